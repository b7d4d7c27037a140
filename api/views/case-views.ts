/** Read models as their viewer may see them, with dates put into words in the viewer's language. */

import type { PartialityView } from '../../contracts/views/partiality-view.ts';
import type {
  ComingStepView,
  HistoryItem,
  ObligationView,
  PlanActivityListItem,
  PlanActivityListResponse,
  PlanActivityResponse,
  PlanActivityView,
} from '../../contracts/views/plan-activity-view.ts';
import type { TaskView } from '../../contracts/views/register-view.ts';
import type { Dossier, DossierResponse, EscalationView, ReportItem, ReportResponse } from '../../contracts/views/report-view.ts';
import { internalEvents } from '../../db/lives/audit-store.ts';
import { explainDate } from '../../words/explain-date.ts';
import type { Viewer } from '../authorization/access.ts';
import { relationsOf } from '../authorization/access.ts';
import type { Visibility } from '../authorization/visibility.ts';
import { isOfCounty, readsAll, visibilityOf, withoutMoney } from '../authorization/visibility.ts';

type WithWords<T> = T & { why: string };

const clearedOfMoney = <T>(view: T, sight: Visibility): T => (sight.money ? view : withoutMoney(view));

/** One line of the list. Who is asked for the lead is not in it: a candidate sees the least there. */
export const listItemFor = (viewer: Viewer, item: PlanActivityListItem): PlanActivityListResponse =>
  clearedOfMoney(item, visibilityOf(viewer, { ...item, candidate: null }));

export function planActivityFor(viewer: Viewer, view: PlanActivityView): PlanActivityResponse {
  const sight = visibilityOf(viewer, view);
  const { contacts, namedContacts = [], partialities, waiting, ...rest } = view;
  const shown = {
    ...rest,
    obligations: view.obligations.map((obligation) => obligationFor(viewer, obligation)),
    ...(sight.people && { contacts, namedContacts }),
    ...partialitiesFor(viewer, partialities ?? []),
    ...(waiting && isOfCounty(viewer) && { waiting }),
  };
  return clearedOfMoney(shown, sight);
}

/** Declarations with their reasons go to the county board, and each to whoever made it; to everybody else the history tells that one was made. */
function partialitiesFor(viewer: Viewer, all: PartialityView[]): { partialities?: PartialityView[] } {
  const shown = isOfCounty(viewer) ? all : all.filter(({ person }) => person === viewer.id);
  return shown.length > 0 || isOfCounty(viewer) ? { partialities: shown } : {};
}

export const obligationFor = <T extends ObligationView>(viewer: Viewer, obligation: T): WithWords<T> => ({
  ...obligation,
  why: explainDate(obligation.reason, obligation.dueAt, viewer.language),
  next: comingFor(viewer, obligation.next),
});

export const taskFor = (viewer: Viewer, task: TaskView): TaskView => ({ ...task, next: comingFor(viewer, task.next) });

/** The day of a step needs words only where it is another than the policy gives. */
const comingFor = (viewer: Viewer, next: ComingStepView[]): ComingStepView[] =>
  next.map((step) => (step.reason ? { ...step, why: explainDate(step.reason, step.at, viewer.language) } : step));

export const reportFor = (viewer: Viewer, activity: PlanActivityView, item: ReportItem): ReportResponse =>
  clearedOfMoney(reportInWords(viewer, item), visibilityOf(viewer, activity));

export const reportInWords = (viewer: Viewer, item: ReportItem): ReportResponse => ({
  ...item,
  why: explainDate(item.reason, item.dueAt, viewer.language),
});

export const historyFor = (viewer: Viewer, activity: PlanActivityView, items: HistoryItem[]): HistoryItem[] =>
  clearedOfMoney(
    items.map((item) => withoutPrivateReason(viewer, item)),
    visibilityOf(viewer, activity),
  );

/** What only the county board's own people are told of is left out for others. */
const toldTo = (viewer: Viewer, items: HistoryItem[]): HistoryItem[] =>
  isOfCounty(viewer) ? items : items.filter(({ what }) => !internalEvents.includes(what));

/** Everybody who reads the history sees that jäv was declared; the reason may lie in somebody's private life. */
function withoutPrivateReason(viewer: Viewer, item: HistoryItem): HistoryItem {
  const isPrivate = item.what === 'partialityDeclared' || item.what === 'partialityWithdrawn';
  return isPrivate && !isOfCounty(viewer) && item.by !== viewer.id ? { ...item, details: {} } : item;
}

/** What a coordinator asks of the steering group is not the reference group's to read, unless the case is its own organisation's too. */
const mayReadMatter = (viewer: Viewer, plan: PlanActivityView, { role, byHand }: EscalationView): boolean =>
  role === 'referenceGroup' || !byHand || readsAll(viewer) || relationsOf(viewer, plan).length > 0;

export function dossierFor(viewer: Viewer, dossier: Dossier): DossierResponse {
  const sight = visibilityOf(viewer, dossier.plan);
  const { mails, history, ...rest } = { ...dossier, earlier: dossier.earlier.filter((matter) => mayReadMatter(viewer, dossier.plan, matter)) };
  const shown = {
    ...rest,
    report: dossier.report && reportInWords(viewer, dossier.report),
    reports: dossier.reports.map((item) => reportInWords(viewer, item)),
    plan: planActivityFor(viewer, dossier.plan),
    ...(sight.mails && { mails }),
    ...(sight.history && { history: toldTo(viewer, history).map((item) => withoutPrivateReason(viewer, item)) }),
  };
  return clearedOfMoney(shown, sight);
}
