/** What a request's checks ask, by one statement: each answer as if it had been asked for by itself. */
import { describe, expect, test } from 'vitest';
import { askForChecks } from '../../../db/checks/asked-by-checks.ts';
import { askAboutContact } from '../../../db/checks/contact-question.ts';
import { addContact } from '../../../db/registers/contact-store.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { begun, now, withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

describe.each(engines)('on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases('case'));

  test('ids are known by the register that they are asked of', async () => {
    const said = await askForChecks(database.knex, { organisations: ['ltu', 'nowhere'], terms: ['kompetens', 'sprakstudier', 'nothing'] }, undefined, now);
    expect(['ltu', 'nowhere'].map(said.knowsOrganisation)).toEqual([true, false]);
    expect([said.knowsTerm('developmentArea', 'kompetens'), said.knowsTerm('activityArea', 'kompetens'), said.knowsTerm('goal', 'nothing')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('a text means one person by id, address or name, with capitals and a title or without; two of a name are nobody', async () => {
    const { knex, people } = database;
    for (const email of ['one@people.example', 'two@people.example']) await registerPerson(knex, { name: 'Samma Namn', email }, begun);
    const texts = [people.coordinator, ' COORDINATOR@lansstyrelsen.example ', 'åsa samordnare, enhetschef', 'Samma Namn', 'Ingen Alls'];
    const said = await askForChecks(knex, { people: texts }, undefined, now);
    const coordinator = { id: people.coordinator, name: 'Åsa Samordnare' };
    expect(texts.map(said.personNamed)).toEqual([coordinator, coordinator, coordinator, undefined, undefined]);
  });

  test('stakes are those of the viewer and of each person whom a text names, and of nobody else', async () => {
    const { knex, people } = database;
    await addContact(knex, 'case', 'ltu', people.secretary, begun);
    const inCase = { planActivity: 'case', viewer: people.coordinator, parties: ['ltu'], since: begun, at: now };
    const said = await askForChecks(knex, { people: ['Ölwin Aktör'] }, inCase, now);
    expect(said.stakesOf(people.actor)).toMatchObject({ contact: false, memberOf: ['ltu'] });
    expect(said.stakesOf(people.coordinator)).toMatchObject({ contact: false, memberOf: [] });
    expect(said.stakesOf(people.secretary)).toMatchObject({ contact: false });
    const alone = await askForChecks(knex, {}, { ...inCase, viewer: people.secretary }, now);
    expect(alone.stakesOf(people.secretary)).toMatchObject({ contact: true });
  });

  test('a contact is outside who is known and no member of the organisation', async () => {
    const isOutside = async (email: string, organisation: string) =>
      (await askForChecks(database.knex, { contact: { email, organisation } }, undefined, now)).contactIsOutside;
    expect([
      await isOutside('Actor@ltu.example', 'ltu'),
      await isOutside('actor@ltu.example', 'alvsbyn'),
      await isOutside('nobody@ltu.example', 'ltu'),
    ]).toEqual([false, true, false]);
  });

  test('somebody who is named is known, a member and contact, and who names it has its roles, each at its time', async () => {
    const { knex, people } = database;
    const asked = { planActivity: 'case', organisation: 'ltu', email: 'ACTOR@ltu.example', namedBy: people.coordinator, namedAt: now, at: now };
    expect(await askAboutContact(knex, asked)).toEqual({ known: people.actor, isMember: true, isContact: false, rolesOfNamer: ['coordinator'] });
    await addContact(knex, 'case', 'ltu', people.actor, begun);
    expect(await askAboutContact(knex, { ...asked, namedBy: null })).toMatchObject({ isContact: true, rolesOfNamer: [] });
    expect(await askAboutContact(knex, { ...asked, organisation: 'alvsbyn' })).toMatchObject({ known: people.actor, isMember: false, isContact: false });
    expect(await askAboutContact(knex, { ...asked, email: 'nobody@ltu.example' })).toMatchObject({ known: undefined, isMember: false });
  });
});
