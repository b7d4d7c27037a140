/** That the checks of every page see what they are for: pages with one fault each, opened by navigating and laid into the window. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, startBrowser } from '../support/browser/browser.ts';
import { faultsOf } from '../support/browser/look-at-visits.ts';

const base = `body { margin: 0; font: 16px/1.5 sans-serif; color: #111; background: #fff }
  @media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } a { color: #9cf } } @media print { body, a { color: #000 } }
  a { display: inline-block; padding: 4px } a:focus-visible { outline: 3px solid currentcolor }`;

interface Page {
  head?: string;
  style?: string;
  body?: string;
  lang?: string;
  title?: string;
  /** What it asks the browser to draw its own things in. */
  scheme?: string;
}

const page = (
  language: string,
  { head = '', style = '', body = '', lang = language, title = 'En sida till', scheme = '<meta name="color-scheme" content="light dark">' }: Page,
): string =>
  `<!doctype html><html lang="${lang}"><head><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${scheme}<style>${base} ${style}</style>${head}</head>
  <body><main><h1>En sida</h1><p>Med text.</p><p><a href="/annan">En länk</a></p>${body}</main></body></html>`;

/** A fault, what is said of it, and how often it is found: on a page that is seen first in Swedish (1280, 390) and in English (390, 1280), and again in each. */
const faulty: [what: string, fault: Page, said: RegExp, times: number][] = [
  ['field without a label', { body: '<input name="x">' }, /label at input/, 6],
  ['second heading of the first rank', { body: '<h1>En till</h1>' }, /: 2 h1/, 4],
  ['other language than is asked for', { lang: 'de' }, /lang de/, 4],
  ['title that says nothing', { title: 'undefined' }, /title "undefined"/, 4],
  ['word of the program', { body: '<p>awaitingAssignment</p>' }, /says awaitingAssignment/, 4],
  ['weight above the greatest', { body: `<p>${'Lorem ipsum. '.repeat(10_000)}</p>` }, /\d+ bytes/, 4],
  [
    'text too pale on the screen',
    { style: 'p { color: #bbb !important } @media (prefers-color-scheme: dark) { p { color: #eee !important } }' },
    /color-contrast at/,
    4,
  ],
  ['text too dark in the dark', { style: '@media (prefers-color-scheme: dark) { p { color: #333 !important } }' }, /color-contrast at/, 3],
  ['text too pale on a phone', { style: '@media (max-width: 400px) and (prefers-color-scheme: light) { p { color: #bbb } }' }, /color-contrast at/, 1],
  [
    'text too dark on a wide dark screen',
    { style: '@media (min-width: 1000px) and (prefers-color-scheme: dark) { p { color: #333 } }' },
    /color-contrast at/,
    1,
  ],
  ['white text on paper', { style: 'h1 { color: #fff; background: #000 }' }, /color-contrast at h1/, 1],
  ['page that is scrolled sideways', { body: '<p style="width: 500px">Brett.</p>' }, /wider than \d+/, 4],
  ['page that is scrolled sideways at 320 px', { body: '<p style="width: 350px">Brett.</p>' }, /wider than 320/, 2],
  ['focus that does not show', { style: 'a:focus-visible { outline: none }' }, /focus does not show: <a/, 1],
  ['focus that is covered', { body: '<div style="position: fixed; inset: 0; background: #888"></div>' }, /focus is covered: <a/, 1],
  ['focus out of the window', { body: '<a href="/annan" style="position: fixed; top: -90px">Borta</a>' }, /focus out of the window: <a/, 1],
  ['picture of another host', { body: '<img alt="" src="http://127.0.0.2:9/bild.png">' }, /another host was asked: http:\/\/127.0.0.2:9/, 4],
];

/** A page that does not declare a dark colour scheme has its fields drawn black on white: the scheme of the page before is forgotten. */
const lightField: Page = { scheme: '', body: '<p><label>Ord <input style="background: #fff" value="Ord"></label></p>' };
const sent = { path: '/formular', writes: [{ ord: 'awaitingAnswer' }], status: 422 };

const skip = isWithoutBrowser();
let server: Server;
let browser: Browser;
let faults: string[];

beforeAll(async () => {
  if (skip) return;
  browser = await startBrowser();
  let language = 'sv';
  const pages = express()
    .get('/sprak/:language', (request, response) => {
      language = request.params.language;
      response.redirect('/tillganglighet');
    })
    .get('/sida/:index', (request, response) => void response.send(page(language, faulty[Number(request.params.index)]?.[1] ?? {})))
    .get('/ljus', (_request, response) => void response.send(page(language, lightField)))
    .get('/formular', (_request, response) => void response.send(page(language, { body: '<form method="post"><input type="hidden" name="ord"></form>' })))
    .post('/formular', express.urlencoded({ extended: false }), (request, response) => {
      const { ord } = request.body as { ord: string };
      response.status(422).send(page(language, { title: 'Fel: en sida', body: `<p>Ordet är ${ord}</p>` }));
    })
    .use((_request, response) => void response.send(page(language, {})));
  server = pages.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Each twice: only the first of its kind is looked at in every way.
  const looks = [{ path: '/bra' }, { path: '/ljus' }, ...faulty.map((_each, index) => ({ path: `/sida/${index}` })), { path: '/finns', status: 404 }, sent];
  faults = await faultsOf(
    [...looks, ...looks.map((each) => ({ ...each }))],
    { address, sessionOf: () => Promise.reject(new Error('nobody signs in')) },
    browser,
  );
}, 300_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe.skipIf(skip)('a page', () => {
  test.each(['/bra', '/ljus'])('with no fault has none: %s', (path) => {
    expect(faults.filter((fault) => fault.startsWith(`${path} by nobody`))).toEqual([]);
  });

  test.each(faulty.map(([what, , said, times], index) => ({ what, said, times, path: `/sida/${index}` })))(
    'with a fault is found out: $what',
    ({ path, said, times }) => {
      const found = faults.filter((fault) => (fault.startsWith(`${path} by`) || fault.startsWith('another host')) && said.test(fault));
      expect(found, faults.join('\n')).toHaveLength(times);
    },
  );

  test('that answers with another status is found out', () => {
    expect(faults.filter((fault) => fault.startsWith('/finns by nobody') && fault.includes('answered 200'))).toHaveLength(4);
  });

  test('is looked at after its form was sent, and its title must tell of an error', () => {
    expect(faults.filter((fault) => fault.includes('says awaitingAnswer'))).toHaveLength(4);
    // The title is Swedish: to those who read English an error is called otherwise.
    expect(faults.filter((fault) => fault.includes('[en]: title "Fel: en sida"'))).toHaveLength(2);
  });
});
