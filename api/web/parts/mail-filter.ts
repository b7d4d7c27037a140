/** The filter of sent messages lives in the address: a bookmark is a saved view. */

import type { MailOutcome } from '../../../contracts/views/mail-view.ts';
import type { MailFilter } from '../../../db/mail/mail-read-model.ts';
import { isDay } from '../../../workflows/domain/time/instants.ts';
import { longestSearch } from '../../http/paging.ts';
import { omitUndefined } from '../../operations/common-responses.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';
import { pageNumber } from '../kit/page-number.ts';

/** In the order that they are shown in. */
export const mailOutcomes = ['accepted', 'queued', 'retrying', 'held', 'refused', 'expired', 'superseded'] as const satisfies MailOutcome[];

export interface MailLogFilter extends MailFilter {
  page: number;
}

/** What cannot be a filter is no filter: an old bookmark still opens. */
export function mailFilterOf(query: Fields): MailLogFilter {
  const day = (name: string) => {
    const value = one(query, name) ?? '';
    return isDay(value) && value >= '1990-01-01' && value <= '2199-12-31' ? value : undefined;
  };
  return {
    ...omitUndefined({
      outcome: mailOutcomes.find((outcome) => outcome === one(query, 'utfall')),
      planActivity: /^[\w-]{1,100}$/.test(one(query, 'aktivitet') ?? '') ? one(query, 'aktivitet') : undefined,
      q:
        (one(query, 'q') ?? '')
          .replace(/\p{Surrogate}/gu, '')
          .slice(0, longestSearch)
          .trim() || undefined,
      from: day('fran'),
      to: day('till'),
    }),
    page: pageNumber(query),
  };
}

/** The address of the list with a filter. */
export function mailLogAddress({ outcome, planActivity, q, from, to, page }: MailLogFilter): string {
  const pairs = { q, utfall: outcome, aktivitet: planActivity, fran: from, till: to, sida: page > 1 ? String(page) : undefined };
  const query = new URLSearchParams(Object.entries(pairs).filter((pair): pair is [string, string] => Boolean(pair[1]))).toString();
  return query ? `/skickat?${query}` : '/skickat';
}
