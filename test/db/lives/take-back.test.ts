/** A step that is taken back: the life and all rows are as they were before it, both steps stay in the history, and nobody hears of what never held. */
import { beforeEach, describe, expect, test } from 'vitest';
import { listReports } from '../../../db/cases/report-read-model.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import type { MailRow } from '../../../db/mail/mail-row-read-model.ts';
import { findMail } from '../../../db/mail/mail-row-read-model.ts';
import { nextDue } from '../../../workflows/domain/agenda.ts';
import type { Command, CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import { minuteMs } from '../../../workflows/domain/durations.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import type { RecordStepResult } from '../../../workflows/effects.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { whyUntrueNow } from '../../support/mail/as-it-leaves.ts';

const own = 'lansstyrelsen-norrbotten';
const granted: CommandInputs['fundingDecision'] = { outcome: 'approved', grants: [{ funder: own, outcome: 'approved', amountSek: 100 }], instalments: [] };
const grants = [{ funder: own, outcome: 'approved', amountSek: 100, source: 'Paragraf 37', reference: 'A 1' }];
type Done = [CommandName, object, object?];
const asking: Done[] = [['assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' }, unit: 'Integration' }]];
const accepting: typeof asking = [...asking, ['assignmentAnswer', { answer: 'accepted' }]];

