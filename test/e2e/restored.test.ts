/**
 * Data folders put together from copies of different age, each opened by the whole program: Temporal's data lost, SQL older than Temporal, Temporal
 * older than SQL, and a backup of an hour ago without Temporal. Everything that SQL holds goes on; what it does not hold is said.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { reconcile } from '../../api/engine/reconciliation/reconciler.ts';
import { openDatabase } from '../../db/engine/connection.ts';
import { signingKeysName } from '../../db/links/keyring.ts';
import { makeBackup } from '../../embedded/backup/make-backup.ts';
import { restoreBackup } from '../../embedded/backup/restore-backup.ts';
import { readLiveRun } from '../../embedded/data-folder/run-file.ts';
import { planActivityWorkflowId } from '../../workflows/messages.ts';
import { assignmentToLtu, decisionInPart, proposalInDays } from '../support/builders/proposal-in-seconds.ts';
import { unsettledMails } from '../support/db/kept-record.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { readResponse } from '../support/http/read-response.ts';
import type { TestSmtpServer } from '../support/mail/smtp-server.ts';
import { startSmtpServer } from '../support/mail/smtp-server.ts';
import type { Person, RunningHit } from '../support/server/running-hit.ts';
import { people, startHitProgram } from '../support/server/running-hit.ts';
import { pollLimit, until } from '../support/server/until.ts';

const longMs = 300_000;

let folder: string;
let smtp: TestSmtpServer;
/** Proposed before the first copy; decided after it. */
let early: string;
/** Proposed after the first copy. */
let late: string;
const inFolder = (name: string) => join(folder, name);
const sqliteIn = (dataDir: string) => ({ dataDir, database: { url: join(dataDir, 'hit.sqlite') }, signingKeys: null });

const start = (dataDir: string) =>
  startHitProgram({ dataDir, environment: { SMTP_URL: smtp.url, MAIL_REPLY_TO: 'svar@hit.example', MAIL_MAX_PER_SECOND: '1000' } });

async function started(dataDir: string): Promise<{ hit: RunningHit; coordinator: Person; db: Knex; client: Client }> {
  const hit = await start(dataDir);
  onTestFinished(hit.stop);
  const db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
  onTestFinished(() => db.destroy());
  const temporal = (await readLiveRun(dataDir))?.temporal;
  const client = new Client({ connection: await Connection.connect({ address: temporal?.address ?? '' }), namespace: temporal?.namespace ?? '' });
  onTestFinished(() => client.connection.close());
  return { hit, coordinator: await hit.as(people.coordinator), db, client };
}

/** Every life in SQL has the workflow that it should have. */
const agree = (client: Client, db: Knex) =>
  until('SQL and Temporal agree', async () => (await reconcile(client, db, { shards: 1, dryRun: true })).drifts.length === 0, 60_000);
const decide = (coordinator: Person, id: string) => coordinator.post(`/plan-activities/${id}/funding-decision`, decisionInPart);
const stageOf = async (coordinator: Person, id: string) => readResponse('getPlanActivity', await coordinator.get(`/plan-activities/${id}`)).stage;
const askedFor = async (db: Knex): Promise<number> => ((await db('mails').pluck('key')) as string[]).length;
const restoredTasks = async (db: Knex): Promise<string[][]> =>
  ((await db('tasks').where({ kind: 'restored' }).pluck('details')) as string[]).map((details) => JSON.parse(details).lives);

/** A data folder with SQL of one copy and Temporal's data of another. */
async function folderOf({ sql, temporal }: { sql: string; temporal: string | null }): Promise<string> {
  const dataDir = await tempFolder();
  for (const name of ['hit.sqlite', signingKeysName]) await cp(join(inFolder(sql), name), join(dataDir, name));
  if (temporal !== null) await cp(join(inFolder(temporal), 'temporal'), join(dataDir, 'temporal'), { recursive: true });
  return dataDir;
}

