/** The plan's money by area and by funder, in whole SEK: asked, own, promised, granted, waiting and paid. What is given in kind is never part of it. */
import type { Knex } from 'knex';
import { inSnapshot } from '../engine/connection.ts';
import { fromJson } from '../queries/json-column.ts';

export interface AreaMoney {
  /** Of the development area. */
  id: string;
  asked: number;
  own: number;
  /** By other funders, in the proposal. */
  promised: number;
  granted: number;
  pending: number;
  paid: number;
}
export type FunderMoney = Pick<AreaMoney, 'id' | 'promised' | 'granted' | 'pending' | 'paid'>;

export interface MoneyPicture {
  byArea: AreaMoney[];
  /** The largest grant first. */
  byFunder: FunderMoney[];
}

/** @param developmentArea narrows both to one area; absent: the whole plan. Areas and funders without any money are left out */
export async function moneyPicture(knex: Knex, developmentArea?: string): Promise<MoneyPicture> {
  return inSnapshot(knex, async (trx) => {
    const narrowed = (query: Knex.QueryBuilder) => (developmentArea === undefined ? query : query.where({ development_area: developmentArea }));
    const asked = (await narrowed(trx('plan_activities')).groupBy('development_area').select('development_area').sum({ asked: 'requested_sek' })) as {
      development_area: string;
      asked: number | null;
    }[];
    const grants = (await narrowed(trx('grants').join('plan_activities', 'plan_activities.id', 'grants.plan_activity'))
      .groupBy('development_area', 'funder', 'outcome')
      .select('development_area', 'funder', 'outcome')
      .sum({ amount: 'amount_sek', paid: 'grants.paid_sek' })) as GrantSum[];
    // Most activities come from the plan, which says nothing about money: only those with a budget are read.
    const budgets = (await narrowed(trx('plan_activities')).whereNot('facts', 'like', '%"budget":null%').select('development_area', 'facts')) as {
      development_area: string;
      facts: string;
    }[];
    return summedUp(asked, grants, budgets);
  });
}

function summedUp(
  asked: { development_area: string; asked: number | null }[],
  grants: GrantSum[],
  budgets: { development_area: string; facts: string }[],
): MoneyPicture {
  const areas = new Map<string, AreaMoney>();
  const funders = new Map<string, FunderMoney>();
  const areaOf = (id: string) => entry(areas, id, { id, asked: 0, own: 0, ...none });
  const funderOf = (id: string) => entry(funders, id, { id, ...none });
  for (const row of asked) areaOf(row.development_area).asked += Number(row.asked ?? 0);
  for (const { development_area, facts } of budgets) {
    const { ownSek = 0, coFunding = [] } = fromJson<{ budget: Budget | null }>(facts).budget ?? {};
    areaOf(development_area).own += ownSek;
    for (const { organisation, amountSek } of coFunding) for (const sums of [areaOf(development_area), funderOf(organisation)]) sums.promised += amountSek;
  }
  for (const { development_area, funder, outcome, amount, paid } of grants) {
    for (const sums of [areaOf(development_area), funderOf(funder)]) {
      if (outcome === 'approved') sums.granted += Number(amount);
      if (outcome === 'pending') sums.pending += Number(amount);
      sums.paid += Number(paid);
    }
  }
  const hasMoney = ({ id: _, ...sums }: Partial<AreaMoney>) => Object.values(sums).some((sek) => sek > 0);
  return {
    byArea: [...areas.values()].filter(hasMoney),
    byFunder: [...funders.values()].filter(hasMoney).sort((a, b) => b.granted - a.granted || b.promised - a.promised || (a.id < b.id ? -1 : 1)),
  };
}

const none = { promised: 0, granted: 0, pending: 0, paid: 0 };

function entry<T>(map: Map<string, T>, id: string, empty: T): T {
  const found = map.get(id) ?? empty;
  map.set(id, found);
  return found;
}

interface Budget {
  ownSek?: number;
  coFunding?: { organisation: string; amountSek: number }[];
}
interface GrantSum {
  development_area: string;
  funder: string;
  outcome: string;
  amount: number;
  paid: number;
}
