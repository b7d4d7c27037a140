/** What mails call organisations and bodies, by one statement. */
import type { Knex } from 'knex';
import type { BodyNames } from '../../contracts/views/body-name.ts';
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { fromJson } from '../queries/json-column.ts';
import type { NamedRole } from '../registers/body-read-model.ts';
import { bodyNamesIn, bodyRoleList } from '../registers/body-read-model.ts';
import type { Organisation } from '../registers/organisation-read-model.ts';

export interface NamedInMails {
  /** By their ids; what is in no register is not there. */
  organisations: Map<string, Pick<Organisation, 'name' | 'facts'>>;
  /** That have the roles on the day. */
  bodies: BodyNames;
}

/** @param organisations ids */
export async function findNamed(trx: Knex, organisations: readonly string[], on: Day): Promise<NamedInMails> {
  const found = await batchSelect<Rows>(trx, {
    organisations: batchOf(trx('organisations').whereIn('id', organisations), ['id', 'name', 'facts']),
    bodies: bodyRoleList(trx),
  });
  return {
    organisations: new Map(found.organisations.map(({ id, name, facts }) => [id, { name, facts: fromJson(facts) }])),
    bodies: bodyNamesIn(found.bodies)(on),
  };
}

interface Rows extends Record<string, object> {
  organisations: { id: string; name: string; facts: string };
  bodies: NamedRole;
}
