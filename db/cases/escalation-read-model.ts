/** Overdue matters before RAI or RP: the list, and one of them with what the bodies have said. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { EscalationView, ResolutionView } from '../../contracts/views/report-view.ts';
import type { EscalationState } from '../../workflows/domain/life-state.ts';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { inSnapshot } from '../engine/connection.ts';
import { notAcceptedMails } from '../mail/mail-row-read-model.ts';
import { concerning } from '../pictures/plan-activity-list-read-model.ts';
import { fromJson, fromJsonOrNull } from '../queries/json-column.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';

export interface EscalationFilter {
  state?: EscalationState;
  role?: BodyRole;
  planActivity?: string;
  /** Only those that lie before a body still, or only those that do not. */
  isOpen?: boolean;
  /** Only those about plan activities that concern one of these organisations. */
  visibleTo?: string[];
}

/** Matters before the bodies, the first raised first. */
export async function listEscalations(knex: Knex, filter: EscalationFilter, page: ListPageRequest): Promise<ListPage<EscalationView>> {
  return inSnapshot(knex, async (trx) => {
    const query = escalations(trx);
    if (filter.state) query.where({ 'escalations.state': filter.state });
    if (filter.role) query.where({ 'escalations.role': filter.role });
    if (filter.planActivity) query.where({ 'escalations.plan_activity': filter.planActivity });
    if (filter.isOpen !== undefined) query[filter.isOpen ? 'whereIn' : 'whereNotIn']('escalations.state', openStates);
    if (filter.visibleTo) query.whereIn('escalations.plan_activity', trx('plan_activities').where(concerning(trx, filter.visibleTo)).select('id'));
    return mapListPage(await listPage<EscalationRow>(query, columns(trx), inOrder, page), (rows) => toViews(trx, rows));
  });
}

export async function escalationView(knex: Knex, id: string): Promise<EscalationView | undefined> {
  return inSnapshot(knex, async (trx) => {
    const rows = (await escalations(trx).where({ 'escalations.id': id }).select(columns(trx))) as EscalationRow[];
    return (await toViews(trx, rows))[0];
  });
}

/** The other matters of a plan activity raised before this one, oldest first. */
export async function earlierEscalations(knex: Knex, of: EscalationView): Promise<EscalationView[]> {
  const rows = (await escalations(knex)
    .where({ 'escalations.plan_activity': of.planActivity })
    .whereNot({ 'escalations.id': of.id })
    .where('escalations.raised_at', '<=', of.raisedAt)
    .orderBy(inOrder)
    .select(columns(knex))) as EscalationRow[];
  return toViews(knex, rows);
}

/** What the steering group asked when it last sent the matter back, in its own dossier and in the reference group's; empty when it has asked nothing. */
export async function lastQuestion(knex: Knex, { planActivity, obligation }: Pick<EscalationView, 'planActivity' | 'obligation'>): Promise<string> {
  const row = (await knex('body_words')
    .join('escalations', 'escalations.id', 'body_words.escalation')
    .where({ 'escalations.plan_activity': planActivity, 'escalations.obligation': obligation, 'body_words.outcome': 'referredBack' })
    .orderBy('body_words.recorded_at', 'desc')
    .first('body_words.details')) as { details: string } | undefined;
  const question = row && fromJson<Record<string, unknown>>(row.details)['question'];
  return typeof question === 'string' ? question : '';
}

const openStates: EscalationState[] = ['open', 'advised'];
const inOrder = [{ column: 'escalations.raised_at' }, { column: 'escalations.id' }];
const escalations = (knex: Knex): Knex.QueryBuilder => knex('escalations').join('plan_activities', 'plan_activities.id', 'escalations.plan_activity');

const columns = (knex: Knex) => [
  'escalations.id',
  'escalations.plan_activity',
  'plan_activities.title',
  'escalations.obligation',
  'escalations.period',
  'escalations.role',
  'escalations.body',
  'escalations.raised_at',
  'escalations.state',
  'escalations.deferred_to',
  decisionDue(knex).as('due_at'),
  mailsNotAccepted(knex).as('mails_not_accepted'),
];

/** When the body's decision is due: the obligation that answers the escalation. */
const decisionDue = (knex: Knex) =>
  knex('obligations')
    .where({ 'obligations.plan_activity': knex.ref('escalations.plan_activity'), 'obligations.escalation': knex.ref('escalations.id'), kind: 'bodyDecision' })
    .max('due_at');

const mailsNotAccepted = (knex: Knex) => notAcceptedMails(knex, knex.ref('escalations.plan_activity'), knex.ref('escalations.obligation')).count('*');

interface EscalationRow {
  id: string;
  plan_activity: string;
  title: string;
  obligation: string;
  period: string;
  role: BodyRole;
  body: string | null;
  raised_at: Instant;
  state: EscalationState;
  deferred_to: string | null;
  due_at: Instant | null;
  mails_not_accepted: number;
}

async function toViews(knex: Knex, rows: EscalationRow[]): Promise<EscalationView[]> {
  const words = await wordsAbout(
    knex,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const said = words.filter(({ escalation }) => escalation === row.id);
    const decision = said.findLast(({ kind }) => kind === 'decision');
    return {
      id: row.id,
      planActivity: row.plan_activity,
      title: row.title,
      obligation: row.obligation,
      period: row.period,
      role: row.role,
      body: row.body,
      raisedAt: row.raised_at,
      dueAt: row.due_at,
      state: row.state,
      deferredTo: row.deferred_to,
      mailsNotAccepted: row.mails_not_accepted,
      advice: said.filter(({ kind }) => kind === 'advice').map(toResolutionView),
      decision: decision ? toResolutionView(decision) : null,
    };
  });
}

async function wordsAbout(knex: Knex, escalationIds: string[]): Promise<ResolutionRow[]> {
  return knex('body_words')
    .leftJoin('people', 'people.id', 'body_words.by_person')
    .whereIn('escalation', escalationIds)
    .orderBy(['recorded_at', 'body_words.id'])
    .select('escalation', 'kind', 'outcome', 'text', 'meeting', 'people.name', 'recorded_at', 'details');
}

interface ResolutionRow {
  escalation: string;
  kind: 'advice' | 'decision';
  outcome: ResolutionView['kind'];
  text: string;
  meeting: string | null;
  name: string | null;
  recorded_at: Instant;
  details: string;
}

const toResolutionView = (row: ResolutionRow): ResolutionView => ({
  kind: row.outcome,
  text: row.text,
  meeting: fromJsonOrNull(row.meeting),
  by: row.name ?? '',
  recordedAt: row.recorded_at,
  details: fromJson(row.details),
});
