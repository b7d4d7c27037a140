/** What the weekly summary is made of, in both engines: which week, whose tasks, how many beside the few that are named. */
import type { Knex } from 'knex';
import { beforeAll, describe, expect, test } from 'vitest';
import { insertReport } from '../../../db/cases/report-store.ts';
import { isPostgres } from '../../../db/engine/connection.ts';
import { openTask } from '../../../db/lives/task-store.ts';
import { assignTask } from '../../../db/lives/tasks/assigned-task-store.ts';
import { weeklySummary } from '../../../db/pictures/weekly/weekly-summary-read-model.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { begun, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { raisedIn, seedMatter } from '../../support/papers/seeded-matter.ts';

/** A Monday. */
const on = '2026-03-02';
const period = { name: '2025-H2', startsAt: '2025-06-30T22:00:00.000Z', endsAt: '2025-12-31T23:00:00.000Z' };
const owedByUs = { role: 'coordinator' as const };

describe.each(engines)('the weekly summary on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);
  const summaryFor = (roles: ('coordinator' | 'secretary' | 'support')[], day = on) =>
    weeklySummary(database.knex, { id: database.people.coordinator, roles }, day);
  const planOn = async (day = on) => (await summaryFor(['coordinator'], day))?.plan;

  beforeAll(async () => {
    const { knex, people } = database;
    for (const number of Array(7).keys()) {
      const late = sampleObligation({ state: 'late', period, dueAt: `2026-02-1${number}T22:59:59.999Z` });
      await seedPlanActivity(knex, seededLife(`late-${number}`, { obligations: { [late.id]: late } }));
    }
    await seedPlanActivity(knex, seededLife('owing', { obligations: Object.fromEntries(owedSoon.map((each) => [each.id, each])) }));
    await seedReports(knex);
    await seedProposal(knex, people.coordinator);
    await seedTasks(knex, people.coordinator);
    await seedMatters(knex);
  });

  test('tells of the whole week before, by Swedish days, and of the rest of its own', async () => {
    expect(await summaryFor(['coordinator'])).toMatchObject({
      on,
      lastWeek: { from: '2026-02-23', to: '2026-03-01' },
      thisWeek: { from: on, to: '2026-03-08' },
    });
    expect(await summaryFor(['secretary'], '2026-03-03')).toMatchObject({
      lastWeek: { from: '2026-02-23', to: '2026-03-01' },
      thisWeek: { from: '2026-03-03', to: '2026-03-08' },
    });
  });

  test('names reports and proposals that came in, and none that was taken back or came in another week', async () => {
    const plan = await planOn();
    expect(plan?.reports).toEqual({
      total: 2,
      items: [
        { planActivity: 'owing', title: 'Titel owing', period: 'sunday', on: '2026-03-01', from: null },
        { planActivity: 'owing', title: 'Titel owing', period: 'monday', on: '2026-02-23', from: 'Luleå tekniska universitet' },
      ],
    });
    expect(plan?.proposals).toMatchObject({ total: 1, items: [{ title: 'Titel', period: null, on: '2026-02-25', from: 'Östra skolan' }] });
  });

  test('names the five that have been late longest, and counts all', async () => {
    const plan = await planOn();
    expect(plan?.overdue.total).toBe(7);
    expect(plan?.overdue.items.map(({ dueOn }) => dueOn)).toEqual(['2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14']);
    expect(plan?.overdue.items[0]).toEqual({
      ...{ planActivity: 'late-0', title: 'Titel late-0', kind: 'report', period: '2025-H2', dueOn: '2026-02-10' },
      owedBy: { organisation: 'Luleå tekniska universitet' },
    });
  });

  test('counts what falls due by day, whoever owes it, and nothing that is done', async () => {
    const plan = await planOn();
    expect(plan?.due.days).toEqual([
      { day: '2026-03-04', due: 2 },
      { day: '2026-03-08', due: 1 },
    ]);
    expect(plan?.due).toMatchObject({ total: 3, items: [{ kind: 'report' }, { kind: 'review', owedBy: owedByUs }, { kind: 'evaluation' }] });
    expect((await planOn('2026-03-05'))?.due.total).toBe(1);
  });

  test('tells what the person has taken apart from what waits for all, the most urgent first', async () => {
    const plan = await planOn();
    expect(plan?.mine.total).toBe(2);
    expect(plan?.mine.items).toMatchObject([
      { kind: 'ownTask', text: 'Ring om mine', planActivity: null, title: null, dueOn: '2026-03-03' },
      { kind: 'review', text: null, planActivity: 'owing', title: 'Titel owing', dueOn: '2026-03-04' },
    ]);
    // With what another has taken and nobody has: three tasks, review and evaluation, the decision on the proposal and a contact for who made it.
    expect(plan?.all.total).toBe(7);
    expect(plan?.all.items.map(({ kind }) => kind)).toEqual(['ownTask', 'ownTask', 'ownTask', 'review', 'evaluation']);
  });

  test('lists matters by their body, and for a secretary those that coming meetings are to take up', async () => {
    const both = await summaryFor(['coordinator', 'secretary']);
    expect(both?.matters.referenceGroup).toMatchObject({
      total: 1,
      items: [{ id: raisedIn('asked'), period: null, byHand: 'question', raisedOn: on, dueOn: '2126-04-01', putOffTo: null }],
    });
    expect(both?.matters.steeringGroup.total).toBe(2);
    expect(both?.meetings).toMatchObject({ total: 1, items: [{ id: raisedIn('soon', 'steeringGroup'), role: 'steeringGroup', putOffTo: '2026-03-20' }] });
    expect(both?.bodies.referenceGroup?.abbreviation).toBe('RAI');
    expect((await summaryFor(['secretary']))?.plan).toBeNull();
    expect((await summaryFor(['coordinator']))?.meetings).toBeNull();
  });

  test('is nobody else’s', async () => {
    expect(await summaryFor(['support'])).toBeUndefined();
    expect(await summaryFor([])).toBeUndefined();
  });

  test('asks by one statement, and finds all by indexes', async () => {
    const { knex } = database;
    const asked: { sql: string; bindings: readonly Knex.RawBinding[] }[] = [];
    const note = ({ sql, bindings }: { sql: string; bindings: readonly Knex.RawBinding[] }) => void asked.push({ sql, bindings });
    knex.on('query', note);
    await summaryFor(['coordinator', 'secretary']);
    knex.removeListener('query', note);
    expect(asked).toHaveLength(1);
    const [{ sql, bindings }] = asked as [{ sql: string; bindings: readonly Knex.RawBinding[] }];
    if (isPostgres(knex)) return;
    const plan = (await knex.raw(`explain query plan ${sql}`, bindings)) as { detail: string }[];
    expect(
      plan.map(({ detail }) => detail).filter((detail) => /^SCAN (reports|commands|obligations|tasks|escalations|plan_activities|body_words)$/.test(detail)),
    ).toEqual([]);
  });
});

