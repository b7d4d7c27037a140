/** Who gets a mail of a case: whoever answers for the organisation, or has the role, at an instant. */
import type { Knex } from 'knex';
import type { Addressees, CaseOfMails, UnitMailbox } from '../../db/mail/addressees-read-model.ts';
import { findAddressees } from '../../db/mail/addressees-read-model.ts';
import type { Person, PersonRole } from '../../db/registers/person-read-model.ts';
import { mailboxRecipient } from '../../db/registers/units/unit-mailbox-read-model.ts';
import type { RecipientRole } from '../../words/mail-facts.ts';
import type { LifeState, Party } from '../../workflows/domain/life-state.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Recording } from '../recording/recording.ts';
import { whoGetsIt } from './roles/who-gets-it.ts';

export interface Recipient extends Person {
  as: RecipientRole;
  /** True for a contact who is named in the case only and is not in the register of people. Such a mail carries no link that acts. */
  named?: true;
  /** True for the mailbox of a unit: nobody signs in by it. */
  shared?: true;
  /** Names of those whom the reader stands in for while they are away. */
  onBehalfOf?: string[];
}

/** @param parties whom mails are to go to; @param at when they answer for it: the step's own instant, or later where nobody did then */
export function addresseesOf(trx: Knex, about: CaseOfMails | null, parties: readonly Party[], at: Instant): Promise<Addressees> {
  const roles = parties.flatMap((to): PersonRole[] => ('organisation' in to ? [] : to.role === 'coordinator' ? [to.role, 'support'] : [to.role, 'secretary']));
  const organisations = parties.flatMap((to) => ('organisation' in to ? [to.organisation] : []));
  return findAddressees(trx, about, { organisations: [...new Set(organisations)], roles: [...new Set(roles)] }, at);
}

/** @param found of those who are to get mails this party too */
export function recipientsOf(recording: Pick<Recording, 'before' | 'advanced'>, { to, obligation }: MailNotice, found: Addressees): Recipient[] {
  if ('organisation' in to) return contacts(recording, to.organisation, found);
  return to.role === 'coordinator' ? coordinators(found, obligation === undefined ? [] : found.takersOf(obligation)) : body(to.role, found);
}

/** Whether there is anybody to receive a mail to this party. */
export async function isAnybodyThere(trx: Knex, planActivity: string, to: Party, at: Instant): Promise<boolean> {
  const found = await addresseesOf(trx, { id: planActivity, unit: null }, [to], at);
  if ('role' in to) return (to.role === 'coordinator' ? coordinators(found, []) : body(to.role, found)).length > 0;
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

/**
 * Whoever has taken the matter, else the unit that follows the case, else all coordinators. Who has left is nobody.
 * @param takers ids of those who have taken it
 */
export function coordinators(found: Addressees, takers: readonly string[]): Recipient[] {
  const all = found.holdersOf('coordinator');
  const colleagues = found.mailbox ? [mailboxAsReader(found.mailbox)] : all.filter(({ id }) => found.atUnit.includes(id));
  // Who supports the coordinators may have taken a matter too.
  const atBoard = [...all, ...found.holdersOf('support').filter((each) => all.every(({ id }) => id !== each.id))];
  const taken = atBoard.filter(({ id }) => takers.includes(id));
  const readers = whoGetsIt<Omit<Recipient, 'as'>>({ ...found, groups: [taken, colleagues, all], holders: all });
  return readers.map((person) => ({ ...person, as: 'coordinator' }));
}

const mailboxAsReader = ({ id, unit, email }: UnitMailbox): Omit<Recipient, 'as'> => ({
  id: mailboxRecipient(id),
  name: unit,
  email,
  language: 'sv',
  shared: true,
});

/** A body's mail goes to its members, and to the secretaries, who record what it says. Members are not stood in for: a seat is its holder's. */
function body(role: Exclude<Extract<Party, { role: unknown }>['role'], 'coordinator'>, found: Addressees): Recipient[] {
  const holders = found.holdersOf('secretary');
  const secretaries = whoGetsIt({ ...found, groups: [holders], holders }).map((person): Recipient => ({ ...person, as: 'secretary' }));
  // Who is both gets it as a member.
  const members = found.holdersOf(role).map((person): Recipient => ({ ...secretaries.find(({ id }) => id === person.id), ...person, as: 'member' }));
  return [...members, ...secretaries.filter(({ id }) => !members.some((member) => member.id === id))];
}
