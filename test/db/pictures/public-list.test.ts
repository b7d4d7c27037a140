/** The plan's list for everybody, found by words, in both engines: each word means what it says, also where one is part of another. */
import { beforeAll, describe, expect, test } from 'vitest';
import { publicPlan } from '../../../db/public/public-list-read-model.ts';
import { savePlanTerm } from '../../../db/registers/plan-store.ts';
import { noFacts, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

describe.each(engines)('the public list on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);
  beforeAll(async () => {
    const { knex } = database;
    const groups = {
      kvinnor: 'Kvinnor',
      'nyanlanda-kvinnor': 'Nyanlända kvinnor',
      unga: 'Unga',
      'unga-vuxna': 'Unga vuxna',
      asylsokande: 'Åsylsökande 100 %_',
    };
    for (const [position, [id, name]] of Object.entries(groups).entries()) await savePlanTerm(knex, { kind: 'targetGroup', id, name, position, facts: {} });
    const plant = (id: string, facts: Partial<typeof noFacts>) =>
      seedPlanActivity(knex, seededLife(id, { lead: 'ostra-skolan' }), { title: `Titel ${id}`, facts: { ...noFacts, ...facts } });
    await plant('a', { targetGroups: ['kvinnor'] });
    await plant('b', { targetGroups: ['nyanlanda-kvinnor', 'unga-vuxna'] });
    await plant('c', { targetGroups: ['unga'], goals: ['kvinnor'], indicators: [{ name: 'asylsokande', unit: 'kvinnor' }] });
    await plant('d', { targetGroups: [], expectedResults: 'För "kvinnor" och "unga".', more: { unga: 'kvinnor', targetGroups: ['kvinnor'] } });
    await plant('e', { targetGroups: ['asylsokande', 'kvinnor'] });
  });

  const found = async (q: string): Promise<string> => {
    const { areas } = await publicPlan(database.knex, { words: q.split(' ') }, { page: 1, limit: 50 });
    return areas
      .flatMap(({ items }) => items.map(({ id }) => id))
      .toSorted()
      .join('');
  };

  test.each([
    ['kvinnor', 'abe'],
    ['KVINNOR', 'abe'],
    ['nyanlända', 'b'],
    ['nyanlända kvinnor', 'b'],
    ['unga', 'bc'],
    ['unga vuxna', 'b'],
    ['vuxna', 'b'],
    ['unga kvinnor', 'b'],
    ['ÅSYLSÖKANDE', 'e'],
    ['asylsokande', ''],
    ['åsyl kvinn', 'e'],
    ['%_', 'e'],
    ['%', 'e'],
    ['östra', 'abcde'],
    ['östra vuxna', 'b'],
    ['ostra', ''],
    ['"', ''],
  ])('%s', async (q, ids) => {
    expect(await found(q)).toBe(ids);
  });
});
