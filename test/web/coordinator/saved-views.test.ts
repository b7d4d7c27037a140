/** Views of the list of activities under names of one's own: saved from the list, opened, renamed, deleted, at most twenty, and nobody else's. */
import { beforeEach, describe, expect, test } from 'vitest';
import { portfolioColumnNames } from '../../../api/web/coordinator/portfolio-filter.ts';
import { savedViewsOf } from '../../../db/people/saved-views/saved-view-read-model.ts';
import { maxSavedViews } from '../../../db/people/saved-views/saved-view-store.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForEach } from '../../support/opened-for-tests.ts';

const world = worldForEach(startPageWorld);
let browser: TestBrowser;
beforeEach(async () => {
  browser = await world.browser('coordinator');
});
const save = (namn: string, urval = 'forsenade=ja') => browser.post('/mina-vyer', { namn, urval });
const own = () => savedViewsOf(world.db, world.ids.coordinator);

describe('a saved view', () => {
  test('is what the list shows, its first page, and stands on the list', async () => {
    const list = await browser.get('/aktiviteter?forsenade=ja&kolumn=fas&sida=3&format=x');
    const urval = (/name="urval" value="([^"]*)"/.exec(list.html)?.[1] ?? '').replaceAll('&amp;', '&');
    expect(urval).toBe('forsenade=ja&kolumn=fas');
    const { leadsTo } = await save('Sena med fas', urval);
    expect(leadsTo).toBe('/aktiviteter?forsenade=ja&kolumn=fas');
    const shown = await browser.get(leadsTo ?? '');
    expect(shown.text).toContain('Vyn ”Sena med fas” är sparad.');
    expect((await browser.get('/aktiviteter')).html).toContain('href="/aktiviteter?forsenade=ja&amp;kolumn=fas">Sena med fas</a>');
  });

  test('keeps nothing but what the list knows, and leads nowhere else', async () => {
    expect((await save('Utan urval', '')).leadsTo).toBe('/aktiviteter');
    expect((await save('Annat', 'https://evil.example/?skede=nowhere&x=1&q=kurs')).leadsTo).toBe('/aktiviteter?q=kurs');
    expect((await save('Rad', '//evil.example')).leadsTo).toBe('/aktiviteter');
  });

  test('is written over by one of the same name, renamed, and deleted', async () => {
    await save('Sena');
    await save('Sena', 'lyfta=ja');
    await save('Alla', '');
    expect(await own()).toEqual([
      { name: 'Alla', selection: '' },
      { name: 'Sena', selection: 'lyfta=ja' },
    ]);
    const taken = await browser.post('/mina-vyer/namn', { vy: 'Sena', namn: 'Alla' });
    expect([taken.status, taken.text.includes('du har redan en vy med det namnet')]).toEqual([422, true]);
    expect((await browser.post('/mina-vyer/namn', { vy: 'Sena', namn: ' Lyfta ' })).leadsTo).toBe('/mina-vyer');
    expect((await browser.get('/mina-vyer')).text).toContain('Lyfta');
    await browser.post('/mina-vyer/ta-bort', { vy: 'Alla' });
    expect(await own()).toEqual([{ name: 'Lyfta', selection: 'lyfta=ja' }]);
    expect((await browser.get('/mina-vyer/namn?vy=Borta')).leadsTo).toBe('/mina-vyer');
    expect((await browser.post('/mina-vyer/namn', { vy: 'Borta', namn: 'Annan' })).leadsTo).toBe('/mina-vyer');
    expect(await own()).toHaveLength(1);
  });

  test.each(['', '   ', 'x'.repeat(61), 'två\nrader', 'dold\u202e'])('has a name: not %j, and what was chosen is not lost', async (name) => {
    const refused = await save(name);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('skriv ett namn');
    expect(refused.html).toContain('name="urval" value="forsenade=ja"');
    expect(await own()).toEqual([]);
  });

  test('is one of twenty at most', async () => {
    for (let number = 1; number <= maxSavedViews; number += 1) await save(`Vy ${number}`);
    const refused = await save('En till');
    expect([refused.status, refused.text.includes('du har redan 20 vyer')]).toEqual([422, true]);
    expect((await save('Vy 7', 'lyfta=ja')).leadsTo).toBe('/aktiviteter?lyfta=ja');
    expect(await own()).toHaveLength(maxSavedViews);
  });

  test('is its own person’s alone', async () => {
    await save('Hemlig');
    const another = await world.browser('support');
    expect((await another.get('/mina-vyer')).text).not.toContain('Hemlig');
    expect((await another.get('/aktiviteter')).text).not.toContain('Hemlig');
    await another.post('/mina-vyer/ta-bort', { vy: 'Hemlig' });
    expect(await own()).toHaveLength(1);
  });
});

describe('columns', () => {
  test('that are chosen are those of the page, of both files and of the saved view; money is for who sees it', async () => {
    const chosen = 'visa=enhet&visa=vad&visa=sokt&visa=forseningar';
    const list = await browser.get(`/aktiviteter?${chosen}`);
    const heads = [...list.html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, head = '']) => head.replaceAll(/<span.*|<[^>]*>/g, ''));
    expect(heads).toEqual(['Aktivitet', 'Enhet', 'Nästa: vad', 'Sökt', 'Förseningar']);
    expect((await save('Våra', chosen)).leadsTo).toBe(`/aktiviteter?${chosen}`);
    const inFile = ['Aktivitet', 'Enhet', 'Nästa: vad', 'Sökt (SEK)', 'Förseningar'];
    const [head = ''] = (await browser.get(`/aktiviteter?${chosen}&format=csv`)).html.split('\r\n');
    expect(head.replace('\ufeff', '').split(';')).toEqual(inFile);
    expect((await browser.get(`/aktiviteter?${chosen}&format=xlsx`)).html.slice(0, 2)).toBe('PK');
    const rai = await world.browser('referenceGroup');
    expect((await rai.get(`/aktiviteter?${chosen}&format=csv`)).html).not.toContain('Sökt');
  });

  test('are the usual ones where nobody has chosen, and all of them can be', async () => {
    const all = [...portfolioColumnNames];
    const list = await browser.get(`/aktiviteter?${all.map((name) => `visa=${name}`).join('&')}`);
    expect(list.status).toBe(200);
    expect(list.html.match(/<th scope="col"/g)).toHaveLength(all.length + 1);
    const usual = await browser.get('/aktiviteter');
    expect(usual.html.match(/<th scope="col"/g)).toHaveLength(6);
    expect(usual.html.match(/name="visa"[^>]* checked/g)).toHaveLength(5);
  });
});
