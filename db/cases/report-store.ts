/** Reports as they came in, every version; reviews of them; and replies that are no report. */
import type { Knex } from 'knex';
import type { Channel } from '../../contracts/bodies/fields.ts';
import type { ReportContent } from '../../contracts/commands/stored-report.ts';
import { saidIn } from '../../contracts/commands/stored-report.ts';
import type { CommandInputs } from '../../workflows/domain/commands.ts';
import type { ReportForm } from '../../workflows/domain/life-state.ts';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { toJson } from '../queries/json-column.ts';
import { searchText } from '../queries/search-text.ts';

export interface NewReport {
  /** The command's id. */
  id: string;
  planActivity: string;
  period: string;
  form: ReportForm;
  /** How it reached the coordinator who entered it: mail, paper, phone. Null when the actor sent it itself. */
  channel: Channel | null;
  content: ReportContent;
  receivedAt: Instant;
  /** The day a coordinator says that it was received. */
  receivedOn: Day | null;
  byPerson: string | null;
  /** The organisation that reports, also when a coordinator entered it. */
  byOrganisation: string | null;
}

/** Keeps a report as the next version of its period, and returns that version's number, from 1. Needs the life's lock. */
export async function insertReport(trx: Knex, report: NewReport): Promise<number> {
  const [made] = (await trx('reports')
    .insert({
      id: report.id,
      plan_activity: report.planActivity,
      period: report.period,
      version: trx.raw('? + 1', [lastVersion(trx, report)]),
      form: report.form,
      channel: report.channel,
      content: toJson(report.content),
      search: searchText(...saidIn(report.content)),
      received_at: report.receivedAt,
      received_on: report.receivedOn,
      by_person: report.byPerson,
      by_organisation: report.byOrganisation,
    })
    .returning('version')) as { version: number }[];
  return made?.version ?? 0;
}

/** Number of the last version of a period's report, also of one that was taken back; 0 when none has come in. */
const lastVersion = (trx: Knex, { planActivity, period }: Pick<NewReport, 'planActivity' | 'period'>): Knex.QueryBuilder =>
  trx('reports').where({ plan_activity: planActivity, period }).select(trx.raw('coalesce(max(version), 0)'));

export interface NewReview {
  /** The command's id; the step's key where a short report was noted by itself. */
  id: string;
  planActivity: string;
  period: string;
  outcome: 'approved' | 'noted' | 'returned';
  comment: string | null;
  reviewedAt: Instant;
  byPerson: string | null;
}

/** Keeps a review of the period's last version. Needs the life's lock. */
export async function insertReview(trx: Knex, review: NewReview): Promise<void> {
  await trx('reviews').insert({
    id: review.id,
    plan_activity: review.planActivity,
    period: review.period,
    version: lastVersion(trx, review).whereNull('taken_back_by'),
    outcome: review.outcome,
    comment: review.comment,
    reviewed_at: review.reviewedAt,
    by_person: review.byPerson,
  });
}

/** The reviews of a period's report no longer count; their rows stay. @param review.by id of the command that takes them back */
export async function takeBackReview(trx: Knex, { planActivity, period, by }: { planActivity: string; period: string; by: string }): Promise<void> {
  await trx('reviews').where({ plan_activity: planActivity, period, taken_back_by: null }).update({ taken_back_by: by });
}

export interface NewReply {
  /** The command's id. */
  id: string;
  planActivity: string;
  period: string;
  kind: CommandInputs['reply']['kind'];
  text: string | null;
  dueOn: Day | null;
  receivedAt: Instant;
  byPerson: string | null;
}

export async function insertReply(trx: Knex, reply: NewReply): Promise<void> {
  await trx('replies').insert({
    id: reply.id,
    plan_activity: reply.planActivity,
    period: reply.period,
    kind: reply.kind,
    text: reply.text,
    due_on: reply.dueOn,
    received_at: reply.receivedAt,
    by_person: reply.byPerson,
  });
}

/** What the actor has written about a period beside a report, the oldest first: what is in the way. */
export async function statementsAbout(trx: Knex, planActivity: string, period: string): Promise<string[]> {
  const rows = (await trx('replies')
    .where({ plan_activity: planActivity, period, taken_back_by: null })
    .whereNotNull('text')
    .whereNot({ text: '' })
    .orderBy(['received_at', 'id'])
    .select('text')) as { text: string }[];
  return rows.map(({ text }) => text);
}
