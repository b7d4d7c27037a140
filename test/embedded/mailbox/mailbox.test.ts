/** The local mailbox: what was sent over SMTP is on disk, in the browser and readable by a program. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mailer } from '../../../activities/mail-dispatch/mailer.ts';
import { createMailer } from '../../../activities/mail-dispatch/mailer.ts';
import { renderMail } from '../../../activities/mail-templates/render-mail.ts';
import type { ListPage } from '../../../contracts/views/list-page.ts';
import { messageIdFor } from '../../../db/mail/message-id.ts';
import type { LocalSmtpServer } from '../../../embedded/mailbox/local-smtp-server.ts';
import { startLocalSmtpServer } from '../../../embedded/mailbox/local-smtp-server.ts';
import type { MailboxItem, MailboxMessage } from '../../../embedded/mailbox/mailbox.ts';
import { createMailbox } from '../../../embedded/mailbox/mailbox.ts';
import { arrivalOf, isMailboxId, newMailboxId } from '../../../embedded/mailbox/mailbox-id.ts';
import { mailboxRoutes } from '../../../embedded/mailbox/mailbox-routes.ts';
import { mailFacts } from '../../support/mail/mail-facts.ts';

let folder: string;
let smtp: LocalSmtpServer;
let mailer: Mailer;
let http: Server;
let base: string;

const mailerTo = (smtpUrl: string) =>
  createMailer({ smtpUrl, from: { name: 'HIT – Länsstyrelsen', address: 'hit@x.example' }, replyTo: 'svar@x.example', hostname: 'x.example' });

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'hit-mailbox-')), 'mailbox');
  smtp = await startLocalSmtpServer({ folder });
  mailer = mailerTo(smtp.url);
  const app = express().use(mailboxRoutes(createMailbox({ folder })));
  http = await new Promise<Server>((ready) => {
    const server = app.listen(0, '127.0.0.1', () => ready(server));
  });
  base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await smtp.close();
  await new Promise((closed) => http.close(closed));
  await rm(join(folder, '..'), { recursive: true, force: true });
});

const send = (key: string, address: string, more: { subject?: string; html?: string } = {}) =>
  mailer.send({
    to: { name: 'Örjan Ångström', address },
    messageId: messageIdFor(key, 'x.example'),
    threadId: null,
    ...renderMail('reminder', mailFacts('reminder'), 'sv'),
    language: 'sv',
    ...more,
  });

const asJson = async <T>(path: string): Promise<T> => (await fetch(base + path, { headers: { accept: 'application/json' } })).json() as Promise<T>;
const list = (query = '') => asJson<ListPage<MailboxItem>>(`/mailbox${query}`);

describe('what is kept', () => {
  test('every accepted mail is one whole file, and stays when the server starts again', async () => {
    await Promise.all(['a', 'b', 'c'].map((key) => send(key, `${key}@ltu.example`)));
    expect(await readdir(folder)).toHaveLength(3);
    await smtp.close();
    smtp = await startLocalSmtpServer({ folder });
    expect((await list()).total).toBe(3);
    for (const name of await readdir(folder)) expect(isMailboxId(name.replace('.eml', ''))).toBe(true);
  });

  test('a second copy under the same Message-ID is taken and not kept, also after a restart', async () => {
    await send('again', 'a@ltu.example');
    await send('again', 'a@ltu.example');
    await smtp.close();
    smtp = await startLocalSmtpServer({ folder });
    mailer = mailerTo(smtp.url);
    await send('again', 'a@ltu.example');
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('names sort by arrival and tell its instant', () => {
    const at = new Date('2026-01-30T07:00:00.123Z');
    const ids = Array.from({ length: 50 }, () => newMailboxId(at, '0123456789abcdef'));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(50);
    expect(arrivalOf(ids[0] ?? '')).toBe('2026-01-30T07:00:00.123Z');
  });

  test('a mail that is too large is refused and leaves no file', async () => {
    await expect(send('big', 'a@ltu.example', { html: 'x'.repeat(12 * 1024 * 1024) })).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('for programs', () => {
  test('the list is newest first, filtered by recipient whatever its case, in pages', async () => {
    for (const key of ['1', '2', '3']) await send(key, 'Actor@ltu.example', { subject: `Brev ${key}` });
    await send('4', 'rai@rai.example');
    const theirs = await list('?to=aCTor@ltu.example');
    expect(theirs.items.map(({ subject }) => subject)).toEqual(['Brev 3', 'Brev 2', 'Brev 1']);
    expect((await list()).items[0]?.to).toEqual(['rai@rai.example']);
    const second = await list('?to=actor@ltu.example&limit=2&page=2');
    expect(second).toMatchObject({ page: 2, limit: 2, total: 3, items: [{ subject: 'Brev 1' }] });
    expect((await list('?to=nobody@ltu.example')).total).toBe(0);
  });

  test('one mail has headers, text and HTML, with å, ä and ö', async () => {
    await send('1', 'actor@ltu.example');
    const [item] = (await list()).items;
    const mail = await asJson<MailboxMessage>(`/mailbox/${item?.id}`);
    expect(mail.subject).toContain('Lämna lägesrapporten senast 4 maj');
    expect(mail.text).toContain('Hej Örjan Ångström!');
    expect(mail.html).toContain('<html lang="sv">');
    expect(mail.messageId).toBe(messageIdFor('1', 'x.example'));
    expect(mail.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' });
  });

  test('the mail as it came can be fetched', async () => {
    await send('1', 'actor@ltu.example');
    const raw = await fetch(`${base}/mailbox/${(await list()).items[0]?.id}/raw`);
    expect(raw.headers.get('content-type')).toContain('message/rfc822');
    expect(await raw.text()).toContain('Message-ID: <');
  });

  test('nothing outside the mailbox can be read', async () => {
    await writeFile(join(folder, '..', 'secret.eml'), 'Subject: secret\r\n\r\n');
    await writeFile(join(folder, 'stray.eml'), 'Subject: stray\r\n\r\n');
    for (const id of ['..%2Fsecret', 'stray', '20260101T000000000Z-000001-00000000', '%00', 'x'.repeat(300)])
      for (const part of ['', '/raw', '/html']) expect((await fetch(`${base}/mailbox/${id}${part}`)).status).toBe(404);
    expect((await list()).total).toBe(0);
  });
});

describe('for people', () => {
  const page = async (path: string) => {
    const response = await fetch(base + path, { headers: { accept: 'text/html' } });
    return { status: response.status, policy: response.headers.get('content-security-policy') ?? '', html: await response.text() };
  };

  test('the list is in Swedish, in English when asked', async () => {
    expect((await page('/mailbox')).html).toContain('Inga mejl här.');
    await send('1', 'actor@ltu.example');
    const { html } = await page('/mailbox?to=actor@ltu.example');
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain('Lämna lägesrapporten senast 4 maj');
    expect(html).toContain('actor@ltu.example');
    expect((await page('/mailbox?language=en')).html).toContain('<html lang="en">');
  });

  test('pages lead on to older mails and keep the filter', async () => {
    for (const key of ['1', '2', '3']) await send(key, 'actor@ltu.example');
    const { html } = await page('/mailbox?to=actor@ltu.example&limit=20&page=1');
    expect(html).not.toContain('Sida 1 av');
    await Promise.all(Array.from({ length: 19 }, (_, index) => send(`more-${index}`, 'actor@ltu.example')));
    expect((await page('/mailbox?to=actor@ltu.example')).html).toContain('href="/mailbox?to=actor%40ltu.example&amp;page=2"');
    expect((await page('/mailbox?to=actor@ltu.example&page=2')).html).toContain('Sida 2 av 2');
  });

  test('no script can run, and only the page’s own style is used', async () => {
    const { html, policy } = await page('/mailbox');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(createHash('sha256').update(style).digest('base64'));
    expect(html).not.toMatch(/<script| style=/);
  });

  test('a hostile mail is shown, never run', async () => {
    const hostile = '"><script>alert(1)</script>';
    await send('1', 'actor@ltu.example', { subject: hostile, html: `<p>${hostile}</p>` });
    const [item] = (await list()).items;
    for (const path of ['/mailbox', `/mailbox/${item?.id}`, `/mailbox?to=${encodeURIComponent(hostile)}`])
      expect((await page(path)).html).not.toContain('<script');
    const shown = await page(`/mailbox/${item?.id}`);
    expect(shown.html).toContain('sandbox');
    const part = await page(`/mailbox/${item?.id}/html`);
    expect(part.policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/);
  });

  test('a mail that is not there says so in the reader’s language', async () => {
    const { status, html } = await page('/mailbox/nothing');
    expect(status).toBe(404);
    expect(html).toContain('Det mejlet finns inte.');
  });
});
