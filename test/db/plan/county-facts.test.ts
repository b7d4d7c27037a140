/** What stood in code of the first county is in its rows after the migration, whatever stood there before; another county's rows are left alone. */
import type { Knex } from 'knex';
import { expect, test } from 'vitest';
import { up } from '../../../db/migrations/december-2026/2026-12-02-02-county-facts.ts';
import { countyOf } from '../../../db/plan/county-read-model.ts';
import { saveOrganisation } from '../../../db/registers/organisation-store.ts';
import { savePlan } from '../../../db/registers/plan-store.ts';
import { loadRegisters } from '../../../plan/load-registers.ts';
import { countyPlan } from '../../support/builders/county-plan.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { emptySqlite } from '../../support/db/databases.ts';
import { secondCounty } from '../../support/plans/second-county.ts';

const database = databaseForEach(emptySqlite);
const authority = 'lansstyrelsen-norrbotten';

const asBefore = async (knex: Knex) => {
  await saveOrganisation(knex, { id: authority, name: 'Länsstyrelsen i Norrbottens län', kind: 'authority', partOf: null, units: [], facts: { note: 'x' } });
  await savePlan(knex, { id: 'hit-norrbotten', facts: { title: 'Planen', coordinatedBy: authority } });
};

test('a database of an earlier version keeps its court, place, languages and English name; a plan’s file says the same', async () => {
  const { knex } = database;
  await asBefore(knex);
  await up(knex);
  const moved = await countyOf(knex, authority);
  expect(moved).toMatchObject({
    appealCourt: { sv: 'Kammarrätten i Sundsvall' },
    place: { iri: 'http://data.europa.eu/nuts/code/SE332' },
    authority: { en: 'The County Administrative Board of Norrbotten' },
  });
  expect(JSON.parse((await knex('organisations').where({ id: authority }).first('facts')).facts).note).toBe('x');
  await loadRegisters(knex, countyPlan());
  const { plan: _, ...read } = await countyOf(knex, authority);
  const { plan: __, ...before } = moved;
  expect(read).toEqual(before);
});

test('what somebody has written there stays, and a county of its own is left alone', async () => {
  const { knex } = database;
  await loadRegisters(knex, secondCounty());
  const before = await countyOf(knex, 'lansstyrelsen-fjallbygden');
  await up(knex);
  expect(await countyOf(knex, 'lansstyrelsen-fjallbygden')).toEqual(before);
  await asBefore(knex);
  await knex('organisations')
    .where({ id: authority })
    .update({ facts: JSON.stringify({ appealCourt: 'Kammarrätten i Umeå' }) });
  await up(knex);
  expect((await countyOf(knex, authority)).appealCourt?.sv).toBe('Kammarrätten i Umeå');
});
