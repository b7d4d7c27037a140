/** Appeals and requests to reconsider: registered by a form that counts the three weeks, carried on, and told of in the case. */
import { beforeAll, describe, expect, test } from 'vitest';
import { lastDayToAppeal } from '../../../workflows/domain/time/appeal-day.ts';
import { others, own } from '../../support/http/api-world.ts';
import { fillInAndSend } from '../../support/http/filled-form.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { appealedDecision, seedDecision } from '../../support/papers/seeded-papers.ts';

const world = worldForAll(startPageWorld);
beforeAll(() => seedDecision(world.db, own, world.ids.coordinator));

const activity = `/aktiviteter/${own}`;
const form = `${activity}/overklagande`;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const written = { kind: 'appeal', decision: appealedDecision, from: 'Luleå tekniska universitet', on: '2026-03-24', receivedOn: '2026-03-02', inTime: 'no' };
const api = `/api/v1/plan-activities/${own}/appeals`;
const list = async () => responseIn('listAppeals', await world.request('secretary', 'GET', api)).items;

describe('the last day to appeal', () => {
  test('is three weeks after the decision was received, or the next working day', () => {
    expect(lastDayToAppeal('2026-03-02')).toBe('2026-03-23');
    // Three weeks end on Easter Monday, and on a Saturday.
    expect(lastDayToAppeal('2026-03-16')).toBe('2026-04-07');
    expect(lastDayToAppeal('2026-05-02')).toBe('2026-05-25');
    // Christmas Eve.
    expect(lastDayToAppeal('2026-12-03')).toBe('2026-12-28');
  });
});

describe('an appeal', () => {
  test('is registered with the count shown, and a person decides whether it came in time', async () => {
    const browser = await world.browser('coordinator');
    const { opened, checked, sent } = await fillInAndSend(browser, form, written);
    expect(opened.text).toContain('Beslut att avsluta');
    expect(plain(checked.text)).toContain('Tre veckor från 2 mars 2026 räcker till och med 23 mars 2026');
    expect(checked.text).toContain('Enligt den räkningen kom det in för sent. Du avgör.');
    expect(sent.leadsTo).toBe(activity);
    expect(await list()).toMatchObject([{ kind: 'appeal', from: 'Luleå tekniska universitet', lastDay: '2026-03-23', inTime: false, steps: [] }]);
    expect(plain((await browser.get(activity)).text)).toContain('24 mars 2026, för sent');
  });

  test('is carried on to the court and to its outcome; what was said before stays', async () => {
    const browser = await world.browser('coordinator');
    const [appeal] = await list();
    const step = `${form}/${appeal?.id}`;
    expect((await fillInAndSend(browser, step, { kind: 'forwarded', on: '2026-03-26', text: 'Mål 123-26.' })).opened.text).toContain(
      'Luleå tekniska universitet',
    );
    await fillInAndSend(browser, step, { kind: 'unchanged', on: '2026-06-30' });
    const page = plain((await browser.get(activity)).text);
    expect(page).toContain('Överlämnat till domstolen, 26 mars 2026: Mål 123-26.');
    expect(page).toContain('Avslag, beslutet ändras inte, 30 juni 2026');
    expect((await list())[0]?.steps.map(({ kind }) => kind)).toEqual(['forwarded', 'unchanged']);
  });

  test('stands in the history and among the documents, with the decision that it is about', async () => {
    const browser = await world.browser('coordinator');
    const documents = await browser.get(`${activity}/handlingar`);
    const numbers = [...documents.html.matchAll(/handlingar\/(\d+)">([^<]*)</g)].map(([, number, title]) => [number, title] as const);
    const decision = numbers.find(([, title]) => title === 'Beslut att avsluta')?.[0];
    const appeal = numbers.find(([, title]) => title === 'Överklagande eller begäran om omprövning')?.[0];
    const said = (await browser.get(`${activity}/handlingar/${appeal}`)).text;
    for (const words of ['Inkommen', 'överklagande', `Hör till handling nummer ${decision}`, 'Kom in i tid nej']) expect(said).toContain(words);
    expect(said).not.toContain(appealedDecision);
    expect(numbers.filter(([, title]) => title?.startsWith('Anteckning om överklagande'))).toHaveLength(2);
    const history = async (who: 'coordinator' | 'lead') =>
      responseIn('getHistory', await world.request(who, 'GET', `/api/v1/plan-activities/${own}/history?limit=100`)).items.map(({ what }) => what);
    for (const who of ['coordinator', 'lead'] as const) expect(await history(who)).toEqual(expect.arrayContaining(['appealRegistered', 'appealCarriedOn']));
  });

  test('needs a word on whether it came in time; a request to reconsider does not, and a decision of the case both', async () => {
    const body = { kind: 'appeal', decision: appealedDecision, from: 'LTU', on: '2026-03-20' };
    const post = (sent: object, to = api) => world.request('coordinator', 'POST', to, sent);
    expect((await post(body)).body).toMatchObject({ status: 422, errors: [{ field: 'inTime', code: 'requiredWith' }] });
    expect((await post({ ...body, kind: 'reconsideration' })).body).toMatchObject({ kind: 'reconsideration', inTime: null, lastDay: null });
    expect((await post({ ...body, inTime: true, decision: 'no-such' })).body).toMatchObject({
      status: 422,
      errors: [{ field: 'decision', code: 'notInCase' }],
    });
    expect((await post({ kind: 'kept', on: '2026-03-21' }, `${api}/no-such/steps`)).status).toBe(404);
    expect((await (await world.browser('coordinator')).get(`/aktiviteter/${others}/overklagande`)).text).toContain('Det finns inget beslut i ärendet.');
  });

  test('is shown to those who read whole cases, and not to the lead', async () => {
    expect((await (await world.browser('steeringGroup')).get(activity)).text).toContain('Överklaganden och omprövningar');
    expect((await (await world.browser('lead')).get(activity)).text).not.toContain('Överklaganden och omprövningar');
    expect((await world.request('lead', 'GET', api)).status).toBe(403);
  });
});
