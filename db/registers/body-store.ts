/** The plan's bodies (organ) and which of them has which role, from and to which day. */
import type { Knex } from 'knex';
import { toJson } from '../queries/json-column.ts';
import type { RowWriter } from '../queries/upsert.ts';
import { upsert } from '../queries/upsert.ts';
import type { Body } from './body-read-model.ts';
import { unknownBeginning } from './body-read-model.ts';

/** Writes a body and its roles. Returns whether anything changed. */
export async function saveBody(trx: Knex, body: Body, write: RowWriter = upsert): Promise<boolean> {
  let changed = await write(trx, 'bodies', { id: body.id }, { name: body.name, abbreviation: body.abbreviation, facts: toJson(body.facts) });
  for (const { role, from, to } of body.roles) {
    const roleChanged = await write(trx, 'body_roles', { body: body.id, role, from_on: from ?? unknownBeginning }, { to_on: to });
    changed = changed || roleChanged;
  }
  return changed;
}
