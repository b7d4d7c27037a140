/** What changed terms change for whoever reads of it: the terms, the days that have moved, and from when they hold. */
import { bodiesCalled } from '../../words/body-names.ts';
import { termChangesInWords } from '../../words/facts/term-changes.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import type { Recording } from '../recording/recording.ts';
import { termsChanged } from '../recording/terms/terms-changed.ts';
import type { Names } from './mail-context.ts';

/** At the end of a pause the step itself names no term: what holds from then on is told by the lives before and after it. */
export function termsFacts({ before, advanced, stored }: Recording, names: Names, language: Language): NonNullable<MailFacts['terms']> {
  const { life } = advanced;
  const changes = before ? termsChanged(before, life) : {};
  const bodies = bodiesCalled((role) => names.body(role)?.abbreviation ?? names.body(role)?.name);
  const lines = termChangesInWords(changes, { language, bodies });
  if (stored?.name !== 'changeTerms') return { changes: lines, from: 'atOnce' };
  const waits = stored.command.input.from === 'nextPeriod' && life.period !== undefined;
  if (waits) return { changes: lines, from: 'nextPeriod', ...(life.period && { on: dayOf(life.period.endsAt) }) };
  return { changes: lines, from: life.stage === 'paused' ? 'onResuming' : 'atOnce' };
}
