/** The register of people: one row for each address, with dated memberships in organisations and dated roles. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';
import { beginRange, endRange, heldAt } from './held-at.ts';
import type { List } from './lists-at-once.ts';
import { listOf, listsAtOnce } from './lists-at-once.ts';
import { sortKey } from './search-text.ts';
import { endSessionsOf } from './session-store.ts';
import { revokeTokens } from './token-store.ts';

export const personRoles = ['coordinator', 'secretary', 'referenceGroup', 'steeringGroup', 'administrator', 'support'] as const;
export type PersonRole = (typeof personRoles)[number];

export interface Person {
  id: string;
  name: string;
  /** Lower case. */
  email: string;
  language: 'sv' | 'en';
}

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
  // Another may have added the same address between the two statements: then it is found now.
  return made.length > 0 ? { id, added: true } : savePerson(trx, person, at);
}

/** Changes what is sent of a person. Returns whether anything changed. @throws a unique violation when another person has the address */
export async function updatePerson(trx: Knex, id: string, change: { name?: string; email?: string; language?: 'sv' | 'en' }): Promise<boolean> {
  const known = await findPerson(trx, id);
  if (!known) return false;
  const next = { name: change.name ?? known.name, email: (change.email ?? known.email).toLowerCase(), language: change.language ?? known.language };
  if (next.name === known.name && next.email === known.email && next.language === known.language) return false;
  await trx('people')
    .where({ id })
    .update({ ...next, sort_name: sortKey(next.name) });
  return true;
}

export async function findPerson(trx: Knex, id: string): Promise<Person | undefined> {
  return (await trx('people').where({ id }).first(personColumns)) as Person | undefined;
}

export async function findPersonByEmail(trx: Knex, email: string): Promise<Person | undefined> {
  return (await trx('people').where({ email: email.toLowerCase() }).first(personColumns)) as Person | undefined;
}

/** Whether anybody is in the register. */
export const hasPeople = async (trx: Knex): Promise<boolean> => (await trx('people').first('id')) !== undefined;

/** Makes a person a member of an organisation from now on. Returns whether that is new. */
export const joinOrganisation = (trx: Knex, person: string, organisation: string, at: Instant): Promise<boolean> =>
  beginRange(trx, 'memberships', { person, organisation }, randomUUID(), at);

export const leaveOrganisation = (trx: Knex, person: string, organisation: string, at: Instant): Promise<boolean> =>
  endRange(trx, 'memberships', { person, organisation }, at);

/** Gives a person a role from now on. Returns whether that is new. */
export const giveRole = (trx: Knex, person: string, role: PersonRole, at: Instant): Promise<boolean> =>
  beginRange(trx, 'person_roles', { person, role }, randomUUID(), at);

export const takeRole = (trx: Knex, person: string, role: PersonRole, at: Instant): Promise<boolean> => endRange(trx, 'person_roles', { person, role }, at);

/** Ends a person's memberships, roles, contact in cases, tokens and sessions. What it has done stays. */
export async function deactivatePerson(trx: Knex, person: string, at: Instant): Promise<void> {
  for (const table of ['memberships', 'person_roles', 'contacts']) await endRange(trx, table, { person }, at);
  await revokeTokens(trx, person, at);
  await endSessionsOf(trx, person);
}

/** Roles that a person has at an instant. */
export async function rolesOf(trx: Knex, person: string, at: Instant): Promise<PersonRole[]> {
  return (await trx('person_roles').where({ person }).where(heldAt('person_roles', at)).orderBy('role').pluck('role')) as PersonRole[];
}

/** Organisations that a person is a member of at an instant. */
export async function organisationsOf(trx: Knex, person: string, at: Instant): Promise<string[]> {
  return (await trx('memberships').where({ person }).where(heldAt('memberships', at)).orderBy('organisation').pluck('organisation')) as string[];
}

/** A person with the roles and organisations that hold at an instant. */
export type PersonAt = Person & { roles: PersonRole[]; organisations: string[] };

/** Of one statement, since every request asks. */
export async function findPersonAt(trx: Knex, id: string, at: Instant): Promise<PersonAt | undefined> {
  return personIn(await listsAtOnce<PersonRows>(trx, personLists(trx, [id], at)));
}

export interface PersonRows extends Record<string, object> {
  people: Person;
  roles: { role: PersonRole };
  memberships: { organisation: string };
}

/** The lists that tell of one person. @param ids its id, or a query that finds it */
export function personLists(trx: Knex, ids: [string] | Knex.QueryBuilder, at: Instant): { [Name in keyof PersonRows]: List } {
  const whose = (table: string, column: string) => trx(table).whereIn(column, ids as Knex.QueryBuilder);
  const held = (table: string, column: string) => listOf(whose(table, 'person').where(heldAt(table, at)).orderBy(column), [column]);
  return { people: listOf(whose('people', 'id'), personColumns), roles: held('person_roles', 'role'), memberships: held('memberships', 'organisation') };
}

/** The person that its lists tell of. */
export function personIn({ people: [person], roles, memberships }: { [Name in keyof PersonRows]: PersonRows[Name][] }): PersonAt | undefined {
  return person && { ...person, roles: roles.map(({ role }) => role), organisations: memberships.map(({ organisation }) => organisation) };
}

/** People who have a role at an instant: whom a mail to coordinators, secretaries or a body goes to. */
export async function peopleWithRole(trx: Knex, role: PersonRole, at: Instant): Promise<Person[]> {
  return peopleHeld(trx, 'person_roles', { role }, at);
}

/** Whether nobody but this person has a role from an instant on. Those who change it at once wait for each other. */
export async function isLastWithRole(trx: Knex, person: string, role: PersonRole, at: Instant): Promise<boolean> {
  const held = (await trx('person_roles').where({ role }).where(heldAt('person_roles', at)).orderBy('id').forUpdate().pluck('person')) as string[];
  return held.includes(person) && held.every((each) => each === person);
}

/** Members of an organisation at an instant. */
export async function membersOf(trx: Knex, organisation: string, at: Instant): Promise<Person[]> {
  return peopleHeld(trx, 'memberships', { organisation }, at);
}

/** People named by the rows of a dated table that match a key and hold at an instant, in order of address. */
export async function peopleHeld(trx: Knex, table: 'person_roles' | 'memberships' | 'contacts', key: Record<string, string>, at: Instant): Promise<Person[]> {
  return (await trx('people')
    .whereIn('id', trx(table).where(key).where(heldAt(table, at)).select('person'))
    .orderBy('email')
    .select(personColumns)) as Person[];
}

const personColumns = ['id', 'name', 'email', 'language'];
