import { beforeAll, describe, expect, test } from 'vitest';
import { insertDecision } from '../../db/cases/decision-store.ts';
import { escalationOf, own } from '../support/http/api-world.ts';
import { fieldsOn, fillInAndSend, press } from '../support/http/filled-form.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);

const rai = `/arenden/${escalationOf(own, 'referenceGroup')}`;
const rp = `/arenden/${escalationOf(own, 'steeringGroup')}`;
const meeting = { 'meeting.heldOn': '2026-03-01', 'meeting.paragraph': '§ 12' };

describe('RAI', () => {
  test('a secretary records the advice with its meeting', async () => {
    await world
      .db('escalations')
      .where({ id: escalationOf(own, 'referenceGroup') })
      .update({ state: 'open' });
    const written = { kind: 'support', text: 'Erbjud stöd med rapporten.', ...meeting };
    const { checked, sent } = await fillInAndSend(await world.browser('secretary'), `${rai}/rad`, written);
    expect(checked.text).toContain('Erbjud stöd med rapporten.');
    expect(sent.status, sent.text).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ name: 'advice', body: { kind: 'support', meeting: { heldOn: '2026-03-01', paragraph: '§ 12' } } });
  });

  test('gives advice although the activity has gone on since it opened the form: what that does now it sees, and nobody is said to have changed anything', async () => {
    await world
      .db('escalations')
      .where({ id: escalationOf(own, 'referenceGroup') })
      .update({ state: 'open' });
    const browser = await world.browser('referenceGroup');
    const path = `${rai}/rad`;
    const opened = await browser.get(path);
    const goOn = () => world.db('plan_activities').where({ id: own }).increment('seq', 1);
    await goOn();
    const checked = await press(browser, path, opened, 'check', { kind: 'support', text: 'Erbjud stöd.' });
    expect(checked).toMatchObject({ status: 200 });
    await goOn();
    const sent = await browser.post(path, { ...fieldsOn(checked), _effekt: 'as it was seen', _do: 'send' });
    expect(sent.status, sent.text).toBe(303);
  });

  test('may not decide for the Regional Partnership', async () => {
    expect((await (await world.browser('referenceGroup')).get(`${rp}/beslut`)).status).toBe(403);
  });
});

describe('the Regional Partnership', () => {
  test.each([
    ['a new date', 'ny-dag', { dueOn: '2126-09-30' }, { outcome: 'newDate', dueOn: '2126-09-30' }],
    ['support', 'stod', {}, { outcome: 'support' }],
    ['a pause', 'paus', { until: '2126-09-30' }, { outcome: 'pause', until: '2126-09-30' }],
    ['put off to the next meeting', 'bordlagg', { deferTo: '2126-05-04' }, { outcome: 'deferred', to: '2126-05-04' }],
    ['sent back with a question', 'aterremiss', { referTo: 'referenceGroup', question: 'Vilket stöd?' }, { outcome: 'referredBack', to: 'referenceGroup' }],
    ['another lead', 'annan-organisation', { lead: 'alvsbyn' }, { outcome: 'reassign', lead: { organisation: 'alvsbyn' } }],
    ['noted', 'till-handlingarna', {}, { outcome: 'noted' }],
    ['taken out of the plan', 'avfor', {}, { outcome: 'end' }],
  ])('decides: %s, on a page with that decision’s fields alone', async (_what, word, fields, body) => {
    const path = `${rp}/beslut?utfall=${word}`;
    const { opened, checked, sent } = await fillInAndSend(await world.browser('steeringGroup'), path, { grounds: 'Skäl.', ...fields });
    const asked = Object.keys(fieldsOn(opened)).filter((name) => !name.startsWith('_'));
    const own = word === 'avfor' ? [] : Object.keys(fields);
    expect(asked.sort()).toEqual([...own, 'grounds', 'meeting.heldOn', 'meeting.paragraph'].sort());
    for (const page of [opened, checked]) expect(page.html).toMatch(/Ärende: <a[^>]*href="\/arenden\/[^"]+">(<[^>]+>)?Fallet case-own/);
    expect(sent, sent.text).toMatchObject({ status: 303, leadsTo: `${rp}/mottaget` });
    expect(world.sent.at(-1)).toMatchObject({ name: 'bodyDecision', body: { grounds: 'Skäl.', ...body } });
  });

  test('is asked which decision first, each with what it does', async () => {
    const page = await (await world.browser('steeringGroup')).get(`${rp}/beslut`);
    expect([...page.html.matchAll(/beslut\?utfall=([\w-]+)/g)].map(([, word]) => word)).toHaveLength(8);
    expect(page.text).toContain('Frågan tas upp på ett senare möte, och är öppen till dess.');
  });

  test('is told in plain words what is missing', async () => {
    const browser = await world.browser('steeringGroup');
    await browser.get(`${rp}/beslut?utfall=ny-dag`);
    const page = await browser.post(`${rp}/beslut?utfall=ny-dag`, {});
    expect(page.title.startsWith('Fel')).toBe(true);
    expect(page.text).toContain('Motivering');
  });
});

