/**
 * Names that outlive a version: in rows, in Temporal's histories, in the API and in addresses of pages. The code's own identifiers may be renamed freely, these
 * names may not. The file beside this one lists them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptySqlite, migrated } from './support/db/databases.ts';
import type { KeptNames } from './support/names/kept-names.ts';
import { keptNames } from './support/names/kept-names.ts';
import { goneNames, readNames, writtenNames } from './support/names/names-list.ts';

const file = 'stored-and-sent-names.txt';
const listed = readNames(readFileSync(join(import.meta.dirname, file), 'utf8'));

let now: KeptNames;
beforeAll(async () => {
  const database = await migrated(emptySqlite);
  try {
    now = await keptNames(database.knex);
  } finally {
    await database.remove();
  }
});

describe('names that are stored or sent', () => {
  test('are all still there', () => {
    expect(goneNames(listed, now), howToRename).toEqual([]);
  });

  test('are all in the list', async () => {
    await expect(writtenNames(now), howToAdd).toMatchFileSnapshot(`./${file}`);
  });

  test('are missed when they are gone, whatever else has come', () => {
    expect(goneNames({ tasks: ['noContact', 'restored'], mails: ['receipt'] }, { tasks: ['restored', 'noContacts'] })).toEqual([
      'tasks: noContact',
      'mails: receipt',
    ]);
  });
});

const howToRename = `A name that is stored or sent is gone. Rows, histories, bookmarks and programs of others still have it. Keep it where it is stored or sent
and rename only the code's own identifier; or, where it has to change: a migration for a column, a new name beside the old one for a value or a field
that old rows have, patched() for a name in workflow code, a new operation beside the old one in the API. Only when nothing has the name any more it is
taken out of test/stored-and-sent-names.txt by hand.`;
const howToAdd = `A new name is stored or sent from now on. It stays for ever: look at it once more, then add it to test/stored-and-sent-names.txt with
npx vitest run test/stored-and-sent-names.test.ts -u`;
