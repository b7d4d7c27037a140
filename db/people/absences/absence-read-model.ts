/** When coordinators and secretaries are away, and who stands in for them. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../../contracts/views/list-page.ts';
import type { AbsenceView } from '../../../contracts/views/register-view.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import type { List } from '../../engine/batch-select.ts';
import { batchOf } from '../../engine/batch-select.ts';
import { listPage, mapListPage } from '../../queries/list-page.ts';

export interface AbsenceRow {
  person: string;
  /** Null: nobody stands in. */
  deputy: string | null;
  from_on: Day;
  /** First day back. */
  to_on: Day;
}

/** Those that last on a day, or are to come. */
export const absencesNotOver = (knex: Knex, day: Day): List =>
  batchOf(knex('absences').where('to_on', '>', day).orderBy(['from_on', 'id']), ['person', 'deputy', 'from_on', 'to_on']);

interface NamedRow extends AbsenceRow {
  id: string;
  personName: string;
  deputyName: string | null;
}
const columns = ['absences.id', 'person', 'people.name as personName', 'deputy', 'deputies.name as deputyName', 'from_on', 'to_on'];

const toView = ({ from_on, to_on, ...same }: NamedRow): AbsenceView => ({ ...same, from: from_on, to: to_on });

const all = (knex: Knex): Knex.QueryBuilder =>
  knex('absences').join('people', 'people.id', 'absences.person').leftJoin('people as deputies', 'deputies.id', 'absences.deputy');

/** Those that are not over, the first to begin first. */
export async function listAbsences(knex: Knex, page: ListPageRequest, day: Day): Promise<ListPage<AbsenceView>> {
  const order = [{ column: 'from_on' }, { column: 'people.name' }, { column: 'absences.id' }];
  return mapListPage(await listPage<NamedRow>(all(knex).where('to_on', '>', day), columns, order, page), (rows) => rows.map(toView));
}

/** A person's own that are not over, the first to begin first. */
export async function absencesOf(knex: Knex, person: string, day: Day): Promise<AbsenceView[]> {
  const rows = (await all(knex).where({ person }).where('to_on', '>', day).orderBy(['from_on', 'absences.id']).select(columns)) as NamedRow[];
  return rows.map(toView);
}

export async function findAbsence(knex: Knex, id: string): Promise<AbsenceView | undefined> {
  const row = (await all(knex).where({ 'absences.id': id }).first(columns)) as NamedRow | undefined;
  return row && toView(row);
}
