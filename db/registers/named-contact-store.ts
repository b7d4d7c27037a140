/**
 * Contacts named in a case by somebody who takes nobody into the register of people. They are data of the case: name and address as they were
 * written, for whom mails of the case are meant, and nobody who can act. A coordinator takes them in or says no.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { NamedContactRow } from './named-contact-read-model.ts';
import { namedContactColumns } from './named-contact-read-model.ts';

export interface NewNamedContact {
  /** Of the command that names it: recorded twice it is one. */
  id: string;
  planActivity: string;
  organisation: string;
  name: string;
  email: string;
  /** Person, as far as one is known. */
  namedBy: string | null;
}

/** Names a contact in a case. Returns false when its address waits there for the organisation already: that one stands, under its first name. */
export async function nameContact(trx: Knex, contact: NewNamedContact, at: Instant): Promise<boolean> {
  const made = (await trx('named_contacts')
    .insert({
      id: contact.id,
      plan_activity: contact.planActivity,
      organisation: contact.organisation,
      name: contact.name,
      email: contact.email.toLowerCase(),
      state: 'waiting',
      named_by: contact.namedBy,
      named_at: at,
    })
    .onConflict()
    .ignore()
    .returning('id')) as unknown[];
  return made.length > 0;
}

/** A coordinator says no. Returns false when the contact does not wait. */
export async function refuseNamedContact(trx: Knex, id: string, { person, at }: { person: string; at: Instant }): Promise<boolean> {
  return (await trx('named_contacts').where({ id, state: 'waiting' }).update({ state: 'refused', answered_by: person, answered_at: at })) === 1;
}

/** Ends the waiting of contacts named for an organisation that has left the case. Returns those that waited. @param step that ends it */
export async function endNamedContacts(trx: Knex, planActivity: string, organisation: string, step: number): Promise<NamedContactRow[]> {
  const waiting = trx('named_contacts').where({ plan_activity: planActivity, organisation, state: 'waiting' });
  return waiting.update({ state: 'ended', ended_step: step }).returning(namedContactColumns);
}

/** Those that wait anywhere for an address to be taken in by an organisation, and the one with `id` also where a coordinator has said no, are taken in. */
export async function markTakenIn(
  trx: Knex,
  { organisation, email, id = '' }: { organisation: string; email: string; id?: string },
  { person, at }: { person: string; at: Instant },
): Promise<NamedContactRow[]> {
  return trx('named_contacts')
    .where({ organisation, email })
    .where((open) => open.where({ state: 'waiting' }).orWhere({ id, state: 'refused' }))
    .update({ state: 'takenIn', answered_by: person, answered_at: at })
    .returning(namedContactColumns);
}
