/** An end is a stage, not a stop: a life that rests has no workflow, and what is sent to it later starts it again from SQL. So does a command to a life whose run is lost. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { sentMails } from '../support/builders/life-course.ts';
import type { Life } from '../support/server/hit-env.ts';
import { pollLimit } from '../support/server/until.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };
const run = async (life: Life) => hit.client.workflow.getHandle(life.workflowId).describe();
const hasLeft = (life: Life) => expect.poll(async () => (await run(life)).status.name, pollLimit).toBe('COMPLETED');

async function rejected(): Promise<Life> {
  const life = await hit.propose();
  await life.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words);
  await hasLeft(life);
  return life;
}

test('what an end does not allow is refused by the life itself, which rests again', async () => {
  const life = await rejected();
  const { seq } = await life.state();
  const refused = await life.send('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
  expect(refused).toMatchObject({ refusal: { type: 'WrongStage' } });
  expect((await life.state()).seq).toBe(seq);
  await hasLeft(life);
});

test('what an end allows is taken, as often as it comes and by whoever comes first', async () => {
  const life = await rejected();
  const { runId } = await run(life);
  const tasks = Array.from({ length: 5 }, () => randomUUID());
  await Promise.all(tasks.map((task) => life.take('taskDone', { task })));
  expect((await run(life)).runId).not.toBe(runId);
  const steps = await life.steps();
  expect(steps.filter(({ kind }) => kind === 'taskDone')).toHaveLength(5);
  expect(steps.map(({ seq }) => seq)).toEqual(steps.map((_, index) => index + 1));
  await hasLeft(life);
});

test('a repeated command is answered again and asked of nobody', async () => {
  const life = await rejected();
  const id = randomUUID();
  const send = () => hit.send(life.id, 'taskDone', { task: 'nobody’s' }, {}, id);
  const [first, second] = [await send(), await send()];
  expect(first).toMatchObject({ status: 200 });
  expect(second).toEqual(first);
});

test('no mail that has been sent is sent again by the run that begins anew', async () => {
  const life = await rejected();
  await life.take('taskDone', { task: randomUUID() });
  await hasLeft(life);
  for (const mail of await sentMails(hit, life)) expect(mail.copies, mail.kind).toBe(1);
});

test('a life whose run is lost goes on with its next command, and nobody has to reconcile', async () => {
  const life = await hit.propose();
  await life.accept();
  await hit.client.workflow.getHandle(life.workflowId).terminate('lost');
  const { name: period = '', endsAt = '' } = (await life.state()).period ?? {};
  await life.take('report', { period, form: 'short' }, { status: 'green', done: 'Klart.' });
  expect((await run(life)).status.name).toBe('RUNNING');
  await life.skipTo(addMs(endsAt, 86_400_000));
  expect((await life.state()).period?.name).not.toBe(period);
});
