/** What keeps reads flat says what counting would: columns of the row, sums, and places in a list. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPlanActivities } from '../../../db/pictures/plan-activity-list-read-model.ts';
import { planActivityOrders } from '../../../db/pictures/plan-activity-order.ts';
import { planFigures } from '../../../db/pictures/plan-figures-read-model.ts';
import { saveOrganisation } from '../../../db/registers/organisation-store.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { noFacts, seededLife, seedPlanActivity, seedRegisters } from '../../support/builders/seeded-portfolio.ts';
import type { TestDatabase } from '../../support/db/databases.ts';
import { engines, migrated } from '../../support/db/databases.ts';

describe.each(engines)('reads that stay flat, on $engine', ({ empty }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migrated(empty);
    const { knex } = database;
    await seedRegisters(knex);
    for (const number of Array(25).keys()) {
      const lead = number % 2 === 0 ? 'ltu' : 'ostra-skolan';
      const late = sampleObligation({
        state: number % 5 === 0 ? 'late' : 'open',
        owedBy: { organisation: lead },
        dueAt: `2026-0${1 + (number % 3)}-20T22:59:59.999Z`,
      });
      const grants = { 'lansstyrelsen-norrbotten': { outcome: 'approved' as const, amountSek: (number % 4) * 1_000, paidSek: 0 } };
      await seedPlanActivity(knex, seededLife(`pa-${number}`, { lead, obligations: { [late.id]: late }, money: { grants, instalments: {} } }), {
        caseNumber: `HIT-${100 + number}`,
        title: `${['Åsnan', 'Bron', 'Öringen'][number % 3]} ${number}`,
        facts: { ...noFacts, targetGroups: number % 2 === 0 ? ['unga'] : [] },
      });
    }
  });
  afterAll(() => database.remove());

  test.each(planActivityOrders.flatMap((by) => [false, true].map((descending) => ({ by, descending }))))(
    'by $by (falling: $descending) the list is the same page by page, from key to key, and by the number of each page',
    async ({ by, descending }) => {
      const { knex } = database;
      const whole = await listPlanActivities(knex, {}, { page: 1, limit: 50 }, { by, descending });
      const keyed: string[] = [];
      const numbered: string[] = [];
      let after: (string | number)[] | undefined;
      for (const page of [1, 2, 3, 4]) {
        const found = await listPlanActivities(knex, {}, { page, limit: 7, after }, { by, descending });
        keyed.push(...found.items.map(({ id }) => id));
        numbered.push(...(await listPlanActivities(knex, {}, { page, limit: 7 }, { by, descending })).items.map(({ id }) => id));
        after = found.next;
      }
      const ids = whole.items.map(({ id }) => id);
      expect(ids).toHaveLength(25);
      expect(keyed).toEqual(ids);
      expect(numbered).toEqual(ids);
    },
  );

  test('sums follow whatever is done to a row, and are those of the rows', async () => {
    const { knex } = database;
    await knex('plan_activities').where({ id: 'pa-0' }).update({ stage: 'paused', development_area: 'innovation', lead: 'ostra-skolan' });
    const { total, byStage, areas, overdue, money } = await planFigures(knex);
    expect({ total, paused: byStage.paused, inProgress: byStage.inProgress, overdue }).toEqual({ total: 25, paused: 1, inProgress: 24, overdue: 5 });
    expect(areas.map(({ id, planActivities }) => [id, planActivities])).toEqual([
      ['livsmiljoer', 0],
      ['kompetens', 24],
      ['innovation', 1],
    ]);
    expect(money.grantedSek).toBe([...Array(25).keys()].reduce((sum, number) => sum + (number % 4) * 1_000, 0));
  });

  test('a renamed lead moves in the list', async () => {
    const { knex } = database;
    await saveOrganisation(knex, { id: 'ltu', name: 'Överst', kind: 'association', partOf: null, units: [], facts: {} });
    const { items } = await listPlanActivities(knex, {}, { page: 1, limit: 50 }, { by: 'lead', descending: true });
    expect(items[0]?.lead).toBe('ltu');
  });

  test('parts of words are found in texts, also two letters and quotes, and what a text no longer says is not', async () => {
    const { knex } = database;
    const found = async (q: string) => (await listPlanActivities(knex, { q }, { page: 1, limit: 50 })).total;
    expect(await Promise.all(['RINGE', 'ön', 'ör', 'hit-11', 'finns inte', '"', '%'].map(found))).toEqual([8, 0, 8, 10, 0, 0, 0]);
    await knex('plan_activities').where({ id: 'pa-2' }).update({ search: 'nu "annat" hit-102' });
    expect(await Promise.all(['RINGE', '"annat"'].map(found))).toEqual([7, 1]);
    expect((await listPlanActivities(knex, { targetGroup: 'unga' }, { page: 1, limit: 5 })).total).toBe(13);
  });
});
