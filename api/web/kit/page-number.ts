/** The pages of a list that people read. */
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';

/** Items on a page of a list that people read. */
export const pageSize = 25;

/** Which page an address asks for. What cannot be one is the first, so that an old bookmark still opens. */
export function pageNumber(query: Fields): number {
  const asked = one(query, 'sida') ?? '';
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
}
