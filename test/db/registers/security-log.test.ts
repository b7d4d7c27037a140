/** How the security log is written and forgotten. */
import { describe, expect, test } from 'vitest';
import { startCaseReads } from '../../../api/engine/case-reads.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import { forgetOldSecurityEvents, noteSecurity } from '../../../db/people/security-log-store.ts';
import { dayMs } from '../../../workflows/domain/durations.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

describe.each(engines)('the security log on $engine', ({ empty }) => {
  const database = databaseForAll(empty);
  const written = () => database.knex('security_log').orderBy('id').select('at', 'person', 'what', 'details');

  test('a case that is read again within the hour is noted once, and what waits is written at the end', async () => {
    const log = startCaseReads(database.knex, 3_600_000, (error) => {
      throw error;
    });
    const read = { person: 'p1', planActivity: 'c1', at: '2026-03-01T08:00:00.000Z' };
    for (const at of ['2026-03-01T08:00:00.000Z', '2026-03-01T08:59:59.999Z', '2026-03-01T09:00:00.000Z']) log.note({ ...read, at });
    log.note({ ...read, at: '2026-03-01T09:10:00.000Z', planActivity: 'c2' });
    expect(await written()).toEqual([]);
    await log.stop();
    expect((await written()).map(({ at, details }) => [at, JSON.parse(details).planActivity])).toEqual([
      ['2026-03-01T08:00:00.000Z', 'c1'],
      ['2026-03-01T09:00:00.000Z', 'c1'],
      ['2026-03-01T09:10:00.000Z', 'c2'],
    ]);
  });

  test('it is forgotten after its days, and not before', async () => {
    const { knex } = database;
    await knex('security_log').del();
    const today = await databaseClock(knex);
    for (const days of [399, 401]) await noteSecurity(knex, { at: addMs(today, -days * dayMs), what: 'signedIn', person: null });
    await forgetOldSecurityEvents(knex, 400);
    expect(await written()).toMatchObject([{ at: addMs(today, -399 * dayMs) }]);
  });
});
