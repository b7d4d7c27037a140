/** What the pictures are drawn from, in both engines: days and quarters on which something falls due, the plan along time, its money. */
import { beforeAll, describe, expect, test } from 'vitest';
import { dueDays } from '../../../db/pictures/due-days-read-model.ts';
import { dueReports, reportsByArea } from '../../../db/pictures/due-reports-read-model.ts';
import { askedMoneyByArea, moneyPicture } from '../../../db/pictures/money-picture-read-model.ts';
import { timeline } from '../../../db/pictures/timeline-read-model.ts';
import { savePlanTerm } from '../../../db/registers/plan-store.ts';
import type { LifeState, Obligation } from '../../../workflows/domain/life-state.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { noFacts, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
const few = { page: 1, limit: 2 };

/** A report for the first quarter that fell due at an instant, and what became of it. */
function report(id: string, dueAt: string, became: Partial<Obligation>): [string, Obligation] {
  const period = { name: '2026-Q1', startsAt: '2025-12-31T23:00:00.000Z', endsAt: '2026-03-31T22:00:00.000Z' };
  return [id, sampleObligation({ id, kind: 'report', owedBy: { organisation: 'ltu' }, dueAt, period, ...became })];
}
const came = (receivedAt: string, onTime: boolean): Partial<Obligation> => ({ state: 'met', report: 'approved', receivedAt, onTime });

const lives: LifeState[] = [
  seededLife('a', {
    runs: { from: '2026-01-01', to: '2026-12-31' },
    obligations: Object.fromEntries([
      report('in-time', '2026-04-30T21:59:59.999Z', came('2026-04-20T08:00:00.000Z', true)),
      report('after', '2026-04-30T21:59:59.999Z', came('2026-05-02T08:00:00.000Z', false)),
      report('nobody-had-to', '2026-04-30T21:59:59.999Z', { state: 'excused' }),
      report('void', '2026-04-30T21:59:59.999Z', { state: 'void' }),
      // 23:30 in Sweden on the last day of June.
      report('silent', '2026-06-30T21:30:00.000Z', { state: 'late' }),
    ]),
    money: { requestedSek: 300_000, grants: { ltu: { outcome: 'approved', amountSek: 200_000, paidSek: 50_000 } }, instalments: {} },
  }),
  seededLife('b', {
    obligations: Object.fromEntries([report('not-yet', '2026-10-31T22:59:59.999Z', { state: 'open' })]),
    money: { requestedSek: 100_000, grants: { alvsbyn: { outcome: 'pending', amountSek: 40_000, paidSek: 0 } }, instalments: {} },
  }),
  seededLife('c', { stage: 'proposed' }),
];

