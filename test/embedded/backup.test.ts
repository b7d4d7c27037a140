/** A backup is made while others write and holds what belongs together; a restore checks it, puts back all of it or nothing, and shuts the mail gate. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Knex } from 'knex';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { attachmentFolder } from '../../api/attachments/attachment-folder.ts';
import { addAttachment } from '../../db/cases/attachment-store.ts';
import { databaseClock, openDatabase } from '../../db/engine/connection.ts';
import { readLink } from '../../db/links/answer-link-read-model.ts';
import { linkFor } from '../../db/links/answer-link-store.ts';
import { keySource, signingKeysName } from '../../db/links/keyring.ts';
import { openKeyring } from '../../db/links/keyring-store.ts';
import { mailGate } from '../../db/mail/mail-gate-read-model.ts';
import { setMailGate } from '../../db/mail/mail-gate-store.ts';
import { migrate } from '../../db/migrate.ts';
import { beginSession } from '../../db/people/session-store.ts';
import { findSignedIn } from '../../db/people/signed-in-read-model.ts';
import { makeBackup } from '../../embedded/backup/make-backup.ts';
import { readManifest, writeManifest } from '../../embedded/backup/manifest.ts';
import { restoreBackup } from '../../embedded/backup/restore-backup.ts';
import { lockDataDir } from '../../embedded/data-folder/run-file.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { seededLife, seedPlanActivity, seedRegisters } from '../support/builders/seeded-portfolio.ts';
import { emptyPostgres, emptySqlite, engines, migrated } from '../support/db/databases.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { signedNow } from '../support/mail/as-it-leaves.ts';
import { runCommand } from '../support/server/run-command.ts';

const draftOf = (person: string) => ({ planActivity: 'case', period: 'P1', owner: person });

interface Installation {
  db: Knex;
  config: { dataDir: string; database: { url: string }; signingKeys: null };
  person: string;
  addFile(text: string): Promise<string>;
}

async function installation(empty = emptySqlite): Promise<Installation> {
  const [database, dataDir] = [await migrated(empty), await tempFolder()];
  onTestFinished(() => database.remove());
  const person = (await seedRegisters(database.knex)).actor;
  await seedPlanActivity(database.knex, seededLife('case'));
  await openKeyring(database.knex, keySource({ file: join(dataDir, signingKeysName), variable: null }));
  return {
    db: database.knex,
    config: { dataDir, database: { url: database.url }, signingKeys: null },
    person,
    async addFile(text) {
      const bytes = Buffer.from(text);
      const hash = await attachmentFolder(join(dataDir, 'attachments')).keep(bytes);
      await addAttachment(database.knex, draftOf(person), { id: randomUUID(), name: 'bilaga.pdf', type: 'application/pdf', sizeBytes: bytes.length, hash });
      return hash;
    },
  };
}

/** A new data folder, with SQLite in it. */
async function elsewhere(): Promise<Installation['config']> {
  const dataDir = await tempFolder();
  return { dataDir, database: { url: join(dataDir, 'hit.sqlite') }, signingKeys: null };
}
async function opened({ database }: Installation['config']): Promise<Knex> {
  const db = await openDatabase(database);
  onTestFinished(() => db.destroy());
  return db;
}
const backedUp = async ({ config }: Installation) => {
  const folder = join(await tempFolder(), 'backup');
  return { folder, manifest: await makeBackup(config, folder) };
};
const putBack = async (folder: string, config: Installation['config'], moveAside = false) => restoreBackup(config, folder, { moveAside });

