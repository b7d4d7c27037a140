/** The registers as coordinators work with them: organisations with what they carry and who answers for them, people found by name, address or role. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import { openStages } from '../../workflows/domain/stages.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { openTasksOf } from '../lives/task-row-read-model.ts';
import { whoseDeadAddress } from '../mail/mail-tasks.ts';
import { listPage } from '../queries/list-page.ts';
import { containing, sortKey } from '../queries/search-text.ts';
import { validAt } from '../queries/validity-range.ts';

export interface OrganisationListItem {
  id: string;
  name: string;
  kind: string;
  /** Number of plan activities that have not ended. */
  leads: number;
  partners: number;
  /** Number of members now. */
  contacts: number;
}

export const organisationOrders = ['name', 'leads', 'partners', 'contacts'] as const;
export type OrganisationOrder = (typeof organisationOrders)[number];

export interface OrganisationFilter {
  /** Any part of the name, capitals or not. */
  q?: string;
  /** Only those that nobody answers for. */
  lacksContact?: boolean;
  order: OrganisationOrder;
}

export async function organisationList(knex: Knex, at: Instant, filter: OrganisationFilter, page: ListPageRequest): Promise<ListPage<OrganisationListItem>> {
  const members = () => knex('memberships').whereRaw('memberships.organisation = organisations.id').where(validAt('memberships', at));
  const query = knex('organisations');
  if (filter.q) query.whereRaw(`sort_name like ? escape '\\'`, [sortKey(containing(filter.q))]);
  if (filter.lacksContact) query.whereNotExists(members());
  const live = (column: string) => knex('plan_activities').whereIn('stage', openStages).where(column, knex.ref('organisations.id'));
  const joined = knex('plan_activity_partners')
    .join('plan_activities', 'plan_activities.id', 'plan_activity_partners.plan_activity')
    .whereIn('stage', openStages)
    .where('organisation', knex.ref('organisations.id'));
  const computed = {
    leads: live('lead').count('*').as('leads'),
    partners: joined.countDistinct('plan_activity').as('partners'),
    contacts: members().count('*').as('contacts'),
  };
  const columns = ['organisations.id', 'name', 'kind', ...Object.values(computed)];
  const byName = [{ column: 'sort_name' }, { column: 'organisations.id' }];
  if (filter.order === 'name') return listPage<OrganisationListItem>(query, columns, byName, page);
  const order = [{ column: filter.order, order: 'desc' as const, computed: true as const }, ...byName];
  // Computed of all is only what they are ordered by.
  const listed = await listPage<Pick<OrganisationListItem, 'id'>>(query, ['organisations.id', computed[filter.order].clone()], order, page);
  const ids = listed.items.map(({ id }) => id);
  const shown = (await knex('organisations').whereIn('organisations.id', ids).select(columns)) as OrganisationListItem[];
  return { ...listed, items: shown.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) };
}

export interface DatedMembership {
  person: string;
  name: string;
  email: string;
  language: 'sv' | 'en';
  organisation: string;
  organisationName: string;
  from: Instant;
  to: Instant | null;
}

/** Memberships of a person or of an organisation, those that last first, then by name. */
export async function membershipsOf(knex: Knex, of: { person: string } | { organisation: string }): Promise<DatedMembership[]> {
  const [[column, id]] = Object.entries(of) as [[string, string]];
  const rows = (await knex('memberships')
    .join('people', 'people.id', 'memberships.person')
    .join('organisations', 'organisations.id', 'memberships.organisation')
    .where({ [`memberships.${column}`]: id })
    .orderBy(['people.sort_name', 'organisations.sort_name', 'memberships.from_at', 'memberships.id'])
    .select({
      person: 'people.id',
      name: 'people.name',
      email: 'people.email',
      language: 'people.language',
      organisation: 'organisations.id',
      organisationName: 'organisations.name',
      from: 'memberships.from_at',
      to: 'memberships.to_at',
    })) as DatedMembership[];
  return [...rows.filter(({ to }) => to === null), ...rows.filter(({ to }) => to !== null)];
}

/** Roles that a person has or has had, the first given first; `body` is the name of the body that it speaks for, and has the role while that body has it. */
export const datedRolesOf = async (knex: Knex, person: string): Promise<{ role: string; body: string | null; from: Instant; to: Instant | null }[]> =>
  knex('person_roles')
    .leftJoin('bodies', 'bodies.id', 'person_roles.body')
    .where({ person })
    .orderBy(['from_at', 'role'])
    .select({ role: 'role', body: 'bodies.name', from: 'from_at', to: 'to_at' });

/** Open tasks about the present addresses of these people, which take no mail: the task's id by person. */
export async function deadAddressTasks(knex: Knex, people: string[]): Promise<Map<string, string>> {
  const emails = new Map(
    ((await knex('people').whereIn('id', people).select('id', 'email')) as { id: string; email: string }[]).map(({ id, email }) => [id, email]),
  );
  const tasks = await openTasksOf(knex, ['deadAddress']);
  return new Map(
    tasks.flatMap((task): [string, string][] => {
      const person = whoseDeadAddress(task);
      return person !== undefined && emails.get(person) === task.details['recipient'] ? [[person, task.id]] : [];
    }),
  );
}
