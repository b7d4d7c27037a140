/**
 * Puts a backup into a data folder that holds nothing yet, while no program runs there. All of it is copied and checked beside its place before any of it
 * is moved there, the database last: a restore that was broken off has put back nothing, or says to every program that it must be done again.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { attachmentsFolderOf } from '../../api/app-settings.ts';
import { attachmentHashes, databaseContents } from '../../db/engine/backup-store.ts';
import { databaseClock, databaseFile, openDatabase } from '../../db/engine/connection.ts';
import { damage } from '../../db/engine/database-file.ts';
import { signingKeysName } from '../../db/links/keyring.ts';
import { endSignIns, noteRestore } from '../../db/lives/restore-store.ts';
import { assertNotNewer, openMigrated } from '../../db/migrate.ts';
import type { Config } from '../../temporal.config.ts';
import { lockDataDir } from '../data-folder/run-file.ts';
import { copyIfThere, hashOf } from './copied-file.ts';
import { placingIn } from './half-restored.ts';
import type { Manifest } from './manifest.ts';
import { copyNames, readManifest } from './manifest.ts';

type Installation = Pick<Config, 'dataDir' | 'database'>;

/** In a data folder, what is no part of the installation: the lock, and what a restore leaves or has begun. */
const notData = /^(lock\.db|run\.json|restoring$|placing$|replaced-)/;

/**
 * @param moveAside what is in the data folder is moved to a folder within it; otherwise a folder that holds something is refused
 * @returns what was restored, and where what was there has gone
 * @throws Error, in one sentence for a person, with nothing put back
 */
export async function restoreBackup(
  installation: Installation,
  source: string,
  { moveAside }: { moveAside: boolean },
): Promise<{ manifest: Manifest; movedTo: string | null }> {
  const { dataDir, database } = installation;
  const folder = resolve(source);
  const manifest = await readManifest(folder);
  const file = databaseFile(database.url);
  if ((file === undefined) !== (manifest.engine === 'postgres'))
    throw new Error(`The backup is of ${manifest.engine === 'postgres' ? 'PostgreSQL' : 'SQLite'}, and DATABASE_URL names another database.`);
  const lock = await lockDataDir(dataDir, { program: 'npm run restore', stays: false });
  const staged = join(dataDir, 'restoring');
  try {
    const old = await whatIsThere(dataDir, file);
    if (old.length > 0 && !moveAside)
      throw new Error(`${old[0]} is there already: set another DATA_DIR, or add --move-aside, which keeps what is there in a folder of its own.`);
    await stage(folder, staged, manifest);
    if (file === undefined)
      await withDatabase(
        () => openMigrated(database),
        (db) => settlePostgres(db, manifest),
      );
    else await settleSqlite(join(staged, copyNames.sqlite), manifest);
    const placing = placingIn(dataDir);
    await rm(placing, { recursive: true, force: true });
    await rename(staged, placing);
    const movedTo = old.length > 0 ? await moveOld(old, dataDir) : null;
    await putInPlace(placing, dataDir, file);
    await rm(placing, { recursive: true });
    return { manifest, movedTo };
  } finally {
    await rm(staged, { recursive: true, force: true });
    await lock.release();
  }
}

async function whatIsThere(dataDir: string, file: string | undefined): Promise<string[]> {
  const inFolder = (await readdir(dataDir)).filter((name) => !notData.test(name)).map((name) => join(dataDir, name));
  const beside = file === undefined ? [] : [file, `${file}-wal`, `${file}-shm`].filter((path) => dirname(path) !== resolve(dataDir) && existsSync(path));
  return [...inFolder, ...beside];
}

/** @throws where a file is missing, or is not what the manifest says */
async function stage(from: string, to: string, { files }: Manifest): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(join(to, copyNames.attachments), { recursive: true, mode: 0o700 });
  for (const [path, hash] of Object.entries(files)) {
    if (path === copyNames.postgres) continue;
    if (!(await copyIfThere(join(from, path), join(to, path)))) throw new Error(`The backup is not whole: ${path} is missing.`);
    if ((await hashOf(join(to, path))) !== hash) throw new Error(`The backup is damaged: ${path} is not what it was when the backup was made.`);
  }
}

async function settleSqlite(path: string, manifest: Manifest): Promise<void> {
  await assertNotNewer({ url: path });
  await withDatabase(
    () => openDatabase({ url: path }),
    async (db) => {
      const trouble = await damage(db);
      if (trouble !== undefined) throw new Error(`The backup is damaged: ${trouble}.`);
      if (!isDeepStrictEqual(await databaseContents(db), manifest.contents))
        throw new Error('The backup is damaged: its database does not hold what the manifest says.');
    },
  );
  await withDatabase(
    () => openMigrated({ url: path }),
    (db) => settle(db, manifest),
  );
}

async function settlePostgres(db: Knex, manifest: Manifest): Promise<void> {
  const { planActivities } = await databaseContents(db);
  if (planActivities === 0 && manifest.contents.planActivities > 0)
    throw new Error(`The database is empty. First: pg_restore --no-owner --dbname "$DATABASE_URL" ${copyNames.postgres}; then this command again.`);
  await settle(db, manifest);
}

/** Every row has its file before the database is moved into place, and the mail gate is shut before any program can send. */
async function settle(db: Knex, { files, lostAttachments, madeAt }: Manifest): Promise<void> {
  const missing = (await attachmentHashes(db)).filter((hash) => !(`${copyNames.attachments}/${hash}` in files) && !lostAttachments.includes(hash));
  if (missing.length > 0) throw new Error(`The backup is not whole: ${missing.length} files that reports name are not in it, the first of them ${missing[0]}.`);
  await db.transaction(async (trx) => {
    await endSignIns(trx);
    await noteRestore(trx, { at: await databaseClock(trx), backupMadeAt: madeAt });
  });
}

async function moveOld(paths: string[], dataDir: string): Promise<string> {
  const target = await newFolder(join(dataDir, `replaced-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`));
  // What lies outside the data folder is renamed beside its place, so that it stays on its own disk.
  for (const path of paths) await rename(path, dirname(path) === resolve(dataDir) ? join(target, basename(path)) : `${path}.${basename(target)}`);
  return target;
}

/** Under a name of its own: a restore that is done again within the second finds the first one's folder there. */
async function newFolder(path: string, attempt = 1): Promise<string> {
  const target = attempt === 1 ? path : `${path}-${attempt}`;
  try {
    await mkdir(target, { mode: 0o700 });
    return target;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return newFolder(path, attempt + 1);
  }
}

async function putInPlace(staged: string, dataDir: string, file: string | undefined): Promise<void> {
  await rename(join(staged, copyNames.attachments), attachmentsFolderOf({ dataDir }));
  if (existsSync(join(staged, signingKeysName))) await rename(join(staged, signingKeysName), join(dataDir, signingKeysName));
  if (file === undefined) return;
  const copy = join(staged, copyNames.sqlite);
  await rename(copy, file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await copyIfThere(copy, file);
  });
}

async function withDatabase(open: () => Promise<Knex>, use: (db: Knex) => Promise<void>): Promise<void> {
  const db = await open();
  try {
    await use(db);
  } finally {
    await db.destroy();
  }
}
