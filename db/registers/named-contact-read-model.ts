/** Contacts that somebody has named for an organisation in a case, and that wait to be taken in. */
import type { Knex } from 'knex';
import type { NamedContactView } from '../../contracts/views/named-contact-view.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Key, List } from '../engine/batch-select.ts';
import { batchOf } from '../engine/batch-select.ts';

export interface NamedContactRow {
  id: string;
  plan_activity: string;
  organisation: string;
  name: string;
  /** Lower case. */
  email: string;
  state: NamedContactView['state'];
  named_at: Instant;
  answered_at: Instant | null;
}

export const toNamedContact = (row: NamedContactRow): NamedContactView => ({
  id: row.id,
  organisation: row.organisation,
  name: row.name,
  email: row.email,
  state: row.state,
  namedAt: row.named_at,
  answeredAt: row.answered_at,
});

/** Of the task that asks a coordinator whether to take a named contact in. */
export const namedContactTask = ({ id, plan_activity }: Pick<NamedContactRow, 'id' | 'plan_activity'>): string => `${plan_activity}-contactToTakeIn-${id}`;

export async function findNamedContact(trx: Knex, id: string): Promise<NamedContactRow | undefined> {
  return (await trx('named_contacts').where({ id }).first(namedContactColumns)) as NamedContactRow | undefined;
}

/** All that have been named in a case, in the order they were. */
export const namedContactsIn = (trx: Knex, planActivity: Key): List =>
  batchOf(trx('named_contacts').where({ plan_activity: planActivity, taken_back_by: null }).orderBy(['named_at', 'id']), namedContactColumns);

export const namedContactColumns = [
  'id',
  'plan_activity',
  'organisation',
  'name',
  'email',
  'state',
  'named_at',
  'answered_at',
] as const satisfies (keyof NamedContactRow)[];
