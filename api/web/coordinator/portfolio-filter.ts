/** The portfolio's filter and order live in the address: a bookmark is a saved view. */
import type { PlanActivityOrder } from '../../../db/pictures/plan-activity-order.ts';
import { planActivityOrders } from '../../../db/pictures/plan-activity-order.ts';
import type { Stage } from '../../../workflows/domain/stages.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import { longestSearch } from '../../http/paging.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { many, one } from '../browser/posted-fields.ts';
import { pageNumber } from '../kit/page-number.ts';

export interface PortfolioFilter {
  q: string;
  stage: Stage | '';
  area: string;
  /** A priority area of the plan. */
  priorityArea: string;
  focus: string;
  targetGroup: string;
  goal: string;
  phase: string;
  organisation: string;
  unit: string;
  overdue: boolean;
  escalated: boolean;
  /** Columns that are shown beside the name, in the order of all. */
  columns: PortfolioColumn[];
  sort: PlanActivityOrder['by'];
  descending: boolean;
  page: number;
}

/** Words of the plan as columns, under the names that they have in the address. */
export const planColumns = ['prioriterat', 'insatsomrade', 'malgrupp', 'fas', 'mal'] as const;
export type PlanColumn = (typeof planColumns)[number];

/** All of them, in the order that they stand in. */
export const portfolioColumnNames = [
  'diarienummer',
  'ansvarig',
  'omrade',
  ...planColumns,
  'forslag',
  'medverkande',
  'enhet',
  'nasta',
  'vad',
  'vem',
  'sokt',
  'beviljat',
  'utbetalt',
  'forseningar',
  'skede',
] as const;
export type PortfolioColumn = (typeof portfolioColumnNames)[number];

/** Shown where nobody has chosen. */
const usualColumns: readonly PortfolioColumn[] = ['diarienummer', 'ansvarig', 'nasta', 'beviljat', 'skede'];
/** For those who see all money. */
export const moneyColumns: readonly PortfolioColumn[] = ['sokt', 'beviljat', 'utbetalt'];

/** `visa` names all that are shown; `kolumn` what stands beside the usual ones, as addresses have said it from the first. */
function columnsOf(query: Fields): PortfolioColumn[] {
  const all = many(query, 'visa');
  const shown: readonly string[] = all.length > 0 ? all : [...usualColumns, ...many(query, 'kolumn')];
  return portfolioColumnNames.filter((column) => shown.includes(column));
}

function inAddress(columns: PortfolioColumn[]): [string, string][] {
  if (!usualColumns.every((column) => columns.includes(column))) return columns.map((column) => ['visa', column]);
  return columns.filter((column) => !usualColumns.includes(column)).map((column) => ['kolumn', column]);
}

/** What cannot be a filter is no filter: an old bookmark still opens. */
export function filterOf(query: Fields): PortfolioFilter {
  const registerId = (name: string) => (/^[a-z0-9-]{1,64}$/.test(one(query, name) ?? '') ? (one(query, name) as string) : '');
  const text = (name: string) => (one(query, name) ?? '').slice(0, longestSearch).trim();
  return {
    q: text('q'),
    stage: stages.find((stage) => stage === one(query, 'skede')) ?? '',
    area: registerId('omrade'),
    priorityArea: registerId('prioriterat'),
    focus: registerId('insatsomrade'),
    targetGroup: registerId('malgrupp'),
    goal: registerId('mal'),
    phase: text('fas'),
    organisation: registerId('organisation'),
    unit: text('enhet'),
    overdue: one(query, 'forsenade') === 'ja',
    escalated: one(query, 'lyfta') === 'ja',
    columns: columnsOf(query),
    sort: planActivityOrders.find((by) => by === one(query, 'sortera')) ?? 'caseNumber',
    descending: one(query, 'ordning') === 'fallande',
    page: pageNumber(query),
  };
}

/** True when anything is left out of the list. */
export const isNarrowed = ({
  q,
  stage,
  area,
  priorityArea,
  focus,
  targetGroup,
  goal,
  phase,
  organisation,
  unit,
  overdue,
  escalated,
}: PortfolioFilter): boolean =>
  [q, stage, area, priorityArea, focus, targetGroup, goal, phase, organisation, unit].some((value) => value !== '') || overdue || escalated;

/** True where something of the folded part of the form is chosen. */
export const isRefined = ({ priorityArea, focus, targetGroup, goal, phase, unit, columns, sort, descending }: PortfolioFilter): boolean =>
  [priorityArea, focus, targetGroup, goal, phase, unit].some((value) => value !== '') || inAddress(columns).length > 0 || sort !== 'caseNumber' || descending;

/** As the operation takes it. */
export function queryOf(filter: PortfolioFilter): Record<string, string> {
  const { q, stage, area, priorityArea, focus, targetGroup, goal, phase, organisation, unit, overdue, escalated, sort, descending, page } = filter;
  return {
    page: String(page),
    sort,
    order: descending ? 'desc' : 'asc',
    ...(q && { q }),
    ...(stage && { stage }),
    ...(area && { developmentArea: area }),
    ...(priorityArea && { activityArea: priorityArea }),
    ...(focus && { focusArea: focus }),
    ...(targetGroup && { targetGroup }),
    ...(goal && { goal }),
    ...(phase && { establishmentPhase: phase }),
    ...(organisation && { organisation }),
    ...(unit && { unit }),
    ...(overdue && { overdue: 'true' }),
    ...(escalated && { escalated: 'true' }),
  };
}

/** As the address has it. */
export function addressOf(filter: PortfolioFilter, more: Record<string, string> = {}): string {
  const { q, stage, area, priorityArea, focus, targetGroup, goal, phase, organisation, unit, overdue, escalated, columns, sort, descending, page } = filter;
  const fields = new URLSearchParams({
    ...(q && { q }),
    ...(stage && { skede: stage }),
    ...(area && { omrade: area }),
    ...(priorityArea && { prioriterat: priorityArea }),
    ...(focus && { insatsomrade: focus }),
    ...(targetGroup && { malgrupp: targetGroup }),
    ...(goal && { mal: goal }),
    ...(phase && { fas: phase }),
    ...(organisation && { organisation }),
    ...(unit && { enhet: unit }),
    ...(overdue && { forsenade: 'ja' }),
    ...(escalated && { lyfta: 'ja' }),
    ...(sort !== 'caseNumber' && { sortera: sort }),
    ...(descending && { ordning: 'fallande' }),
    ...(page > 1 && { sida: String(page) }),
    ...more,
  });
  for (const [name, column] of inAddress(columns)) fields.append(name, column);
  return `/aktiviteter${fields.size > 0 ? `?${fields}` : ''}`;
}
