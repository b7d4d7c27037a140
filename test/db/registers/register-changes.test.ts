/** Dated memberships, bodies' roles and the registers' lists, in both engines. */
import type { Knex } from 'knex';
import { describe, expect, test } from 'vitest';
import { changeRegister } from '../../../api/routes/registers/change-register.ts';
import { transactionWithRetry } from '../../../db/engine/retry-on-unique-violation.ts';
import { bodyWithRole } from '../../../db/registers/body-read-model.ts';
import { endBodyRole, giveBodyRole } from '../../../db/registers/body-role-store.ts';
import { beginMembership, endMembership, lastingMembership } from '../../../db/registers/membership-store.ts';
import { findOrganisation } from '../../../db/registers/organisation-read-model.ts';
import { addOrganisation } from '../../../db/registers/organisation-store.ts';
import { findPersonByEmail, membersOf } from '../../../db/registers/person-read-model.ts';
import { isLastWithRole, savePerson, takeRole } from '../../../db/registers/person-store.ts';
import { datedRolesOf, deadAddressTasks, membershipsOf, organisationList, organisationOrders } from '../../../db/registers/register-lists-read-model.ts';
import { listPeople } from '../../../db/registers/register-read-model.ts';
import { addDays } from '../../../workflows/domain/time/instants.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { now, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const page = { page: 1, limit: 20 };
const today = '2026-03-02';