describe.each(engines)('on $engine', ({ empty, engine }) => {
  test('files that come in meanwhile are either not in the backup, or there with their rows', async () => {
    const here = await installation(empty);
    await here.addFile('the first');
    let isOver = false;
    const writing = (async () => {
      for (let number = 0; !isOver; number += 1) await here.addFile(`bilaga ${number}`);
    })();
    const made = [await backedUp(here), await backedUp(here), await backedUp(here)];
    isOver = true;
    await writing;
    for (const { folder, manifest } of made) {
      const kept = await attachmentFolder(join(folder, 'attachments')).list();
      expect(manifest.lostAttachments).toEqual([]);
      if (engine === 'SQLite') {
        const copy = await opened({ ...here.config, database: { url: join(folder, 'hit.sqlite') } });
        expect(kept.sort()).toEqual(await copy('attachments').distinct('hash').orderBy('hash').pluck('hash'));
        expect(kept).toHaveLength(manifest.contents.attachments);
      }
      expect(kept.length).toBeGreaterThan(0);
    }
  });
});

/** What lies in a data folder, the lock apart, which stays. */
const dataIn = async (dataDir: string): Promise<string[]> => (await readdir(dataDir)).filter((name) => name !== 'lock.db').sort();

test('a backup is for its owner alone, says what it holds, and has nothing of Temporal', async () => {
  const here = await installation();
  const hash = await here.addFile('en bilaga');
  await writeFile(join(here.config.dataDir, 'attachments', 'f'.repeat(64)), 'nobody’s');
  const { folder, manifest } = await backedUp(here);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await readdir(folder)).sort()).toEqual(['attachments', 'hit.sqlite', 'manifest.json', 'signing-keys.json']);
  expect(Object.keys(manifest.files)).toEqual([`attachments/${hash}`, 'hit.sqlite', 'signing-keys.json']);
  for (const path of Object.keys(manifest.files)) expect((await stat(join(folder, path))).mode & 0o777).toBe(0o600);
  expect(manifest).toMatchObject({ format: 1, engine: 'sqlite', keys: 'file', contents: { planActivities: 1, attachments: 1 } });
  expect(await readManifest(folder)).toEqual(manifest);
});

test('a backup takes no folder that holds something, and none of nothing', async () => {
  const here = await installation();
  const folder = await tempFolder();
  await writeFile(join(folder, 'annat'), '');
  await expect(makeBackup(here.config, folder)).rejects.toThrow(`${folder} is not empty: a backup needs a folder of its own.`);
  expect(await readdir(folder)).toEqual(['annat']);
  const nothing = await elsewhere();
  await expect(makeBackup(nothing, join(folder, 'ny'))).rejects.toThrow(
    `There is no database at ${nothing.database.url}: set DATA_DIR or DATABASE_URL to where it is.`,
  );
});

test('on PostgreSQL the command names pg_dump, without the password, and copies the rest', async () => {
  const here = await installation(emptyPostgres);
  await here.addFile('en bilaga');
  const folder = join(await tempFolder(), 'backup');
  const environment = { DATABASE_URL: here.config.database.url, DATA_DIR: here.config.dataDir };
  const { code, stdout, stderr } = await runCommand(['embedded/commands/backup-command.ts', folder], environment);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`pg_dump --format=custom --file=${folder}/hit.pgdump "$DATABASE_URL"`);
  expect(stdout).not.toContain(here.config.database.url);
  expect((await readdir(folder)).sort()).toEqual(['attachments', 'manifest.json', 'signing-keys.json']);
  // The dump is put back by PostgreSQL's own tool, here the same database; then the rest by the command.
  const there = { ...here.config, dataDir: await tempFolder() };
  await putBack(folder, there);
  expect((await mailGate(here.db)).reason).toMatch(/^restored from the backup of /);
  expect(await attachmentFolder(join(there.dataDir, 'attachments')).list()).toHaveLength(1);
});

test('a file that is gone already is named, and the rest is kept', async () => {
  const here = await installation();
  const [gone, damaged, whole] = [await here.addFile('borta'), await here.addFile('skadad'), await here.addFile('hel')];
  await rm(join(here.config.dataDir, 'attachments', gone));
  await writeFile(join(here.config.dataDir, 'attachments', damaged), 'annat');
  const folder = join(await tempFolder(), 'backup');
  const { code, stdout } = await runCommand(['embedded/commands/backup-command.ts', folder], {
    DATABASE_URL: here.config.database.url,
    DATA_DIR: here.config.dataDir,
  });
  expect(code).toBe(1);
  expect(stdout).toContain(`2 files that reports name are missing or damaged, and were so before: ${[gone, damaged].sort().join(', ')}.`);
  const there = await elsewhere();
  await putBack(folder, there);
  expect(await attachmentFolder(join(there.dataDir, 'attachments')).list()).toContain(whole);
});

