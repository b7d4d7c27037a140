/**
 * The program is killed while a mail is being sent to a real SMTP server: a mail that no server was given leaves once, one that a server may have taken leaves
 * a second time.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proposalInSeconds } from '../support/builders/proposal-in-seconds.ts';
import { readAnswer } from '../support/http/read-reply.ts';
import type { TestSmtpServer } from '../support/mail/smtp-server.ts';
import { startSmtpServer } from '../support/mail/smtp-server.ts';
import type { RunningHit } from '../support/server/running-hit.ts';
import { people, startHitProgram } from '../support/server/running-hit.ts';

/** Well before the lease of the dead process would end: with SQLite the lock on the data folder shows that it is dead. */
const soon = { timeout: 40_000 };
/** Mails that are under way at once. */
const sideBySide = 4;

let dataDir: string;
let smtp: TestSmtpServer;
let hit: RunningHit;
/** What happens at the server the first time that it is told of a recipient, or has a mail's text. */
let once: { atRecipient?: () => Promise<void>; atText?: () => Promise<void> };

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hit-killed-'));
  once = {};
  const first = async (moment: keyof typeof once): Promise<void> => {
    const happens = once[moment];
    delete once[moment];
    await happens?.();
  };
  smtp = await startSmtpServer({
    onRcptTo: (_address, _session, done) => void first('atRecipient').then(() => done()),
    beforeTaken: () => first('atText').then(() => null),
  });
});
afterEach(async () => {
  await hit?.stop();
  await smtp.close();
  await rm(dataDir, { recursive: true, force: true });
});

const start = () => startHitProgram({ dataDir, environment: { SMTP_URL: smtp.url, MAIL_REPLY_TO: 'svar@hit.example', MAIL_MAX_PER_SECOND: '1000' } });

async function allAccepted(): Promise<void> {
  const coordinator = await hit.as(people.coordinator);
  const outcomes = async () => new Set(readAnswer('listMails', await coordinator.get('/mails?limit=200')).items.map(({ outcome }) => outcome));
  await expect.poll(outcomes, soon).toEqual(new Set(['accepted']));
}

/** Has the program killed at that moment of a mail, and waits until another has sent all mails. */
async function killedAt(moment: keyof typeof once): Promise<void> {
  hit = await start();
  const coordinator = await hit.as(people.coordinator);
  await coordinator.post('/plan-activities', { ...proposalInSeconds, title: 'Strömavbrott' });
  const killed = new Promise<void>((done) => {
    once[moment] = () => hit.killAll().then(done);
  });
  await coordinator.put('/mail-gate', { open: true, reason: 'Adresserna är kontrollerade.' }).catch(() => {});
  await killed;
  hit = await start();
  await allAccepted();
}

/** How many copies of each mail the server has taken. */
function copies(): number[] {
  const ids = smtp.taken.map((raw) => /^Message-ID: (\S+)/im.exec(raw)?.[1]);
  return [...new Set(ids)].map((id) => ids.filter((one) => one === id).length);
}

test('before a mail is handed over: each mail leaves once, and nobody waits for the lease of the dead', async () => {
  await killedAt('atRecipient');
  expect(copies().length).toBeGreaterThan(1);
  expect(new Set(copies())).toEqual(new Set([1]));
}, 300_000);

test('when a server has just taken a mail: that one leaves a second time under its Message-ID, no third, and all others once', async () => {
  await killedAt('atText');
  const again = copies().filter((count) => count === 2).length;
  expect(again).toBeGreaterThan(0);
  // Those that were under way beside it may have been taken too.
  expect(again).toBeLessThanOrEqual(sideBySide);
  expect(Math.max(...copies())).toBe(2);
  await hit.stop();
  hit = await start();
  await (await hit.as(people.coordinator)).post('/plan-activities', { ...proposalInSeconds, title: 'Efteråt' });
  await allAccepted();
  expect(copies().filter((count) => count > 1)).toHaveLength(again);
}, 300_000);
