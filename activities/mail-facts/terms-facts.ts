/** What changed terms change for whoever reads of it: the terms, the days that have moved, and from when they hold. */
import { bodiesCalled } from '../../words/body-names.ts';
import { termChangesInWords } from '../../words/facts/term-changes.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import type { Recording } from '../recording/recording.ts';
import { termsChanged } from '../recording/terms/terms-changed.ts';
import type { Names } from './mail-context.ts';

/** At the end of a pause the step itself names no term: what holds from then on is told by the lives before and after it. */
export function termsFacts({ before, advanced, stored }: Recording, names: Names, language: Language): NonNullable<MailFacts['terms']> {
  const { life } = advanced;
  const changes = before ? termsChanged(before, life) : {};
  const bodies = bodiesCalled((role) => names.body(role)?.abbreviation ?? names.body(role)?.name);
  const comesTo = turnOf(before?.stage, life.stage);
  const lines = termChangesInWords(changes, { language, bodies });
  const told = { changes: lines, ...(comesTo && { comesTo }) };
  if (stored?.name !== 'changeTerms') return { ...told, from: 'atOnce' };
  const waits = stored.command.input.from === 'nextPeriod' && life.period !== undefined;
  if (waits) return { ...told, from: 'nextPeriod', ...(life.period && { on: dayOf(life.period.endsAt) }) };
  return { ...told, from: life.stage === 'paused' ? 'onResuming' : 'atOnce' };
}

/** A run that is over by the new terms comes to its closing, and one that is closing no more goes on. */
function turnOf(before: Stage | undefined, after: Stage): 'closing' | 'goingOn' | undefined {
  if (before === after) return undefined;
  if (after === 'closing') return 'closing';
  return before === 'closing' ? 'goingOn' : undefined;
}
