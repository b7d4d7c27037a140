/** The registers by pages: found, looked at, changed by those who may. */
import { describe, expect, test } from 'vitest';
import { openTask } from '../../db/lives/task-store.ts';
import { membersOf } from '../../db/registers/person-read-model.ts';
import { addDays, dayOf } from '../../workflows/domain/time/instants.ts';
import { escalationOf, own } from '../support/http/api-world.ts';
import { fillInAndSend } from '../support/http/filled-form.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);

const pages = ['/organisationer', '/organisationer/ltu', '/personer', '/organ', '/organ/rai'];

describe('registers', () => {
  test.each(['coordinator', 'support', 'administrator'] as const)('are read by %s', async (who) => {
    const browser = await world.browser(who);
    for (const path of [...pages, `/personer/${world.ids.lead}`]) expect(`${path} ${(await browser.get(path)).status}`).toBe(`${path} 200`);
  });

  test.each(['lead', 'secretary', 'referenceGroup', 'nobody'] as const)('are closed to %s', async (who) => {
    const browser = await world.browser(who);
    for (const path of [...pages, `/personer/${world.ids.lead}`, '/organisationer/ny'])
      expect(`${path} ${(await browser.get(path)).status}`).toBe(`${path} 403`);
  });

  test('what is not there is not found', async () => {
    const browser = await world.browser('coordinator');
    for (const path of ['/organisationer/none', '/personer/none', '/organ/none', '/organ/rai/roll/none/avsluta'])
      expect((await browser.get(path)).status).toBe(404);
  });

  test('organisations are found by å, ä and ö, and by lacking a contact person', async () => {
    const browser = await world.browser('coordinator');
    const found = await browser.get('/organisationer?q=%C3%84LVS');
    expect(found.text).toContain('1 organisation');
    expect(found.text).toContain('Älvsbyns kommun');
    const lacking = await browser.get('/organisationer?saknar=ja');
    expect(lacking.html).not.toContain('href="/organisationer/ltu"');
    for (const order of ['leads', 'partners', 'contacts', 'none']) expect((await browser.get(`/organisationer?ordning=${order}`)).status).toBe(200);
  });

  test('people are found by address and by role', async () => {
    const browser = await world.browser('administrator');
    expect((await browser.get('/personer?roll=secretary')).html).toContain(`/personer/${world.ids.secretary}`);
    expect((await browser.get('/personer?roll=secretary')).html).not.toContain(`/personer/${world.ids.lead}`);
    expect((await browser.get('/personer?q=100%25')).text).toContain('Inga personer');
  });

  test('an organisation is added once, its contact person comes, changes address, and leaves on a day', async () => {
    const browser = await world.browser('coordinator');
    const added = await fillInAndSend(browser, '/organisationer/ny', { name: 'Åsele förening', kind: 'association' });
    expect(added.sent.leadsTo).toBe('/organisationer/asele-forening');
    const again = await fillInAndSend(browser, '/organisationer/ny', { name: 'Åsele förening', kind: 'other' });
    expect(again.sent.text).toContain('finns redan');

    const at = '/organisationer/asele-forening';
    expect((await browser.get(at)).text).toContain('saknar kontaktperson');
    await fillInAndSend(browser, `${at}/kontakt`, { name: 'Kim Ek', email: 'Kim.Ek@asele.example' });
    const { id } = await world.db('people').where({ email: 'kim.ek@asele.example' }).first('id');
    await openTask(world.db, {
      id: `deadAddress-${id}-0`,
      kind: 'deadAddress',
      planActivity: null,
      obligation: null,
      period: null,
      organisation: null,
      details: { recipient: 'kim.ek@asele.example' },
      openedAt: '2026-03-01T07:00:00.000Z',
    });
    expect((await browser.get(at)).text).toContain('Adressen tar inte emot meddelanden');
    await fillInAndSend(browser, `${at}/kontakt/${id}/andra`, { email: 'kim@asele.example' });
    const page = await browser.get(at);
    expect(page.text).toContain('kim@asele.example');
    expect(page.text).not.toContain('Adressen tar inte emot meddelanden');

    const taken = await fillInAndSend(browser, `${at}/kontakt/${id}/andra`, {
      email: (await world.db('people').where({ id: world.ids.lead }).first('email')).email,
    });
    expect(taken.sent.text).toContain('någon annan i registret har redan den adressen');
    const early = await fillInAndSend(browser, `${at}/kontakt/${id}/avsluta`, { lastDay: '2020-01-01' });
    expect(early.sent.text).toContain('sista dagen kan inte vara före första dagen');
    await fillInAndSend(browser, `${at}/kontakt/${id}/avsluta`, { lastDay: '2099-01-31' });
    expect((await browser.get(at)).text).toContain('31 januari 2099');
    expect(await world.db('audit').whereIn('what', ['organisationAdded', 'contactAdded', 'contactChanged', 'contactEnded']).pluck('what')).toHaveLength(4);
  });

  test('a contact entered by mistake is ended the same day, at once, and may be entered again', async () => {
    const path = '/api/v1/organisations/felby/contacts';
    await world.db('organisations').insert({ ...(await world.db('organisations').where({ id: 'ltu' }).first()), id: 'felby' });
    const contact = { name: 'Fel Person', email: 'fel@felby.example' };
    await world.request('coordinator', 'POST', path, contact);
    const { id } = await world.db('people').where({ email: contact.email }).first('id');
    const yesterday = addDays(dayOf(new Date().toISOString()), -1);
    const end = (lastDay: string) => world.request('coordinator', 'POST', `${path}/${id}/end`, { lastDay });
    expect((await end(addDays(yesterday, -1))).status).toBe(422);
    expect((await end(yesterday)).status).toBe(200);
    expect(await membersOf(world.db, 'felby', new Date().toISOString())).toEqual([]);
    expect((await end(yesterday)).status).toBe(422);
    expect((await world.request('coordinator', 'POST', path, contact)).status).toBe(201);
  });

  test('an open matter is that of the body that has the role now, and again of the one before when the role is taken back', async () => {
    const today = dayOf(new Date().toISOString());
    const bodyOf = async () =>
      (await world
        .db('escalations')
        .where({ id: escalationOf(own, 'steeringGroup') })
        .first('body', 'state')) as unknown;
    await world.request('coordinator', 'POST', '/api/v1/bodies/rai/roles', { role: 'steeringGroup', from: today });
    expect(await bodyOf()).toEqual({ body: 'rai', state: 'open' });
    const ended = await world.request('coordinator', 'POST', '/api/v1/bodies/rai/roles/end', { role: 'steeringGroup', to: today });
    expect(ended.status).toBe(200);
    expect(await bodyOf()).toEqual({ body: 'regionala-partnerskapet', state: 'open' });
  });

  test('a coordinator moves nobody with a role to another address', async () => {
    const browser = await world.browser('coordinator');
    const path = `/organisationer/lansstyrelsen-norrbotten/kontakt/${world.ids.coordinator}/andra`;
    expect((await browser.get(path)).text).toContain('Bara en administratör');
    const response = await world.request('coordinator', 'PATCH', `/api/v1/organisations/lansstyrelsen-norrbotten/contacts/${world.ids.coordinator}`, {
      email: 'other@people.example',
    });
    expect(response.status).toBe(403);
    expect((await browser.get(`/personer/${world.ids.lead}/roller`)).status).toBe(403);
  });

  test('an administrator gives and ends roles', async () => {
    const browser = await world.browser('administrator');
    const path = `/personer/${world.ids.partner}`;
    await fillInAndSend(browser, `${path}/roller`, { roles: ['secretary', 'support'] });
    expect((await browser.get(path)).text).toContain('tills vidare');
    await fillInAndSend(browser, `${path}/roller`, { roles: [] });
    expect(await world.db('person_roles').where({ person: world.ids.partner, to_at: null })).toEqual([]);
  });

  test('a role goes from one body to the next without a day on which two have it', async () => {
    const browser = await world.browser('coordinator');
    await fillInAndSend(browser, '/organ/gamla-partnerskapet/roll', { role: 'steeringGroup', from: '2030-01-01' });
    expect((await browser.get('/organ/regionala-partnerskapet')).text).toContain('31 december 2029');
    const taken = await fillInAndSend(browser, '/organ/rai/roll', { role: 'steeringGroup', from: '2027-01-01' });
    expect(taken.sent.text).toContain('rollen är redan given');
    await fillInAndSend(browser, '/organ/gamla-partnerskapet/roll/steeringGroup/avsluta', { to: '2030-12-31' });
    expect(await world.db('body_roles').where({ body: 'gamla-partnerskapet', from_on: '2030-01-01' }).first('to_on')).toEqual({ to_on: '2031-01-01' });
  });

  test('a contact that is added twice with its key is one, and without it is refused', async () => {
    const path = '/api/v1/organisations/alvsbyn/contacts';
    const contact = { name: 'Nils Ny', email: 'nils.ny@alvsbyn.example' };
    const first = await world.request('coordinator', 'POST', path, contact, { 'Idempotency-Key': 'contact-once' });
    expect(first.status).toBe(201);
    const again = await world.request('coordinator', 'POST', path, contact, { 'Idempotency-Key': 'contact-once' });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await world.request('coordinator', 'POST', path, contact)).status).toBe(422);
  });

  test('what is added twice with its key is answered twice and added once', async () => {
    const key = { 'Idempotency-Key': 'add-once' };
    const organisation = { name: 'Bodens bygdegård', kind: 'association' };
    const organisations = await Promise.all([1, 2].map(() => world.request('coordinator', 'POST', '/api/v1/organisations', organisation, key)));
    expect(organisations.map(({ status }) => status)).toEqual([201, 201]);
    expect(organisations[0]?.body).toEqual(organisations[1]?.body);
    const person = { name: 'Pia Två', email: 'pia.tva@people.example', roles: ['support'] };
    const people = await Promise.all([1, 2].map(() => world.request('administrator', 'POST', '/api/v1/people', person, key)));
    expect(people.map(({ status }) => status)).toEqual([201, 201]);
    expect(people[0]?.body).toEqual(people[1]?.body);
    const other = await world.request('administrator', 'POST', '/api/v1/people', { ...person, roles: [] }, key);
    expect(other.status).toBe(409);
    expect(await world.db('audit').where({ what: 'personAdded' }).pluck('what')).toHaveLength(1);
  });

  test('somebody’s access ends', async () => {
    const browser = await world.browser('administrator');
    const path = `/personer/${world.ids.other}`;
    const page = await browser.get(path);
    expect(page.html).toContain(`${path}/avsluta`);
    expect((await browser.get(`${path}/avsluta`)).text).toContain('kan inte logga in eller svara genom länkar');
    await fillInAndSend(browser, `${path}/avsluta`, {});
    const after = await browser.get(path);
    expect(after.html).not.toContain(`${path}/avsluta`);
    expect(await world.db('memberships').where({ person: world.ids.other, to_at: null })).toEqual([]);
    expect((await world.request('other', 'GET', '/api/v1/me')).status).toBe(401);
  });

  test('the last administrator keeps the role', async () => {
    const { administrator, everything } = world.ids;
    const browser = await world.browser('administrator');
    await fillInAndSend(browser, `/personer/${everything}/avsluta`, {});
    const kept = await fillInAndSend(browser, `/personer/${administrator}/roller`, { roles: ['support'] });
    expect(kept.sent.text).toContain('den enda administratören');
    const stays = await fillInAndSend(browser, `/personer/${administrator}/avsluta`, {});
    expect(stays.sent.text).toContain('den enda administratören');
    expect((await browser.get(`/personer/${administrator}`)).status).toBe(200);
  });
});
