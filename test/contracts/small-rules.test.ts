/** Small rules beside the schemas: which days of a meeting a life judges, what of a stored report is a report, and what an address becomes. */
import { describe, expect, test } from 'vitest';
import { contact, daysOfMeeting, periodName, sek } from '../../contracts/bodies/fields.ts';
import { reportIn } from '../../contracts/commands/stored-report.ts';

test('a life judges the days of a meeting alone, and the day of its minutes where there is one', () => {
  expect(daysOfMeeting(undefined)).toBeUndefined();
  expect(daysOfMeeting({ heldOn: '2026-09-15', paragraph: '§ 12' })).toEqual({ heldOn: '2026-09-15' });
  expect(daysOfMeeting({ heldOn: '2026-09-15', paragraph: '§ 12', adjustedOn: '2026-09-20' })).toEqual({ heldOn: '2026-09-15', adjustedOn: '2026-09-20' });
});

test('an answer that nothing is new stands for a report and is none', () => {
  const report = { status: 'green' as const, done: 'Klart.' };
  expect(reportIn(report)).toEqual(report);
  expect(reportIn({ kind: 'nothingNew' })).toBeUndefined();
  expect([reportIn(null), reportIn(undefined)]).toEqual([undefined, undefined]);
});

test('an address is cleaned, and its domain is as servers know it', () => {
  expect(contact.parse({ name: ' Kim\u00a0Berg ', email: ' kim@övertorneå.se ' })).toEqual({ name: 'Kim Berg', email: 'kim@xn--vertorne-h0a5n.se' });
});

describe('money', () => {
  test('has a least amount, and a nought without a sign', () => {
    expect([sek().parse(-0), sek(1).safeParse(0).success, sek(1).parse(1), sek().safeParse(-1).success]).toEqual([0, false, 1, false]);
    expect(Object.is(sek().parse(-0), 0)).toBe(true);
  });
});

test.each([
  ['2026', true],
  ['2026-12', true],
  ['2026-00', false],
  // The thirteenth within the year.
  ['2026-13', true],
  ['2026-Q4', true],
  ['2026-Q5', false],
  ['2026-T3', true],
  ['2026-T4', false],
  ['2026-H2-2', true],
  ['2026-H3', false],
  ['P1', true],
  ['P0', false],
  ['P1234567', false],
  ['P123456-999', true],
  ['P1-0', false],
  ['xP1', false],
  ['2026-Q1x', false],
])('the name of a period %s: %s', (name, isOne) => {
  expect(periodName().safeParse(name).success).toBe(isOne);
});