/** The same installation an hour ago, now, and by its own backup of an hour ago. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hit-restored-'));
  smtp = await startSmtpServer();
  const dataDir = inFolder('installation');
  const before = await start(dataDir);
  const coordinator = await before.as(people.coordinator);
  await coordinator.put('/mail-gate', { open: true, reason: 'Adresserna är kontrollerade.' });
  early = readResponse('proposePlanActivity', await coordinator.post('/plan-activities', proposalInDays)).id;
  await makeBackup(sqliteIn(dataDir), inFolder('backup'));
  await before.stop();
  await cp(dataDir, inFolder('hourAgo'), { recursive: true });
  const after = await start(dataDir);
  const again = await after.as(people.coordinator);
  await decide(again, early);
  await again.post(`/plan-activities/${early}/assignment`, assignmentToLtu);
  late = readResponse('proposePlanActivity', await again.post('/plan-activities', { ...proposalInDays, title: 'Ett förslag efter kopian' })).id;
  const db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
  try {
    await until('every mail has left', async () => (await unsettledMails(db)).length === 0, 60_000);
  } finally {
    await db.destroy();
  }
  await after.stop();
  await cp(dataDir, inFolder('now'), { recursive: true });
}, longMs);
afterAll(async () => {
  await smtp?.close();
  await rm(folder, { recursive: true, force: true });
});

test(
  'Temporal’s data lost: every open life is begun again from SQL while the program answers, no mail is sent again, and the gate stays as it was',
  async () => {
    const sent = smtp.taken.length;
    const { coordinator, db, client } = await started(await folderOf({ sql: 'now', temporal: null }));
    await agree(client, db);
    expect(await stageOf(coordinator, early)).toBe('awaitingAnswer');
    const asked = await askedFor(db);
    expect(smtp.taken).toHaveLength(sent);
    await decide(coordinator, late);
    expect(await coordinator.get('/mail-gate')).toMatchObject({ open: true });
    expect(await restoredTasks(db)).toEqual([]);
    await until('the decision’s mails have left', async () => (await unsettledMails(db)).length === 0, pollLimit.timeout);
    expect(smtp.taken.length - sent).toBe((await askedFor(db)) - asked);
  },
  longMs,
);

test(
  'SQL older than Temporal: the gate is shut before anything moves, lives go on from what SQL holds, and one task names what is lost',
  async () => {
    const { coordinator, db, client } = await started(await folderOf({ sql: 'hourAgo', temporal: 'now' }));
    await expect.poll(() => restoredTasks(db), pollLimit).toEqual([[early, late]]);
    expect(await coordinator.get('/mail-gate')).toMatchObject({ open: false, reason: 'restored from an older copy of the database', person: null });
    await agree(client, db);
    expect((await client.workflow.getHandle(planActivityWorkflowId(late)).describe()).status.name).toBe('TERMINATED');
    const sent = smtp.taken.length;
    expect(await stageOf(coordinator, early)).toBe('proposed');
    await decide(coordinator, early);
    expect(await stageOf(coordinator, early)).toBe('awaitingAssignment');
    await expect.poll(() => db('mails').where({ plan_activity: early, kind: 'decision' }).distinct('outcome').pluck('outcome'), pollLimit).toEqual(['held']);
    expect(smtp.taken).toHaveLength(sent);
    expect(readResponse('listTasks', await coordinator.get('/tasks')).items).toContainEqual(expect.objectContaining({ kind: 'restored', planActivity: null }));
    await coordinator.put('/mail-gate', { open: true, reason: 'Vi har frågat dem det gäller.' });
    await until('what was held has left', async () => (await unsettledMails(db)).length === 0, pollLimit.timeout);
  },
  longMs,
);

test(
  'Temporal older than SQL: its workflows are given what they lack, and lives it does not know are begun from SQL',
  async () => {
    const sent = smtp.taken.length;
    const { coordinator, db, client } = await started(await folderOf({ sql: 'now', temporal: 'hourAgo' }));
    await agree(client, db);
    expect(await coordinator.get('/mail-gate')).toMatchObject({ open: true });
    expect(await restoredTasks(db)).toEqual([]);
    expect([await stageOf(coordinator, early), await stageOf(coordinator, late)]).toEqual(['awaitingAnswer', 'proposed']);
    expect(smtp.taken).toHaveLength(sent);
    await decide(coordinator, late);
    expect(await stageOf(coordinator, late)).toBe('awaitingAssignment');
  },
  longMs,
);

test(
  'SQL put back by hand with nothing left of Temporal: it is older than its folder knows, and the gate is shut before a mail leaves',
  async () => {
    const dataDir = await folderOf({ sql: 'hourAgo', temporal: null });
    await cp(join(inFolder('now'), 'high-water.json'), join(dataDir, 'high-water.json'));
    const copy = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
    // As before any left: whether they had, when the copy was made, hangs on how quick the machine was.
    const waiting = { outcome: 'queued', accepted_at: null, settled_at: null, next_try_at: copy.ref('asked_at') };
    await copy('mails').where({ plan_activity: early }).update(waiting);
    await copy.destroy();
    const sent = smtp.taken.length;
    const { coordinator, db, client } = await started(dataDir);
    await agree(client, db);
    await expect.poll(() => db('mails').where({ plan_activity: early }).distinct('outcome').pluck('outcome'), pollLimit).toEqual(['held']);
    expect(await coordinator.get('/mail-gate')).toMatchObject({ open: false, reason: 'restored from an older copy of the database' });
    expect(smtp.taken).toHaveLength(sent);
  },
  longMs,
);

test(
  'a backup that is put back: lives are begun again from SQL, and nothing leaves until a coordinator opens the gate',
  async () => {
    const there = sqliteIn(await tempFolder());
    const { manifest } = await restoreBackup(there, inFolder('backup'), { moveAside: false });
    const { coordinator, db, client } = await started(there.dataDir);
    await agree(client, db);
    expect(await coordinator.get('/mail-gate')).toMatchObject({ open: false, reason: `restored from the backup of ${manifest.madeAt}` });
    expect(await restoredTasks(db)).toEqual([]);
    const sent = smtp.taken.length;
    await decide(coordinator, early);
    await expect.poll(() => db('mails').where({ plan_activity: early, kind: 'decision' }).distinct('outcome').pluck('outcome'), pollLimit).toEqual(['held']);
    expect(smtp.taken).toHaveLength(sent);
    // A start that finds nothing more to mend does not change the gate.
    expect((await coordinator.send('GET', `/plan-activities/${late}`)).status).toBe(404);
  },
  longMs,
);
