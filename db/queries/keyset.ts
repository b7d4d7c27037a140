/** Where a page of a list ends, as the values that its last item is ordered by: the next page begins behind them, however many came before. */
import type { Knex } from 'knex';
import type { ListKey } from '../../contracts/views/list-page.ts';

/** Columns that a list is ordered by. What is computed for each item has no place that a page could begin behind. */
export type Order = { column: string; order?: 'asc' | 'desc'; computed?: true }[];

const keyName = (place: number): string => `order_key_${place}`;

/** What the list is ordered by, selected beside what it shows. */
export const keyColumns = (order: Order): Record<string, string>[] => (isKeyed(order) ? order.map(({ column }, place) => ({ [keyName(place)]: column })) : []);
const isKeyed = (order: Order): boolean => order.every(({ computed }) => !computed);

/** The key of an item; undefined where there is none. */
export const cursorOf = (row: Record<string, unknown> | undefined, order: Order): ListKey | undefined =>
  row && isKeyed(order) ? order.map((_, place) => row[keyName(place)] as ListKey[number]) : undefined;

export function withoutKeys(row: object, order: Order): object {
  const names = new Set(order.map((_, place) => keyName(place)));
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.has(name)));
}

/** The same list from its other end. */
export const turned = (order: Order): { column: string; order: 'asc' | 'desc' }[] =>
  order.map(({ column, order: way }) => ({ column, order: way === 'desc' ? 'asc' : 'desc' }));

/** Narrows a list to what comes after a key. Said so that an index is entered at the key and read on: by alternatives each would be looked for by itself. */
export function behind(order: Order, key: ListKey): (query: Knex.QueryBuilder) => void {
  const [first] = order;
  if (order.some(({ order: way }) => way !== first?.order)) return behindEach(order, key);
  const names = order.map(({ column }) => column);
  const beyond = first?.order === 'desc' ? '<' : '>';
  return (query) => void query.whereRaw(`(${names.map(() => '??').join(', ')}) ${beyond} (${key.map(() => '?').join(', ')})`, [...names, ...key]);
}

/** Where some columns rise and others fall. */
function behindEach([first, ...others]: Order, [value, ...values]: ListKey): (query: Knex.QueryBuilder) => void {
  return (query) => {
    if (!first || value === undefined) return;
    const beyond = first.order === 'desc' ? '<' : '>';
    if (others.length === 0) return void query.where(first.column, beyond, value);
    query.where(first.column, `${beyond}=`, value).whereNot((before) => void before.where(first.column, value).whereNot(behindEach(others, values)));
  };
}
