/** Where a search finds more than a few: what is shown is the same, what is counted is cut off, and what is few is found by an index. */
import type { Knex } from 'knex';
import { beforeAll, describe, expect, test } from 'vitest';
import { isPostgres } from '../../../db/engine/connection.ts';
import { fewHits } from '../../../db/engine/search-index.ts';
import { countMails, listMails } from '../../../db/mail/mail-read-model.ts';
import { enqueueMails } from '../../../db/mail/mail-store.ts';
import { publicGoalsWithFirst } from '../../../db/public/public-goals-read-model.ts';
import { publicPlan } from '../../../db/public/public-list-read-model.ts';
import { savePlanTerm } from '../../../db/registers/plan-store.ts';
import { noFacts, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';

const copies = fewHits + 50;
const page = { page: 1, limit: 25 };

describe.each(engines)('more than a few, on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);
  beforeAll(async () => {
    const { knex } = database;
    await savePlanTerm(knex, { kind: 'goal', id: 'arbete', name: 'Arbete', position: 0, facts: {} });
    await seedPlanActivity(knex, seededLife('a-0000'), {
      caseNumber: 'a-0000',
      title: 'Språkvägen öst',
      developmentArea: 'kompetens',
      facts: { ...noFacts, goals: ['arbete'] },
    });
    await seedPlanActivity(knex, seededLife('z-rare'), { caseNumber: 'z-rare', title: 'Språkvägen sällsynt', developmentArea: 'innovation', facts: noFacts });
    await copied(knex);
    const mails = Array.from({ length: copies }, (_, number) =>
      sampleMail(`mail-${String(number).padStart(4, '0')}`, {
        subject: 'Årlig rapport',
        recipientName: number === 7 ? 'Émile Öberg' : 'Bo Ek',
        askedAt: '2026-01-01T08:00:00.000Z',
      }),
    );
    await enqueueMails(knex, mails);
  });

  /** As many again of the first life, each with its own number. */
  async function copied(knex: Knex): Promise<void> {
    const row = (await knex('plan_activities').where({ id: 'a-0000' }).first()) as Record<string, unknown>;
    const rows = Array.from({ length: copies - 1 }, (_, number) => {
      const id = `a-${String(number + 1).padStart(4, '0')}`;
      return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? value.replaceAll('a-0000', id) : value]));
    });
    for (let from = 0; from < rows.length; from += 100) await knex('plan_activities').insert(rows.slice(from, from + 100));
  }

  const found = (q: string, developmentArea?: string) =>
    publicPlan(database.knex, { words: q.split(' ').filter(Boolean), ...(developmentArea !== undefined && { developmentArea }) }, page);

  test('each area shows its first, and says that there are more', async () => {
    const { areas, byStage } = await found('språkvägen');
    expect(byStage).toBeNull();
    expect(areas.map(({ id, items, total, more }) => ({ id, first: items[0]?.id, shown: items.length, total, more }))).toEqual([
      { id: 'livsmiljoer', first: undefined, shown: 0, total: 0, more: undefined },
      { id: 'kompetens', first: 'a-0000', shown: 25, total: 25, more: true },
      { id: 'innovation', first: 'z-rare', shown: 1, total: 1, more: undefined },
    ]);
    const [alone] = (await found('språkvägen', 'kompetens')).areas;
    expect({ total: alone?.total, more: alone?.more, shown: alone?.items.length }).toEqual({ total: fewHits, more: true, shown: 25 });
  });

  test('a word that few have narrows one that many have, and is counted', async () => {
    const { areas, byStage } = await found('språkvägen sällsynt');
    expect(byStage).toEqual([{ stage: 'inProgress', count: 1 }]);
    expect(areas.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['z-rare']);
    expect((await found('sällsynt', 'kompetens')).areas.flatMap(({ items }) => items)).toEqual([]);
    expect((await found('')).byStage).toEqual([{ stage: 'inProgress', count: copies + 1 }]);
  });

  test('a goal shows its first activities and says that there are more', async () => {
    const { goals, cut } = await publicGoalsWithFirst(database.knex, 25);
    expect(goals.map(({ id, activities }) => [id, activities.length, activities[24]?.id, cut.has(id)])).toEqual([['arbete', 25, 'a-0024', true]]);
  });

  test.each([
    ['årlig', fewHits, true],
    ['RAPPORT', fewHits, true],
    ['öberg', 1, undefined],
    ['ÖBERG', 1, undefined],
    ['öb', 1, undefined],
    ['Émile', 1, undefined],
    ['ek"', 0, undefined],
    ['finns inte', 0, undefined],
    ['%', 0, undefined],
  ])('mails are found by %s', async (q, total, more) => {
    const listed = await listMails(database.knex, { q }, page);
    expect({ total: listed.total, more: listed.more }).toEqual({ total, more });
    expect(listed.items.map(({ key }) => key)).toEqual(total === 1 ? ['mail-0007'] : listed.items.map(({ key }) => key).toSorted());
    // In no trigram of SQLite's index: it is looked through, and not counted.
    const isShort = q.length < 3 && !isPostgres(database.knex);
    expect(await countMails(database.knex, { q })).toEqual(more || isShort ? undefined : total > 0 ? { queued: total } : {});
  });

  test('outcomes are counted up to a thousand, and what is narrowed besides is narrowed', async () => {
    const { knex } = database;
    expect(await countMails(knex, {})).toEqual({ queued: fewHits + 1 });
    expect((await listMails(knex, {}, page)).total).toBe(copies);
    await knex('mails').where({ key: 'mail-0007' }).update({ recipient_name: 'Ada Berg', outcome: 'refused' });
    expect((await listMails(knex, { q: 'öberg' }, page)).total).toBe(0);
    expect((await listMails(knex, { q: 'ada berg', outcome: 'refused', from: '2026-01-01', to: '2026-01-01' }, page)).total).toBe(1);
    expect((await listMails(knex, { q: 'ada berg', outcome: 'queued' }, page)).total).toBe(0);
    expect((await listMails(knex, { q: 'rapport', outcome: 'refused' }, page)).items.map(({ key }) => key)).toEqual(['mail-0007']);
  });

  test('few mails and activities are found by their indexes', async () => {
    const { knex } = database;
    const plans: string[] = [];
    const noted: { sql: string; bindings: readonly Knex.RawBinding[] }[] = [];
    const note = (query: { sql: string; bindings: readonly Knex.RawBinding[] }) => void noted.push({ sql: query.sql, bindings: query.bindings });
    knex.on('query', note);
    await listMails(knex, { q: 'berg', outcome: 'refused' }, page);
    knex.removeListener('query', note);
    if (isPostgres(knex)) return expect(noted.some(({ sql }) => sql.includes('lower(recipient'))).toBe(true);
    for (const { sql, bindings } of noted.filter(({ sql: asked }) => /^(select|with)/.test(asked)))
      plans.push(...((await knex.raw(`explain query plan ${sql}`, bindings)) as { detail: string }[]).map(({ detail }) => detail));
    expect(plans.filter((detail) => /SCAN (mails|searched_mails)\b/.test(detail))).toEqual([]);
    expect(plans.some((detail) => detail.startsWith('SCAN searched_mail_parts VIRTUAL TABLE'))).toBe(true);
  });
});
