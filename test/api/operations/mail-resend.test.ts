/** A coordinator sends a mail again that came to nothing: what may be sent, what becomes of it, and that one act is done once. */
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseClock } from '../../../db/engine/connection.ts';
import { findMail } from '../../../db/mail/mail-row-read-model.ts';
import { updatePerson } from '../../../db/registers/person-store.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import type { Who } from '../../support/http/api-world.ts';
import { own, startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { mailWith } from '../../support/mail/sample-mail.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);

let count = 0;
let key: string;
/** A reminder in the form of key that a case's mails have. */
async function aMail(columns: Record<string, unknown> = {}): Promise<void> {
  count += 1;
  key = `${own}/report-P1/1/remindAfter-${count}/reminder/${world.ids.lead}`;
  const mail = { planActivity: own, obligation: 'report-P1', rung: `remindAfter-${count}`, person: world.ids.lead, recipient: 'dead@people.example' };
  await mailWith(world.db, key, mail, { outcome: 'refused', answer: '550 5.1.1 No such user', attempts: 1, next_try_at: null, settled_at: at, ...columns });
}
const at = '2026-03-02T08:01:00.000Z';
const pathOf = (mail = key) => `/api/v1/mails/${encodeURIComponent(mail)}/resend`;
const resend = (body: object | undefined = {}, { who = 'coordinator' as Who, headers = {} } = {}) => world.request(who, 'POST', pathOf(), body, headers);
const resends = () => world.db('mail_resends').where({ mail: key }).orderBy('number');
const history = async () =>
  responseIn('getHistory', await world.request('coordinator', 'GET', `/api/v1/plan-activities/${own}/history?limit=200`)).items.filter(
    ({ details }) => details['mail'] === key,
  );

describe('a mail that was refused', () => {
  beforeEach(() => aMail());

  test('begins a new course of tries under its own key and Message-ID, to the present address of its person', async () => {
    const before = await findMail(world.db, key);
    const response = await resend({ reason: 'Adressen är rättad.' });
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      key,
      messageId: before?.messageId,
      outcome: 'queued',
      attempts: 0,
      answer: null,
      recipient: 'lead@people.example',
      resends: [
        {
          by: world.ids.coordinator,
          byName: 'Person coordinator',
          why: 'asked',
          reason: 'Adressen är rättad.',
          recipientBefore: 'dead@people.example',
          outcomeBefore: 'refused',
          answerBefore: '550 5.1.1 No such user',
        },
      ],
    });
    const { next_try_at } = await world.db('mails').where({ key }).first('next_try_at');
    expect(next_try_at <= (await databaseClock(world.db))).toBe(true);
    expect(await findMail(world.db, key)).toMatchObject({ carrier: 'dispatch', troubleSince: null, settledAt: null });
  });

  test('stands in the history of its case with who, when and why, and without any address', async () => {
    await resend({ reason: 'Brevlådan är tömd.' });
    const found = await history();
    expect(found).toMatchObject([{ seq: null, by: world.ids.coordinator, what: 'mailSentAgain', details: { kind: 'reminder', reason: 'Brevlådan är tömd.' } }]);
    expect(JSON.stringify(found)).not.toContain('people.example');
  });

  test('is sent again once by the same key, whatever has become of it since, and another body under that key is refused', async () => {
    const headers = { 'idempotency-key': 'again-1' };
    expect((await resend({ reason: 'Prova igen.' }, { headers })).status).toBe(200);
    await world.db('mails').where({ key }).update({ outcome: 'refused', settled_at: at });
    expect((await resend({ reason: 'Prova igen.' }, { headers })).body).toMatchObject({ outcome: 'refused' });
    expect((await resend({ reason: 'Annat skäl.' }, { headers })).status).toBe(422);
    expect(await resends()).toHaveLength(1);
    expect((await resend({}, { headers: { 'idempotency-key': 'again-2' } })).status).toBe(200);
    expect(await resends()).toHaveLength(2);
  });

  test('is sent again once by two coordinators who press at once', async () => {
    const responses = await Promise.all([resend(), resend({}, { who: 'everything' }), resend(), resend()]);
    expect(responses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect(await resends()).toHaveLength(1);
  });

  test('needs no body', async () => {
    expect((await world.request('coordinator', 'POST', pathOf())).status).toBe(200);
  });
});

test('a mail that was given up begins anew, and goes to the address it has where nobody of the register gets it', async () => {
  await aMail({ outcome: 'expired', person: null, attempts: 40, trouble_since: '2026-02-25T08:00:00.000Z', carrier: 'life' });
  expect((await resend()).body).toMatchObject({ outcome: 'queued', attempts: 0, recipient: 'dead@people.example' });
  expect(await findMail(world.db, key)).toMatchObject({ carrier: 'dispatch', troubleSince: null });
});

test('a mail that waits for its next try is tried at once, as the same course of tries', async () => {
  const later = addMs(await databaseClock(world.db), 1_800_000);
  await aMail({ outcome: 'retrying', attempts: 4, next_try_at: later, settled_at: null, trouble_since: at });
  expect((await resend()).body).toMatchObject({ outcome: 'retrying', attempts: 4 });
  expect(await findMail(world.db, key)).toMatchObject({ troubleSince: at });
  expect((await resend()).body).toMatchObject({ status: 409, code: 'MailUnderWay' });
});

test('a mail that a dispatch has in its hands is left to it', async () => {
  const later = addMs(await databaseClock(world.db), 60_000);
  await aMail({ outcome: 'retrying', next_try_at: later, settled_at: null, lease: 'somebody', lease_until: later });
  expect((await resend()).body).toMatchObject({ status: 409, code: 'MailUnderWay' });
});

test.each([
  ['accepted', 'reminder', 'MailAccepted', 'has taken it'],
  ['superseded', 'reminder', 'MailSuperseded', 'no longer true'],
  ['held', 'reminder', 'MailHeld', 'open the gate'],
  ['queued', 'reminder', 'MailQueued', 'leaves by itself'],
  ['refused', 'signIn', 'MailWithLink', 'Ask for a new one'],
  ['expired', 'answerLink', 'MailWithLink', 'Ask for a new one'],
])('one that is %s (%s) is not sent again, and the answer says why', async (outcome, kind, type, said) => {
  await aMail({ outcome, kind });
  expect((await resend()).body).toMatchObject({ status: 409, code: type, detail: expect.stringContaining(said) });
  expect(await resends()).toEqual([]);
});

test('refusals come in their order: role, then mail, then body, then what has become of it', async () => {
  await aMail({ outcome: 'accepted' });
  const wrong = { reason: 7 };
  expect((await resend(wrong, { who: 'support' })).status).toBe(403);
  expect((await world.request('coordinator', 'POST', pathOf('no/such/mail'), wrong)).status).toBe(404);
  expect((await resend(wrong)).status).toBe(422);
  expect((await resend()).status).toBe(409);
  expect((await world.request('coordinator', 'GET', pathOf())).status).toBe(405);
  // Only encoded slashes belong to a key.
  expect((await world.request('coordinator', 'POST', `/api/v1/mails/${key}/resend`, {})).status).toBe(404);
});

test('the address is that of the moment it is sent again', async () => {
  await aMail();
  await updatePerson(world.db, world.ids.lead, { email: 'new.lead@people.example' }, new Date().toISOString());
  expect((await resend()).body).toMatchObject({ recipient: 'new.lead@people.example' });
});
