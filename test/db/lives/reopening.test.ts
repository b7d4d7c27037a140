/** A life that is reopened: its rows, its tasks and what everybody sees follow; what is taken back stays in the record, and an end can come again. */
import { beforeEach, describe, expect, test } from 'vitest';
import { listReports } from '../../../db/cases/report-read-model.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import { publicActivity } from '../../../db/public/public-plan-read-model.ts';
import { nextDue } from '../../../workflows/domain/agenda.ts';
import type { Command, CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import { dayMs } from '../../../workflows/domain/durations.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { addMs, dayOf, daysBetween } from '../../../workflows/domain/time/instants.ts';
import type { RecordStepResult } from '../../../workflows/effects.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const own = 'lansstyrelsen-norrbotten';
const granted: CommandInputs['fundingDecision'] = { outcome: 'approved', grants: [{ funder: own, outcome: 'approved', amountSek: 100 }], instalments: [] };
const grants = [{ funder: own, outcome: 'approved', amountSek: 100 }];
type Done = [CommandName, object, object?];
const inProgress: Done[] = [
  ['fundingDecision', granted, { grants }],
  ['assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } }],
  ['assignmentAnswer', { answer: 'accepted' }],
];
const reason = { reason: 'Fel aktivitet.' };

describe.each(engines)('a reopening in $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCoordinator);
  let life: RecordedLife;
  const state = async (): Promise<LifeState> => (await findPlanActivity(database.knex, life.id))?.life as LifeState;
  const view = () => planActivityView(database.knex, life.id);
  const openTasks = async (): Promise<string[]> =>
    (await database.knex('tasks').where({ plan_activity: life.id, done_at: null }).orderBy('kind').pluck('kind')) as string[];
  const owedRows = async (): Promise<string[]> =>
    (await database.knex('obligations').where({ plan_activity: life.id }).whereIn('state', ['open', 'late']).orderBy('kind').pluck('kind')) as string[];

  beforeEach(async () => {
    life = recordedLife(database.knex);
    const who = { name: 'Kim Åström', email: `kim-${life.id}@ltu.example`, organisations: ['ltu'] };
    await registerPerson(database.knex, who, '2020-01-01T00:00:00.000Z');
    await life.propose(database.coordinator, 'ltu');
  });

  async function live(steps: Done[]): Promise<void> {
    for (const [name, input, body] of steps) await life.take(database.coordinator, name, input as never, body);
  }

  async function reopen(input: Partial<CommandInputs['reopening']> = {}, afterDays = 0): Promise<RecordStepResult & { command: Command }> {
    const command = await life.store(database.coordinator, 'reopening', { by: 'coordinator', ...input }, reason);
    return { ...(await life.record(command, addMs(await databaseClock(database.knex), afterDays * dayMs))), command };
  }

  /** Of whatever is due, until a body's matter is open. */
  async function untilBefore(role: string): Promise<void> {
    for (;;) {
      const one = await state();
      if (Object.values(one.escalations).some((escalation) => escalation.role === role)) return;
      const item = nextDue(one);
      if (!item) throw new Error('nothing is to come');
      await life.clock(item, item.at);
    }
  }

  async function closed(): Promise<string> {
    await live([...inProgress, ['payment', { funder: own, amountSek: 60 }, { funder: own, amountSek: 60 }], ['closing', { final: true }]]);
    const period = Object.values((await state()).obligations).find(({ kind }) => kind === 'finalReport')?.period?.name ?? '';
    await live([
      ['report', { period, form: 'full' }, { done: 'Allt.' }],
      ['review', { period, outcome: 'approved' }],
      ['evaluation', {}, { summary: 'Fel utvärdering.' }],
    ]);
    return period;
  }

  test('closed wrongly: evaluation and review no longer count, their rows stay, and it can be closed and reopened again', async () => {
    const period = await closed();
    expect(await view()).toMatchObject({ stage: 'closed', accounts: 'open', evaluation: { summary: 'Fel utvärdering.' } });
    expect((await publicActivity(database.knex, life.id))?.endedAt).not.toBeNull();
    expect(await openTasks()).toEqual(['accountsToSettle']);
    const { command, ...result } = await reopen({ undone: ['evaluation', 'finalReport'] }, 40);
    expect(result).toMatchObject({ taken: { stage: 'closing' } });
    expect(await view()).toMatchObject({ stage: 'closing', accounts: null, evaluation: null, grants: [{ paidSek: 60 }] });
    expect(await owedRows()).toEqual(['evaluation', 'review']);
    expect(await publicActivity(database.knex, life.id)).toMatchObject({ stage: 'closing', endedAt: null });
    expect(await openTasks()).toEqual([]);
    expect((await listReports(database.knex, life.id)).find((report) => report.period === period)).toMatchObject({ report: 'submitted' });
    for (const table of ['evaluations', 'reviews'])
      expect(await database.knex(table).where({ plan_activity: life.id }).pluck('taken_back_by'), table).toEqual([command.id]);
    await live([
      ['review', { period, outcome: 'approved' }],
      ['evaluation', {}, { summary: 'Rätt utvärdering.' }],
    ]);
    expect(await view()).toMatchObject({ stage: 'closed', evaluation: { summary: 'Rätt utvärdering.' } });
    expect((await publicActivity(database.knex, life.id))?.endedAt).toBe((await state()).at);
    expect(await openTasks()).toEqual(['accountsToSettle']);
    await live([['settlement', {}]]);
    expect((await state()).atRest).toBe(true);
    await reopen({ undone: ['evaluation'] });
    expect(await view()).toMatchObject({ stage: 'closing', evaluation: null });
    expect(await owedRows()).toEqual(['evaluation']);
  });

  test('withdrawn wrongly: what was owed is owed by later days, the tasks of the end are over and those it closed are open', async () => {
    await live(inProgress);
    const [report] = Object.values((await state()).obligations).filter(({ kind }) => kind === 'report');
    const done = { id: `t-${life.id}`, kind: 'needHelp', plan_activity: life.id, obligation: report?.id, details: '{}', opened_at: (await state()).at };
    await database.knex('tasks').insert(done);
    await live([
      ['payment', { funder: own, amountSek: 60 }, { funder: own, amountSek: 60 }],
      ['withdrawal', { by: 'coordinator' }],
    ]);
    expect(await openTasks()).toEqual(['accountsToSettle', 'paidToEnded']);
    expect(await owedRows()).toEqual([]);
    const before = await state();
    expect(await publicActivity(database.knex, life.id)).toBeUndefined();
    await reopen({}, 40);
    expect(await publicActivity(database.knex, life.id)).toMatchObject({ stage: 'inProgress', endedAt: null });
    expect(await openTasks()).toEqual(['needHelp']);
    expect(await owedRows()).toEqual(['report']);
    const after = await state();
    const now = after.obligations[report?.id ?? ''];
    expect(daysBetween(dayOf(before.at), dayOf(after.at))).toBe(40);
    expect(daysBetween(dayOf(report?.dueAt ?? ''), dayOf(now?.dueAt ?? ''))).toBeGreaterThanOrEqual(40);
    expect(await database.knex('plan_activities').where({ id: life.id }).first('stage', 'lead')).toEqual({ stage: 'inProgress', lead: 'ltu' });
    expect(await database.knex('plan_activities').where({ id: life.id }).pluck('next_due_at')).toEqual([nextDue(after)?.at]);
    const [last] = await database.knex('audit').where({ plan_activity: life.id }).orderBy('seq', 'desc').limit(1);
    expect(last).toMatchObject({ what: 'reopening', stage: 'inProgress', details: expect.stringContaining('Fel aktivitet.') });
    const [mail] = await database.knex('mails').where({ plan_activity: life.id, kind: 'reopened' });
    expect(mail).toBeDefined();
  });

  test('a link from before the end stays dead, and the mail about the reopening carries another', async () => {
    await live(inProgress);
    // Of all contacts that the organisation has.
    const versions = async () => [...new Set(await database.knex('answer_links').where({ plan_activity: life.id, purpose: 'report' }).pluck('version'))];
    expect(await versions()).toEqual([1]);
    await live([['withdrawal', { by: 'coordinator' }]]);
    expect(await versions()).toEqual([2]);
    await reopen();
    expect(await versions()).toEqual([2]);
    await live([['withdrawal', { by: 'coordinator' }]]);
    expect(await versions()).toEqual([3]);
  });

  test('a step that was taken back before the end is no part of what comes back', async () => {
    await live([...inProgress, ['pause', {}]]);
    const { seq } = await state();
    await live([
      ['takeBack', { step: seq }, reason],
      ['withdrawal', { by: 'coordinator' }],
    ]);
    await reopen();
    expect((await state()).stage).toBe('inProgress');
  });

  test('a life whose record does not reach back is not reopened', async () => {
    await live([...inProgress, ['withdrawal', { by: 'coordinator' }]]);
    await database.knex('steps').where({ plan_activity: life.id, seq: 2 }).delete();
    expect(await reopen()).toMatchObject({ refused: { type: 'NotReopened' } });
  });

  test('taken out of the plan: the report that is still owed comes in, and the steering group takes it up again', async () => {
    await live(inProgress);
    await untilBefore('steeringGroup');
    const escalation = Object.values((await state()).escalations).find(({ role }) => role === 'steeringGroup')?.id ?? '';
    const decide = async (name: 'bodyDecision' | 'reopening', input: object, body: object) => {
      const command = await life.store(database.coordinator, name, input as never, body);
      expect(await life.record(command, addMs((await state()).at, 1000))).toHaveProperty('taken');
    };
    await decide('bodyDecision', { escalation, outcome: 'end' }, { outcome: 'end', grounds: 'Inget har hänt.' });
    expect(await owedRows()).toEqual(['evaluation', 'finalReport']);
    expect(await view()).toMatchObject({ stage: 'ended', accounts: 'open' });
    const told = await database.knex('mails').where({ plan_activity: life.id, kind: 'bodyWord' });
    expect(told.length).toBeGreaterThan(0);
    for (const mail of told) expect(JSON.stringify(mail).replace(/(\\n|\s)+/g, ' ')).toMatch(/slutrapport från er senast .* inga pengar betalats ut/);
    // The link in the mail about the decision stays good whatever else comes.
    const final = Object.values((await state()).obligations).find(({ kind }) => kind === 'finalReport')?.period?.name;
    const links = () => database.knex('answer_links').where({ plan_activity: life.id, purpose: 'report', period: final }).orderBy('id').select('id', 'version');
    const sent = await links();
    expect(sent).not.toEqual([]);
    await life.record(await life.store(database.coordinator, 'payment', { funder: own, amountSek: 10 }, { funder: own, amountSek: 10 }), (await state()).at);
    expect(await links()).toEqual(sent);
    await decide('reopening', { by: 'steeringGroup' }, { reason: 'Arbetet pågår.', meeting: { heldOn: '2026-09-15', paragraph: '§ 14' } });
    expect(await view()).toMatchObject({ stage: 'inProgress', accounts: null });
    expect(await owedRows()).toEqual(expect.arrayContaining(['bodyDecision', 'report']));
    expect(await owedRows()).not.toContain('evaluation');
    expect(await database.knex('escalations').where({ id: escalation }).first('state', 'decided_at')).toEqual({ state: 'open', decided_at: null });
  });
});
