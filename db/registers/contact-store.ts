/** Contact persons of an organisation in one plan activity, from and to when. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { beginningAt, beginRange, endRange } from '../queries/dated-range-store.ts';

/** Makes a person contact from now on. Returns whether that is new. */
export const addContact = (trx: Knex, planActivity: string, organisation: string, person: string, at: Instant): Promise<boolean> =>
  beginRange(trx, 'contacts', { plan_activity: planActivity, organisation, person }, randomUUID(), at);

/** The step of the life that does it, and when. */
export interface ByStep {
  at: Instant;
  step: number;
}

/** The same of somebody who is known not to be contact. */
export async function beginContact(trx: Knex, planActivity: string, organisation: string, person: string, { at, step }: ByStep): Promise<void> {
  await trx('contacts').insert({ id: randomUUID(), plan_activity: planActivity, organisation, person, ...beginningAt(trx, at), begun_step: step });
}

/** Ends an organisation's contacts in a plan activity, as when another takes over the lead. */
export const endContacts = (trx: Knex, planActivity: string, organisation: string, { at, step }: ByStep): Promise<boolean> =>
  endRange(trx, 'contacts', { plan_activity: planActivity, organisation }, at, { ended_step: step });

/** Whose time as contact a step ended are contacts again from now on, also those who are named in the case alone. The time between stays without them. */
export async function continueContacts(trx: Knex, planActivity: string, endedBy: number, { at, step }: ByStep): Promise<void> {
  const ended = { plan_activity: planActivity, ended_step: endedBy };
  const contacts = (await trx('contacts').where(ended).select('organisation', 'person')) as { organisation: string; person: string }[];
  for (const { organisation, person } of contacts) await beginContact(trx, planActivity, organisation, person, { at, step });
  await trx('named_contacts').where(ended).update({ state: 'waiting', ended_step: null });
  const asked = { plan_activity: planActivity, kind: 'contactToTakeIn', done_step: endedBy };
  await trx('tasks').where(asked).update({ done_at: null, done_by: null, note: null, done_step: null });
}
