/** Forms with files: who sends one, and how often, is asked before it is read; its bytes are counted while they come; a form that cannot be read is refused. */
import { Router } from 'express';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PageRoute } from '../../../api/web/kit/page-route.ts';
import { openPage, page } from '../../../api/web/kit/page-route.ts';
import { pageRouter } from '../../../api/web/kit/page-router.ts';
import { slowDown } from '../../support/db/slow-database.ts';
import { others } from '../../support/http/api-world.ts';
import type { Page, TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import type { RawRequest } from '../../support/http/raw-http.ts';
import { sendAndHangUp, statusesOf, wireOf } from '../../support/http/raw-http.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

interface Taken {
  form: Record<string, unknown>;
  files: { field: string; name: string; bytes: Buffer | null }[];
}
const taken: Taken[] = [];
const upload = { maxBytes: 1024 * 1024, maxFiles: 1 };

/** Forms of the tests' own, where the pages are mounted. */
function ownForms(): Router {
  const answer = async ({ form, files }: Taken) => {
    taken.push({ form, files });
    return { redirect: '/planen' };
  };
  const own = [
    page({ method: 'post', path: '/prov/fil', access: 'signedIn', upload, respond: answer }),
    page({ method: 'post', path: '/prov/text', access: 'signedIn', respond: answer }),
    openPage({ method: 'post', path: '/prov/ofta', upload, limits: [{ name: 'ofta', limit: 2 }], respond: answer }),
  ];
  // Mounted before the world's database is there: it is asked for with each request.
  return Router().use((request, response, next) => pages(own)(request, response, next));
}

let mounted: Router | undefined;
const pages = (own: PageRoute[]): Router => (mounted ??= pageRouter(own, { publicUrl: 'http://127.0.0.1', db: world.db } as never));

const world = worldForAll(() => startPageWorld({ mailbox: ownForms() }));
let lead: TestBrowser;
let delayMs = 0;
beforeAll(async () => {
  slowDown(world.db, () => delayMs);
  lead = await world.browser('lead');
});
beforeEach(() => {
  taken.length = 0;
  delayMs = 0;
});

const boundary = 'hit-prov';
const part = (disposition: string, content: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const tokenOf = async (browser: TestBrowser) => /name="_csrf" value="([^"]+)"/.exec((await browser.get('/tillganglighet')).html)?.[1] ?? '';

const multipart = (browser: TestBrowser | null, request: RawRequest): Buffer => {
  const cookie = [...(browser?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = {
    Accept: 'text/html',
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
    ...(cookie && { Cookie: cookie }),
  };
  return wireOf({ ...request, headers: { ...headers, ...request.headers } });
};

describe('before a form with files is read', () => {
  /** Promised and never sent: whoever wants to read it first waits for it. */
  const unsent = { body: part('name="_csrf"', 'x'), headers: { 'Content-Length': '500000' } };
  const statusOf = async (browser: TestBrowser | null, path: string) =>
    (await statusesOf(world.address, multipart(browser, { path, ...unsent }), { withinMs: 3_000 }))[0];

  test('it is asked whether its sender has the operation', async () => {
    expect(await statusOf(lead, '/importera')).toBe(403);
    expect(await statusOf(lead, '/mal/importera')).toBe(403);
  });

  test('it is asked whether its link is good, and whether the matter is its sender’s', async () => {
    expect(await statusOf(null, '/svara/no-such-link/rapport/filer')).toBe(404);
    expect(await statusOf(lead, `/min-organisation/${others}/P1/rapport/filer`)).toBe(404);
  });

  test('it is asked how often its sender has sent one', async () => {
    const whole = multipart(null, { path: '/prov/ofta', body: `${part('name="a"', 'b')}--${boundary}--\r\n` });
    for (const _ of [1, 2]) expect(await statusesOf(world.address, whole)).toEqual([403]);
    expect(await statusOf(null, '/prov/ofta')).toBe(429);
  });

  test('it is refused by the length that it says it has', async () => {
    const long = multipart(lead, { path: '/prov/fil', body: part('name="a"', 'b'), headers: { 'Content-Length': '50000000' } });
    expect(await statusesOf(world.address, long, { withinMs: 3_000 })).toEqual([413]);
  });
});

describe('while it is read', () => {
  const large = 'a'.repeat(700_000);
  const withoutEnd = (browser: TestBrowser | null, body: string) => {
    const wire = multipart(browser, { path: '/prov/fil', body, chunked: 60_000 });
    return statusesOf(world.address, wire.subarray(0, -'0\r\n\r\n'.length), { withinMs: 3_000 });
  };

  test.each([
    ['signed in', () => lead],
    ['signed out', () => null],
  ])('its fields are counted together: more than 1 MiB is refused at once, %s', async (_, browser) => {
    expect(await withoutEnd(browser(), part('name="a"', large) + part('name="b"', large) + part('name="c"', ''))).toEqual([413]);
    expect(await withoutEnd(browser(), part('name="a"', large + large) + part('name="c"', ''))).toEqual([413]);
  });

  test('all its bytes are counted: far more than the page takes is refused at once', async () => {
    expect(await withoutEnd(lead, part('name="fil"; filename="a"', large.repeat(6)))).toEqual([413]);
    expect(taken).toEqual([]);
  });

  test('of somebody signed out the fields are kept and files dropped, whatever their size; sent again, it is taken', async () => {
    const browser = await world.browser();
    const bytes = Buffer.alloc(4_000_000, 'a');
    const shown = await browser.upload('/prov/fil', { text: 'två timmars "arbete"', val: ['a', 'b'] }, [{ field: 'fil', name: 'a.txt', bytes }]);
    expect(shown).toMatchObject({ status: 401, title: 'Skicka en gång till – Handlingsplanen HIT' });
    expect(shown.text).toContain('Filer kan inte behållas.');
    expect(taken).toEqual([]);
    const again = await lead.post('/prov/fil', fieldsOn(shown));
    expect(again.status).toBe(303);
    expect(taken).toEqual([{ form: { text: 'två timmars "arbete"', val: ['a', 'b'] }, files: [] }]);
  });
});

/** What the page would send again, but for its token. */
function fieldsOn({ html }: Page): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="(?!_csrf)([^"]*)" value="([^"]*)"/g))
    fields[name] = [...(fields[name] ?? []), value.replaceAll('&quot;', '"')];
  return fields;
}

