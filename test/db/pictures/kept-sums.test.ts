/** What pictures read is kept, and is what counting rows would say: of plans made at random, after anything that may be done to their rows. */
import { describe, expect, test } from 'vitest';
import { dueReports } from '../../../db/pictures/due-reports-read-model.ts';
import { moneyPicture } from '../../../db/pictures/money-picture-read-model.ts';
import { coverage } from '../../../db/public/coverage-read-model.ts';
import { publicPlan } from '../../../db/public/public-list-read-model.ts';
import { savePlanTerm } from '../../../db/registers/plan-store.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { noFacts, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

/** The same numbers each time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const areas = ['livsmiljoer', 'kompetens', 'innovation'];
const stages = ['proposed', 'awaitingAssignment', 'inProgress', 'paused', 'closed', 'rejected'] as const;
const groups = ['asyl', 'etablering'];
const phases = [null, 'Asyltid', 'Etablering'];
const funders = ['lansstyrelsen-norrbotten', 'ltu', 'alvsbyn'];
const outcomes = ['approved', 'pending', 'rejected'] as const;
const reportStates = ['met', 'open', 'late', 'excused', 'void'] as const;
const days = ['2025-12-31T22:59:59.999Z', '2025-12-31T23:00:00.000Z', '2026-03-31T21:59:59.999Z', '2026-06-30T21:30:00.000Z', '2026-06-30T22:10:00.000Z'];

describe.each(engines)('kept sums on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);

  test.each([1, 2])('are those of the rows (plan %i)', async (seed) => {
    const { knex } = database;
    const random = randomFrom(seed);
    const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
    const budget = () =>
      random(2) === 0 ? null : { requestedSek: 100 * random(9), ownSek: random(50), coFunding: [{ organisation: pick(funders), amountSek: random(70) }] };
    const facts = () => ({ ...noFacts, budget: budget(), targetGroups: groups.filter(() => random(2) === 0), establishmentPhase: pick(phases) });
    for (const [position, id] of groups.entries()) await savePlanTerm(knex, { kind: 'targetGroup', id, name: id, position, facts: {} });
    const ids = Array.from({ length: 12 }, (_, number) => `plan-${seed}-${number}`);
    for (const id of ids) {
      const reports = Array.from({ length: random(4) }, (_, number) =>
        sampleObligation({ id: `report-${number}`, state: pick(reportStates), dueAt: pick(days), ...(random(2) === 0 && { onTime: random(2) === 0 }) }),
      );
      const grants = Object.fromEntries(
        funders.slice(random(4)).map((funder) => [funder, { outcome: pick(outcomes), amountSek: random(99), paidSek: random(9) }]),
      );
      const life = seededLife(id, {
        stage: pick(stages),
        obligations: Object.fromEntries(reports.map((one) => [one.id, one])),
        money: { grants, instalments: {} },
      });
      await seedPlanActivity(knex, life, { caseNumber: id, developmentArea: pick(areas), facts: facts() });
    }
    await assertKept(knex);
    for (const id of ids) {
      await knex('plan_activities')
        .where({ id })
        .update({ stage: pick(stages), development_area: pick(areas), activity_area: random(2) === 0 ? 'sprakstudier' : null });
      await knex('plan_activities')
        .where({ id })
        .update({ facts: JSON.stringify(facts()) });
      await knex('grants')
        .where({ plan_activity: id, funder: pick(funders) })
        .update({ outcome: pick(outcomes), amount_sek: random(99) });
      await knex('grants')
        .where({ plan_activity: id, funder: pick(funders) })
        .delete();
      await knex('obligations')
        .where({ plan_activity: id, id: 'report-0' })
        .update({ state: pick(reportStates), due_at: pick(days), on_time: random(2) });
    }
    await assertKept(knex);
    const copied = (await knex('plan_activities').where({ id: ids[0] }).first()) as Record<string, unknown>;
    await knex('plan_activities').insert({ ...copied, id: `copy-${seed}`, case_number: `copy-${seed}`, stage: 'inProgress' });
    await assertKept(knex);
    await knex('plan_activities')
      .where({ id: `copy-${seed}` })
      .delete();
    await assertKept(knex);
  });

  type Database = typeof database.knex;

  async function assertKept(knex: Database): Promise<void> {
    for (const area of [undefined, ...areas]) {
      expect(await moneyPicture(knex, area)).toEqual(await countedMoney(knex, area));
      for (const at of ['2026-06-30T22:05:00.000Z', '2027-01-01T00:00:00.000Z'])
        expect(await dueReports(knex, at, area)).toEqual(await countedReports(knex, at, area));
    }
    const inPlan = (await knex('plan_activities').whereNotIn('stage', ['proposed', 'rejected']).select('stage', 'activity_area')) as {
      stage: string;
      activity_area: string | null;
    }[];
    const { byStage, areas: shown } = await publicPlan(knex, { words: [] }, { page: 1, limit: 50 });
    expect(Object.fromEntries((byStage ?? []).map(({ stage, count }) => [stage, count]))).toEqual(tally(inPlan.map(({ stage }) => stage)));
    const priority = shown.flatMap(({ priorityAreas }) => priorityAreas).find(({ id }) => id === 'sprakstudier');
    expect(priority?.count).toBe(inPlan.filter(({ activity_area }) => activity_area === 'sprakstudier').length);
    expect(coveredIn(await coverage(knex))).toEqual(await countedCoverage(knex));
  }
});

type Knex = Parameters<typeof moneyPicture>[0];

const tally = (words: string[]): Record<string, number> =>
  Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((each) => each === word).length]));

const coveredIn = ({ areas: lines, phases: named }: Awaited<ReturnType<typeof coverage>>) =>
  tally(
    lines
      .flatMap(({ priorityAreas, ...area }) => [area, ...priorityAreas])
      .flatMap(({ id, counts, byPhase }) =>
        counts.flatMap((count, group) => [
          ...Array<string>(count).fill(`${id} ${groups[group]}`),
          ...named.flatMap((phase, index) => Array<string>(byPhase[group]?.[index] ?? 0).fill(`${id} ${groups[group]} ${phase}`)),
        ]),
      )
      .toSorted(),
  );

async function countedCoverage(knex: Knex) {
  const rows = (await knex('plan_activities').whereNotIn('stage', ['proposed', 'closed', 'rejected']).select('development_area', 'activity_area', 'facts')) as {
    development_area: string;
    activity_area: string | null;
    facts: string;
  }[];
  const cells = rows.flatMap(({ development_area, activity_area, facts }) => {
    const { targetGroups, establishmentPhase } = JSON.parse(facts) as { targetGroups: string[]; establishmentPhase: string | null };
    return [development_area, activity_area ?? []]
      .flat()
      .flatMap((area) =>
        targetGroups.flatMap((group) => [`${area} ${group}`, establishmentPhase === null ? [] : `${area} ${group} ${establishmentPhase}`].flat()),
      );
  });
  return tally(cells.toSorted());
}

/** As it was reckoned before anything was kept: from every row. */
async function countedMoney(knex: Knex, area: string | undefined) {
  const rows = (await knex('plan_activities').select('id', 'development_area', 'requested_sek', 'facts')) as {
    id: string;
    development_area: string;
    requested_sek: number | null;
    facts: string;
  }[];
  const grants = (await knex('grants').select('plan_activity', 'funder', 'outcome', 'amount_sek', 'paid_sek')) as {
    plan_activity: string;
    funder: string;
    outcome: string;
    amount_sek: number;
    paid_sek: number;
  }[];
  const none = { promised: 0, granted: 0, pending: 0, paid: 0 };
  const byArea = new Map<string, typeof none & { id: string; asked: number; own: number }>();
  const byFunder = new Map<string, typeof none & { id: string }>();
  const funderOf = (id: string) => {
    const sums = byFunder.get(id) ?? { id, ...none };
    byFunder.set(id, sums);
    return sums;
  };
  for (const row of rows.filter(({ development_area }) => area === undefined || development_area === area)) {
    const sums = byArea.get(row.development_area) ?? { id: row.development_area, asked: 0, own: 0, ...none };
    byArea.set(row.development_area, sums);
    sums.asked += Number(row.requested_sek ?? 0);
    const { budget } = JSON.parse(row.facts) as { budget: { ownSek: number; coFunding: { organisation: string; amountSek: number }[] } | null };
    sums.own += budget?.ownSek ?? 0;
    for (const { organisation, amountSek } of budget?.coFunding ?? []) for (const each of [sums, funderOf(organisation)]) each.promised += amountSek;
    for (const grant of grants.filter(({ plan_activity }) => plan_activity === row.id))
      for (const each of [sums, funderOf(grant.funder)]) {
        if (grant.outcome === 'approved') each.granted += Number(grant.amount_sek);
        if (grant.outcome === 'pending') each.pending += Number(grant.amount_sek);
        each.paid += Number(grant.paid_sek);
      }
  }
  const hasMoney = ({ id: _, ...sums }: { id: string }) => Object.values<number>(sums).some((sek) => sek > 0);
  return {
    byArea: expect.toSatisfy((found: { id: string }[]) => same(found, [...byArea.values()].filter(hasMoney))),
    byFunder: [...byFunder.values()].filter(hasMoney).sort((a, b) => b.granted - a.granted || b.promised - a.promised || (a.id < b.id ? -1 : 1)),
  };
}