describe.each(engines)('pictures on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);
  beforeAll(async () => {
    for (const [position, id] of ['innovation', 'kompetens'].entries())
      await savePlanTerm(database.knex, { kind: 'developmentArea', id, name: id, position, facts: {} });
    const areas: Record<string, string> = { a: 'kompetens', b: 'innovation', c: 'an area of an older plan' };
    const budget = { ownSek: 25_000, coFunding: [{ organisation: 'alvsbyn', amountSek: 10_000 }] };
    for (const life of lives)
      await seedPlanActivity(database.knex, life, { title: `Titel ${life.id}`, developmentArea: areas[life.id] as string, facts: { ...noFacts, budget } });
  });

  test('a year of days: what fell or falls due by the Swedish day, without what nobody owes, and the whole number beside a page of it', async () => {
    const { days, items } = await dueDays(database.knex, year, few);
    expect(days).toEqual([
      { day: '2026-04-30', due: 2 },
      { day: '2026-06-30', due: 1 },
      { day: '2026-10-31', due: 1 },
    ]);
    expect(items).toMatchObject({ total: 4, page: 1, limit: 2 });
    expect(items.items).toMatchObject([
      { planActivity: 'a', title: 'Titel a', dueOn: '2026-04-30', owedBy: { organisation: 'ltu' } },
      { planActivity: 'a', dueOn: '2026-04-30' },
    ]);
    expect((await dueDays(database.knex, { ...year, developmentArea: 'innovation' }, few)).items.items).toMatchObject([{ planActivity: 'b', state: 'open' }]);
  });

  test('quarters of reports: in time, late, missing and excused, and nothing of what is still to fall due', async () => {
    expect(await dueReports(database.knex, '2026-07-01T00:00:00.000Z')).toEqual([{ quarter: '2026-Q2', onTime: 1, late: 1, missing: 1, excused: 1 }]);
    expect(await dueReports(database.knex, '2026-12-01T00:00:00.000Z', 'innovation')).toEqual([
      { quarter: '2026-Q4', onTime: 0, late: 0, missing: 1, excused: 0 },
    ]);
  });

  test('reports by area: those of the last twelve months, and what is late now however old it is, also within the hour that is not over', async () => {
    const { knex } = database;
    const of = async (at: string) => Object.fromEntries(await reportsByArea(knex, at));
    const kompetens = { onTime: 1, late: 1, missing: 1, lateNow: 1 };
    expect(await of('2026-06-30T21:20:00.000Z')).toEqual({ kompetens: { ...kompetens, missing: 0, lateNow: 0 } });
    expect(await of('2026-06-30T21:40:00.000Z')).toEqual({ kompetens });
    expect(await of('2026-07-01T00:00:00.000Z')).toEqual({ kompetens });
    expect(await of('2027-05-15T00:00:00.000Z')).toEqual({
      kompetens: { onTime: 0, late: 0, missing: 1, lateNow: 1 },
      innovation: { onTime: 0, late: 0, missing: 1, lateNow: 1 },
    });
    expect((await of('2028-01-01T00:00:00.000Z'))['kompetens']).toEqual({ onTime: 0, late: 0, missing: 0, lateNow: 1 });
  });

  test('the plan along time: in the plan’s order of areas, what has none of them last, with all that is in progress or late counted', async () => {
    const whole = await timeline(database.knex, undefined, { page: 1, limit: 10 });
    expect(whole.items.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(whole).toMatchObject({ total: 3, inProgress: 2, late: 1 });
    expect(whole.items[1]).toMatchObject({ from: '2026-01-01', to: '2026-12-31', developmentArea: 'kompetens' });
    expect(whole.items[1]?.reports.map(({ state }) => state).toSorted()).toEqual(['excused', 'late', 'met', 'met']);
    expect((await timeline(database.knex, undefined, { page: 2, limit: 2 })).items.map(({ id }) => id)).toEqual(['c']);
    expect(await timeline(database.knex, 'kompetens', few)).toMatchObject({ total: 1, inProgress: 1, late: 1 });
  });

  test('money by area and by funder, each kind for itself', async () => {
    const { byArea, byFunder } = await moneyPicture(database.knex);
    expect(byArea.find(({ id }) => id === 'kompetens')).toEqual({
      id: 'kompetens',
      asked: 300_000,
      own: 25_000,
      promised: 10_000,
      granted: 200_000,
      pending: 0,
      paid: 50_000,
    });
    expect(byFunder).toEqual([
      { id: 'ltu', promised: 0, granted: 200_000, pending: 0, paid: 50_000 },
      { id: 'alvsbyn', promised: 30_000, granted: 0, pending: 40_000, paid: 0 },
    ]);
    expect((await moneyPicture(database.knex, 'innovation')).byArea.map(({ id }) => id)).toEqual(['innovation']);
  });

  test('money on its way: what is asked, and of what is granted and paid only what one funder gives', async () => {
    const onItsWay = async (funder: string) => (await askedMoneyByArea(database.knex, funder)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(await onItsWay('ltu')).toEqual([
      { id: 'innovation', asked: 100_000, granted: 0, paid: 0 },
      { id: 'kompetens', asked: 300_000, granted: 200_000, paid: 50_000 },
    ]);
    expect((await onItsWay('alvsbyn')).map(({ granted, paid }) => granted + paid)).toEqual([0, 0]);
  });
});
