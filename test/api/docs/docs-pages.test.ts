/** The pages about the API: every operation on the page of its area, every link leads to something that is there, one language a page, in the product's own look. */
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiDocument } from '../../../api/docs/openapi.ts';
import { docsPages } from '../../../api/docs/pages/docs-pages.tsx';
import { operations } from '../../../api/routes/all-operations.ts';

const heaviest = 120 * 1024;
const document = openApiDocument({ publicUrl: 'http://hit.example' });
const server = express()
  .use(docsPages({ document, publicUrl: 'http://hit.example', stylePath: '/assets/product.css' }))
  .listen(0, '127.0.0.1');
/** Pages by path. */
const pages = new Map<string, string>();

beforeAll(async () => {
  if (!server.listening) await new Promise((listening) => server.once('listening', listening));
  const at = server.address();
  const base = `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : ''}`;
  const waiting = ['/docs'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const response = await fetch(base + path);
    expect(response.status, path).toBe(200);
    pages.set(path, await response.text());
    for (const found of linksOf(path).map(({ to }) => to)) if (found.startsWith('/docs') && !pages.has(found)) waiting.push(found);
  }
});
afterAll(() => new Promise((closed) => server.close(closed)));

const textOf = (path: string): string => pages.get(path) ?? '';
const linksOf = (path: string) =>
  [...textOf(path).matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => {
    const [to = '', place] = href.split('#');
    return { to: to === '' ? path : to, place };
  });

test('every operation stands on one page, that of its area, and its preview beside it', () => {
  for (const { id, tag, command, path } of operations) {
    const found = [...pages].filter(([, html]) => html.includes(`id="${id}"`)).map(([at]) => at);
    expect(found, id).toEqual([`/docs/${tag.toLowerCase().replaceAll(' ', '-')}`]);
    if (command) expect(textOf(found[0] ?? ''), id).toContain(`POST ${path}/preview`);
  }
});

test('every schema is described once, and every link leads to a place that is there', () => {
  for (const name of Object.keys(document.components?.schemas ?? {}))
    expect([...pages.values()].filter((html) => html.includes(`id="schema-${name}"`)).length, name).toBe(1);
  for (const path of pages.keys())
    for (const { to, place } of linksOf(path))
      if (place !== undefined && place !== 'main') expect(textOf(to), `${path} → ${to}#${place}`).toContain(`id="${place}"`);
});

test('each page has one language, one first heading, the product’s style and no script, and weighs little', () => {
  for (const [path, html] of pages) {
    expect(html, path).toMatch(new RegExp(`^<!doctype html><html lang="${path === '/docs/sv' ? 'sv' : 'en'}">`));
    // The link to the same page in the other language says so in that language.
    expect(html.match(/ lang="\w+"/g)?.length, path).toBe(path === '/docs' || path === '/docs/sv' ? 2 : 1);
    expect(html.match(/<h1/g), path).toHaveLength(1);
    expect(html, path).toContain('<link rel="stylesheet" href="/assets/product.css"/>');
    expect(html, path).not.toMatch(/<script|<style|style="|src="http/);
    expect(html.length, path).toBeLessThan(heaviest);
  }
});

test('the English pages speak no Swedish, and the Swedish one names every area in Swedish', () => {
  for (const [path, html] of pages) {
    const said = html.replaceAll(/<pre[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>|På svenska/g, '');
    if (path === '/docs') expect(said).not.toMatch(/[åäöÅÄÖ]/);
  }
  for (const area of ['Aktiviteter', 'Lägesrapporter', 'Ärenden', 'Behörighet']) expect(textOf('/docs/sv')).toContain(area);
});
