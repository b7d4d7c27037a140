/** Sessions and sign-in links on both engines. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deactivatePerson, savePerson } from '../../db/person-store.ts';
import { beginSession, endSession } from '../../db/session-store.ts';
import { createSignInLink, isGoodSignInLink, useSignInLink } from '../../db/sign-in-link-store.ts';
import { findSignedIn } from '../../db/signed-in.ts';
import type { TestDatabase } from '../support/databases.ts';
import { engines, migrated } from '../support/databases.ts';

const start = '2026-11-24T08:00:00.000Z';
const minutesOn = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
const days = (count: number) => minutesOn(count * 24 * 60);

describe.each(engines)('on $engine', ({ empty }) => {
  let database: TestDatabase;
  let person: { id: string; email: string };
  beforeAll(async () => {
    database = await migrated(empty);
    const email = 'actor@ltu.example';
    person = { id: (await savePerson(database.knex, { name: 'Aktör', email }, start)).id, email };
  });
  afterAll(() => database.remove());

  test('a session lasts while it is used, for at most twelve hours', async () => {
    const { knex } = database;
    const secret = await beginSession(knex, { person: person.id, idToken: 'id' }, start);
    expect(await findSignedIn(knex, secret, minutesOn(29))).toMatchObject({ session: { person: person.id, idToken: 'id' }, person });
    expect(await findSignedIn(knex, secret, minutesOn(58))).toBeDefined();
    expect(await findSignedIn(knex, secret, minutesOn(88))).toBeUndefined();
    const used = await beginSession(knex, { person: person.id, idToken: null }, start);
    for (let minute = 20; minute < 12 * 60; minute += 20) expect(await findSignedIn(knex, used, minutesOn(minute))).toBeDefined();
    expect(await findSignedIn(knex, used, minutesOn(12 * 60))).toBeUndefined();
  });

  test('sessions that have ended are forgotten when the next one begins', async () => {
    const { knex } = database;
    await beginSession(knex, { person: person.id, idToken: null }, start);
    await beginSession(knex, { person: person.id, idToken: null }, days(1));
    expect(await knex('sessions').pluck('began_at')).toEqual([days(1)]);
  });

  test('a session that is ended is over, and another person’s goes on', async () => {
    const { knex } = database;
    const [one, other] = [
      await beginSession(knex, { person: person.id, idToken: null }, start),
      await beginSession(knex, { person: person.id, idToken: null }, start),
    ];
    await endSession(knex, one);
    expect(await findSignedIn(knex, one, start)).toBeUndefined();
    expect(await findSignedIn(knex, other, start)).toBeDefined();
  });

  test('of two who press the button of one link only one is signed in', async () => {
    const { knex } = database;
    const secret = await createSignInLink(knex, person, '/planen', start);
    expect(await isGoodSignInLink(knex, secret, minutesOn(14))).toBe(true);
    const used = await Promise.all([1, 2, 3].map(() => useSignInLink(knex, secret, minutesOn(14))));
    expect(used.filter((each) => each !== undefined)).toEqual([{ person: person.id, leadsTo: '/planen' }]);
    expect(await isGoodSignInLink(knex, secret, minutesOn(14))).toBe(false);
  });

  test('sessions and links end with their person', async () => {
    const { knex } = database;
    const { id } = await savePerson(knex, { name: 'Slutar', email: 'slutar@ltu.example' }, start);
    const session = await beginSession(knex, { person: id, idToken: null }, start);
    const link = await createSignInLink(knex, { id, email: 'slutar@ltu.example' }, null, start);
    await deactivatePerson(knex, id, minutesOn(1));
    expect(await findSignedIn(knex, session, minutesOn(1))).toBeUndefined();
    expect(await isGoodSignInLink(knex, link, minutesOn(1))).toBe(false);
  });
});
