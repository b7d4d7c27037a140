/** What has changed for everybody since a moment, as the record tells it, in whichever order transactions end. */

import type { Knex } from 'knex';
import { describe, expect, test } from 'vitest';
import { inSnapshot } from '../../../db/engine/connection.ts';
import type { AuditEntry } from '../../../db/lives/audit-store.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { keepLastingAddress } from '../../../db/public/lasting-address-store.ts';
import { changesAtOnce, changingWhatIsPublic } from '../../../db/public/public-changes.ts';
import { publicChangeSince, publicState } from '../../../db/public/public-state-read-model.ts';
import { importPlan } from '../../../plan/import-plan.ts';
import { countyPlan } from '../../support/builders/county-plan.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { emptyPostgres, engines } from '../../support/db/databases.ts';

const entry = (what: AuditEntry['what'], details: Record<string, unknown> = {}): AuditEntry => ({
  planActivity: null,
  seq: null,
  at: '2026-11-27T09:00:00.000Z',
  person: null,
  what,
  details,
  stage: null,
});
const stateOf = (knex: Knex) => inSnapshot(knex, publicState);

describe.each(engines)('on $engine', ({ empty }) => {
  const database = databaseForEach(empty);
  const changeBy = async (...done: AuditEntry[]) => {
    const state = await stateOf(database.knex);
    for (const each of done) await appendAudit(database.knex, each);
    return publicChangeSince(database.knex, state);
  };

  test('nothing has changed where nothing was done, or only what nobody else sees', async () => {
    expect(await changeBy()).toBe('none');
    expect(await changeBy(entry('report'), entry('remind'), entry('payment'), entry('personChanged', { fields: ['language'] }))).toBe('none');
  });

  test('a life that has gone on is shown soon; what was published, corrected or taken away at once, also among much else', async () => {
    expect(await changeBy(entry('review'))).toBe('soon');
    for (const what of [
      'resultPublished',
      'resultWithdrawn',
      'withdrawal',
      'organisationChanged',
      'goalFiguresImported',
      'planReadAgain',
      'correction',
      'bodyDecision',
    ] as const)
      expect([what, await changeBy(entry('report'), entry(what), entry('review'))]).toEqual([what, 'atOnce']);
    expect(await changeBy(entry('personChanged', { fields: ['name'] }))).toBe('atOnce');
  });

  test('entries far back are not counted again, and what comes after them is', async () => {
    const many = Array.from({ length: 1_500 }, () => ({ ...entry('review'), planActivity: null, plan_activity: null, details: '{}' }));
    const rows = many.map(({ seq, at, person, what, details, stage, plan_activity }) => ({ seq, at, person, what, details, stage, plan_activity }));
    await database.knex.batchInsert('audit', rows, 100);
    const { after, counted } = await stateOf(database.knex);
    expect([after, counted]).toEqual([500, { review: 1_000 }]);
    expect(await changeBy(entry('resultWithdrawn'))).toBe('atOnce');
  });

  test('a plan that is read in is a line in the record where it changes anything, and changes at once what everybody sees', async () => {
    const { knex } = database;
    const file = { ...countyPlan(), activities: [] };
    const gateway = { execute: () => Promise.reject(new Error('no activities')) };
    const read = async () => {
      const state = await stateOf(knex);
      await importPlan({ db: knex, gateway, file, say: () => {} });
      return publicChangeSince(knex, state);
    };
    expect(await read()).toBe('atOnce');
    expect(await read()).toBe('none');
    file.goals = file.goals.map((goal) => ({ ...goal, measure: `${goal.measure}, omskrivet` }));
    expect(await read()).toBe('atOnce');
    expect(await knex('audit').where({ what: 'planImport' }).pluck('person')).toEqual([null, null]);
  });

  test('what the data are named by is shown once it is known', async () => {
    const state = await stateOf(database.knex);
    await keepLastingAddress(database.knex, 'https://forst.example');
    expect(await publicChangeSince(database.knex, state)).toBe('soon');
  });
});

describe('of two transactions at once', () => {
  const database = databaseForEach(emptyPostgres);

  test('the one that began first and ends last is not missed', async () => {
    const { knex } = database;
    const slow = await knex.transaction();
    await appendAudit(slow, entry('resultWithdrawn'));
    await appendAudit(knex, entry('review'));
    const state = await stateOf(knex);
    expect(await publicChangeSince(knex, state)).toBe('none');
    await slow.commit();
    expect(await publicChangeSince(knex, state)).toBe('atOnce');
  });
});

test('whatever changes at once is among what changes anything', () => {
  expect(changingWhatIsPublic.filter(changesAtOnce)).toContain('resultWithdrawn');
  expect(['report', 'toString', ''].filter(changesAtOnce)).toEqual([]);
});
