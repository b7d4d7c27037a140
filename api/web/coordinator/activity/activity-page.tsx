/** One plan activity: where it is in its life and what is next, its facts, what is owed and why that day, what the clock will do, reports, money. */

import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { parallelReads } from '../../../../db/engine/connection.ts';
import { findLastStep } from '../../../../db/lives/taken-back/last-step-read-model.ts';
import { publishedResults } from '../../../../db/public/published-result-read-model.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import { pageNames } from '../../../../db/registers/names-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { ruleWords } from '../../../../words/rules/rule-words.ts';
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
import { bodyWords } from '../../parts/body-words.ts';
import { CaseFileLinks } from '../../parts/case-file-links.tsx';
import { awaitsMoney } from '../../parts/forms/later-money.ts';
import { lifeFormWords } from '../../parts/forms/life-form-words.ts';
import { OwnPartiality, ownStake } from '../../parts/forms/own-partiality.tsx';
import { mailLogAddress } from '../../parts/mail-filter.ts';
import { OwnTimeline } from '../../parts/own-timeline.tsx';
import { noteWords } from '../../parts/papers/note-words.ts';
import { ownTaskWords } from '../../parts/papers/own-task-words.ts';
import { namesOf } from '../../parts/plan/plan-of-activity.ts';
import { isReviewed } from '../../parts/reviewed-report.ts';
import { usualRules } from '../../parts/rules/usual-rules.ts';
import { whyNotTakenBack } from '../../parts/way-back/take-back-open.ts';
import { undoingsIn } from '../../parts/way-back/undoings-open.ts';
import { readsHistory } from '../activity-history.tsx';
import { Owed } from '../activity-owed.tsx';
import { coordinatorWords } from '../coordinator-words.ts';
import { historyPageWords } from '../history-page-words.ts';
import { moneyWords } from '../money-words.ts';
import { NextMatter, nextMatterOf } from '../to-do/next-matter.tsx';
import { About, termKinds } from './about-activity.tsx';
import { BodysActions, OtherActs, ProposersActions } from './activity-actions.tsx';
import { openActs, sortedActs } from './activity-acts.ts';
import { MattersInCase, mattersOf, raisingAddress } from './activity-matters.tsx';
import { Decisions, Money } from './activity-money.tsx';
import { PapersInCase, papersOf } from './activity-papers.tsx';
import { Reports } from './activity-record.tsx';
import { Rules } from './activity-rules.tsx';
import { TasksInCase, tasksOf } from './activity-tasks.tsx';
import type { Listed } from './activity-top.tsx';
import { Contents, NextInCase, WayHere } from './activity-top.tsx';
import { historyAddress } from './history-page.tsx';

const maxShown = String(maxItems);
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
    const [reports, { organisations, bodies, terms }, published, stake, usual, lastStep, undoings, papers, tasks, matters, next] = await parallelReads(
      deps.db,
      () => request('listReports', { params, query: { limit: maxShown } }),
      () => pageNames(deps.db, dayOf(call.at), termKinds),
      async () => (hasByRole('publishResult', call.viewer) ? publishedResults(deps.db, activity.id) : undefined),
      () => ownStake(call, activity.id),
      () => usualRules(call),
      async () => (hasByRole('publishResult', call.viewer) ? findLastStep(deps.db, activity.id) : undefined),
      () => undoingsIn(deps.db, activity.id),
      () => papersOf(call, activity),
      () => tasksOf(call, activity.id),
      () => mattersOf(call),
      () => nextMatterOf(call, activity.id),
    );
    const results = published && { isReviewed: reports.items.some(isReviewed), isPublished: published.length > 0 };
    const words = coordinatorWords[language].activity;
    const parts = { activity, organisations, language };
    const evaluation = evaluationOf(activity, terms.goal, language);
    const acts =
      results && !stake
        ? sortedActs(
            openActs({
              activity,
              results,
              ownParty: isPartyItself(activity, deps.ownFunder),
              awaitsMoney: awaitsMoney(activity, deps.ownFunder),
              undoings,
              takesBack: whyNotTakenBack(lastStep, call) === undefined,
            }),
            activity,
          )
        : undefined;
    const from = next?.view;
    return {
      title: activity.title,
      wide: true,
      content: (
        <>
          {next && <NextMatter next={next} language={language} />}
          <WayHere title={activity.title} viewer={call.viewer} language={language} />
          <Heading level={1}>
            <Name of={activity.title} />
          </Heading>
          <Steps steps={words.steps} current={stepOf[activity.stage]} label={words.stepsLabel} />
          <NextInCase {...parts} id={activity.id} obligations={activity.obligations} bodies={bodies} today={dayOf(call.at)} acts={acts} from={from} />
          {acts && <OtherActs id={activity.id} acts={acts} from={from} language={language} />}
          {!stake && hasByRole('reopenByDecision', call.viewer) && <BodysActions activity={activity} language={language} />}
          {!results && relationsOf(call.viewer, activity).includes('proposer') && <ProposersActions activity={activity} language={language} />}
          <OwnPartiality activity={activity} viewer={call.viewer} stake={stake} language={language} />
          <Contents
            parts={partsOfPage(call, { activity, hasMatters: matters.length > 0, hasTasks: tasks !== undefined, hasPapers: papers !== undefined })}
            language={language}
          />
          <About {...parts} terms={terms} mayTakeIn={hasByRole('answerNamedContact', call.viewer)} />
          <Owed obligations={activity.obligations} organisations={organisations} bodies={bodies} language={language} />
          <MattersInCase matters={matters} bodies={bodies} language={language} />
          <Reports activity={activity} reports={reports.items} raising={raisingAddress(activity, call.viewer)} language={language} />
          <OwnTimeline activity={activity} reports={reports.items} owed={activity.obligations} bodies={bodies} at={call.at} language={language} />
          {tasks && <TasksInCase id={activity.id} tasks={tasks} language={language} />}
          {evaluation.length > 0 && (
            <section class="hit-stack">
              <Heading level={2}>{words.evaluation}</Heading>
              <Facts facts={evaluation} />
            </section>
          )}
          <Money {...parts} />
          <Decisions activity={activity} language={language} />
          <Rules activity={activity} usual={usual} bodies={bodies} language={language} />
          {papers && <PapersInCase activity={activity} papers={papers} language={language} />}
          <CaseFileLinks call={call} id={activity.id} />
        </>
      ),
    };
  },
});

interface OnPage {
  activity: PlanActivityResponse;
  hasMatters: boolean;
  hasTasks: boolean;
  hasPapers: boolean;
}

/** What the page has for its reader, and the pages beside it. */
function partsOfPage({ viewer, language }: PageCall, { activity, hasMatters, hasTasks, hasPapers }: OnPage): Listed[] {
  const words = coordinatorWords[language].activity;
  const money = moneyWords[language];
  return [
    ['#om', words.about],
    ['#att-gora', words.owed],
    hasMatters && ['#arenden', bodyWords[language].matter.inCase],
    ['#rapporter', words.reports],
    hasTasks && ['#uppgifter', ownTaskWords[language].inCase],
    activity.grants !== undefined && ['#pengar', money.title],
    Boolean(activity.decisions?.length) && ['#beslut', money.decisions],
    ['#regler', ruleWords[language].title],
    hasPapers && ['#anteckningar', noteWords[language].title],
    readsHistory(viewer) && [historyAddress(activity.id), historyPageWords[language].title],
    hasByRole('listMails', viewer) && [mailLogAddress({ planActivity: activity.id, page: 1 }), words.mails],
  ];
}

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
