/** What could not be sent for a reason that is mended is sent by itself, once, and only where a coordinator has not said that nothing more is to be done. */
import { beforeEach, describe, expect, test } from 'vitest';
import { mend } from '../../../activities/mail-dispatch/mend.ts';
import { recordingOfStep } from '../../../activities/recording/recorded-step.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import type { PlanActivityRow } from '../../../db/lives/life-read-model.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { finishTask, openTask } from '../../../db/lives/task-store.ts';
import type { MailRow } from '../../../db/mail/mail-row-read-model.ts';
import { findMail } from '../../../db/mail/mail-row-read-model.ts';
import { nameContact } from '../../../db/registers/named-contact-store.ts';
import { giveRole, takeRole, updatePerson } from '../../../db/registers/person-store.ts';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { registerOrganisations, registerPerson } from '../../support/builders/register-entries.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { testMailSettings } from '../../support/builders/test-mail-settings.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { whyUntrueNow } from '../../support/mail/as-it-leaves.ts';
import { mailWith } from '../../support/mail/sample-mail.ts';

const approved: CommandInputs['fundingDecision'] = { outcome: 'noFundingNeeded', grants: [], instalments: [] };
const grounds = { grounds: 'Ordinarie verksamhet.', decidedBy: 'Anna Lind' };

