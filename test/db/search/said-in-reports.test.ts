/** What reports say is found by the index of either engine: any part, capitals or not, few or many, what came before the index too. */
import type { Knex } from 'knex';
import { beforeAll, describe, expect, test } from 'vitest';
import { insertReport } from '../../../db/cases/report-store.ts';
import { fewHits } from '../../../db/engine/search-index.ts';
import * as searchedReports from '../../../db/migrations/late-december-2026/2026-12-04-51-searched-reports.ts';
import { reportsThatSay } from '../../../db/search/said-in-reports-read-model.ts';
import { begun, withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

type Content = Parameters<typeof insertReport>[1]['content'];

const reported = (knex: Knex, period: string, content: Content) =>
  insertReport(knex, {
    id: `report-${period}`,
    planActivity: 'pa-1',
    period,
    form: 'full',
    channel: null,
    content,
    receivedAt: begun,
    receivedOn: null,
    byPerson: null,
    byOrganisation: 'ltu',
  });

describe.each(engines)('what reports say, on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases('pa-1'));
  beforeAll(async () => {
    const { knex } = database;
    await reported(knex, 'P1', { status: 'green', done: 'Kurser i Ånge.', deviations: '100 % av "planen"', lessons: 'Börja tidigt', needs: 'Öppna dörrar' });
    await reported(knex, 'P2', { kind: 'nothingNew', text: 'Inget nytt från Älvsbyn' });
    await reported(knex, 'P3', { status: 'red', done: 'Kurser i Boden.' });
  });

  const found = async (q: string, visibleTo?: string[]) =>
    (await reportsThatSay(database.knex, { q, visibleTo }, 10)).map(({ period, said }) => `${period}: ${said}`).sort();

  async function findsAll(): Promise<void> {
    expect(await found('KURSER I')).toEqual(['P1: Kurser i Ånge.', 'P3: Kurser i Boden.']);
    expect(await found('ånge')).toEqual(['P1: Kurser i Ånge.']);
    expect(await found('ÄLV')).toEqual(['P2: Inget nytt från Älvsbyn']);
    expect(await found('öp')).toEqual(['P1: Öppna dörrar']);
    expect(await found('"PLANEN"')).toEqual(['P1: 100 % av "planen"']);
    expect(await found('0 %')).toEqual(['P1: 100 % av "planen"']);
    expect(await found('0_%')).toEqual([]);
    expect(await found('green')).toEqual([]);
  }

  test('is any part of what people have written, and nothing else', findsAll);

  test('is found as well where it was written before there was an index, and no more once it is deleted', async () => {
    const { knex } = database;
    await searchedReports.down(knex);
    await searchedReports.up(knex);
    await findsAll();
    await knex('reports').where({ id: 'report-P2' }).del();
    expect(await found('älvsbyn')).toEqual([]);
  });

  test('is found for an organisation in what concerns it', async () => {
    const { lead } = (await database.knex('plan_activities').where({ id: 'pa-1' }).first('lead')) as { lead: string };
    expect(await found('boden', [lead])).toEqual(['P3: Kurser i Boden.']);
    expect(await found('boden', ['arbetsformedlingen'])).toEqual([]);
    expect(await found('boden', [])).toEqual([]);
  });

  test('is found, the newest first, where more than a few say it', async () => {
    const { knex } = database;
    const row = (await knex('reports').where({ id: 'report-P3' }).first()) as Record<string, unknown>;
    const minute = (number: number) => new Date(Date.parse(begun) + number * 60_000).toISOString();
    const rows = Array.from({ length: fewHits + 50 }, (_, number) => ({ ...row, id: `many-${number}`, period: `M${number}`, received_at: minute(number) }));
    for (let from = 0; from < rows.length; from += 100) await knex('reports').insert(rows.slice(from, from + 100));
    const newest = await reportsThatSay(knex, { q: 'kurser i boden' }, 3);
    expect(newest.map(({ period }) => period)).toEqual([1049, 1048, 1047].map((number) => `M${number}`));
  });
});
