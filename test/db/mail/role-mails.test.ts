/** Who gets the mails to coordinators and secretaries about a case: who has taken it, else its unit or the unit's mailbox, else all; for who is away its deputy. */
import { beforeEach, describe, expect, test } from 'vitest';
import { mend } from '../../../activities/mail-dispatch/mend.ts';
import { remindOfTasks } from '../../../activities/mail-dispatch/remind-of-tasks.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { openTask } from '../../../db/lives/task-store.ts';
import { assignTask } from '../../../db/lives/tasks/assigned-task-store.ts';
import type { MailRow } from '../../../db/mail/mail-row-read-model.ts';
import { findMail } from '../../../db/mail/mail-row-read-model.ts';
import { endAbsence, sayAbsence } from '../../../db/people/absences/absence-store.ts';
import { moveToUnit } from '../../../db/people/person-unit-store.ts';
import { takeRole } from '../../../db/registers/person-store.ts';
import { setUnitMailbox } from '../../../db/registers/units/unit-mailbox-store.ts';
import { addDays, dayOf, endOfDay } from '../../../workflows/domain/time/instants.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { testMailSettings } from '../../support/builders/test-mail-settings.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { whyUntrueNow } from '../../support/mail/as-it-leaves.ts';

const since = '2015-12-15T00:00:00.000Z';
const unit = 'Landsbygd';

