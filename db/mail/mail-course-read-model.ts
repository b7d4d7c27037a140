/** How mails came about and what was done about them: the steps that asked for them or made them untrue, and each time that they were sent again. */
import type { Knex } from 'knex';
import type { MailResendView, MailStepView } from '../../contracts/views/mail-view.ts';
import { fromJson } from '../queries/json-column.ts';

interface StepsNamed {
  plan_activity: string | null;
  step: number | null;
  superseded_by: number | null;
}

/** @returns finds the step of a case that one of the mails names; null where it names none, or the record has it not */
export async function mailSteps(knex: Knex, mails: StepsNamed[]): Promise<(planActivity: string | null, seq: number | null) => MailStepView | null> {
  const activities = [...new Set(mails.flatMap(({ plan_activity }) => plan_activity ?? []))];
  const numbers = [...new Set(mails.flatMap(({ step, superseded_by }) => [step, superseded_by].filter((seq) => seq !== null)))];
  if (activities.length === 0 || numbers.length === 0) return () => null;
  const rows = (await knex('audit')
    .leftJoin('people', 'people.id', 'audit.person')
    .whereIn('audit.plan_activity', activities)
    .whereIn('audit.seq', numbers)
    .select('audit.plan_activity', 'audit.seq', 'audit.at', 'audit.person', 'people.name', 'audit.what', 'audit.details')) as AuditColumns[];
  const found = new Map(rows.map((row) => [`${row.plan_activity}/${row.seq}`, toStepView(row)]));
  return (planActivity, seq) => found.get(`${planActivity}/${seq}`) ?? null;
}

/** Each time that mails were sent again, the first first, by their keys. */
export async function resendsOf(knex: Knex, keys: string[]): Promise<Map<string, MailResendView[]>> {
  const rows = (await knex('mail_resends')
    .leftJoin('people', 'people.id', 'mail_resends.person')
    .whereIn('mail_resends.mail', keys)
    .orderBy(['mail_resends.mail', 'mail_resends.number'])
    .select('mail_resends.*', 'people.name')) as ResendColumns[];
  const byKey = new Map<string, MailResendView[]>();
  for (const row of rows) byKey.set(row.mail, [...(byKey.get(row.mail) ?? []), toResendView(row)]);
  return byKey;
}

interface AuditColumns {
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

interface ResendColumns extends Pick<MailResendView, 'at' | 'why' | 'reason'> {
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
