/** Runs of an earlier version are started again from their rows, others are left alone; what counts is the start of the run that is there afterwards. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { lastStepInHistory } from '../../../api/engine/reconciliation/steps-in-history.ts';
import { upgradeLives } from '../../../api/engine/upgrade-runs.ts';
import { planActivityIdOf } from '../../../api/operations/command-id.ts';
import { findMail } from '../../../db/mail/mail-row-read-model.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { mailGateOpened, workflowTypes } from '../../../workflows/messages.ts';
import { sentMails } from '../../support/builders/life-course.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { pollLimit } from '../../support/server/until.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

const handleOf = (life: Life) => hit.client.workflow.getHandle(life.workflowId);
const runOf = async (life: Life) => (await handleOf(life).describe()).runId;
const upgrade = (say: (line: string) => void = () => {}) => upgradeLives(hit.client, hit.db, { taskQueue: hit.temporal.taskQueue, say });

const outcomesOf = (life: Life) => hit.db('mails').where({ plan_activity: life.id }).distinct('outcome').pluck('outcome');

/** What an earlier version began a run with: the first named nobody who carries its mails, and all held the whole life. */
type EarlierStart = { carrier?: 'dispatch'; dueBy?: 'history' };

const proposal = {
  input: { policy: defaultPolicy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' },
  body: {
    title: 'Korta vägen för akademiker',
    developmentArea: 'kompetens',
    focusArea: 'kompetens-arbete',
    proposedBy: { organisation: 'ltu', contact: { name: 'Kim Åström', email: 'actor@ltu.example' } },
  },
};

/** A life whose open run was begun as an earlier version did. */
async function lifeOfEarlierVersion(begunWith: EarlierStart = {}): Promise<Life> {
  const life = await hit.propose();
  await handleOf(life).terminate('begun again below, as the version before would have');
  const workflow = { workflowId: life.workflowId, taskQueue: hit.temporal.taskQueue, args: [{ id: life.id, life: await life.state(), ...begunWith }] };
  await hit.client.workflow.start(workflowTypes.life, workflow);
  return life;
}

test.each<[string, EarlierStart]>([
  ['that names no carrier of its mails', {}],
  ['that asks the clock what is due', { carrier: 'dispatch' }],
  ['that holds the whole life', { carrier: 'dispatch', dueBy: 'history' }],
])('brings over a run %s and no other, and says how many', async (_what, begunWith) => {
  const [earlier, present] = [await lifeOfEarlierVersion(begunWith), await hit.propose()];
  const [runOfEarlier, runOfPresent] = [await runOf(earlier), await runOf(present)];
  const said: string[] = [];
  await upgrade((line) => said.push(line));
  expect(said).toEqual(['Bringing 1 lives of an earlier version over to this one …']);
  expect(await runOf(earlier)).not.toBe(runOfEarlier);
  expect(await runOf(present)).toBe(runOfPresent);
  expect(await lastStepInHistory(hit.client, earlier.workflowId)).toBe(1);
  await earlier.accept();

  const afterwards = await runOf(earlier);
  await upgrade((line) => said.push(line));
  expect(said).toHaveLength(1);
  expect(await runOf(earlier)).toBe(afterwards);
});

test('brings over a life that has no row yet: the program ended before its first step was recorded', async () => {
  const begun = randomUUID();
  const [life, input] = [hit.life(planActivityIdOf(begun)), proposal.input];
  await hit.stopWorkers();
  await hit.store(life.id, 'propose', input, proposal.body, begun);
  const first = { name: 'propose', id: begun, attempt: 1, input };
  const workflow = { workflowId: life.workflowId, taskQueue: hit.temporal.taskQueue, args: [{ id: life.id, carrier: 'dispatch', first }] };
  await hit.client.workflow.start(workflowTypes.life, workflow);
  const runOfEarlier = await runOf(life);
  await upgrade();
  await hit.startWorkers();
  expect(await runOf(life)).not.toBe(runOfEarlier);
  await expect.poll(() => lastStepInHistory(hit.client, life.workflowId), pollLimit).toBe(1);
  await life.accept();

  const afterwards = await runOf(life);
  await upgrade();
  expect(await runOf(life)).toBe(afterwards);
});

test('hands the mails that such runs carried to the dispatch: each leaves once, and none that had come to an end', async () => {
  const life = await lifeOfEarlierVersion();
  await expect.poll(() => outcomesOf(life), pollLimit).toEqual(['accepted']);
  // Runs of that version carried their mails themselves, which no worker of this version does.
  const keys = Array.from({ length: 6 }, (_, number) => `${life.id}/carried-${number}`);
  for (const key of keys) await enqueueMail(hit.db, sampleMail(key, { messageId: `<${randomUUID()}@hit.example>`, planActivity: life.id, carrier: 'life' }));
  const outcomes = ['held', 'retrying', 'accepted', 'expired'];
  for (const [place, outcome] of outcomes.entries()) await hit.db('mails').where({ key: keys[place] }).update({ outcome });
  const said: string[] = [];
  await upgrade((line) => said.push(line));
  expect(said).toContain(`${keys.length - 2} mails that were under way leave by the dispatch from now on.`);
  const mails = await sentMails(hit, life);
  expect(new Set(mails.map(({ outcome }) => outcome))).toEqual(new Set(['accepted', 'expired']));
  const copies = await Promise.all(keys.map(async (key) => copiesOf((await findMail(hit.db, key))?.messageId)));
  expect(copies).toEqual(keys.map((_, place) => (outcomes[place] === 'accepted' || outcomes[place] === 'expired' ? 0 : 1)));
  expect(mails.filter((mail) => mail.copies > 1)).toEqual([]);
});

test('lets a run that sent held mails on come to its end, and sends nothing for it', async () => {
  await enqueueMail(hit.db, sampleMail('of-that-run', { carrier: 'life' }));
  await hit.db('mails').where({ key: 'of-that-run' }).update({ outcome: 'retrying' });
  const workflowId = `release/${randomUUID()}`;
  const request = { workflowId, taskQueue: hit.temporal.taskQueue, args: [{ mails: ['of-that-run'] }] };
  await hit.client.workflow.signalWithStart('releaseHeldMails', { ...request, signal: mailGateOpened });
  await expect.poll(async () => (await hit.client.workflow.getHandle(workflowId).describe()).status.name, pollLimit).toBe('COMPLETED');
  expect(copiesOf('<of-that-run@hit.example>')).toBe(0);
  await upgrade();
  await expect.poll(() => copiesOf('<of-that-run@hit.example>'), pollLimit).toBe(1);
});

const copiesOf = (messageId = 'none') => hit.smtp.taken.filter((raw) => raw.includes(messageId)).length;

test('leaves a life alone that has ended and whose run has left', async () => {
  const life = await hit.propose();
  await life.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, { grounds: 'Skäl.', decidedBy: 'Anna Lind' });
  await expect.poll(async () => (await handleOf(life).describe()).status.name, { timeout: 20_000 }).toBe('COMPLETED');
  await upgrade();
  expect((await handleOf(life).describe()).status.name).toBe('COMPLETED');
});

test('goes on until every run says that it knows its position alone, also where a start is not taken at once', async () => {
  const lives = await Promise.all(Array.from({ length: 5 }, lifeOfEarlierVersion));
  let refused = 0;
  const start = hit.client.workflow.start.bind(hit.client.workflow);
  const stubborn = Object.assign(Object.create(hit.client), {
    workflow: Object.assign(Object.create(hit.client.workflow), {
      start: async (...request: Parameters<typeof start>) => {
        refused += 1;
        if (refused % 2 === 1) throw new Error('the server is busy');
        return start(...request);
      },
    }),
  });
  await upgradeLives(stubborn, hit.db, { taskQueue: hit.temporal.taskQueue });
  expect(refused).toBeGreaterThan(lives.length);
  for (const life of lives) await life.accept();
});
