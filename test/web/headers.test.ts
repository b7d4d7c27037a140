/** The headers that keep a browser safe, on every answer there is: pages, files, programs' answers, refusals, errors. */
import { get } from 'node:http';
import { Router } from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stylePath } from '../../api/web/kit/assets.ts';
import { pages } from '../../api/web/web-app.ts';
import type { PageWorld } from '../support/http/page-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';

let world: PageWorld;
let https: PageWorld;
const failing = () =>
  Router().get('/mailbox/trasig', () => {
    throw new Error('an inside that nobody should read');
  });
beforeAll(async () => {
  world = await startPageWorld({ mailbox: failing() });
  https = await startPageWorld({ mailbox: failing(), publicUrl: 'https://hit.example' });
});
afterAll(async () => {
  await world.stop();
  await https.stop();
});

/** What asks for each kind of answer. */
const answers: [string, number, (at: PageWorld) => Promise<{ status: number; headers: Headers }>][] = [
  ['a page', 200, async (at) => (await at.browser()).get('/tillganglighet')],
  ['a redirect', 303, async (at) => (await at.browser()).get('/')],
  ['a page for who is signed in', 303, async (at) => (await at.browser('coordinator')).get('/')],
  ['a page that is not there', 404, async (at) => (await at.browser()).get('/finns-inte')],
  ['a link that is not good', 410, async (at) => (await at.browser()).get('/logga-in/lank?nyckel=x')],
  ['a form from elsewhere', 403, async (at) => (await at.browser()).post('/logga-ut', {}, { 'sec-fetch-site': 'cross-site' })],
  ['a form without its token', 403, async (at) => (await at.browser()).post('/logga-in', { email: 'a@b.example' })],
  ['a form too large', 413, async (at) => (await at.browser()).post('/logga-in', { email: 'x'.repeat(1_100_000) })],
  ['a path that cannot be read', 404, async (at) => (await at.browser()).get('/%E0%A4%A')],
  ['the style sheet', 200, async (at) => (await at.browser()).get(stylePath)],
  ['an answer for programs', 200, (at) => at.request('coordinator', 'GET', '/api/v1/organisations')],
  ['nobody at the API', 401, (at) => at.request(null, 'GET', '/api/v1/organisations')],
  ['nothing at the API', 404, (at) => at.request(null, 'GET', '/api/nothing')],
  ['the reference page', 200, (at) => at.request(null, 'GET', '/docs')],
  ['health', 200, (at) => at.request(null, 'GET', '/health')],
];

describe.each([
  ['http on this machine', () => world],
  ['https', () => https],
])('over %s', (name, at) => {
  test.each(answers)('%s', async (_, status, ask) => {
    const response = await ask(at());
    expect(response.status).toBe(status);
    expectSafe(response.headers, name === 'https');
  });
});

test('an error inside', async () => {
  const browser = await world.browser();
  const page = await browser.get('/mailbox/trasig');
  expect(page).toMatchObject({ status: 500, title: 'Något gick fel hos oss – Handlingsplanen HIT' });
  expect(page.html).not.toContain('inside');
  expect(world.logged.join('\n')).toContain('an inside that nobody should read');
  expectSafe(page.headers, false);
});

test('each answer has a nonce of its own', async () => {
  const browser = await world.browser();
  const nonceOf = async () => /'nonce-([^']+)'/.exec((await browser.get('/tillganglighet')).headers.get('content-security-policy') ?? '')?.[1];
  const [one, other] = [await nonceOf(), await nonceOf()];
  expect(one).toMatch(/^[\w+/]{22}==$/);
  expect(one).not.toBe(other);
});

test('what somebody signed in sees is not kept on the machine', async () => {
  expect((await (await world.browser('coordinator')).get('/tillganglighet')).headers.get('cache-control')).toBe('private, no-store');
});

test('every page asks a browser for nothing but itself: no script but the one of forms by the answer’s nonce, no style of its own, no other host', async () => {
  const browser = await world.browser('everything');
  for (const { path } of pages.filter(({ method, path }) => method === 'get' && !path.includes(':'))) {
    const { html, headers } = await browser.get(path);
    if (!(headers.get('content-type') ?? '').startsWith('text/html')) continue;
    const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
    const ofForms = /<script src="(\/assets\/forms-\w+\.js)" nonce="([^"]+)" defer><\/script>/.exec(html);
    if (ofForms) expect(ofForms[2], path).toBe(nonce);
    expect(html.replace(ofForms?.[0] ?? '', ''), path).not.toMatch(/<script|<style|\sstyle="|\son\w+="|(src|srcset)="(https?:)?\/\//);
    expect(html.match(/<link [^>]*>/g)?.filter((link) => /href="(https?:)?\/\//.test(link)) ?? [], path).toEqual([]);
  }
});

describe('the local mailbox', () => {
  test('is read by whoever sits at the machine, under its own name only', async () => {
    const under = (host: string) =>
      new Promise<number | undefined>((resolve) => void get(`${world.address}/mailbox/trasig`, { headers: { host } }, ({ statusCode }) => resolve(statusCode)));
    expect(await under('localhost:3000')).toBe(500);
    expect(await under('[::1]:3000')).toBe(500);
    expect(await under('lent.example')).toBe(404);
    expect(await under('localhost.lent.example:3000')).toBe(404);
  });

  test('is read by administrators alone where others reach the program', async () => {
    expect((await (await https.browser()).get('/mailbox/trasig')).leadsTo).toBe('/logga-in?till=%2Fmailbox%2Ftrasig');
    expect((await (await https.browser('coordinator')).get('/mailbox/trasig')).status).toBe(403);
    expect((await (await https.browser('administrator')).get('/mailbox/trasig')).status).toBe(500);
  });
});

function expectSafe(headers: Headers, overHttps: boolean): void {
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none';script-src 'nonce-[^']+';/);
  for (const part of ["form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) expect(policy).toContain(part);
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('strict-transport-security')).toBe(overHttps ? 'max-age=31536000; includeSubDomains' : null);
}

test('a page whose address opens something, or that leads to one, is kept on no machine', async () => {
  const browser = await world.browser();
  for (const path of ['/logga-in', '/logga-in/lank?nyckel=x', '/logga-in/skickat', '/logga-in/svar?code=x', '/svara/x', '/mailbox/trasig'])
    expect(`${path} ${(await browser.get(path)).headers.get('cache-control')}`).toMatch(/ (private, )?no-store$/);
  expect((await browser.get('/tillganglighet')).headers.get('cache-control')).toBe('private, no-cache');
});