const owedSoon = [
  sampleObligation({ id: 'report-soon', period, dueAt: '2026-03-04T22:59:59.999Z' }),
  sampleObligation({ id: 'review-soon', kind: 'review', owedBy: owedByUs, period, dueAt: '2026-03-04T22:59:59.999Z' }),
  sampleObligation({ id: 'evaluation-1', kind: 'evaluation', owedBy: owedByUs, dueAt: '2026-03-08T22:59:59.999Z' }),
  sampleObligation({ id: 'report-met', state: 'met', dueAt: '2026-03-05T22:59:59.999Z' }),
  sampleObligation({ id: 'report-next', dueAt: '2026-03-09T22:59:59.999Z' }),
];

async function seedReports(knex: Knex): Promise<void> {
  const content = { status: 'green', done: 'Två kurser.' } as const;
  // Weeks begin and end at midnight in Sweden.
  const received = {
    before: '2026-02-22T22:59:00.000Z',
    monday: '2026-02-22T23:00:00.000Z',
    sunday: '2026-03-01T22:59:00.000Z',
    after: '2026-03-01T23:00:00.000Z',
  };
  for (const [name, receivedAt] of Object.entries({ ...received, 'taken-back': received.monday }))
    await insertReport(knex, {
      ...{ id: `report-${name}`, planActivity: 'owing', period: name, form: 'short', channel: null, content, receivedAt, receivedOn: null, byPerson: null },
      byOrganisation: name === 'sunday' ? null : 'ltu',
    });
  await knex('reports').where({ id: 'report-taken-back' }).update({ taken_back_by: 'somebody' });
}

async function seedProposal(knex: Knex, person: string): Promise<void> {
  const { id } = await recordedLife(knex).propose(person, 'ostra-skolan');
  await knex('commands').where({ id }).update({ received_at: '2026-02-25T09:00:00.000Z' });
}

async function seedTasks(knex: Knex, mine: string): Promise<void> {
  const another = await registerPerson(knex, { name: 'En annan', email: 'another@lansstyrelsen.example', roles: ['coordinator'] }, begun);
  for (const [name, assignee] of Object.entries({ mine, another, nobody: null }))
    await openTask(knex, {
      ...{ id: `task-${name}`, kind: 'ownTask', planActivity: null, obligation: null, period: null, organisation: null },
      ...{ details: { text: `Ring om ${name}` }, openedAt: begun, dueAt: '2026-03-03T22:59:59.999Z', assignee },
    });
  await knex.transaction((trx) => assignTask(trx, 'owing/review-soon', mine));
}

async function seedMatters(knex: Knex): Promise<void> {
  await seedMatter(knex, 'asked');
  for (const [id, day] of Object.entries({ soon: '2026-03-20', later: '2026-06-20' })) {
    await seedMatter(knex, id, 'steeringGroup');
    await knex('escalations').where({ plan_activity: id }).update({ deferred_to: day });
  }
}
