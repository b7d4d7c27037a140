/** The reports of a plan activity, period by period: what is owed, what came in, how it was reviewed, what was said instead. */
import type { Knex } from 'knex';
import type { ReportItem } from '../../contracts/views/report-view.ts';
import type { ReportForm } from '../../workflows/domain/life-state.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import type { Asked, Found, Key } from '../engine/batch-select.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import type { ObligationRow } from '../lives/obligation-read-model.ts';
import { obligationColumns, owedStates } from '../lives/obligation-read-model.ts';
import { fromJson } from '../queries/json-column.ts';

/** Every report that is or was owed, in the order of the periods. */
export const listReports = async (knex: Knex, planActivity: string): Promise<ReportItem[]> =>
  reportsIn(await batchSelect<ReportRows>(knex, reportLists(knex, planActivity)));

export interface ReportRows extends Record<string, object> {
  owed: OwedRow;
  versions: VersionRow;
  reviews: ReviewRow;
  replies: ReplyRow;
  /** When more time was asked for or given, and what the record says of it. */
  extensions: { at: Instant; details: string };
}

/** The lists that tell of a plan activity's reports. @param planActivity its id, or a query that finds it */
export function reportLists(knex: Knex, planActivity: Key): Asked<ReportRows> {
  const own = (table: string, order: string[]) => knex(table).where({ plan_activity: planActivity }).orderBy(order);
  const standing = (table: string, order: string[]) => own(table, order).whereNull('taken_back_by');
  const owed = own('obligations', ['period_starts_at', 'opened_at', 'id']).whereIn('kind', ['report', 'finalReport', 'extensionAnswer']);
  const replies = standing('replies', ['received_at', 'replies.id']).leftJoin('people', 'people.id', 'replies.by_person');
  return {
    owed: batchOf(owed, [...obligationColumns, 'about', 'asked_for']),
    versions: batchOf(standing('reports', ['version']), ['period', 'version', 'form', 'channel', 'content']),
    reviews: batchOf(standing('reviews', ['reviewed_at', 'id']), ['period', 'outcome', 'comment', 'reviewed_at']),
    replies: batchOf(replies, ['period', 'kind', 'text', 'due_on', 'received_at', 'name']),
    extensions: batchOf(own('audit', ['id']).where({ what: 'extension' }), ['at', 'details']),
  };
}

/** The reports that the lists tell of. */
export function reportsIn({ owed, versions, reviews, replies, extensions }: Found<ReportRows>): ReportItem[] {
  const asked = moreTimeAsked(owed, extensions);
  return owed
    .filter(({ kind }) => kind !== 'extensionAnswer')
    .map((row) =>
      toReportItem(row, {
        version: versions.findLast(({ period }) => period === row.period),
        review: reviews.findLast(({ period }) => period === row.period),
        replies: replies.filter(({ period }) => period === row.period),
        asked: asked.find(({ about }) => about === row.id),
      }),
    );
}

function toReportItem(
  row: ObligationRow,
  came: { version: VersionRow | undefined; review: ReviewRow | undefined; replies: ReplyRow[]; asked: AskedRow | undefined },
): ReportItem {
  const { version, review, replies, asked } = came;
  return {
    period: row.period as string,
    obligation: row.id,
    kind: row.kind as ReportItem['kind'],
    from: row.period_starts_at as string,
    to: row.period_ends_at as string,
    dueAt: row.due_at,
    dueOn: dayOf(row.due_at),
    state: row.state,
    dueVersion: row.due_version,
    reason: fromJson(row.reason),
    report: row.report,
    onTime: row.on_time === null ? null : row.on_time === 1,
    receivedAt: row.received_at,
    form: row.report_form ?? version?.form ?? null,
    channel: version?.channel ?? null,
    content: version ? fromJson(version.content) : null,
    review: review ? { outcome: review.outcome, comment: review.comment, reviewedAt: review.reviewed_at } : null,
    replies: replies.map((reply) => ({ kind: reply.kind, text: reply.text, dueOn: reply.due_on, receivedAt: reply.received_at, by: reply.name ?? '' })),
    moreTimeAsked: asked
      ? { dueOn: asked.asked_for, askedAt: asked.opened_at, reason: asked.reason ?? replies.findLast(({ kind }) => kind === 'late')?.text ?? null }
      : null,
  };
}

/** Questions about more time that wait for their answer, each with the reason that was given: it stands in the record of the step that asked. */
function moreTimeAsked(owed: OwedRow[], extensions: ReportRows['extensions'][]): AskedRow[] {
  const reasons = new Map(extensions.map(({ at, details }) => [at, fromJson<{ reason?: string }>(details).reason ?? null]));
  return owed.flatMap(({ kind, state, about, asked_for, opened_at }) =>
    kind === 'extensionAnswer' && owedStates.includes(state) && about !== null && asked_for !== null
      ? [{ about, asked_for, opened_at, reason: reasons.get(opened_at) ?? null }]
      : [],
  );
}

type OwedRow = ObligationRow & { about: string | null; asked_for: string | null };

interface AskedRow {
  about: string;
  asked_for: string;
  opened_at: string;
  reason: string | null;
}
interface VersionRow {
  period: string;
  version: number;
  form: ReportForm;
  channel: ReportItem['channel'];
  content: string;
}
interface ReviewRow {
  period: string;
  outcome: NonNullable<ReportItem['review']>['outcome'];
  comment: string | null;
  reviewed_at: string;
}
interface ReplyRow {
  period: string;
  kind: ReportItem['replies'][number]['kind'];
  text: string | null;
  due_on: string | null;
  received_at: string;
  name: string | null;
}

/** The version of a period's report that came before the one with this id, and who sent or entered it. */
export async function lastReportBefore(
  knex: Knex,
  { planActivity, period, id }: { planActivity: string; period: string; id: string | undefined },
): Promise<{ at: Instant; by: string | null } | undefined> {
  const others = knex('reports').leftJoin('people', 'people.id', 'reports.by_person').where({ plan_activity: planActivity, period, taken_back_by: null });
  const last = (await (id === undefined ? others : others.whereNot('reports.id', id)).orderBy('version', 'desc').first('received_at', 'name')) as
    | { received_at: Instant; name: string | null }
    | undefined;
  return last && { at: last.received_at, by: last.name };
}
