/** Read models as their viewer may see them, with dates put into words in the viewer's language. */
import type { Dossier, HistoryItem, ObligationView, PlanActivityListItem, PlanActivityView, ReportItem } from '../../db/views.ts';
import { explainDate } from '../../words/explain-date.ts';
import type { Viewer } from '../access.ts';
import type { Sight } from './sight.ts';
import { sightOf, withoutMoney } from './sight.ts';

type WithWords<T> = T & { why: string };

const clearedOfMoney = <T>(view: T, sight: Sight): T => (sight.money ? view : withoutMoney(view));

/** One line of the list. Who is asked for the lead is not in it: a candidate sees the least there. */
export const listItemFor = (viewer: Viewer, item: PlanActivityListItem): PlanActivityListItem =>
  clearedOfMoney(item, sightOf(viewer, { ...item, candidate: null }));

export function planActivityFor(viewer: Viewer, view: PlanActivityView) {
  const sight = sightOf(viewer, view);
  const { contacts, ...rest } = view;
  const shown = { ...rest, obligations: view.obligations.map((obligation) => obligationFor(viewer, obligation)), ...(sight.people && { contacts }) };
  return clearedOfMoney(shown, sight);
}

const obligationFor = (viewer: Viewer, obligation: ObligationView): WithWords<ObligationView> => ({
  ...obligation,
  why: explainDate(obligation.reason, obligation.dueAt, viewer.language),
});

export const reportFor = (viewer: Viewer, activity: PlanActivityView, item: ReportItem): WithWords<ReportItem> =>
  clearedOfMoney(reportInWords(viewer, item), sightOf(viewer, activity));

export const reportInWords = (viewer: Viewer, item: ReportItem): WithWords<ReportItem> => ({
  ...item,
  why: explainDate(item.reason, item.dueAt, viewer.language),
});

export const historyFor = (viewer: Viewer, activity: PlanActivityView, items: HistoryItem[]): HistoryItem[] => clearedOfMoney(items, sightOf(viewer, activity));

export function dossierFor(viewer: Viewer, dossier: Dossier) {
  const sight = sightOf(viewer, dossier.plan);
  const { mails, history, ...rest } = dossier;
  const shown = {
    ...rest,
    report: reportInWords(viewer, dossier.report),
    reports: dossier.reports.map((item) => reportInWords(viewer, item)),
    plan: planActivityFor(viewer, dossier.plan),
    ...(sight.mails && { mails }),
    ...(sight.history && { history }),
  };
  return clearedOfMoney(shown, sight);
}
