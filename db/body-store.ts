/** The plan's bodies (organ) and which of them has which role, from and to which day. */
import type { Knex } from 'knex';
import type { Body } from './body-read-model.ts';
import { unknownBeginning } from './body-read-model.ts';
import { toJson } from './json-column.ts';
import { upsert } from './upsert.ts';

/** Writes a body and its roles. Returns whether anything changed. */
export async function saveBody(trx: Knex, body: Body): Promise<boolean> {
  let changed = await upsert(trx, 'bodies', { id: body.id }, { name: body.name, abbreviation: body.abbreviation, facts: toJson(body.facts) });
  for (const { role, from, to } of body.roles) {
    const roleChanged = await upsert(trx, 'body_roles', { body: body.id, role, from_on: from ?? unknownBeginning }, { to_on: to });
    changed = changed || roleChanged;
  }
  return changed;
}
