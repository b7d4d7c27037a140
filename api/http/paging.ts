/** Lists come in pages, from 1, with `Link` to the neighbours. */
import { z } from 'zod';
import { failsWith, failsWithRule } from '../../contracts/errors/schema-issues.ts';
import type { ListKey, ListPage } from '../../contracts/views/list-page.ts';

/** Items on a page unless another number is asked for, and at most. */
export const usualItems = 20;
export const maxItems = 200;
const lastPage = 1_000_000;
/** Characters of a text that a list is searched for. */
export const longestSearch = 200;

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, failsWith('notAPageNumber'))
    .transform(Number)
    .refine((value) => value <= most, failsWithRule({ code: 'tooLarge', params: { maximum: most } }));

/** The query parameters of every list. */
export const pagingQuery = {
  page: wholeNumber(lastPage).default(1).meta({ description: 'Page, from 1.', example: 1, type: 'integer', minimum: 1, maximum: lastPage, default: 1 }),
  limit: wholeNumber(maxItems)
    .default(usualItems)
    .meta({ description: 'Items on a page.', example: usualItems, type: 'integer', minimum: 1, maximum: maxItems, default: usualItems }),
  after: z.string().max(2_000).transform(keyIn).optional().meta({
    description:
      'Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count.',
    example: 'WyJISVQtMjAyNi0xIl0',
    type: 'string',
  }),
};

const toCursor = (key: ListKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function keyIn(sent: string): ListKey | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(sent, 'base64url').toString());
    return Array.isArray(key) && key.every((value) => typeof value === 'string' || typeof value === 'number') ? key : undefined;
  } catch {
    return undefined;
  }
}

/** The Link header (RFC 8288) of one page. @param path path with query, as it was asked for */
export function linksOf<T>({ items, page, limit, total, more, next }: ListPage<T>, path: string): string {
  const url = new URL(path, 'http://localhost');
  const last = Math.max(1, Math.ceil(total / limit));
  const link = (rel: string, to: number, key?: ListKey) => {
    url.searchParams.delete('after');
    if (key) url.searchParams.set('after', toCursor(key));
    url.searchParams.set('page', String(to));
    url.searchParams.set('limit', String(limit));
    return `<${url.pathname}${url.search}>; rel="${rel}"`;
  };
  return [
    link('first', 1),
    ...(page > 1 ? [link('prev', more ? page - 1 : Math.min(page - 1, last))] : []),
    ...(page < last || (more && items.length === limit) ? [link('next', page + 1, next)] : []),
    ...(more ? [] : [link('last', last)]),
  ].join(', ');
}
