import { describe, expect, test } from 'vitest';
import { recordOrSetAside } from '../../../activities/recording/record-or-set-aside.ts';
import { recordStep } from '../../../activities/recording/record-step.ts';
import { isPostgres } from '../../../db/engine/connection.ts';
import { findCommand } from '../../../db/lives/command-read-model.ts';
import { voidCommand } from '../../../db/lives/command-store.ts';
import { findPlanActivity, setAsideKeys } from '../../../db/lives/life-read-model.ts';
import { finishTask } from '../../../db/lives/task-store.ts';
import { nextDue } from '../../../workflows/domain/agenda.ts';
import type { AgendaItem } from '../../../workflows/domain/agenda-item.ts';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { referenceTo } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { writeTestMails } from '../../support/builders/test-mail-settings.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const at = new Date().toISOString();

describe.each(engines)('recording a step in $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCoordinator);

  async function proposed(): Promise<RecordedLife> {
    const life = recordedLife(database.knex);
    await life.propose(database.coordinator, 'ltu');
    return life;
  }

  const rejected: CommandInputs['fundingDecision'] = { outcome: 'rejected', grants: [], instalments: [] };
  const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };

  test('refuses a command that is given up while its step is being recorded: whoever gave up has said so to its sender', async () => {
    const { knex } = database;
    const life = await proposed();
    const command = await life.store(database.coordinator, 'fundingDecision', rejected, words);
    const givingUp = await knex.transaction();
    expect(await voidCommand(givingUp, command.id, 1)).toBe(true);
    const recording = life.record(command);
    if (isPostgres(knex))
      await expect
        .poll(() =>
          knex('pg_stat_activity')
            .where({ wait_event_type: 'Lock', datname: knex.raw('current_database()') })
            .count({ count: '*' })
            .first(),
        )
        .toEqual({ count: 1 });
    await givingUp.commit();
    expect(await recording).toMatchObject({ refused: { type: 'CommandVoid' } });
    expect(await findPlanActivity(knex, life.id)).toMatchObject({ stage: 'proposed', seq: 1 });
    expect(await findCommand(knex, command.id)).toMatchObject({ state: 'void' });
  });

  test('where something is due by a command’s time says so when it is asked, and else takes the command', async () => {
    const life = await proposed();
    const first = nextDue((await findPlanActivity(database.knex, life.id))?.life as LifeState)?.at as string;
    const command = await life.store(database.coordinator, 'fundingDecision', rejected, words);
    const request = { planActivity: life.id, seq: 2, step: { command: referenceTo(command) } };
    expect(await recordStep(database.knex, writeTestMails, { ...request, at: first, dueFirst: true })).toEqual({ dueBy: first });
    expect(await findPlanActivity(database.knex, life.id)).toMatchObject({ stage: 'proposed', seq: 1 });
    expect(await findCommand(database.knex, command.id)).toMatchObject({ state: 'received' });
    expect(await recordStep(database.knex, writeTestMails, { ...request, at: first })).toMatchObject({ taken: { seq: 2 } });
  });

  test('drops at once what a workflow asks that knows of more than SQL holds, and sets nothing aside: an older copy was put back', async () => {
    const { knex, coordinator } = database;
    const life = await proposed();
    const { id } = life;
    const item = nextDue((await findPlanActivity(knex, id))?.life as LifeState) as AgendaItem;
    const command = await life.store(coordinator, 'fundingDecision', rejected, words);
    const said: unknown[] = [];
    const recordOnce = recordOrSetAside(
      knex,
      (request) => recordStep(knex, writeTestMails, request),
      (error) => said.push(String(error)),
    );
    const request = { planActivity: id, seq: 4, at: item.at };
    expect(await recordOnce({ ...request, step: { clock: item } })).toEqual({ notTaken: null });
    expect(await recordOnce({ ...request, step: { command: referenceTo(command) } })).toMatchObject({ refused: { type: 'CommandVoid' } });
    expect(said).toEqual(Array.from({ length: 2 }, () => `WorkflowAheadOfSql: life ${id} is at step 1 in SQL and at 3 in its workflow`));
    expect(await setAsideKeys(knex, id)).toEqual(new Set());
    expect(await findCommand(knex, command.id)).toMatchObject({ state: 'received' });
  });

  test('asks for a contact person again, where the task was ticked off and still nobody is there', async () => {
    const { knex, coordinator } = database;
    const open = () => knex('tasks').where({ kind: 'noContact', organisation: 'ltu', done_at: null }).pluck('id');
    await knex('memberships').where({ organisation: 'ltu' }).delete();
    await proposed();
    await proposed();
    const [first, ...others] = await open();
    expect(others).toEqual([]);
    expect(await finishTask(knex, first, { at, person: coordinator, note: null })).toBe(true);
    await proposed();
    expect(await open()).toEqual([expect.not.stringMatching(`^${first}$`)]);
  });
});
