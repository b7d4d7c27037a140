/** Setting a step aside, and letting it be tried again, beside the recording of another step. */
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { findPlanActivity, setAsideKeys } from '../../../db/lives/life-read-model.ts';
import { lockLife, saveLife } from '../../../db/lives/life-store.ts';
import { setAsideStep, tryAgainSteps } from '../../../db/lives/set-aside-store.ts';
import { withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const id = 'pa-1';

describe.each(engines)('steps set aside on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases(id));

  const openTasks = () => database.knex('tasks').where({ kind: 'stepSetAside', done_at: null }).pluck('id');
  const setAside = () => setAsideStep(database.knex, { planActivity: id, stepKey: 'report-P1/1/remind', error: 'Error' });

  /** Records a step while `other` is under way: it begins once the life is locked, and has time to read what it may before the step is written. */
  async function whileRecording(other: () => Promise<unknown>): Promise<void> {
    let under: Promise<unknown> | undefined;
    await database.knex.transaction(async (trx) => {
      const row = await lockLife(trx, id);
      if (!row) throw new Error('no life');
      under = other();
      await setTimeout(300);
      await saveLife(trx, { ...row.life, seq: row.seq + 1 });
    });
    await under;
  }

  test('keep the step that is recorded meanwhile', async () => {
    const { seq: before } = (await findPlanActivity(database.knex, id)) ?? { seq: 0 };
    await whileRecording(setAside);
    expect((await findPlanActivity(database.knex, id))?.life.seq).toBe(before + 1);
    expect(await setAsideKeys(database.knex, id)).toEqual(new Set(['report-P1/1/remind']));
    await whileRecording(() => tryAgainSteps(database.knex, id));
    expect((await findPlanActivity(database.knex, id))?.life.seq).toBe(before + 2);
    expect(await setAsideKeys(database.knex, id)).toEqual(new Set());
  });

  test('have one open task each, which is closed when they are tried again, and opened anew when they fail again', async () => {
    await Promise.all([setAside(), setAside()]);
    const [first, ...more] = await openTasks();
    expect(more).toEqual([]);
    expect(await tryAgainSteps(database.knex, id)).toBe(1);
    expect(await openTasks()).toEqual([]);
    await setAside();
    expect(await openTasks()).not.toContain(first);
    expect(await openTasks()).toHaveLength(1);
  });
});
