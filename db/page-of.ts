/** One page of a list, with the number of all that match. */
import type { Knex } from 'knex';
import type { Page, PageRequest } from './views.ts';

/**
 * Runs a query for one page.
 * @param query filters and joins, without columns, order or limit
 * @param order columns that together leave no tie, so that no item is on two pages
 * @param columns what to select
 * @param request.total how many match, where that is known already
 */
export async function pageOf<Row>(
  query: Knex.QueryBuilder,
  columns: (string | Record<string, string> | Knex.QueryBuilder | Knex.Raw)[],
  order: Order,
  { page, limit, total }: PageRequest & { total?: number },
): Promise<Page<Row>> {
  const before = (page - 1) * limit;
  const items = (await query
    .clone()
    .select(columns as string[])
    // The library sorts by raw expressions too; its types know only names.
    .orderBy(order as { column: string }[])
    .limit(limit)
    .offset(before)) as Row[];
  // A page that is not full is the last: nothing needs to be counted.
  const isLast = items.length < limit && (items.length > 0 || page === 1);
  return { items, page, limit, total: total ?? (isLast ? before + items.length : await counted(query)) };
}

/** How many rows a query finds. */
export async function counted(query: Knex.QueryBuilder): Promise<number> {
  const row = (await query.clone().count({ count: '*' }).first()) as { count: number };
  return Number(row.count);
}
type Order = { column: string | Knex.Raw; order?: 'asc' | 'desc' }[];

/** The same page with its items turned into views. */
export async function mapPage<Row, View>(page: Page<Row>, toViews: (rows: Row[]) => View[] | Promise<View[]>): Promise<Page<View>> {
  return { ...page, items: await toViews(page.items) };
}
