/** Who gets a mail of a case: whoever answers for the organisation, or has the role, at an instant. */
import type { Knex } from 'knex';
import { contactPersons } from '../../db/registers/contact-store.ts';
import { waitingContacts } from '../../db/registers/named-contact-read-model.ts';
import type { Person } from '../../db/registers/person-read-model.ts';
import { peopleWithRole } from '../../db/registers/person-read-model.ts';
import type { RecipientRole } from '../../words/mail-facts.ts';
import type { LifeState, Party } from '../../workflows/domain/life-state.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Recording } from '../recording/recording.ts';

export interface Recipient extends Person {
  as: RecipientRole;
  /** True for a contact who is named in the case only and is not in the register of people. Such a mail carries no link that acts. */
  named?: true;
}

/** @param at when they answer for it; the step's own instant, or later where nobody did then */
export const recipientsOf = (recording: Recording, to: Party, at: Instant): Promise<Recipient[]> =>
  'organisation' in to ? contacts(recording, to.organisation, at) : roleHolders(recording.trx, to.role, at);

/** Whether there is anybody to receive a mail to this party. */
export async function isAnybodyThere(trx: Knex, planActivity: string, to: Party, at: Instant): Promise<boolean> {
  if ('role' in to) return (await roleHolders(trx, to.role, at)).length > 0;
  const { organisation } = to;
  return (await contactPersons(trx, planActivity, organisation, at)).length > 0 || (await waitingContacts(trx, planActivity, organisation)).length > 0;
}

/** The party as one text: an organisation's id, or a role. */
export const partyName = (to: Party): string => ('organisation' in to ? to.organisation : to.role);

/**
 * The members of the register who answer for the organisation, and in addition contacts named in the case. A named contact whom no coordinator has confirmed
 * replaces nobody.
 */
async function contacts({ trx, before, advanced }: Recording, organisation: string, at: Instant): Promise<Recipient[]> {
  const as = capacity(advanced.life, before, organisation);
  const registered = await contactPersons(trx, advanced.life.id, organisation, at);
  const others = (await waitingContacts(trx, advanced.life.id, organisation)).filter(({ email }) => registered.every((person) => person.email !== email));
  return [
    ...registered.map((person) => ({ ...person, as })),
    ...others.map(({ id, name, email }): Recipient => ({ id, name, email, language: 'sv', as, named: true })),
  ];
}

function capacity(life: LifeState, before: LifeState | null, organisation: string): RecipientRole {
  if (organisation === life.lead || organisation === before?.lead) return 'lead';
  if (organisation === life.candidate?.organisation || organisation === before?.candidate?.organisation) return 'candidate';
  return organisation === life.proposer ? 'proposer' : 'partner';
}

/** A body's mail goes to its members, and to the secretaries, who record what it says. */
async function roleHolders(trx: Knex, role: Extract<Party, { role: unknown }>['role'], at: Instant): Promise<Recipient[]> {
  if (role === 'coordinator') return (await peopleWithRole(trx, role, at)).map((person) => ({ ...person, as: 'coordinator' }));
  const members = (await peopleWithRole(trx, role, at)).map((person): Recipient => ({ ...person, as: 'member' }));
  const secretaries = (await peopleWithRole(trx, 'secretary', at)).map((person): Recipient => ({ ...person, as: 'secretary' }));
  return [...members, ...secretaries.filter(({ id }) => !members.some((member) => member.id === id))];
}
