/** A week as coordinators and secretaries are told of it: what came in, what is late, what falls due, what waits, and what lies before the bodies. By one statement. */
import type { Knex } from 'knex';
import type { BodyNames } from '../../../contracts/views/body-name.ts';
import type { MatterKind, ObligationKind } from '../../../workflows/domain/life-state.ts';
import type { BodyRole } from '../../../workflows/domain/policy.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { addDays, dayOf, weekday } from '../../../workflows/domain/time/instants.ts';
import type { Found } from '../../engine/batch-select.ts';
import { batchSelect } from '../../engine/batch-select.ts';
import type { TaskDetails } from '../../lives/tasks/task-details.ts';
import { fromJson } from '../../queries/json-column.ts';
import { bodyNamesIn } from '../../registers/body-read-model.ts';
import type { PersonAt } from '../../registers/person-read-model.ts';
import type { Days, WeeklyRows } from './weekly-lists.ts';
import { coordinatorLists, matterLists } from './weekly-lists.ts';

/** The first of a list, and how many it has. */
export interface Few<Item> {
  total: number;
  items: Item[];
}

interface InCase {
  planActivity: string;
  title: string;
}
export interface CameIn extends InCase {
  /** Of a report; null for a proposal. */
  period: string | null;
  on: Day;
  /** Name of the organisation it came from; null where nobody knows. */
  from: string | null;
}
export interface OwedThen extends InCase {
  kind: ObligationKind;
  period: string | null;
  /** An organisation's name, or a role. */
  owedBy: { organisation: string } | { role: 'coordinator' | BodyRole };
  dueOn: Day;
}
export interface WaitsFor {
  /** Of an obligation "plan activity/obligation". */
  id: string;
  /** A kind of task, or of what is owed. */
  kind: string;
  planActivity: string | null;
  title: string | null;
  period: string | null;
  /** Of a task that somebody has written. */
  text: string | null;
  dueOn: Day | null;
}
export interface MatterThen extends InCase {
  id: string;
  role: BodyRole;
  /** Of the late report; null where a coordinator has raised it. */
  period: string | null;
  byHand: MatterKind | null;
  raisedOn: Day;
  /** By when the body is to have said its word. */
  dueOn: Day | null;
  /** The meeting that it has been put off to. */
  putOffTo: Day | null;
}

export interface WeeklySummary {
  /** The day it is told on. */
  on: Day;
  lastWeek: Days;
  /** From the day on. */
  thisWeek: Days;
  /** Null for who is no coordinator. */
  plan: {
    reports: Few<CameIn>;
    proposals: Few<CameIn>;
    overdue: Few<OwedThen>;
    due: Few<OwedThen> & { days: { day: Day; due: number }[] };
    /** What the person has taken, and what waits for all coordinators with it. */
    mine: Few<WaitsFor>;
    all: Few<WaitsFor>;
  } | null;
  matters: Record<BodyRole, Few<MatterThen>>;
  /** Null for who is no secretary: matters that meetings of the coming weeks are to take up, the first first. */
  meetings: Few<MatterThen> | null;
  bodies: BodyNames;
}

/** Meetings so many days ahead are told of. */
const daysOfMeetings = 28;

/**
 * @param on a day of the week that begins; the week before is told of whole, from Monday to Sunday
 * @returns undefined for who is neither coordinator nor secretary: others are told of no week
 */
export async function weeklySummary(knex: Knex, person: Pick<PersonAt, 'id' | 'roles'>, on: Day): Promise<WeeklySummary | undefined> {
  const [isCoordinator, isSecretary] = [person.roles.includes('coordinator'), person.roles.includes('secretary')];
  if (!isCoordinator && !isSecretary) return undefined;
  const monday = addDays(on, 1 - weekday(on));
  const lastWeek = { from: addDays(monday, -7), to: addDays(monday, -1) };
  const thisWeek = { from: on, to: addDays(monday, 6) };
  const found = await batchSelect<WeeklyRows>(knex, {
    ...noLists,
    ...(isCoordinator && coordinatorLists(knex, { person: person.id, lastWeek, thisWeek })),
    ...matterLists(knex, { from: on, to: addDays(on, daysOfMeetings) }),
  });
  return {
    ...{ on, lastWeek, thisWeek },
    plan: isCoordinator ? planIn(found) : null,
    matters: { referenceGroup: fewIn(found.referenceGroup, toMatter), steeringGroup: fewIn(found.steeringGroup, toMatter) },
    meetings: isSecretary ? fewIn(found.putOff, toMatter) : null,
    bodies: bodyNamesIn(found.bodies)(on),
  };
}

const noLists = { reports: undefined, proposals: undefined, overdue: undefined, due: undefined, dueDays: undefined, mine: undefined, all: undefined };

function planIn(found: Found<WeeklyRows>): WeeklySummary['plan'] {
  const days = new Map<Day, number>();
  for (const { due_at, size } of found.dueDays) days.set(dayOf(due_at), (days.get(dayOf(due_at)) ?? 0) + size);
  return {
    reports: fewIn(found.reports, ({ period, received_at, organisation, ...row }) => ({ ...inCase(row), period, on: dayOf(received_at), from: organisation })),
    proposals: fewIn(found.proposals, ({ received_at, organisation, ...row }) => ({
      ...inCase(row),
      period: null,
      on: dayOf(received_at),
      from: organisation,
    })),
    overdue: fewIn(found.overdue, toOwed),
    due: { ...fewIn(found.due, toOwed), days: [...days].map(([day, due]) => ({ day, due })) },
    mine: fewIn(found.mine, toWaiting),
    all: fewIn(found.all, toWaiting),
  };
}

const fewIn = <Row extends { total: number }, Item>(rows: Row[], toItem: (row: Row) => Item): Few<Item> => ({
  total: rows[0]?.total ?? 0,
  items: rows.map(toItem),
});

const inCase = ({ plan_activity, title }: { plan_activity: string; title: string }): InCase => ({ planActivity: plan_activity, title });

const toOwed = ({ kind, period, owed_role, organisation, due_at, ...row }: WeeklyRows['overdue']): OwedThen => ({
  ...inCase(row),
  kind,
  period,
  owedBy: owed_role === null ? { organisation: organisation ?? '' } : { role: owed_role },
  dueOn: dayOf(due_at),
});

const toWaiting = ({ id, kind, plan_activity, title, period, details, due_at }: WeeklyRows['mine']): WaitsFor => ({
  id,
  kind,
  planActivity: plan_activity,
  title,
  period,
  text: fromJson<TaskDetails>(details).text ?? null,
  dueOn: due_at === null ? null : dayOf(due_at),
});

const toMatter = ({ id, role, period, raised_at, deferred_to, due_at, by_hand, ...row }: WeeklyRows['putOff']): MatterThen => ({
  ...inCase(row),
  id,
  role,
  period: period || null,
  byHand: by_hand,
  raisedOn: dayOf(raised_at),
  dueOn: due_at === null ? null : dayOf(due_at),
  putOffTo: deferred_to,
});
