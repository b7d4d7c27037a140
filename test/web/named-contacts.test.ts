/** A contact whom somebody has named: on the page of its activity, in what is to do, and on the form by which a coordinator takes it in. */
import { beforeAll, expect, test } from 'vitest';
import { openTask } from '../../db/lives/task-store.ts';
import { namedContactTask } from '../../db/registers/named-contact-read-model.ts';
import { findPersonByEmail } from '../../db/registers/person-read-model.ts';
import { begun } from '../support/builders/seeded-portfolio.ts';
import { namedIn, own } from '../support/http/api-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
const id = namedIn(own);
const form = `/aktiviteter/${own}/kontakt/${id}`;
const email = 'named@ltu.example';
beforeAll(async () => {
  const task = { kind: 'contactToTakeIn', planActivity: own, obligation: null, period: null, organisation: 'ltu', openedAt: begun };
  await openTask(world.db, { ...task, id: namedContactTask({ id, plan_activity: own }), details: { contact: id, recipient: email } });
});

test('the activity shows it as it was named, as not yet in the register; the way to take it in is the coordinators’', async () => {
  const coordinator = await (await world.browser('coordinator')).get(`/aktiviteter/${own}`);
  expect(coordinator.text).toMatch(/Angiven Kontakt, named@ltu\.example \(Luleå tekniska universitet\) ?, ännu inte i registret/);
  expect(coordinator.html).toContain(`href="${form}"`);
  const secretary = await (await world.browser('secretary')).get(`/aktiviteter/${own}`);
  expect(secretary.text).toContain('ännu inte i registret');
  expect(secretary.html).not.toContain(form);
});

test('what is to do leads to the form, and is not ticked off', async () => {
  const { html, text } = await (await world.browser('coordinator')).get('/att-gora');
  expect(text).toContain('En kontaktperson finns ännu inte i registret');
  expect(text).toContain(`Adress: ${email}`);
  expect(html).toContain(`href="${form}?lista=grupp%3Dother"`);
  expect(text).not.toContain('contactToTakeIn');
});

test('the form says whether the address is somebody’s, and takes the contact in', async () => {
  const browser = await world.browser('coordinator');
  await world.db('named_contacts').where({ id }).update({ email: 'secretary@people.example' });
  const known = await browser.get(form);
  expect(known.text).toContain('Adressen tillhör redan Person secretary, som behåller sitt namn. Personen har en roll');
  await world.db('named_contacts').where({ id }).update({ email });
  expect((await browser.get(form)).text).toContain('Adressen är ny i registret.');
  expect((await browser.post(form, { _do: 'check' })).status).toBe(422);
  expect((await browser.post(form, { answer: 'takenIn', _do: 'send' })).leadsTo).toBe(`/aktiviteter/${own}`);
  expect(await findPersonByEmail(world.db, email)).toMatchObject({ name: 'Angiven Kontakt' });
  expect((await browser.get(`/aktiviteter/${own}`)).text).not.toContain('ännu inte i registret');
  expect((await browser.get(form)).text).toContain('Personen är redan intagen i registret');
  expect((await browser.get('/att-gora')).text).not.toContain(email);
});

test('a form that names somebody who is not of the organisation says so at the address', async () => {
  const browser = await world.browser('coordinator');
  const written = { 'lead.organisation': 'ltu', 'lead.contact.email': 'referencegroup@people.example', _do: 'check' };
  const response = await browser.post(`/aktiviteter/${own}/overlamna`, written);
  expect([response.status, response.text]).toEqual([
    422,
    expect.stringContaining('adressen tillhör någon i registret som inte är kontaktperson för organisationen'),
  ]);
});
