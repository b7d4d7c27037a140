/** What a picture shows lives in its address: a development area, a year, a page of its list. What cannot be one is none, so that an old bookmark still opens. */

import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';
import { pageNumber } from '../kit/page-number.ts';

export interface PictureFilter {
  /** Id of a development area; absent: the whole plan. */
  area: string | undefined;
  year: number;
  page: number;
}

/** @param areas ids of the plan's development areas */
export function pictureFilterOf(query: Fields, areas: Iterable<string>, thisYear: number): PictureFilter {
  const year = /^\d{4}$/.test(one(query, 'ar') ?? '') ? Number(one(query, 'ar')) : 0;
  return {
    area: [...areas].find((area) => area === one(query, 'omrade')),
    // The calendar's rules hold from 2005 on.
    year: year >= 2005 && year <= 2100 ? year : thisYear,
    page: pageNumber(query),
  };
}

export function pictureAddress(path: string, { area, year, page }: Partial<PictureFilter>): string {
  const fields = new URLSearchParams({
    ...(area && { omrade: area }),
    ...(year && { ar: String(year) }),
    ...(page && page > 1 && { sida: String(page) }),
  });
  return `${path}${fields.size > 0 ? `?${fields}` : ''}`;
}