describe.each(engines)('taking a step back in $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCoordinator);
  let life: RecordedLife;
  let colleague: string;
  let actor: string;
  const state = async (): Promise<LifeState> => (await findPlanActivity(database.knex, life.id))?.life as LifeState;
  const view = () => planActivityView(database.knex, life.id);

  beforeEach(async () => {
    const at = '2020-01-01T00:00:00.000Z';
    life = recordedLife(database.knex);
    colleague = await registerPerson(database.knex, { name: 'Bo Lind', email: `bo-${life.id}@lst.example`, roles: ['coordinator'] }, at);
    actor = await registerPerson(database.knex, { name: 'Kim Åström', email: `kim-${life.id}@ltu.example`, organisations: ['ltu'] }, at);
    await life.propose(database.coordinator, 'ltu');
  });

  async function live(steps: [CommandName, object, object?][], person = database.coordinator): Promise<void> {
    for (const [name, input, body] of steps) await life.take(person, name, input as never, body);
  }
  async function takeBack(person: string, step?: number, afterMs = 0): Promise<RecordStepResult & { command: Command }> {
    const command = await life.store(person, 'takeBack', { step: step ?? (await state()).seq }, { reason: 'Fel aktivitet.' });
    const at = addMs(await databaseClock(database.knex), afterMs);
    return { ...(await life.record(command, at)), command };
  }

  /** What is compared is all that people see, but for the version and what has come of it. */
  const seen = async () => {
    const { version: _, ...rest } = (await view()) ?? { version: 0 };
    return { view: rest, reports: await listReports(database.knex, life.id), tasks: await openTasks(), rows: await rowsOfLife() };
  };
  const openTasks = () => database.knex('tasks').where({ plan_activity: life.id, done_at: null }).orderBy('id').select('id', 'kind', 'obligation');
  async function rowsOfLife() {
    const own = { plan_activity: life.id };
    return {
      obligations: await database.knex('obligations').where(own).orderBy('id'),
      grants: await database.knex('grants').where(own).orderBy('funder'),
      instalments: await database.knex('instalments').where(own).orderBy('number'),
      contacts: await database
        .knex('contacts')
        .where({ ...own, taken_back_by: null })
        .orderBy('id'),
      partners: await database.knex('plan_activity_partners').where(own).orderBy('position'),
    };
  }
  const withoutStep = ({ seq: _, at: __, ...rest }: LifeState) => rest;

  const period = '2026-H2';
  const inProgress: typeof asking = [['fundingDecision', granted, { grants }], ...accepting];
  const refused: typeof asking = [['fundingDecision', granted, { grants }], ...asking, ['assignmentAnswer', { answer: 'declined' }]];
  const cases: [string, typeof asking, [CommandName, object, object?]][] = [
    ['a decision', [], ['fundingDecision', granted, { grants, caseNumber: '608-fel-1' }]],
    ['that a proposal is sent back', [], ['fundingDecision', { outcome: 'sentBack', grants: [], instalments: [] }]],
    [
      'a completion',
      [['fundingDecision', { outcome: 'sentBack', grants: [], instalments: [] }]],
      ['completion', { requestedSek: 5 }, { title: 'En annan titel' }],
    ],
    [
      'that an organisation is asked, with partners, unit and contact',
      [['fundingDecision', granted]],
      [
        'assignment',
        { lead: 'ltu' },
        { lead: { organisation: 'ltu', contact: { name: 'Ny Person', email: 'ny@ltu.example' } }, partners: [{ organisation: own }], unit: 'Fel enhet' },
      ],
    ],
    ['an acceptance', [['fundingDecision', granted], ...asking], ['assignmentAnswer', { answer: 'accepted' }]],
    ['a refusal', [['fundingDecision', granted], ...asking], ['assignmentAnswer', { answer: 'declined' }]],
    ['a payment', inProgress, ['payment', { funder: own, amountSek: 40 }]],
    ['a pause', inProgress, ['pause', {}, { reason: 'Fel aktivitet.' }]],
    ['a handover', inProgress, ['handover', { lead: own }, { lead: { organisation: own, contact: { name: 'Ny', email: 'ny@lst.example' } } }]],
    ['a closing', inProgress, ['closing', { final: true }]],
    ['a withdrawal with money', [...inProgress, ['payment', { funder: own, amountSek: 40 }]], ['withdrawal', { by: 'coordinator' }]],
    ['an evaluation', [...inProgress, ['closing', { final: true }]], ['evaluation', {}, { summary: 'Fel utvärdering.' }]],
    ['that an acceptance was entered in error', inProgress, ['assignmentAnswer', { answer: 'enteredInError' }, { reason: 'Fel.' }]],
    ['that a refusal was entered in error', [...refused], ['assignmentAnswer', { answer: 'enteredInError' }, { reason: 'Fel.' }]],
    [
      'that a handover’s acceptance was entered in error',
      [...inProgress, ['handover', { lead: own }, { lead: { organisation: own } }], ['assignmentAnswer', { answer: 'accepted' }]],
      ['assignmentAnswer', { answer: 'enteredInError' }, { reason: 'Fel.' }],
    ],
    ['a closing that was taken back', [...inProgress, ['closing', { final: true }]], ['closing', { final: false, outcome: 'revoked' }, { reason: 'Fel.' }]],
    [
      'an evaluation that was taken back',
      [...inProgress, ['closing', { final: true }], ['evaluation', {}, { summary: 'Rätt utvärdering.' }]],
      ['evaluation', { outcome: 'revoked' }, { outcome: 'revoked', reason: 'Fel.' }],
    ],
  ];

  test.each(cases)('%s: everything is as it was', async (_, before, [name, input, body]) => {
    await live(before);
    const [lifeBefore, seenBefore] = [await state(), await seen()];
    await live([[name, input, ...(body ? [body] : [])] as Done]);
    expect(await seen()).not.toEqual(seenBefore);
    expect(await takeBack(database.coordinator)).toMatchObject({ taken: { seq: lifeBefore.seq + 2 } });
    expect(withoutStep(await state())).toEqual(withoutStep(lifeBefore));
    expect(await seen()).toEqual(seenBefore);
    // The same again, and it counts.
    await live([[name, input, ...(body ? [body] : [])] as Done]);
    expect(await seen()).not.toEqual(seenBefore);
  });

  test('a report, its review and what is asked about it no longer count, and their rows stay', async () => {
    await live(inProgress);
    const owed = (await state()).period?.name ?? period;
    const report = { period: owed, form: 'full' };
    const words = { status: 'red', done: 'Fel rapport.' };
    for (const step of [
      ['reply', { period: owed, kind: 'needHelp' }, { text: 'Fel ärende.' }],
      ['report', report, words],
    ] as [CommandName, object, object][]) {
      const before = await seen();
      await live([step]);
      expect(await seen()).not.toEqual(before);
      await takeBack(database.coordinator);
      expect(await seen()).toEqual(before);
    }
    await live([['report', report, { ...words, done: 'Rätt rapport.' }]]);
    expect((await listReports(database.knex, life.id))[0]).toMatchObject({ content: { done: 'Rätt rapport.' }, report: 'submitted' });
    const before = await seen();
    await live([['review', { period: owed, outcome: 'approved' }, { comment: 'Fel.' }]]);
    await takeBack(colleague);
    expect(await seen()).toEqual(before);
    for (const table of ['reports', 'reviews', 'replies'])
      expect(await database.knex(table).where({ plan_activity: life.id }).whereNotNull('taken_back_by'), table).toHaveLength(1);
  });

  test('a report that is reopened has no review that counts; taking that back, the review counts again', async () => {
    await live(inProgress);
    const owed = (await state()).period?.name ?? '';
    await live([
      ['report', { period: owed, form: 'full' }, { status: 'green', done: 'Klart.' }],
      ['review', { period: owed, outcome: 'approved' }],
    ]);
    const before = await seen();
    expect(before.reports[0]).toMatchObject({ report: 'approved', review: { outcome: 'approved' } });
    await live([['review', { period: owed, outcome: 'reopened' }, { comment: 'Fel siffror.' }]]);
    expect((await listReports(database.knex, life.id))[0]).toMatchObject({ report: 'submitted', review: null });
    await takeBack(database.coordinator);
    expect(await seen()).toEqual(before);
  });

  test('both steps stay in the history, which says what was taken back, by whom and why', async () => {
    await live([['fundingDecision', granted]]);
    const { command } = await takeBack(colleague);
    const steps = await database.knex('steps').where({ plan_activity: life.id }).orderBy('seq').select('kind', 'taken_back_by');
    expect(steps).toEqual([
      { kind: 'propose', taken_back_by: null },
      { kind: 'fundingDecision', taken_back_by: command.id },
      { kind: 'takeBack', taken_back_by: null },
    ]);
    const [entry] = await database.knex('audit').where({ plan_activity: life.id, what: 'takeBack' });
    expect([entry.person, JSON.parse(entry.details)]).toEqual([colleague, { step: 2, takenBack: 'fundingDecision', reason: 'Fel aktivitet.' }]);
  });

  test('the number of a decision that is taken back is anybody’s again', async () => {
    const caseNumber = `608-${life.id}-fel`;
    await live([['fundingDecision', granted, { caseNumber }]]);
    await takeBack(database.coordinator);
    const other = recordedLife(database.knex);
    await other.propose(database.coordinator, 'ltu');
    expect(await other.take(database.coordinator, 'fundingDecision', granted, { caseNumber })).toMatchObject({ name: 'fundingDecision' });
  });

  describe('is refused', () => {
    const refusedFor = async (type: string, ...given: Parameters<typeof takeBack>) => {
      const before = await state();
      expect(await takeBack(...given)).toMatchObject({ refused: { type } });
      expect(await state()).toEqual(before);
    };

    test('after a quarter of an hour, by the time at which it was asked for', async () => {
      await live([['fundingDecision', granted]]);
      await refusedFor('TakeBackTooLate', database.coordinator, undefined, 16 * minuteMs);
      const command = await life.store(database.coordinator, 'takeBack', { step: 2 }, { reason: 'Fel.' });
      expect(await life.record(command, addMs(await databaseClock(database.knex), 14 * minuteMs))).toMatchObject({ taken: { seq: 3 } });
    });

    test('where another step has come since, also one of the clock', async () => {
      await live([['fundingDecision', granted], ...asking]);
      await refusedFor('StepNotLast', database.coordinator, 2);
      await refusedFor('StepNotLast', database.coordinator, 4);
      const due = nextDue(await state());
      if (!due) throw new Error('nothing is due');
      expect(await life.clock(due, due.at)).toMatchObject({ taken: { seq: 4 } });
      await refusedFor('StepNotLast', database.coordinator, 3);
      await refusedFor('NotTakenBack', database.coordinator, 4);
    });

    test('of a proposal, and of what takes back', async () => {
      await refusedFor('NotTakenBack', database.coordinator, 1);
      await live([['fundingDecision', granted]]);
      await takeBack(database.coordinator);
      await refusedFor('NotTakenBack', database.coordinator, 3);
    });

    test('to another actor, and not to the one who took it', async () => {
      await live([['fundingDecision', granted], ...asking]);
      await live([['assignmentAnswer', { answer: 'accepted' }]], actor);
      const stranger = await registerPerson(
        database.knex,
        { name: 'Vi', email: `vi-${life.id}@ltu.example`, organisations: ['ltu'] },
        '2020-01-01T00:00:00.000Z',
      );
      await refusedFor('StepOfAnother', stranger);
      expect(await takeBack(actor)).toMatchObject({ taken: { seq: 5 } });
    });

    test('once documents have been handed out, and of a step that an earlier version recorded', async () => {
      await live([['fundingDecision', granted]]);
      const row = {
        id: life.id,
        plan_activity: life.id,
        outcome: 'whole',
        asked_by: null,
        decided_by: 'Anna Lind',
        grounds: 'Skäl.',
        decided_on: '2026-01-01',
        language: 'sv',
      };
      await database.knex('handed_out').insert({ ...row, recorded_at: await databaseClock(database.knex), by_person: colleague });
      await refusedFor('StepHasLeft', database.coordinator);
      await database.knex('handed_out').where({ id: life.id }).update({ outcome: 'refused' });
      await database.knex('steps').where({ plan_activity: life.id, seq: 2 }).update({ written_over: null });
      await refusedFor('NotTakenBack', database.coordinator);
    });
  });

  describe('of its mails', () => {
    const mailsOf = async (step: number): Promise<MailRow[]> => {
      const keys = await database.knex('mails').where({ plan_activity: life.id, step }).orderBy('key').pluck('key');
      return Promise.all(keys.map(async (key) => (await findMail(database.knex, key)) as MailRow));
    };
    const waitedMs = async (step: number) => {
      const rows = (await database.knex('mails').where({ plan_activity: life.id, step }).select('next_try_at')) as { next_try_at: string }[];
      const clock = Date.parse(await databaseClock(database.knex));
      return rows.map(({ next_try_at }) => Date.parse(next_try_at) - clock);
    };

    test('those that wait are never sent, and nobody hears of it', async () => {
      await live([['fundingDecision', granted], ...asking]);
      const waiting = await waitedMs(3);
      expect(waiting.length).toBeGreaterThan(0);
      for (const ms of waiting) expect(ms / minuteMs).toBeCloseTo(2, 0);
      await takeBack(database.coordinator);
      for (const mail of await mailsOf(3)) expect(mail).toMatchObject({ outcome: 'superseded' });
      expect(await mailsOf(4)).toEqual([]);
      // Sent again by mistake, it is still not true.
      const [mail] = await mailsOf(3);
      expect(await whyUntrueNow(database.knex, { ...(mail as MailRow), outcome: 'queued' })).toEqual({ step: 4 });
    });

    test('whoever has got one is told that it did not hold, in plain words, at once', async () => {
      await live([['fundingDecision', granted], ...asking]);
      const sent = (await mailsOf(3)).filter(({ person }) => person === actor);
      expect(sent).toHaveLength(1);
      await database
        .knex('mails')
        .where({ key: sent[0]?.key })
        .update({ outcome: 'accepted', accepted_at: await databaseClock(database.knex) });
      await takeBack(database.coordinator);
      const following = await mailsOf(4);
      expect(following).toMatchObject([{ kind: 'takenBack', person: actor, recipient: `kim-${life.id}@ltu.example`, outcome: 'queued' }]);
      expect(following[0]?.subject).toMatch(/^Bortse från ett tidigare mejl: /);
      expect(following[0]?.text).toContain(sent[0]?.subject);
      expect(following[0]?.text).toContain('Fel aktivitet.');
      expect(Math.max(...(await waitedMs(4)))).toBeLessThan(1);
      expect(await whyUntrueNow(database.knex, following[0] as MailRow)).toBeUndefined();
    });

    test('one that is being handed over is followed, unless it turns out not to have left', async () => {
      await live([['fundingDecision', granted], ...asking]);
      const [mail] = (await mailsOf(3)).filter(({ person }) => person === actor);
      const lease = { lease: 'somebody', lease_until: addMs(await databaseClock(database.knex), minuteMs) };
      await database.knex('mails').where({ key: mail?.key }).update(lease);
      await takeBack(database.coordinator);
      const [follows] = await mailsOf(4);
      expect(follows).toMatchObject({ kind: 'takenBack', person: actor });
      expect(Math.min(...(await waitedMs(4)))).toBeGreaterThan(minuteMs);
      expect(await whyUntrueNow(database.knex, follows as MailRow)).toEqual({ step: null });
      await database.knex('mails').where({ key: mail?.key }).update({ outcome: 'accepted' });
      expect(await whyUntrueNow(database.knex, follows as MailRow)).toBeUndefined();
    });

    test('what a body decides and what begins a life waits for nothing', async () => {
      expect(Math.max(...(await waitedMs(1)))).toBeLessThan(1);
    });
  });
});
