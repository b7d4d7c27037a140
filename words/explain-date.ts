/** Why a date falls where it does, in plain words, from the stored reason. */

import type { DateReason } from '../workflows/domain/time/date-reason.ts';
import type { Instant } from '../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../workflows/domain/time/instants.ts';
import { dayInWords, instantInWords } from './format.ts';
import type { Language } from './language.ts';
import { countInWords, spanInWords } from './span-in-words.ts';

interface Explainer {
  /** What the date is counted from, or who gave it; `base` is empty where nothing is stored. */
  start: Record<DateReason['from'], (span: string, base: string) => string>;
  moved: (from: string, past: string, to: string) => string;
  past: Record<NonNullable<DateReason['movedPast']>, string>;
  paused: (days: string) => string;
  ended: (days: string) => string;
}

const explainers: Record<Language, Explainer> = {
  sv: {
    start: {
      periodEnd: (span, base) => `Det är ${span || 'den tid som gäller'} efter periodens sista dag${base && `, ${base}`}.`,
      step: (span, base) => `Det är ${span || 'den tid som gäller'}${base && ` från ${base}`}.`,
      dueDate: (span, base) => `Det är ${span || 'den tid som gäller'} efter den dag då det skulle vara klart${base && `, ${base}`}.`,
      given: () => 'Dagen är bestämd för just det här ärendet.',
      decidedByBody: () => 'Styrgruppen har beslutat om den dagen.',
      extension: () => 'Det är den nya dagen efter att mer tid har beviljats.',
      return: (span, base) => `Rapporten behöver kompletteras, och för det finns ${span || 'den tid som gäller'}${base && ` från ${base}`}.`,
      termsChanged: (span, base) =>
        `Villkoren har ändrats${base && ` ${base}`}, och den som ska lämna rapporten har minst ${span || 'den tid som gäller'} på sig från den dagen.`,
      pause: () => 'Dagen har flyttats för att aktiviteten var pausad.',
      reopening: () => 'Dagen har flyttats för att aktiviteten var avslutad och har tagits upp igen.',
      runEnd: (span, base) => `Det är ${span || 'den tid som gäller'} efter att aktiviteten slutar${base && `, ${base}`}.`,
      heardLate: (span, base) =>
        `Dagen är framflyttad: den ansvariga organisationen ska ha minst ${span || 'den tid som gäller'} på sig att svara på vad som står i vägen${base && `, räknat från ${base}`}.`,
      rungBefore: () => 'Dagen är framflyttad för att steget före har flyttats.',
    },
    moved: (from, past, to) => `Den skulle ha fallit på ${from}, ${past}, och är därför flyttad till ${to}.`,
    past: { weekend: 'som är en ledig dag', holiday: 'som är helgdag', quiet: 'som ligger i en ledighetsperiod' },
    paused: (days) => `Den är framflyttad ${days} för den tid då aktiviteten var pausad.`,
    ended: (days) => `Den är framflyttad ${days}, de dagar då aktiviteten var avslutad.`,
  },
  en: {
    start: {
      periodEnd: (span, base) => `It is ${span || 'the time that applies'} after the last day of the period${base && `, ${base}`}.`,
      step: (span, base) => `It is ${span || 'the time that applies'}${base && ` from ${base}`}.`,
      dueDate: (span, base) => `It is ${span || 'the time that applies'} after the day it should have been done${base && `, ${base}`}.`,
      given: () => 'The date was set for this particular matter.',
      decidedByBody: () => 'The steering group has decided on that date.',
      extension: () => 'It is the new date after more time was granted.',
      return: (span, base) => `Information is missing from the report, and there is ${span || 'the time that applies'}${base && ` from ${base}`} to add it.`,
      termsChanged: (span, base) =>
        `The terms were changed${base && ` on ${base}`}, and whoever owes the report has at least ${span || 'the time that applies'} from that day.`,
      pause: () => 'The date has moved because the activity was paused.',
      reopening: () => 'The date has moved because the activity had ended and has been reopened.',
      runEnd: (span, base) => `It is ${span || 'the time that applies'} after the activity ends${base && `, ${base}`}.`,
      heardLate: (span, base) =>
        `The date has moved: the lead organisation is to have at least ${span || 'the time that applies'} to answer what is in the way${base && `, counted from ${base}`}.`,
      rungBefore: () => 'The date has moved because the step before it has moved.',
    },
    moved: (from, past, to) => `It would have fallen on ${from}, ${past}, and has therefore moved to ${to}.`,
    past: { weekend: 'which is a weekend', holiday: 'which is a public holiday', quiet: 'which lies in a holiday period' },
    paused: (days) => `It has moved ${days} ahead for the time the activity was paused.`,
    ended: (days) => `It has moved ${days} ahead, the days for which the activity had ended.`,
  },
};

/**
 * One to three plain sentences that say why a date falls where it does.
 * @param due the date as it stands now
 */
export function explainDate(reason: DateReason, due: Instant, language: Language): string {
  const explainer = explainers[language];
  const span = reason.span === undefined ? '' : spanInWords(reason.span, language);
  const sentences = [explainer.start[reason.from](span, baseInWords(reason, language))];
  if (reason.movedFrom && reason.movedPast) {
    const past = reason.movedPast === 'holiday' && reason.holiday ? `${explainer.past.holiday} (${reason.holiday})` : explainer.past[reason.movedPast];
    sentences.push(explainer.moved(dayInWords(reason.movedFrom, language), past, dayInWords(dayOf(due), language)));
  }
  if (reason.pausedDays) sentences.push(explainer[reason.from === 'reopening' ? 'ended' : 'paused'](countInWords(reason.pausedDays, 'day', language)));
  return sentences.join(' ');
}

/** The time of day says something only where the span is counted to the second. */
function baseInWords({ base, span }: DateReason, language: Language): string {
  if (base === undefined) return '';
  if (base.length === 10) return dayInWords(base, language);
  const exact = typeof span === 'string' && span.includes('T');
  return exact ? instantInWords(base, language) : dayInWords(dayOf(base), language);
}
