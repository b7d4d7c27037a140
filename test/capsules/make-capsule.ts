/**
 * `npm run capsule`, by hand only: lives the lives of `capsule-lives.ts` with the program as it is, on a Temporal server and a mail server of their own, and
 * packs the data folder that is left as `test/capsules/<day>.zip`. A capsule is kept for ever: every later version must start on it and
 * bring its lives to an end. Its histories name the folder of the program that made it, where an activity failed: make it in one that everybody may know.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Program } from '../../composition/open-program.ts';
import { runHit } from '../../composition/run-hit.ts';
import type { MailOutcome } from '../../contracts/views/mail-view.ts';
import { openDatabase } from '../../db/engine/connection.ts';
import { loadPlanOnce } from '../../plan/load-plan-once.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { zipFolder } from '../support/db/zipped-folder.ts';
import type { TestSmtpServer } from '../support/mail/smtp-server.ts';
import { answer, startSmtpServer } from '../support/mail/smtp-server.ts';
import { testConfig } from '../support/server/test-binary.ts';
import type { CapsuleContents } from './capsule-contents.ts';
import { contentsName, dataName } from './capsule-contents.ts';
import type { CapsuleLife } from './capsule-life.ts';
import { busyOrganisation, deadOrganisation, slowOrganisation } from './capsule-life.ts';
import { capsuleLives, withMailReleased, withMailsHeld, withMailUnderWay } from './capsule-lives.ts';
import type { CapsuleWorld } from './capsule-world.ts';
import { capsuleWorld } from './capsule-world.ts';

const maxBytes = 3 * 1024 * 1024;
/** Written anew at every start, and about the machine that packed it. */
const dropped = ['run.json', 'temporal/server.json', 'temporal/server.log', 'temporal/server.yaml', 'temporal/dynamic-config.yaml'].map(
  (name) => `${dataName}/${name}`,
);
const databases = ['hit.sqlite', 'temporal/temporal.sqlite'];
let isSlow = false;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const capsule = await mkdtemp(join(tmpdir(), 'hit-capsule-'));
const dataDir = join(capsule, dataName);
try {
  await liveAll();
  for (const name of databases) await tidy(join(dataDir, name));
  const archive = await zipFolder(capsule, (path) => !dropped.includes(path) && !/-(wal|shm)$/.test(path));
  if (archive.length > maxBytes) throw new Error(`The capsule has ${archive.length} bytes: at most ${maxBytes} are kept.`);
  const file = join(import.meta.dirname, `${dayOf(new Date().toISOString())}.zip`);
  await writeFile(file, archive);
  say(`${file}: ${archive.length} bytes`);
} finally {
  await rm(capsule, { recursive: true, force: true });
}

async function liveAll(): Promise<void> {
  const smtp = await startSmtpServer({ onRcptTo: ({ address }, _session, done) => done(saysOf(address)) });
  try {
    const hit = await start(smtp);
    try {
      await live(hit);
      const contents = await contentsOf(hit.db);
      await writeFile(join(capsule, contentsName), JSON.stringify(contents, null, 2));
      tell(contents);
    } finally {
      await hit.stop();
    }
  } finally {
    await smtp.close();
  }
}

function saysOf(address: string): Error | null {
  if (address.endsWith(`@${deadOrganisation}.example`)) return answer(550, '5.1.1 The mailbox does not exist');
  const isBusy = address.endsWith(`@${busyOrganisation}.example`) || (isSlow && address.endsWith(`@${slowOrganisation}.example`));
  return isBusy ? answer(451, '4.7.1 Later') : null;
}

function start({ url }: TestSmtpServer): Promise<Program> {
  const config = testConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    PORT: '0',
    SMTP_URL: url,
    MAIL_REPLY_TO: 'svar@hit.example',
    MAIL_MAX_PER_SECOND: '1000',
  });
  const log = { info: () => {}, warn: () => {}, error: (...what: unknown[]) => console.error(...what) };
  return runHit(config, { log, say, timeSkipping: 'test', prepare: (parts) => loadPlanOnce({ ...parts, say }) });
}

async function live(hit: Program): Promise<void> {
  const world = await capsuleWorld(hit, dataDir);
  const one = async ({ title, live: through }: CapsuleLife) => {
    await through(world, title);
    say(title);
  };
  // What the import asked is held till now.
  await setGate(world, true);
  for (const life of capsuleLives) await one(life);
  await mailsSettle(hit.db);
  // From here on there is little time: mails under way are tried again within a minute.
  isSlow = true;
  await setGate(world, false);
  await one(withMailReleased);
  await mailsSettle(hit.db);
  await setGate(world, true);
  await one(withMailUnderWay);
  await mailsSettle(hit.db, 'held');
  await setGate(world, false);
  for (const life of withMailsHeld) await one(life);
  await mailsSettle(hit.db);
}

async function setGate({ coordinator }: CapsuleWorld, open: boolean): Promise<void> {
  await coordinator.put('/mail-gate', { open, reason: open ? 'Adresserna är kontrollerade.' : 'Adresserna kontrolleras igen.' });
}

/** No mail is on its first try, nor has one of these outcomes. */
async function mailsSettle(db: Knex, ...others: MailOutcome[]): Promise<void> {
  const left = async () =>
    (await db('mails')
      .whereIn('outcome', ['queued', ...others])
      .pluck('key')) as string[];
  while ((await left()).length > 0) await new Promise((later) => setTimeout(later, 100));
}

async function contentsOf(db: Knex): Promise<CapsuleContents> {
  return {
    lives: await db('plan_activities').orderBy('case_number').select('id', 'title', { planRef: 'plan_ref' }, 'stage', 'seq'),
    mails: await db('mails').orderBy('key').select('key', { messageId: 'message_id' }, 'outcome'),
  };
}

function tell({ lives, mails }: CapsuleContents): void {
  const count = (values: string[]) =>
    [...new Set(values)]
      .sort()
      .map((value) => `${value} ${values.filter((one) => one === value).length}`)
      .join(', ');
  say(`${lives.length} lives: ${count(lives.map(({ stage }) => stage))}`);
  say(`${mails.length} mails: ${count(mails.map(({ outcome }) => outcome))}`);
}

/** VACUUM: everything in one file of the smallest size; what a program finds in it is the same. */
async function tidy(file: string): Promise<void> {
  const database = await openDatabase({ url: file });
  try {
    await database.raw('VACUUM');
    await database.raw('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await database.destroy();
  }
}
