/** Who sends a report over one that nobody has reviewed is told so, and so are all colleagues who get the mail. */
import { describe, expect, test } from 'vitest';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

describe.each(engines)('in $engine', ({ empty }) => {
  const database = databaseForEach(empty, withCoordinator);

  test('the mail says whose report is replaced, and not so once that was returned', async () => {
    const { knex, coordinator } = database;
    const life = recordedLife(knex);
    const contact = { name: 'Kim Berg', email: 'actor@ltu.example' };
    await life.propose(coordinator, 'ltu', contact);
    await life.take(coordinator, 'fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, { grounds: 'Skäl.', decidedBy: 'Anna' });
    await life.take(coordinator, 'assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu', contact } });
    await life.take(coordinator, 'assignmentAnswer', { answer: 'accepted' });
    const period = (await findPlanActivity(knex, life.id))?.life.period?.name ?? '';
    const { name } = await knex('people').where({ id: coordinator }).first('name');
    const told = async (): Promise<string[]> => {
      const { id } = await life.take(coordinator, 'report', { period, form: 'short' }, { status: 'green', done: 'x' });
      return (await knex('mails').where({ kind: 'reportReceived', plan_activity: life.id }).whereLike('key', `%${id}%`).pluck('text')) as string[];
    };
    expect((await told()).join()).not.toContain('ersätter');
    const second = await told();
    expect(second).toHaveLength(1);
    expect(second[0]?.replace(/\s+/g, ' ')).toContain(`Den ersätter den rapport som ${name} lämnade`);
    await life.take(coordinator, 'review', { period, outcome: 'returned' });
    expect((await told()).join()).not.toContain('ersätter');
  });
});
