/** Whose of what waits is shown, in which order, with how many days are left; taking it over, sharing it out, and the next matter after one is done. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openTask } from '../../../db/lives/task-store.ts';
import { moveToUnit } from '../../../db/people/person-unit-store.ts';
import { addDays, dayOf, endOfDay } from '../../../workflows/domain/time/instants.ts';
import { noMoney } from '../../support/builders/pure-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { others, own } from '../../support/http/api-world.ts';
import { fieldsOn, fillInAndSend } from '../../support/http/filled-form.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
const now = new Date().toISOString();
const today = dayOf(now);
const bare = { obligation: null, period: null, organisation: null, kind: 'ownTask' };
const task = (id: string, text: string, days: number | null, planActivity: string | null = null) =>
  openTask(world.db, { ...bare, id, planActivity, details: { text }, openedAt: now, dueAt: days === null ? null : endOfDay(addDays(today, days)) });
let life: string;
beforeAll(async () => {
  await task('sent', 'Boka salen.', -2);
  await task('idag', 'Ring revisorn.', 0);
  await task('snart', 'Skriv brevet.', 3, own);
  await task('utan', 'Läs protokollet.', null, others);
  const proposed = recordedLife(world.db);
  await proposed.propose(world.ids.coordinator, 'ostra-skolan');
  life = proposed.id;
  await world.db('plan_activities').where({ id: life }).update({ unit: 'Integration' });
  await world.db('plan_activities').where({ id: own }).update({ unit: 'Integration' });
  await world.db('plan_activities').where({ id: others }).update({ unit: 'Näringsliv' });
});

const coordinator = () => world.browser('coordinator');
const textOf = async (path: string) => (await (await coordinator()).get(path)).text;

describe('the days', () => {
  test('are told from today', async () => {
    const text = (await textOf('/att-gora')).replaceAll('\u00a0', ' ');
    for (const said of ['2 dagar sent', 'i dag', 'om 3 dagar']) expect(text).toContain(said);
    const browser = await coordinator();
    await browser.get('/sprak/en?till=/att-gora');
    const english = (await browser.get('/att-gora')).text.replaceAll('\u00a0', ' ');
    await browser.get('/sprak/sv?till=/att-gora');
    for (const said of ['2 days late', 'today', 'in 3 days']) expect(english).toContain(said);
  });

  test('order the list where that is asked for, and what has none comes last', async () => {
    const text = await textOf('/att-gora?grupp=other&sortera=dag');
    const places = ['Boka salen.', 'Ring revisorn.', 'Skriv brevet.', 'Läs protokollet.'].map((said) => text.indexOf(said));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(-1);
  });
});

describe('whose it is', () => {
  test('is everybody’s until somebody takes it over by one press; then it is that person’s, and told to the others', async () => {
    const browser = await coordinator();
    expect(await textOf('/att-gora?vems=mina')).toContain('Här väntar ingenting just nu.');
    const list = await browser.get('/att-gora?sortera=dag');
    expect(list.html).toContain('action="/att-gora/ta-over?grupp=other&amp;sortera=dag"');
    const taken = await browser.post('/att-gora/ta-over?grupp=other', { ...fieldsOn(list), uppgift: 'snart' });
    expect(taken.leadsTo).toBe('/att-gora?grupp=other');
    const mine = await textOf('/att-gora?vems=mina');
    expect(mine).toContain('Skriv brevet.');
    expect(mine).not.toContain('Boka salen.');
    expect(mine).not.toContain('Försenat hos aktörerna');
    expect((await (await world.browser('everything')).get('/att-gora')).text).toContain('För Person coordinator');
    const [entry] = await world.db('audit').where({ what: 'taskChanged', plan_activity: own });
    expect(JSON.parse(entry.details)).toMatchObject({ task: 'snart', assignee: world.ids.coordinator, before: { assignee: null } });
  });

  test('holds for what the coordinators owe too, which is no task', async () => {
    const browser = await coordinator();
    const list = await browser.get('/att-gora');
    const obligation = new RegExp(`value="(${life}/[^"]+)"`).exec(list.html)?.[1] ?? '';
    await browser.post('/att-gora/ta-over?vems=mina', { ...fieldsOn(list), uppgift: obligation });
    expect(await textOf('/att-gora?vems=mina')).toContain('Besluta om förslag (1)');
    expect((await browser.get('/att-gora?vems=mina')).html).not.toContain(`value="${obligation}"`);
  });

  test('is said to be over where it no longer waits', async () => {
    const browser = await coordinator();
    const fields = fieldsOn(await browser.get('/att-gora'));
    for (const uppgift of ['finns-inte', `${life}/finns-inte`]) {
      await browser.post('/att-gora/ta-over', { ...fields, uppgift });
      expect((await browser.get('/att-gora')).text).toContain('Uppgiften är redan klar, eller gäller inte längre.');
    }
  });

  test('is a unit’s by its cases and its people; who works at none is shown no such choice', async () => {
    expect(await textOf('/att-gora')).not.toContain('Min enhet');
    expect(await textOf('/att-gora?vems=enhet')).toContain('Läs protokollet.');
    await world.db.transaction((trx) => moveToUnit(trx, world.ids.support, 'Integration', now));
    const support = await world.browser('support');
    const { text } = await support.get('/att-gora?vems=enhet');
    expect(text).toContain('Min enhet (Integration)');
    expect(text).toContain('Skriv brevet.');
    expect(text).toContain('Besluta om förslag (1)');
    expect(text).not.toContain('Läs protokollet.');
    expect(text).not.toContain('Boka salen.');
    await world.db('tasks').where({ id: 'sent' }).update({ assignee: world.ids.support });
    expect((await support.get('/att-gora?vems=enhet')).text).toContain('Boka salen.');
  });

  test('is not given away by who only reads it', async () => {
    const support = await world.browser('support');
    expect((await support.get('/att-gora')).html).not.toContain('ta-over');
    expect((await support.get('/flera/fordela')).status).toBe(403);
  });
});

describe('several at once', () => {
  test('are given to somebody on one check page that shows who has them now', async () => {
    const browser = await coordinator();
    const fields = fieldsOn(await browser.get('/flera/fordela'));
    expect((await browser.post('/flera/fordela', { ...fields, marked: [], _do: 'check' } as never)).status).toBe(422);
    const chosen = { ...fields, marked: ['idag', 'utan'], assignee: world.ids.support };
    const checked = await browser.post('/flera/fordela', { ...chosen, _do: 'check' } as never);
    expect(checked.text).toContain('Ring revisorn.');
    expect(checked.text).toContain('Alla samordnare');
    expect(checked.text).toContain('Person support');
    expect(checked.text).toContain('Fördela 2 uppgifter');
    const sent = await browser.post('/flera/fordela', { ...fieldsOn(checked), _do: 'send' } as never);
    expect(sent.leadsTo).toBe('/att-gora');
    expect(await world.db('tasks').where({ assignee: world.ids.support }).orderBy('id').pluck('id')).toEqual(['idag', 'sent', 'utan']);
  });

  test('go to nobody who does not work at the county board', async () => {
    const browser = await coordinator();
    const fields = fieldsOn(await browser.get('/flera/fordela'));
    await browser.post('/flera/fordela', { ...fields, marked: ['idag'], assignee: world.ids.lead, _do: 'send' } as never);
    expect((await world.db('tasks').where({ id: 'idag' }).first()).assignee).toBeNull();
  });
});

describe('the next matter', () => {
  test('is offered on the activity that a form of the list leads back to, until there is none', async () => {
    const second = recordedLife(world.db);
    await second.propose(world.ids.coordinator, 'ostra-skolan');
    const browser = await coordinator();
    const { html } = await browser.get('/att-gora?grupp=decide');
    expect(html).toContain(`href="/aktiviteter/${life}/beslut?lista=grupp%3Ddecide"`);
    const came = await browser.get(`/aktiviteter/${life}?lista=grupp%3Ddecide`);
    expect(came.html).toContain(`href="/aktiviteter/${second.id}/beslut?lista=grupp%3Ddecide"`);
    expect(came.html).toContain('href="/att-gora?grupp=decide"');
    await second.take(world.ids.coordinator, 'fundingDecision', noMoney, { grounds: 'Skäl.' });
    expect(await textOf(`/aktiviteter/${life}?lista=grupp%3Ddecide`)).toContain('Det finns inget mer i den här delen av Att göra.');
    expect(await textOf(`/aktiviteter/${life}?lista=nonsens`)).not.toContain('Tillbaka till listan');
  });

  test('is not offered to who has no such list', async () => {
    expect((await (await world.browser('proposer')).get(`/aktiviteter/${own}?lista=grupp%3Dother`)).text).not.toContain('Tillbaka till listan');
  });

  test('follows a form that is sent', async () => {
    const { sent } = await fillInAndSend(await coordinator(), `/aktiviteter/${own}/uppgift?lista=grupp%3Dother`, {
      text: 'Fråga igen.',
      dueOn: '2126-04-01',
      assignee: '',
    });
    expect(sent.leadsTo).toBe(`/aktiviteter/${own}?lista=grupp%3Dother`);
  });
});
