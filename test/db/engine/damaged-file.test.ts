import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/engine/connection.ts';
import { assertSound, readingSound } from '../../../db/engine/damaged-file.ts';
import { migrate } from '../../../db/migrate.ts';
import { tempFolder } from '../../support/db/temp-folder.ts';

const open = (url: string) => readingSound(url, () => openDatabase({ url }));

test('a file that is no database says so, and what to do', async () => {
  const url = join(await tempFolder(), 'hit.sqlite');
  await writeFile(url, 'no database '.repeat(1000));
  await expect(open(url)).rejects.toThrow(/^The database .*hit\.sqlite is damaged or is no database\. .*npm run restore -- FOLDER\.$/);
});

test('so does one of which a part is missing', async () => {
  const url = join(await tempFolder(), 'hit.sqlite');
  const database = await openDatabase({ url });
  await migrate(database);
  await expect(assertSound(database, { url })).resolves.toBeUndefined();
  await database.raw('pragma wal_checkpoint(truncate)');
  await database.destroy();
  await truncate(url, 64 * 1024);
  await expect(
    open(url).then(async (knex) => {
      try {
        await assertSound(knex, { url });
      } finally {
        await knex.destroy();
      }
    }),
  ).rejects.toThrow(/is damaged or is no database/);
});
