/** Overdue matters before RAI or RP: the list, and one of them with what the bodies have said. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { EscalationView, ResolutionView } from '../../contracts/views/report-view.ts';
import type { EscalationState, MatterKind } from '../../workflows/domain/life-state.ts';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Asked, Found, List } from '../engine/batch-select.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { inSnapshot } from '../engine/connection.ts';
import type { PlanActivityRows } from '../lives/plan-activity-read-model.ts';
import { planActivityLists, wholeIn } from '../lives/plan-activity-read-model.ts';
import { concerning } from '../pictures/plan-activity-list-read-model.ts';
import { fromJson, fromJsonOrNull } from '../queries/json-column.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';
import { advisable, countDecidedNow, decisionDue, mailsNotAccepted, openStates } from './matters/matter-columns.ts';

export interface EscalationFilter {
  state?: EscalationState;
  role?: BodyRole;
  planActivity?: string;
  /** Only those that lie before a body still, or only those that do not. */
  isOpen?: boolean;
  /** Only those on which the reference group's advice is welcome, or only the others. */
  mayBeAdvised?: boolean;
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
    if (filter.mayBeAdvised !== undefined) query[filter.mayBeAdvised ? 'where' : 'whereNot'](advisable(trx));
    if (filter.visibleTo) query.whereIn('escalations.plan_activity', trx('plan_activities').where(concerning(trx, filter.visibleTo)).select('id'));
    return mapListPage(await listPage<EscalationRow>(query, columns(trx), inOrder, page), async (rows) =>
      viewsIn({ matters: rows, words: await wordsOf(trx, idsOf(rows)).rows }),
    );
  });
}

/** A matter, and the plan activity that it is about, by one statement. */
export async function escalationInCase(knex: Knex, id: string): Promise<{ escalation: EscalationView; planActivity: PlanActivityView } | undefined> {
  return inSnapshot(knex, async (trx) => {
    const found = await batchSelect<EscalationRows & PlanActivityRows>(trx, {
      ...escalationLists(trx, trx('escalations').where({ id }).select('id')),
      ...planActivityLists(trx, trx('escalations').where({ id }).select('plan_activity')),
    });
    const [[escalation], planActivity] = [viewsIn(found), wholeIn(found)];
    return escalation && planActivity && { escalation, planActivity };
  });
}

export interface EscalationRows extends Record<string, object> {
  matters: EscalationRow;
  words: ResolutionRow;
}

/** The lists that tell of matters. @param ids a query that finds them */
export const escalationLists = (knex: Knex, ids: Knex.QueryBuilder): Asked<EscalationRows> => ({
  matters: { rows: escalations(knex).whereIn('escalations.id', ids).orderBy(inOrder).select(columns(knex)), columns: matterColumns },
  words: wordsOf(knex, ids.clone()),
});

/** What the steering group asked when it last sent the matter back, in its own dossier and in the reference group's; empty when it has asked nothing. */
export function lastQuestion({ matters, words }: Found<EscalationRows>, obligation: string): string {
  const about = matters.filter((matter) => matter.obligation === obligation).map(({ id }) => id);
  const last = words.findLast(({ escalation, outcome }) => about.includes(escalation) && outcome === 'referredBack');
  const question = last && fromJson<Record<string, unknown>>(last.details)['question'];
  return typeof question === 'string' ? question : '';
}

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
  countDecidedNow(knex).as('decided_now'),
];

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
  decided_now: number;
}

const matterColumns = [
  'id',
  'plan_activity',
  'title',
  'obligation',
  'period',
  'role',
  'body',
  'raised_at',
  'state',
  'deferred_to',
  'due_at',
  'mails_not_accepted',
  'decided_now',
] as const satisfies (keyof EscalationRow)[];

const isAdvisable = ({ role, state, decided_now: decidedNow }: EscalationRow): boolean =>
  role === 'referenceGroup' && (openStates.includes(state) || (state === 'passedOn' && Number(decidedNow) > 0));

/** The matters that the lists tell of, with what the bodies have said. */
export function viewsIn({ matters, words }: Found<EscalationRows>): EscalationView[] {
  return matters.map((row) => {
    const said = words.filter(({ escalation }) => escalation === row.id);
    const decision = said.findLast(({ kind }) => kind === 'decision');
    return {
      id: row.id,
      planActivity: row.plan_activity,
      title: row.title,
      obligation: row.obligation,
      period: row.period || null,
      byHand: byHandIn(said),
      role: row.role,
      body: row.body,
      raisedAt: row.raised_at,
      dueAt: row.due_at,
      state: row.state,
      deferredTo: row.deferred_to,
      mailsNotAccepted: row.mails_not_accepted,
      mayBeAdvised: isAdvisable(row),
      advice: said.filter(({ kind }) => kind === 'advice').map(toResolutionView),
      decision: decision ? toResolutionView(decision) : null,
    };
  });
}

const idsOf = (rows: EscalationRow[]): string[] => rows.map(({ id }) => id);

/** What the bodies have said about matters, the earliest first. */
const wordsOf = (knex: Knex, ids: string[] | Knex.QueryBuilder): List =>
  batchOf(
    knex('body_words')
      .leftJoin('people', 'people.id', 'body_words.by_person')
      .whereIn('escalation', ids as string[])
      .whereNull('taken_back_by')
      .orderBy(['recorded_at', 'body_words.id']),
    ['escalation', 'kind', 'outcome', 'text', 'meeting', 'name', 'recorded_at', 'details'],
  );

interface ResolutionRow {
  escalation: string;
  kind: 'advice' | 'decision' | 'raised';
  outcome: ResolutionView['kind'] | MatterKind;
  text: string;
  meeting: string | null;
  name: string | null;
  recorded_at: Instant;
  details: string;
}

/** What a coordinator asks in a matter; null where a rung has raised it. */
export const matterAsked = async (knex: Knex, escalation: string): Promise<EscalationView['byHand']> => byHandIn(await wordsOf(knex, [escalation]).rows);

/** What a coordinator asks; null where a rung has raised the matter. */
function byHandIn(said: ResolutionRow[]): EscalationView['byHand'] {
  const raised = said.findLast(({ kind }) => kind === 'raised');
  if (!raised) return null;
  const { proposedAnswer = null } = fromJson<{ proposedAnswer?: string }>(raised.details);
  return { kind: raised.outcome as MatterKind, question: raised.text, proposedAnswer };
}

const toResolutionView = (row: ResolutionRow): ResolutionView => ({
  kind: row.outcome as ResolutionView['kind'],
  text: row.text,
  meeting: fromJsonOrNull(row.meeting),
  by: row.name ?? '',
  recordedAt: row.recorded_at,
  details: fromJson(row.details),
});
