/** How mails came about and what was done about them: the steps that asked for them or made them untrue, and each time that they were sent again. */
import type { Knex } from 'knex';
import type { MailResendView, MailStepView } from '../../contracts/views/mail-view.ts';
import type { List } from '../engine/batch-select.ts';
import { batchOf } from '../engine/batch-select.ts';
import { fromJson } from '../queries/json-column.ts';

interface StepsNamed {
  plan_activity: string | null;
  step: number | null;
  superseded_by: number | null;
}

export type StepFinder = (planActivity: string | null, seq: number | null) => MailStepView | null;

/** @returns finds the step of a case that one of the mails names; null where it names none, or the record has it not */
export async function mailSteps(knex: Knex, mails: StepsNamed[]): Promise<StepFinder> {
  const activities = [...new Set(mails.flatMap(({ plan_activity }) => plan_activity ?? []))];
  const numbers = [...new Set(mails.flatMap(({ step, superseded_by }) => [step, superseded_by].filter((seq) => seq !== null)))];
  if (activities.length === 0 || numbers.length === 0) return () => null;
  const rows = (await knex('audit')
    .leftJoin('people', 'people.id', 'audit.person')
    .whereIn('audit.plan_activity', activities)
    .whereIn('audit.seq', numbers)
    .select('audit.plan_activity', 'audit.seq', 'audit.at', 'audit.person', 'people.name', 'audit.what', 'audit.details')) as AuditColumns[];
  return stepsIn(rows);
}

/** Finds a step of a case among lines of the record. */
export function stepsIn(rows: AuditColumns[]): StepFinder {
  const found = new Map(rows.map((row) => [`${row.plan_activity}/${row.seq}`, toStepView(row)]));
  return (planActivity, seq) => found.get(`${planActivity}/${seq}`) ?? null;
}

/** Each time that mails were sent again, the first first. @param keys of the mails, or a query that finds them */
export const resendsOf = (knex: Knex, keys: string[] | Knex.QueryBuilder): List =>
  batchOf(
    knex('mail_resends')
      .leftJoin('people', 'people.id', 'mail_resends.person')
      .whereIn('mail_resends.mail', keys as string[])
      .orderBy(['mail_resends.mail', 'mail_resends.number']),
    ['mail', 'at', 'person', 'name', 'why', 'reason', 'recipient_before', 'outcome_before', 'answer_before'],
  );

/** The same by the keys of the mails. */
export function resendsByMail(rows: ResendColumns[]): Map<string, MailResendView[]> {
  const byKey = new Map<string, MailResendView[]>();
  for (const row of rows) byKey.set(row.mail, [...(byKey.get(row.mail) ?? []), toResendView(row)]);
  return byKey;
}

export interface AuditColumns {
  plan_activity: string;
  seq: number;
  at: string;
  person: string | null;
  name: string | null;
  what: string;
  details: string;
}

const toStepView = ({ seq, at, person, name, what, details }: AuditColumns): MailStepView => {
  const { period, role } = fromJson<{ period?: string; role?: string }>(details);
  return { seq, what, at, by: person, byName: name, period: period ?? null, role: role ?? null };
};

export interface ResendColumns extends Pick<MailResendView, 'at' | 'why' | 'reason'> {
  mail: string;
  person: string | null;
  name: string | null;
  recipient_before: string;
  outcome_before: MailResendView['outcomeBefore'];
  answer_before: string | null;
}

const toResendView = ({ at, person, name, why, reason, recipient_before, outcome_before, answer_before }: ResendColumns): MailResendView => ({
  at,
  by: person,
  byName: name,
  why,
  reason,
  recipientBefore: recipient_before,
  outcomeBefore: outcome_before,
  answerBefore: answer_before,
});
