/** Names by id, for pages that show what rows hold only ids of. */
import type { Knex } from 'knex';
import type { BodyName, BodyNames, BodyNamesByDay } from '../../contracts/views/body-name.ts';
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import type { List } from '../engine/batch-select.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { byActivity } from '../queries/by-activity.ts';
import type { NamedRole } from './body-read-model.ts';
import { bodyNameOf, bodyNamesIn, bodyRoleList } from './body-read-model.ts';
import type { PlanTermKind } from './plan-read-model.ts';

export type NamesById = ReadonlyMap<string, string>;

/** What has a name, by its id. */
export interface Named {
  id: string;
  name: string;
}
export type NamedTerm<Kind extends PlanTermKind = PlanTermKind> = Named & { kind: Kind };

/** In Swedish order. @param ids only of these */
export const organisationNames = async (knex: Knex, ids?: readonly string[]): Promise<NamesById> => namesIn(await organisationNameList(knex, ids).rows);

/** @param ids only of these; a query that finds them will do */
export function organisationNameList(knex: Knex, ids?: readonly string[] | Knex.QueryBuilder): List {
  const all = knex('organisations').orderBy(['sort_name', 'id']);
  return batchOf(ids ? all.whereIn('id', ids as readonly string[]) : all, ['id', 'name']);
}

export const planActivityTitles = async (knex: Knex, ids: string[]): Promise<NamesById> =>
  titlesIn(await knex('plan_activities').whereIn('id', ids).select('id', 'title'));

/** Names of people. */
export const personNames = async (knex: Knex, ids: string[]): Promise<NamesById> => namesIn(await knex('people').whereIn('id', ids).select('id', 'name'));

/** Names of the partners of these plan activities, or of all, in their order, by plan activity. */
export async function partnerNames(knex: Knex, ids?: string[]): Promise<ReadonlyMap<string, string[]>> {
  const query = knex('plan_activity_partners').join('organisations', 'organisations.id', 'plan_activity_partners.organisation');
  if (ids) query.whereIn('plan_activity', ids);
  const rows = (await query.orderBy('position').select('plan_activity', 'name')) as { plan_activity: string; name: string }[];
  return new Map([...byActivity(rows)].map(([id, partners]) => [id, partners.map(({ name }) => name)]));
}

export const termNames = async (knex: Knex, kind: PlanTermKind): Promise<NamesById> => (await termNamesOf(knex, [kind]))[kind];

/** Of several kinds at once. */
export const termNamesOf = async <Kind extends PlanTermKind>(knex: Knex, kinds: readonly Kind[]): Promise<Record<Kind, NamesById>> =>
  termsIn(kinds, await termNameList(knex, kinds).rows);

export const termNameList = (knex: Knex, kinds: readonly PlanTermKind[]): List =>
  batchOf(knex('plan_terms').whereIn('kind', kinds).orderBy(['position', 'id']), ['kind', 'id', 'name']);

/** The words of each kind in the plan's order. */
const termsIn = <Kind extends PlanTermKind>(kinds: readonly Kind[], rows: NamedTerm<Kind>[]): Record<Kind, NamesById> =>
  Object.fromEntries(kinds.map((kind) => [kind, namesIn(rows.filter((row) => row.kind === kind))] as const)) as Record<Kind, NamesById>;

export interface PageNames<Kind extends PlanTermKind> {
  organisations: NamesById;
  /** Those that have the roles on the day. */
  bodies: BodyNames;
  bodiesOn: BodyNamesByDay;
  terms: Record<Kind, NamesById>;
}

/** The names that most pages of a case need, by one statement. @param kinds words of the plan */
export async function pageNames<Kind extends PlanTermKind>(knex: Knex, on: Day, kinds: readonly Kind[]): Promise<PageNames<Kind>> {
  const { organisations, bodies, terms } = await batchSelect<{ organisations: Named; bodies: NamedRole; terms: NamedTerm<Kind> }>(knex, {
    organisations: organisationNameList(knex),
    bodies: bodyRoleList(knex),
    terms: termNameList(knex, kinds),
  });
  const bodiesOn = bodyNamesIn(bodies);
  return { organisations: namesIn(organisations), bodies: bodiesOn(on), bodiesOn, terms: termsIn(kinds, terms) };
}

/** What bodies are called, by their ids. */
export async function bodiesById(knex: Knex): Promise<ReadonlyMap<string, BodyName>> {
  const rows: { id: string; name: string; abbreviation: string | null; facts: string }[] = await knex('bodies').select('id', 'name', 'abbreviation', 'facts');
  return new Map(rows.map((row) => [row.id, bodyNameOf(row)]));
}

export const namesIn = (rows: Named[]): NamesById => new Map(rows.map(({ id, name }) => [id, name]));
const titlesIn = (rows: { id: string; title: string }[]): NamesById => new Map(rows.map(({ id, title }) => [id, title]));
