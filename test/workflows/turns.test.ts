/** Many lives due at one instant, on the real server: each is taken in its turn and recorded for the instant; who acts in a life finds what is due taken. */
import { expect, test } from 'vitest';
import { nextDue } from '../../workflows/domain/agenda.ts';
import type { AgendaItem } from '../../workflows/domain/agenda-item.ts';
import { minuteMs } from '../../workflows/domain/durations.ts';
import { addMs, msBetween } from '../../workflows/domain/time/instants.ts';
import type { Life } from '../support/server/hit-env.ts';
import { skipTimeTo } from '../support/server/time-skipping.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

/** So many make ten minutes of turns. */
const ahead = 2400;
const turnMs = 10 * minuteMs;

/** A life whose report falls due next, at an instant for which many others wait already. */
async function behindMany(): Promise<{ life: Life; late: AgendaItem }> {
  const life = await hit.propose({ policy: { report: { remindBefore: ['P7D'] } } });
  await life.accept();
  const next = async () => nextDue(await life.state()) as AgendaItem;
  while ((await next()).kind !== 'remind') await life.skipTo((await next()).at);
  const reminder = await next();
  const late = Object.values((await life.state()).agenda).find(({ kind }) => kind === 'late') as AgendaItem;
  await waitingFor(life, late.at);
  await life.skipTo(reminder.at);
  expect(await next()).toEqual(late);
  return { life, late };
}

/** Rows alone: what their workflows did before their turn would be nothing. */
async function waitingFor({ id }: Life, instant: string): Promise<void> {
  const row = await hit.db('plan_activities').where({ id }).first();
  const others = Array.from({ length: ahead }, (_, number) => ({ ...row, id: `${id}-${number}`, case_number: `${id}-${number}`, next_due_at: instant }));
  await hit.db.batchInsert('plan_activities', others, 30);
}

const stepsFrom = (life: Life, kind: string) =>
  hit
    .db('steps')
    .where({ plan_activity: life.id })
    .where('seq', '>=', hit.db('steps').where({ plan_activity: life.id, kind }).min('seq'))
    .orderBy('seq');

test('a life is taken in its turn, and what is recorded is the instant', async () => {
  const { life, late } = await behindMany();
  const turnAt = addMs(late.at, turnMs);
  await skipTimeTo(hit.client, life.workflowId, addMs(turnAt, -minuteMs));
  await life.skipTo(turnAt);
  const [step] = await stepsFrom(life, 'late');
  expect(step.due_at).toBe(late.at);
  expect(msBetween(turnAt, step.at)).toBeGreaterThanOrEqual(0);
  expect(step.command).toBeNull();
  expect(JSON.parse(step.patch).at).toBe(late.at);
  expect(await hit.db('audit').where({ plan_activity: life.id, what: 'late' }).pluck('at')).toEqual([step.at]);
});

test('a command that comes before the turn finds taken what is due', async () => {
  const { life, late } = await behindMany();
  const period = late.obligation?.replace('report-', '') ?? '';
  await skipTimeTo(hit.client, life.workflowId, addMs(late.at, minuteMs));
  expect(nextDue(await life.state())).toEqual(late);
  await life.take('report', { period, form: 'full' }, { status: 'green', done: 'Klart.' });
  const [step, ...after] = await stepsFrom(life, 'late');
  expect(step.due_at).toBe(late.at);
  expect(msBetween(late.at, step.at)).toBeLessThan(turnMs);
  expect(after[0].kind).toBe('report');
  expect((await life.state()).obligations[late.obligation ?? '']).toMatchObject({ onTime: false });
});
