/** The register of people: who somebody is, and which roles and memberships hold at an instant. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { List } from '../engine/batch-select.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { roleHolds } from '../people/role-validity.ts';
import { validAt } from '../queries/validity-range.ts';

export const personRoles = ['coordinator', 'secretary', 'referenceGroup', 'steeringGroup', 'administrator', 'support'] as const;

export type PersonRole = (typeof personRoles)[number];

export interface Person {
  id: string;
  name: string;
  /** Lower case. */
  email: string;
  language: 'sv' | 'en';
}

export async function findPerson(trx: Knex, id: string): Promise<Person | undefined> {
  return (await trx('people').where({ id }).first(personColumns)) as Person | undefined;
}

export async function findPersonByEmail(trx: Knex, email: string): Promise<Person | undefined> {
  return (await trx('people').where({ email: email.toLowerCase() }).first(personColumns)) as Person | undefined;
}

/** Whether anybody is in the register. */
export const hasPeople = async (trx: Knex): Promise<boolean> => (await trx('people').first('id')) !== undefined;

/** Roles that a person has at an instant. */
export async function rolesOf(trx: Knex, person: string, at: Instant): Promise<PersonRole[]> {
  return (await trx('person_roles').where({ person }).where(roleHolds(trx, at)).orderBy('role').pluck('role')) as PersonRole[];
}

/** Where people stand at an instant: their roles and organisations, by person. */
export async function standingOfPeople(trx: Knex, people: string[], at: Instant): Promise<Map<string, Standing>> {
  const of = (table: 'person_roles' | 'memberships', column: string) =>
    batchOf(
      trx(table)
        .whereIn('person', people)
        .where(holds(trx, table, at))
        .orderBy(column),
      ['person', column],
    );
  const found = await batchSelect<Record<'roles', { person: string; role: PersonRole }> & Record<'memberships', { person: string; organisation: string }>>(
    trx,
    {
      roles: of('person_roles', 'role'),
      memberships: of('memberships', 'organisation'),
    },
  );
  const own = <Row extends { person: string }>(rows: Row[], person: string) => rows.filter((row) => row.person === person);
  return new Map(
    people.map((person) => [
      person,
      { roles: own(found.roles, person).map(({ role }) => role), organisations: own(found.memberships, person).map(({ organisation }) => organisation) },
    ]),
  );
}

/** Organisations that a person is a member of at an instant. */
export async function organisationsOf(trx: Knex, person: string, at: Instant): Promise<string[]> {
  return (await trx('memberships').where({ person }).where(validAt('memberships', at)).orderBy('organisation').pluck('organisation')) as string[];
}

/** Roles and organisations that hold at an instant. */
export interface Standing {
  roles: PersonRole[];
  organisations: string[];
}

export type PersonAt = Person & Standing;

/** Of one statement, since every request asks. */
export async function findPersonAt(trx: Knex, id: string, at: Instant): Promise<PersonAt | undefined> {
  return personIn(await batchSelect<PersonRows>(trx, personLists(trx, [id], at)));
}

export interface PersonRows extends Record<string, object> {
  people: Person;
  roles: { role: PersonRole };
  memberships: { organisation: string };
}

/** The lists that tell of one person. @param ids its id, or a query that finds it */
export function personLists(trx: Knex, ids: [string] | Knex.QueryBuilder, at: Instant): { [Name in keyof PersonRows]: List } {
  const whose = (table: string, column: string) => trx(table).whereIn(column, ids as Knex.QueryBuilder);
  const held = (table: string, column: string) =>
    batchOf(
      whose(table, 'person')
        .where(holds(trx, table, at))
        .orderBy(column),
      [column],
    );
  return { people: batchOf(whose('people', 'id'), personColumns), roles: held('person_roles', 'role'), memberships: held('memberships', 'organisation') };
}

/** The person that its lists tell of. */
export function personIn({ people: [person], roles, memberships }: { [Name in keyof PersonRows]: PersonRows[Name][] }): PersonAt | undefined {
  return person && { ...person, roles: roles.map(({ role }) => role), organisations: memberships.map(({ organisation }) => organisation) };
}

/** People who have a role at an instant. */
export async function peopleWithRole(trx: Knex, role: PersonRole, at: Instant): Promise<Person[]> {
  return peopleHeld(trx, 'person_roles', { role }, at);
}

/** Members of an organisation at an instant. */
export async function membersOf(trx: Knex, organisation: string, at: Instant): Promise<Person[]> {
  return peopleHeld(trx, 'memberships', { organisation }, at);
}

/** People named by the rows of a dated table that match a key and hold at an instant, in order of address. */
async function peopleHeld(trx: Knex, table: 'person_roles' | 'memberships', key: Record<string, string>, at: Instant): Promise<Person[]> {
  return (await trx('people')
    .whereIn(
      'id',
      trx(table)
        .where(key)
        .where(holds(trx, table, at))
        .select('person'),
    )
    .orderBy('email')
    .select(personColumns)) as Person[];
}

/** Narrows a query of a dated table of people to the rows that hold at an instant. */
export const holds = (trx: Knex, table: string, at: Instant) => (table === 'person_roles' ? roleHolds(trx, at) : validAt(table, at));

const personColumns = ['id', 'name', 'email', 'language'];
