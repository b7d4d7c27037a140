/** The plan's money by area and by funder, in whole SEK: asked, own, promised, granted, waiting and paid. What is given in kind is never part of it. */
import type { Knex } from 'knex';
import { inSnapshot } from '../engine/connection.ts';
import { keptSums } from '../queries/kept-sums.ts';
import type { Tally } from '../queries/tallies.ts';
import { tallies } from '../queries/tallies.ts';

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
    const asked = (await tallies(trx).where({ grouped_by: 'developmentArea' })) as Tally[];
    const sums = (await narrowed(keptSums(trx, 'area_money', ['development_area', 'funder'], amounts))) as AreaSums[];
    return summedUp(
      asked.filter(({ id }) => developmentArea === undefined || id === developmentArea),
      sums,
    );
  });
}

/** What one funder has been asked for, has granted and has paid. */
export type MoneyOnItsWay = Pick<AreaMoney, 'id' | 'asked' | 'granted' | 'paid'>;

/** The money of whoever the plan's activities ask, area by area. @param funder the authority that coordinates the plan. Areas without any are left out */
export async function askedMoneyByArea(knex: Knex, funder: string): Promise<MoneyOnItsWay[]> {
  return inSnapshot(knex, async (trx) => {
    const areas = new Map<string, MoneyOnItsWay>();
    const areaOf = (id: string) => entry(areas, id, { id, asked: 0, granted: 0, paid: 0 });
    for (const { id, requested_sek } of (await tallies(trx).where({ grouped_by: 'developmentArea' })) as Tally[]) areaOf(id).asked += requested_sek;
    const given = keptSums(trx, 'area_money', ['development_area'], ['granted', 'paid']).where({ funder });
    for (const { development_area, granted, paid } of (await given) as Pick<AreaSums, 'development_area' | 'granted' | 'paid'>[]) {
      areaOf(development_area).granted += granted;
      areaOf(development_area).paid += paid;
    }
    return [...areas.values()].filter(({ asked, granted, paid }) => asked + granted + paid > 0);
  });
}

const amounts = ['own', 'promised', 'granted', 'pending', 'paid'] as const;
/** What no funder gives, the activity's own, stands under an empty name. */
type AreaSums = Record<(typeof amounts)[number], number> & { development_area: string; funder: string };

function summedUp(asked: Tally[], sums: AreaSums[]): MoneyPicture {
  const areas = new Map<string, AreaMoney>();
  const funders = new Map<string, FunderMoney>();
  const areaOf = (id: string) => entry(areas, id, { id, asked: 0, own: 0, ...none });
  for (const { id, requested_sek } of asked) areaOf(id).asked += requested_sek;
  for (const row of sums) {
    const area = areaOf(row.development_area);
    area.own += row.own;
    const both = row.funder === '' ? [area] : [area, entry(funders, row.funder, { id: row.funder, ...none })];
    for (const money of both) for (const amount of given) money[amount] += row[amount];
  }
  const hasMoney = ({ id: _, ...all }: Partial<AreaMoney>) => Object.values(all).some((sek) => sek > 0);
  return {
    byArea: [...areas.values()].filter(hasMoney),
    byFunder: [...funders.values()].filter(hasMoney).sort((a, b) => b.granted - a.granted || b.promised - a.promised || (a.id < b.id ? -1 : 1)),
  };
}

const given = ['promised', 'granted', 'pending', 'paid'] as const;
const none = { promised: 0, granted: 0, pending: 0, paid: 0 };

function entry<T>(map: Map<string, T>, id: string, empty: T): T {
  const found = map.get(id) ?? empty;
  map.set(id, found);
  return found;
}
