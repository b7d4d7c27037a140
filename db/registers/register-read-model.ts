/** The registers as lists: organisations, people with what they are now, bodies with their roles over the years. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { BodyView, OrganisationView, PersonView } from '../../contracts/views/register-view.ts';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { inSnapshot } from '../engine/connection.ts';
import { roleHolds } from '../people/role-validity.ts';
import { fromJson } from '../queries/json-column.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';
import { containing, sortKey } from '../queries/search-text.ts';
import { fromOf } from './body-read-model.ts';
import type { Person, PersonRole } from './person-read-model.ts';
import { holds } from './person-read-model.ts';

const byName = [{ column: 'sort_name' }, { column: 'id' }];

/** Organisations in Swedish alphabetical order. */
export async function listOrganisations(knex: Knex, page: ListPageRequest): Promise<ListPage<OrganisationView>> {
  const rows = await listPage<OrganisationRow>(knex('organisations'), ['id', 'name', 'kind', 'part_of', 'units'], byName, page);
  return mapListPage(rows, (found) => found.map(({ part_of, units, ...same }) => ({ ...same, partOf: part_of, units: fromJson<string[]>(units) })));
}
interface OrganisationRow extends Pick<OrganisationView, 'id' | 'name' | 'kind'> {
  part_of: string | null;
  units: string;
}

/** People in Swedish alphabetical order, with the roles and organisations they have at an instant. */
export async function listPeople(knex: Knex, at: Instant, page: ListPageRequest, { q, role }: PeopleFilter = {}): Promise<ListPage<PersonView>> {
  return inSnapshot(knex, async (trx) => {
    const query = trx('people');
    if (q) query.whereRaw(`(sort_name like ? escape '\\' or email like ? escape '\\')`, [sortKey(containing(q)), containing(q)]);
    if (role) query.whereIn('id', trx('person_roles').where({ role }).where(roleHolds(trx, at)).select('person'));
    return mapListPage(await listPage<Person>(query, personColumns, byName, page), (people) => withPositions(trx, people, at));
  });
}
interface PeopleFilter {
  /** Any part of the name or the address, capitals or not. */
  q?: string;
  /** Only who has the role at the instant. */
  role?: PersonRole;
}

/** One person with the roles and organisations of an instant; undefined when there is none. */
export async function personView(knex: Knex, id: string, at: Instant): Promise<PersonView | undefined> {
  return inSnapshot(knex, async (trx) => (await withPositions(trx, (await trx('people').where({ id }).select(personColumns)) as Person[], at))[0]);
}

const personColumns = ['id', 'name', 'email', 'language'];

async function withPositions(knex: Knex, people: Person[], at: Instant): Promise<PersonView[]> {
  const ids = people.map(({ id }) => id);
  const held = <What extends string>(table: string, column: string): Promise<{ person: string; what: What }[]> =>
    knex(table)
      .whereIn('person', ids)
      .where(holds(knex, table, at))
      .orderBy(column)
      .select('person', { what: column });
  const roles = await held<PersonRole>('person_roles', 'role');
  const organisations = await held('memberships', 'organisation');
  const of = <What>(rows: { person: string; what: What }[], id: string) => rows.filter(({ person }) => person === id).map(({ what }) => what);
  return people.map((person) => ({ ...person, roles: of(roles, person.id), organisations: of(organisations, person.id) }));
}

/** Bodies by id, each with its roles, the first held first. */
export async function listBodies(knex: Knex, page: ListPageRequest): Promise<ListPage<BodyView>> {
  return inSnapshot(knex, async (trx) =>
    mapListPage(await listPage<BodyRow>(trx('bodies'), bodyColumns, [{ column: 'id' }], page), (bodies) => withRoles(trx, bodies)),
  );
}

/** One body with its roles; undefined when there is none. */
export async function bodyView(knex: Knex, id: string): Promise<BodyView | undefined> {
  return inSnapshot(knex, async (trx) => (await withRoles(trx, (await trx('bodies').where({ id }).select(bodyColumns)) as BodyRow[]))[0]);
}

type BodyRow = Omit<BodyView, 'roles'>;
const bodyColumns = ['id', 'name', 'abbreviation'];

async function withRoles(knex: Knex, bodies: BodyRow[]): Promise<BodyView[]> {
  const roles = (await knex('body_roles').orderBy(['from_on', 'role'])) as { body: string; role: BodyRole; from_on: string; to_on: string | null }[];
  const of = (id: string) => roles.filter(({ body }) => body === id).map(({ role, from_on, to_on }) => ({ role, from: fromOf(from_on), to: to_on }));
  return bodies.map((body) => ({ ...body, roles: of(body.id) }));
}
