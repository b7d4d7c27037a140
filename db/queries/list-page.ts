/** One page of a list, with the number of all that match. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { Order } from './keyset.ts';
import { behind, cursorOf, keyColumns, turned, withoutKeys } from './keyset.ts';

/** Up to so many rows are passed over as they come. */
const nearBy = 1_000;

/**
 * Runs a query for one page.
 * @param query filters and joins, without columns, order or limit
 * @param order columns that together leave no tie, so that no item is on two pages, and are never null
 * @param columns what to select
 * @param request.total how many match, where that is known already
 * @param request.countUpTo more than so many are not counted: the list then says that there are more
 */
export async function listPage<Row>(
  query: Knex.QueryBuilder,
  columns: (string | Record<string, string> | Knex.QueryBuilder | Knex.Raw)[],
  order: Order,
  { page, limit, after, total: known, countUpTo }: ListPageRequest & { total?: number; countUpTo?: number },
): Promise<ListPage<Row>> {
  const key = !order.some(({ computed }) => computed) && after?.length === order.length ? after : undefined;
  const before = key ? 0 : (page - 1) * limit;
  const total = known ?? (countUpTo !== undefined ? await countedTo(query, countUpTo + 1) : before > nearBy ? await counted(query) : undefined);
  const isCut = countUpTo !== undefined && total !== undefined && total > countUpTo;
  const fromEnd = total === undefined || isCut ? undefined : placeFromEnd(total, before, limit);
  const paged = query.clone().select([...columns, ...keyColumns(order)] as string[]);
  if (key) paged.where(behind(order, key));
  paged
    .orderBy((fromEnd ? turned(order) : order).map(({ column, order: way = 'asc' }) => ({ column, order: way })))
    .limit(fromEnd?.shown ?? limit)
    .offset(fromEnd?.skipped ?? before);
  // Counted on the way: the way to the database and back costs more than the counting.
  if (total === undefined) paged.select(query.clone().count('*').as(matching));
  const found = (await paged) as (Row & Record<string, unknown> & { [matching]?: number })[];
  const rows = fromEnd ? found.reverse() : found;
  const next = cursorOf(rows.at(-1), order);
  const items = rows.map(({ [matching]: _, ...row }) => withoutKeys(row, order) as Row);
  const all = total ?? found[0]?.[matching] ?? (before === 0 && !key ? 0 : await counted(query));
  return { items, page, limit, total: isCut ? countUpTo : all, ...(isCut && { more: true as const }), ...(next !== undefined && { next }) };
}
const matching = 'matching_in_all';

/** Of a page in the second half: where it stands from the end, which is nearer. */
function placeFromEnd(total: number, before: number, limit: number): { skipped: number; shown: number } | undefined {
  const shown = Math.max(0, Math.min(limit, total - before));
  const skipped = total - before - shown;
  return before > nearBy && shown > 0 && skipped < before ? { skipped, shown } : undefined;
}

/** How many rows a query finds, if they are not more than so many. */
async function countedTo(query: Knex.QueryBuilder, most: number): Promise<number> {
  const [{ count }] = (await query.client
    .queryBuilder()
    .from(query.clone().select(query.client.raw('1 as found')).limit(most).as('found'))
    .count({ count: '*' })) as [{ count: number }];
  return Number(count);
}

/** How many rows a query finds. */
export async function counted(query: Knex.QueryBuilder): Promise<number> {
  const row = (await query.clone().count({ count: '*' }).first()) as { count: number };
  return Number(row.count);
}

/** The same page with its items turned into views. */
export async function mapListPage<Row, View>(page: ListPage<Row>, toViews: (rows: Row[]) => View[] | Promise<View[]>): Promise<ListPage<View>> {
  return { ...page, items: await toViews(page.items) };
}
