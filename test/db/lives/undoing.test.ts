/** What undoing writes beside the life: contacts, mails and rows, in both databases. */
import { beforeEach, describe, expect, test } from 'vitest';
import { listReports } from '../../../db/cases/report-read-model.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import { findMail } from '../../../db/mail/mail-row-read-model.ts';
import type { CommandName } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { whyUntrueNow } from '../../support/mail/as-it-leaves.ts';

const noMoney = { outcome: 'noFundingNeeded', grants: [], instalments: [] };
const kim = { organisation: 'ltu', contact: { name: 'Kim Berg', email: 'kim@ltu.example' } };
const lo = { organisation: 'lansstyrelsen-norrbotten', contact: { name: 'Lo Ek', email: 'lo@lst.example' } };
const inError: [CommandName, object, object] = ['assignmentAnswer', { answer: 'enteredInError' }, { answer: 'enteredInError', reason: 'Fel aktivitet.' }];

describe.each(engines)('undoing in $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCoordinator);
  let life: RecordedLife;
  const state = async (): Promise<LifeState> => (await findPlanActivity(database.knex, life.id))?.life as LifeState;
  const view = () => planActivityView(database.knex, life.id);
  const contacts = async () =>
    (await database
      .knex('contacts')
      .where({ plan_activity: life.id, to_at: null, taken_back_by: null })
      .orderBy('organisation')
      .pluck('organisation')) as string[];

  beforeEach(async () => {
    life = recordedLife(database.knex);
    await life.propose(database.coordinator, 'lansstyrelsen-norrbotten');
    await live([
      ['fundingDecision', noMoney],
      ['assignment', { lead: 'ltu' }, { lead: kim }],
    ]);
  });

  async function live(steps: [CommandName, object, object?][]): Promise<void> {
    for (const [name, input, body] of steps) await life.take(database.coordinator, name, input as never, body);
  }

  test('an acceptance entered in error: who was asked stays contact, and the mail that said so is no longer true', async () => {
    await live([['assignmentAnswer', { answer: 'accepted' }]]);
    const before = await contacts();
    expect(before).toContain('ltu');
    const accepted = (await database.knex('mails').where({ plan_activity: life.id, kind: 'assignmentResult' }).pluck('key')) as string[];
    expect(accepted.length).toBeGreaterThan(0);
    await live([inError]);
    expect(await state()).toMatchObject({ stage: 'awaitingAnswer', candidate: { organisation: 'ltu' } });
    expect(await contacts()).toEqual(before);
    for (const key of accepted) expect((await findMail(database.knex, key))?.outcome).toBe('superseded');
    const [last] = (await database.knex('mails').where({ plan_activity: life.id, outcome: 'queued' }).orderBy('step', 'desc').pluck('key')) as string[];
    const mail = await findMail(database.knex, last ?? '');
    expect(mail?.text).toContain('Fel aktivitet.');
    expect(mail && (await whyUntrueNow(database.knex, mail))).toBeUndefined();
    expect((await view())?.lead).toBeNull();
  });

  test('of a handover: the former lead’s contacts are contacts again, from now on, and the other’s stay', async () => {
    await live([
      ['assignmentAnswer', { answer: 'accepted' }],
      ['handover', { lead: 'lansstyrelsen-norrbotten' }, { lead: lo }],
      ['assignmentAnswer', { answer: 'accepted' }],
    ]);
    expect(await contacts()).not.toContain('ltu');
    await live([inError]);
    expect(await contacts()).toEqual(expect.arrayContaining(['ltu', 'lansstyrelsen-norrbotten']));
    const rows = await database.knex('contacts').where({ plan_activity: life.id, organisation: 'ltu' });
    expect(rows).toHaveLength(2);
    expect(await state()).toMatchObject({ lead: 'ltu', candidate: { organisation: 'lansstyrelsen-norrbotten' } });
    const told = await database.knex('mails').where({ plan_activity: life.id, recipient: 'kim@ltu.example' }).orderBy('step', 'desc').first('subject', 'text');
    expect(told?.subject).toMatch(/^Fortsätt som ansvariga: /);
  });

  test('a refusal to take over entered in error: the task that tells of it is done', async () => {
    await live([
      ['assignmentAnswer', { answer: 'accepted' }],
      ['handover', { lead: 'overkalix-kommun' }, { lead: { organisation: 'overkalix-kommun' } }],
      ['assignmentAnswer', { answer: 'declined' }],
    ]);
    const open = () => database.knex('tasks').where({ plan_activity: life.id, kind: 'handoverDeclined', done_at: null });
    expect(await open()).toHaveLength(1);
    await live([inError]);
    expect(await open()).toEqual([]);
    expect(await state()).toMatchObject({ lead: 'ltu', candidate: { organisation: 'overkalix-kommun', handover: true } });
  });

  test('an evaluation that is taken back no longer counts, and its row stays', async () => {
    await live([
      ['assignmentAnswer', { answer: 'accepted' }],
      ['closing', { final: true }],
      ['evaluation', {}, { summary: 'Fel aktivitet.' }],
    ]);
    expect((await view())?.evaluation).toMatchObject({ summary: 'Fel aktivitet.' });
    await live([['evaluation', { outcome: 'revoked' }, { outcome: 'revoked', reason: 'Fel aktivitet.' }]]);
    expect((await view())?.evaluation).toBeNull();
    expect(await database.knex('evaluations').where({ plan_activity: life.id }).whereNotNull('taken_back_by')).toHaveLength(1);
    await live([['evaluation', {}, { summary: 'Rätt aktivitet.' }]]);
    expect((await view())?.evaluation).toMatchObject({ summary: 'Rätt aktivitet.' });
  });

  test('a report that is excused is shown so, and owed again by its new day; the history says both in words of their own', async () => {
    await live([['assignmentAnswer', { answer: 'accepted' }]]);
    const period = (await state()).period?.name ?? '';
    await live([['excuse', { period, outcome: 'excused' }, { outcome: 'excused', reason: 'Låg nere.' }]]);
    expect(await listReports(database.knex, life.id)).toMatchObject([{ period, state: 'excused' }]);
    await live([['excuse', { period, outcome: 'reopened', dueOn: '2199-06-03' }, { outcome: 'reopened', dueOn: '2199-06-03', reason: 'Ändå inte.' }]]);
    expect(await listReports(database.knex, life.id)).toMatchObject([{ period, state: 'open' }]);
    const audit = await database.knex('audit').where({ plan_activity: life.id, what: 'excuse' }).orderBy('seq');
    expect(audit.map(({ details }) => (typeof details === 'string' ? JSON.parse(details) : details).outcome)).toEqual(['excused', 'reopened']);
  });
});
