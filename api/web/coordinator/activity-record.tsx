/** What has come of a plan activity: money, decisions, reports, messages, history. */
import type { NamesById } from '../../../db/names-read-model.ts';
import type { HistoryItem, MailView, PlanActivityView, ReportItem } from '../../../db/views.ts';
import { dayInWords, dayOfInstant, instantInWords, moneyInWords, periodInWords, shortDayInWords } from '../../../words/format.ts';
import { happeningInWords } from '../../../words/history-words.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { capital } from '../capital.ts';
import { Card, Heading, Quote, Table, Tag, Text } from '../components/show.tsx';
import { coordinatorWords } from '../words/coordinator-words.ts';

interface Parts {
  activity: Pick<PlanActivityView, 'requestedSek' | 'grants' | 'decisions'>;
  organisations: NamesById;
  language: Language;
}

export function Money({ activity, organisations, language }: Parts) {
  const words = coordinatorWords[language].activity;
  if (!activity.grants) return null;
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.money}</Heading>
      {activity.requestedSek !== null && <Text>{`${words.asked}: ${moneyInWords(activity.requestedSek, language)}`}</Text>}
      <Table
        underHeading
        caption={words.money}
        empty={words.noMoney}
        rows={activity.grants}
        columns={[
          { label: words.funder, head: true, cell: ({ funder }) => organisations.get(funder) ?? funder },
          { label: words.outcome, cell: ({ outcome }) => capital(wordsIn(language).grantOutcomes[outcome]) },
          { label: words.amount, numeric: true, cell: ({ amountSek }) => moneyInWords(amountSek, language) },
          { label: words.paid, numeric: true, cell: ({ paidSek }) => moneyInWords(paidSek, language) },
        ]}
      />
    </section>
  );
}

export function Decisions({ activity, language }: Parts) {
  const words = coordinatorWords[language].activity;
  if (!activity.decisions?.length) return null;
  const { decisionOutcomes } = wordsIn(language);
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.decisions}</Heading>
      {activity.decisions.map(({ outcome, decidedOn, decidedBy, grounds, caseNumber }) => (
        <Card key={`${decidedOn}-${outcome}`}>
          <Heading level={3}>{`${capital((decisionOutcomes as Record<string, string>)[outcome] ?? outcome)}, ${dayInWords(decidedOn, language)}`}</Heading>
          <Text quiet>{`${decidedBy} · ${caseNumber}`}</Text>
          <Quote>{grounds}</Quote>
        </Card>
      ))}
    </section>
  );
}

export function Reports({ reports, language }: { reports: ReportItem[]; language: Language }) {
  const words = coordinatorWords[language].activity;
  const { reportStates, obligationStates } = wordsIn(language);
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.reports}</Heading>
      <Table
        underHeading
        caption={words.reports}
        empty={words.noReports}
        rows={reports}
        columns={[
          { label: words.period, head: true, cell: ({ period }) => capital(periodInWords(period, language)) },
          { label: words.dueOn, cell: ({ dueOn }) => shortDayInWords(dueOn, language) },
          { label: words.came, cell: (item) => cameIn(item, language) },
          {
            label: words.state,
            cell: ({ report, state }) => (
              <Tag tone={state === 'late' ? 'late' : report === 'approved' ? 'ok' : 'neutral'}>
                {capital(report ? reportStates[report] : obligationStates[state])}
              </Tag>
            ),
          },
          { label: words.review, cell: ({ review }) => review?.comment ?? '–' },
        ]}
      />
    </section>
  );
}

function cameIn({ receivedAt, onTime }: ReportItem, language: Language): string {
  const words = coordinatorWords[language].activity;
  if (!receivedAt) return '–';
  return `${shortDayInWords(dayOfInstant(receivedAt), language)}, ${onTime ? words.onTime : words.tooLate}`;
}

export function Mails({ mails, language }: { mails: MailView[]; language: Language }) {
  const words = coordinatorWords[language].activity;
  const { mailKinds, mailOutcomes } = wordsIn(language);
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.mails}</Heading>
      <Table
        underHeading
        caption={words.mails}
        empty={words.noMails}
        rows={mails}
        columns={[
          { label: words.kind, head: true, cell: ({ kind }) => capital((mailKinds as Record<string, string>)[kind] ?? kind) },
          { label: words.to, cell: ({ recipient }) => recipient },
          { label: words.sent, cell: ({ askedAt }) => instantInWords(askedAt, language) },
          { label: words.outcome, cell: ({ outcome }) => capital(mailOutcomes[outcome]) },
        ]}
      />
    </section>
  );
}

export function History({ items, language }: { items: HistoryItem[]; language: Language }) {
  const words = coordinatorWords[language].activity;
  if (items.length === 0) return null;
  const reasonOf = ({ details }: HistoryItem) => (typeof details['reason'] === 'string' ? details['reason'] : '');
  const periodOf = ({ details }: HistoryItem) => (typeof details['period'] === 'string' ? `, ${periodInWords(details['period'], language)}` : '');
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.history}</Heading>
      <Table
        underHeading
        caption={words.history}
        empty=""
        rows={items}
        columns={[
          { label: words.what, head: true, cell: (item) => `${happeningInWords(item.what, language)}${periodOf(item)}` },
          { label: words.when, cell: ({ at }) => instantInWords(at, language) },
          { label: words.who, cell: ({ byName }) => byName ?? words.clock },
          { label: words.reason, cell: reasonOf },
        ]}
      />
    </section>
  );
}
