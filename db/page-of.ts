/** One page of a list, with the number of all that match. */
import type { Knex } from 'knex';
import type { Page, PageRequest } from './views.ts';

/**
 * Runs a query for one page.
 * @param query filters and joins, without columns, order or limit
 * @param order columns that together leave no tie, so that no item is on two pages
 * @param columns what to select
 */
export async function pageOf<Row>(
  query: Knex.QueryBuilder,
  columns: (string | Knex.QueryBuilder | Knex.Raw)[],
  order: Order,
  { page, limit }: PageRequest,
): Promise<Page<Row>> {
  const counted = (await query.clone().count({ total: '*' }).first()) as { total: number };
  const items = (await query
    .clone()
    .select(columns as string[])
    // The library sorts by raw expressions too; its types know only names.
    .orderBy(order as { column: string }[])
    .limit(limit)
    .offset((page - 1) * limit)) as Row[];
  return { items, page, limit, total: counted.total };
}
type Order = { column: string | Knex.Raw; order?: 'asc' | 'desc' }[];

/** The same page with its items turned into views. */
export async function mapPage<Row, View>(page: Page<Row>, toViews: (rows: Row[]) => View[] | Promise<View[]>): Promise<Page<View>> {
  return { ...page, items: await toViews(page.items) };
}
