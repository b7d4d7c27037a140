/**
 * Data folders that earlier versions have left, each opened by the whole program as it is now: it migrates, goes on with every life where it stood, and each is
 * brought to an end. However late that is: what fell due meanwhile is taken first.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../db/engine/connection.ts';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import type { Run } from '../../embedded/data-folder/run-file.ts';
import { hasEnded } from '../../workflows/domain/stages.ts';
import { hasLeft, troubleWithSteps, unsettledCommands, unsettledMails } from '../support/db/kept-record.ts';
import { unzipInto } from '../support/db/zipped-folder.ts';
import type { TestSmtpServer } from '../support/mail/smtp-server.ts';
import { startSmtpServer } from '../support/mail/smtp-server.ts';
import { driveToEnd } from '../support/server/drive-to-end.ts';
import type { RunningHit } from '../support/server/running-hit.ts';
import { people, startHitProgram } from '../support/server/running-hit.ts';
import { until } from '../support/server/until.ts';
import type { CapsuleContents } from './capsule-contents.ts';
import { contentsName, dataName } from './capsule-contents.ts';

const capsules = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.zip')).sort();
/** Lives that are driven at once. */
const atOnce = 6;
const timeoutMs = 60_000;
const longestMs = 300_000;

test('there are capsules to open', () => {
  expect(capsules).not.toEqual([]);
});

describe.each(capsules)('%s', (capsule) => {
  let folder: string;
  let packed: CapsuleContents;
  let smtp: TestSmtpServer;
  let hit: RunningHit;
  let db: Knex;
  let client: Client;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hit-opened-'));
    await unzipInto(folder, await readFile(join(import.meta.dirname, capsule)));
    packed = JSON.parse(await readFile(join(folder, contentsName), 'utf8')) as CapsuleContents;
    const dataDir = join(folder, dataName);
    smtp = await startSmtpServer();
    hit = await startHitProgram({ dataDir, environment: { SMTP_URL: smtp.url, MAIL_REPLY_TO: 'svar@hit.example', MAIL_MAX_PER_SECOND: '1000' } });
    db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
    const run = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8')) as Run;
    client = new Client({ connection: await Connection.connect({ address: run.temporal?.address ?? '' }), namespace: run.temporal?.namespace ?? '' });
    await driveAll();
  }, longestMs);
  afterAll(async () => {
    await client?.connection.close();
    await db?.destroy();
    await hit?.stop();
    await smtp?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const lives = async (): Promise<string[]> => (await db('plan_activities').orderBy('id').pluck('id')) as string[];

  async function driveAll(): Promise<void> {
    const coordinator = await hit.as(people.coordinator);
    await coordinator.put('/mail-gate', { open: true, reason: 'Adresserna är kontrollerade.' });
    const drivers = { coordinator, secretary: await hit.as(people.secretary) };
    const waiting = await lives();
    const driveNext = async (): Promise<void> => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await driveToEnd(drivers, id, timeoutMs);
    };
    await Promise.all(Array.from({ length: atOnce }, driveNext));
  }

  test('brings every life to an end; those that had come to one stay as they were', async () => {
    const found = await Promise.all(packed.lives.map(({ id }) => findPlanActivity(db, id)));
    for (const [index, { title, stage, seq }] of packed.lives.entries()) {
      const life = found[index];
      if (hasEnded(stage)) expect([life?.stage, life?.seq], title).toEqual([stage, seq]);
      else expect(['closed', 'ended'], title).toContain(life?.stage);
    }
    const stages = (await db('plan_activities').distinct('stage').pluck('stage')) as Parameters<typeof hasEnded>[0][];
    expect(stages.filter((stage) => !hasEnded(stage))).toEqual([]);
  });

  test('says of no life that it stood still, though much was due while no program ran', () => {
    expect(hit.said()).toMatch(/HIT is running/);
    expect(hit.said()).not.toMatch(/stood still|could not be asked/);
  });

  test('takes each step once and numbers them without a gap, and what they make up is what the row says', async () => {
    for (const id of await lives()) expect(await troubleWithSteps(db, id)).toEqual([]);
  });

  test(
    'leaves no command and no mail undone, and no workflow behind',
    async () => {
      await until('every mail has come to an end', async () => (await unsettledMails(db)).length === 0, timeoutMs);
      expect(await unsettledCommands(db)).toEqual([]);
      for (const id of await lives()) await until(`the workflow of ${id} has left`, () => hasLeft(client, id), timeoutMs);
    },
    longestMs,
  );

  test(
    'sends each mail once, under the Message-ID it was asked for with, and none again that had come to an end',
    async () => {
      await until('every mail has come to an end', async () => (await unsettledMails(db)).length === 0, timeoutMs);
      const rows = (await db('mails').select('key', 'message_id', 'outcome', 'carrier')) as {
        key: string;
        message_id: string;
        outcome: string;
        carrier: string;
      }[];
      const idOf = new Map(rows.map(({ key, message_id }) => [key, message_id]));
      expect(packed.mails.filter(({ key, messageId }) => idOf.get(key) !== messageId)).toEqual([]);
      expect(new Set(idOf.values()).size).toBe(rows.length);
      const before = new Set(packed.mails.filter(({ outcome }) => outcome === 'accepted').map(({ messageId }) => messageId));
      // What is gathered leaves in a digest, if its morning has come.
      const byThemselves = rows.filter(({ carrier }) => carrier !== 'digest');
      const accepted = byThemselves.filter(({ outcome, message_id }) => outcome === 'accepted' && !before.has(message_id)).map(({ message_id }) => message_id);
      const sent = smtp.taken.map(messageIdIn);
      expect(new Set(sent)).toEqual(new Set(accepted));
      expect(sent).toHaveLength(accepted.length);
    },
    longestMs,
  );
});

const messageIdIn = (raw: string): string | undefined => /^Message-ID: (\S+)/im.exec(raw)?.[1];