describe.each(engines)('mails to roles on $engine', ({ empty }) => {
  const database = databaseForEach(empty, withCoordinator);
  let life: RecordedLife;
  let bo: string;
  let cia: string;
  beforeEach(async () => {
    const { knex, coordinator } = database;
    bo = await registerPerson(knex, { name: 'Bo Ek', email: 'bo@lansstyrelsen.example', roles: ['coordinator'] }, since);
    cia = await registerPerson(knex, { name: 'Cia Rask', email: 'cia@lansstyrelsen.example', roles: ['coordinator'] }, since);
    await moveToUnit(knex, bo, unit, since);
    await moveToUnit(knex, cia, unit, since);
    life = recordedLife(knex);
    await life.propose(coordinator, 'ltu');
  });

  const followedByUnit = () => database.knex('plan_activities').where({ id: life.id }).update({ unit });
  const take = (assignee: string) => database.knex.transaction((trx) => assignTask(trx, `${life.id}/decision-1`, assignee));
  /** The next reminder of the decision that the county board owes. */
  async function reminder() {
    const row = await findPlanActivity(database.knex, life.id);
    const [item] = Object.values(row?.life.agenda ?? {})
      .filter(({ kind }) => kind === 'remind')
      .sort((one, other) => (one.at < other.at ? -1 : 1));
    if (!item) throw new Error('no reminder is to come');
    return item;
  }
  /** Takes it, and says who got it. */
  async function reminded(): Promise<MailRow[]> {
    const item = await reminder();
    expect(await life.clock(item, item.at)).toHaveProperty('taken');
    const keys = (await database.knex('mails').where({ plan_activity: life.id, kind: 'reminder' }).orderBy('recipient').pluck('key')) as string[];
    return Promise.all(keys.map(async (key) => (await findMail(database.knex, key)) as MailRow));
  }
  const gotIt = async () => (await reminded()).map(({ recipient }) => recipient.split('@')[0]);
  /** Says that somebody is away on the day of the reminder. */
  async function away(person: string, deputy: string | null): Promise<void> {
    const on = dayOf((await reminder()).at);
    await sayAbsence(database.knex, { id: `away-${person}`, person, deputy, from: on, to: addDays(on, 1) });
  }

  test('go to all coordinators, where nobody has taken the matter and no unit follows the case', async () => {
    expect(await gotIt()).toEqual(['bo', 'cia', 'coordinator']);
  });

  test('go to whoever has taken the matter, also in a case that a unit follows', async () => {
    await followedByUnit();
    await take(database.coordinator);
    expect(await gotIt()).toEqual(['coordinator']);
  });

  test('go to the coordinators of the unit, where whoever has taken the matter has left the role', async () => {
    await followedByUnit();
    await take(database.coordinator);
    await takeRole(database.knex, database.coordinator, 'coordinator', new Date().toISOString());
    expect(await gotIt()).toEqual(['bo', 'cia']);
  });

  test('go to all, where nobody of the unit is coordinator any more', async () => {
    await followedByUnit();
    for (const person of [bo, cia]) await moveToUnit(database.knex, person, null, new Date().toISOString());
    expect(await gotIt()).toEqual(['bo', 'cia', 'coordinator']);
  });

  test('about an obligation go to whoever has taken a task about it', async () => {
    const task = { kind: 'callLead', planActivity: life.id, obligation: 'decision-1', period: null, organisation: null, details: {}, openedAt: since };
    await openTask(database.knex, { ...task, id: 'callLead-1' });
    await database.knex.transaction((trx) => assignTask(trx, 'callLead-1', cia));
    expect(await gotIt()).toEqual(['cia']);
  });

  test('go to the mailbox of the unit, whose reader signs in, and to nobody else', async () => {
    await followedByUnit();
    await setUnitMailbox(database.knex, { unit, email: 'landsbygd@lansstyrelsen.example' });
    const mails = await reminded();
    expect(mails).toMatchObject([{ recipient: 'landsbygd@lansstyrelsen.example', recipientName: unit, person: null, language: 'sv', carrier: 'dispatch' }]);
    expect(mails[0]?.text).toContain(`https://hit.example/aktiviteter/${life.id}/beslut`);
    expect(mails[0]?.text).not.toContain('/svara/');
    expect(mails[0] && (await whyUntrueNow(database.knex, mails[0]))).toBeUndefined();
    await setUnitMailbox(database.knex, { unit, email: null });
    expect((await reminded()).map(({ recipient }) => recipient.split('@')[0])).toEqual(['bo', 'cia', 'landsbygd']);
  });

  test('that the mailbox of the unit refused go to its next address', async () => {
    const { knex } = database;
    await followedByUnit();
    await setUnitMailbox(knex, { unit, email: 'gammal@lansstyrelsen.example' });
    const [mail] = await reminded();
    const settled_at = new Date().toISOString();
    await knex('mails')
      .where({ key: mail?.key ?? '' })
      .update({ outcome: 'refused', answer: '550', next_try_at: null, settled_at });
    const about = { kind: 'deadAddress', planActivity: null, obligation: null, period: null, organisation: null };
    const task = `deadAddress-${mail?.key.split('/').at(-1)}-1`;
    await openTask(knex, { ...about, id: task, details: { recipient: 'gammal@lansstyrelsen.example' }, openedAt: settled_at });
    const look = async () => mend({ db: knex, mailSettings: testMailSettings, complain: (error) => expect.fail(String(error)) }, settled_at);
    await look();
    expect(await findMail(knex, mail?.key ?? '')).toMatchObject({ outcome: 'refused' });
    await setUnitMailbox(knex, { unit, email: 'ny@lansstyrelsen.example' });
    await look();
    expect(await findMail(knex, mail?.key ?? '')).toMatchObject({ outcome: 'queued', recipient: 'ny@lansstyrelsen.example' });
    expect((await knex('tasks').where({ id: task }).first('done_at')).done_at).not.toBeNull();
  });

  test('go to the deputy of whoever is away, and say for whom', async () => {
    await take(database.coordinator);
    await away(database.coordinator, bo);
    const [mail, ...more] = await reminded();
    expect([mail?.recipient, more]).toEqual(['bo@lansstyrelsen.example', []]);
    for (const part of [mail?.text, mail?.html]) expect(part).toContain('I stället för Anna Lind, som är borta.');
    expect(await gotIt()).toEqual(['bo', 'coordinator']);
  });

  test('go to whoever has taken the matter, where it came back earlier', async () => {
    await take(database.coordinator);
    await away(database.coordinator, bo);
    await endAbsence(database.knex, `away-${database.coordinator}`, dayOf((await reminder()).at));
    expect(await gotIt()).toEqual(['coordinator']);
  });

  test('go to the others where nobody stands in, and to whoever has taken the matter where nobody is left', async () => {
    await take(database.coordinator);
    await away(database.coordinator, null);
    expect(await gotIt()).toEqual(['bo', 'cia']);
    await database.knex('absences').delete();
    for (const person of [database.coordinator, bo, cia]) await away(person, null);
    expect(await gotIt()).toEqual(['bo', 'cia', 'coordinator']);
  });

  test('to secretaries go to the deputy too, and members of bodies are not stood in for', async () => {
    const { knex } = database;
    const secretary = (await knex('people').where({ email: 'secretary@lansstyrelsen.example' }).first('id')).id as string;
    const other = await registerPerson(knex, { name: 'Disa Ny', email: 'disa@lansstyrelsen.example', roles: ['secretary'] }, since);
    const member = (await knex('people').where({ email: 'partnership@rp.example' }).first('id')).id as string;
    const today = dayOf(new Date().toISOString());
    const days = { from: today, to: addDays(today, 2) };
    await sayAbsence(knex, { id: 's', person: secretary, deputy: other, ...days });
    await sayAbsence(knex, { id: 'm', person: member, deputy: secretary, ...days });
    await life.take(database.coordinator, 'fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, { grounds: 'Skäl.', decidedBy: 'Å' });
    await life.take(
      database.coordinator,
      'matter',
      { kind: 'question', role: 'steeringGroup' },
      { kind: 'question', role: 'steeringGroup', question: 'Vad gäller?' },
    );
    const mails = await knex('mails').where({ plan_activity: life.id, kind: 'escalationRaised' }).orderBy('recipient').select('recipient', 'text');
    expect(mails.map(({ recipient }) => recipient)).toEqual(['disa@lansstyrelsen.example', 'partnership@rp.example']);
    expect(mails.map(({ text }) => text.includes('I stället för'))).toEqual([true, false]);
  });

  test('of a task of somebody who is away go to its deputy, and stay true', async () => {
    const { knex, coordinator } = database;
    const due = '2026-04-01';
    await sayAbsence(knex, { id: 'x', person: coordinator, deputy: bo, from: due, to: '2026-04-03' });
    const task = { id: 't1', kind: 'ownTask', planActivity: life.id, obligation: null, period: null, organisation: null };
    await openTask(knex, { ...task, details: { text: 'Ring.' }, openedAt: since, dueAt: endOfDay(due), assignee: coordinator });
    await remindOfTasks(knex, testMailSettings, `${due}T06:00:00.000Z`);
    const [key] = (await knex('mails').where('key', 'like', 'ownTask/t1/%').pluck('key')) as string[];
    const mail = (await findMail(knex, key ?? '')) as MailRow;
    expect(mail).toMatchObject({ person: bo, text: expect.stringContaining('I stället för Anna Lind') });
    expect(await whyUntrueNow(knex, mail)).toBeUndefined();
    await knex('tasks').where({ id: 't1' }).update({ assignee: cia });
    expect(await whyUntrueNow(knex, mail)).toEqual({ step: null });
  });
});
