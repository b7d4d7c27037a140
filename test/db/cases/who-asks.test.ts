/** Who somebody is at an instant, and what stakes it has in a case: what every request is judged by, the same in both engines. */
import { beforeAll, describe, expect, test } from 'vitest';
import { insertReport } from '../../../db/cases/report-store.ts';
import { bodyNamesOn } from '../../../db/registers/body-read-model.ts';
import { addContact, endContacts } from '../../../db/registers/contact-store.ts';
import { findPersonAt } from '../../../db/registers/person-read-model.ts';
import { giveRole, joinOrganisation, leaveOrganisation, takeRole } from '../../../db/registers/person-store.ts';
import { bodyCalled } from '../../../words/body-names.ts';
import { begun, now, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { noStakes, stakesOf } from '../../support/builders/stakes.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const between = '2026-02-01T08:00:00.000Z';

describe.each(engines)('on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);
  beforeAll(async () => {
    for (const id of ['case-1', 'case-2']) await seedPlanActivity(database.knex, seededLife(id), { proposedContact: database.people.secretary });
  });

  test('a person has the roles and organisations of the instant, in their order', async () => {
    const { knex, people } = database;
    await giveRole(knex, people.coordinator, 'administrator', begun);
    await joinOrganisation(knex, people.coordinator, 'alvsbyn', begun);
    await takeRole(knex, people.coordinator, 'administrator', between);
    await leaveOrganisation(knex, people.coordinator, 'lansstyrelsen-norrbotten', between);
    expect(await findPersonAt(knex, people.coordinator, begun)).toMatchObject({
      name: 'Åsa Samordnare',
      roles: ['administrator', 'coordinator'],
      organisations: ['alvsbyn', 'lansstyrelsen-norrbotten'],
    });
    expect(await findPersonAt(knex, people.coordinator, now)).toMatchObject({ roles: ['coordinator'], organisations: ['alvsbyn'] });
    expect(await findPersonAt(knex, people.actor, now)).toMatchObject({ roles: [], organisations: ['ltu'] });
    expect(await findPersonAt(knex, 'nobody', now)).toBeUndefined();
  });

  test('a stake is a contact, also an earlier one; the contact in the proposal; a report for its own, and not one entered for another', async () => {
    const { knex, people } = database;
    const none = noStakes;
    expect(await stakesOf(knex, 'case-1', people.coordinator)).toEqual(none);
    expect(await stakesOf(knex, 'case-1', people.secretary)).toEqual({ ...none, proposedContact: true });
    const report = {
      planActivity: 'case-1',
      period: 'P1',
      form: 'short' as const,
      content: { status: 'green' as const, done: 'Klart.' },
      receivedAt: begun,
      receivedOn: null,
      byOrganisation: 'ltu',
    };
    await insertReport(knex, { ...report, id: 'r-1', channel: 'phone', byPerson: people.coordinator });
    await insertReport(knex, { ...report, id: 'r-2', channel: null, byPerson: people.actor });
    await addContact(knex, 'case-1', 'ltu', people.coordinator, begun);
    await endContacts(knex, 'case-1', 'ltu', { at: between, step: 2 });
    expect(await stakesOf(knex, 'case-1', people.coordinator)).toEqual({ ...none, contact: true });
    expect(await stakesOf(knex, 'case-1', people.actor)).toEqual({ ...none, reported: true });
    expect(await stakesOf(knex, 'case-2', people.actor)).toEqual(none);
  });

  test('a body that has a role on a day is called by what people call it', async () => {
    const calledOn = async (day: string) => {
      const bodies = await bodyNamesOn(database.knex, day);
      return { referenceGroup: bodyCalled(bodies, 'referenceGroup', 'sv'), steeringGroup: bodyCalled(bodies, 'steeringGroup', 'sv') };
    };
    expect(await calledOn('2026-01-31')).toEqual({ referenceGroup: 'RAI', steeringGroup: 'Gamla partnerskapet' });
    expect(await calledOn('2026-02-01')).toEqual({ referenceGroup: 'RAI', steeringGroup: 'RP' });
    expect(await bodyNamesOn(database.knex, '2015-12-14')).toEqual({});
  });
});
