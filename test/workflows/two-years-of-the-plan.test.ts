/** All of the plan for two years under the default rules, with everybody silent: who is written to, how often, and on which days. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { findPersonByEmail } from '../../db/registers/person-read-model.ts';
import { importPlan } from '../../plan/import-plan.ts';
import type { CommandInputs } from '../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../workflows/domain/policy.ts';
import { isWorkingDay } from '../../workflows/domain/time/calendar.ts';
import { dayOf, instantOf } from '../../workflows/domain/time/instants.ts';
import { commandOf } from '../support/builders/command-content.ts';
import { countyPlan } from '../support/builders/county-plan.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const activities = 17;
const atOnce = 8;

interface MailRow {
  plan_activity: string;
  kind: string;
  rung: string | null;
  recipient: string;
  obligation: string;
  outcome: string;
  asked_at: string;
}
interface StepRow {
  plan_activity: string;
  step_key: string;
  kind: string;
  at: string;
}

const hit = hitForAll({ registers: async () => null });
let lives: { id: string; plan_ref: string; candidate: string | null }[];
/** What the clock sent; the rest answers what somebody did today. */
let mails: MailRow[];
let steps: StepRow[];

beforeAll(async () => {
  const file = countyPlan(`test-${randomUUID()}`);
  expect(await importPlan({ db: hit.db, gateway: hit.gateway, file, demoPersons: true, say: () => {} })).toEqual([]);
  lives = await hit.db('plan_activities').orderBy('case_number').select('id', 'plan_ref', 'candidate');
  await inTurns(lives, accept);
  await inTurns(lives, ({ id }) => hit.life(id).skip('730 days'));
  mails = await hit.db('mails').whereNotNull('rung').orderBy('asked_at');
  steps = await hit.db('steps').orderBy(['plan_activity', 'seq']);
}, 300_000);

