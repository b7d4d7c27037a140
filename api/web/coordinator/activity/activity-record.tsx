/** What has come of a plan activity: its reports with all that they say, and other answers. */

import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { ReportItem } from '../../../../contracts/views/report-view.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { filesIn } from '../../../attachments/sent-files.ts';
import { Details, Heading, Table, Tag } from '../../components/display.tsx';
import { valuesOf } from '../../form-engine/form-values.ts';
import { WrittenValues } from '../../form-engine/written-values.tsx';
import { AttachmentLinks } from '../../parts/attachment-links.tsx';
import { reportFormWords } from '../../parts/forms/report-form-words.ts';
import { reportSections } from '../../parts/forms/report-sections.ts';
import { coordinatorWords } from '../coordinator-words.ts';
import { Answers } from './activity-answers.tsx';
import type { raisingAddress } from './activity-matters.tsx';

interface ReportsProps {
  activity: PlanActivityResponse;
  reports: ReportItem[];
  /** Where what they ask for is put before a body; undefined for those who put nothing there. */
  raising: ReturnType<typeof raisingAddress>;
  language: Language;
}

/** So many periods stand at once; those before them are a click away. */
const maxWhole = 6;

export function Reports({ activity, reports, raising, language }: ReportsProps) {
  const words = coordinatorWords[language].activity;
  const earlier = reports.slice(0, -maxWhole);
  const written = reports.filter(({ content }) => content !== null);
  return (
    <section class="hit-stack" id="rapporter">
      <Heading level={2}>{words.reports}</Heading>
      <ReportTable caption={words.reports} reports={reports.slice(-maxWhole)} raising={raising} language={language} />
      {earlier.length > 0 && (
        <Details summary={words.earlierReports(earlier.length)}>
          <ReportTable caption={words.earlierReports(earlier.length)} reports={earlier} raising={raising} language={language} />
        </Details>
      )}
      {written.length > 0 && (
        <Details summary={words.readReports(written.length)}>
          {written.map((item) => (
            <Details key={item.obligation} summary={words.readReport(periodInWords(item.period, language))}>
              <ReportContent activity={activity} item={item} language={language} />
            </Details>
          ))}
        </Details>
      )}
    </section>
  );
}

function ReportTable({ caption, reports, raising, language }: Omit<ReportsProps, 'activity'> & { caption: string }) {
  const words = coordinatorWords[language].activity;
  const { reportStates, obligationStates } = wordsIn(language);
  return (
    <Table
      underHeading
      caption={caption}
      empty={words.noReports}
      rows={reports}
      columns={[
        { label: words.period, head: true, cell: ({ period }) => <span class="hit-nowrap">{capitalised(periodInWords(period, language))}</span> },
        { label: words.dueOn, cell: ({ dueOn }) => <span class="hit-nowrap">{shortDayInWords(dueOn, language)}</span> },
        { label: words.came, cell: (item) => cameIn(item, language) },
        {
          label: words.state,
          cell: ({ report, state }) => (
            <Tag tone={state === 'late' ? 'late' : report === 'approved' ? 'ok' : 'neutral'}>
              {capitalised(report ? reportStates[report] : obligationStates[state])}
            </Tag>
          ),
        },
        { label: words.review, cell: (item) => reviewed(item, language) },
        { label: words.answers, cell: (item) => <Answers item={item} raising={raising} language={language} /> },
      ]}
    />
  );
}

function ReportContent({ activity, item, language }: Pick<ReportsProps, 'activity' | 'language'> & { item: ReportItem }) {
  const sections = reportSections(activity, language);
  return (
    <>
      <WrittenValues sections={sections.map(({ fields }) => ({ fields }))} values={valuesOf(sections, item.content ?? {})} language={language} />
      {filesIn(item).length > 0 && (
        <>
          <Heading level={3}>{reportFormWords[language].files.attached}</Heading>
          <AttachmentLinks planActivity={activity.id} report={item} />
        </>
      )}
    </>
  );
}

function cameIn({ receivedAt, onTime, channel }: ReportItem, language: Language): string {
  const words = coordinatorWords[language].activity;
  if (!receivedAt) return '–';
  const { channels } = wordsIn(language);
  return [shortDayInWords(dayOf(receivedAt), language), onTime ? words.onTime : words.tooLate, channel && (entryOf(channels, channel) ?? channel)]
    .filter(Boolean)
    .join(', ');
}

function reviewed({ review }: ReportItem, language: Language): string {
  if (!review) return '–';
  const { reviewOutcomes } = wordsIn(language);
  const what = `${capitalised(entryOf(reviewOutcomes, review.outcome) ?? review.outcome)} ${shortDayInWords(dayOf(review.reviewedAt), language)}`;
  return review.comment ? `${what}: ${review.comment}` : what;
}