/** Areas come in no order. */
function same(found: { id: string }[], wanted: { id: string }[]): boolean {
  const inOrder = (list: { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(inOrder(found)).toEqual(inOrder(wanted));
  return true;
}

/** By the quarters that the days of this test lie in. */
async function countedReports(knex: Knex, at: string, area: string | undefined) {
  const rows = (await knex('obligations')
    .join('plan_activities', 'plan_activities.id', 'obligations.plan_activity')
    .whereIn('kind', ['report', 'finalReport'])
    .whereNot({ state: 'void' })
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .select('due_at', 'state', 'on_time', 'development_area')) as { due_at: string; state: string; on_time: number | null; development_area: string }[];
  const quarters = new Map<string, { quarter: string; onTime: number; late: number; missing: number; excused: number }>();
  for (const { due_at, state, on_time } of rows.filter(({ development_area }) => area === undefined || development_area === area)) {
    const quarter = due_at < '2025-12-31T23' ? '2025-Q4' : due_at < '2026-03-31T22' ? '2026-Q1' : due_at < '2026-06-30T22' ? '2026-Q2' : '2026-Q3';
    const counts = quarters.get(quarter) ?? { quarter, onTime: 0, late: 0, missing: 0, excused: 0 };
    quarters.set(quarter, counts);
    if (state === 'met') counts[on_time === 0 ? 'late' : 'onTime'] += 1;
    else counts[state === 'excused' ? 'excused' : 'missing'] += 1;
  }
  return [...quarters.values()];
}
