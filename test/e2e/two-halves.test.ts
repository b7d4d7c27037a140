/** The API and a worker as processes of their own, on PostgreSQL: the API knows no mail server, and a link to sign in by comes all the same, past the mail gate. */
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savePlan } from '../../db/registers/plan-store.ts';
import { startTemporalServer } from '../../embedded/temporal/temporal-server.ts';
import { registerPerson } from '../support/builders/register-entries.ts';
import type { TestDatabase } from '../support/db/databases.ts';
import { emptyPostgres, migrated } from '../support/db/databases.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { browserAt } from '../support/http/page-world.ts';
import { startSmtpServer } from '../support/mail/smtp-server.ts';
import { launch } from '../support/server/launched.ts';
import { findTestBinary, testConfig } from '../support/server/test-binary.ts';
import { pollLimit } from '../support/server/until.ts';

const email = 'kim@ltu.example';
let database: TestDatabase;
beforeAll(async () => {
  database = await migrated(emptyPostgres);
  await savePlan(database.knex, { id: 'plan', facts: { coordinatedBy: 'board' } });
  await registerPerson(database.knex, { name: 'Kim', email }, new Date().toISOString());
});
afterAll(() => database?.remove());

test('what is asked for at the API is sent by the worker, and its link opens at the API', async () => {
  const smtp = await startSmtpServer();
  const dataDir = await tempFolder();
  const temporal = await startTemporalServer({ dataDir, binary: await findTestBinary(), environment: testConfig().childEnvironment, log: () => {} });
  const cluster = {
    ...testConfig().childEnvironment,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    PORT: '0',
    LOG_LEVEL: 'silent',
    MAIL_REPLY_TO: 'svar@hit.example',
  };
  expect(cluster).not.toHaveProperty('SMTP_URL');
  const worker = launch('activities/worker.ts', { environment: { ...cluster, SMTP_URL: smtp.url }, readyAt: /(take tasks)/ });
  const api = launch('api/server.ts', { environment: cluster, readyAt: /answers at (\S+)\/api\/v1/ });
  try {
    const [url] = await Promise.all([api.ready, worker.ready]);
    const browser = browserAt(url);
    await browser.get('/logga-in');
    await browser.post('/logga-in', { email, till: '/planen' });
    await expect.poll(() => smtp.taken.length, pollLimit).toBe(1);
    const { pathname, search, searchParams } = new URL(/http\S+/.exec((await simpleParser(smtp.taken[0] ?? '')).text ?? '')?.[0] ?? '');
    expect((await browser.get(pathname + search)).status).toBe(200);
    expect((await browser.post(pathname, { nyckel: searchParams.get('nyckel') ?? '' })).leadsTo).toBe('/planen');
    await expect.poll(() => database.knex('mails').pluck('outcome'), pollLimit).toEqual(['accepted']);
  } finally {
    for (const program of [api, worker]) program.signal('SIGTERM');
    await Promise.all([api.ended, worker.ended]);
    await temporal.stop();
    await smtp.close();
  }
}, 120_000);
