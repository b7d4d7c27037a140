/**
 * Lives whose histories are saved: between them every chapter and renewal; and a dispatch of mails. Run by `npm run histories`, not by `npm test`.
 * `release-held-mails-1` is not recorded here: it is of the last version that began such runs, one of whose mails is still to be tried again.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '../../workflows/domain/time/instants.ts';
import type { Effects } from '../../workflows/effects.ts';
import { mailDispatchWorkflowId } from '../../workflows/messages.ts';
import { lifeHistory, saveHistories } from '../support/builders/histories.ts';
import { skipUntilBefore } from '../support/builders/life-course.ts';
import type { HitEnv, Life } from '../support/server/hit-env.ts';
import { startHit } from '../support/server/hit-env.ts';
import { mergedHeartbeats } from '../support/server/merged-heartbeat.ts';
import { startHitWithSlowSteps } from '../support/server/slow-steps.ts';
import { pollLimit } from '../support/server/until.ts';

let hit: HitEnv;
beforeAll(async () => {
  hit = await startHit();
});
afterAll(() => hit?.close());

const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };
const report = { status: 'green', done: 'Klart.' };
const periodOf = async (life: Life) => (await life.state()).period?.name as string;

test('rejected after a completion', async () => {
  const life = await hit.propose();
  await life.take('fundingDecision', { outcome: 'sentBack', grants: [], instalments: [] }, words);
  await life.skip('15 days');
  await life.take('completion', {}, { comment: 'Kompletterat.' });
  await life.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words);
  await new Promise((settled) => setTimeout(settled, 1000));
  await saveHistories(hit.client, life.workflowId, 'rejected-after-a-completion');
});

test('two quarters, one before RAI and RP, a new date, and closed', async () => {
  const life = await hit.propose({ policy: { report: { every: 'P3M' } }, input: { requestedSek: 400_000 } });
  const grants = [{ funder: 'lansstyrelsen-norrbotten', outcome: 'approved' as const, amountSek: 300_000 }];
  await life.take(
    'fundingDecision',
    { outcome: 'approvedInPart', grants, instalments: [{ amountSek: 300_000, release: { on: addDays(dayOf((await life.state()).at), 30) } }] },
    { ...words, grants },
  );
  await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  await life.take('assignmentAnswer', { answer: 'accepted' });
  await life.take('advice', { escalation: await skipUntilBefore(life, 'referenceGroup'), kind: 'support' }, { kind: 'support', text: 'Erbjud stöd.' });
  const escalation = await skipUntilBefore(life, 'steeringGroup');
  const dueOn = addDays(dayOf(await life.now()), 60);
  await life.take('bodyDecision', { escalation, outcome: 'newDate', dueOn }, { outcome: 'newDate', grounds: 'Skäl.' });
  for (const obligation of Object.values((await life.state()).obligations).filter(({ kind }) => kind === 'report')) {
    const period = obligation.period?.name as string;
    await life.take('report', { period, form: 'full' }, report);
    await life.take('review', { period, outcome: 'approved' });
  }
  await life.take('closing', { final: true });
  const final = Object.values((await life.state()).obligations).find(({ kind }) => kind === 'finalReport')?.period?.name as string;
  await life.take('report', { period: final, form: 'full' }, report);
  await life.take('evaluation', {}, { summary: 'Bra.' });
  await life.take('review', { period: final, outcome: 'approved' });
  await life.take('settlement', {});
  await new Promise((settled) => setTimeout(settled, 1000));
  await saveHistories(hit.client, life.workflowId, 'two-quarters-and-closed');
});

test('paused, more time, another lead, two years and a new run', async () => {
  const life = await hit.propose({ policy: { report: { every: 'P3M' } } });
  await life.accept();
  const dueOn = addDays(dayOf((await life.state()).at), 180);
  await life.take('reply', { period: await periodOf(life), kind: 'late', dueOn }, { dueOn });
  await life.take('extension', { period: await periodOf(life), outcome: 'granted' });
  await life.take('pause', {});
  await life.skip('20 days');
  await life.take('resume', {});
  await life.take('handover', { lead: 'ltu-business' }, { lead: { organisation: 'ltu-business' } });
  await life.take('assignmentAnswer', { answer: 'accepted' });
  await life.skip('700 days');
  await life.take('withdrawal', { by: 'coordinator' });
  await new Promise((settled) => setTimeout(settled, 1000));
  await saveHistories(hit.client, life.workflowId, 'another-lead-and-a-new-run');
});

test('money after the end: paid, and settled', async () => {
  const life = await hit.propose();
  const grants = [{ funder: 'lansstyrelsen-norrbotten', outcome: 'approved' as const, amountSek: 300 }];
  const on = addDays(dayOf((await life.state()).at), 10);
  await life.take('fundingDecision', { outcome: 'approved', grants, instalments: [{ amountSek: 300, release: { on } }] }, { ...words, grants });
  await life.skip('12 days');
  await life.take('payment', { funder: 'lansstyrelsen-norrbotten', instalment: 1, amountSek: 100 });
  await life.take('withdrawal', { by: 'coordinator' });
  await life.skip('90 days');
  await life.take('payment', { funder: 'lansstyrelsen-norrbotten', instalment: 1, amountSek: 50 });
  await life.take('settlement', {});
  await new Promise((settled) => setTimeout(settled, 1000));
  await saveHistories(hit.client, life.workflowId, 'money-after-the-end');
});

test('support leaves a report late, and a red short report waits for somebody', async () => {
  const life = await hit.propose({ policy: { report: { every: 'P3M' } } });
  await life.accept();
  const period = await periodOf(life);
  await life.take('bodyDecision', { escalation: await skipUntilBefore(life, 'steeringGroup'), outcome: 'support' }, { outcome: 'support', grounds: 'Skäl.' });
  await life.skip('30 days');
  await life.take('report', { period, form: 'short', signals: ['red'] }, { status: 'red', done: 'Stopp.' });
  await life.skip('60 days');
  await life.take('withdrawal', { by: 'coordinator' });
  await new Promise((settled) => setTimeout(settled, 1000));
  await saveHistories(hit.client, life.workflowId, 'support-and-a-red-report');
});

test('a dispatch of mails that has gone round, in two processes, and begins the next round', async () => {
  const goesOn = new Promise<void>(() => {});
  let goRound = () => {};
  let round = new Promise<void>((ended) => (goRound = ended));
  let begun = 0;
  const dispatching =
    (effects: Effects): Effects['dispatchMails'] =>
    (request) => {
      begun += 1;
      return Promise.race([round, effects.dispatchMails(request)]);
    };
  const rounds = await startHit({ wrapEffects: (effects) => ({ ...effects, dispatchMails: dispatching(effects) }) });
  try {
    const { client, temporal } = rounds;
    const workflowId = mailDispatchWorkflowId(temporal.taskQueue, 0);
    await expect.poll(() => begun, pollLimit).toBe(1);
    await rounds.stopWorkers();
    await rounds.startWorkers();
    await expect.poll(() => begun, pollLimit).toBe(2);
    const { runId } = await client.workflow.getHandle(workflowId).describe();
    goRound();
    round = goesOn;
    await expect.poll(async () => (await client.workflow.getHandle(workflowId).describe()).runId, pollLimit).not.toBe(runId);
    await saveHistories(client, workflowId, 'mail-dispatch');
  } finally {
    await rounds.close();
  }
});

/** Repeated until a history has what is wanted: a marker that comes before the Update which a replay sees first. */
test('an Update beside a slow step of the clock', async () => {
  const slow = await startHitWithSlowSteps();
  try {
    for (let tries = 0; tries < 20; tries += 1) {
      const life = await slow.live();
      const { events } = await lifeHistory(slow.hit.client, life.workflowId);
      if (mergedHeartbeats(events ?? []).includes('markerFirst')) return await saveHistories(slow.hit.client, life.workflowId, 'update-beside-a-slow-step');
    }
    expect.fail('no history bears the mark');
  } finally {
    await slow.hit.close();
  }
});
