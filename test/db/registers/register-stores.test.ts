import { describe, expect, test } from 'vitest';
import { databaseClock } from '../../../db/engine/connection.ts';
import { linkFor } from '../../../db/links/answer-link-store.ts';
import { findAddressees } from '../../../db/mail/addressees-read-model.ts';
import { bindAccount, personOfAccount } from '../../../db/people/account-store.ts';
import type { NewToken } from '../../../db/people/token-store.ts';
import { createToken, revokeToken, revokeTokens, useToken } from '../../../db/people/token-store.ts';
import { bodyWithRole, findBody } from '../../../db/registers/body-read-model.ts';
import { saveBody } from '../../../db/registers/body-store.ts';
import { addContact, endContacts } from '../../../db/registers/contact-store.ts';
import { findOrganisation, unknownOrganisations } from '../../../db/registers/organisation-read-model.ts';
import { saveOrganisation } from '../../../db/registers/organisation-store.ts';
import { findPersonByEmail, membersOf, organisationsOf, peopleWithRole, rolesOf } from '../../../db/registers/person-read-model.ts';
import { deactivatePerson, giveRole, joinOrganisation, leaveOrganisation, savePerson, takeRole, updatePerson } from '../../../db/registers/person-store.ts';
import { findPlan, planTerms, unknownTerms } from '../../../db/registers/plan-read-model.ts';
import { savePlan, savePlanTerm } from '../../../db/registers/plan-store.ts';
import { dayMs } from '../../../workflows/domain/durations.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { begun, now, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const later = '2026-04-01T08:00:00.000Z';

