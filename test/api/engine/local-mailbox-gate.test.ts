/** The mail gate where mails go to the local mailbox: nothing leaves, so nothing is held. */
import { expect, test } from 'vitest';
import { mailGate } from '../../../db/mail/mail-gate-read-model.ts';
import { startApiWorld } from '../../support/http/api-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(() => startApiWorld({ gated: false }));

test('is open with a reason of its own; a setting counts from the day real mails are sent', async () => {
  const asItStands = { open: true, reason: 'local mailbox', person: null, at: null };
  expect((await world.request('coordinator', 'GET', '/api/v1/mail-gate')).body).toEqual(asItStands);
  const shut = await world.request('coordinator', 'PUT', '/api/v1/mail-gate', { open: false, reason: 'Vänta' });
  expect([shut.status, shut.body]).toEqual([200, asItStands]);
  expect(await mailGate(world.db)).toMatchObject({ open: false, reason: 'Vänta' });
  await world.request('coordinator', 'PUT', '/api/v1/mail-gate', { open: true });
});