describe('what was said', () => {
  const said = (escalation: string, kind: 'advice' | 'decision', outcome: string) =>
    world.db('body_words').insert({
      id: `said-${escalation}`,
      escalation,
      kind,
      outcome,
      text: 'Så gör vi.',
      meeting: JSON.stringify({ heldOn: '2026-03-01', paragraph: '§ 12' }),
      by_person: world.ids.secretary,
      recorded_at: '2026-03-01T09:30:00.000Z',
      details: '{}',
    });

  test('has a receipt: the matter, its number, when, in which meeting, and what comes of it', async () => {
    const id = escalationOf(own, 'steeringGroup');
    await said(id, 'decision', 'deferred');
    const page = await (await world.browser('steeringGroup')).get(`/arenden/${id}/mottaget`);
    for (const words of [
      'Beslutet är registrerat',
      'Fallet case-own',
      'HIT-2026-case-own',
      'Bordlagd',
      'kl. 10.30',
      '§ 12',
      'Så gör vi.',
      'Frågan tas upp på ett senare möte',
    ])
      expect(page.text, words).toContain(words);
    expect(page.html).toContain('href="/arendelista"');
  });

  test('has none to read before anything is said', async () => {
    const id = escalationOf(own, 'referenceGroup');
    expect((await (await world.browser('referenceGroup')).get(`/arenden/${id}/mottaget`)).text).toContain('Inget råd eller beslut är lämnat i ärendet.');
  });
});

describe('the basis for a decision', () => {
  beforeAll(async () => {
    const { facts: said } = (await world.db('plan_activities').where({ id: own }).first('facts')) as { facts: string };
    const now = { description: 'Fler ska få arbete.', facts: JSON.stringify({ ...(JSON.parse(said) as object), targetGroups: ['nyanlanda'] }) };
    await world.db('plan_activities').where({ id: own }).update(now);
    await insertDecision(world.db, {
      id: 'granted',
      planActivity: own,
      outcome: 'approved',
      grounds: 'Angeläget.',
      conditions: ['Medlen används i länet.'],
      decidedBy: 'Anna Lind',
      preparedBy: '',
      namedPersons: undefined,
      byPerson: null,
      delegation: null,
      decidedOn: '2026-01-02',
      caseNumber: 'HIT-1',
      meeting: null,
      recordedAt: '2026-01-02T08:00:00.000Z',
    });
  });
  const facts = ['Syfte', 'Fler ska få arbete.', 'Målgrupper', 'Senaste rapporten', 'Läs allt om aktiviteten'];

  test('tells what the activity is for, for whom, its money and conditions, and what it last reported', async () => {
    const page = await (await world.browser('steeringGroup')).get(rp);
    for (const words of [...facts, 'Sökt av Länsstyrelsen', 'Beviljat', 'Utbetalt', 'Medlen används i länet.']) expect(page.text, words).toContain(words);
    expect(page.html).toContain(`href="/aktiviteter/${own}"`);
  });

  test('tells RAI no other organisation’s money', async () => {
    const page = await (await world.browser('referenceGroup')).get(rai);
    for (const words of facts) expect(page.text, words).toContain(words);
    for (const words of ['Sökt av Länsstyrelsen', 'Beviljat', 'Utbetalt', 'Medlen används', '\u00a0kr']) expect(page.text, words).not.toContain(words);
  });
});

describe('the print of all open matters', () => {
  test('has each of a body’s matters, and a link from the list', async () => {
    const browser = await world.browser('steeringGroup');
    expect((await browser.get('/arendelista')).html).toContain('/arendelista/utskrift?vem=beslut');
    const page = await browser.get('/arendelista/utskrift?vem=beslut');
    const open = await world.db('escalations').where({ role: 'steeringGroup', state: 'open' });
    expect(page.html.match(/<article/g)).toHaveLength(Math.min(5, open.length));
    expect(page.text).toContain('Öppna ärenden till RP');
  });

  test('shows RAI nothing that the Partnership is asked', async () => {
    const page = await (await world.browser('referenceGroup')).get('/arendelista/utskrift?vem=beslut');
    expect(page.html).not.toContain('<article');
  });
});
