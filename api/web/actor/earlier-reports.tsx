/** The reports that an organisation has handed in, and what became of them. */

import type { ComponentChildren } from 'preact';
import type { OwnObligation } from '../../../db/links/answerable-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Heading, Link, Table } from '../components/display.tsx';
import { Saying } from '../components/names.tsx';
import { ownMatterPath } from './answer-links/matter.ts';
import { myOrganisationWords } from './my-organisation-words.ts';

export const matterPathOf = ({ planActivity, kind, period }: OwnObligation): string =>
  ownMatterPath(planActivity, kind === 'answer' ? 'assignment' : kind === 'completion' ? 'completion' : 'report', period);

/** "Lägesrapport, kvartal 1 2026" */
export const kindAndPeriod = ({ kind, period }: OwnObligation, language: Language): string =>
  capitalised(wordsIn(language).obligationKinds[kind]) + (period ? `, ${periodInWords(period, language)}` : '');

export function EarlierReports({ reports, more, language }: { reports: OwnObligation[]; more: ComponentChildren; language: Language }) {
  const words = myOrganisationWords[language];
  const { reportStates } = wordsIn(language);
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.earlier}</Heading>
      <Table
        underHeading
        caption={words.earlier}
        rows={reports}
        empty={words.earlierNone}
        columns={[
          {
            label: words.what,
            head: true,
            cell: (row) => <Link href={matterPathOf(row)}>{kindAndPeriod(row, language)}</Link>,
          },
          { label: words.activity, cell: ({ title, caseNumber }) => <Saying of={title} say={(name) => `${name} (${caseNumber})`} /> },
          {
            label: words.receivedAt,
            cell: ({ receivedAt, onTime }) => `${shortDayInWords(dayOf(receivedAt ?? ''), language)}, ${onTime === false ? words.afterDay : words.inTime}`,
          },
          { label: words.state, cell: ({ report }) => (report ? capitalised(reportStates[report]) : '–') },
        ]}
      />
      {more}
    </section>
  );
}
