/** What /ready says of mail: figures, and that trouble with our mail server keeps nobody from working; a dispatch that does not run does. */
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Readiness } from '../../api/engine/readiness.ts';
import { createReadiness } from '../../api/engine/readiness.ts';
import { databaseClock, givenClock } from '../../db/engine/connection.ts';
import { noteRelayTrouble } from '../../db/mail/mail-relay-store.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { mailDispatchWorkflowId } from '../../workflows/messages.ts';
import { launch } from '../support/server/launched.ts';
import { testConfig } from '../support/server/test-binary.ts';
import { pollLimit } from '../support/server/until.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();
let ready: () => Promise<Readiness>;
beforeAll(async () => {
  ready = createReadiness(hit.client, hit.db, place());
});
const place = () => ({ taskQueue: hit.temporal.taskQueue, shards: 1, perSecond: 7 });

test('says how mail goes, in figures', async () => {
  await hit.propose();
  await expect
    .poll(async () => (await ready()).mail, pollLimit)
    .toMatchObject({ oldestDueSeconds: null, perSecond: 7, outcomesLast24Hours: { refused: 0, expired: 0 }, relayTroubleSince: null });
});

test('is ready while our mail server is in trouble, and says since when', async () => {
  const at = await databaseClock(hit.db);
  await noteRelayTrouble(hit.db, 'connect ECONNREFUSED', at);
  expect(await ready()).toMatchObject({ ok: true, mail: { relayTroubleSince: at } });
});

test('is degraded once that trouble has lasted half an hour by the clock of delivery, whatever the machine’s own clock says', async () => {
  const at = await databaseClock(hit.db);
  await noteRelayTrouble(hit.db, 'connect ECONNREFUSED', at);
  const after = (ms: number) => createReadiness(hit.client, hit.db, { ...place(), clock: givenClock(() => addMs(at, ms)) });
  expect(await after(29 * 60_000)()).toMatchObject({ ok: true, degraded: false });
  expect(await after(31 * 60_000)()).toMatchObject({ ok: true, degraded: true });
});

test('is not ready while another process holds the database, and says so without waiting for it; afterwards it is again', async () => {
  expect(await ready()).toMatchObject({ ok: true });
  const [{ file }] = (await hit.db.raw('pragma database_list')) as [{ file: string }];
  const environment = { ...testConfig().childEnvironment, HOLD_FILE: file };
  const holder = launch('test/support/programs/hold-database.ts', { environment, readyAt: /(held)/ });
  onTestFinished(() => holder.signal('SIGKILL'));
  await holder.ready;
  expect(await ready()).toMatchObject({ ok: false, checks: { database: 'no answer within 900 ms' } });
  holder.signal('SIGKILL');
  await expect.poll(ready, pollLimit).toMatchObject({ ok: true, checks: { database: true } });
});

test('is not ready where no dispatch runs, which is then started again', async () => {
  await hit.client.workflow.getHandle(mailDispatchWorkflowId(hit.temporal.taskQueue, 0)).terminate('for the test');
  expect(await ready()).toMatchObject({ ok: false, checks: { mailDispatch: false } });
  await expect.poll(async () => (await ready()).ok, pollLimit).toBe(true);
});
