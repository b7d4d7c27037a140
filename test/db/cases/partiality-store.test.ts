/** Declared jäv in both engines: one stands at a time, what is taken back is kept, and the plan activity shows it all. */
import { describe, expect, test } from 'vitest';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import { currentPartiality } from '../../../db/people/partiality-read-model.ts';
import { declarePartiality, withdrawPartiality } from '../../../db/people/partiality-store.ts';
import { begun, now, withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const later = '2026-04-01T08:00:00.000Z';

describe.each(engines)('declared partialities on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases('case-1', 'case-2'));

  test('stand for one person in one case until they are taken back, and may be made anew', async () => {
    const { knex, people } = database;
    const person = people.secretary;
    const own = { planActivity: 'case-1', person, reason: 'Min bror leder projektet.', at: begun };
    await declarePartiality(knex, own);
    const shown = { person, name: 'Erik Sekreterare', reason: own.reason, declaredAt: begun, withdrawnAt: null };
    expect(await currentPartiality(knex, 'case-1', person)).toEqual(shown);
    expect(await currentPartiality(knex, 'case-2', person)).toBeUndefined();
    expect(await currentPartiality(knex, 'case-1', people.coordinator)).toBeUndefined();
    await expect(declarePartiality(knex, { ...own, reason: 'En annan sak.', at: now })).rejects.toThrow(/unique/i);
    expect([await withdrawPartiality(knex, 'case-1', person, now), await withdrawPartiality(knex, 'case-1', person, later)]).toEqual([true, false]);
    expect(await currentPartiality(knex, 'case-1', person)).toBeUndefined();
    await declarePartiality(knex, { ...own, at: later });
    const all = [
      { ...shown, withdrawnAt: now },
      { ...shown, declaredAt: later },
    ];
    expect((await planActivityView(knex, 'case-1'))?.partialities).toEqual(all);
    expect((await planActivityView(knex, 'case-2'))?.partialities).toEqual([]);
  });
});
