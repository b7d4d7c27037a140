/** Turns in SQL: behind whom a life waits, and that whoever waits for its turn does not count as standing still. */
import { describe, expect, test } from 'vitest';
import { databaseClock } from '../../../db/engine/connection.ts';
import { saveLife } from '../../../db/lives/life-store.ts';
import { isOverdue, livesStandingStill } from '../../../db/lives/standing-still-read-model.ts';
import { hourMs, minuteMs } from '../../../workflows/domain/durations.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { turnAfter } from '../../../workflows/domain/time/turns.ts';
import { seededLife, withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const id = 'pa-1';
const due = '2026-10-25T22:59:59.999Z';

describe.each(engines)('the last turn on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases(id));

  test.each([0, 1, 3, 1000])('is behind %i others that wait for the instant, and nobody else', async (ahead) => {
    const { knex } = database;
    const item = { key: 'report-P1/1/late', kind: 'late', at: due, rank: 0, obligation: 'report-P1', dueVersion: 1 } as const;
    const life = seededLife(id, { agenda: { [item.key]: item } });
    await knex('plan_activities').whereNot({ id }).delete();
    const row = await knex('plan_activities').where({ id }).first();
    const other = (number: number, instant: string) => ({ ...row, id: `other-${number}`, case_number: `other-${number}`, next_due_at: instant });
    const others = Array.from({ length: ahead }, (_, number) => other(number, due));
    await knex.batchInsert('plan_activities', [...others, other(-1, addMs(due, 1))], 30);
    const saved = await saveLife(knex, life, { turn: 'last' });
    expect(saved.turn).toEqual(turnAfter(due, ahead));
  });
});

describe.each(engines)('a life that was due on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases(id));

  test.each<[string, number, number | null, boolean]>([
    ['four minutes ago', -4 * minuteMs, -4 * minuteMs, false],
    ['six minutes ago', -6 * minuteMs, -6 * minuteMs, true],
    ['six minutes ago, as an earlier version wrote it', -6 * minuteMs, null, true],
    ['twenty minutes ago, and has its turn in ten', -20 * minuteMs, 10 * minuteMs, false],
    ['twenty minutes ago, and had its turn six minutes ago', -20 * minuteMs, -6 * minuteMs, true],
    ['longer ago than any turn is waited for', -2 * hourMs, 10 * minuteMs, true],
  ])('%s', async (_, due, turn, stands) => {
    const { knex } = database;
    const clock = await databaseClock(knex);
    await knex('plan_activities')
      .where({ id })
      .update({ next_due_at: addMs(clock, due), next_turn_at: turn === null ? null : addMs(clock, turn) });
    expect(await livesStandingStill(knex)).toEqual(stands ? [id] : []);
    expect(await isOverdue(knex, id)).toBe(stands);
  });
});
