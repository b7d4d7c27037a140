/** The dispatch as Temporal sees it: it says that it is alive, and how it has ended. */
import { randomUUID } from 'node:crypto';
import { ActivityCancellationDetails, ApplicationFailure, ApplicationFailureCategory, CancelledFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { expect, test, vi } from 'vitest';
import { createActivities } from '../../activities/create-activities.ts';
import { insertCommand } from '../../db/lives/command-store.ts';
import type { Command } from '../../workflows/domain/commands.ts';
import { referenceTo } from '../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../workflows/domain/policy.ts';
import type { Effects } from '../../workflows/effects.ts';
import { seedRegisters } from '../support/builders/registers.ts';
import { testMailSettings } from '../support/builders/test-mail-settings.ts';
import { useDispatchWorld } from '../support/mail/dispatch-world.ts';

const world = useDispatchWorld();
const activities = (): Effects => createActivities({ ...world.parts(), mailSettings: testMailSettings });
const failureOf = (run: Promise<unknown>) => run.then(() => undefined).catch((error: unknown) => error);

test('says every second that it is alive, and no more once it has ended', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const environment = new MockActivityEnvironment();
  let beats = 0;
  environment.on('heartbeat', () => (beats += 1));
  const ended = failureOf(environment.run(activities().dispatchMails, { shard: 0 }));
  vi.advanceTimersByTime(60_000);
  expect(beats).toBe(60);
  world.control().stop();
  await ended;
  vi.advanceTimersByTime(60_000);
  expect(beats).toBe(60);
  vi.useRealTimers();
});

test('of a process that ends is begun again in another at once, and logs no error', async () => {
  await world.ask('before');
  const ended = failureOf(new MockActivityEnvironment().run(activities().dispatchMails, { shard: 0 }));
  await world.becomes('before', 'accepted');
  world.control().stop();
  const failure = await ended;
  expect(failure).toBeInstanceOf(ApplicationFailure);
  expect(failure).toMatchObject({ type: 'ProcessEnds', nextRetryDelay: '300ms', category: ApplicationFailureCategory.BENIGN, nonRetryable: false });
});

test('of a process that has been told to end takes no mail any more', async () => {
  await world.ask('waits');
  world.control().stop();
  expect(await failureOf(new MockActivityEnvironment().run(activities().dispatchMails, { shard: 0 }))).toMatchObject({ type: 'ProcessEnds' });
  expect(await world.row('waits')).toMatchObject({ outcome: 'queued', attempts: 0, lease: null });
});

test('that is cancelled ends as cancelled', async () => {
  const environment = new MockActivityEnvironment();
  const ended = failureOf(environment.run(activities().dispatchMails, { shard: 0 }));
  environment.cancel('CANCELLED', new ActivityCancellationDetails({ cancelRequested: true }));
  expect(await ended).toBeInstanceOf(CancelledFailure);
});

test('is told of every step that is recorded, once that is committed: what the step asks for leaves at once', async () => {
  const coordinator = await seedRegisters(world.db());
  const planActivity = randomUUID();
  const input = { policy: defaultPolicy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' };
  const command: Command = { name: 'propose', id: planActivity, attempt: 1, input };
  const words = { title: 'Titel', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy: { organisation: 'ltu' } };
  const stored = { id: command.id, name: command.name, planActivity, person: coordinator, path: '/', idempotencyKey: null, bodyHash: '', command };
  await insertCommand(world.db(), { ...stored, body: words });
  const mailsSeen = new Promise<unknown[]>((seen) => {
    world.control().onPoke(() => void seen(world.db()('mails').where({ plan_activity: planActivity }).select('carrier', 'step', 'outcome')));
  });
  const at = world.now();
  await activities().recordStep({ planActivity, seq: 1, step: { command: referenceTo(command) }, at });
  expect(await mailsSeen).not.toEqual([]);
  for (const mail of await mailsSeen) expect(mail).toEqual({ carrier: 'dispatch', step: 1, outcome: 'queued' });
});

test('sends no mail for a run of an earlier version: such a run is told what stands', async () => {
  await world.ask('old', { carrier: 'life' });
  await world.ask('sent', { carrier: 'life' });
  await world.db()('mails').where({ key: 'sent' }).update({ outcome: 'accepted' });
  const { deliverMail, giveUpMail, heldMails } = activities();
  expect(await deliverMail({ key: 'sent', at: world.now() })).toEqual({ outcome: 'accepted' });
  expect(await deliverMail({ key: 'old', at: world.now() })).toEqual({ outcome: 'queued' });
  await giveUpMail({ key: 'old', at: world.now() });
  await world.db()('mails').where({ key: 'old' }).update({ outcome: 'held' });
  expect(await heldMails({})).toEqual([]);
  expect(await world.row('old')).toMatchObject({ outcome: 'held', attempts: 0 });
  expect(world.smtp().taken).toEqual([]);
});