/** A few at a time, for small machines. */
async function inTurns<T>(items: readonly T[], job: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await job(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The contact person of the organisation that is asked says yes; where nobody is asked, a coordinator asks first. */
async function accept({ id, candidate }: { id: string; candidate: string | null }): Promise<void> {
  const lead = candidate ?? 'kommunforbundet-norrbotten';
  if (candidate === null) await act('coordinator@lansstyrelsen.example', id, 'assignment', { lead }, { lead: { organisation: lead } });
  await act(lead === 'ltu' ? 'actor@ltu.example' : `contact@${lead}.example`, id, 'assignmentAnswer', { answer: 'accepted' }, {});
}

async function act<N extends 'assignment' | 'assignmentAnswer'>(
  email: string,
  planActivity: string,
  name: N,
  input: CommandInputs[N],
  body: object,
): Promise<void> {
  const id = randomUUID();
  const person = (await findPersonByEmail(hit.db, email))?.id;
  if (person === undefined) throw new Error(`nobody has the address ${email}`);
  const stored = commandOf(name, input, body, { id, planActivity, person, bodyHash: id });
  expect(await hit.gateway.execute(stored)).toMatchObject({ status: 200 });
}

const perLife = <T extends { plan_activity: string }>(rows: readonly T[], id: string) => rows.filter((row) => row.plan_activity === id);
const nameOf = ({ kind, rung }: MailRow) => `${kind} ${rung?.replace(/-\d$/, '')}`;

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

/** Kinds down, months across; months without anything are left out. */
function table(rows: { what: string; at: string }[]): string {
  const monthOf = ({ at }: { at: string }) => dayOf(at).slice(0, 7);
  const months = [...new Set(rows.map(monthOf))].sort();
  const kinds = [...new Set(rows.map(({ what }) => what))].sort();
  const width = Math.max(...kinds.map((kind) => kind.length));
  const line = (name: string, cells: (string | number)[]) => [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(7))].join(' ');
  const counts = countBy(rows, (row) => `${row.what} ${monthOf(row)}`);
  return [
    line('', months),
    ...kinds.map((kind) =>
      line(
        kind,
        months.map((month) => counts[`${kind} ${month}`] ?? ''),
      ),
    ),
  ].join('\n');
}

test('shows what was sent and done, by kind and month', () => {
  console.log(`Mails that the clock sent\n${table(mails.map((mail) => ({ what: nameOf(mail), at: mail.asked_at })))}`);
  const clocked = steps.filter(({ step_key }) => step_key.includes('/'));
  console.log(`Steps that the clock took\n${table(clocked.map(({ kind, at }) => ({ what: kind, at })))}`);
  expect(lives).toHaveLength(activities);
});

test('began the follow-up of all 17: 16 said yes when they were asked, the 17th once a coordinator had asked', async () => {
  expect(countBy(await hit.db('plan_activities').select('stage'), ({ stage }) => stage)).toEqual({ inProgress: activities });
  expect(countBy(steps, ({ kind }) => kind)).toMatchObject({ import: activities, assignment: 1, assignmentAnswer: activities });
});

test('writes to nobody in the quiet weeks', () => {
  const isQuietDay = (day: string) => {
    const monthDay = day.slice(5);
    return (monthDay >= '06-20' && monthDay <= '08-15') || monthDay >= '12-20' || monthDay <= '01-07';
  };
  expect(mails.filter(({ asked_at }) => isQuietDay(dayOf(asked_at)))).toEqual([]);
  const chasing = steps.filter(({ kind }) => ['remind', 'hear', 'rung', 'silence', 'ask'].includes(kind));
  expect(chasing.length).toBeGreaterThan(0);
  expect(chasing.filter(({ at }) => isQuietDay(dayOf(at)))).toEqual([]);
});

test('writes on working days only, in the first hour of the morning', () => {
  expect(mails.filter(({ asked_at }) => !isWorkingDay(dayOf(asked_at)))).toEqual([]);
  // The spread is an hour; the engine may be some moments late.
  const outside = mails.filter(({ asked_at: at }) => at < instantOf(dayOf(at), '08:00') || at > instantOf(dayOf(at), '09:05'));
  expect(outside).toEqual([]);
});

/**
 * The first period that is missed: two reminders before the due day and two after it, a task for the coordinators, a hearing before each body, and the
 * matter before RAI and RP, which are silent too. Nobody decides, so later periods become late without a word: all is said once.
 */
test('chases one missed period in each life, and every later one waits for the bodies’ word', () => {
  for (const { id } of lives) {
    const own = perLife(mails, id);
    expect(countBy(own, nameOf)).toEqual({
      'reminder remindBefore': 2,
      'reminder remindAfter': 2,
      // To both coordinators.
      'task rung': 2,
      'hearing hear': 2,
      // To the body's member and to the secretary.
      'escalationRaised rung': 4,
      'task silence': 4,
    });
    const reports = new Set(own.filter(({ obligation }) => obligation.startsWith('report-')).map(({ obligation }) => obligation));
    expect(reports.size).toBe(1);
  }
  expect(mails).toHaveLength(activities * 16);
});

test('climbs the ladder in its order, each hearing before its rung', () => {
  for (const { id } of lives) {
    const order = perLife(steps, id)
      .filter(({ kind, step_key }) => step_key.startsWith('report-') && kind !== 'late')
      .map(({ step_key }) => step_key.split('/').at(-1));
    expect(order).toEqual(['remindBefore-1', 'remindBefore-2', 'remindAfter-1', 'remindAfter-2', 'rung-1', 'hear-2', 'rung-2', 'hear-3', 'rung-3']);
  }
});

test('lets every period that nobody reports become late at its due instant, once', async () => {
  for (const { id, plan_ref } of lives) {
    const late = perLife(steps, id).filter(({ kind, step_key }) => kind === 'late' && step_key.startsWith('report-'));
    // In two years three or four half-years come due; a year's activity has one or two.
    const expected = plan_ref === 'plan-och-bostadsdagarna' ? [1, 2] : [3, 4];
    expect(expected, plan_ref).toContain(late.length);
    const due: { due_at: string; state: string }[] = await hit
      .db('obligations')
      .where({ plan_activity: id, state: 'late' })
      .whereNotNull('period_ends_at')
      .where('kind', 'report');
    expect(due).toHaveLength(late.length);
    for (const { due_at } of due) expect(isWorkingDay(dayOf(due_at), defaultPolicy.quiet)).toBe(true);
  }
});

/** RP's rung comes on the morning on which RAI's silence is told: what RAI owed is then over, and a mail about it is not sent. */
test('hands every mail to the server once, but for what was no longer true that very morning', async () => {
  const all: (MailRow & { attempts: number; message_id: string })[] = await hit.db('mails');
  const overtaken = (mail: MailRow) => nameOf(mail) === 'task silence' && mail.obligation.endsWith('-referenceGroup');
  expect(all.filter((mail) => mail.outcome === 'superseded' && !overtaken(mail))).toEqual([]);
  expect(all.filter(({ outcome, attempts }) => `${outcome} ${attempts}` !== 'accepted 1' && `${outcome} ${attempts}` !== 'superseded 0')).toEqual([]);
  expect(hit.smtp.taken).toHaveLength(all.filter(({ outcome }) => outcome === 'accepted').length);
  expect(new Set(all.map(({ message_id }) => message_id)).size).toBe(all.length);
});
