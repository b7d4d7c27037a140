/** What is still to be done: by commands, the clock, mails and steps that were set aside. */
import type { Knex } from 'knex';
import { databaseClock } from '../../../../db/engine/connection.ts';
import { livesStandingStill } from '../../../../db/lives/standing-still-read-model.ts';
import { addMs } from '../../../../workflows/domain/time/instants.ts';
import { unsettledMails } from '../../machine/asked-mails.ts';

/** A healthy life takes what is due within seconds, and a healthy program a command. */
const soonMs = 10_000;
/** What falls due later than this is not waited for. */
const longMs = 60_000;

/** What keeps the program busy by itself, a sentence each: empty where nothing happens any more for a while. */
export async function troubleWithRest(db: Knex): Promise<string[]> {
  const mails = await unsettledMails(db);
  return [...(await waiting(db, addMs(await databaseClock(db), longMs))), ...(mails > 0 ? [`${mails} mails are under way`] : [])];
}

/** What should have happened and has not, a sentence each. */
export async function troubleStandingStill(db: Knex): Promise<string[]> {
  const clock = await databaseClock(db);
  const setAside = (await db('set_aside_steps').select('plan_activity', 'step_key', 'error')) as SetAsideRow[];
  const tasks = (await db('tasks').whereIn('kind', ['livesStandStill', 'stepSetAside']).whereNull('done_at').pluck('kind')) as string[];
  const leased = (await db('mails').whereNotNull('lease').where('lease_until', '<', addMs(clock, -soonMs)).pluck('key')) as string[];
  const settled = (await db('mails').whereNotNull('lease').whereIn('outcome', ['accepted', 'refused', 'superseded', 'expired']).pluck('key')) as string[];
  return [
    ...(await waiting(db, addMs(clock, -soonMs))),
    ...(await livesStandingStill(db)).map((id) => `${id}: the life stands still`),
    ...setAside.map(({ plan_activity, step_key, error }) => `${plan_activity}: the step ${step_key} is set aside (${error})`),
    ...tasks.map((kind) => `a task tells of ${kind}`),
    ...leased.map((key) => `the lease of ${key} has run out, and nobody has taken it back`),
    ...settled.map((key) => `${key} is settled and leased`),
  ];
}

async function waiting(db: Knex, before: string): Promise<string[]> {
  const open = (await db('commands').where('received_at', '<', before).where({ state: 'received' }).select('id', 'name', 'plan_activity')) as CommandRow[];
  const unconfirmed = (await db('commands')
    .where('received_at', '<', before)
    .where({ state: 'taken', in_history: false })
    .select('id', 'name', 'plan_activity')) as CommandRow[];
  const due = (await db('plan_activities').where('next_due_at', '<', before).select('id', 'next_due_at')) as { id: string; next_due_at: string }[];
  return [
    ...open.map(({ id, name, plan_activity }) => `${plan_activity}: the ${name} ${id} is neither taken nor refused`),
    ...unconfirmed.map(({ id, name, plan_activity }) => `${plan_activity}: no workflow knows of the ${name} ${id}`),
    ...due.map(({ id, next_due_at }) => `${id}: something is due at ${next_due_at} and not taken`),
  ];
}

interface SetAsideRow {
  plan_activity: string;
  step_key: string;
  error: string;
}

interface CommandRow {
  id: string;
  name: string;
  plan_activity: string;
}
