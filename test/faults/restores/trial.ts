/** One restore: the program is started on the folder, worked with and started once more, and all is looked at that must be true of it. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { Knex } from 'knex';
import { reconcile } from '../../../api/engine/reconciliation/reconciler.ts';
import { openDatabase } from '../../../db/engine/connection.ts';
import { mailGate } from '../../../db/mail/mail-gate-read-model.ts';
import { readLiveRun } from '../../../embedded/data-folder/run-file.ts';
import type { Launched } from '../../support/server/launched.ts';
import { runCommand } from '../../support/server/run-command.ts';
import type { Person } from '../../support/server/running-hit.ts';
import { killTemporalOf, launchHitProgram, people, personAt } from '../../support/server/running-hit.ts';
import { until, within } from '../../support/server/until.ts';
import { check } from '../checker/check.ts';
import type { Call } from '../clients/call.ts';
import { mailsNow, unsettledMails } from '../machine/asked-mails.ts';
import type { PostOffice, Taken } from '../machine/post-office.ts';
import type { Random } from '../machine/random.ts';
import { actAfterRestore } from './act-after-restore.ts';
import type { LaidOut } from './kinds.ts';

const startsWithinMs = 90_000;
const agreesWithinMs = 120_000;
const mailsLeaveWithinMs = 120_000;
const endsWithinMs = 60_000;
/** A mail that a shut gate would let through has left by then: at rest one leaves within a second. */
const wouldLeaveWithinMs = 1_500;

export interface TrialParts {
  environment: Record<string, string>;
  office: PostOffice;
  /** What the installation had sent that the copies are of, and when it was killed. */
  sent: () => Taken[];
  kills: readonly number[];
  calls: readonly Call[];
  random: Random;
  /** Whether the program is started once more, which must change nothing. */
  startsAgain: boolean;
}

/** @returns promises that were broken, a sentence each */
export async function tryRestored(laidOut: LaidOut, parts: TrialParts): Promise<string[]> {
  const breaks = await whileItRuns(laidOut.dataDir, parts, (program) => judge(laidOut, parts, program));
  if (breaks.length > 0 || !parts.startsAgain) return breaks;
  return whileItRuns(laidOut.dataDir, parts, (program) => judgeQuietStart(laidOut.dataDir, program));
}

/** Runs the program on the folder. @returns what was found, what was thrown, and whether it ended in time */
async function whileItRuns(dataDir: string, { environment }: TrialParts, look: (program: Launched) => Promise<string[]>): Promise<string[]> {
  const program = launchHitProgram({ dataDir, environment });
  const inWords = (error: unknown) => [`${error instanceof Error ? error.message : String(error)}; the program said:\n${program.said()}`];
  try {
    const found = await look(program).catch(inWords);
    program.signal('SIGTERM');
    const late = await within('the program has ended', program.ended, endsWithinMs).then(() => [], inWords);
    return [...found, ...late];
  } finally {
    program.signal('SIGKILL');
    await killTemporalOf(dataDir);
  }
}

async function judge(laidOut: LaidOut, parts: TrialParts, program: Launched): Promise<string[]> {
  const { dataDir, shutBecause, sqlAt } = laidOut;
  const { office, random } = parts;
  const from = office.taken.length;
  const db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
  try {
    const before = await sentByCopy(db, parts.sent(), sqlAt.from);
    const url = await within('the program listens', program.ready, startsWithinMs);
    return await withClient(dataDir, async (client) => {
      await until('SQL and Temporal agree', async () => (await reconcile(client, db, { shards: 1, dryRun: true })).drifts.length === 0, agreesWithinMs);
      const breaks = [...(await troubleWithGate(db, shutBecause)), ...(await troubleWithLoss(db, laidOut))];
      const coordinator = await personAt(url, dataDir, people.coordinator);
      await actAfterRestore({ url, dataDir, db, random });
      if (shutBecause !== null) breaks.push(...(await openGate(coordinator, office, from)));
      await until('no mail waits', async () => (await unsettledMails(db)) === 0, mailsLeaveWithinMs);
      await until('/ready is 200', async () => (await fetch(`${url}/ready`)).status === 200, startsWithinMs);
      const post = {
        kills: [...parts.kills, sqlAt.from, sqlAt.to],
        // Lives of seconds go on being reminded.
        get taken() {
          return [...before, ...office.taken.slice(from)];
        },
      };
      breaks.push(...(await check({ db, client, calls: callsOf(parts.calls, sqlAt), post })));
      return [...breaks, ...(await troubleByCommand(dataDir))];
    });
  } finally {
    await db.destroy();
  }
}

