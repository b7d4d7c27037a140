/** The numbers of a report, and those of them that are chosen to be shown to everybody. */
import type { ChosenNumbers, Indicator } from '../db/small-counts.ts';
import { countsPeople } from '../db/small-counts.ts';
import type { PlanActivityView, ReportItem } from '../db/views.ts';

export interface ReportNumbers {
  women: number | null;
  men: number | null;
  other: number | null;
  indicators: Indicator[];
}

interface Content {
  participants?: { women?: number; men?: number; other?: number };
  indicators?: { name: string; value: number }[];
}

/** The numbers of the last version that came in. An indicator's unit is the activity's own. */
export function reportNumbers({ indicators: own }: Pick<PlanActivityView, 'indicators'>, item: Pick<ReportItem, 'content'> | undefined): ReportNumbers {
  const { participants: { women = null, men = null, other = null } = {}, indicators = [] } = (item?.content ?? {}) as Content;
  const units = new Map(own.map(({ name, unit }) => [name, typeof unit === 'string' ? unit : null]));
  return { women, men, other, indicators: indicators.map(({ name, value }) => ({ name, unit: units.get(name) ?? null, value })) };
}

/** @param indicators names of those that are shown */
export function chosenNumbers(reported: ReportNumbers, { participants, indicators }: { participants: boolean; indicators: string[] }): ChosenNumbers {
  const { women, men, other } = reported;
  const isChosen = ({ name }: Indicator) => indicators.includes(name);
  const left = reported.indicators.filter((indicator) => !isChosen(indicator) && countsPeople(indicator)).map(({ value }) => value);
  return {
    ...(participants ? { women, men, other } : { women: null, men: null, other: null }),
    indicators: reported.indicators.filter(isChosen),
    guarded: [...(participants ? [] : [women, men, other].filter((number) => number !== null)), ...left],
  };
}