describe.each(engines)('what is mended on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCoordinator);
  let count = 0;
  /** An organisation that nobody answers for. */
  let organisation: string;
  let life: RecordedLife;
  beforeEach(async () => {
    count += 1;
    organisation = `utan-kontakt-${count}`;
    await registerOrganisations(database.knex, { [organisation]: `Utan kontakt ${count}` }, 'company');
    life = recordedLife(database.knex);
  });

  const wrong: unknown[] = [];
  const look = async () =>
    mend({ db: database.knex, mailSettings: testMailSettings, complain: (error) => wrong.push(error) }, await databaseClock(database.knex));
  async function somebody(): Promise<string> {
    const at = await databaseClock(database.knex);
    return registerPerson(database.knex, { name: 'Siv Ny', email: `siv@${organisation}.example`, organisations: [organisation] }, at);
  }
  async function mailsOf(id: string, person?: string): Promise<MailRow[]> {
    const keys = (await database
      .knex('mails')
      .where({ plan_activity: id, ...(person && { person }) })
      .orderBy('key')
      .pluck('key')) as string[];
    return Promise.all(keys.map(async (key) => (await findMail(database.knex, key)) as MailRow));
  }
  const openTasks = () => database.knex('tasks').where({ kind: 'noContact', organisation, done_at: null }).pluck('id');
  const kept = () => database.knex('unaddressed_mails').whereIn('task', database.knex('tasks').where({ organisation }).select('id'));
  const nothingWrong = () => expect(wrong.splice(0)).toEqual([]);

  test('a mail that nobody was there to get is made for the contact that is added, as it was asked for then, and once', async () => {
    const proposal = await life.propose(database.coordinator, organisation);
    expect([await openTasks(), await kept()]).toMatchObject([[expect.any(String)], [{ step: 1 }]]);
    await look();
    expect(await kept()).toHaveLength(1);
    await life.take(database.coordinator, 'fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, grounds);
    const person = await somebody();
    await look();
    await look();
    nothingWrong();
    const mails = await mailsOf(life.id, person);
    expect(mails.map(({ kind }) => kind).sort()).toEqual(['decision', 'receipt']);
    expect(mails.find(({ kind }) => kind === 'receipt')).toMatchObject({
      key: `${life.id}/${proposal.id}/receipt/${person}`,
      recipient: `siv@${organisation}.example`,
      step: 1,
      carrier: 'dispatch',
      outcome: 'queued',
      text: expect.stringContaining('Siv Ny'),
    });
    expect([await openTasks(), await kept()]).toEqual([[], []]);
    const told = await database.knex('audit').where({ plan_activity: life.id, what: 'mailAddressed' });
    expect(told).toHaveLength(2);
  });

  test('a step rebuilt from the record is the step that was recorded', async () => {
    const { knex, coordinator } = database;
    const lives: unknown[] = [null];
    const taken = async () => lives.push((await findPlanActivity(knex, life.id))?.life);
    const commands = [await life.propose(coordinator, organisation)];
    await taken();
    commands.push(await life.take(coordinator, 'fundingDecision', approved, grounds));
    await taken();
    commands.push(await life.take(coordinator, 'assignment', { lead: organisation }, { lead: { organisation } }));
    await taken();
    const row = (await findPlanActivity(knex, life.id)) as PlanActivityRow;
    for (const [index, command] of commands.entries())
      expect(await knex.transaction((trx) => recordingOfStep(trx, row, index + 1, []))).toMatchObject({
        before: lives[index],
        advanced: { life: lives[index + 1] },
        stored: { id: command.id },
        stepKey: command.id,
      });
    await expect(knex.transaction((trx) => recordingOfStep(trx, row, 9, []))).rejects.toThrow('has no step 9');
  });

  test('a party has one open task, whatever has become of one whose name begins alike', async () => {
    const longer = `${organisation}-dotter`;
    await registerOrganisations(database.knex, { [longer]: longer }, 'company');
    await life.propose(database.coordinator, organisation);
    await recordedLife(database.knex).propose(database.coordinator, longer);
    await finishTask(database.knex, `noContact-${longer}-1`, { at: await databaseClock(database.knex), person: null, note: null });
    await recordedLife(database.knex).propose(database.coordinator, organisation);
    expect(await openTasks()).toEqual([`noContact-${organisation}-1`]);
    await finishTask(database.knex, `noContact-${organisation}-1`, { at: await databaseClock(database.knex), person: null, note: null });
    await recordedLife(database.knex).propose(database.coordinator, organisation);
    expect(await openTasks()).toEqual([`noContact-${organisation}-2`]);
  });

  test('a mail whose task a coordinator has closed is not made', async () => {
    await life.propose(database.coordinator, organisation);
    const [task] = await openTasks();
    await finishTask(database.knex, task, { at: await databaseClock(database.knex), person: database.coordinator, note: 'Ringde i stället.' });
    const person = await somebody();
    await look();
    nothingWrong();
    expect(await mailsOf(life.id, person)).toEqual([]);
  });

  test('whoever is named in one case alone gets its mails, without links, and the others wait on under the open task', async () => {
    const other = recordedLife(database.knex);
    await life.propose(database.coordinator, organisation);
    await other.propose(database.coordinator, organisation);
    const named = { id: `named-${organisation}`, planActivity: life.id, organisation, name: 'Nämnd', email: `namnd@${organisation}.example`, namedBy: null };
    await nameContact(database.knex, named, await databaseClock(database.knex));
    await look();
    nothingWrong();
    expect((await mailsOf(life.id)).filter(({ recipient }) => recipient === named.email)).toMatchObject([{ kind: 'receipt', person: null }]);
    expect([await openTasks(), await kept()]).toMatchObject([[expect.any(String)], [{ plan_activity: other.id }]]);
    await somebody();
    await look();
    expect([await openTasks(), await kept()]).toEqual([[], []]);
    expect((await mailsOf(life.id)).filter(({ kind }) => kind === 'receipt')).toHaveLength(1);
  });

  test('carries a link to answer by only while the question is still open', async () => {
    const asked = async (lead: RecordedLife) => {
      await lead.propose(database.coordinator, 'ltu');
      await lead.take(database.coordinator, 'fundingDecision', approved, grounds);
      await lead.take(database.coordinator, 'assignment', { lead: organisation }, { lead: { organisation } });
    };
    const settled = recordedLife(database.knex);
    await asked(life);
    await asked(settled);
    await settled.take(database.coordinator, 'assignmentAnswer', { answer: 'declined' }, { reason: 'Hinner inte.' });
    const person = await somebody();
    await look();
    nothingWrong();
    const [question] = (await mailsOf(life.id, person)).filter(({ kind }) => kind === 'assignmentAsked');
    const [over] = (await mailsOf(settled.id, person)).filter(({ kind }) => kind === 'assignmentAsked');
    expect(question?.text).toContain('https://hit.example/svara/');
    expect(over?.text).not.toContain('/svara/');
  });

  test('a reminder of what has been done since is made and is no longer true, by the step that did it', async () => {
    await life.propose(database.coordinator, 'ltu');
    await life.take(database.coordinator, 'fundingDecision', approved, grounds);
    await life.take(database.coordinator, 'assignment', { lead: organisation }, { lead: { organisation } });
    const agenda = Object.values((await findPlanActivity(database.knex, life.id))?.life.agenda ?? {});
    const reminder = agenda.find(({ kind }) => kind === 'remind');
    if (!reminder) throw new Error('no reminder');
    await life.clock(reminder, addMs(reminder.at, 1));
    const answer = await life.store(database.coordinator, 'assignmentAnswer', { answer: 'declined' }, { reason: 'Hinner inte.' });
    await life.record(answer, addMs(reminder.at, 2));
    const person = await somebody();
    await look();
    nothingWrong();
    const [mail] = (await mailsOf(life.id, person)).filter(({ kind }) => kind === 'reminder');
    const step = (await database.knex('steps').where({ plan_activity: life.id, step_key: answer.id }).first('seq')).seq;
    expect(await whyUntrueNow(database.knex, mail as MailRow)).toEqual({ step });
  });

  test('a role that nobody had gets its mails once somebody has it', async () => {
    const { knex, coordinator } = database;
    const at = await databaseClock(knex);
    await takeRole(knex, coordinator, 'coordinator', at);
    const others = (await knex('person_roles').where({ role: 'coordinator', to_at: null }).pluck('person')) as string[];
    for (const person of others) await takeRole(knex, person, 'coordinator', at);
    await life.propose(coordinator, 'ltu');
    const waiting = () => knex('tasks').where({ kind: 'noContact', organisation: null, done_at: null });
    expect(await waiting()).toHaveLength(1);
    await look();
    expect(await waiting()).toHaveLength(1);
    for (const person of [coordinator, ...others]) await giveRole(knex, person, 'coordinator', await databaseClock(knex));
    await look();
    nothingWrong();
    expect(await waiting()).toEqual([]);
    expect((await mailsOf(life.id, coordinator)).map(({ kind }) => kind)).toEqual(['task']);
  });

  test('proposals, a new contact and looks at once leave every mail made once and no task open', async () => {
    const lives = [1, 2, 3, 4].map(() => recordedLife(database.knex));
    await life.propose(database.coordinator, organisation);
    await Promise.all([somebody(), look(), ...lives.map((each) => each.propose(database.coordinator, organisation)), look(), look()]);
    await look();
    nothingWrong();
    for (const { id } of [life, ...lives]) expect((await mailsOf(id)).filter(({ kind }) => kind === 'receipt')).toHaveLength(1);
    expect([await openTasks(), await kept()]).toEqual([[], []]);
  });

  test('what cannot be read is complained of and stops nothing else', async () => {
    await life.propose(database.coordinator, organisation);
    await database.knex('unaddressed_mails').where({ plan_activity: life.id }).update({ ask: '{"kind":"nothing"}' });
    await somebody();
    organisation = `${organisation}-annan`;
    await registerOrganisations(database.knex, { [organisation]: organisation }, 'company');
    const other = recordedLife(database.knex);
    await other.propose(database.coordinator, organisation);
    await somebody();
    await look();
    expect(wrong.splice(0)).toHaveLength(1);
    expect((await mailsOf(other.id)).filter(({ kind }) => kind === 'receipt')).toHaveLength(1);
    await database.knex('unaddressed_mails').where({ plan_activity: life.id }).delete();
  });

  describe('an address that took no mail', () => {
    const opened = '2026-03-02T08:01:00.000Z';
    let person: string;
    const key = (name: string) => `${life.id}/${name}/reminder/${person}`;
    const refusedAt = (name: string, settled_at: string) =>
      mailWith(
        database.knex,
        key(name),
        { planActivity: null, person, recipient: `siv@${organisation}.example` },
        { outcome: 'refused', answer: '550 5.1.1 No such user', next_try_at: null, settled_at },
      );
    const taskId = () => `deadAddress-${person}-1`;
    beforeEach(async () => {
      person = await somebody();
      await refusedAt('told', opened);
      await refusedAt('later', addMs(opened, 60_000));
      await refusedAt('earlier', addMs(opened, -60_000));
      const about = { kind: 'deadAddress', planActivity: null, obligation: null, period: null, organisation: null };
      await openTask(database.knex, { ...about, id: taskId(), details: { recipient: `siv@${organisation}.example` }, openedAt: opened });
    });
    const outcomes = async () => Promise.all(['told', 'later', 'earlier'].map(async (name) => (await findMail(database.knex, key(name)))?.outcome));

    test('gets what it refused since then at the new address once that is corrected, with a record of it', async () => {
      await look();
      expect(await outcomes()).toEqual(['refused', 'refused', 'refused']);
      await updatePerson(database.knex, person, { email: `ratt@${organisation}.example` }, opened);
      await look();
      await look();
      nothingWrong();
      expect(await outcomes()).toEqual(['queued', 'queued', 'refused']);
      expect(await findMail(database.knex, key('told'))).toMatchObject({ recipient: `ratt@${organisation}.example`, attempts: 0, carrier: 'dispatch' });
      expect(await database.knex('mail_resends').where({ mail: key('told') })).toMatchObject([
        { number: 1, person: null, why: 'addressCorrected', recipient_before: `siv@${organisation}.example`, outcome_before: 'refused' },
      ]);
      expect(await database.knex('tasks').where({ id: taskId() }).first('done_at')).toEqual({ done_at: expect.any(String) });
    });

    test('gets no link that somebody asked for on a page: whoever waited for it asks anew', async () => {
      await mailWith(
        database.knex,
        key('asked for'),
        { kind: 'signIn', person, recipient: `siv@${organisation}.example` },
        { outcome: 'refused', answer: '550', next_try_at: null, settled_at: addMs(opened, 120_000) },
      );
      await updatePerson(database.knex, person, { email: `ratt@${organisation}.example` }, opened);
      await look();
      nothingWrong();
      expect(await outcomes()).toEqual(['queued', 'queued', 'refused']);
      expect(await findMail(database.knex, key('asked for'))).toMatchObject({ outcome: 'refused', recipient: `siv@${organisation}.example` });
    });

    test('gets nothing where a coordinator has closed the task', async () => {
      await finishTask(database.knex, taskId(), { at: opened, person: database.coordinator, note: null });
      await updatePerson(database.knex, person, { email: `ratt@${organisation}.example` }, opened);
      await look();
      expect(await outcomes()).toEqual(['refused', 'refused', 'refused']);
    });
  });
});
