/** An API on a cluster whose Temporal is away: it is there, says that it can do nothing yet, and ends when it is told. */
import { expect, onTestFinished, test } from 'vitest';
import { savePlan } from '../../db/registers/plan-store.ts';
import { emptySqlite, migrated } from '../support/db/databases.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { freePort } from '../support/free-port.ts';
import { launch } from '../support/server/launched.ts';
import { testConfig } from '../support/server/test-binary.ts';
import { pollLimit } from '../support/server/until.ts';

test('an API that waits for Temporal says so over HTTP, and ends at a SIGTERM', async () => {
  const database = await migrated(emptySqlite);
  onTestFinished(() => database.remove());
  await savePlan(database.knex, { id: 'plan', facts: { coordinatedBy: 'board' } });
  const [port, temporal] = [await freePort(), await freePort()];
  const api = launch('api/server.ts', {
    environment: {
      ...testConfig().childEnvironment,
      DATA_DIR: await tempFolder(),
      DATABASE_URL: database.url,
      PORT: String(port),
      TEMPORAL_ADDRESS: `127.0.0.1:${temporal}`,
      LOG_LEVEL: 'silent',
    },
    readyAt: /(Waiting for Temporal at \S+)/,
  });
  onTestFinished(() => api.signal('SIGKILL'));
  expect(await api.ready).toBe(`Waiting for Temporal at 127.0.0.1:${temporal}:`);
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  await expect.poll(async () => (await ask('/health')).status, pollLimit).toBe(200);
  const ready = await ask('/ready');
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'notReady', checks: { temporal: false } }]);
  const page = await ask('/planen');
  expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '5']);
  api.signal('SIGTERM');
  await api.ended;
}, 120_000);
