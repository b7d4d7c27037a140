/** A mail to sign in by, from the page that asks for it through the dispatch and a server that lets strangers wait, to the page that its link opens. */
import { describe, expect, test } from 'vitest';
import { databaseClock } from '../../../db/engine/connection.ts';
import { isGoodSignInLink } from '../../../db/links/sign-in-link-read-model.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import type { Letter } from '../../support/http/page-post.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { answer } from '../../support/mail/smtp-server.ts';
import { worldForEach } from '../../support/opened-for-tests.ts';
import { pollLimit } from '../../support/server/until.ts';

const minute = 60_000;
const world = worldForEach(startPageWorld);

const row = () => world.db('mails').first();
const letters = () => world.post.letters();

/** Asks on the page, and waits until it is laid into the outbox. */
async function ask(): Promise<void> {
  const browser = await world.browser();
  await browser.get('/logga-in');
  await browser.post('/logga-in', { email: 'lead@people.example', till: '/planen' });
  await expect.poll(() => world.db('sign_in_links'), pollLimit).toHaveLength(1);
}

/** Opens a letter's link and presses the button. @returns where it leads */
async function follow({ link }: Letter): Promise<string | null> {
  const browser = await world.browser();
  expect((await browser.get(link)).status).toBe(200);
  return (await browser.post('/logga-in/lank', { nyckel: new URL(link, world.address).searchParams.get('nyckel') ?? '' })).leadsTo;
}

const isGoodAt = async ({ link }: Letter, ms: number) =>
  isGoodSignInLink(world.db, testKeyring, link.split('=')[1] ?? '', addMs(await databaseClock(world.db), ms));

describe('a mail to sign in by', () => {
  test('that a server lets wait comes a minute later, and its link signs in', async () => {
    world.post.server.atRecipient = () => answer(451, '4.7.1 greylisted');
    await ask();
    expect(await letters()).toEqual([]);
    expect(await row()).toMatchObject({ kind: 'signIn', outcome: 'retrying', attempts: 1, answer: '451 4.7.1 greylisted' });
    delete world.post.server.atRecipient;
    world.post.pass(minute - 5_000);
    expect(await letters()).toEqual([]);
    world.post.pass(5_000);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: 'lead@people.example', messageId: (await row()).message_id });
    expect(await row()).toMatchObject({ outcome: 'accepted', attempts: 2 });
    expect(await follow(letter as Letter)).toBe('/planen');
  });

  test('gives its link fifteen minutes from when a server took it, however long that took', async () => {
    world.post.server.atRecipient = () => answer(451, '4.7.1 greylisted');
    await ask();
    for (const wait of [0, 1, 2]) {
      world.post.pass(wait * minute);
      await letters();
    }
    delete world.post.server.atRecipient;
    world.post.pass(5 * minute);
    const [letter] = await letters();
    expect(await row()).toMatchObject({ outcome: 'accepted', attempts: 4 });
    expect([await isGoodAt(letter as Letter, 22 * minute), await isGoodAt(letter as Letter, 23 * minute)]).toEqual([true, false]);
  });

  test('is stored without what its link carries: nothing of the row opens anything', async () => {
    await ask();
    const [letter] = await letters();
    const [, secret] = /nyckel=[\w-]+\.([\w.-]+)/.exec(letter?.link ?? '') ?? [];
    expect(secret?.length).toBeGreaterThan(50);
    const { text, html } = await row();
    const stored = /\/logga-in\/lank\?nyckel=[\w.-]+/.exec(text)?.[0] ?? '';
    expect(html).toContain(stored);
    expect((await (await world.browser()).get(stored)).status).toBe(410);
    expect(await follow(letter as Letter)).toBe('/planen');
  });

  test('that comes to nothing stands in the log as given up, with its tries and what the server said, and while it waits with its next try', async () => {
    world.post.server.atRecipient = () => answer(451, '4.7.1 greylisted');
    await ask();
    await letters();
    const coordinator = await world.browser('coordinator');
    const list = await coordinator.get('/skickat');
    for (const said of ['Inloggningslänk', 'Väntar, försöker igen', 'Nästa försök', '451 4.7.1 greylisted']) expect(list.text).toContain(said);
    const { key } = await row();
    expect((await coordinator.get(`/skickat/${encodeURIComponent(key)}`)).text).toContain('Nästa försök');
    const [item] = responseIn('listMails', await world.request('coordinator', 'GET', '/api/v1/mails')).items;
    expect(item?.nextTryAt).toBe((await row()).next_try_at);
    for (const wait of [1, 2, 5]) {
      world.post.pass(wait * minute);
      await letters();
    }
    const after = await coordinator.get('/skickat');
    for (const said of ['Gavs upp (1)', '451 4.7.1 greylisted']) expect(after.text).toContain(said);
    for (const said of ['Nästa försök', 'Skicka igen']) expect(after.text).not.toContain(said);
    expect(await world.db('tasks').whereIn('kind', ['mailUndelivered', 'deadAddress'])).toEqual([]);
    expect((await coordinator.post(`/skickat/${encodeURIComponent(key)}/skicka-igen`, { _do: 'send' })).status).not.toBe(303);
    expect((await world.request('coordinator', 'POST', `/api/v1/mails/${encodeURIComponent(key)}/resend`, {})).body).toMatchObject({ code: 'MailWithLink' });
  });
});
