/** One plan activity: where it is in its life, what is owed and why that day, what the clock will do, money, reports, messages, history. */

import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { parallelReads } from '../../../../db/engine/connection.ts';
import { findLastStep } from '../../../../db/lives/taken-back/last-step-read-model.ts';
import { publishedResults } from '../../../../db/public/published-result-read-model.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import { pageNames } from '../../../../db/registers/names-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import type { Stage } from '../../../../workflows/domain/stages.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { hasByRole, relationsOf } from '../../../authorization/access.ts';
import { isPartyItself } from '../../../authorization/parties.ts';
import { maxItems } from '../../../http/paging.ts';
import type { Fact } from '../../components/display.tsx';
import { Facts, Heading, Steps } from '../../components/display.tsx';
import { Name, NameList } from '../../components/names.tsx';
import type { PageCall } from '../../kit/page-route.ts';
import { page } from '../../kit/page-route.ts';
import { CaseFileLinks } from '../../parts/case-file-links.tsx';
import { awaitsMoney } from '../../parts/forms/later-money.ts';
import { lifeFormWords } from '../../parts/forms/life-form-words.ts';
import { OwnPartiality, ownStake } from '../../parts/forms/own-partiality.tsx';
import { OwnTimeline } from '../../parts/own-timeline.tsx';
import { namesOf } from '../../parts/plan/plan-of-activity.ts';
import { isReviewed } from '../../parts/reviewed-report.ts';
import { usualRules } from '../../parts/rules/usual-rules.ts';
import { whyNotTakenBack } from '../../parts/way-back/take-back-open.ts';
import { undoingsIn } from '../../parts/way-back/undoings-open.ts';
import { History, historyOf } from '../activity-history.tsx';
import { Owed } from '../activity-owed.tsx';
import { coordinatorWords } from '../coordinator-words.ts';
import { About, termKinds } from './about-activity.tsx';
import { Actions, BodysActions, ProposersActions } from './activity-actions.tsx';
import { MattersInCase, mattersOf, raisingAddress } from './activity-matters.tsx';
import { Decisions, Money } from './activity-money.tsx';
import { PapersInCase, papersOf } from './activity-papers.tsx';
import { Mails, Reports } from './activity-record.tsx';
import { Rules } from './activity-rules.tsx';
import { TasksInCase, tasksOf } from './activity-tasks.tsx';

const maxShown = String(maxItems);
/** The rest is in the list of sent messages. */
const newestMails = '10';
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
  async respond(call) {
    const { request, params, language, deps } = call;
    const activity = await request('getPlanActivity', { params });
    const [reports, { organisations, bodies, bodiesOn, terms }, mails, history, published, stake, usual, lastStep, undoings, papers, tasks, matters] =
      await parallelReads(
        deps.db,
        () => request('listReports', { params, query: { limit: maxShown } }),
        () => pageNames(deps.db, dayOf(call.at), termKinds),
        async () => (hasByRole('listMails', call.viewer) ? mailsOf(call) : undefined),
        () => historyOf(call),
        async () => (hasByRole('publishResult', call.viewer) ? publishedResults(deps.db, activity.id) : undefined),
        () => ownStake(call, activity.id),
        () => usualRules(call),
        async () => (hasByRole('publishResult', call.viewer) ? findLastStep(deps.db, activity.id) : undefined),
        () => undoingsIn(deps.db, activity.id),
        () => papersOf(call, activity),
        () => tasksOf(call, activity.id),
        () => mattersOf(call),
      );
    const results = published && { isReviewed: reports.items.some(isReviewed), isPublished: published.length > 0 };
    const words = coordinatorWords[language].activity;
    const parts = { activity, organisations, language };
    const evaluation = evaluationOf(activity, terms.goal, language);
    return {
      title: activity.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>
            <Name of={activity.title} />
          </Heading>
          <Steps steps={words.steps} current={stepOf[activity.stage]} label={words.stepsLabel} />
          {results && !stake && (
            <Actions
              activity={activity}
              results={results}
              ownParty={isPartyItself(activity, deps.ownFunder)}
              awaitsMoney={awaitsMoney(activity, deps.ownFunder)}
              undoings={undoings}
              takesBack={whyNotTakenBack(lastStep, call) === undefined}
              language={language}
            />
          )}
          {!stake && hasByRole('reopenByDecision', call.viewer) && <BodysActions activity={activity} language={language} />}
          {!results && relationsOf(call.viewer, activity).includes('proposer') && <ProposersActions activity={activity} language={language} />}
          <OwnPartiality activity={activity} viewer={call.viewer} stake={stake} language={language} />
          <Owed obligations={activity.obligations} organisations={organisations} bodies={bodies} language={language} />
          <MattersInCase matters={matters} bodies={bodies} language={language} />
          <About {...parts} terms={terms} mayTakeIn={hasByRole('answerNamedContact', call.viewer)} />
          <Money {...parts} />
          <Decisions activity={activity} language={language} />
          <Rules activity={activity} usual={usual} bodies={bodies} language={language} />
          <OwnTimeline activity={activity} reports={reports.items} owed={activity.obligations} bodies={bodies} at={call.at} language={language} />
          <Reports activity={activity} reports={reports.items} raising={raisingAddress(activity, call.viewer)} language={language} />
          {evaluation.length > 0 && (
            <section class="hit-stack">
              <Heading level={2}>{words.evaluation}</Heading>
              <Facts facts={evaluation} />
            </section>
          )}
          {mails && <Mails id={activity.id} mails={mails} bodiesOn={bodiesOn} viewer={call.viewer} language={language} />}
          {tasks && <TasksInCase id={activity.id} tasks={tasks} language={language} />}
          {papers && <PapersInCase activity={activity} papers={papers} language={language} />}
          <CaseFileLinks call={call} id={activity.id} />
          {history && <History {...parts} id={activity.id} history={history} terms={terms} bodies={bodies} bodiesOn={bodiesOn} />}
        </>
      ),
    };
  },
});

const mailsOf = ({ request, params }: PageCall) => request('listMails', { query: { planActivity: params['id'] ?? '', limit: newestMails } });

/** What the evaluation says; nothing before it is in. */
function evaluationOf({ evaluation }: Pick<PlanActivityResponse, 'evaluation'>, goals: NamesById, language: Language): Fact[] {
  if (!evaluation) return [];
  const words = lifeFormWords[language].evaluate;
  const { summary, lessons, goalsReached } = evaluation;
  const said = Array.isArray(goalsReached) ? (
    <NameList of={namesOf(goalsReached, goals)} />
  ) : typeof goalsReached === 'boolean' ? (
    words.reachedAll[`${goalsReached}`]
  ) : (
    goalsReached
  );
  return [
    [words.summary.label, summary],
    [words.lessons.label, lessons],
    [words.goals.label, said],
  ];
}
