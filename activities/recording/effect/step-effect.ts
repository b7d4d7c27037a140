/** The effect of a step that is written and not committed: by it a command is fenced that somebody has seen a preview of. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { EffectPart } from '../../../contracts/views/preview/effect.ts';
import { effectOf } from '../../../contracts/views/preview/effect.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { openTasksIn } from '../../../db/lives/task-row-read-model.ts';
import type { StepMail } from '../../../db/mail/step-mails-read-model.ts';
import { mailsOfStep } from '../../../db/mail/step-mails-read-model.ts';
import { publicActivity } from '../../../db/public/public-plan-read-model.ts';
import type { AgendaKind } from '../../../workflows/domain/agenda-item.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';

/** What the clock will do in a life beside what is owed: its kind, what of, and its day. */
export interface ClockDay {
  kind: AgendaKind;
  subject: number | null;
  day: Day;
}

const beside: readonly AgendaKind[] = ['periodStart', 'runEnds', 'resume', 'release'];

export const clockDays = (life: LifeState | undefined): ClockDay[] =>
  Object.values(life?.agenda ?? {}).flatMap(({ kind, subject = null, at }) => (beside.includes(kind) ? [{ kind, subject, day: dayOf(at) }] : []));

/** What a step has done beside the life itself. */
export interface StepOutcome {
  life: LifeState;
  mails: StepMail[];
  /** By id, the kinds of tasks that it has opened, and of those that it has closed. */
  tasks: { opened: ReadonlyMap<string, string>; closed: ReadonlyMap<string, string> };
  public: PublicView;
}

/** What everybody reads of the activity; null where it is not in the plan. */
export type PublicView = Omit<NonNullable<Awaited<ReturnType<typeof publicActivity>>>, 'updatedAt'> | null;

/** What stands beside the life before the step. */
export interface BesideBefore {
  tasks: ReadonlyMap<string, string>;
}

export const besideBefore = async (trx: Knex, planActivity: string): Promise<BesideBefore> => ({ tasks: await openTasksIn(trx, planActivity) });

/** @throws Error where the life has no row: a step has been written */
export async function outcomeOf(trx: Knex, planActivity: string, before: BesideBefore): Promise<StepOutcome> {
  const row = await findPlanActivity(trx, planActivity);
  if (!row) throw new Error(`the life ${planActivity} has no row after its step`);
  const after = await openTasksIn(trx, planActivity);
  return {
    life: row.life,
    mails: await mailsOfStep(trx, planActivity, row.life.seq),
    tasks: { opened: without(after, before.tasks), closed: without(before.tasks, after) },
    public: await publicView(trx, planActivity),
  };
}

export async function publicView(trx: Knex, planActivity: string): Promise<PublicView> {
  const shown = await publicActivity(trx, planActivity);
  if (!shown) return null;
  const { updatedAt: _, ...rest } = shown;
  return rest;
}

/**
 * Days, and no instants: the same act a minute later has the same effect, and after midnight another. Reminders are left out, so that one that has been sent
 * meanwhile refuses nothing.
 */
export function stepEffect({ life, mails, tasks, public: shown }: StepOutcome): string {
  const parts: Record<EffectPart, unknown> = {
    stage: life.stage,
    obligations: Object.values(life.obligations).map(({ id, state, dueAt }) => [id, state, dayOf(dueAt)]),
    rungs: Object.values(life.agenda)
      .filter(({ kind }) => kind !== 'remind')
      .map(({ key, at, blocked }) => [key, dayOf(at), blocked ?? null]),
    mails: mails.map(({ kind, recipient }) => [kind, recipient]),
    tasks: [[...tasks.opened.values()], [...tasks.closed.keys()]],
    money: withoutInstants(life.money),
    matters: Object.values(life.escalations).map(({ id, state, deferredTo }) => [id, state, deferredTo ?? null]),
    public: withoutInstants({ ...shown, id: null }),
  };
  return effectOf(mapped(parts, digest));
}

const mapped = <Key extends string, From, To>(record: Record<Key, From>, each: (value: From) => To): Record<Key, To> =>
  Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, each(value)])) as Record<Key, To>;

const digestLength = 10;
const digest = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex').slice(0, digestLength);

/** The same text for the same content, whatever the order in which rows and members were read. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
    .sort()
    .join()}}`;
}

const instantText = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Instants as days in Sweden. */
function withoutInstants(value: unknown): unknown {
  if (typeof value === 'string') return instantText.test(value) ? dayOf(value) : value;
  if (Array.isArray(value)) return value.map(withoutInstants);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutInstants(member)]));
}

const without = (these: ReadonlyMap<string, string>, those: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...these].filter(([id]) => !those.has(id)));
