/** The portfolio's filter lives in the address: a bookmark is a saved view. */
import type { Stage } from '../../../workflows/domain/stages.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import type { Fields } from '../page-route.ts';
import { one } from '../page-route.ts';

export interface PortfolioFilter {
  q: string;
  stage: Stage | '';
  area: string;
  overdue: boolean;
  page: number;
}

/** What cannot be a filter is no filter: an old bookmark still opens. */
export function filterOf(query: Fields): PortfolioFilter {
  const stage = one(query, 'skede') ?? '';
  const page = Number(one(query, 'sida') ?? 1);
  return {
    q: (one(query, 'q') ?? '').slice(0, 200).trim(),
    stage: (stages as readonly string[]).includes(stage) ? (stage as Stage) : '',
    area: /^[a-z0-9-]{1,64}$/.test(one(query, 'omrade') ?? '') ? (one(query, 'omrade') as string) : '',
    overdue: one(query, 'forsenade') === 'ja',
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** As the operation takes it. */
export function queryOf({ q, stage, area, overdue, page }: PortfolioFilter, limit: number): Record<string, string> {
  return {
    limit: String(limit),
    page: String(page),
    ...(q && { q }),
    ...(stage && { stage }),
    ...(area && { developmentArea: area }),
    ...(overdue && { overdue: 'true' }),
  };
}

/** As the address has it. */
export function addressOf({ q, stage, area, overdue, page }: PortfolioFilter, more: Record<string, string> = {}): string {
  const fields = new URLSearchParams({
    ...(q && { q }),
    ...(stage && { skede: stage }),
    ...(area && { omrade: area }),
    ...(overdue && { forsenade: 'ja' }),
    ...(page > 1 && { sida: String(page) }),
    ...more,
  });
  return `/aktiviteter${fields.size > 0 ? `?${fields}` : ''}`;
}