test('what is restored is what was backed up: rows, files and links that are out; nobody is signed in, and no mail leaves', async () => {
  const here = await installation();
  const hash = await here.addFile('en bilaga');
  const at = await databaseClock(here.db);
  const scope = { person: here.person, organisation: 'ltu', planActivity: 'case', purpose: 'report', period: 'P1', sentTo: '' } as const;
  const link = await linkFor(here.db, scope, { expiresAt: addMs(at, 86_400_000), at });
  const keys = (dataDir: string) => keySource({ file: join(dataDir, signingKeysName), variable: null });
  const token = await signedNow(here.db, await openKeyring(here.db, keys(here.config.dataDir)), link);
  const session = await beginSession(here.db, { person: here.person, idToken: null }, at);
  await setMailGate(here.db, { open: true, reason: 'Granskat.', person: here.person, at });
  const { folder, manifest } = await backedUp(here);
  const there = await elsewhere();
  expect(await putBack(folder, there)).toEqual({ manifest, movedTo: null });
  expect(await dataIn(there.dataDir)).toEqual(['attachments', 'hit.sqlite', 'signing-keys.json']);
  const db = await opened(there);
  expect(await db('plan_activities').orderBy('id')).toEqual(await here.db('plan_activities').orderBy('id'));
  expect(await readFile(join(there.dataDir, 'attachments', hash), 'utf8')).toBe('en bilaga');
  expect((await readLink(db, await openKeyring(db, keys(there.dataDir)), token, at)).state).toBe('good');
  expect(await findSignedIn(db, session, at)).toBeUndefined();
  expect(await mailGate(db)).toMatchObject({ open: false, reason: `restored from the backup of ${manifest.madeAt}`, person: null });
});

test('a folder that holds an installation is refused, or moved aside as a whole', async () => {
  const here = await installation();
  const { folder } = await backedUp(here);
  const there = await elsewhere();
  await putBack(folder, there);
  await writeFile(join(there.dataDir, 'temporal'), 'newer than the backup');
  await expect(putBack(folder, there)).rejects.toThrow(
    'is there already: set another DATA_DIR, or add --move-aside, which keeps what is there in a folder of its own.',
  );
  const { movedTo } = await putBack(folder, there, true);
  expect((await readdir(movedTo as string)).sort()).toEqual(['attachments', 'hit.sqlite', 'signing-keys.json', 'temporal']);
  expect((await dataIn(there.dataDir)).filter((name) => !name.startsWith('replaced-'))).toEqual(['attachments', 'hit.sqlite', 'signing-keys.json']);
});

test('what is moved aside twice within a second is kept in two folders', async () => {
  const { folder } = await backedUp(await installation());
  const there = await elsewhere();
  await putBack(folder, there);
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const [first, second] = [await putBack(folder, there, true), await putBack(folder, there, true)];
  expect(second.movedTo).toBe(`${first.movedTo}-2`);
  for (const { movedTo } of [first, second]) expect((await readdir(movedTo as string)).sort()).toEqual(['attachments', 'hit.sqlite', 'signing-keys.json']);
});

test('a database that lies elsewhere is put back there, and what was there stays beside it', async () => {
  const here = await installation();
  const { folder } = await backedUp(here);
  const there = { ...(await elsewhere()), database: { url: join(await tempFolder(), 'other.sqlite') } };
  await putBack(folder, there);
  await expect(putBack(folder, there)).rejects.toThrow('is there already');
  await putBack(folder, there, true);
  const db = await opened(there);
  expect(await db('plan_activities').pluck('id')).toEqual(['case']);
  expect((await readdir(resolve(there.database.url, '..'))).filter((name) => name.includes('.replaced-'))).toHaveLength(1);
});

