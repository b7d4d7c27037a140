/** Mails sent and held, the last asked for first, with what became of them. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { MailOutcome, MailView } from '../../contracts/views/mail-view.ts';
import { mailOutcome } from '../../contracts/views/mail-view.ts';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { endOfDay, startOfDay } from '../../workflows/domain/time/instants.ts';
import type { Asked, Found, Key } from '../engine/batch-select.ts';
import { batchOf } from '../engine/batch-select.ts';
import type { MailHits } from '../engine/search-index.ts';
import { fewHits, mailHits, mailHolds } from '../engine/search-index.ts';
import { counted, listPage, mapListPage } from '../queries/list-page.ts';
import type { ResendColumns, StepFinder } from './mail-course-read-model.ts';
import { mailSteps, resendsByMail, resendsOf } from './mail-course-read-model.ts';
import type { MailCarrier } from './mail-row-read-model.ts';

export interface MailFilter {
  planActivity?: string;
  outcome?: MailOutcome;
  /** Part of an address, a recipient's name or a subject. */
  q?: string;
  /** Asked for on these days in Sweden, both in. */
  from?: Day;
  to?: Day;
}

export async function listMails(knex: Knex, filter: MailFilter, page: ListPageRequest): Promise<ListPage<MailView>> {
  const { mails, hits } = await mailsBy(knex, filter);
  const isSearchAlone = Object.entries(filter).every(([name, value]) => name === 'q' || !value);
  const counting = hits?.ids === null && { countUpTo: fewHits, ...(hits.isMany && isSearchAlone && { total: fewHits + 1 }) };
  const newestFirst = [{ column: 'asked_at', order: 'desc' as const }, { column: 'key' }];
  const listed = await listPage<MailColumns>(mails(), columns, newestFirst, { ...page, ...counting });
  return mapListPage(listed, (rows) => toMailViews(knex, rows));
}

/** How many mails of a kind have been asked for to an address since an instant: in one plan activity, or in all. */
export async function mailsTo(knex: Knex, { kind, recipient }: { kind: string; recipient: string }, since: Instant, planActivity?: string): Promise<number> {
  const query = knex('mails').where({ kind, recipient }).where('asked_at', '>', since);
  if (planActivity !== undefined) query.where({ plan_activity: planActivity });
  return counted(query);
}

/**
 * How many mails there are of each outcome, whichever outcome the filter names: `fewHits` + 1 stands for more than that.
 * @returns undefined for a search that finds many: nothing is counted
 */
export async function countMails(knex: Knex, { outcome: _, ...filter }: MailFilter): Promise<Partial<Record<MailOutcome, number>> | undefined> {
  const { mails, hits } = await mailsBy(knex, filter);
  if (hits?.ids === null) return undefined;
  const counts = mailOutcome.options.map((outcome) => upTo(knex, mails().where({ outcome }), fewHits + 1).as(outcome));
  const [found] = (await knex.select(counts)) as [Record<MailOutcome, number>];
  return Object.fromEntries(Object.entries(found).flatMap(([outcome, count]) => (Number(count) > 0 ? [[outcome, Number(count)]] : [])));
}

const upTo = (knex: Knex, query: Knex.QueryBuilder, most: number): Knex.QueryBuilder =>
  knex.from(query.select(knex.raw('1 as found')).limit(most).as('found')).count('*');

/** How many mails the mail gate holds. */
export const heldMails = (knex: Knex): Promise<number> => counted(knex('mails').where({ outcome: 'held' }));

/** Mails that a filter leaves, each time as a new query; and what was found by what is searched for. */
async function mailsBy(knex: Knex, { planActivity, q, ...narrowing }: MailFilter): Promise<{ mails: () => Knex.QueryBuilder; hits: MailHits | undefined }> {
  const wanted = q?.trim();
  const hits = wanted ? await mailHits(knex, wanted) : undefined;
  return { mails: () => narrowed(chosen(knex, planActivity, hits), narrowing), hits };
}

/** A few are taken out first, by the index that finds them: else a database may go by that of the outcomes or the days, which finds far more. */
function chosen(knex: Knex, planActivity: string | undefined, hits: MailHits | undefined): Knex.QueryBuilder {
  const query = knex('mails');
  if (planActivity) query.where({ plan_activity: planActivity });
  if (hits?.ids) query.whereIn('key', hits.ids);
  else if (hits) query.where(mailHolds(knex, hits.wanted));
  return planActivity || hits?.ids ? knex.withMaterialized('few', query.select(columns)).from('few') : query;
}

function narrowed(query: Knex.QueryBuilder, { outcome, from, to }: Omit<MailFilter, 'planActivity' | 'q'>): Knex.QueryBuilder {
  if (outcome) query.where({ outcome });
  if (from) query.where('asked_at', '>=', startOfDay(from));
  if (to) query.where('asked_at', '<=', endOfDay(to));
  return query;
}

export interface MailsAboutRows extends Record<string, object> {
  mails: MailColumns;
  resends: ResendColumns;
}

/** The lists that tell of every mail about one obligation, the first asked for first. */
export function mailsAboutLists(knex: Knex, planActivity: Key, obligation: Key): Asked<MailsAboutRows> {
  const mails = () => knex('mails').where({ plan_activity: planActivity, obligation });
  return { mails: batchOf(mails().orderBy(['asked_at', 'key']), columns), resends: resendsOf(knex, mails().select('key')) };
}

export async function findMailView(knex: Knex, key: string): Promise<MailView | undefined> {
  const [view] = await toMailViews(knex, (await knex('mails').where({ key }).select(columns)) as MailColumns[]);
  return view;
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
  'next_try_at',
  'carrier',
  'digest',
  'step',
  'superseded_by',
];
interface MailColumns extends Pick<MailView, 'key' | 'kind' | 'recipient' | 'subject' | 'obligation' | 'rung' | 'outcome' | 'attempts' | 'answer' | 'digest'> {
  message_id: string;
  plan_activity: string | null;
  asked_at: string;
  accepted_at: string | null;
  next_try_at: string | null;
  carrier: MailCarrier;
  digest: string | null;
  step: number | null;
  superseded_by: number | null;
}

async function toMailViews(knex: Knex, rows: MailColumns[]): Promise<MailView[]> {
  const stepOf = await mailSteps(knex, rows);
  const resends = (await resendsOf(
    knex,
    rows.map(({ key }) => key),
  ).rows) as ResendColumns[];
  return mailViewsIn({ mails: rows, resends }, stepOf);
}

const isToBeGathered = (carrier: MailCarrier, outcome: MailOutcome): boolean => carrier === 'digest' && outcome === 'queued';

/** The mails that the lists tell of. */
export function mailViewsIn({ mails, resends }: Found<MailsAboutRows>, stepOf: StepFinder): MailView[] {
  const resendsOfMail = resendsByMail(resends);
  return mails.map(({ message_id, plan_activity, asked_at, accepted_at, next_try_at, carrier, step, superseded_by, ...same }) => ({
    ...same,
    messageId: message_id,
    planActivity: plan_activity,
    askedAt: asked_at,
    acceptedAt: accepted_at,
    nextTryAt: same.outcome === 'retrying' || isToBeGathered(carrier, same.outcome) ? next_try_at : null,
    isGathered: carrier === 'digest',
    askedBy: stepOf(plan_activity, step),
    supersededBy: stepOf(plan_activity, superseded_by),
    resends: resendsOfMail.get(same.key) ?? [],
  }));
}
