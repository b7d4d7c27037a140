/** What is gathered for a person leaves in the morning, each day or once a week, at a minute that is the person's own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { isWorkingDay } from '../../../workflows/domain/time/calendar.ts';
import { digestInstant, isFirstWorkingDayOfWeek } from '../../../workflows/domain/time/digest-instants.ts';
import { addDays, addMs, clockAt, dayOf, daysBetween, instantOf } from '../../../workflows/domain/time/instants.ts';
import { mailInstant } from '../../../workflows/domain/time/mail-instants.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const byRules = { workingDaysOnly: true, spread: 'PT1H' };
const dayFor = (from: string, rhythm: 'daily' | 'weekly', rules = byRules): string => dayOf(digestInstant(from, 'kim', rules, rhythm));

describe('what is asked for', () => {
  test.each([
    ['early on a working day goes that day', '2026-03-02T07:00:00.000Z', 'daily', '2026-03-02'],
    ['in the day goes the next', '2026-03-02T12:00:00.000Z', 'daily', '2026-03-03'],
    ['on a Friday afternoon goes on Monday', '2026-03-06T13:00:00.000Z', 'daily', '2026-03-09'],
    ['before Easter goes after it', '2026-04-02T13:00:00.000Z', 'daily', '2026-04-07'],
    ['early on a Monday goes that day too where it goes once a week', '2026-03-02T07:00:00.000Z', 'weekly', '2026-03-02'],
    ['on a Tuesday goes the next Monday', '2026-03-03T07:00:00.000Z', 'weekly', '2026-03-09'],
    ['in the week before Easter Monday goes on the Tuesday', '2026-04-01T07:00:00.000Z', 'weekly', '2026-04-07'],
  ] as const)('%s', (_, from, rhythm, day) => expect(dayFor(from, rhythm)).toBe(day));

  test('on a free day goes that day where the rules do not ask for working days', () => {
    expect(dayFor('2026-04-04T05:00:00.000Z', 'daily', { workingDaysOnly: false, spread: 'PT1H' })).toBe('2026-04-04');
  });
});

const instants = fc
  .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 86_399_999 }))
  .map(([days, ms]) => addMs(instantOf(addDays('2024-01-01', days), '00:00'), ms));

describe('at whatever instant it is asked for', () => {
  test('it goes within ten days, on a working day, between 09:00 and 09:15, at the same minute for the same person', () => {
    fc.assert(
      fc.property(instants, fc.uuid(), fc.constantFrom('daily' as const, 'weekly' as const), (from, person, rhythm) => {
        const at = digestInstant(from, person, byRules, rhythm);
        expect(at > from && isWorkingDay(dayOf(at))).toBe(true);
        expect(daysBetween(dayOf(from), dayOf(at))).toBeLessThanOrEqual(rhythm === 'daily' ? 6 : 14);
        expect(clockAt(at) >= '09:00' && clockAt(at) < '09:15').toBe(true);
        expect(digestInstant(at, person, byRules, rhythm) > at).toBe(true);
        if (rhythm === 'weekly') expect(isFirstWorkingDayOfWeek(dayOf(at))).toBe(true);
      }),
      { numRuns: propertyRuns(1000) },
    );
  });

  test('what the clock sends in the morning is in the digest of the same day, whatever spread its life has', () => {
    fc.assert(
      fc.property(instants, fc.uuid(), fc.uuid(), fc.constantFrom('PT0S', 'PT1H', 'PT3H'), (from, person, id, spread) => {
        const mail = { ...defaultPolicy.mail, spread };
        const sent = mailInstant(dayOf(from), { id, policy: { ...defaultPolicy, mail } }, true);
        expect(dayOf(digestInstant(sent, person, mail, 'daily'))).toBe(dayOf(sent));
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});
