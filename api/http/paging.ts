/** Lists come in pages, from 1, with `Link` to the neighbours. */
import { z } from 'zod';
import { failsWith, failsWithRule } from '../../contracts/errors/schema-issues.ts';
import type { ListPage } from '../../contracts/views/list-page.ts';

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

/** The two query parameters of every list. */
export const pagingQuery = {
  page: wholeNumber(lastPage).default(1).meta({ description: 'Page, from 1.', example: 1, type: 'integer', minimum: 1, maximum: lastPage, default: 1 }),
  limit: wholeNumber(maxItems)
    .default(usualItems)
    .meta({ description: 'Items on a page.', example: usualItems, type: 'integer', minimum: 1, maximum: maxItems, default: usualItems }),
};

/** The Link header (RFC 8288) of one page. @param path path with query, as it was asked for */
export function linksOf<T>({ page, limit, total }: ListPage<T>, path: string): string {
  const url = new URL(path, 'http://localhost');
  const last = Math.max(1, Math.ceil(total / limit));
  const link = (rel: string, to: number) => {
    url.searchParams.set('page', String(to));
    url.searchParams.set('limit', String(limit));
    return `<${url.pathname}${url.search}>; rel="${rel}"`;
  };
  return [
    link('first', 1),
    ...(page > 1 ? [link('prev', Math.min(page - 1, last))] : []),
    ...(page < last ? [link('next', page + 1)] : []),
    link('last', last),
  ].join(', ');
}
