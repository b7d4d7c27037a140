/** Notes on pages: made by a form, shown on the activity, corrected from there, and found among the documents of the case. */
import { describe, expect, test } from 'vitest';
import { own } from '../../support/http/api-world.ts';
import { fillInAndSend } from '../../support/http/filled-form.ts';
import type { Page } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
const activity = `/aktiviteter/${own}`;
const form = `${activity}/anteckning`;

const linkTo = ({ html }: Page, wanted: RegExp): string => wanted.exec(html)?.[0] ?? 'none';

describe('a note', () => {
  test('is filled in, checked, kept and shown on the activity, to who carries it too', async () => {
    const browser = await world.browser('coordinator');
    const written = { kind: 'call', on: '2026-03-02', withWhom: 'Kim Berg, LTU', text: 'Rekryteringen drar ut på tiden.' };
    const { checked, sent } = await fillInAndSend(browser, form, written);
    for (const words of ['Telefonsamtal', '2 mars 2026', 'Kim Berg, LTU', 'Rekryteringen']) expect(checked.text.replaceAll('\u00a0', ' ')).toContain(words);
    expect(sent.leadsTo).toBe(activity);
    expect((await browser.get(activity)).text).toContain('Rekryteringen drar ut på tiden.');
    expect((await (await world.browser('lead')).get(activity)).text).toContain('Rekryteringen drar ut på tiden.');
  });

  test('that is internal is marked, and nobody but the county board’s own people finds it on a page', async () => {
    const browser = await world.browser('coordinator');
    await fillInAndSend(browser, form, { kind: 'other', on: '2026-03-03', text: 'Internt övervägande.', internal: 'yes' });
    const page = await browser.get(activity);
    expect(page.text).toContain('Internt övervägande.');
    expect((await browser.get(`${activity}/historik`)).text).toContain('Intern tjänsteanteckning');
    const documents = await browser.get(`${activity}/handlingar`);
    const number = /handlingar\/(\d+)">[^<]*(?=<)/g;
    const last = Math.max(...[...documents.html.matchAll(number)].map(([, found]) => Number(found)));
    expect((await browser.get(`${activity}/handlingar/${last}`)).text).toContain('Internt övervägande.');
    expect((await (await world.browser('support')).get(activity)).text).toContain('Internt övervägande.');
    for (const who of ['secretary', 'steeringGroup', 'lead', 'proposer', 'referenceGroup'] as const) {
      const other = await world.browser(who);
      const shown = await other.get(activity);
      expect(shown.status).toBe(200);
      expect(shown.text).not.toMatch(/Internt övervägande|Intern tjänsteanteckning/);
      expect((await other.get(`${activity}/handlingar/${last}`)).status).not.toBe(200);
    }
    expect((await (await world.browser('secretary')).get(`${activity}/handlingar`)).html).not.toContain(`handlingar/${last}"`);
    expect((await (await world.browser(null)).get(`/planen/aktiviteter/${own}`)).text).not.toContain('Internt');
  });

  test('is corrected from the activity: the wrong one stays and says so', async () => {
    const browser = await world.browser('coordinator');
    await fillInAndSend(browser, form, { kind: 'meeting', on: '2026-03-04', text: 'Fel organisation var med.' });
    const correct = linkTo(await browser.get(activity), /\/aktiviteter\/[^"]*rattar=[0-9a-f-]{36}/);
    const { opened, sent } = await fillInAndSend(browser, correct, { text: 'Rätt organisation var med.' });
    expect(opened.text).toContain('Fel organisation var med.');
    expect(sent.leadsTo).toBe(activity);
    const page = await browser.get(activity);
    expect(page.text).toContain('Rättad av en senare anteckning');
    expect(page.text).toContain('Rättar en tidigare anteckning');
  });
});
