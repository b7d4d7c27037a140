/** Sent messages by pages: the list, one message, and the gate. */
import { beforeAll, describe, expect, test } from 'vitest';
import { mailGate } from '../../../db/mail/mail-gate-read-model.ts';
import type { NewMail } from '../../../db/mail/mail-row-read-model.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { own } from '../../support/http/api-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { settleMail } from '../../support/server/settle-mail.ts';

const world = worldForAll(startPageWorld);
const mail = (key: string, more: Partial<NewMail> = {}): NewMail =>
  sampleMail(key, { planActivity: own, obligation: 'report-P1', dueVersion: 1, rung: 'remind', askedAt: '2026-03-01T07:00:00.000Z', ...more });

beforeAll(async () => {
  await enqueueMail(world.db, mail('report-P1/1/remind/kim'));
  await settleMail(world.db, 'report-P1/1/remind/kim', { outcome: 'accepted', answer: '250 2.0.0 Ok', tried: true }, '2026-03-01T07:01:00.000Z');
  await enqueueMail(world.db, mail('refused', { recipient: 'borta@alvsbyn.example', recipientName: 'Bo', askedAt: '2026-03-05T07:00:00.000Z' }));
  await settleMail(world.db, 'refused', { outcome: 'refused', answer: '550 5.1.1 No such user', tried: true }, '2026-03-05T07:01:00.000Z');
  for (const key of ['held-1', 'held-2']) await enqueueMail(world.db, mail(key, { planActivity: null, askedAt: '2026-03-06T07:00:00.000Z' }));
  await world.db('mails').whereIn('key', ['held-1', 'held-2']).update({ outcome: 'held' });
});

describe('sent messages', () => {
  test('stand with what they are about, how they went, and what the server said', async () => {
    const page = await (await world.browser('coordinator')).get('/skickat');
    expect(page.status).toBe(200);
    for (const said of ['4 meddelanden', 'Påminnelse', 'Framme hos mottagarens server (1)', '550 5.1.1 No such user', 'Fallet case-own'])
      expect(page.text).toContain(said);
    expect(page.html).toContain(`/aktiviteter/${own}`);
    expect(page.html).toContain('kim@<wbr/>ltu.example');
    expect(page.html.indexOf('/skickat/held-1')).toBeLessThan(page.html.indexOf('/skickat/refused'));
  });

  test.each([
    ['utfall=refused', 1],
    [`aktivitet=${own}`, 2],
    ['q=LTU.example', 3],
    ['q=Ängberg', 3],
    ['q=100%25', 0],
    ['fran=2026-03-05&till=2026-03-05', 1],
    ['utfall=finnsinte&sida=-1&fran=igår&aktivitet=..', 4],
  ])('narrowed by %s are %i', async (query, count) => {
    const page = await (await world.browser('support')).get(`/skickat?${query}`);
    expect(page.status).toBe(200);
    expect([...page.html.matchAll(/<th scope="row">/g)]).toHaveLength(count);
  });

  test('one of them shows its text without the personal link', async () => {
    const page = await (await world.browser('coordinator')).get(`/skickat/${encodeURIComponent('report-P1/1/remind/kim')}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Hej Kim!');
    expect(page.text).toContain('[personlig länk]');
    expect(page.html).not.toContain('3f2a-hemlig');
    expect(page.text).toContain('250 2.0.0 Ok');
  });

  test('one that is not there is not found, whatever the address says', async () => {
    const browser = await world.browser('coordinator');
    for (const key of ['finns-inte', '%C3%A5', '%00']) expect((await browser.get(`/skickat/${key}`)).status).toBe(404);
  });

  test.each(['secretary', 'referenceGroup', 'steeringGroup', 'administrator', 'lead'] as const)('are not for %s', async (who) => {
    const browser = await world.browser(who);
    expect((await browser.get('/skickat')).status).toBe(403);
    expect((await browser.get('/skickat/refused')).status).toBe(403);
  });
});

describe('the gate', () => {
  test('is opened with a reason, after saying how many messages leave at once; the log knows who', async () => {
    const browser = await world.browser('coordinator');
    expect((await browser.get('/skickat')).text).toContain('Ingen har öppnat den ännu.');
    expect((await browser.get('/skickat/oppna-sparren')).text).toContain('2 meddelanden som hålls skickas direkt');
    const silent = await browser.post('/skickat/oppna-sparren', { _do: 'check' });
    expect([silent.status, silent.title.slice(0, 4)]).toEqual([422, 'Fel:']);
    expect(silent.text).toMatch(/fyll i det här/);
    const fields = { reason: 'Adresserna är granskade.', _key: 'oppna-1' };
    expect((await browser.post('/skickat/oppna-sparren', { ...fields, _do: 'check' })).text).toContain('2 meddelanden som hålls skickas direkt');
    const sent = await browser.post('/skickat/oppna-sparren', { ...fields, _do: 'send' });
    expect([sent.status, sent.leadsTo]).toEqual([303, '/skickat']);
    expect((await mailGate(world.db)).open).toBe(true);
    const page = await browser.get('/skickat');
    for (const said of ['Spärren är öppen.', 'Adresserna är granskade.', 'Person coordinator']) expect(page.text).toContain(said);
    expect(await world.db('audit').where({ what: 'mailGate' }).pluck('person')).toEqual([world.ids.coordinator]);
  });

  test('only a coordinator may set it', async () => {
    const browser = await world.browser('support');
    expect((await browser.get('/skickat')).html).not.toContain('stang-sparren');
    expect((await browser.get('/skickat/stang-sparren')).status).toBe(403);
  });

  test('holds nothing where mail stays in the local mailbox, and says so', async () => {
    const local = await startPageWorld({ gated: false });
    try {
      const browser = await local.browser('coordinator');
      expect((await browser.get('/skickat')).text).toContain('stannar i den lokala brevlådan');
      expect((await browser.get('/skickat/oppna-sparren')).text).toContain('finns inget att spärra');
    } finally {
      await local.stop();
    }
  });
});
