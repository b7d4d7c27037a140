/** What the clock will do about something that is owed, for pages: one line for each step, with its day and the body's own name. */

import type { BodyNames } from '../../../contracts/views/body-name.ts';
import type { ComingStepView } from '../../../contracts/views/plan-activity-view.ts';
import { bodyNamesOn } from '../../../db/registers/body-read-model.ts';
import { bodyCalled } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { comingStepInWords } from '../../../words/coming-steps.ts';
import { dayInWords, instantInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PageCall } from '../kit/page-route.ts';

/** Those that have the roles today. */
export const bodyNames = ({ deps, at }: Pick<PageCall, 'deps' | 'at'>): Promise<BodyNames> => bodyNamesOn(deps.db, dayOf(at));

interface Owed {
  /** Where the day that something is owed has a time, so have the steps; null for what has no day. */
  dueAt: Instant | null;
  next: ComingStepView[];
}

/** "Måndag 2 mars 2026: en påminnelse skickas", soonest first, with the reason where the day has moved. @param mine whether the reader is of those who owe it */
export function comingSteps({ dueAt, next }: Owed, mine: boolean, bodies: BodyNames, language: Language): string[] {
  const byDay = dueAt === null || instantInWords(dueAt, language) === dayInWords(dayOf(dueAt), language);
  const inWords = (when: Instant) => (byDay ? dayInWords(dayOf(when), language) : instantInWords(when, language));
  return next.flatMap(({ what, at, role, reason }) => {
    const body = bodyCalled(bodies, role ?? '', language);
    const step = comingStepInWords({ what, at, ...(role && { role }), ...(body !== undefined && { body }), ...(reason && { reason }) }, mine, language);
    return step === undefined ? [] : [`${capitalised(inWords(at))}: ${step}`];
  });
}