/** Of what had been sent, what the copy can know of: what it holds as accepted, and what had left by when it was made. */
async function sentByCopy(db: Knex, sent: Taken[], copiedAt: number): Promise<Taken[]> {
  const outcomes = new Map((await mailsNow(db)).map(({ messageId, outcome }) => [messageId, outcome]));
  return sent.filter(({ messageId, at }) => outcomes.get(messageId) === 'accepted' || (outcomes.has(messageId) && at <= copiedAt));
}

/** What the clients know of the acts that a copy should hold, made between two instants: what was under way then may be in it or not. */
function callsOf(calls: readonly Call[], { from, to }: LaidOut['sqlAt']): Call[] {
  return calls.filter(({ sentAt }) => sentAt <= to).map((call) => (call.endedAt <= from ? call : { ...call, outcome: 'unknown', status: null }));
}

async function withClient<T>(dataDir: string, use: (client: Client) => Promise<T>): Promise<T> {
  const temporal = (await readLiveRun(dataDir))?.temporal;
  const connection = await Connection.connect({ address: temporal?.address ?? '' });
  try {
    return await use(new Client({ connection, namespace: temporal?.namespace ?? '' }));
  } finally {
    await connection.close();
  }
}

async function troubleWithGate(db: Knex, shutBecause: string | null): Promise<string[]> {
  const { open, reason } = await mailGate(db);
  if (shutBecause === null) return open ? [] : [`the gate is shut: ${reason}`];
  if (open) return ['the gate is open'];
  return reason === shutBecause ? [] : [`the gate is shut for another reason: ${reason}`];
}

/** What is lost is one task; where nothing is, there is none. */
async function troubleWithLoss(db: Knex, { lost: { certain, possible } }: LaidOut): Promise<string[]> {
  const tasks = (await db('tasks').where({ kind: 'restored' }).pluck('details')) as string[];
  const told = tasks.flatMap((details) => (JSON.parse(details) as { lives: string[] }).lives);
  return [
    ...(tasks.length > 1 ? [`what is lost is told by ${tasks.length} tasks`] : []),
    ...certain.filter((id) => !told.includes(id)).map((id) => `nobody is told that steps of ${id} are lost`),
    ...told.filter((id) => !possible.includes(id)).map((id) => `steps of ${id} are said to be lost, and are there`),
  ];
}

/** Looks first whether anything has left through the shut gate. */
async function openGate(coordinator: Person, { taken }: PostOffice, from: number): Promise<string[]> {
  await setTimeout(wouldLeaveWithinMs);
  const left = taken.slice(from).map(({ messageId, recipient }) => `${messageId} to ${recipient} left while the gate was shut`);
  await coordinator.put('/mail-gate', { open: true, reason: 'Vi har frågat dem det gäller.' });
  return left;
}

async function troubleByCommand(dataDir: string): Promise<string[]> {
  const { code, stdout, stderr } = await runCommand(['embedded/commands/reconcile-command.ts', '--dry-run'], { DATA_DIR: dataDir });
  return code === 0 ? [] : [`npm run reconcile -- --dry-run ended with ${String(code)}: ${stdout}${stderr}`];
}

/** Nothing more is found, told or sent, and the gate stays open. */
async function judgeQuietStart(dataDir: string, program: Launched): Promise<string[]> {
  const db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
  try {
    const tasks = async () => ((await db('tasks').where({ kind: 'restored' }).pluck('id')) as string[]).length;
    const before = await tasks();
    await within('the program listens again', program.ready, startsWithinMs);
    await withClient(dataDir, (client) =>
      until('SQL and Temporal agree still', async () => (await reconcile(client, db, { shards: 1, dryRun: true })).drifts.length === 0, agreesWithinMs),
    );
    return [...(await troubleWithGate(db, null)), ...((await tasks()) > before ? ['at the next start something more is said to be lost'] : [])];
  } finally {
    await db.destroy();
  }
}
