/** Sending a message again by pages, and what a message's page and lists say of how it came about. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { openTask } from '../../../db/lives/task-store.ts';
import { own } from '../../support/http/api-world.ts';
import { fillInAndSend } from '../../support/http/filled-form.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { mailWith } from '../../support/mail/sample-mail.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
const reminded = '2026-03-02T08:00:00.000Z';
const reported = '2027-03-03T09:00:00.000Z';
beforeAll(async () => {
  const step = { planActivity: own, stage: 'inProgress', details: { period: '2026-H1' } } as const;
  await appendAudit(world.db, { ...step, seq: 8, at: reminded, person: null, what: 'remind' });
  await appendAudit(world.db, { ...step, seq: 9, at: reminded, person: null, what: 'rung', details: { period: '2026-H1', role: 'steeringGroup' } });
  await appendAudit(world.db, { ...step, seq: 10, at: reported, person: world.ids.coordinator, what: 'report' });
});

let count = 0;
let key: string;
const address = () => `/skickat/${encodeURIComponent(key)}`;
async function aMail(changes: object, columns: object): Promise<void> {
  count += 1;
  key = `${own}/report-2026-H1/1/remindBefore-${count}/reminder/kim`;
  await mailWith(world.db, key, { planActivity: own, obligation: 'report-P1', rung: 'remindBefore-2', step: 8, ...changes }, { next_try_at: null, ...columns });
}

describe('a message that was refused', () => {
  beforeEach(() => aMail({ person: world.ids.lead, recipient: 'dead@people.example' }, { outcome: 'refused', answer: '550 5.1.1 No such user' }));

  test('is sent again by a button, past a page that shows where it goes, and says so afterwards', async () => {
    const browser = await world.browser('coordinator');
    for (const list of ['/skickat', `/skickat?aktivitet=${own}`, address()]) expect((await browser.get(list)).html).toContain(`${address()}/skicka-igen`);
    const { sent } = await fillInAndSend(browser, `${address()}/skicka-igen`, { reason: 'Adressen är rättad.' });
    expect(sent.leadsTo ?? sent.status).toBe(address());
    const page = await browser.get(address());
    expect(page.text).toContain('lead@people.example');
    expect(page.text).toContain('Person coordinator: Adressen är rättad. (före det till dead@people.example: adressen tar inte emot, 550 5.1.1 No such user)');
    expect(page.html).not.toContain('skicka-igen');
    const history = await browser.get(`/aktiviteter/${own}/historik`);
    for (const said of ['Ett meddelande skickades igen', 'Meddelande: påminnelse', 'Adressen är rättad.']) expect(history.text).toContain(said);
  });

  test('names the present address where the register has another, before it is sent', async () => {
    expect((await (await world.browser('coordinator')).get(`${address()}/skicka-igen`)).text).toContain(
      'lead@people.example (rättad i registret, förut dead@people.example)',
    );
  });

  test('has no button for those who only read', async () => {
    const browser = await world.browser('support');
    for (const list of ['/skickat', address()]) expect((await browser.get(list)).html).not.toContain('skicka-igen');
    expect((await browser.get(`${address()}/skicka-igen`)).status).toBe(403);
  });
});

test('one that may not be sent again says why instead of a form', async () => {
  const browser = await world.browser('coordinator');
  for (const [outcome, said] of [
    ['held', 'Öppna spärren'],
    ['accepted', 'redan mottaget'],
    ['queued', 'går iväg av sig självt'],
  ]) {
    await aMail({}, { outcome });
    expect((await browser.get(`${address()}/skicka-igen`)).text).toContain(said);
  }
});

test('one that the clock asked for says which reminder, and one no longer needed says after what', async () => {
  await aMail({}, { outcome: 'superseded', superseded_by: 10 });
  const browser = await world.browser('coordinator');
  for (const path of [address(), '/skickat', `/skickat?aktivitet=${own}`]) {
    const { text } = await browser.get(path);
    expect(text).toContain('(nummer 2 före sista dagen)');
    expect(text).toMatch(/Påminnelse, första halvåret 2026/);
    expect(text).toContain('Av sig självt');
    expect(text).toMatch(/Behövdes inte längre efter:? ?Rapport kom in, första halvåret 2026, 3 mars 2027/);
  }
});

test('one about a rung says which and to whom, and one that somebody’s act asked for says who', async () => {
  const browser = await world.browser('coordinator');
  await aMail({ kind: 'escalationRaised', rung: 'rung-3', step: 9 }, { outcome: 'accepted' });
  expect((await browser.get(address())).text).toMatch(/Frågan lyftes, första halvåret 2026 \(steg 3, [^)]+\)/);
  await aMail({ kind: 'reportReceived', rung: null, step: 10 }, { outcome: 'accepted' });
  expect((await browser.get(address())).text).toMatch(/Beställt av ?Person coordinator/);
});

test('a mail server that cannot be reached stands among what waits, with what came of asking it', async () => {
  await openTask(world.db, {
    id: `mailServerTrouble-${reminded}`,
    kind: 'mailServerTrouble',
    planActivity: null,
    obligation: null,
    period: null,
    organisation: null,
    details: { answer: 'connect ECONNREFUSED', since: reminded },
    openedAt: reminded,
  });
  const { text, html } = await (await world.browser('coordinator')).get('/att-gora');
  for (const said of ['Vår e-postserver går inte att nå', 'connect ECONNREFUSED', 'De går iväg av sig själva']) expect(text).toContain(said);
  expect(html.slice(html.indexOf('id="addresses"'))).toContain('Vår e-postserver går inte att nå');
});
