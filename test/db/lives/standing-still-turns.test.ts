/** Which lives count as standing still, where many were due at one instant and each waits for its turn. */
import { describe, expect, test } from 'vitest';
import { databaseClock } from '../../../db/engine/connection.ts';
import { isOverdue, livesStandingStill } from '../../../db/lives/standing-still-read-model.ts';
import { hourMs, minuteMs } from '../../../workflows/domain/durations.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const id = 'pa-1';

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
