/** The links of a mail open from the mailbox: those of the text part are links, those of the HTML part lead out of their frame; nothing else of a mail does anything. */
import express from 'express';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderMail } from '../../../activities/mail-templates/render-mail.ts';
import { withLinksOut } from '../../../embedded/mailbox/mail-frame.ts';
import type { Mailbox, MailboxMessage } from '../../../embedded/mailbox/mailbox.ts';
import { mailboxRoutes } from '../../../embedded/mailbox/mailbox-routes.ts';
import { piecesOf } from '../../../embedded/mailbox/text-with-links.tsx';
import { mailKinds } from '../../../workflows/domain/notices.ts';
import { mailFacts } from '../../support/mail/mail-facts.ts';

const linksIn = (text: string) => piecesOf(text).flatMap((piece) => (piece.link ? [piece.text] : []));
const address = `http://localhost:3000/svara/${'a'.repeat(16)}.1.abcdef.${'k'.repeat(60)}?steg=1&språk=sv`;

describe('the text part', () => {
  test.each([
    ['Öppna: http://localhost:3000/svara/a.1.k', ['http://localhost:3000/svara/a.1.k']],
    ['Se https://hit.example/planen. Eller (https://hit.example/om), tack!', ['https://hit.example/planen', 'https://hit.example/om']],
    ['<https://hit.example/a?b=c&d=e>', ['https://hit.example/a?b=c&d=e']],
    ['javascript:alert(1) ftp://x.example mailto:a@b.example www.x.example', []],
    ['http:// https://. utan värd', []],
  ])('%s', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  test('is whole when its pieces are put together, whatever stands in it', () => {
    const words = fc.constantFrom('http://', 'https://a.example', ' ', '\n', '<', '"', '.', ')', 'å');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        const text = parts.join('');
        expect(
          piecesOf(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
        for (const link of linksIn(text)) expect(['http:', 'https:']).toContain(new URL(link).protocol);
      }),
    );
  });
});

describe('the HTML part', () => {
  test('keeps its doctype first, and its links open windows of their own', () => {
    expect(withLinksOut('<!DOCTYPE html><html lang="sv"><p>x</p></html>')).toBe('<!DOCTYPE html><base target="_blank"><html lang="sv"><p>x</p></html>');
    expect(withLinksOut('<p>x</p>')).toBe('<base target="_blank"><p>x</p>');
  });
});

describe('every kind of mail in the mailbox', () => {
  let mail: MailboxMessage;
  let base: string;
  let stop: () => Promise<unknown>;
  beforeEach(async () => {
    const mailbox: Mailbox = { list: async () => ({ items: [], page: 1, limit: 50, total: 0 }), read: async () => mail, raw: async () => undefined };
    const server = express().use(mailboxRoutes(mailbox)).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const at = server.address();
    base = `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : ''}`;
    stop = () => new Promise((closed) => server.close(closed));
  });
  afterEach(() => stop());
  const page = async (path: string) => {
    const response = await fetch(base + path, { headers: { accept: 'text/html' } });
    return { html: await response.text(), policy: response.headers.get('content-security-policy') };
  };
  const hrefsIn = (html: string) => [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  const received = (text: string, html: string): MailboxMessage => ({
    ...{ id: 'x', receivedAt: '2026-01-30T07:00:00.000Z', subject: 'Ämne', from: 'a@x.example', to: ['b@x.example'], messageId: null, headers: [] },
    ...{ text, html },
  });

  test.each(mailKinds)('%s: each address of either part can be followed', async (kind) => {
    for (const language of ['sv', 'en'] as const) {
      const made = renderMail(kind, { ...mailFacts(kind), link: { address, leadsTo: 'activity' } }, language);
      mail = received(made.text, made.html);
      const { html } = await page('/mailbox/x');
      const ofText = hrefsIn(html.slice(html.indexOf('<pre>'), html.indexOf('<iframe')));
      expect(ofText).toEqual(expect.arrayContaining(made.text.match(/https?:\/\/[^\s>]*[\w/]/g) ?? [address]));
      expect(html).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
      const part = await page('/mailbox/x/html');
      expect(part.html).toMatch(/^<!doctype html><base target="_blank">/i);
      for (const href of hrefsIn(part.html)) expect(href).toMatch(/^(https?:\/\/|mailto:)/);
      expect(hrefsIn(part.html)).toContain(address);
    }
  });

  test('a mail may neither run anything, send a form, nor be the mailbox itself', async () => {
    mail = received('"><script>alert(1)</script> http://x.example/"><b>', '<p onclick="alert(1)">x</p>');
    const { html } = await page('/mailbox/x');
    expect(html).toContain('<a href="http://x.example/" rel="noreferrer">');
    expect(html).not.toMatch(/<script|<b>/);
    const policy = (await page('/mailbox/x/html')).policy ?? '';
    expect(policy).toMatch(/default-src 'none'.*form-action 'none'.*base-uri 'none'/);
    expect(`${policy} ${html}`).not.toMatch(/allow-(scripts|same-origin|forms|top-navigation)/);
  });
});
