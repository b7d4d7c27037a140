/** A preview as its viewer may see it: the same as its GET, by the same functions. What it does not see is counted. */
import type { PlanActivityView } from '../../../contracts/views/plan-activity-view.ts';
import type { PreviewChange, PreviewView, Uncertainty } from '../../../contracts/views/preview/preview-view.ts';
import type { ReportItem } from '../../../contracts/views/report-view.ts';
import type { StepMail } from '../../../db/mail/step-mails-read-model.ts';
import type { Standing } from '../../../db/registers/person-read-model.ts';
import { mailboxOfMail } from '../../../db/registers/units/unit-mailbox-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { Viewer } from '../../authorization/access.ts';
import { relationsOf } from '../../authorization/access.ts';
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

/** What is known beside what the recording has found. */
interface Beside {
  /** Of the case now; null where it has not begun. */
  version: number | null;
  /** Whether a second coordinator is waited for. */
  waits: boolean;
  /** Where those of the register stand who are written to. */
  people: ReadonlyMap<string, Standing>;
}

export function previewFor(viewer: Viewer, found: Previewed<WholeCase>, { version, waits, people }: Beside): PreviewView {
  const { at, effect, seen, dueFirst } = found;
  const shown = changesFor(viewer, found, waits);
  const all = changesFor({ ...viewer, roles: ['coordinator'] }, found, waits);
  const told = found.mails.map((mail) => mailFor(viewer, seen.after.activity, mail, people));
  const mails = told.flatMap((mail) => (mail ? [{ ...mail, subject: withoutNumberToCome(mail.subject, seen.after.activity, version) }] : []));
  return {
    preview: true,
    basedOn: { version, at },
    effect,
    changes: shown,
    mails: eachOnce(mails),
    money: moneyChanges(seen.before && planActivityFor(viewer, seen.before.activity), planActivityFor(viewer, seen.after.activity)),
    becomesPublic: entryChanges(publicEntriesOf(found.public.before), publicEntriesOf(found.public.after)),
    mayStillChange: mayStillChange(shown, { hasMails: found.mails.length > 0, dueFirst, waits }),
    omitted: omittedOf(all.length - shown.length + found.mails.length - mails.length),
  };
}

const omittedOf = (count: number): PreviewView['omitted'] => ({ count, reason: count > 0 ? 'notShownToYou' : null });

/** The number that a case would have is not given before it has it. */
const withoutNumberToCome = (subject: string, { caseNumber }: PlanActivityView, version: number | null): string =>
  version === null ? subject.replace(caseNumber, '…') : subject;

/** Several people of one role get one mail each, and it is told once. */
const eachOnce = (mails: PreviewView['mails']): PreviewView['mails'] => [
  ...new Map(mails.map((mail) => [`${mail.to} ${mail.subject} ${mail.day}`, mail])).values(),
];

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

/**
 * The county sees names and addresses, secretaries and the steering group names; a party its own people by name and others by their role; the reference group
 * none. Internal mails are the county's.
 */
function mailFor(viewer: Viewer, activity: PlanActivityView, mail: StepMail, people: Beside['people']): PreviewView['mails'][number] | undefined {
  const { kind, person, recipient, recipientName, subject, askedAt } = mail;
  const told = { subject, day: dayOf(askedAt) };
  if (isOfCounty(viewer)) return { to: `${recipientName} <${recipient}>`, ...told };
  if (kind === 'task') return undefined;
  if (readsAll(viewer)) return { to: recipientName, ...told };
  if (!visibilityOf(viewer, activity).people) return undefined;
  const contactFor = [...activity.contacts, ...(activity.namedContacts ?? [])]
    .filter(({ email }) => email === recipient)
    .map(({ organisation }) => organisation);
  // A unit's mailbox is read by coordinators.
  const unknown: Standing = { roles: mailboxOfMail(mail) ? ['coordinator'] : [], organisations: [] };
  const { roles, organisations } = people.get(person ?? '') ?? unknown;
  const standing = { roles, organisations: [...contactFor, ...organisations] };
  const isOwn = recipient === viewer.email || standing.organisations.some((organisation) => viewer.organisations.includes(organisation));
  return { to: isOwn ? recipientName : partOf(viewer, activity, standing), ...told };
}

/** Roles that mails of a case go to, the one that is told first. Partners are told of little. */
const toldFirst = ['lead', 'candidate', 'proposer', 'referenceGroup', 'steeringGroup', 'secretary', 'coordinator', 'partner'] as const;

/** What somebody is in the case, in words: its organisation's part in it, or its role in the register. */
function partOf(viewer: Viewer, activity: PlanActivityView, { roles, organisations }: Standing): string {
  const parts: readonly string[] = [...relationsOf({ ...viewer, organisations }, activity), ...roles];
  return capitalised(wordsIn(viewer.language).roles[toldFirst.find((part) => parts.includes(part)) ?? 'partner']);
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
