/** Mails over real SMTP: what the other side reads, and on whose side a failure is. */
import { simpleParser } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { MailNotHandedOver, MailRefusal, MailTrouble } from '../../activities/mail-dispatch/mail-trouble.ts';
import type { HandingOver, Mailer, OutgoingMail } from '../../activities/mail-dispatch/mailer.ts';
import { createMailer } from '../../activities/mail-dispatch/mailer.ts';
import { messageIdFor } from '../../db/mail/message-id.ts';
import type { TestSmtpServer } from '../support/mail/smtp-server.ts';
import { answer, startSmtpServer } from '../support/mail/smtp-server.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const mailerFor = (smtpUrl: string): Mailer =>
  createMailer({
    smtpUrl,
    from: { name: 'HIT Norrbotten – Länsstyrelsen', address: 'hit@lansstyrelsen.example' },
    replyTo: 'samordnare@lansstyrelsen.example',
    hostname: 'hit.lansstyrelsen.example',
  });

async function connected(options?: SMTPServerOptions): Promise<{ server: TestSmtpServer; mailer: Mailer }> {
  const server = await startSmtpServer(options);
  open.push(server);
  return { server, mailer: mailerFor(server.url) };
}

const mail: OutgoingMail = {
  to: { name: 'Örjan Ångström', address: 'orjan@ltu.example' },
  messageId: messageIdFor('report-2026-Q1/1/remind/orjan', 'hit.lansstyrelsen.example'),
  threadId: messageIdFor('life-1', 'hit.lansstyrelsen.example'),
  subject: 'Lämna lägesrapporten senast 30 januari: språkkaféet på Öjebyn',
  text: 'Hej Örjan!\n\nSå här går det: å, ä, ö.\n',
  html: '<!DOCTYPE html><html lang="sv"><body><h1>Så här går det: å, ä, ö</h1></body></html>',
  language: 'sv',
};

const failure = async (mailer: Mailer, more: Partial<OutgoingMail> = {}, handingOver?: HandingOver) =>
  mailer.send({ ...mail, ...more }, handingOver).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('where the connection must be encrypted', () => {
  const encrypted = (url: string) =>
    createMailer({ smtpUrl: url, needsTls: true, from: { name: 'HIT', address: 'hit@x.example' }, replyTo: 'svar@x.example', hostname: 'x.example' });

  test('nothing is handed over in the clear: neither a mail nor a password', async () => {
    const signedIn: string[] = [];
    const { server } = await connected({
      onAuth: ({ username }, _session, done) => {
        signedIn.push(username ?? '');
        done(null, { user: username });
      },
      allowInsecureAuth: true,
    });
    expect(await failure(encrypted(server.url.replace('smtp://', 'smtp://kim:hemligt@')))).toBeInstanceOf(MailTrouble);
    expect([server.taken, signedIn]).toEqual([[], []]);
    expect(await failure(mailerFor(server.url))).toBeUndefined();
  });

  test('the server is asked to encrypt, and must be who it says it is', async () => {
    const asked: string[] = [];
    const { server } = await connected({ disabledCommands: [], onSecure: (_socket, _session, done) => done(void asked.push('STARTTLS') as never) });
    expect(await failure(encrypted(server.url))).toBeInstanceOf(MailTrouble);
    expect(server.taken).toEqual([]);
  });
});

describe('a mail that is taken', () => {
  test('reads right in header and body: å, ä and ö', async () => {
    const { server, mailer } = await connected();
    const { response } = await mailer.send(mail);
    expect(response).toContain('250');
    const read = await simpleParser(server.taken[0] ?? '');
    expect(read.subject).toBe(mail.subject);
    expect(read.from?.value).toEqual([{ name: 'HIT Norrbotten – Länsstyrelsen', address: 'hit@lansstyrelsen.example' }]);
    expect(read.to).toMatchObject({ value: [{ name: 'Örjan Ångström', address: 'orjan@ltu.example' }] });
    expect(read.text?.trim()).toBe(mail.text.trim());
    expect(read.html).toContain('å, ä, ö');
    const head = server.taken[0]?.split('\r\n\r\n')[0] ?? '';
    expect(head).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  });

  test('says that a machine sent it, who reads answers and which thread it belongs to', async () => {
    const { server, mailer } = await connected();
    await mailer.send(mail);
    const { headers, replyTo, references, inReplyTo, messageId } = await simpleParser(server.taken[0] ?? '');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toBe('OOF, AutoReply, DR, RN, NRN');
    expect(headers.get('content-language')).toBe('sv');
    expect(replyTo?.text).toBe('samordnare@lansstyrelsen.example');
    expect([[references].flat(), inReplyTo]).toEqual([[mail.threadId], mail.threadId]);
    expect(messageId).toBe(mail.messageId);
  });

  test('has the same Message-ID when it is sent again', async () => {
    const { server, mailer } = await connected();
    await mailer.send(mail);
    await mailer.send(mail);
    const ids = await Promise.all(server.taken.map(async (raw) => (await simpleParser(raw)).messageId));
    expect(ids).toEqual([mail.messageId, mail.messageId]);
    expect(messageIdFor('a', 'x.example')).toMatch(/^<[0-9a-f]{40}@x\.example>$/);
    expect(messageIdFor('a', 'x.example')).not.toBe(messageIdFor('b', 'x.example'));
  });

  test('cannot be given headers or recipients by what people write', async () => {
    const { server, mailer } = await connected();
    const evil = 'x\r\nBcc: thief@evil.example\r\n\r\nbody\u2028Bcc: two@evil.example';
    await mailer.send({ ...mail, subject: evil, to: { name: `${evil} <thief@evil.example>`, address: mail.to.address } });
    expect(server.recipients).toEqual([['orjan@ltu.example']]);
    const { headers, bcc, subject } = await simpleParser(server.taken[0] ?? '');
    expect(bcc).toBeUndefined();
    expect(headers.has('bcc')).toBe(false);
    expect(subject).toBe('x Bcc: thief@evil.example body Bcc: two@evil.example');
  });
});

