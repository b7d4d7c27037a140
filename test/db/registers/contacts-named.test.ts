/** What a contact that is named in a case does to the register of people: nothing, unless a coordinator has named somebody new, or takes the contact in. */
import { describe, expect, test } from 'vitest';
import { databaseClock } from '../../../db/engine/connection.ts';
import { findPersonByEmail, organisationsOf } from '../../../db/registers/person-read-model.ts';
import { takeIn } from '../../../db/registers/take-in-contact.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { noStakes, stakesOf } from '../../support/builders/stakes.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { textAsItLeaves } from '../../support/mail/as-it-leaves.ts';

const decided = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };

describe.each(engines)('a contact named in a case, in $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);

  const placesOf = async (person: string) => organisationsOf(database.knex, person, await databaseClock(database.knex));
  const namedIn = ({ id }: RecordedLife) =>
    database.knex('named_contacts').where({ plan_activity: id }).orderBy('named_at').select('organisation', 'name', 'email', 'state');
  const tasksOf = ({ id }: RecordedLife) =>
    database.knex('tasks').where({ plan_activity: id, kind: 'contactToTakeIn' }).orderBy('opened_at').select('done_at', 'done_by');
  const mailsOf = ({ id }: RecordedLife, kind: string) =>
    database.knex('mails').where({ plan_activity: id, kind }).orderBy('recipient').select('recipient', 'person', 'text', 'html', 'recipient_name');
  const sendBack = (life: RecordedLife) =>
    life.take(database.people.coordinator, 'fundingDecision', { outcome: 'sentBack', grants: [], instalments: [] }, decided);

  /** A case in which the steering group has to decide. */
  async function beforeSteeringGroup(id: string): Promise<RecordedLife> {
    const report = sampleObligation({
      id: 'report-P1',
      state: 'late',
      period: { name: 'P1', startsAt: '2026-01-01T08:00:00.000Z', endsAt: '2026-02-01T08:00:00.000Z' },
    });
    const word = sampleObligation({
      id: 'word-1',
      kind: 'bodyDecision',
      owedBy: { role: 'steeringGroup' },
      about: 'report-P1',
      dueAt: '2126-01-01T08:00:00.000Z',
    });
    const escalation = {
      id: `${id}-matter`,
      obligation: 'report-P1',
      dueVersion: 1,
      period: 'P1',
      role: 'steeringGroup' as const,
      raisedAt: report.dueAt,
      state: 'open' as const,
    };
    await seedPlanActivity(
      database.knex,
      seededLife(id, { obligations: { [report.id]: report, [word.id]: { ...word, escalation: escalation.id } }, escalations: { [escalation.id]: escalation } }),
    );
    return recordedLife(database.knex, id);
  }
  const reassign = (life: RecordedLife, person: string, organisation: string, contact: { name?: string; email: string }) =>
    life.take(
      person,
      'bodyDecision',
      { escalation: `${life.id}-matter`, outcome: 'reassign', lead: organisation },
      { grounds: 'Skäl.', lead: { organisation, contact }, meeting: { heldOn: '2026-02-10', paragraph: '§ 1' } },
    );

  describe('by an actor', () => {
    test('renames nobody: who belongs to the organisation is the contact, under the name of the register', async () => {
      const life = recordedLife(database.knex);
      await life.propose(database.people.actor, 'ltu', { name: 'Påhittat Namn', email: 'Actor@LTU.example' });
      expect(await findPersonByEmail(database.knex, 'actor@ltu.example')).toMatchObject({ name: 'Ölwin Aktör' });
      expect(await stakesOf(database.knex, life.id, database.people.actor)).toEqual({ ...noStakes, contact: true, proposedContact: true });
      expect([await namedIn(life), await tasksOf(life)]).toEqual([[], []]);
    });

    test('moves nobody, and makes nobody partial: who is known and does not belong to the organisation keeps its places and its part in the case', async () => {
      const life = recordedLife(database.knex);
      await life.propose(database.people.actor, 'ltu', { name: 'Motpart', email: 'coordinator@lansstyrelsen.example' });
      expect(await findPersonByEmail(database.knex, 'coordinator@lansstyrelsen.example')).toMatchObject({ name: 'Åsa Samordnare' });
      expect(await placesOf(database.people.coordinator)).toEqual(['lansstyrelsen-norrbotten']);
      expect(await stakesOf(database.knex, life.id, database.people.coordinator)).toEqual(noStakes);
      expect(await namedIn(life)).toEqual([{ organisation: 'ltu', name: 'Motpart', email: 'coordinator@lansstyrelsen.example', state: 'waiting' }]);
      expect(await tasksOf(life)).toEqual([{ done_at: null, done_by: null }]);
    });

    test('lets nobody act: a stranger is not in the register, and its mails carry no link, while those of the organisation keep theirs', async () => {
      const life = recordedLife(database.knex);
      await life.propose(database.people.actor, 'ltu', { name: 'Främmande', email: 'stranger@elsewhere.example' });
      await sendBack(life);
      expect(await findPersonByEmail(database.knex, 'stranger@elsewhere.example')).toBeUndefined();
      const [member, stranger, ...more] = await mailsOf(life, 'completionAsked');
      expect(more).toEqual([]);
      expect(member).toMatchObject({ recipient: 'actor@ltu.example', text: expect.stringContaining('/svara/') });
      expect(stranger).toMatchObject({ recipient: 'stranger@elsewhere.example', recipient_name: 'Främmande', person: null });
      for (const text of [stranger.text, stranger.html, await textAsItLeaves(database.knex, testKeyring, stranger, stranger.text)]) {
        expect(text).not.toContain('/svara/');
        expect(text.replaceAll(/\s+/g, ' ')).toContain('Svara på det här mejlet (svar@hit.example). En samordnare registrerar ert svar');
      }
      expect(await database.knex('answer_links').where({ plan_activity: life.id }).pluck('person')).toEqual([database.people.actor]);
    });

    test('recorded again is the same contact, and named once more by somebody else it waits once', async () => {
      const life = await beforeSteeringGroup('named-twice');
      const command = await reassign(life, database.people.secretary, 'alvsbyn', { email: 'same@alvsbyn.example' });
      const before = await namedIn(life);
      expect(before).toEqual([{ organisation: 'alvsbyn', name: 'same@alvsbyn.example', email: 'same@alvsbyn.example', state: 'waiting' }]);
      expect(await life.record(command)).toHaveProperty('taken');
      await life.take(
        database.people.actor,
        'handover',
        { lead: 'alvsbyn' },
        { lead: { organisation: 'alvsbyn', contact: { name: 'Samma', email: 'SAME@alvsbyn.example' } } },
      );
      expect(await namedIn(life)).toEqual(before);
      expect(await tasksOf(life)).toHaveLength(1);
    });
  });

  test('in a body’s decision is the body’s word, whoever writes it down: nobody is taken in, and whoever is asked gets no link by it', async () => {
    const life = await beforeSteeringGroup('reassigned');
    await reassign(life, database.people.secretary, 'alvsbyn', { name: 'Ny Ledare', email: 'leader@alvsbyn.example' });
    expect(await findPersonByEmail(database.knex, 'leader@alvsbyn.example')).toBeUndefined();
    expect(await mailsOf(life, 'handoverAsked')).toEqual([
      expect.objectContaining({ recipient: 'leader@alvsbyn.example', text: expect.not.stringContaining('/svara/') }),
    ]);
    const other = await beforeSteeringGroup('reassigned-by-coordinator');
    await reassign(other, database.people.coordinator, 'alvsbyn', { email: 'coordinator@lansstyrelsen.example' });
    expect(await placesOf(database.people.coordinator)).toEqual(['lansstyrelsen-norrbotten']);
    expect(await stakesOf(database.knex, other.id, database.people.coordinator)).toEqual(noStakes);
  });

  describe('by a coordinator', () => {
    async function assigned(contact: { name?: string; email: string }, organisation = 'ostra-skolan'): Promise<RecordedLife> {
      const life = recordedLife(database.knex);
      await life.propose(database.people.actor, 'ltu');
      await life.take(database.people.coordinator, 'fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, decided);
      await life.take(database.people.coordinator, 'assignment', { lead: organisation }, { lead: { organisation, contact } });
      return life;
    }

    test('is taken in where it is new to the register, and answers by a link', async () => {
      const life = await assigned({ name: 'Rut Rektor', email: 'rut@ostra-skolan.example' });
      const rut = await findPersonByEmail(database.knex, 'rut@ostra-skolan.example');
      expect(rut).toMatchObject({ name: 'Rut Rektor' });
      expect(await placesOf(rut?.id ?? '')).toEqual(['ostra-skolan']);
      expect(await mailsOf(life, 'assignmentAsked')).toEqual([expect.objectContaining({ recipient: rut?.email, text: expect.stringContaining('/svara/') })]);
      expect(await database.knex('audit').where({ what: 'contactAdded' }).andWhereLike('details', `%${rut?.id}%`)).toHaveLength(1);
      const again = await assigned({ name: 'Annat Namn', email: 'rut@ostra-skolan.example' });
      expect(await findPersonByEmail(database.knex, 'rut@ostra-skolan.example')).toEqual(rut);
      expect([await stakesOf(database.knex, again.id, rut?.id ?? ''), await namedIn(again)]).toEqual([{ ...noStakes, contact: true }, []]);
    });

    test('who has left the organisation since it was accepted fails no step: it is data of the case, with a task', async () => {
      const life = await assigned({ name: 'Annat Namn', email: 'secretary@lansstyrelsen.example' });
      expect(await findPersonByEmail(database.knex, 'secretary@lansstyrelsen.example')).toMatchObject({ name: 'Erik Sekreterare' });
      expect(await placesOf(database.people.secretary)).toEqual(['lansstyrelsen-norrbotten']);
      expect(await stakesOf(database.knex, life.id, database.people.secretary)).toEqual(noStakes);
      expect([await namedIn(life), await tasksOf(life)]).toEqual([
        [expect.objectContaining({ state: 'waiting' })],
        [expect.objectContaining({ done_at: null })],
      ]);
    });

    test('is taken in everywhere it waited', async () => {
      const waiting = recordedLife(database.knex);
      await waiting.propose(database.people.actor, 'ltu', { name: 'Ny Kollega', email: 'colleague@ltu.example' });
      await assigned({ email: 'colleague@ltu.example' }, 'ltu');
      const colleague = (await findPersonByEmail(database.knex, 'colleague@ltu.example'))?.id ?? '';
      expect(await namedIn(waiting)).toEqual([expect.objectContaining({ name: 'Ny Kollega', state: 'takenIn' })]);
      expect(await tasksOf(waiting)).toEqual([{ done_at: expect.any(String), done_by: database.people.coordinator }]);
      expect(await stakesOf(database.knex, waiting.id, colleague)).toEqual({ ...noStakes, contact: true });
      expect(await database.knex('audit').where({ plan_activity: waiting.id, what: 'contactTakenIn' }).pluck('person')).toEqual([database.people.coordinator]);
    });
  });

  test('answers by links from when it is taken in, alone', async () => {
    const life = recordedLife(database.knex);
    await life.propose(database.people.actor, 'ltu', { name: 'Kim Berg', email: 'kim@ltu.example' });
    const by = { person: database.people.coordinator, at: await databaseClock(database.knex) };
    const taken = { organisation: 'ltu', name: 'Kim Berg', email: 'kim@ltu.example' };
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => database.knex.transaction((trx) => takeIn(trx, taken, by))));
    expect(others).toEqual([first, first]);
    expect(await database.knex('memberships').where({ person: first })).toHaveLength(1);
    expect(await database.knex('contacts').where({ person: first })).toHaveLength(1);
    await sendBack(life);
    expect(await mailsOf(life, 'completionAsked')).toEqual([
      expect.objectContaining({ recipient: 'kim@ltu.example', person: first, text: expect.stringContaining('/svara/') }),
    ]);
  });

  test('of an organisation that has handed the lead over is asked about no more', async () => {
    const life = await beforeSteeringGroup('handed-over');
    await reassign(life, database.people.secretary, 'alvsbyn', { email: 'leader@alvsbyn.example' });
    await life.take(database.people.coordinator, 'assignmentAnswer', { answer: 'accepted' });
    expect([await namedIn(life), await tasksOf(life)]).toEqual([[expect.objectContaining({ state: 'waiting' })], [{ done_at: null, done_by: null }]]);
    await life.take(database.people.coordinator, 'handover', { lead: 'arbetsgruppen' }, { lead: { organisation: 'arbetsgruppen' } });
    await life.take(database.people.coordinator, 'assignmentAnswer', { answer: 'accepted' });
    expect([await namedIn(life), await tasksOf(life)]).toEqual([
      [expect.objectContaining({ state: 'ended' })],
      [{ done_at: expect.any(String), done_by: null }],
    ]);
  });
});