test('a restore that ends while it puts things in place leaves a folder that no program takes for an installation, until it is done again', async () => {
  const here = await installation();
  await here.addFile('en bilaga');
  const { folder } = await backedUp(here);
  const there = await elsewhere();
  await putBack(folder, there);
  const nowhere = { ...there, database: { url: join(there.dataDir, 'missing', 'hit.sqlite') } };
  await expect(putBack(folder, nowhere, true)).rejects.toThrow('ENOENT');
  const environment = { DATA_DIR: there.dataDir, PORT: '0' };
  for (const script of ['embedded/start.ts', 'embedded/commands/reconcile-command.ts']) {
    const { code, stderr } = await runCommand([script], environment);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`A restore into ${there.dataDir} was broken off`) });
  }
  await putBack(folder, there, true);
  expect((await dataIn(there.dataDir)).filter((name) => !name.startsWith('replaced-'))).toEqual(['attachments', 'hit.sqlite', 'signing-keys.json']);
}, 120_000);

test('nothing is put back while a program has the folder', async () => {
  const { folder } = await backedUp(await installation());
  const there = await elsewhere();
  const lock = await lockDataDir(there.dataDir, { program: 'npm start', stays: true });
  await expect(putBack(folder, there)).rejects.toThrow(`${there.dataDir} is in use by npm start`);
  await lock.release();
  await putBack(folder, there);
});

test.each<{ harm: string; says: RegExp; do(folder: string): Promise<void> }>([
  { harm: 'no manifest', says: /is no backup, or one that was not finished: it has no manifest.json/, do: (folder) => rm(join(folder, 'manifest.json')) },
  { harm: 'half a manifest', says: /manifest.json cannot be read: it is damaged/, do: (folder) => writeFile(join(folder, 'manifest.json'), '{"format":1') },
  { harm: 'no database', says: /The backup is not whole: hit.sqlite is missing/, do: (folder) => rm(join(folder, 'hit.sqlite')) },
  { harm: 'other keys', says: /damaged: signing-keys.json is not what it was/, do: (folder) => writeFile(join(folder, 'signing-keys.json'), '{}') },
  {
    harm: 'a file that nobody listed',
    says: /The backup is not whole: 1 files that reports name are not in it/,
    async do(folder) {
      const { files, ...rest } = await readManifest(folder);
      await writeManifest(folder, { ...rest, files: Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('attachments/'))) });
    },
  },
  {
    harm: 'other counts',
    says: /its database does not hold what the manifest says/,
    async do(folder) {
      const { contents, ...rest } = await readManifest(folder);
      await writeManifest(folder, { ...rest, contents: { ...contents, steps: contents.steps + 1 } });
    },
  },
  {
    harm: 'a path out of the folder',
    says: /manifest.json cannot be read/,
    async do(folder) {
      const { files, ...rest } = await readManifest(folder);
      await writeManifest(folder, { ...rest, files: { ...files, '../hit.sqlite': 'a'.repeat(64) } });
    },
  },
])('a backup with $harm puts nothing back', async ({ says, do: harm }) => {
  const here = await installation();
  await here.addFile('en bilaga');
  const { folder } = await backedUp(here);
  await harm(folder);
  const there = await elsewhere();
  await expect(putBack(folder, there)).rejects.toThrow(says);
  expect(await dataIn(there.dataDir)).toEqual([]);
});

test('a backup of a newer version is refused, and one of an earlier version is brought to this one', async () => {
  const here = await installation();
  const { folder } = await backedUp(here);
  const there = await elsewhere();
  await here.db('migrations').insert({ name: '2031-01-01-01-later', batch: 2, migration_time: null });
  await expect(backedUp(here)).rejects.toThrow('The database is newer than this program');
  await putBack(folder, there);
  const db = await opened(there);
  expect(await migrate(db)).toEqual([]);
});
