/** What the coverage map counts, in both engines: cells of areas, target groups and phases, only what is alive. */
import { beforeAll, describe, expect, test } from 'vitest';
import { coverage, ledActivities } from '../../../db/public/coverage-read-model.ts';
import { publicPlan } from '../../../db/public/public-list-read-model.ts';
import { savePlanTerm } from '../../../db/registers/plan-store.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { Stage } from '../../../workflows/domain/stages.ts';
import { noFacts, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

function life(id: string, { stage = 'inProgress', lead = 'ltu' }: { stage?: Stage; lead?: string | null }): LifeState {
  const { lead: _, ...unled } = seededLife(id, { stage });
  return lead === null ? unled : { ...unled, lead };
}

describe.each(engines)('the coverage of the plan on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);
  beforeAll(async () => {
    const { knex } = database;
    for (const [position, id] of ['asyl', 'etablering', 'tomma'].entries())
      await savePlanTerm(knex, { kind: 'targetGroup', id, name: id, position, facts: {} });
    await savePlanTerm(knex, { kind: 'activityArea', id: 'praktik', name: 'Praktik', position: 1, facts: { developmentArea: 'kompetens' } });
    const plant = (id: string, activityArea: string | null, targetGroups: string[], more: { stage?: Stage; phase?: string; lead?: string | null } = {}) =>
      seedPlanActivity(knex, life(id, more), {
        activityArea,
        facts: { ...noFacts, targetGroups, establishmentPhase: more.phase ?? null },
      });
    await plant('a', 'sprakstudier', ['asyl', 'etablering'], { phase: 'Asyltid' });
    await plant('b', 'sprakstudier', ['etablering'], { lead: 'ostra-skolan' });
    await plant('c', null, ['etablering']);
    await plant('d', 'sprakstudier', []);
    await plant('closed', 'praktik', ['asyl'], { stage: 'closed' });
    await plant('proposed', 'praktik', ['asyl'], { stage: 'proposed' });
    await plant('unled', 'sprakstudier', ['asyl'], { stage: 'awaitingAssignment', lead: null });
  });

  const counted = async (phase?: string) => {
    const { areas } = await coverage(database.knex, phase);
    return Object.fromEntries(areas.flatMap(({ id, counts, priorityAreas }) => [[id, counts], ...priorityAreas.map((area) => [area.id, area.counts])]));
  };

  test('is a number for each area and target group, of what is alive; zero where there is none', async () => {
    expect(await counted()).toEqual({
      livsmiljoer: [0, 0, 0],
      kompetens: [2, 3, 0],
      sprakstudier: [2, 2, 0],
      praktik: [0, 0, 0],
      innovation: [0, 0, 0],
    });
  });

  test('is divided by a phase', async () => {
    expect((await coverage(database.knex)).phases).toEqual(['Asyltid']);
    expect(await counted('Asyltid')).toMatchObject({ kompetens: [1, 1, 0], sprakstudier: [1, 1, 0] });
  });

  test('has as many in each cell as the list that the cell leads to', async () => {
    const { areas, targetGroups } = await coverage(database.knex);
    for (const { priorityAreas } of areas)
      for (const { id, counts } of priorityAreas)
        for (const [index, group] of targetGroups.entries()) {
          const filter = { words: [], activityArea: id, targetGroup: group.id, isAlive: true };
          const listed = await publicPlan(database.knex, filter, { page: 1, limit: 25 });
          expect([id, group.id, listed.areas.reduce((sum, { total }) => sum + total, 0)]).toEqual([id, group.id, counts[index]]);
        }
  });

  test('knows who leads what, and leaves out what nobody leads', async () => {
    const led = await ledActivities(database.knex, ['sprakstudier', 'praktik'], 25);
    expect([...led].map(([area, own]) => [area, own.map(({ id, lead }) => [id, lead])])).toEqual([
      [
        'sprakstudier',
        [
          ['a', 'Luleå tekniska universitet'],
          ['b', 'Östra skolan'],
          ['d', 'Luleå tekniska universitet'],
        ],
      ],
      ['praktik', []],
    ]);
    expect((await ledActivities(database.knex, ['sprakstudier'], 1)).get('sprakstudier')).toHaveLength(1);
  });

  test('has in each cell a number for each phase that its activities name', async () => {
    const { knex } = database;
    const facts = (phase: string | null) => JSON.stringify({ ...noFacts, targetGroups: ['etablering', 'etablering'], establishmentPhase: phase });
    await knex('plan_activities')
      .where({ id: 'b' })
      .update({ facts: facts('Etablering') });
    const byPhase = async (asked?: string) => {
      const { areas, phases, phase } = await coverage(knex, asked);
      const line = areas.flatMap(({ priorityAreas }) => priorityAreas).find(({ id }) => id === 'sprakstudier');
      return { phases, phase, counts: line?.counts, byPhase: line?.byPhase };
    };
    const whole = { phases: ['Asyltid', 'Etablering'], phase: undefined, counts: [2, 2, 0] };
    expect(await byPhase()).toEqual({
      ...whole,
      byPhase: [
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    });
    expect(await byPhase('Etablering')).toMatchObject({ phase: 'Etablering', counts: [0, 1, 0] });
    expect(await byPhase('finns inte')).toMatchObject(whole);
    await knex('plan_activities')
      .where({ id: 'b' })
      .update({ facts: facts(null) });
    expect((await byPhase()).phases).toEqual(['Asyltid']);
  });
});