describe.each(engines)('registers on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);

  test('nobody loses a role or a membership when the clock is set back by a day; what is yet to come has not begun', async () => {
    const { knex } = database;
    const clock = await databaseClock(knex);
    const id = await registerPerson(knex, { email: 'bo@people.example', roles: ['secretary'], organisations: ['ltu'] }, clock);
    await giveRole(knex, id, 'support', addMs(clock, dayMs / 2));
    const [dayBefore, weekBefore] = [addMs(clock, -dayMs), addMs(clock, -7 * dayMs)];
    expect([await rolesOf(knex, id, dayBefore), await organisationsOf(knex, id, dayBefore)]).toEqual([['secretary'], ['ltu']]);
    expect(await rolesOf(knex, id, clock)).toEqual(['secretary']);
    expect(await rolesOf(knex, id, addMs(clock, dayMs))).toEqual(['secretary', 'support']);
    expect([await rolesOf(knex, id, weekBefore), await organisationsOf(knex, id, weekBefore)]).toEqual([[], []]);
  });

  test('saving the same organisation, body, plan or word again changes nothing, and says so', async () => {
    const { knex } = database;
    const organisation = { id: 'ny', name: 'Ny förening', kind: 'association', partOf: 'ltu', units: ['A'], facts: { note: 'å' } };
    expect(await saveOrganisation(knex, organisation)).toBe(true);
    expect(await saveOrganisation(knex, organisation)).toBe(false);
    expect(await saveOrganisation(knex, { ...organisation, units: ['A', 'B'] })).toBe(true);
    expect(await findOrganisation(knex, 'ny')).toEqual({ ...organisation, units: ['A', 'B'] });
    const body = {
      id: 'ny-rai',
      name: 'Ny',
      abbreviation: 'N',
      facts: { chair: 'x' },
      roles: [{ role: 'referenceGroup' as const, from: '2030-01-01', to: null }],
    };
    expect([await saveBody(knex, body), await saveBody(knex, body)]).toEqual([true, false]);
    expect(await saveBody(knex, { ...body, roles: [{ role: 'referenceGroup', from: '2030-01-01', to: '2031-01-01' }] })).toBe(true);
    expect(await findBody(knex, 'ny-rai')).toEqual({ id: 'ny-rai', name: 'Ny', abbreviation: 'N', facts: { chair: 'x' } });
    expect([await savePlan(knex, { id: 'hit', facts: { title: 'HIT' } }), await savePlan(knex, { id: 'hit', facts: { title: 'HIT' } })]).toEqual([true, false]);
    expect(await findPlan(knex, 'hit')).toEqual({ title: 'HIT' });
    const term = { kind: 'goal' as const, id: 'gymnasium', name: 'Gymnasium', position: 1, facts: { target: 10 } };
    expect([await savePlanTerm(knex, term), await savePlanTerm(knex, term)]).toEqual([true, false]);
    expect(await planTerms(knex, 'goal')).toEqual([term]);
  });

  test('tell which ids they do not know', async () => {
    expect(await unknownOrganisations(database.knex, ['ltu', 'x', 'y'])).toEqual(['x', 'y']);
    expect(await unknownTerms(database.knex, 'developmentArea', ['kompetens', 'sprakstudier'])).toEqual(['sprakstudier']);
  });

  test('a role belongs to one body to a day and to the next from that day', async () => {
    const { knex } = database;
    expect(await bodyWithRole(knex, 'steeringGroup', '2026-01-31')).toBe('gamla-partnerskapet');
    expect(await bodyWithRole(knex, 'steeringGroup', '2026-02-01')).toBe('regionala-partnerskapet');
    expect(await bodyWithRole(knex, 'steeringGroup', '2015-12-14')).toBeUndefined();
  });

  test('an address is one person, whatever its capitals, and who is known is renamed by nothing that is written beside it', async () => {
    const { knex } = database;
    const first = await savePerson(knex, { name: 'Anna', email: 'Anna@Example.org' }, now);
    expect(first.added).toBe(true);
    expect(await savePerson(knex, { name: 'Anna', email: 'anna@example.ORG' }, later)).toEqual({ id: first.id, added: false });
    expect(await savePerson(knex, { name: 'Anna Ek', email: 'anna@example.org', language: 'en' }, later)).toEqual({ id: first.id, added: false });
    expect(await findPersonByEmail(knex, 'ANNA@example.org')).toEqual({ id: first.id, name: 'Anna', email: 'anna@example.org', language: 'sv' });
    expect(await updatePerson(knex, first.id, { email: 'Anna.Ek@example.org' }, later)).toBe(true);
    expect(await updatePerson(knex, 'nobody', { name: 'x' }, later)).toBe(false);
    await expect(updatePerson(knex, first.id, { email: 'actor@ltu.example' }, later)).rejects.toThrow(/unique/i);
  });

  test('memberships and roles hold from their first instant to before their last', async () => {
    const { knex, people } = database;
    const id = await registerPerson(knex, { email: 'bo@example.org' }, now);
    expect([await joinOrganisation(knex, id, 'alvsbyn', now), await joinOrganisation(knex, id, 'alvsbyn', later)]).toEqual([true, false]);
    expect(await organisationsOf(knex, id, begun)).toEqual([]);
    expect(await organisationsOf(knex, id, now)).toEqual(['alvsbyn']);
    expect((await membersOf(knex, 'alvsbyn', now)).map(({ email }) => email)).toEqual(['bo@example.org']);
    expect([await leaveOrganisation(knex, id, 'alvsbyn', later), await leaveOrganisation(knex, id, 'alvsbyn', later)]).toEqual([true, false]);
    expect(await organisationsOf(knex, id, later)).toEqual([]);
    expect(await joinOrganisation(knex, id, 'alvsbyn', later)).toBe(true);
    expect([await giveRole(knex, id, 'support', now), await giveRole(knex, id, 'support', now)]).toEqual([true, false]);
    expect(await rolesOf(knex, id, later)).toEqual(['support']);
    expect(await takeRole(knex, id, 'support', later)).toBe(true);
    expect(await rolesOf(knex, id, later)).toEqual([]);
    expect((await peopleWithRole(knex, 'coordinator', now)).map(({ id: person }) => person)).toEqual([people.coordinator]);
  });

  test('mails go to the contacts of the case, else to the members of the organisation', async () => {
    const { knex } = database;
    await seedPlanActivity(knex, seededLife('contacts'));
    const id = await registerPerson(knex, { email: 'cia@example.org' }, now);
    const sought = { organisations: ['ltu'], roles: [] };
    const addresses = async (at: string) =>
      (await findAddressees(knex, { id: 'contacts', unit: null }, sought, at)).contactsOf('ltu').map(({ email }) => email);
    expect(await addresses(now)).toEqual(['actor@ltu.example']);
    expect([await addContact(knex, 'contacts', 'ltu', id, now), await addContact(knex, 'contacts', 'ltu', id, now)]).toEqual([true, false]);
    expect(await addresses(now)).toEqual(['cia@example.org']);
    expect(await endContacts(knex, 'contacts', 'ltu', { at: later, step: 2 })).toBe(true);
    expect(await addresses(later)).toEqual(['actor@ltu.example']);
  });

  const ofActor = (more: Partial<NewToken> = {}): NewToken => ({
    person: database.people.actor,
    name: 'Prov',
    scope: ['read'],
    days: 30,
    madeBy: null,
    ...more,
  });

  test('a token opens for its person until it is revoked, and only its hash is stored', async () => {
    const { knex, people } = database;
    const [first, other] = [await createToken(knex, ofActor(), begun), await createToken(knex, ofActor({ scope: ['read', 'money'] }), begun)];
    const soon = addMs(begun, 60_000);
    expect(first.token).toMatch(/^hit_[\w-]{43}$/);
    expect(await useToken(knex, first.token, soon)).toMatchObject({
      id: first.id,
      person: { id: people.actor, roles: [], organisations: ['ltu'] },
      scope: ['read'],
    });
    expect(await useToken(knex, other.token, soon)).toMatchObject({ scope: ['read', 'money'] });
    expect(await useToken(knex, `${first.token}x`, soon)).toBeUndefined();
    expect(await knex('tokens').where({ last_used_at: soon })).toHaveLength(2);
    expect(JSON.stringify(await knex('tokens'))).not.toContain(first.token.slice(4));
    expect([await revokeToken(knex, first.id, soon), await revokeToken(knex, first.id, soon)]).toEqual([true, false]);
    expect([await useToken(knex, first.token, soon), (await useToken(knex, other.token, soon))?.id]).toEqual([undefined, other.id]);
    expect(await revokeTokens(knex, people.actor, soon)).toEqual([other.id]);
    expect(await useToken(knex, other.token, soon)).toBeUndefined();
  });

  test('a token ends by itself', async () => {
    const { knex } = database;
    const { token } = await createToken(knex, ofActor({ days: 30 }), begun);
    expect(await useToken(knex, token, addMs(begun, 30 * dayMs - 1))).toBeDefined();
    expect(await useToken(knex, token, addMs(begun, 30 * dayMs))).toBeUndefined();
  });

  test('a token, a link and an account end when the address goes over to another, and stay where only the name or the language changes', async () => {
    const { knex } = database;
    await seedPlanActivity(knex, seededLife('moved'));
    const person = await registerPerson(knex, { email: 'berit@example.org', organisations: ['ltu'] }, begun);
    const { token } = await createToken(knex, ofActor({ person }), begun);
    const account = { issuer: 'https://id.example', subject: 'k1' };
    expect([await bindAccount(knex, person, account, begun), await bindAccount(knex, person, { ...account, subject: 'k2' }, begun)]).toEqual([true, false]);
    const scope = { person, organisation: 'ltu', planActivity: 'moved', purpose: 'report' as const, period: 'P1', sentTo: '' };
    const link = await linkFor(knex, scope, { expiresAt: later, at: begun });
    const soon = addMs(begun, 60_000);
    const opens = async () => [
      (await useToken(knex, token, soon))?.person.id,
      await personOfAccount(knex, account),
      (await linkFor(knex, scope, { expiresAt: later, at: soon })).version === link.version,
    ];
    await updatePerson(knex, person, { name: 'Berit Ek', email: 'Berit@example.org', language: 'en' }, soon);
    expect(await opens()).toEqual([person, person, true]);
    await updatePerson(knex, person, { email: 'bengt@example.org' }, soon);
    expect(await opens()).toEqual([undefined, undefined, false]);
  });

  test('a deactivated person has no role, no organisation and no token, and is still in the register', async () => {
    const { knex } = database;
    const id = await registerPerson(knex, { email: 'disa@example.org', roles: ['administrator'], organisations: ['ltu'] }, begun);
    const { token } = await createToken(knex, ofActor({ person: id }), begun);
    await deactivatePerson(knex, id, now);
    expect([await rolesOf(knex, id, now), await organisationsOf(knex, id, now), await useToken(knex, token, addMs(begun, 60_000))]).toEqual([
      [],
      [],
      undefined,
    ]);
    expect(await rolesOf(knex, id, begun)).toEqual(['administrator']);
    expect((await findPersonByEmail(knex, 'disa@example.org'))?.id).toBe(id);
  });
});
