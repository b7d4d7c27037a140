/** A pause that holds ends on another day, or on none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf } from '../../../workflows/domain/time/instants.ts';
import { acceptedLife } from '../../support/builders/pure-life.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

function pausedUntil(until?: string) {
  const life = acceptedLife();
  life.until('2026-02-02');
  life.take('pause', until ? { until } : {});
  return life;
}

test.each([
  ['earlier', '2026-03-02', '2026-02-16', '2026-05-15'],
  ['later', '2026-02-16', '2026-03-02', '2026-05-28'],
  ['where there was no day', undefined, '2026-02-16', '2026-05-15'],
])('%s: the activity goes on by itself on that day, and its dates move by the days really paused', (_, before, after, due) => {
  const life = pausedUntil(before);
  life.until('2026-02-05');
  const { mails } = life.take('pause', { until: after, outcome: 'endChanged' });
  expect(mails).toEqual([{ kind: 'paused', to: { organisation: 'ltu' }, about: { outcome: 'endChanged', on: after } }]);
  life.until('2026-04-01');
  const resumed = life.steps.filter(({ kind }) => kind === 'resume');
  expect(resumed.map(({ at }) => dayOf(at))).toEqual([after]);
  // 30 April, and as many days later as the pause lasted: 14 (Ascension Day, so the day after) or 28.
  expect(dayOf(life.obligation('report-2026-Q1').dueAt)).toBe(due);
});

test('open-ended: it does not go on by itself', () => {
  const life = pausedUntil('2026-02-16');
  const { mails } = life.take('pause', { outcome: 'endChanged' });
  expect(mails).toEqual([{ kind: 'paused', to: { organisation: 'ltu' }, about: { outcome: 'endChanged' } }]);
  life.until('2026-06-01');
  expect(life.state().stage).toBe('paused');
});

test('not to today, not to what it is already, and not where nothing is paused', () => {
  const life = pausedUntil('2026-02-16');
  expect(life.refused('pause', { until: '2026-02-02', outcome: 'endChanged' })?.reason).toEqual({ code: 'mustBeAfterToday', params: {} });
  expect(life.refused('pause', { until: '2026-02-16', outcome: 'endChanged' })?.type).toBe('NothingToCorrect');
  expect(pausedUntil().refused('pause', { outcome: 'endChanged' })?.type).toBe('NothingToCorrect');
  expect(acceptedLife().refused('pause', { until: '2026-02-16', outcome: 'endChanged' })?.type).toBe('WrongStage');
  expect(life.refused('pause', { until: '2026-02-20' })?.type).toBe('WrongStage');
});

test('however often it is changed, the activity goes on once, on the last day that was said', () => {
  const ahead = fc.integer({ min: 1, max: 60 });
  expectHolds(
    fc.property(ahead, fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), ahead), { minLength: 1, maxLength: 4 }), (first, changes) => {
      const life = acceptedLife();
      let end = addDays(dayOf(life.now()), first);
      life.take('pause', { until: end });
      for (const [wait, days] of changes) {
        life.pass(wait);
        const until = addDays(dayOf(life.now()), days);
        if (life.refused('pause', { until, outcome: 'endChanged' })) continue;
        life.take('pause', { until, outcome: 'endChanged' });
        end = until;
      }
      life.pass(70);
      expect(life.steps.filter(({ kind }) => kind === 'resume').map(({ at }) => dayOf(at))).toEqual([end]);
    }),
    { numRuns: propertyRuns(100) },
  );
});
