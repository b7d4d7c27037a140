/**
 * Copies what an installation is made of, while it runs: database, files that came in, signing keys. Temporal's data is no part of it: lives are
 * started again from the database.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Knex } from 'knex';
import { attachmentsFolderOf } from '../../api/app-settings.ts';
import { attachmentFolder } from '../../api/attachments/attachment-folder.ts';
import { attachmentHashes, databaseContents } from '../../db/engine/backup-store.ts';
import { databaseClock, databaseFile, openDatabase } from '../../db/engine/connection.ts';
import { copyDatabase } from '../../db/engine/database-file.ts';
import { assertDatabaseExists } from '../../db/engine/existing-database.ts';
import { signingKeysName } from '../../db/links/keyring.ts';
import { assertNotNewer } from '../../db/migrate.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Config } from '../../temporal.config.ts';
import { copyIfThere, hashOf, keepPrivate } from './copied-file.ts';
import type { Manifest } from './manifest.ts';
import { copyNames, writeManifest } from './manifest.ts';

type Installation = Pick<Config, 'dataDir' | 'database' | 'signingKeys'>;

/**
 * Makes a backup in a folder that is empty or not there yet; PostgreSQL's dump may lie in it.
 * @throws Error, in one sentence for a person
 */
export async function makeBackup(installation: Installation, target: string): Promise<Manifest> {
  const { database, dataDir, signingKeys } = installation;
  const folder = resolve(target);
  const file = databaseFile(database.url);
  assertDatabaseExists(database);
  await assertNotNewer(database);
  await emptyFolder(folder, file === undefined);
  const attachments = createAttachmentCopy(attachmentsFolderOf({ dataDir }), join(folder, copyNames.attachments));
  const db = await openDatabase(database);
  try {
    // Files are copied before the rows, so that none is missed which is deleted meanwhile; files of newer rows are copied afterwards.
    await attachments.copyAll();
    const madeAt = await databaseClock(db);
    const copy = file === undefined ? undefined : await copyOfSqlite(db, join(folder, copyNames.sqlite));
    try {
      const lostAttachments = await attachments.settle(await attachmentHashes(copy ?? db));
      const contents = await databaseContents(copy ?? db);
      const hasKeys = signingKeys === null && (await copyIfThere(join(dataDir, signingKeysName), join(folder, signingKeysName)));
      await copy?.destroy();
      const manifest: Manifest = {
        format: 1,
        program: packageJson.version,
        madeAt,
        engine: copy ? 'sqlite' : 'postgres',
        contents,
        keys: hasKeys ? 'file' : signingKeys === null ? 'none' : 'variable',
        files: await hashesIn(folder),
        lostAttachments,
      };
      await writeManifest(folder, manifest);
      return manifest;
    } finally {
      await copy?.destroy();
    }
  } finally {
    await db.destroy();
  }
}

async function emptyFolder(folder: string, mayHoldDump: boolean): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const there = (await readdir(folder)).filter((name) => !(mayHoldDump && name === copyNames.postgres));
  if (there.length > 0) throw new Error(`${folder} is not empty: a backup needs a folder of its own.`);
}

/** The manifest describes the copy, so it is read from the copy. */
async function copyOfSqlite(db: Knex, path: string): Promise<Knex> {
  await copyDatabase(db, path);
  await keepPrivate(path);
  return openDatabase({ url: path });
}

function createAttachmentCopy(from: string, to: string) {
  const copied = new Set<string>();
  const copy = async (hash: string) => {
    if (await copyIfThere(join(from, hash), join(to, hash))) copied.add(hash);
  };
  return {
    async copyAll(): Promise<void> {
      await mkdir(to, { mode: 0o700 });
      for (const hash of await attachmentFolder(from).list()) await copy(hash);
    },
    /** Keeps the files that rows name, and no others. @returns those that cannot be had */
    async settle(named: string[]): Promise<string[]> {
      for (const hash of named) if (!copied.has(hash)) await copy(hash);
      const wanted = new Set(named);
      for (const hash of copied) if (!wanted.has(hash)) await rm(join(to, hash));
      const lost: string[] = [];
      for (const hash of named) if (!copied.has(hash) || (await hashOf(join(to, hash))) !== hash) lost.push(hash);
      return lost;
    },
  };
}

async function hashesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const hashes: Record<string, string> = {};
  for (const path of paths.sort()) hashes[path] = await hashOf(join(folder, path));
  return hashes;
}