describe.each(engines)('changes of registers on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);

  test('a membership may begin later, never twice at once, and ends on its day', async () => {
    const { knex, people } = database;
    const pair = { person: people.actor, organisation: 'alvsbyn' };
    expect(await beginMembership(knex, pair, '2027-01-01T00:00:00.000Z')).toBe(true);
    expect(await beginMembership(knex, pair, '2027-06-01T00:00:00.000Z')).toBe(false);
    expect(await membersOf(knex, 'alvsbyn', now)).toEqual([]);
    expect(await membersOf(knex, 'alvsbyn', '2027-01-01T00:00:00.000Z')).toHaveLength(1);
    expect(await lastingMembership(knex, pair, now)).toBe('2027-01-01T00:00:00.000Z');
    await endMembership(knex, pair, '2027-03-01T00:00:00.000Z', now);
    expect(await membersOf(knex, 'alvsbyn', '2027-03-01T00:00:00.000Z')).toEqual([]);
    expect(await beginMembership(knex, pair, '2027-03-01T00:00:00.000Z')).toBe(true);
    expect((await membershipsOf(knex, { organisation: 'alvsbyn' })).map(({ to }) => to)).toEqual([null, '2027-03-01T00:00:00.000Z']);
  });

  test('of those who add the same at once, one adds it and the others find it', async () => {
    const { knex } = database;
    const addPerson = () =>
      transactionWithRetry(knex, async (trx) => {
        if (await findPersonByEmail(trx, 'once@people.example')) return 'found';
        // The other may have been quicker between the two questions: then there is nothing left to add.
        const { added } = await savePerson(trx, { name: 'Kim Ek', email: 'once@people.example' }, now);
        return added ? 'added' : 'found';
      });
    expect((await Promise.all([addPerson(), addPerson(), addPerson()])).sort()).toEqual(['added', 'found', 'found']);
    const organisation = { id: 'once', name: 'Once', kind: 'other', partOf: null, units: [], facts: {} };
    const add = () =>
      transactionWithRetry(knex, async (trx) => {
        if (await findOrganisation(trx, 'once')) return 'found';
        await addOrganisation(trx, organisation);
        return 'added';
      });
    expect((await Promise.all([add(), add(), add()])).sort()).toEqual(['added', 'found', 'found']);
    const { id: person } = (await findPersonByEmail(knex, 'once@people.example')) as { id: string };
    const join = () => knex.transaction((trx) => beginMembership(trx, { person, organisation: 'once' }, now));
    expect((await Promise.all([join(), join()])).filter(Boolean)).toHaveLength(1);
    await knex('memberships').where({ person }).delete();
    await knex('people').where({ id: person }).delete();
    await knex('organisations').where({ id: 'once' }).delete();
  });

  test('of two who change at once what both were shown, the second changes nothing', async () => {
    const { knex } = database;
    const nameOf = async (trx: Knex) => (await findOrganisation(trx, 'alvsbyn'))?.name;
    for (let time = 0; time < 5; time += 1) {
      const shown = await nameOf(knex);
      const standsAsShown = async (trx: Knex) => (await nameOf(trx)) === shown;
      const rename = (name: string) =>
        changeRegister({ deps: { db: knex }, request: { standsAsShown } }, (trx) => trx('organisations').where({ id: 'alvsbyn' }).update({ name }));
      const outcomes = await Promise.allSettled([rename(`Ena ${time}`), rename(`Andra ${time}`)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 412 } });
      expect(await nameOf(knex)).toBe(outcomes[0]?.status === 'fulfilled' ? `Ena ${time}` : `Andra ${time}`);
    }
  });

  test('of two who take each other’s role at once only one succeeds', async () => {
    const { knex } = database;
    const holders: string[] = [];
    for (const name of ['a', 'b']) holders.push(await registerPerson(knex, { email: `${name}@support.example`, roles: ['support'] }, now));
    const later = '2030-01-01T00:00:00.000Z';
    const take = (person: string) =>
      knex.transaction(async (trx) => {
        if (await isLastWithRole(trx, person, 'support', later)) return false;
        return takeRole(trx, person, 'support', later);
      });
    expect((await Promise.all(holders.map(take))).filter(Boolean)).toHaveLength(1);
    await knex('person_roles').whereIn('person', holders).delete();
    await knex('people').whereIn('id', holders).delete();
  });

  test('organisations come in every order, found by name, and by lacking a contact person', async () => {
    const { knex } = database;
    for (const order of organisationOrders) expect((await organisationList(knex, now, { order }, page)).total).toBe(5);
    expect((await organisationList(knex, now, { order: 'contacts' }, page)).items.at(-1)).toMatchObject({ contacts: 0 });
    expect((await organisationList(knex, now, { order: 'name', q: 'ÖSTRA' }, page)).items).toMatchObject([{ id: 'ostra-skolan', leads: 0 }]);
    expect((await organisationList(knex, now, { order: 'name', lacksContact: true }, page)).items.map(({ id }) => id)).not.toContain('ltu');
  });

  test('people are found by name and by role', async () => {
    const { knex, people } = database;
    expect((await listPeople(knex, now, page, { q: 'ölwin' })).items.map(({ id }) => id)).toEqual([people.actor]);
    expect((await listPeople(knex, now, page, { role: 'secretary' })).items.map(({ id }) => id)).toEqual([people.secretary]);
    expect(await datedRolesOf(knex, people.secretary)).toMatchObject([{ role: 'secretary', to: null }]);
    expect(await deadAddressTasks(knex, [people.actor])).toEqual(new Map());
  });

  test('a role passes from body to body, and two at once give it to one', async () => {
    const { knex } = database;
    const role = 'steeringGroup';
    const give = (body: string, from: string) => knex.transaction((trx) => giveBodyRole(trx, { body, role, from, to: null }, today));
    expect((await Promise.all([give('rai', '2030-01-01'), give('gamla-partnerskapet', '2030-01-01')])).sort()).toEqual(['given', 'taken']);
    expect(await bodyWithRole(knex, role, '2029-12-31')).toBe('regionala-partnerskapet');
    const holder = (await bodyWithRole(knex, role, '2030-01-01')) as string;
    expect(await give(holder, '2030-01-01')).toBe('given');
    expect(await endBodyRole(knex, { body: holder, role, to: '2031-01-01' }, today)).toBe(true);
    expect(await endBodyRole(knex, { body: holder, role, to: '2032-01-01' }, today)).toBe(false);
    expect(await bodyWithRole(knex, role, '2031-01-01')).toBeUndefined();
  });

  test.each([
    ['by ending it on its first day', 'end'],
    ['by giving it back from that day', 'giveBack'],
  ])('a role given by mistake is taken back %s, today or to come, and leaves no gap', async (_, how) => {
    const { knex } = database;
    const role = 'referenceGroup';
    const give = (body: string, from: string, on = today) => knex.transaction((trx) => giveBodyRole(trx, { body, role, from, to: null }, on));
    const end = (to: string, on = today) => knex.transaction((trx) => endBodyRole(trx, { body: 'gamla-partnerskapet', role, to }, on));
    for (const from of [today, '2028-02-01']) {
      expect(await give('gamla-partnerskapet', from)).toBe('given');
      expect(await bodyWithRole(knex, role, from)).toBe('gamla-partnerskapet');
      expect(how === 'end' ? await end(from) : await give('rai', from)).toBe(how === 'end' ? true : 'givenBack');
      for (const day of [addDays(from, -1), from, addDays(from, 900)]) expect(await bodyWithRole(knex, role, day)).toBe('rai');
      expect(await knex('body_roles').where({ role })).toHaveLength(1);
    }
  });

  test('a role that a body has had since an earlier day is not taken back, and one that ended otherwise does not return', async () => {
    const { knex } = database;
    const role = 'referenceGroup';
    await giveBodyRole(knex, { body: 'gamla-partnerskapet', role, from: '2027-01-01', to: null }, '2027-01-01');
    expect(await endBodyRole(knex, { body: 'gamla-partnerskapet', role, to: '2027-01-01' }, '2027-01-02')).toBe(false);
    expect(await giveBodyRole(knex, { body: 'rai', role, from: '2027-01-01', to: null }, '2027-01-02')).toBe('taken');
    expect(await endBodyRole(knex, { body: 'gamla-partnerskapet', role, to: '2027-06-01' }, '2027-01-02')).toBe(true);
    await giveBodyRole(knex, { body: 'rai', role, from: '2027-06-01', to: null }, '2027-01-02');
    expect(await endBodyRole(knex, { body: 'rai', role, to: '2027-06-01' }, '2027-01-02')).toBe(true);
    expect(await bodyWithRole(knex, role, '2027-06-01')).toBeUndefined();
  });
});
