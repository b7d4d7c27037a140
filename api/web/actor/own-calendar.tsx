/** The days to come in what an organisation owes, month by month, each with why it falls there. */

import type { OwnObligation } from '../../../db/links/answerable-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { explainDate } from '../../../words/explain-date.ts';
import { dayInWords, periodInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import { Saying } from '../components/names.tsx';
import { OwnLinks } from '../parts/calendar/own-links.tsx';
import { kindAndPeriod, matterPathOf } from './earlier-reports.tsx';
import { myOrganisationWords } from './my-organisation-words.ts';

export function OwnCalendar({ owed, language }: { owed: OwnObligation[]; language: Language }) {
  const words = myOrganisationWords[language];
  const months = [...new Set(owed.map(({ dueAt }) => dayOf(dueAt).slice(0, 7)))];
  if (months.length === 0) return null;
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.calendar}</Heading>
      <Text>{words.calendarIntro}</Text>
      <OwnLinks language={language} />
      {months.map((month) => (
        <div key={month} class="hit-stack" data-gap="small">
          <Heading level={3}>{capitalised(periodInWords(month, language))}</Heading>
          <ul class="ds-list">
            {owed
              .filter(({ dueAt }) => dayOf(dueAt).startsWith(month))
              .map((row) => (
                <li key={row.planActivity + row.id}>
                  {`${capitalised(dayInWords(dayOf(row.dueAt), language))}: `}
                  <Link href={matterPathOf(row)}>
                    <Saying of={row.title} say={(name) => `${kindAndPeriod(row, language)}: ${name}`} />
                  </Link>
                  <div class="hit-quiet">{explainDate(row.reason, row.dueAt, language)}</div>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
