/** Mails that the clock starts go out in the morning of a day that will do, each life at a minute of its own. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../workflows/domain/policy.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { isQuiet, isWorkingDay } from '../../../workflows/domain/time/calendar.ts';
import { addDays, dayOf, instantOf, msBetween } from '../../../workflows/domain/time/instants.ts';
import { mailInstant, nextMorning, spreadOf } from '../../../workflows/domain/time/mail-instants.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const withMail = (mail: Partial<Policy['mail']>) => ({ id: 'a', policy: { ...defaultPolicy, mail: { ...defaultPolicy.mail, ...mail } } });
const onTheHour = withMail({ spread: 'PT0S' });
const someDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2024-01-01', days));

describe('a mail of the clock', () => {
  test.each([
    ['2026-03-02', true, '2026-03-02T07:00:00.000Z'],
    ['2026-09-02', true, '2026-09-02T06:00:00.000Z'],
    ['2026-03-28', true, '2026-03-30T06:00:00.000Z'],
    ['2026-04-03', true, '2026-04-07T06:00:00.000Z'],
    ['2026-07-01', true, '2026-08-17T06:00:00.000Z'],
    ['2026-07-01', false, '2026-07-01T06:00:00.000Z'],
    ['2026-12-24', false, '2026-12-28T07:00:00.000Z'],
    ['2026-12-24', true, '2027-01-08T07:00:00.000Z'],
  ])('meant for %s with quiet %s goes at %s', (day, quiet, at) => expect(mailInstant(day, onTheHour, quiet)).toBe(at));

  test('goes on any day but a quiet one where the policy does not ask for working days', () => {
    const anyDay = withMail({ spread: 'PT0S', workingDaysOnly: false });
    expect(mailInstant('2026-04-03', anyDay, true)).toBe('2026-04-03T06:00:00.000Z');
    expect(mailInstant('2026-07-01', anyDay, true)).toBe('2026-08-16T06:00:00.000Z');
    expect(mailInstant('2026-07-01', anyDay, false)).toBe('2026-07-01T06:00:00.000Z');
  });

  test('waits for a working day, leaves quiet days alone, and goes between 08:00 and 09:00', () => {
    fc.assert(
      fc.property(someDay, fc.uuid(), (day, id) => {
        const at = mailInstant(day, { id, policy: defaultPolicy }, true);
        const sent = dayOf(at);
        expect(sent >= day && isWorkingDay(sent, defaultPolicy.quiet) && !isQuiet(sent, defaultPolicy.quiet)).toBe(true);
        const late = msBetween(instantOf(sent, '08:00'), at);
        expect(late >= 0 && late < 3_600_000).toBe(true);
        expect(late).toBe(spreadOf(id, 'PT1H'));
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

describe('the spread', () => {
  test('is the same at every look: FNV-1a, by its published values', () => {
    expect(spreadOf('', 'P50D')).toBe(0x811c9dc5 % (50 * 86_400_000));
    expect(spreadOf('a', 'P50D')).toBe(0xe40c292c % (50 * 86_400_000));
    expect(spreadOf('foobar', 'P50D')).toBe(0xbf9cf968 % (50 * 86_400_000));
  });

  test('is nothing where the policy wants none', () => expect(spreadOf('a', 'PT0S')).toBe(0));

  test('reaches every quarter of the hour', () => {
    const quarters = Array.from({ length: 400 }, (_, index) => Math.floor(spreadOf(`id-${index}`, 'PT1H') / 900_000));
    for (const quarter of [0, 1, 2, 3]) expect(quarters.filter((one) => one === quarter).length).toBeGreaterThan(60);
  });
});

test.each([
  ['2026-09-11T21:59:59.999Z', '2026-09-14T06:00:00.000Z'],
  ['2026-09-14T05:00:00.000Z', '2026-09-15T06:00:00.000Z'],
  ['2026-06-18T21:59:59.999Z', '2026-08-17T06:00:00.000Z'],
])('the morning after %s is that of the next working day', (instant, at) => {
  expect(nextMorning(instant, onTheHour)).toBe(at);
  expect(nextMorning(instant, withMail({ spread: 'PT0S', workingDaysOnly: false }))).toBe(at);
});
