/** The kinds of restore: what each data folder is put together from, and what the program must make of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readManifest } from '../../../embedded/backup/manifest.ts';
import { launch } from '../../support/server/launched.ts';
import { runCommand } from '../../support/server/run-command.ts';
import { testConfig } from '../../support/server/test-binary.ts';
import type { Copies } from './copies.ts';
import { folderOf, isBelowHighWater, lostBy, pairWhere, putSql, putTemporal, stepsIn } from './copies.ts';
import type { Moment } from './installation.ts';
import { countOf } from './installation.ts';

export interface LaidOut {
  dataDir: string;
  /** Whether it really is older than it was, or lacks what it had: by the newest steps. */
  wasSeen: boolean;
  /** Between which instants the copy of SQL was made that is in it; ms since 1970. */
  sqlAt: { from: number; to: number };
  /** Why the mail gate must be shut; null where it must stay open, as it was in every copy. */
  shutBecause: string | null;
  /** Lives of which a coordinator must be told that steps are lost: certainly, or perhaps. */
  lost: { certain: string[]; possible: string[] };
}

export interface Kind {
  name: string;
  layOut(copies: Copies): Promise<LaidOut>;
}

/** A restore that has begun to copy is done in less than a tenth of a second; one that was done before it was killed is tried again. */
const killedAfterMs = [0, 70] as const;
const maxTries = 5;
const olderCopy = 'restored from an older copy of the database';
const nothing = { certain: [], possible: [] };
const hasMovedBetween = (older: Moment, newer: Moment) => countOf(older.steps) < countOf(newer.steps);
const lastOf = ({ moments }: Copies): Moment => moments.at(-1) ?? moments[0];
const stopped = ({ stoppedAt }: Moment) => ({ from: stoppedAt, to: stoppedAt });

const temporalDeleted: Kind = {
  name: 'Temporal deleted',
  async layOut(copies) {
    const moment = copies.random.pick(copies.moments);
    const dataDir = await folderOf(copies, moment);
    await putTemporal(dataDir, null);
    return { dataDir, wasSeen: !existsSync(join(dataDir, 'temporal')), sqlAt: stopped(moment), shutBecause: null, lost: nothing };
  },
};

const sqlOlder: Kind = {
  name: 'SQL older',
  async layOut(copies) {
    const [older, newer] = await pairWhere(copies, isBelowHighWater);
    const dataDir = await folderOf(copies, newer);
    const sqlAt = await putSql(dataDir, older, copies.random.pick(['whileStopped', 'whileRunning']));
    const lost = lostBy(await stepsIn(dataDir), newer);
    return { dataDir, wasSeen: lost.certain.length > 0, sqlAt, shutBecause: olderCopy, lost };
  },
};

const temporalOlder: Kind = {
  name: 'Temporal older',
  async layOut(copies) {
    const [older, newer] = await pairWhere(copies, hasMovedBetween);
    const dataDir = await folderOf(copies, newer);
    await putTemporal(dataDir, older);
    return { dataDir, wasSeen: lostBy(older.steps, newer).certain.length > 0, sqlAt: stopped(newer), shutBecause: null, lost: nothing };
  },
};

/** A whole folder put back knows of nothing newer: it goes on as it did then. */
const wholeFolderOlder: Kind = {
  name: 'both older',
  async layOut(copies) {
    const [older] = await pairWhere(copies, hasMovedBetween);
    const dataDir = await folderOf(copies, older);
    const wasSeen = countOf(await stepsIn(dataDir)) < countOf(lastOf(copies).steps);
    return { dataDir, wasSeen, sqlAt: stopped(older), shutBecause: null, lost: nothing };
  },
};

const bothOlder: Kind = {
  name: 'both older by different ages',
  async layOut(copies) {
    const last = lastOf(copies);
    const [older, newer] = await pairWhere(copies, async (_, newer) => newer !== last && (await isBelowHighWater(newer, last)));
    const [sql, temporal] = copies.random.pick<[Moment, Moment]>([
      [older, newer],
      [newer, older],
    ]);
    const dataDir = await folderOf(copies, last);
    const sqlAt = await putSql(dataDir, sql, 'whileStopped');
    await putTemporal(dataDir, temporal);
    const steps = await stepsIn(dataDir);
    return { dataDir, wasSeen: countOf(steps) < countOf(last.steps), sqlAt, shutBecause: olderCopy, lost: lostBy(steps, temporal) };
  },
};

const backedUp: Kind = {
  name: 'backup put back',
  async layOut(copies) {
    const moment = copies.random.pick(copies.moments);
    const dataDir = await copies.folder();
    await restore(dataDir, moment, []);
    return afterRestore(copies, dataDir, moment);
  },
};

const movedAside: Kind = {
  name: 'backup over a used folder',
  async layOut(copies) {
    const moment = copies.random.pick(copies.moments);
    const dataDir = await folderOf(copies, lastOf(copies));
    await restore(dataDir, moment, ['--move-aside']);
    return afterRestore(copies, dataDir, moment);
  },
};

const brokenOff: Kind = {
  name: 'restore killed and done again',
  async layOut(copies) {
    const moment = copies.random.pick(copies.moments);
    const dataDir = await folderOf(copies, lastOf(copies));
    let wasKilled = false;
    for (let tries = 0; tries < maxTries && !wasKilled; tries += 1)
      wasKilled = await restoreUntilKilled(dataDir, moment, copies.random.between(...killedAfterMs));
    await restore(dataDir, moment, ['--move-aside']);
    const laidOut = await afterRestore(copies, dataDir, moment);
    return { ...laidOut, wasSeen: laidOut.wasSeen && wasKilled };
  },
};

async function restore(dataDir: string, { backup }: Moment, options: string[]): Promise<void> {
  const { code, stdout, stderr } = await runCommand(['embedded/commands/restore-command.ts', backup, ...options], { DATA_DIR: dataDir });
  if (code !== 0) throw new Error(`npm run restore ended with ${String(code)}: ${stdout}${stderr}`);
}

/** @param afterMs how long after it has begun to copy @returns whether it was killed before it was done */
async function restoreUntilKilled(dataDir: string, { backup }: Moment, afterMs: number): Promise<boolean> {
  const environment = { ...testConfig().childEnvironment, DATA_DIR: dataDir };
  const command = launch('embedded/commands/restore-command.ts', { args: [backup, '--move-aside'], environment, readyAt: /(is restored)/ });
  while (command.runs() && !existsSync(join(dataDir, 'restoring'))) await setTimeout(1);
  await setTimeout(afterMs);
  const wasRunning = command.runs();
  command.signal('SIGKILL');
  await command.ended;
  return wasRunning && !command.said().includes('is restored');
}

async function afterRestore(copies: Copies, dataDir: string, { backup, backedUp: sqlAt }: Moment): Promise<LaidOut> {
  const { madeAt } = await readManifest(backup);
  const wasSeen = countOf(await stepsIn(dataDir)) < countOf(lastOf(copies).steps);
  return { dataDir, wasSeen, sqlAt, shutBecause: `restored from the backup of ${madeAt}`, lost: nothing };
}

/** One that needs no second copy. */
export const quickKinds: Kind[] = [brokenOff];
/** Six kinds, two of them in two ways. */
export const kinds: Kind[] = [temporalDeleted, sqlOlder, temporalOlder, wholeFolderOlder, backedUp, movedAside, bothOlder, brokenOff];
