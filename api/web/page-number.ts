/** Which page of a list an address asks for. What cannot be one is the first, so that an old bookmark still opens. */
import type { Fields } from './page-route.ts';
import { one } from './page-route.ts';

export function pageNumber(query: Fields): number {
  const asked = one(query, 'sida') ?? '';
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
}
