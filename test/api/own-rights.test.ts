/** An administrator who gives itself rights: every coordinator sees it, and it goes only when somebody else has looked at it. */
import { expect, test } from 'vitest';
import { letters } from '../../api/web/letters.ts';
import type { PersonRole } from '../../db/registers/person-read-model.ts';
import { peopleWithRole } from '../../db/registers/person-read-model.ts';
import { startApiWorld } from '../support/http/api-world.ts';
import { fillInAndSend } from '../support/http/filled-form.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { responseIn } from '../support/http/read-response.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);

const change = (who: 'administrator' | 'everything', whose: string, body: object) => world.request(who, 'PATCH', `/api/v1/people/${whose}`, body);
const waiting = async () => {
  const list = responseIn('listTasks', await world.request('coordinator', 'GET', '/api/v1/tasks?limit=200'));
  return list.items.filter(({ kind }) => kind === 'ownRights');
};

test('a role or an organisation of its own is a task for the coordinators; what it had, gives up, or gives somebody else is none', async () => {
  const { administrator: self, nobody } = world.ids;
  expect((await change('administrator', self, { roles: ['administrator'], language: 'en' })).status).toBe(200);
  expect((await change('administrator', nobody, { roles: ['coordinator'], organisations: ['ltu'] })).status).toBe(200);
  expect(await waiting()).toEqual([]);
  expect((await change('administrator', self, { roles: ['administrator', 'coordinator'] })).status).toBe(200);
  expect((await change('administrator', self, { organisations: ['ltu'] })).status).toBe(200);
  expect((await change('administrator', self, { roles: ['administrator', 'coordinator'], organisations: [] })).status).toBe(200);
  const tasks = await waiting();
  expect(tasks).toMatchObject([
    { person: self, recipient: 'administrator@people.example', state: 'open' },
    { person: self, recipient: 'administrator@people.example', state: 'open' },
  ]);
  const details = (await world.db('tasks').where({ kind: 'ownRights' }).orderBy('opened_at').pluck('details')).map((text) => JSON.parse(text));
  expect(details).toMatchObject([
    { roles: ['coordinator'], organisations: [] },
    { roles: [], organisations: ['ltu'] },
  ]);
});

test('every coordinator but itself gets a mail that says what it has got, in its language, and nobody gets one for what others give', async () => {
  const mails = (await world.db('mails').where({ kind: 'ownRights' }).orderBy(['asked_at', 'recipient'])) as Record<string, string>[];
  const all = (await peopleWithRole(world.db, 'coordinator', new Date().toISOString())).map(({ id }) => id);
  const coordinators = all.filter((id) => id !== world.ids.administrator);
  expect(coordinators).toContain(world.ids.coordinator);
  expect(new Set(mails.map(({ person }) => person))).toEqual(new Set(coordinators));
  expect(mails).toHaveLength(2 * coordinators.length);
  for (const mail of mails) {
    expect(mail).toMatchObject({ outcome: 'queued', carrier: 'dispatch', plan_activity: null });
    for (const part of [mail['text'], mail['html']]) expect(part).toContain(`http://127.0.0.1/personer/${world.ids.administrator}`);
  }
});

test('its words are as in the golden file', async () => {
  const content = { who: 'Eva Holm', roles: ['coordinator', 'secretary'] as PersonRole[], organisations: ['Älvsbyns kommun'] };
  const said = (['sv', 'en'] as const).map((language) => letters.ownRights(content, 'Anna Lind', 'https://hit.example/personer/1', language));
  await expect(said.map(({ subject, text }) => `${subject}\n\n${text}`).join('\n---\n')).toMatchFileSnapshot('golden/own-rights-mail.txt');
});

test('it is not ticked off by the one who got the rights, over the API or on the page, but by another', async () => {
  const [first, second] = (await waiting()).map(({ id }) => encodeURIComponent(id));
  const own = await world.request('administrator', 'POST', `/api/v1/tasks/${first}/done`, {});
  expect([own.status, own.text]).toEqual([403, expect.stringContaining('Somebody else reports it done')]);
  const page = await fillInAndSend(await world.browser('administrator'), `/att-gora/${first}/klar`, { note: 'Det var meningen.' });
  expect(page.sent.status).toBe(403);
  expect(await waiting()).toHaveLength(2);
  const seen = await (await world.browser('coordinator')).get('/att-gora');
  expect(seen.text).toContain('En administratör har gett sig själv nya rättigheter');
  expect(seen.html).toContain(`href="/personer/${world.ids.administrator}"`);
  expect((await world.request('coordinator', 'POST', `/api/v1/tasks/${first}/done`, {})).status).toBe(200);
  const done = await fillInAndSend(await world.browser('coordinator'), `/att-gora/${second}/klar`, { note: 'Har frågat.' });
  expect(done.sent.leadsTo).toBe('/att-gora');
  expect(await waiting()).toEqual([]);
});

test('nothing of it is left where the change is refused', async () => {
  const other = await startApiWorld();
  const refused = await other.request('everything', 'PATCH', `/api/v1/people/${other.ids.everything}`, { organisations: ['none'] });
  expect([refused.status, await other.db('tasks').where({ kind: 'ownRights' })]).toEqual([422, []]);
  await other.stop();
});
