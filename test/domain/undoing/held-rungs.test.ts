/** A hold that ends: the rung falls where it would have fallen without it, but not before the next working day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '../../../workflows/domain/time/calendar.ts';
import { addDays, dayOf } from '../../../workflows/domain/time/instants.ts';
import { acceptedLife } from '../../support/builders/pure-life.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const period = '2026-Q1';

/** The report was due on 30 April; the coordinator is to call on 18 May, RAI has the matter on 1 June. */
function lifeOn(day: string) {
  const life = acceptedLife();
  life.until(day);
  const dayOfRung = (number: number) => {
    const rung = life.state().agenda[`report-${period}/1/rung-${number}`];
    return rung && dayOf(rung.at);
  };
  return { life, dayOfRung };
}

describe('a rung that is held and let go', () => {
  test.each([
    ['2026-05-12', '2026-05-21', '2026-05-13', '2026-05-18', 'its own day lies ahead'],
    ['2026-05-12', '2026-05-21', '2026-05-19', '2026-05-20', 'its own day has passed'],
    ['2026-05-12', '2026-05-20', '2026-05-15', '2026-05-18', 'asked on the last working day before its own'],
    ['2026-05-13', '2026-05-22', '2026-05-18', '2026-05-19', 'asked on its own day'],
    ['2026-05-15', '2026-05-29', '2026-05-22', '2026-05-25', 'asked on a Friday'],
  ])('held on %s until %s and let go on %s falls on %s: %s', (from, until, letGoOn, expected) => {
    const { life, dayOfRung } = lifeOn(from);
    life.take('hold', { period, until });
    expect(dayOfRung(1)).toBe(until);
    life.until(letGoOn);
    const { mails } = life.take('hold', { period, outcome: 'released' });
    expect(dayOfRung(1)).toBe(expected);
    expect(life.refused('hold', { period, outcome: 'released' })?.type).toBe('NoRungHeld');
    // The next rung that the lead hears of is RAI's.
    expect(mails).toEqual([
      expect.objectContaining({ kind: 'holdReleased', to: { organisation: 'ltu' }, about: { role: 'referenceGroup', at: expect.any(String) } }),
    ]);
  });

  test('before a body is told to the lead, with the instant at which the matter is raised now', () => {
    const { life, dayOfRung } = lifeOn('2026-05-27');
    const planned = life.state().agenda[`report-${period}/1/rung-2`];
    life.take('hold', { period, until: '2026-06-05' });
    expect(dayOfRung(2)).toBe('2026-06-05');
    life.until('2026-05-28');
    const { mails } = life.take('hold', { period, outcome: 'released' });
    expect(life.state().agenda[`report-${period}/1/rung-2`]).toEqual(planned);
    expect(mails[0]?.about?.at).toBe(planned?.at);
  });

  test('held twice goes back to where it was before both', () => {
    const { life, dayOfRung } = lifeOn('2026-05-11');
    life.take('hold', { period, until: '2026-05-20' });
    life.take('hold', { period, until: '2026-05-22' });
    life.take('hold', { period, outcome: 'released' });
    expect(dayOfRung(1)).toBe('2026-05-18');
  });

  test('in a pause meanwhile falls as many days later', () => {
    const { life, dayOfRung } = lifeOn('2026-05-12');
    life.take('hold', { period, until: '2026-05-21' });
    life.take('pause', {});
    life.until('2026-05-19');
    life.take('resume', {});
    expect(dayOfRung(1)).toBe('2026-05-28');
    life.take('hold', { period, outcome: 'released' });
    expect(dayOfRung(1)).toBe('2026-05-25');
  });

  test('is none where nothing is held, or where an earlier version held it', () => {
    const { life } = lifeOn('2026-05-12');
    expect(life.refused('hold', { period, outcome: 'released' })?.type).toBe('NoRungHeld');
  });
});

test('whenever it is held and let go, it comes no sooner than planned or the next working day, no later than held, and in the ladder’s order', () => {
  const days = (most: number) => fc.integer({ min: 0, max: most });
  expectHolds(
    fc.property(days(60), days(14), days(20), (wait, hold, release) => {
      const life = acceptedLife();
      life.until(addDays('2026-04-20', wait));
      const rungs = () => life.agenda(`report-${period}`).filter(({ kind }) => kind === 'rung');
      const planned = new Map(rungs().map(({ key, at }) => [key, at]));
      const held = { period, until: addDays(dayOf(life.now()), hold) };
      if (life.refused('hold', held)) return;
      life.take('hold', held);
      life.pass(release);
      if (life.refused('hold', { period, outcome: 'released' })) return;
      const before = new Map(rungs().map(({ key, at }) => [key, at]));
      life.take('hold', { period, outcome: 'released' });
      const next = addWorkingDays(dayOf(life.now()), 1, life.state().policy.quiet);
      for (const { key, at } of rungs()) {
        expect(at >= (planned.get(key) ?? '') && at <= (before.get(key) ?? '')).toBe(true);
        expect(at === before.get(key) || dayOf(at) >= next).toBe(true);
      }
      const inOrder = rungs().map(({ key }) => key);
      expect(inOrder).toEqual(inOrder.toSorted());
    }),
    { numRuns: propertyRuns(150) },
  );
});
