/** What programs that look through mails do with a link, and that it changes nothing: every table is compared, row by row. */
import { describe, expect, test } from 'vitest';
import { signInLinkPath } from '../../db/links/sign-in-link-read-model.ts';
import { startAnsweringWorld } from '../support/http/answering-world.ts';
import { signInToken } from '../support/http/sign-in-link.ts';
import { worldForEach } from '../support/opened-for-tests.ts';

const world = worldForEach(startAnsweringWorld);

async function linkOf(kind: 'answer' | 'sign-in'): Promise<string> {
  if (kind === 'answer') return world.link();
  return signInLinkPath(await signInToken(world.db, { person: { id: world.ids.lead, email: 'lead@people.example' } }));
}

/** As a program sends it, which keeps no cookies and is of no page. */
const asScanner = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, world.address), { redirect: 'manual', headers: { accept: '*/*', 'user-agent': 'mail scanner' }, ...init });

describe.each(['answer', 'sign-in'] as const)('a mailed link to %s', (kind) => {
  test('may be fetched a hundred times, and asked for its head a hundred times', async () => {
    const link = await linkOf(kind);
    const before = await world.dump();
    for (const method of ['GET', 'HEAD']) for (let time = 0; time < 100; time++) expect((await asScanner(link, { method })).status).toBe(200);
    expect(await world.dump()).toBe(before);
    expect([world.sent, await world.post.letters()]).toEqual([[], []]);
  });

  test('may have every link on its page opened by somebody who presses no button', async () => {
    const link = await linkOf(kind);
    const html = await (await asScanner(link)).text();
    const before = await world.dump();
    const links = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).filter((href) => href.startsWith('/'));
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect((await asScanner(href)).status).toBeLessThan(500);
    expect(await world.dump()).toBe(before);
  });

  test('has its form refused to a program that posts what stands in it without the cookie that its token belongs to', async () => {
    const link = await linkOf(kind);
    const form = kind === 'answer' ? `${link}/annat-svar` : link;
    const html = await (await asScanner(form)).text();
    const body = new URLSearchParams(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    body.set('kind', 'nothingNew');
    body.set('_do', 'send');
    const action = (/<form[^>]* action="([^"]+)"/.exec(html.slice(html.indexOf('<main')))?.[1] ?? '').replaceAll('&amp;', '&');
    const before = await world.dump();
    for (const token of ['as it stands', 'none']) {
      if (token === 'none') body.delete('_csrf');
      expect((await asScanner(action, { method: 'POST', body })).status, `${action}, token: ${token}`).toBe(403);
    }
    expect(await world.dump()).toBe(before);
    expect(world.sent).toEqual([]);
  });
});
