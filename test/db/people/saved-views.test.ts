/** Views that somebody has saved end with the person, on either engine. */
import { describe, expect, test } from 'vitest';
import { savedViewsOf } from '../../../db/people/saved-views/saved-view-read-model.ts';
import { renameView, saveView } from '../../../db/people/saved-views/saved-view-store.ts';
import { deactivatePerson } from '../../../db/registers/person-store.ts';
import { withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

describe.each(engines)('views on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);

  test('end with the person', async () => {
    const { knex, people } = database;
    const [person = '', other = ''] = Object.values(people);
    for (const each of [person, other]) expect(await saveView(knex, each, { name: 'Sena', selection: '' })).toBe(true);
    expect(await renameView(knex, person, 'Sena', 'Sena')).toBe(true);
    await deactivatePerson(knex, person, new Date().toISOString());
    expect([await savedViewsOf(knex, person), await savedViewsOf(knex, other)]).toEqual([[], [{ name: 'Sena', selection: '' }]]);
  });
});