describe('a form that cannot be read', () => {
  const whole = (content: string) => `${content}--${boundary}--\r\n`;
  test.each([
    ['without an end', part('name="a"', 'b'), {}, 400],
    ['without parts', 'text', {}, 400],
    ['whose parts have no names', whole(`--${boundary}\r\n\r\nb\r\n`), {}, 400],
    ['without a boundary', whole(part('name="a"', 'b')), { 'Content-Type': 'multipart/form-data' }, 400],
    ['with names in names', whole(part('name="a[b][999999999]"', 'b')), {}, 400],
    ['that is compressed', whole(part('name="a"', 'b')), { 'Content-Encoding': 'gzip' }, 415],
    ['of another kind', '{"a":1}', { 'Content-Type': 'application/json' }, 415],
    ['of no kind', 'a=b', { 'Content-Type': '' }, 415],
  ])('%s is refused', async (_, body, headers, status) => {
    expect(await statusesOf(world.address, multipart(lead, { path: '/prov/fil', body, headers }))).toEqual([status]);
    expect(taken).toEqual([]);
    expect(world.logged.filter((line) => line.startsWith('Internal error'))).toEqual([]);
  });
});

test.each([
  ['/prov/text', 'application/x-www-form-urlencoded'],
  ['/prov/fil', 'application/x-www-form-urlencoded'],
  ['/prov/fil', `multipart/form-data; boundary=${boundary}`],
])('a form for %s of the type %s is taken whole or not at all, wherever its sender hangs up', async (path, type) => {
  const fields = { _csrf: await tokenOf(lead), a: 'ett', b: 'två' };
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  const body = type.startsWith('multipart') ? `${parts.join('')}--${boundary}--\r\n` : new URLSearchParams(fields).toString();
  const wire = multipart(lead, { path, body, headers: { 'Content-Type': type } });
  const head = wire.indexOf('\r\n\r\n') + 4;
  delayMs = 5;
  const ends = Array.from({ length: 40 }, (_, number) => head + Math.floor(((wire.length - 1 - head) * number) / 39));
  await Promise.all(ends.map((end, number) => sendAndHangUp(world.address, wire.subarray(0, end), { afterMs: number % 20, reset: number % 3 === 0 })));
  delayMs = 0;
  expect(await statusesOf(world.address, wire)).toEqual([303]);
  expect(taken).toEqual([{ form: { a: 'ett', b: 'två' }, files: [] }]);
});
