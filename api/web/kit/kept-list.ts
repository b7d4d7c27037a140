/** From which list somebody came to a form: it goes with the form, and on to the page that its answer leads to, which then knows what is next. */
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';
import type { PageResponse } from './page-route.ts';

/** Name of the list in an address. */
export const listField = 'lista';

/** Takes the list along to the activity that a form leads to. */
export function withKeptList(answer: PageResponse, query: Fields): PageResponse {
  const list = one(query, listField);
  if (list === undefined || !('redirect' in answer) || !/^\/aktiviteter\/[^/?#]+$/.test(answer.redirect)) return answer;
  return { ...answer, redirect: `${answer.redirect}?${listField}=${encodeURIComponent(list)}` };
}
