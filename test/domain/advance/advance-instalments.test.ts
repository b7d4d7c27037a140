/** Instalments that wait for a period: which periods can come, and what a handover makes of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { addDays, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { canComeAbout, nextPeriod, ofPeriod } from '../../../workflows/domain/time/periods.ts';
import { own } from '../../support/builders/lives-in-every-stage.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, proposedLife } from '../../support/builders/pure-life.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const waitingFor = (...periods: string[]): CommandInputs['fundingDecision'] => ({
  outcome: 'approved',
  grants: [{ funder: own, outcome: 'approved', amountSek: 100 * periods.length }],
  instalments: periods.map((period) => ({ amountSek: 100, release: { period } })),
});
const instalments = (life: PureLife) =>
  Object.values(life.state().money.instalments).map(({ release, releasedAt }) => [Object.values(release)[0], releasedAt !== undefined]);

describe('a period', () => {
  test.each([
    ['2026-H1', 'P6M', {}, true],
    ['2031-H2', 'P6M', {}, true],
    ['2025-H2', 'P6M', {}, false],
    ['2026-Q1', 'P6M', {}, false],
    ['2026-H1-2', 'P6M', {}, false],
    ['P1', 'P6M', {}, false],
    ['2026-H1', 'P6M', { from: '2026-08-01' }, false],
    ['2026-H2', 'P6M', { to: '2026-09-30' }, true],
    ['2027-H1', 'P6M', { to: '2026-12-31' }, false],
    ['P3', 'P10W', {}, true],
    ['P3', 'P10W', { to: '2026-06-30' }, true],
    ['P4', 'P10W', { to: '2026-06-30' }, false],
    ['P1', 'PT8S', {}, true],
    ['2026', 'P1Y', {}, true],
  ])('%s of %s in the run %j comes: %s', (name, every, runs, comes) => expect(canComeAbout(name, { every, runs, today: '2026-01-12' })).toBe(comes));

  test('that has less than four weeks left joins the next, which comes in its place', () => {
    expect(canComeAbout('2026-H1', { every: 'P6M', runs: {}, today: '2026-06-20' })).toBe(false);
    expect(canComeAbout('2026-H2', { every: 'P6M', runs: {}, today: '2026-06-20' })).toBe(true);
  });

  test('that comes in a life accepted on some later day could come when that was decided', () => {
    fc.assert(
      fc.property(fc.constantFrom('P1M', 'P3M', 'P4M', 'P6M', 'P1Y'), fc.nat(700), fc.nat(400), (every, day, wait) => {
        const today = addDays('2026-01-01', day);
        const { name } = nextPeriod({ start: startOfDay(addDays(today, wait)), every, count: 0 });
        expect(canComeAbout(name, { every, runs: {}, today })).toBe(true);
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  test.each([
    ['2026-H2-2', '2026-H2'],
    ['2026-H2-12', '2026-H2'],
    ['2026-Q1', '2026-Q1'],
    ['2026-10', '2026-10'],
    ['2026-10-2', '2026-10'],
    ['2026-2', '2026'],
    ['2026', '2026'],
    ['P3-2', 'P3'],
    ['P12', 'P12'],
  ])('%s goes on from %s', (name, base) => expect(ofPeriod(name)).toBe(base));
});

describe('an instalment that waits for a period', () => {
  test('that never comes is refused, at its place', () => {
    const life = proposedLife();
    expect(life.refused('fundingDecision', waitingFor('2026-H1', '2026-Q3'))).toMatchObject({
      type: 'ValueNotAllowed',
      field: 'instalments.1.release.period',
      reason: { code: 'periodNeverComes' },
    });
    expect(life.refused('fundingDecision', waitingFor('2026-H1', '2026-H2'))).toBeUndefined();
  });

  test('of a later round of a yearly activity is taken', () => {
    const life = proposedLife({ input: { yearly: true, runs: { to: '2026-12-31' } } });
    expect(life.refused('fundingDecision', waitingFor('2026', '2027'))).toBeUndefined();
  });

  test('survives a handover: the report of the next period releases it, once', () => {
    const life = acceptedLife({ decision: waitingFor('2026-Q1', '2026-Q2') });
    life.until('2026-02-10');
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(instalments(life)).toEqual([
      ['2026-Q1-2', false],
      ['2026-Q2', false],
    ]);
    life.take('report', { period: '2026-Q1-2', form: 'full' });
    life.take('review', { period: '2026-Q1-2', outcome: 'approved' });
    expect(instalments(life)).toEqual([
      ['2026-Q1-2', true],
      ['2026-Q2', false],
    ]);
  });

  test('survives a handover of counted periods, and one over a quiet time before the next begins', () => {
    const life = acceptedLife({ policy: { report: { every: 'P10W' } }, decision: waitingFor('P1', 'P3') });
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(instalments(life).map(([period]) => period)).toEqual(['P2', 'P3']);
    const paused = acceptedLife({ decision: waitingFor('2026-Q1') });
    paused.take('handover', { lead: 'pitea' });
    paused.take('pause', { until: '2026-02-20' });
    paused.take('assignmentAnswer', { answer: 'accepted' });
    expect(instalments(paused)).toEqual([['2026-Q1', false]]);
    paused.until('2026-02-21');
    expect(instalments(paused)).toEqual([['2026-Q1-2', false]]);
  });

  test('of a late report that a handover in the closing excuses is released by the final report', () => {
    const life = acceptedLife({ decision: waitingFor('2026-Q1') });
    life.until('2026-05-20');
    life.take('handover', { lead: 'pitea' });
    life.take('closing', { final: true });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(instalments(life)).toEqual([['2026-Q2', false]]);
  });

  test('is released by the report of a period that goes on from its own, where a version before had not carried it over', () => {
    const life = acceptedLife({ decision: waitingFor('2026-Q1') });
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.take('review', { period: '2026-Q1', outcome: 'noted' });
    life.until('2026-02-10');
    life.take('closing', { final: true });
    life.take('report', { period: '2026-Q1-2', form: 'full' });
    life.take('review', { period: '2026-Q1-2', outcome: 'approved' });
    expect(instalments(life)).toEqual([['2026-Q1', true]]);
  });
});
