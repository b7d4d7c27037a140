/** Forged forms are recognised by their origin and token; forms of people whose session has ended lose nothing that was written. */
import { Router } from 'express';
import { describe, expect, test } from 'vitest';
import { openPage, page } from '../../../api/web/kit/page-route.ts';
import { pageRouter } from '../../../api/web/kit/page-router.ts';
import { pages } from '../../../api/web/web-app.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(() => startPageWorld({ mailbox: ownForms() }));
const taken: { fields: unknown; files: unknown }[] = [];

/** Two forms of a test's own, where the pages are mounted. */
function ownForms(): Router {
  const answer = async ({ form, files }: { form: unknown; files: { field: string; name: string; bytes: Buffer | null }[] }) => {
    taken.push({ fields: form, files: files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes?.toString() ?? null })) });
    return { redirect: '/planen' };
  };
  const own = [
    page({ method: 'post', path: '/prov', access: 'signedIn', respond: answer }),
    page({ method: 'post', path: '/prov/fil', access: 'signedIn', upload: { maxBytes: 1000, maxFiles: 2 }, respond: answer }),
    openPage({ method: 'get', path: '/prov/oppen', respond: async ({ csrf }) => ({ title: 'Prov', content: csrf }) }),
    openPage({ method: 'post', path: '/prov/oppen', respond: answer }),
  ];
  // The router is mounted as the mailbox is: behind the browser and its site, before the pages.
  return Router().use((request, response, next) => pageRouter(own, { publicUrl: 'http://127.0.0.1', db: world.db } as never)(request, response, next));
}

const sent = async (work: () => Promise<{ status: number }>) => {
  const before = taken.length;
  const { status } = await work();
  return { status, taken: taken.slice(before) };
};

describe('a form', () => {
  test('with the token of its session is taken', async () => {
    const browser = await world.browser('lead');
    expect(await sent(() => browser.post('/prov', { text: 'hej' }))).toEqual({ status: 303, taken: [{ fields: { text: 'hej' }, files: [] }] });
  });

  test.each([
    ['no token', () => undefined],
    ['an empty one', () => ''],
    ["another session's", (other: string) => other],
    ['a wrong one', () => 'x'.repeat(43)],
    ['two', () => ['a', 'b']],
  ])('with %s is not carried out, and can be sent again', async (_, tokenOf) => {
    const [browser, other] = [await world.browser('lead'), await world.browser('candidate')];
    const foreign = /name="_csrf" value="([^"]+)"/.exec((await other.get('/tillganglighet')).html)?.[1] as string;
    const token = tokenOf(foreign);
    const page = await browser.post('/prov', { text: 'å "ett"\nrad två', _csrf: token ?? [] });
    expect(page).toMatchObject({ status: 403, title: 'Skicka en gång till – Handlingsplanen HIT' });
    expect(page.html).toContain('name="text" value="å &quot;ett&quot;\nrad två"');
    expect(taken.map(({ fields }) => fields)).not.toContainEqual({ text: 'å "ett"\nrad två' });
  });

  test.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
  ])('from another site (%s) is refused, token or not, and nothing of it is shown', async (_, headers) => {
    const browser = await world.browser('lead');
    const page = await browser.post('/prov', { text: 'förfalskad' }, headers);
    expect(page).toMatchObject({ status: 403, title: 'Formuläret kom från en annan webbplats – Handlingsplanen HIT' });
    expect(page.html).not.toContain('förfalskad');
    expect(taken.map(({ fields }) => fields)).not.toContainEqual({ text: 'förfalskad' });
  });

  test.each([['same-origin'], ['none']])('is taken from a browser that says %s, whatever it says of the origin', async (site) => {
    const browser = await world.browser('lead');
    expect((await sent(() => browser.post('/prov', { text: site }, { 'sec-fetch-site': site, origin: 'null' }))).status).toBe(303);
  });

  test('of somebody whose session has ended keeps all that was typed, and is taken once its sender is back', async () => {
    const browser = await world.browser('lead');
    const session = browser.cookies.get('hit-session') as string;
    browser.cookies.delete('hit-session');
    const page = await browser.post('/prov', { text: 'två timmars arbete', val: ['a', 'b'] });
    expect(page).toMatchObject({ status: 401, title: 'Skicka en gång till – Handlingsplanen HIT' });
    expect(page.html).toContain('value="två timmars arbete"');
    expect(page.html.match(/name="val" value="[ab]"/g)).toHaveLength(2);
    browser.cookies.set('hit-session', session);
    const again = await sent(() => browser.post('/prov', { text: 'två timmars arbete', val: ['a', 'b'] }));
    expect(again.taken).toEqual([{ fields: { text: 'två timmars arbete', val: ['a', 'b'] }, files: [] }]);
  });

  test('of nobody needs the token of its browser', async () => {
    const browser = await world.browser();
    expect((await browser.post('/prov/oppen', { a: '1' })).status).toBe(403);
    await browser.get('/prov/oppen');
    expect((await sent(() => browser.post('/prov/oppen', { a: '1' }))).status).toBe(303);
  });

  test('with files is asked for its token too, and a file that is too large does not lose the rest', async () => {
    const browser = await world.browser('lead');
    const files = [
      { field: 'bilaga', name: 'å.txt', bytes: Buffer.from('innehåll') },
      { field: 'bilaga', name: 'stor.txt', bytes: Buffer.alloc(1001) },
    ];
    const answer = await sent(() => browser.upload('/prov/fil', { text: 'hej' }, files));
    expect(answer).toEqual({
      status: 303,
      taken: [
        {
          fields: { text: 'hej' },
          files: [
            { field: 'bilaga', name: 'å.txt', bytes: 'innehåll' },
            { field: 'bilaga', name: 'stor.txt', bytes: null },
          ],
        },
      ],
    });
    const forged = await sent(() => browser.upload('/prov/fil', { text: 'hej', _csrf: 'fel' }, files));
    expect(forged).toEqual({ status: 403, taken: [] });
  });

  test('with files far too large, or too many, gets a page that says so', async () => {
    const browser = await world.browser('lead');
    const large = await browser.upload('/prov/fil', {}, [{ field: 'bilaga', name: 'a', bytes: Buffer.alloc(1_100_000) }]);
    expect(large).toMatchObject({ status: 413, title: 'Det är för stort – Handlingsplanen HIT' });
    const file = { field: 'bilaga', name: 'a', bytes: Buffer.from('a') };
    expect((await browser.upload('/prov/fil', {}, [file, file, file])).status).toBe(413);
  });
});

test('every form that changes something asks for its token: only signing out does without', () => {
  expect(pages.filter(({ tokenless }) => tokenless).map(({ path }) => path)).toEqual(['/logga-ut']);
});
