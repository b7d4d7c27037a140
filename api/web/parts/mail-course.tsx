/** How a message came about and what was done about it: who asked for it and why, what made it unneeded, each time that it was sent again. */

import type { BodyNamesByDay } from '../../../contracts/views/body-name.ts';
import type { MailStepView, MailView } from '../../../contracts/views/mail-view.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortMinuteInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { causeInWords, endedByInWords, resendInWords } from '../../../words/mail-course.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { Fact } from '../components/display.tsx';
import { Lines } from '../components/display.tsx';
import { mailLogWords } from './mail-log-words.ts';

/** The person behind a step, or the clock. */
function whoAsked({ by, byName }: Pick<MailStepView, 'by' | 'byName'>, language: Language): string {
  const words = mailLogWords[language];
  return by === null ? words.byClock : (byName ?? words.somebody);
}

export function courseFacts({ askedBy, rung, supersededBy, resends }: MailView, bodiesOn: BodyNamesByDay, language: Language): (Fact | null)[] {
  const words = mailLogWords[language];
  return [
    askedBy && [words.askedBy, whoAsked(askedBy, language)],
    askedBy && [words.why, causeInWords({ askedBy, rung }, bodiesOn(dayOf(askedBy.at)), language)],
    supersededBy && [words.supersededBy, endedByInWords(supersededBy, bodiesOn(dayOf(supersededBy.at)), language)],
    resends.length > 0 ? [words.resent, <Lines lines={resentLines(resends, language)} />] : null,
  ];
}

/** "3 mars 2027 kl. 08.15, Anna Lind: brevlådan är tömd (…)". */
const resentLines = (resends: MailView['resends'], language: Language): string[] =>
  resends.map((resend) => `${capitalised(shortMinuteInWords(resend.at, language))}, ${whoAsked(resend, language)}: ${resendInWords(resend, language)}`);

/** In a list: what it came of, what made it unneeded, when it was last sent again. */
export function Course({
  mail: { askedBy, rung, supersededBy, resends },
  bodiesOn,
  language,
}: {
  mail: MailView;
  bodiesOn: BodyNamesByDay;
  language: Language;
}) {
  const words = mailLogWords[language];
  const last = resends.at(-1);
  return (
    <>
      {askedBy ? causeInWords({ askedBy, rung }, bodiesOn(dayOf(askedBy.at)), language) : '–'}
      {askedBy && <div class="hit-quiet">{whoAsked(askedBy, language)}</div>}
      {supersededBy && <div class="hit-quiet">{`${words.supersededBy}: ${endedByInWords(supersededBy, bodiesOn(dayOf(supersededBy.at)), language)}`}</div>}
      {last && <div class="hit-quiet">{`${words.resent} ${shortMinuteInWords(last.at, language)}, ${whoAsked(last, language)}`}</div>}
    </>
  );
}
