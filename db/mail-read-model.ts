/** Mails sent and held, the last asked for first, with what became of them. */
import type { Knex } from 'knex';
import { mapPage, pageOf } from './page-of.ts';
import type { MailView, Page, PageRequest } from './views.ts';

export async function listMails(knex: Knex, filter: { planActivity?: string }, page: PageRequest): Promise<Page<MailView>> {
  const query = knex('mails');
  if (filter.planActivity) query.where({ plan_activity: filter.planActivity });
  const newestFirst = [{ column: 'asked_at', order: 'desc' as const }, { column: 'key' }];
  return mapPage(await pageOf<MailColumns>(query, columns, newestFirst, page), (rows) => rows.map(toMailView));
}

/** Every mail about one obligation, the first asked for first. */
export async function mailsAbout(knex: Knex, planActivity: string, obligation: string): Promise<MailView[]> {
  const rows = (await knex('mails').where({ plan_activity: planActivity, obligation }).orderBy(['asked_at', 'key']).select(columns)) as MailColumns[];
  return rows.map(toMailView);
}

const columns = [
  'key',
  'message_id',
  'plan_activity',
  'kind',
  'recipient',
  'subject',
  'obligation',
  'rung',
  'outcome',
  'attempts',
  'answer',
  'asked_at',
  'accepted_at',
];
interface MailColumns extends Pick<MailView, 'key' | 'kind' | 'recipient' | 'subject' | 'obligation' | 'rung' | 'outcome' | 'attempts' | 'answer'> {
  message_id: string;
  plan_activity: string | null;
  asked_at: string;
  accepted_at: string | null;
}

const toMailView = ({ message_id, plan_activity, asked_at, accepted_at, ...same }: MailColumns): MailView => ({
  ...same,
  messageId: message_id,
  planActivity: plan_activity,
  askedAt: asked_at,
  acceptedAt: accepted_at,
});
