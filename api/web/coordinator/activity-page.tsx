/** One plan activity: where it is in its life, what is owed and why that day, what the clock will do, money, reports, messages, history. */
import type { NamesById } from '../../../db/names-read-model.ts';
import { organisationNames, termNames } from '../../../db/names-read-model.ts';
import type { HistoryItem, MailView, ObligationView, Page, PlanActivityView, ReportItem } from '../../../db/views.ts';
import { comingStepInWords } from '../../../words/coming-steps.ts';
import { dayInWords, dayOfInstant, periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { Stage } from '../../../workflows/domain/stages.ts';
import { hasByRole } from '../../access.ts';
import { capital } from '../capital.ts';
import { Card, Facts, Heading, Steps, Tag, Text } from '../components/show.tsx';
import type { PageCall } from '../page-route.ts';
import { page } from '../page-route.ts';
import { coordinatorWords } from '../words/coordinator-words.ts';
import { Actions } from './activity-actions.tsx';
import { Decisions, History, Mails, Money, Reports } from './activity-record.tsx';

type Shown<T> = T & { why: string };
type Activity = Omit<PlanActivityView, 'obligations'> & { obligations: Shown<ObligationView>[] };

interface Parts {
  activity: Activity;
  organisations: NamesById;
  language: Language;
}

const mostShown = '200';
const stepOf: Record<Stage, number> = {
  proposed: 0,
  sentBack: 0,
  awaitingAssignment: 2,
  awaitingAnswer: 2,
  inProgress: 3,
  paused: 3,
  closing: 4,
  closed: 5,
  rejected: 1,
  withdrawn: 5,
  ended: 5,
};

export const activityPage = page({
  method: 'get',
  path: '/aktiviteter/:id',
  access: 'getPlanActivity',
  async answer(call) {
    const { ask, params, language, deps } = call;
    const [activity, reports, organisations, areas, focus] = await Promise.all([
      ask<Activity>('getPlanActivity', { params }),
      ask<Page<ReportItem>>('listReports', { params, query: { limit: mostShown } }),
      organisationNames(deps.db),
      termNames(deps.db, 'developmentArea'),
      termNames(deps.db, 'focusArea'),
    ]);
    const words = coordinatorWords[language].activity;
    const parts = { activity, organisations, language };
    return {
      title: activity.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{activity.title}</Heading>
          <Steps steps={words.steps} current={stepOf[activity.stage]} label={words.stepsLabel} />
          {hasByRole('decideFunding', call.viewer) && <Actions activity={activity} language={language} />}
          <About {...parts} areas={areas} focus={focus} />
          <Owed {...parts} />
          <Money {...parts} />
          <Decisions {...parts} />
          <Reports reports={reports.items} language={language} />
          {hasByRole('listMails', call.viewer) && <Mails mails={await mailsOf(call)} language={language} />}
          <History items={await historyOf(call)} language={language} />
        </>
      ),
    };
  },
});

const mailsOf = async ({ ask, params }: PageCall) =>
  (await ask<Page<MailView>>('listMails', { query: { planActivity: params['id'] ?? '', limit: mostShown } })).items;

/** RAI does not read histories: the section is left out for those whose row has it not. */
async function historyOf({ ask, params, viewer }: PageCall): Promise<HistoryItem[]> {
  const reads = hasByRole('getHistory', viewer) || viewer.organisations.length > 0;
  return reads ? (await ask<Page<HistoryItem>>('getHistory', { params, query: { limit: mostShown } })).items.toReversed() : [];
}

function About({ activity, organisations, language, areas, focus }: Parts & { areas: NamesById; focus: NamesById }) {
  const words = coordinatorWords[language].activity;
  const nameOf = (id: string) => organisations.get(id) ?? id;
  const { from, to } = activity.runs;
  return (
    <Card>
      <Facts
        facts={[
          [words.facts.caseNumber, activity.caseNumber],
          [words.facts.stage, <Tag tone="primary">{capital(wordsIn(language).stages[activity.stage])}</Tag>],
          activity.lead && [words.facts.lead, nameOf(activity.lead)],
          activity.candidate && [words.facts.asked, nameOf(activity.candidate.organisation)],
          activity.partners.length > 0 && [
            words.facts.partners,
            activity.partners.map(({ organisation, role }) => (role ? `${nameOf(organisation)} (${role})` : nameOf(organisation))).join(', '),
          ],
          [words.facts.proposedBy, nameOf(activity.proposedBy)],
          [words.facts.area, areas.get(activity.developmentArea) ?? activity.developmentArea],
          [words.facts.focus, focus.get(activity.focusArea) ?? activity.focusArea],
          from && [words.facts.runs, words.until(shortDayInWords(from, language), to ? shortDayInWords(to, language) : words.openEnded)],
          activity.contacts?.some((contact) => contact.to === null) && [
            words.facts.contacts,
            activity.contacts
              .filter((contact) => contact.to === null)
              .map(({ name, email }) => `${name}, ${email}`)
              .join(' · '),
          ],
          [words.facts.description, activity.description],
          [words.facts.results, activity.expectedResults],
        ]}
      />
    </Card>
  );
}

function Owed({ activity, organisations, language }: Parts) {
  const words = coordinatorWords[language].activity;
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.owed}</Heading>
      {activity.obligations.length === 0 && <Text quiet>{words.nothingOwed}</Text>}
      {activity.obligations.map((obligation) => (
        <OneOwed key={obligation.id} obligation={obligation} organisations={organisations} language={language} />
      ))}
    </section>
  );
}

function OneOwed({ obligation, organisations, language }: { obligation: Shown<ObligationView>; organisations: NamesById; language: Language }) {
  const words = coordinatorWords[language].activity;
  const { toDo, obligationStates, roles } = wordsIn(language);
  const { owedBy } = obligation;
  const what = capital(toDo[obligation.kind]);
  return (
    <Card>
      <Heading level={3}>{obligation.period ? `${what}, ${periodInWords(obligation.period, language)}` : what}</Heading>
      <Facts
        facts={[
          [words.state, <Tag tone={obligation.state === 'late' ? 'late' : 'neutral'}>{capital(obligationStates[obligation.state])}</Tag>],
          [words.by, 'organisation' in owedBy ? (organisations.get(owedBy.organisation) ?? owedBy.organisation) : capital(roles[owedBy.role])],
          [words.dueOn, dayInWords(obligation.dueOn, language)],
          [words.why, obligation.why],
          obligation.next.length > 0 && [words.afterwards, <Next obligation={obligation} language={language} />],
        ]}
      />
    </Card>
  );
}

function Next({ obligation, language }: { obligation: ObligationView; language: Language }) {
  const steps = obligation.next.flatMap(({ what, at, role }) => {
    const words = comingStepInWords({ what, ...(role && { role }) }, false, language);
    return words === undefined ? [] : [`${dayInWords(dayOfInstant(at), language)}: ${words}`];
  });
  return (
    <ul class="hit-plain">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ul>
  );
}
