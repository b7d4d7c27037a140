/** Time that was given is shortened or taken back: never to before the day that held, nor within five working days. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '../../../workflows/domain/time/calendar.ts';
import { addDays, dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife } from '../../support/builders/pure-life.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const period = '2026-Q1';
const report = `report-${period}`;

/** Due on 30 April by the rules, and on 12 June since 20 April. */
function extended(on = '2026-04-22'): PureLife {
  const life = acceptedLife();
  life.until('2026-04-20');
  life.take('extension', { period, outcome: 'granted', dueOn: '2026-06-12' });
  life.until(on);
  return life;
}
const dueDay = (life: PureLife) => dayOf(life.obligation(report).dueAt);

describe('an extension that is shortened', () => {
  test('ends on the day that is named, the lead hears so, and the ladder is counted from it', () => {
    const life = extended();
    const { mails } = life.take('extension', { period, outcome: 'shortened', dueOn: '2026-05-20' });
    expect(life.obligation(report)).toMatchObject({ dueVersion: 3, state: 'open', why: { from: 'extension' } });
    expect(dueDay(life)).toBe('2026-05-20');
    expect(mails).toEqual([{ kind: 'extensionAnswer', to: { organisation: 'ltu' }, obligation: report, about: { outcome: 'shortened' } }]);
    expect(life.agenda(report).map(({ key, at }) => [key.split('/').at(-1), dayOf(at)])).toEqual([
      ['remindBefore-1', '2026-05-05'],
      ['remindBefore-2', '2026-05-18'],
      ['late', '2026-05-20'],
      ['remindAfter-1', '2026-05-25'],
      ['remindAfter-2', '2026-06-01'],
      ['rung-1', '2026-06-03'],
      ['hear-2', '2026-06-10'],
      ['rung-2', '2026-06-17'],
      ['hear-3', '2026-09-03'],
      ['rung-3', '2026-09-10'],
    ]);
  });

  test.each([
    ['2026-04-22', '2026-04-29', { code: 'mustNotBeBeforeExtension', params: { before: '2026-04-30' } }],
    ['2026-04-22', '2026-06-12', { code: 'mustBeBeforePresentDue', params: {} }],
    ['2026-04-22', '2026-06-15', { code: 'mustBeBeforePresentDue', params: {} }],
    ['2026-05-18', '2026-05-22', { code: 'mustLeaveWorkingDays', params: { least: 5, earliest: '2026-05-25' } }],
  ])('on %s not to %s', (on, dueOn, reason) => {
    expect(extended(on).refused('extension', { period, outcome: 'shortened', dueOn })).toMatchObject({ type: 'ValueNotAllowed', field: 'dueOn', reason });
  });

  test.each([
    ['2026-04-22', '2026-04-30'],
    ['2026-05-18', '2026-05-25'],
  ])('on %s to %s, the first day that is taken', (on, dueOn) => {
    const life = extended(on);
    life.take('extension', { period, outcome: 'shortened', dueOn });
    expect(dueDay(life)).toBe(dueOn);
  });

  test('can be taken back afterwards, to where it was before it was given', () => {
    const life = extended();
    life.take('extension', { period, outcome: 'shortened', dueOn: '2026-05-20' });
    life.take('extension', { period, outcome: 'revoked' });
    expect(dueDay(life)).toBe('2026-04-30');
  });
});

describe('an extension that is taken back', () => {
  test('goes back to the day before it, with its reason', () => {
    const life = extended();
    const { mails } = life.take('extension', { period, outcome: 'revoked' });
    expect(dueDay(life)).toBe('2026-04-30');
    expect(life.obligation(report)).toMatchObject({ dueVersion: 3, why: { from: 'periodEnd', base: '2026-03-31' } });
    expect(life.obligation(report)).not.toHaveProperty('extendedFrom');
    expect(mails.map(({ about }) => about?.outcome)).toEqual(['revoked']);
    // The reminder of 16 April has been sent, and is not sent once more.
    life.until('2026-04-29');
    expect(life.mails('reminder').map(({ at }) => dayOf(at))).toEqual(['2026-04-16', '2026-04-28']);
    expect(life.refused('extension', { period, outcome: 'revoked' })?.type).toBe('NoExtensionToShorten');
  });

  test('leaves five working days where the day before it has passed or is near', () => {
    const life = extended('2026-05-18');
    life.take('extension', { period, outcome: 'revoked' });
    expect(dueDay(life)).toBe('2026-05-25');
  });

  test('is refused where that would be no earlier', () => {
    expect(extended('2026-06-08').refused('extension', { period, outcome: 'revoked' })).toMatchObject({
      field: 'outcome',
      reason: { code: 'mustBeBeforePresentDue' },
    });
  });

  test('after a pause goes back to where the pause would have moved the earlier day', () => {
    const life = extended();
    life.take('pause', {});
    life.until('2026-05-04');
    life.take('resume', {});
    life.take('extension', { period, outcome: 'revoked' });
    expect(dueDay(life)).toBe('2026-05-12');
  });

  test('is none where none was given, where it has passed, and where the report was returned since', () => {
    expect(acceptedLife().refused('extension', { period, outcome: 'revoked' })?.type).toBe('NoExtensionToShorten');
    expect(extended('2026-06-20').refused('extension', { period, outcome: 'revoked' })?.type).toBe('NoExtensionToShorten');
    const returned = extended();
    returned.take('report', { period, form: 'full' });
    returned.take('review', { period, outcome: 'returned' });
    expect(returned.refused('extension', { period, outcome: 'revoked' })?.type).toBe('NoExtensionToShorten');
  });
});

test('of an extension by an earlier version only a named day is taken, no earlier than the rules give the period', () => {
  const life = extended();
  delete life.obligation(report).extendedFrom;
  expect(life.refused('extension', { period, outcome: 'revoked' })).toMatchObject({ type: 'NoExtensionToShorten', reason: { code: 'dayBeforeUnknown' } });
  expect(life.refused('extension', { period, outcome: 'shortened', dueOn: '2026-04-29' })?.reason).toEqual({
    code: 'mustNotBeBeforeExtension',
    params: { before: '2026-04-30' },
  });
  life.take('extension', { period, outcome: 'shortened', dueOn: '2026-05-20' });
  expect(dueDay(life)).toBe('2026-05-20');
});

test('whatever is given and shortened, the day keeps its bounds, and no reminder comes twice', () => {
  const days = (most: number) => fc.integer({ min: 0, max: most });
  expectHolds(
    fc.property(days(90), days(150), days(150), days(150), (wait, given, later, shortened) => {
      const life = acceptedLife();
      life.pass(wait);
      const granted = { period, outcome: 'granted' as const, dueOn: addDays(dayOf(life.now()), given) };
      if (life.refused('extension', granted)) return;
      const before = life.obligation(report).dueAt;
      life.take('extension', granted);
      life.pass(later);
      const less = { period, outcome: 'shortened' as const, dueOn: addDays(dayOf(life.now()), shortened) };
      if (life.refused('extension', less)) return;
      const { dueAt } = life.obligation(report);
      const sent = life.mails('reminder').length;
      life.take('extension', less);
      const now = life.obligation(report).dueAt;
      expect(now >= before && now < dueAt).toBe(true);
      expect(dayOf(now) >= addWorkingDays(dayOf(life.now()), 5, life.state().policy.quiet)).toBe(true);
      expect(life.mails('reminder')).toHaveLength(sent);
      expect(life.agenda(report).every(({ at }) => at > life.now())).toBe(true);
    }),
    { numRuns: propertyRuns(200) },
  );
});
