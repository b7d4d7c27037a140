/** The register of people: one row for each address, with dated memberships in organisations and dated roles. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { endLinksTo } from '../links/answer-link-store.ts';
import { forgetAccounts } from '../people/account-store.ts';
import { isBodyRole, roleHolds } from '../people/role-validity.ts';
import { deleteViewsOf } from '../people/saved-views/saved-view-store.ts';
import { noteSecurity } from '../people/security-log-store.ts';
import { endSessionsOf } from '../people/session-store.ts';
import { revokeTokens } from '../people/token-store.ts';
import { beginningAt, beginRange, endRange } from '../queries/dated-range-store.ts';
import { sortKey } from '../queries/search-text.ts';
import { validAt } from '../queries/validity-range.ts';
import { bodyWithRole } from './body-read-model.ts';
import type { PersonRole } from './person-read-model.ts';
import { findPerson, findPersonByEmail } from './person-read-model.ts';

/**
 * Finds the person with an address, whatever its capitals, or adds one. Who is known is left as it is: a name that somebody writes beside an
 * address renames nobody.
 * @returns the person's id, and whether it was added
 */
export async function savePerson(
  trx: Knex,
  person: { name: string; email: string; language?: 'sv' | 'en' },
  at: Instant,
): Promise<{ id: string; added: boolean }> {
  const known = await findPersonByEmail(trx, person.email);
  if (known) return { id: known.id, added: false };
  const id = randomUUID();
  const email = person.email.toLowerCase();
  const made = (await trx('people')
    .insert({ id, name: person.name, sort_name: sortKey(person.name), email, language: person.language ?? 'sv', created_at: at })
    .onConflict('email')
    .ignore()
    .returning('id')) as unknown[];
  // Somebody else may have added the same address between the two statements: then it is found now.
  return made.length > 0 ? { id, added: true } : savePerson(trx, person, at);
}

/**
 * Changes what is sent of a person. Another address may be another human's: what opened by the old one ends.
 * @returns whether anything changed @throws a unique violation when another person has the address
 */
export async function updatePerson(trx: Knex, id: string, change: { name?: string; email?: string; language?: 'sv' | 'en' }, at: Instant): Promise<boolean> {
  const known = await findPerson(trx, id);
  if (!known) return false;
  const next = { name: change.name ?? known.name, email: (change.email ?? known.email).toLowerCase(), language: change.language ?? known.language };
  if (next.name === known.name && next.email === known.email && next.language === known.language) return false;
  await trx('people')
    .where({ id })
    .update({ ...next, sort_name: sortKey(next.name) });
  if (next.email !== known.email) await endAccess(trx, id, at);
  return true;
}

/** Ends all by which somebody may come in as a person: tokens, sessions, mailed links, the account that it was known by. */
async function endAccess(trx: Knex, person: string, at: Instant): Promise<void> {
  const tokens = await revokeTokens(trx, person, at);
  await noteSecurity(trx, { at, what: 'accessEnded', person: null, details: { whose: person, tokens } });
  await endSessionsOf(trx, person);
  await endLinksTo(trx, person);
  await forgetAccounts(trx, person);
}

/** Makes a person a member of an organisation from now on. Returns whether that is new. */
export const joinOrganisation = (trx: Knex, person: string, organisation: string, at: Instant): Promise<boolean> =>
  beginRange(trx, 'memberships', { person, organisation }, randomUUID(), at);

export const leaveOrganisation = (trx: Knex, person: string, organisation: string, at: Instant): Promise<boolean> =>
  endRange(trx, 'memberships', { person, organisation }, at);

/** Gives a person a role from now on: a body's role for the body that has it now, or, while none has it, for whichever has it. Returns whether that is new. */
export async function giveRole(trx: Knex, person: string, role: PersonRole, at: Instant): Promise<boolean> {
  if (await trx('person_roles').where({ person, role }).where(roleHolds(trx, at)).first('id')) return false;
  const body = isBodyRole(role) ? await bodyWithRole(trx, role, dayOf(at)) : undefined;
  await trx('person_roles').insert({ id: randomUUID(), person, role, body: body ?? null, ...beginningAt(trx, at) });
  return true;
}

interface Seats {
  body: string;
  role: BodyRole;
  people: string[];
  others: string[];
}

/** Seats people in a body from now on: they have the role whenever the body has it. Others are seated there no longer. */
export async function seatInBody(trx: Knex, { body, role, people, others }: Seats, at: Instant): Promise<void> {
  for (const person of others) await endRange(trx, 'person_roles', { person, role, body }, at);
  for (const person of people) {
    const seated = trx('person_roles').where({ person, role }).where(validAt('person_roles', at));
    if (await seated.where((seat) => seat.where({ body }).orWhereNull('body')).first('id')) continue;
    await trx('person_roles').insert({ id: randomUUID(), person, role, body, ...beginningAt(trx, at) });
  }
}

export const takeRole = (trx: Knex, person: string, role: PersonRole, at: Instant): Promise<boolean> => endRange(trx, 'person_roles', { person, role }, at);

/** Ends a person's memberships, roles, contact in cases, tokens and sessions, and its views of lists. What it has done stays. */
export async function deactivatePerson(trx: Knex, person: string, at: Instant): Promise<void> {
  for (const table of ['memberships', 'person_roles', 'contacts']) await endRange(trx, table, { person }, at);
  await endAccess(trx, person, at);
  await deleteViewsOf(trx, person);
}

/** Whether nobody but this person has a role from an instant on. Those who change it at once wait for each other. */
export async function isLastWithRole(trx: Knex, person: string, role: PersonRole, at: Instant): Promise<boolean> {
  const held = (await trx('person_roles').where({ role }).where(validAt('person_roles', at)).orderBy('id').forUpdate().pluck('person')) as string[];
  return held.includes(person) && held.every((each) => each === person);
}
