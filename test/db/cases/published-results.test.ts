/** Published results in both engines: each clearing a version, the last one stands until it is taken back, and none before it comes back. */
import { describe, expect, test } from 'vitest';
import type { Call } from '../../../api/operations/operation.ts';
import { publicationOperations } from '../../../api/routes/publication-operations.ts';
import type { AuditEntry } from '../../../db/lives/audit-store.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { publicActivities, publicActivity } from '../../../db/public/public-plan-read-model.ts';
import type { ClearedResult } from '../../../db/public/published-result-read-model.ts';
import { lastResult, publishedResults } from '../../../db/public/published-result-read-model.ts';
import { publishResult, withdrawResult } from '../../../db/public/published-result-store.ts';
import { begun, now, withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const later = '2026-04-01T08:00:00.000Z';

describe.each(engines)('published results on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases('case-1', 'case-2'));

  const result = (changes: Partial<ClearedResult> = {}): ClearedResult => ({
    planActivity: 'case-1',
    period: '2026-H1',
    firstDay: '2026-01-01',
    lastDay: '2026-06-30',
    summary: 'Två kurser.',
    women: 12,
    men: 10,
    other: null,
    indicators: [{ name: 'deltagare', unit: 'personer', value: 22 }],
    guarded: [3],
    ...changes,
  });

  test('stand in the newest period first; a clearing replaces the one before it; what is taken back lets none before it come back', async () => {
    const { knex, people } = database;
    const by = { person: people.coordinator, at: begun };
    await publishResult(knex, result({ period: '2025-H2', firstDay: '2025-07-01', lastDay: '2025-12-31' }), { id: 'r-1', ...by });
    const first = await publishResult(knex, result(), { id: 'r-2', ...by });
    expect(first).toMatchObject({ ...result(), version: 1, clearedBy: 'Åsa Samordnare', clearedAt: begun, withdrawnAt: null });
    const second = await publishResult(knex, result({ women: null, men: null, summary: 'Tre kurser.' }), { id: 'r-3', ...by, at: now });
    expect(await publishedResults(knex, 'case-1')).toMatchObject([{ period: '2026-H1', version: 2, women: null }, { period: '2025-H2' }]);
    expect(await publishedResults(knex, 'case-2')).toEqual([]);
    expect((await publicActivities(knex)).map(({ results }) => results.map(({ summary }) => summary))).toEqual([['Tre kurser.', 'Två kurser.'], []]);

    const taken = { person: people.secretary, at: later, reason: 'Fel siffror.' };
    expect([await withdrawResult(knex, second, taken), await withdrawResult(knex, second, taken)]).toEqual([true, false]);
    expect((await publishedResults(knex)).map(({ period }) => period)).toEqual(['2025-H2']);
    expect(await lastResult(knex, 'case-1', '2026-H1')).toMatchObject({ version: 2, withdrawnAt: later, withdrawnReason: 'Fel siffror.' });
    expect((await publishResult(knex, result(), { id: 'r-4', ...by, at: later })).version).toBe(3);
    expect(await knex('published_results').where({ period: '2026-H1' }).orderBy('version').pluck('summary')).toEqual([
      'Två kurser.',
      'Tre kurser.',
      'Två kurser.',
    ]);
    expect((await publicActivity(knex, 'case-1'))?.results.map(({ period }) => period)).toEqual(['2026-H1', '2025-H2']);
  });

  test('and the rest of a page are as new as what may change it: a report noted by itself may end a round, a reminder changes nothing', async () => {
    const { knex } = database;
    const entry = (what: AuditEntry['what'], at: string) =>
      appendAudit(knex, { planActivity: 'case-2', seq: null, at, person: null, what, details: {}, stage: 'inProgress' });
    await entry('noteByItself', now);
    await entry('remind', later);
    expect((await publicActivity(knex, 'case-2'))?.updatedAt).toBe(now);
  });

  test('taken back twice at once are taken back once, and both are told so', async () => {
    const { knex, people } = database;
    const period = '2026-H2';
    const withdraw = publicationOperations.find(({ id }) => id === 'withdrawResult');
    const call = {
      deps: { db: knex },
      viewer: { id: people.coordinator },
      at: later,
      body: { reason: 'Fel.' },
      request: {},
      resource: { period, planActivity: { id: 'case-2', stage: 'inProgress' } },
    } as unknown as Call<never>;
    for (const summary of ['Först.', 'Sedan.', 'Sist.']) {
      await publishResult(knex, result({ planActivity: 'case-2', period, summary }), {
        id: `${period}-${summary}`,
        person: people.coordinator,
        at: begun,
      });
      const both = await Promise.all([withdraw?.handle(call), withdraw?.handle(call)]);
      expect(both).toMatchObject(Array(2).fill({ status: 200, body: { summary, withdrawnAt: later, withdrawnReason: 'Fel.' } }));
    }
    expect(await knex('audit').where({ plan_activity: 'case-2', what: 'resultWithdrawn' })).toHaveLength(3);
    await knex('published_results').where({ period }).delete();
  });
});
