/** A case as its viewer reads it (GET), flat: one entry for each thing that can become different, so that two states can be compared. */
import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { PreviewChange, PreviewChangeKind } from '../../../contracts/views/preview/preview-view.ts';
import type { ReportResponse } from '../../../contracts/views/report-view.ts';
import type { PublicActivity } from '../../../db/public/public-plan-read-model.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { Previewed } from '../../ports/previewer.ts';

type Value = PreviewChange['before'];

export interface Entry {
  kind: PreviewChangeKind;
  subject: string;
  value: Value;
  why: string | null;
}

export interface ShownCase {
  activity: PlanActivityResponse;
  reports: ReportResponse[];
}

const entry = (kind: PreviewChangeKind, subject: string, value: Value | undefined, why: string | null = null): Entry => ({
  kind,
  subject,
  value: value ?? null,
  why,
});

const textFacts = ['title', 'description', 'developmentArea', 'focusArea', 'activityArea', 'proposedBy', 'unit', 'establishmentPhase', 'priority'] as const;
const moreFacts = ['expectedResults', 'recurs', 'reportForm', 'requestedSek'] as const;

/** What is owed is compared by itself (`owed-changes.ts`). */
export function entriesOf({ activity, reports }: ShownCase): Entry[] {
  return [
    entry('stage', 'stage', activity.stage),
    ...[...textFacts, ...moreFacts].map((name) => entry('fact', name, activity[name])),
    ...(['targetGroups', 'goals'] as const).map((name) => entry('fact', name, activity[name].join(', ') || null)),
    entry('lead', 'lead', activity.lead),
    entry('candidate', 'candidate', activity.candidate?.organisation),
    ...activity.partners.map(({ organisation, role }) => entry('partner', organisation, role ?? true)),
    ...(activity.contacts ?? []).filter(({ to }) => to === null).map(({ organisation, name, email }) => entry('contact', `${organisation}/${email}`, name)),
    entry('runs', 'from', activity.runs.from),
    entry('runs', 'to', activity.runs.to),
    entry('pause', 'pausedAt', activity.pausedAt && dayOf(activity.pausedAt)),
    ...moneyOf(activity),
    entry('evaluation', 'evaluation', activity.evaluation ? true : null),
    ...rulesOf(activity.policy),
    ...toComeIn(activity),
    ...reports.map(({ period, report }) => entry('report', period, report)),
    ...activity.obligations.flatMap(({ id, next }) =>
      next.map(({ what, role, at, why }) => entry('coming', `${id}/${what}${role ? `/${role}` : ''}`, dayOf(at), why)),
    ),
  ];
}

function moneyOf({ decisions = [], grants = [], instalments = [], payments = [], accounts }: PlanActivityResponse): Entry[] {
  return [
    ...decisions.map(({ outcome }, place) => entry('decision', String(place + 1), outcome)),
    ...grants.map(({ funder, outcome, amountSek }) => entry('grant', funder, outcome === 'approved' ? amountSek : outcome)),
    ...instalments.map(({ number, amountSek, releasedAt }) => entry('instalment', String(number), releasedAt ? dayOf(releasedAt) : amountSek)),
    ...payments.map(({ amountSek }, place) => entry('payment', String(place + 1), amountSek)),
    entry('accounts', 'accounts', accounts),
  ];
}

/** Terms that wait, as far as they are others than those that hold: "nextPeriod.report.every". */
function toComeIn({ termsToCome = [], policy, runs, recurs, reportForm }: PlanActivityResponse): Entry[] {
  const termsOf = (terms: Pick<PlanActivityResponse, 'policy' | 'runs' | 'recurs' | 'reportForm'>) => [
    entry('runs', 'from', terms.runs.from),
    entry('runs', 'to', terms.runs.to),
    entry('fact', 'recurs', terms.recurs),
    entry('fact', 'reportForm', terms.reportForm),
    ...rulesOf(terms.policy),
  ];
  const present = new Map(termsOf({ policy, runs, recurs, reportForm }).map(({ kind, subject, value }) => [`${kind} ${subject}`, value]));
  return termsToCome.flatMap(({ from, ...terms }) =>
    termsOf(terms).flatMap((one) => (present.get(`${one.kind} ${one.subject}`) === one.value ? [] : [{ ...one, subject: `${from}.${one.subject}` }])),
  );
}

/** Each rule by its path: "report.within". */
function rulesOf(rules: unknown, path = ''): Entry[] {
  if (typeof rules !== 'object' || rules === null) return [entry('rule', path, rules as Value)];
  if (Array.isArray(rules)) return [entry('rule', path, JSON.stringify(rules))];
  return Object.entries(rules).flatMap(([name, member]) => rulesOf(member, path ? `${path}.${name}` : name));
}

/** What the clock will do beside what is owed: "release/2". */
export const clockEntriesOf = (days: Previewed<unknown>['clock']['before']): Entry[] =>
  days.map(({ kind, subject, day }) => entry('coming', subject === null ? kind : `${kind}/${subject}`, day));

/** What everybody reads; results are published by themselves, and not by a command. */
export function publicEntriesOf(shown: PublicActivity | null): Entry[] {
  if (!shown) return [];
  const { stage, lead, partners, runs, title, description, developmentArea, focusArea, activityArea, establishmentPhase, priority, targetGroups, goals } =
    shown;
  const facts = { title, description, developmentArea, focusArea, activityArea, establishmentPhase, priority };
  return [
    entry('stage', 'stage', stage),
    entry('lead', 'lead', lead),
    ...partners.map((name) => entry('partner', name, true)),
    entry('runs', 'from', runs.from),
    entry('runs', 'to', runs.to),
    ...Object.entries({ ...facts, targetGroups: targetGroups.join(', ') || null, goals: goals.join(', ') || null }).map(([name, value]) =>
      entry('fact', name, value),
    ),
  ];
}