describe('a mail that is not taken', () => {
  test.each([
    '"a@evil.example"@ltu.example',
    'a@ltu.example, b@evil.example',
    'group: a@ltu.example;',
    'a@ltu.example\r\nRCPT TO:<b@evil.example>',
    'a@ltu',
    `${'a'.repeat(250)}@ltu.example`,
  ])('the address %j is refused before any server is asked', async (address) => {
    const { server, mailer } = await connected();
    expect(await failure(mailer, { to: { name: 'A', address } })).toBeInstanceOf(MailRefusal);
    expect(server.taken).toEqual([]);
  });

  test.each([
    [451, 'Greylisted, try again later'],
    [421, 'Too many connections'],
    [452, '4.2.2 Mailbox full for now'],
  ])('%i at the recipient is temporary', async (code, message) => {
    const { mailer } = await connected({ onRcptTo: (_address, _session, done) => done(answer(code, message)) });
    const error = await failure(mailer);
    expect(error).toBeInstanceOf(MailTrouble);
    expect(error).toMatchObject({ kind: 'temporary', message: expect.stringContaining(String(code)) });
  });

  test('a mail that was greylisted is taken at the next try, under the same Message-ID', async () => {
    let tries = 0;
    const { server, mailer } = await connected({ onRcptTo: (_address, _session, done) => done(++tries === 1 ? answer(451, 'later') : null) });
    expect(await failure(mailer)).toMatchObject({ kind: 'temporary' });
    await mailer.send(mail);
    expect(server.taken[0]).toContain(mail.messageId);
  });

  test.each([
    [550, '5.1.1 No such user'],
    [550, 'Requested action not taken: mailbox unavailable'],
    [553, 'Mailbox name not allowed'],
    [552, '5.2.2 Mailbox full'],
  ])('%i "%s" is a dead address', async (code, message) => {
    const { mailer } = await connected({ onRcptTo: (_address, _session, done) => done(answer(code, message)) });
    expect(await failure(mailer)).toBeInstanceOf(MailRefusal);
  });

  test.each([
    [550, '5.7.1 Relaying denied'],
    [554, 'Transaction failed'],
  ])('%i "%s" is not blamed on the recipient', async (code, message) => {
    const { mailer } = await connected({ onRcptTo: (_address, _session, done) => done(answer(code, message)) });
    expect(await failure(mailer)).toMatchObject({ name: 'MailTrouble', kind: 'technical' });
  });

  test('a refused sender or content is technical, a mailbox that refuses after the content is not', async () => {
    const sender = await connected({ onMailFrom: (_address, _session, done) => done(answer(550, 'Not you')) });
    expect(await failure(sender.mailer)).toMatchObject({ kind: 'technical' });
    const afterContent = (code: number, message: string): SMTPServerOptions => ({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(answer(code, message)));
      },
    });
    expect(await failure((await connected(afterContent(554, '5.7.1 Looks like spam'))).mailer)).toMatchObject({ kind: 'technical' });
    expect(await failure((await connected(afterContent(552, '5.2.2 Mailbox full'))).mailer)).toBeInstanceOf(MailRefusal);
    expect(await failure((await connected(afterContent(451, 'Try later'))).mailer)).toMatchObject({ kind: 'temporary' });
  });

  test('a server that hangs up after the content is technical: nobody knows whether it took the mail', async () => {
    const rude = await connected({
      onData: (stream) => {
        stream.resume();
        stream.on('end', () => rude.server.hangUp());
      },
    });
    expect(await failure(rude.mailer)).toMatchObject({ kind: 'technical' });
  });

  test('a server that hangs up when it is told of the sender is technical: it let us in', async () => {
    const rude = await connected({ onMailFrom: () => rude.server.hangUp() });
    expect(await failure(rude.mailer)).toMatchObject({ kind: 'technical' });
  });
});

