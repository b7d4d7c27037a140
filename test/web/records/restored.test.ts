/** What people read after a restore: the gate says why it is shut and what may have been sent before, and one task names what has lost something. */
import { beforeAll, expect, test } from 'vitest';
import { noteLoss, noteRestore } from '../../../db/lives/restore-store.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { others, own } from '../../support/http/api-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const restoredAt = '2026-11-30T08:15:00.000Z';

const world = worldForAll(() => startPageWorld({ gated: true }));
beforeAll(async () => {
  for (const [key, askedAt] of [
    ['before-1', '2026-11-30T07:00:00.000Z'],
    ['before-2', '2026-11-30T07:10:00.000Z'],
    ['after', '2026-11-30T09:00:00.000Z'],
  ] as const)
    await enqueueMail(world.db, sampleMail(key, { planActivity: own, askedAt }));
  await world.db('mails').where({ key: 'before-1' }).update({ outcome: 'held' });
});

test('the gate and the page that opens it say what was restored, from when, and how many mails wait from before', async () => {
  await noteRestore(world.db, { at: restoredAt, backupMadeAt: '2026-11-30T07:05:00.000Z' });
  const browser = await world.browser('coordinator');
  for (const path of ['/skickat', '/skickat/oppna-sparren']) {
    const { text } = await browser.get(path);
    expect(text).toMatch(/Systemet återställdes .*9[.:]15.* från kopian som gjordes .*8[.:]05.*, och spärren stängdes\./);
    expect(text).toContain('2 meddelanden från tiden före återställningen väntar och skickas när spärren öppnas. Några av dem kan ha skickats redan');
    expect(text).not.toContain('restored from');
  }
});

test('one that was found says so, and the gate says no more of it once a coordinator has decided', async () => {
  await noteRestore(world.db, { at: '2026-11-30T08:20:00.000Z', backupMadeAt: null });
  const browser = await world.browser('coordinator');
  expect((await browser.get('/skickat')).text).toContain('Systemet har återställts från en äldre kopia. Det upptäcktes');
  await world.request('coordinator', 'PUT', '/api/v1/mail-gate', { open: false, reason: 'Vi väntar.' });
  const { text } = await browser.get('/skickat');
  expect(text).toContain('Vi väntar.');
  expect(text).not.toContain('återställts');
});

test('the task leads to the activities that have lost something, one that is lost itself by its id', async () => {
  const foundAt = '2026-11-30T08:21:00.000Z';
  await noteLoss(world.db, [own], foundAt);
  await noteLoss(world.db, [own, others, 'gone-altogether'], foundAt);
  const browser = await world.browser('coordinator');
  const { text, html } = await browser.get('/att-gora');
  expect(text).toContain('ystemet har återställts, och det senaste som hände har gått förlorat');
  const address = `/att-gora/${encodeURIComponent(`restored-${foundAt}`)}/klar`;
  expect(html).toContain(address);
  const page = await browser.get(address);
  for (const id of [own, others]) expect(page.html).toContain(`href="/aktiviteter/${id}"`);
  expect(page.text).toContain('gone-altogether (finns inte kvar)');
  expect(await world.db('tasks').where({ kind: 'restored' })).toHaveLength(1);
});
