/** A message that went to the wrong recipient: one press in the mail log opens a task with what went to whom, and by which hour. */
import { beforeAll, describe, expect, test } from 'vitest';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { own } from '../../support/http/api-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { settleMail } from '../../support/server/settle-mail.ts';

const world = worldForAll(startPageWorld);
const sent = `${own}/decision/kim`;
const refused = `${own}/receipt/kim`;
const press = (key: string) => `/skickat/${encodeURIComponent(key)}/fel-mottagare`;
const api = (key: string) => `/api/v1/mails/${encodeURIComponent(key)}/wrong-recipient`;
const incidents = async () =>
  responseIn('listTasks', await world.request('coordinator', 'GET', '/api/v1/tasks?limit=100')).items.filter(({ kind }) => kind === 'dataBreach');

beforeAll(async () => {
  for (const [key, outcome] of [
    [sent, 'accepted'],
    [refused, 'refused'],
  ] as const) {
    await enqueueMail(world.db, sampleMail(key, { planActivity: own }));
    await settleMail(world.db, key, { outcome, answer: '250 Ok', tried: true }, '2026-03-02T08:01:00.000Z');
  }
});

describe('a message to the wrong recipient', () => {
  test('is a task after one press, with the address and the hour 72 hours on, and once', async () => {
    const browser = await world.browser('coordinator');
    const log = await browser.get('/skickat');
    expect(log.html).toContain(`action="${press(sent)}"`);
    expect(log.html).not.toContain(`action="${press(refused)}"`);
    expect((await browser.post(press(sent))).leadsTo).toBe('/att-gora?grupp=other');
    await browser.post(press(sent));
    const found = await incidents();
    expect(found).toHaveLength(1);
    const [task] = found;
    expect(task).toMatchObject({ planActivity: own, mail: sent, recipient: expect.stringContaining('@') });
    expect(task?.dueAt).toBe(addMs(task?.openedAt ?? '', 72 * 3_600_000));
    const list = (await browser.get('/att-gora')).text;
    expect(list).toContain('Personuppgiftsincident');
    expect(list).toMatch(/\d{1,2} \p{L}+ \d{4},? (kl\.? )?\d\d[.:]\d\d/u);
    const page = (await browser.get(`/att-gora/${encodeURIComponent(task?.id ?? '')}/klar`)).text;
    expect(page).toContain(task?.recipient ?? 'none');
    expect((await browser.get(`/aktiviteter/${own}`)).text).toContain('Personuppgiftsincident');
  });

  test('is handled as a task of the county board, of which no life and no actor knows', async () => {
    const [task] = await incidents();
    const before = world.sent.length;
    expect((await world.request('coordinator', 'POST', `/api/v1/tasks/${encodeURIComponent(task?.id ?? '')}/done`, { note: 'Anmäld.' })).status).toBe(200);
    expect(world.sent).toHaveLength(before);
    for (const who of ['lead', 'proposer', 'secretary'] as const)
      expect((await (await world.browser(who)).get(`/aktiviteter/${own}`)).text.toLowerCase()).not.toContain('personuppgiftsincident');
    expect((await world.request('coordinator', 'POST', api(sent))).status).toBe(201);
  });

  test('is not told of a mail that no server took, nor by whom it is not for', async () => {
    expect((await world.request('coordinator', 'POST', api(refused))).body).toMatchObject({ status: 409, code: 'MailNotAccepted' });
    expect((await world.request('support', 'POST', api(sent))).status).toBe(403);
    expect((await (await world.browser('support')).get('/skickat')).html).not.toContain('fel-mottagare');
  });
});