describe('a server that no mail gets to is the trouble of all mails alike, and of none', () => {
  test('where it is not there', async () => {
    const { server, mailer } = await connected();
    await server.close();
    expect(await failure(mailer)).toMatchObject({ name: 'MailTrouble', kind: 'relay' });
  });

  test.each([
    [421, 'Too busy'],
    [554, 'Not for you'],
  ])('where it greets with %i', async (code, message) => {
    const { mailer } = await connected({ onConnect: (_session, done) => done(answer(code, message)) });
    const error = await failure(mailer);
    expect(error).toMatchObject({ kind: 'relay', message: expect.stringContaining(String(code)) });
  });

  test('where it hangs up instead of greeting', async () => {
    const rude = await connected({ onConnect: () => rude.server.hangUp() });
    expect(await failure(rude.mailer)).toMatchObject({ kind: 'relay' });
  });

  test('where it does not let us in', async () => {
    const { server } = await connected({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(answer(535, '5.7.8 Bad credentials')),
    });
    const error = await failure(mailerFor(`smtp://user:wrong-secret@127.0.0.1:${server.port}`));
    expect(error).toMatchObject({ name: 'MailTrouble', kind: 'relay' });
    expect(String(error)).not.toContain('wrong-secret');
  });

  test('where its TLS cannot be trusted', async () => {
    const server = await startSmtpServer({ disabledCommands: [] });
    open.push(server);
    expect(await failure(mailerFor(server.url))).toMatchObject({ kind: 'relay' });
  });
});

describe('the last moment before a mail is handed over', () => {
  /** A server that writes down what it has been told, in order. */
  async function listening(): Promise<{ mailer: Mailer; server: TestSmtpServer; said: string[] }> {
    const said: string[] = [];
    const { server, mailer } = await connected({
      onRcptTo: (_address, _session, done) => {
        said.push('recipient');
        done();
      },
      onData: (stream, _session, done) => {
        said.push('DATA');
        stream.once('data', () => said.push('text'));
        stream.on('end', () => done());
      },
    });
    return { mailer, server, said };
  }

  test('is when the server waits for the text and has none of it', async () => {
    const { mailer, said } = await listening();
    await mailer.send(mail, {
      mayHandOver: async () => {
        said.push('asked');
        // Time for any text that was sent too soon to arrive.
        await new Promise((passed) => setTimeout(passed, 100));
        said.push('answered');
        return true;
      },
    });
    expect(said).toEqual(['recipient', 'DATA', 'asked', 'answered', 'text']);
  });

  test('a no there keeps the mail from the server, which is told nothing of its text', async () => {
    const { mailer, said } = await listening();
    expect(await failure(mailer, {}, { mayHandOver: () => Promise.resolve(false) })).toBeInstanceOf(MailNotHandedOver);
    expect(said).toEqual(['recipient', 'DATA']);
  });

  test('never comes where the server refuses the recipient', async () => {
    const { mailer } = await connected({ onRcptTo: (_address, _session, done) => done(answer(550, '5.1.1 No such user')) });
    let asked = 0;
    const mayHandOver = () => Promise.resolve(++asked > 0);
    expect(await failure(mailer, {}, { mayHandOver })).toBeInstanceOf(MailRefusal);
    expect(asked).toBe(0);
  });

  test.each(['onConnect', 'onMailFrom', 'onRcptTo'] as const)(
    'what is cut off before it, in %s, ends at once and nobody is given the mail',
    async (where) => {
      const cut = new AbortController();
      // The server says nothing more: without being aborted the conversation would last for half a minute.
      const { server, mailer } = await connected({ [where]: () => cut.abort() });
      expect(await failure(mailer, {}, { signal: cut.signal })).toBeInstanceOf(MailNotHandedOver);
      expect(server.taken).toEqual([]);
    },
    8_000,
  );

  test('a mail whose sending has been cancelled already is not begun', async () => {
    let connections = 0;
    const { mailer } = await connected({
      onConnect: (_session, done) => {
        connections += 1;
        done();
      },
    });
    expect(await failure(mailer, {}, { signal: AbortSignal.abort() })).toBeInstanceOf(MailNotHandedOver);
    expect(connections).toBe(0);
  });
});
