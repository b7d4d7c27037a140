/** Who gets a mail of a case: whoever answers for the organisation, or has the role, at an instant. */
import type { Knex } from 'knex';
import type { Addressees } from '../../db/mail/addressees-read-model.ts';
import { findAddressees } from '../../db/mail/addressees-read-model.ts';
import type { Person, PersonRole } from '../../db/registers/person-read-model.ts';
import type { RecipientRole } from '../../words/mail-facts.ts';
import type { LifeState, Party } from '../../workflows/domain/life-state.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Recording } from '../recording/recording.ts';

export interface Recipient extends Person {
  as: RecipientRole;
  /** True for a contact who is named in the case only and is not in the register of people. Such a mail carries no link that acts. */
  named?: true;
}

/** @param parties whom mails are to go to; @param at when they answer for it: the step's own instant, or later where nobody did then */
export function addresseesOf(trx: Knex, planActivity: string, parties: readonly Party[], at: Instant): Promise<Addressees> {
  const roles = parties.flatMap((to): PersonRole[] => ('organisation' in to ? [] : to.role === 'coordinator' ? [to.role] : [to.role, 'secretary']));
  const organisations = parties.flatMap((to) => ('organisation' in to ? [to.organisation] : []));
  return findAddressees(trx, planActivity, { organisations: [...new Set(organisations)], roles: [...new Set(roles)] }, at);
}

/** @param found of those who are to get mails this party too */
export const recipientsOf = (recording: Pick<Recording, 'before' | 'advanced'>, to: Party, found: Addressees): Recipient[] =>
  'organisation' in to ? contacts(recording, to.organisation, found) : roleHolders(to.role, found);

/** Whether there is anybody to receive a mail to this party. */
export async function isAnybodyThere(trx: Knex, planActivity: string, to: Party, at: Instant): Promise<boolean> {
  const found = await addresseesOf(trx, planActivity, [to], at);
  if ('role' in to) return roleHolders(to.role, found).length > 0;
  return found.contactsOf(to.organisation).length > 0 || found.namedFor(to.organisation).length > 0;
}

/** The party as one text: an organisation's id, or a role. */
export const partyName = (to: Party): string => ('organisation' in to ? to.organisation : to.role);

/**
 * The members of the register who answer for the organisation, and in addition contacts named in the case. A named contact whom no coordinator has confirmed
 * replaces nobody.
 */
function contacts({ before, advanced }: Pick<Recording, 'before' | 'advanced'>, organisation: string, found: Addressees): Recipient[] {
  const as = capacity(advanced.life, before, organisation);
  const registered = found.contactsOf(organisation);
  const others = found.namedFor(organisation).filter(({ email }) => registered.every((person) => person.email !== email));
  return [
    ...registered.map((person) => ({ ...person, as })),
    ...others.map(({ id, name, email }): Recipient => ({ id, name, email, language: 'sv', as, named: true })),
  ];
}

function capacity(life: LifeState, before: LifeState | null, organisation: string): RecipientRole {
  if (organisation === life.lead || organisation === before?.lead) return 'lead';
  if (organisation === life.candidate?.organisation || organisation === before?.candidate?.organisation) return 'candidate';
  return organisation === life.proposer || organisation === before?.proposer ? 'proposer' : 'partner';
}

/** A body's mail goes to its members, and to the secretaries, who record what it says. */
function roleHolders(role: Extract<Party, { role: unknown }>['role'], found: Addressees): Recipient[] {
  if (role === 'coordinator') return found.holdersOf(role).map((person) => ({ ...person, as: 'coordinator' }));
  const members = found.holdersOf(role).map((person): Recipient => ({ ...person, as: 'member' }));
  const secretaries = found.holdersOf('secretary').map((person): Recipient => ({ ...person, as: 'secretary' }));
  return [...members, ...secretaries.filter(({ id }) => !members.some((member) => member.id === id))];
}
