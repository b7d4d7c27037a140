/** A preview as its viewer may see it: the same as its GET, by the same functions. What it does not see is counted. */
import type { PlanActivityView } from '../../../contracts/views/plan-activity-view.ts';
import type { PreviewChange, PreviewView, Uncertainty } from '../../../contracts/views/preview/preview-view.ts';
import type { ReportItem } from '../../../contracts/views/report-view.ts';
import type { StepMail } from '../../../db/mail/step-mails-read-model.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { Viewer } from '../../authorization/access.ts';
import { isOfCounty, readsAll, visibilityOf } from '../../authorization/visibility.ts';
import type { Previewed } from '../../ports/previewer.ts';
import { planActivityFor, reportFor } from '../../views/case-views.ts';
import { caseChanges, entryChanges } from './case-changes.ts';
import type { ShownCase } from './shown-case.ts';
import { clockEntriesOf, publicEntriesOf } from './shown-case.ts';

/** A case as SQL holds it, whoever looks. */
export interface WholeCase {
  activity: PlanActivityView;
  reports: ReportItem[];
}

/** @param version of the case now; null where it has not begun @param waits whether a second coordinator is waited for */
export function previewFor(viewer: Viewer, found: Previewed<WholeCase>, { version, waits }: { version: number | null; waits: boolean }): PreviewView {
  const { at, effect, seen, dueFirst } = found;
  const shown = changesFor(viewer, found, waits);
  const all = changesFor({ ...viewer, roles: ['coordinator'] }, found, waits);
  const mails = found.mails.flatMap((mail) => mailFor(viewer, { activity: seen.after.activity, version }, mail));
  const count = all.length - shown.length + found.mails.length - mails.length;
  return {
    preview: true,
    basedOn: { version, at },
    effect,
    changes: shown,
    mails,
    money: moneyChanges(seen.before && planActivityFor(viewer, seen.before.activity), planActivityFor(viewer, seen.after.activity)),
    becomesPublic: entryChanges(publicEntriesOf(found.public.before), publicEntriesOf(found.public.after)),
    mayStillChange: mayStillChange(shown, { hasMails: found.mails.length > 0, dueFirst, waits }),
    omitted: { count, reason: count > 0 ? 'notShownToYou' : null },
  };
}

function changesFor(viewer: Viewer, { seen, tasks, clock }: Previewed<WholeCase>, waits: boolean): PreviewChange[] {
  const shown = ({ activity, reports }: WholeCase): ShownCase => ({
    activity: planActivityFor(viewer, activity),
    reports: reports.map((item) => reportFor(viewer, activity, item)),
  });
  const changed = caseChanges(seen.before && shown(seen.before), shown(seen.after));
  const waiting: PreviewChange[] = waits ? [{ kind: 'waits', subject: 'secondPerson', before: null, after: true, why: null }] : [];
  const byClock = entryChanges(clockEntriesOf(clock.before), clockEntriesOf(clock.after));
  return [...waiting, ...changed, ...byClock, ...(isOfCounty(viewer) ? taskChanges(tasks) : [])];
}

const taskChanges = ({ opened, closed }: Previewed<WholeCase>['tasks']): PreviewChange[] => [
  ...[...opened.values()].map((kind): PreviewChange => ({ kind: 'task', subject: kind, before: null, after: 'open', why: null })),
  ...[...closed.values()].map((kind): PreviewChange => ({ kind: 'task', subject: kind, before: 'open', after: 'done', why: null })),
];

/** The county sees names and addresses, secretaries and the steering group names; a party its own people; others none. Internal mails are the county's. */
function mailFor(
  viewer: Viewer,
  { activity, version }: { activity: PlanActivityView; version: number | null },
  { kind, recipient, recipientName, subject, askedAt }: StepMail,
): PreviewView['mails'] {
  // The number that a case would have is not given before it has it.
  const mail = { subject: version === null ? subject.replace(activity.caseNumber, '…') : subject, day: dayOf(askedAt) };
  if (isOfCounty(viewer)) return [{ to: `${recipientName} <${recipient}>`, ...mail }];
  if (kind === 'task') return [];
  if (readsAll(viewer)) return [{ to: recipientName, ...mail }];
  const isOwn = activity.contacts.some(({ organisation, email }) => email === recipient && viewer.organisations.includes(organisation));
  return visibilityOf(viewer, activity).people && (isOwn || recipient === viewer.email) ? [{ to: recipientName, ...mail }] : [];
}

const sumNames = ['requestedSek', 'grantedSek', 'paidSek'] as const;
type Sums = { [Name in (typeof sumNames)[number]]?: number | null | undefined };

function moneyChanges(before: Sums | undefined, after: Sums): PreviewView['money'] {
  const changed = sumNames.flatMap((name) => {
    const [was, is] = [before?.[name] ?? null, after[name] ?? null];
    return was === is || (was === null && is === 0) ? [] : [[name, { before: was, after: is }]];
  });
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}

function mayStillChange(changes: PreviewChange[], { hasMails, dueFirst, waits }: { hasMails: boolean; dueFirst: number; waits: boolean }): Uncertainty[] {
  const hasDays = changes.some(({ kind }) => kind === 'opened' || kind === 'moved' || kind === 'coming');
  return [
    ...(hasDays ? (['day'] as const) : []),
    ...(hasMails ? (['recipients'] as const) : []),
    ...(dueFirst > 0 ? (['dueFirst'] as const) : []),
    ...(waits ? (['secondPerson'] as const) : []),
  ];
}
