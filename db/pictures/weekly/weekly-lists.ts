/** What a week is summed up from: short lists, each with how many there are in all, that one statement asks for. */
import type { Knex } from 'knex';
import type { MatterKind, ObligationKind } from '../../../workflows/domain/life-state.ts';
import type { BodyRole } from '../../../workflows/domain/policy.ts';
import type { Day, Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { endOfDay, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { decisionDue, openStates } from '../../cases/matters/matter-columns.ts';
import type { Asked, List } from '../../engine/batch-select.ts';
import { bothKinds } from '../../lives/tasks/waiting-rows.ts';
import type { Whose } from '../../lives/tasks/whose-tasks.ts';
import { orderOf } from '../../lives/tasks/whose-tasks.ts';
import type { NamedRole } from '../../registers/body-read-model.ts';
import { bodyRoleList } from '../../registers/body-read-model.ts';

/** So many of each are named. */
const mostNamed = 5;

/** Both days are in it. */
export interface Days {
  from: Day;
  to: Day;
}

interface InCase {
  plan_activity: string;
  title: string;
  /** How many there are in all: the same in each row. */
  total: number;
}
interface ReportRow extends InCase {
  period: string;
  received_at: Instant;
  organisation: string | null;
}
interface ProposalRow extends InCase {
  received_at: Instant;
  organisation: string;
}
interface OwedRow extends InCase {
  kind: ObligationKind;
  period: string | null;
  owed_role: 'coordinator' | BodyRole | null;
  organisation: string | null;
  due_at: Instant;
}
interface WaitingRow {
  id: string;
  kind: string;
  plan_activity: string | null;
  title: string | null;
  period: string | null;
  details: string;
  due_at: Instant | null;
  total: number;
}
interface MatterRow extends InCase {
  id: string;
  role: BodyRole;
  period: string;
  raised_at: Instant;
  deferred_to: Day | null;
  due_at: Instant | null;
  by_hand: MatterKind | null;
}

export interface WeeklyRows extends Record<string, object> {
  reports: ReportRow;
  proposals: ProposalRow;
  overdue: OwedRow;
  due: OwedRow;
  dueDays: { due_at: Instant; size: number };
  mine: WaitingRow;
  all: WaitingRow;
  referenceGroup: MatterRow;
  steeringGroup: MatterRow;
  putOff: MatterRow;
  bodies: NamedRole;
}

/** What coordinators are told of. @param person whose own tasks are told apart */
export function coordinatorLists(knex: Knex, { person, lastWeek, thisWeek }: { person: string; lastWeek: Days; thisWeek: Days }) {
  const due = dueIn(knex, thisWeek);
  return {
    reports: few(knex('reports').where(receivedIn(lastWeek)).whereNull('taken_back_by'), {
      columns: ['plan_activity', 'period', 'received_at'],
      computed: { title: titleOf(knex, 'reports'), organisation: nameOf(knex, 'reports.by_organisation') },
      order: [{ column: 'received_at', order: 'desc' }, { column: 'id' }],
    }),
    proposals: few(knex('commands').where({ state: 'taken', name: 'propose' }).where(receivedIn(lastWeek)), {
      columns: ['plan_activity', 'received_at'],
      computed: { title: titleOf(knex, 'commands'), organisation: proposerOf(knex) },
      order: [{ column: 'received_at', order: 'desc' }, { column: 'id' }],
    }),
    // As the index says it, which holds these only.
    overdue: few(knex('obligations').whereRaw(`owed_organisation is not null and state = 'late'`), owedAs(knex)),
    due: few(due, owedAs(knex)),
    dueDays: { rows: due.clone().groupBy('due_at').orderBy('due_at').select('due_at').count({ size: '*' }), columns: ['due_at', 'size'] },
    mine: waiting(knex, { person }),
    all: waiting(knex, undefined),
  } satisfies Partial<Asked<WeeklyRows>>;
}

/** Matters that wait for a body's word, the first raised first, and those that have been put off to a day of the span. */
export const matterLists = (knex: Knex, putOffTo: Days) =>
  ({
    referenceGroup: matters(knex, openMatters(knex).where({ role: 'referenceGroup' }), ['raised_at', 'id']),
    steeringGroup: matters(knex, openMatters(knex).where({ role: 'steeringGroup' }), ['raised_at', 'id']),
    putOff: matters(knex, openMatters(knex).whereBetween('deferred_to', [putOffTo.from, putOffTo.to]), ['deferred_to', 'id']),
    bodies: bodyRoleList(knex),
  }) satisfies Partial<Asked<WeeklyRows>>;

interface Shown {
  columns: readonly string[];
  computed: Record<string, Knex.QueryBuilder>;
  order: { column: string; order?: 'asc' | 'desc' }[];
}

/** The first of a list, each with how many there are; what is computed is computed for these alone. */
function few(query: Knex.QueryBuilder, { columns, computed, order }: Shown): List {
  const more = { ...computed, total: query.clone().count('*') };
  const selected = [...columns, ...Object.entries(more).map(([name, one]) => one.as(name))];
  const rows = query
    .clone()
    .select(selected as string[])
    .orderBy(order)
    .limit(mostNamed);
  return { rows, columns: [...columns, ...Object.keys(more)] };
}

const receivedIn =
  ({ from, to }: Days) =>
  (query: Knex.QueryBuilder): void => {
    query.whereBetween('received_at', [startOfDay(from), endOfDay(to)]);
  };

/** What is owed still by a day of the span. Not by its states: the index on days is used. */
const dueIn = (knex: Knex, { from, to }: Days): Knex.QueryBuilder =>
  knex('obligations')
    .whereBetween('due_at', [startOfDay(from), endOfDay(to)])
    .whereNotIn('state', ['met', 'excused', 'void']);

const owedAs = (knex: Knex): Shown => ({
  columns: ['plan_activity', 'kind', 'period', 'owed_role', 'due_at'],
  computed: { title: titleOf(knex, 'obligations'), organisation: nameOf(knex, 'obligations.owed_organisation') },
  order: [{ column: 'due_at' }, { column: 'plan_activity' }, { column: 'id' }],
});

const titleOf = (knex: Knex, table: string): Knex.QueryBuilder =>
  knex('plan_activities')
    .where({ 'plan_activities.id': knex.ref(`${table}.plan_activity`) })
    .select('title');

const nameOf = (knex: Knex, column: string): Knex.QueryBuilder =>
  knex('organisations')
    .where({ 'organisations.id': knex.ref(column) })
    .select('name');

const proposerOf = (knex: Knex): Knex.QueryBuilder =>
  nameOf(knex, 'plan_activities.proposed_by')
    .join('plan_activities', 'plan_activities.proposed_by', 'organisations.id')
    .where({ 'plan_activities.id': knex.ref('commands.plan_activity') });

const openMatters = (knex: Knex): Knex.QueryBuilder => knex('escalations').whereIn('escalations.state', openStates);

const matters = (knex: Knex, query: Knex.QueryBuilder, order: string[]): List =>
  few(query, {
    columns: ['id', 'plan_activity', 'role', 'period', 'raised_at', 'deferred_to'],
    computed: {
      title: titleOf(knex, 'escalations'),
      due_at: decisionDue(knex),
      by_hand: knex('body_words')
        .where({ kind: 'raised', escalation: knex.ref('escalations.id') })
        .whereNull('taken_back_by')
        .max('outcome'),
    },
    order: order.map((column) => ({ column })),
  });

const ofWaiting = ['id', 'kind', 'plan_activity', 'period', 'details', 'due_at'];

/** What waits for coordinators, the most urgent first: of either kind no more rows are read in order than are shown. */
function waiting(knex: Knex, whose: Whose | undefined): List {
  const [tasks, obligations] = bothKinds(knex, { whose, order: 'due' });
  const order = orderOf('due');
  const nearest = (rows: Knex.QueryBuilder, name: string) => knex.from(rows.clone().orderBy(order).limit(mostNamed).as(name)).select('*');
  const sizeOf = (rows: Knex.QueryBuilder) => rows.clone().clearSelect().count('*');
  const total = knex.raw('? + ? as total', [sizeOf(tasks), sizeOf(obligations)]);
  const rows = knex
    .from(knex.unionAll([nearest(tasks, 'some_tasks'), nearest(obligations, 'some_obligations')]).as('waiting'))
    .orderBy(order)
    .limit(mostNamed)
    .select([...ofWaiting, titleOf(knex, 'waiting').as('title'), total]);
  return { rows, columns: [...ofWaiting, 'title', 'total'] };
}
