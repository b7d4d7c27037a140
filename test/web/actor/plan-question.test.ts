/** The question to an organisation that the adopted plan names: a field for each thing it is asked, and what it says as its remark; receipts of what is done by link. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import { fieldsOn, fillInAndSend } from '../../support/http/filled-form.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { seedAdoption } from '../../support/plans/seeded-adoption.ts';

const world = worldForAll(startAnsweringWorld);
let browser: TestBrowser;
let link: string;
let number = 0;
const answer = sampleObligation({ id: 'answer-1', kind: 'answer', owedBy: { organisation: 'alvsbyn' }, dueAt: '2126-03-01T22:59:59.999Z' });
beforeAll(async () => {
  browser = await world.browser();
});
beforeEach(async () => {
  number += 1;
  const id = `asked-${number}`;
  const candidate = { organisation: 'alvsbyn', obligation: 'answer-1', handover: false };
  await seedPlanActivity(world.db, seededLife(id, { stage: 'awaitingAnswer', candidate, obligations: { 'answer-1': answer } }));
  link = await world.link({ person: world.ids.candidate, organisation: 'alvsbyn', planActivity: id, purpose: 'assignment', period: '' });
});

const asked = ['factsRight', 'contact.name', 'contact.email', 'answer', 'until', 'reason'];

describe('who is asked by the adopted plan', () => {
  beforeEach(() => seedAdoption(world.db, `asked-${number}`));

  test('sees the plan’s facts, and has a field for each thing it is asked', async () => {
    const page = await browser.get(`${link}/ansvar`);
    for (const words of ['Stämmer uppgifterna?', 'Språkstöd på arbetsplatser.', 'Vem är er kontaktperson?', 'Tar ni er an den?'])
      expect(page.text).toContain(words);
    const names = new Set([...page.html.matchAll(/ name="([\w.]+)"/g)].map(([, name]) => name));
    for (const name of asked) expect(names, name).toContain(name);
    expect((await browser.post(`${link}/ansvar`, { ...fieldsOn(page), _do: 'add:corrections' })).html).toContain('name="corrections.0.fact"');
  });

  test('corrects a fact and names its contact: the coordinators get it with the answer', async () => {
    const written = {
      factsRight: 'no',
      'corrections.0.fact': 'partners',
      'corrections.0.text': 'Piteå är också med.',
      'contact.name': 'Kim Berg',
      'contact.email': 'kim@alvsbyn.example',
      answer: 'accepted',
      reason: 'Vi ser fram emot det.',
    };
    const { checked, sent } = await fillInAndSend(browser, `${link}/ansvar`, written);
    for (const words of ['Något ska rättas', 'Piteå är också med.', 'Kim Berg']) expect(checked.text).toContain(words);
    expect(sent.leadsTo, sent.text).toBe(`${link}/mottaget?svar=accepted`);
    const reason = 'Vi ser fram emot det.\nRätta medverkande: Piteå är också med.\nKontaktperson: Kim Berg, kim@alvsbyn.example';
    expect(world.sent.at(-1)).toMatchObject({ name: 'assignmentAnswer', body: { answer: 'accepted', reason } });
    expect(world.sent.at(-1)?.body).toEqual({ answer: 'accepted', reason });
  });

  test('that says nothing beside its answer sends nothing beside it', async () => {
    await fillInAndSend(browser, `${link}/ansvar`, { answer: 'accepted' });
    expect(world.sent.at(-1)?.body).toEqual({ answer: 'accepted' });
    await fillInAndSend(browser, `${link}/ansvar`, { answer: 'accepted', factsRight: 'yes' });
    expect(world.sent.at(-1)?.body).toEqual({ answer: 'accepted', reason: 'Uppgifterna stämmer.' });
  });
});

test('who is asked to lead what was proposed is asked that alone', async () => {
  const page = await browser.get(`${link}/ansvar`);
  expect(page.text).not.toContain('Stämmer uppgifterna?');
  expect(page.html).not.toContain('contact.email');
});

describe('a receipt', () => {
  const answered = (person: string) =>
    appendAudit(world.db, {
      planActivity: `asked-${number}`,
      seq: 2,
      at: '2026-03-02T09:15:00.000Z',
      person,
      what: 'assignmentAnswer',
      details: {},
      stage: 'awaitingAnswer',
    });

  test('says when the answer came in, under which number, what comes next, and has the day for a calendar', async () => {
    await answered(world.ids.candidate);
    const page = await browser.get(`${link}/mottaget?svar=needsDecision`);
    for (const words of ['kl. 10.15', `HIT-2026-asked-${number}`, 'Vad händer nu?']) expect(page.text).toContain(words);
    expect(page.html).toContain(`${link}/kalender`);
  });

  test('tells nobody when somebody else answered', async () => {
    await answered(world.ids.lead);
    expect((await browser.get(`${link}/mottaget?svar=accepted`)).text).not.toContain('kl. 10.15');
  });
});

describe('something other than a report', () => {
  const fieldsOf = async (kind: string) => {
    const page = await browser.get(`${await world.link()}/annat-svar?val=${kind}`);
    return Object.keys(fieldsOn(page)).filter((name) => !name.startsWith('_'));
  };

  test.each([
    ['late', ['dueOn', 'text']],
    ['needHelp', ['text']],
    ['statement', ['text']],
    ['notOurs', ['text']],
  ])('%s asks for what belongs to it alone', async (kind, fields) => expect(await fieldsOf(kind)).toEqual(fields));
});
