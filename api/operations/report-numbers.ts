/** The numbers of a report, and what of it is chosen to be shown to everybody. */
import { reportIn } from '../../contracts/commands/stored-report.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { ReportItem } from '../../contracts/views/report-view.ts';
import type { ClearedResult } from '../../db/public/published-result-read-model.ts';
import type { ChosenNumbers, Indicator } from '../../db/public/small-counts.ts';
import { countsPeople } from '../../db/public/small-counts.ts';
import { lastDayBefore } from '../../workflows/domain/time/due-dates.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';

export interface ReportNumbers {
  women: number | null;
  men: number | null;
  other: number | null;
  indicators: Indicator[];
}

/** The numbers of the last version that came in. An indicator's unit is the activity's own. */
export function reportNumbers({ indicators: own }: Pick<PlanActivityView, 'indicators'>, item: Pick<ReportItem, 'content'> | undefined): ReportNumbers {
  const { participants: { women = null, men = null, other = null } = {}, indicators = [] } = reportIn(item?.content) ?? {};
  const units = new Map(own.map(({ name, unit }) => [name, unit ?? null]));
  return { women, men, other, indicators: indicators.map(({ name, value }) => ({ name, unit: units.get(name) ?? null, value })) };
}

export interface Choice {
  summary: string;
  /** Whether the numbers of women and men are shown. */
  participants: boolean;
  /** Names of the indicators that are shown. */
  indicators: string[];
}

/** What everybody is to read of a report. */
export function clearedResult(
  activity: Pick<PlanActivityView, 'id' | 'indicators'>,
  item: Pick<ReportItem, 'period' | 'from' | 'to' | 'content'>,
  choice: Choice,
): ClearedResult {
  return {
    planActivity: activity.id,
    period: item.period,
    firstDay: dayOf(item.from),
    lastDay: lastDayBefore(item.to),
    summary: choice.summary,
    ...chosenNumbers(reportNumbers(activity, item), choice),
  };
}

function chosenNumbers(reported: ReportNumbers, { participants, indicators }: Choice): ChosenNumbers {
  const { women, men, other } = reported;
  const isChosen = ({ name }: Indicator) => indicators.includes(name);
  const left = reported.indicators.filter((indicator) => !isChosen(indicator) && countsPeople(indicator)).map(({ value }) => value);
  return {
    ...(participants ? { women, men, other } : { women: null, men: null, other: null }),
    indicators: reported.indicators.filter(isChosen),
    guarded: [...(participants ? [] : [women, men, other].filter((number) => number !== null)), ...left],
  };
}
