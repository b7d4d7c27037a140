import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TemporalEnv } from '../support/server/temporal-env.ts';
import { connectTemporal } from '../support/server/temporal-env.ts';
import { skipAllTime, skipTime } from '../support/server/time-skipping.ts';
import type { LongWait } from '../support/workflows/long-waiter.ts';
import { logQuery, longWaiter, noteUpdate, patientWaiter } from '../support/workflows/long-waiter.ts';

const day = 86_400_000;
const workflowsPath = fileURLToPath(new URL('../support/workflows/long-waiter.ts', import.meta.url));

let env: TemporalEnv;
beforeAll(async () => {
  env = await connectTemporal();
});
afterAll(() => env.close());

const start = (wait: Omit<LongWait, 'log'>) =>
  env.client.workflow.start(longWaiter, { args: [{ ...wait, log: [] }], workflowId: `long-waiter/${randomUUID()}`, taskQueue: env.taskQueue });

/** Whole days between the instants of two log entries. */
const daysBetween = (from: string | undefined, to: string | undefined): number =>
  Math.round((Date.parse(to?.split(' ')[1] ?? '') - Date.parse(from?.split(' ')[1] ?? '')) / day);

describe('time skipping on the real server', () => {
  test('a timer of 400 days fires when 400 days are skipped, and its workflow ends', async () => {
    await env.withWorker({ workflowsPath }, async () => {
      const handle = await start({ waitMs: 400 * day, runsLeft: 0 });
      await skipTime(env.client, handle.workflowId, '399 days');
      const log = await handle.query(logQuery);
      expect(log).toHaveLength(1);
      await skipAllTime(env.client, handle.workflowId);
      const [began, waited] = await handle.result();
      expect(daysBetween(began, waited)).toBe(400);
    });
  });

  test('an Update between two skips sees the skipped time', async () => {
    await env.withWorker({ workflowsPath }, async () => {
      const handle = await start({ waitMs: 400 * day, runsLeft: 0 });
      await skipTime(env.client, handle.workflowId, '100 days');
      await handle.executeUpdate(noteUpdate, { args: ['noted'] });
      await skipAllTime(env.client, handle.workflowId);
      const [began, noted, waited] = await handle.result();
      expect(daysBetween(began, noted)).toBe(100);
      expect(daysBetween(began, waited)).toBe(400);
    });
  });

  test('one skip goes through continue-as-new and stops at its target', async () => {
    await env.withWorker({ workflowsPath }, async () => {
      const handle = await start({ waitMs: 100 * day, runsLeft: 9 });
      await skipTime(env.client, handle.workflowId, '450 days');
      const log = await env.client.workflow.getHandle(handle.workflowId).query(logQuery);
      expect(log.filter((entry) => entry.startsWith('waited')).map((entry) => daysBetween(log[0], entry))).toEqual([100, 200, 300, 400]);
      expect(log.filter((entry) => entry.startsWith('began'))).toHaveLength(5);
      await env.client.workflow.getHandle(handle.workflowId).terminate();
    });
  });

  test('a workflow that waits for people is answered after a skip of years', async () => {
    await env.withWorker({ workflowsPath }, async () => {
      const handle = await env.client.workflow.start(patientWaiter, { workflowId: `patient-waiter/${randomUUID()}`, taskQueue: env.taskQueue });
      await skipTime(env.client, handle.workflowId, '3650 days');
      await handle.executeUpdate(noteUpdate, { args: ['hello'] });
      expect(await handle.result()).toBe('hello');
    });
  });
});
