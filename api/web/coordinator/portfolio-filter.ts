/** The portfolio's filter and order live in the address: a bookmark is a saved view. */
import type { PlanActivityOrder } from '../../../db/pictures/plan-activity-order.ts';
import { planActivityOrders } from '../../../db/pictures/plan-activity-order.ts';
import type { Stage } from '../../../workflows/domain/stages.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import { longestSearch } from '../../http/paging.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';
import { pageNumber } from '../kit/page-number.ts';

export interface PortfolioFilter {
  q: string;
  stage: Stage | '';
  area: string;
  organisation: string;
  unit: string;
  overdue: boolean;
  escalated: boolean;
  sort: PlanActivityOrder['by'];
  descending: boolean;
  page: number;
}

/** What cannot be a filter is no filter: an old bookmark still opens. */
export function filterOf(query: Fields): PortfolioFilter {
  const registerId = (name: string) => (/^[a-z0-9-]{1,64}$/.test(one(query, name) ?? '') ? (one(query, name) as string) : '');
  const text = (name: string) => (one(query, name) ?? '').slice(0, longestSearch).trim();
  return {
    q: text('q'),
    stage: stages.find((stage) => stage === one(query, 'skede')) ?? '',
    area: registerId('omrade'),
    organisation: registerId('organisation'),
    unit: text('enhet'),
    overdue: one(query, 'forsenade') === 'ja',
    escalated: one(query, 'lyfta') === 'ja',
    sort: planActivityOrders.find((by) => by === one(query, 'sortera')) ?? 'caseNumber',
    descending: one(query, 'ordning') === 'fallande',
    page: pageNumber(query),
  };
}

/** True when anything is left out of the list. */
export const isNarrowed = ({ q, stage, area, organisation, unit, overdue, escalated }: PortfolioFilter): boolean =>
  [q, stage, area, organisation, unit].some((value) => value !== '') || overdue || escalated;

/** As the operation takes it. */
export function queryOf(
  { q, stage, area, organisation, unit, overdue, escalated, sort, descending, page }: PortfolioFilter,
  limit: number,
): Record<string, string> {
  return {
    limit: String(limit),
    page: String(page),
    sort,
    order: descending ? 'desc' : 'asc',
    ...(q && { q }),
    ...(stage && { stage }),
    ...(area && { developmentArea: area }),
    ...(organisation && { organisation }),
    ...(unit && { unit }),
    ...(overdue && { overdue: 'true' }),
    ...(escalated && { escalated: 'true' }),
  };
}

/** As the address has it. */
export function addressOf(filter: PortfolioFilter, more: Record<string, string> = {}): string {
  const { q, stage, area, organisation, unit, overdue, escalated, sort, descending, page } = filter;
  const fields = new URLSearchParams({
    ...(q && { q }),
    ...(stage && { skede: stage }),
    ...(area && { omrade: area }),
    ...(organisation && { organisation }),
    ...(unit && { enhet: unit }),
    ...(overdue && { forsenade: 'ja' }),
    ...(escalated && { lyfta: 'ja' }),
    ...(sort !== 'caseNumber' && { sortera: sort }),
    ...(descending && { ordning: 'fallande' }),
    ...(page > 1 && { sida: String(page) }),
    ...more,
  });
  return `/aktiviteter${fields.size > 0 ? `?${fields}` : ''}`;
}
