/** What `npm run test:faults` calls broken. */
import { expect, test } from 'vitest';
import type { Evidence } from './checks/mails.ts';
import { judgeMails } from './checks/mails.ts';
import { judgePace } from './checks/pace.ts';

const mail = (outcome: string, name = 'taken-1') => ({
  key: name,
  messageId: `<${name}>`,
  recipient: `${name}@fault.example`,
  outcome,
  askedAt: '2026-01-01T08:00:00.000Z',
});
const taken = (at: number, change: Partial<Evidence['taken'][0]> = {}) => ({
  messageId: '<taken-1>',
  recipient: 'taken-1@fault.example',
  sender: 'hit.example',
  at,
  answeredAt: at + 100,
  ...change,
});
const accepted = [mail('accepted')];

test.each<[string, Evidence]>([
  ['a copy of a mail that was taken and answered, with no kill near', { mails: accepted, taken: [taken(1_000), taken(9_000)], kills: [5_000] }],
  ['a mail that counts as taken, and that no server took', { mails: accepted, taken: [], kills: [] }],
  ['a mail that waits on', { mails: [mail('retrying')], taken: [], kills: [] }],
  ['a mail that has waited for a while', { mails: [mail('queued')], taken: [], kills: [], settledBy: '2026-01-01T08:00:00.000Z' }],
  ['a mail that is refused where no server refused it', { mails: [mail('refused')], taken: [], kills: [] }],
  ['a mail that is given up', { mails: [mail('expired')], taken: [], kills: [] }],
  ['a mail that nobody asked for', { mails: accepted, taken: [taken(1_000), taken(1_000, { messageId: '<another>' })], kills: [] }],
  ['a mail to another than its row names', { mails: accepted, taken: [taken(1_000, { recipient: 'taken-2@fault.example' })], kills: [] }],
  ['a mail that was taken and answered, and counts as no longer true', { mails: [mail('superseded')], taken: [taken(1_000)], kills: [] }],
  ['two mails with one Message-ID', { mails: [...accepted, ...accepted], taken: [taken(1_000)], kills: [] }],
])('breaks a promise: %s', (_what, evidence) => {
  expect(judgeMails(evidence).breaks).not.toEqual([]);
});

test.each<[string, Evidence]>([
  ['each mail once', { mails: accepted, taken: [taken(1_000)], kills: [] }],
  ['a copy of a mail whose sender was killed between the answer and the commit', { mails: accepted, taken: [taken(1_000), taken(9_000)], kills: [1_200] }],
  ['a copy of a mail whose line ended before the answer', { mails: accepted, taken: [taken(1_000, { answeredAt: undefined }), taken(9_000)], kills: [] }],
  [
    'a mail that is no longer true when its sender, killed before the commit, is followed',
    { mails: [mail('superseded')], taken: [taken(1_000)], kills: [1_200] },
  ],
  ['a mail that was asked for just now', { mails: [mail('queued')], taken: [], kills: [], settledBy: '2026-01-01T07:59:50.000Z' }],
  ['a mail that a server refuses', { mails: [mail('refused', 'refused-1')], taken: [], kills: [] }],
])('keeps its promises: %s', (_what, evidence) => {
  expect(judgeMails(evidence).breaks).toEqual([]);
});

const every = (ms: number, count: number) => Array.from({ length: count }, (_, number) => taken(number * ms));

test('keeps the rate where a few that were under way come at once, and breaks it where more do, or all come too fast', () => {
  const bounds = { perSecond: 10, shards: 1 };
  expect(judgePace([...every(110, 100), ...every(1, 4)], bounds).breaks).toEqual([]);
  expect(judgePace([...every(110, 100), ...every(1, 8)], bounds).breaks).not.toEqual([]);
  expect(judgePace(every(80, 100), bounds).breaks).not.toEqual([]);
});
