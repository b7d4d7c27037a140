/** One page of a list, with the number of all that match. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';

/**
 * Runs a query for one page.
 * @param query filters and joins, without columns, order or limit
 * @param order columns that together leave no tie, so that no item is on two pages
 * @param columns what to select
 * @param request.total how many match, where that is known already
 */
export async function listPage<Row>(
  query: Knex.QueryBuilder,
  columns: (string | Record<string, string> | Knex.QueryBuilder | Knex.Raw)[],
  order: Order,
  { page, limit, total }: ListPageRequest & { total?: number },
): Promise<ListPage<Row>> {
  const before = (page - 1) * limit;
  const paged = query
    .clone()
    .select(columns as string[])
    // The library sorts by raw expressions too; its types know only names.
    .orderBy(order as { column: string }[])
    .limit(limit)
    .offset(before);
  // Counted on the way: the way to the database and back costs more than the counting.
  if (total === undefined) paged.select(query.clone().count('*').as(matching));
  const rows = (await paged) as (Row & { [matching]?: number })[];
  const items = rows.map(({ [matching]: _, ...row }) => row as Row);
  return { items, page, limit, total: total ?? rows[0]?.[matching] ?? (page === 1 ? 0 : await counted(query)) };
}
const matching = 'matching_in_all';

/** How many rows a query finds. */
export async function counted(query: Knex.QueryBuilder): Promise<number> {
  const row = (await query.clone().count({ count: '*' }).first()) as { count: number };
  return Number(row.count);
}
type Order = { column: string | Knex.Raw; order?: 'asc' | 'desc' }[];

/** The same page with its items turned into views. */
export async function mapListPage<Row, View>(page: ListPage<Row>, toViews: (rows: Row[]) => View[] | Promise<View[]>): Promise<ListPage<View>> {
  return { ...page, items: await toViews(page.items) };
}
