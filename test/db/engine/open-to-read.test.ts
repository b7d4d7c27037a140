/** A database that is opened to be read: by the process that builds open data, beside those who write. */
import { describe, expect, test } from 'vitest';
import { openDataProcess } from '../../../composition/open-data-process.ts';
import { openToRead } from '../../../db/engine/open-to-read.ts';
import { saveOrganisation } from '../../../db/registers/organisation-store.ts';
import { savePlan } from '../../../db/registers/plan-store.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const authority = 'board';

describe.each(engines)('on $engine', ({ empty }) => {
  const database = databaseForEach(empty);

  test('what others have written is read, and nothing can be written', async () => {
    await savePlan(database.knex, { id: 'plan', facts: { coordinatedBy: authority } });
    const reader = await openToRead(database);
    try {
      expect(await reader('plans').pluck('id')).toEqual(['plan']);
      await expect(reader('plans').insert({ id: 'another', facts: '{}' })).rejects.toThrow(/read-?only/i);
      await expect(reader.transaction((trx) => trx('plans').del())).rejects.toThrow(/read-?only/i);
    } finally {
      await reader.destroy();
    }
    expect(await database.knex('plans').pluck('id')).toEqual(['plan']);
  });

  test('open data is built from it by another process', async () => {
    await savePlan(database.knex, { id: 'plan', facts: { title: 'Planen', coordinatedBy: authority } });
    await saveOrganisation(database.knex, { id: authority, name: 'Länsstyrelsen', kind: 'authority', partOf: null, units: [], facts: {} });
    const builder = openDataProcess({ database: { url: database.url }, publicUrl: 'https://hit.example/', contactAddress: 'hit@hit.example' });
    const { files, state } = await builder.build();
    await builder.close();
    expect([...files.keys()]).toContain('/planen/dcat.rdf');
    expect(files.get('/planen.json')).toMatchObject({ type: 'application/json; charset=utf-8', length: expect.any(Number) });
    expect(state).toEqual({ after: 0, counted: {}, names: null });
  });
});

test('a file that is not there is not made', async () => {
  await expect(openToRead({ url: '/nowhere/hit.sqlite' })).rejects.toThrow('There is no database at /nowhere/hit.sqlite');
});
