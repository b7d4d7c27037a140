/** Instalments whose period comes no more by other terms: they are pointed elsewhere, or the change is refused. And money that is decided later than an import. */
import { describe, expect, test } from 'vitest';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { own } from '../../support/builders/lives-in-every-stage.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, noMoney, proposedLife, pureLife } from '../../support/builders/pure-life.ts';

const approved = (...periods: string[]): CommandInputs['fundingDecision'] => ({
  outcome: 'approved',
  grants: [{ funder: own, outcome: 'approved', amountSek: 100 * periods.length }],
  instalments: periods.map((period) => ({ amountSek: 100, release: { period } })),
});
const yearly = { policy: { report: { every: 'P1Y' } } };
const releases = (life: PureLife) => Object.values(life.state().money.instalments).map(({ release }) => Object.values(release)[0]);

describe('an instalment', () => {
  test.each(['atOnce', 'nextPeriod'] as const)('that waits for a quarter is pointed to a year, from %s', (from) => {
    const life = acceptedLife({ decision: approved('2026-Q1', '2026-Q3') });
    const reason = { code: 'instalmentLosesPeriod', params: { instalment: 2, period: '2026-Q3' } };
    expect(life.refused('changeTerms', { from, ...yearly })).toMatchObject({ type: 'ValueNotAllowed', field: 'releases', reason });
    const year = from === 'atOnce' ? '2027' : '2026';
    life.take('changeTerms', { from, ...yearly, releases: [{ instalment: 2, release: { period: year } }] });
    expect(releases(life)).toEqual(['2026-Q1', year]);
  });

  test('is pointed to a day, and released on it', () => {
    const life = acceptedLife({ decision: approved('2026-Q3') });
    life.take('changeTerms', { from: 'atOnce', ...yearly, releases: [{ instalment: 1, release: { on: '2026-10-01' } }] });
    life.until('2026-10-02');
    expect(life.state().money.instalments[1]?.releasedAt).toBe('2026-10-01T06:00:00.000Z');
  });

  test.each([
    [{ period: '2026-Q4' }, 'releases.0.release.period', 'periodNeverComes'],
    [{ on: '2026-01-12' }, 'releases.0.release.on', 'mustBeAfterToday'],
  ])('is not pointed to %j', (release, field, code) => {
    const life = acceptedLife({ decision: approved('2026-Q3') });
    expect(life.refused('changeTerms', { from: 'atOnce', ...yearly, releases: [{ instalment: 1, release }] })).toMatchObject({ field, reason: { code } });
  });

  test('that keeps its period is not pointed elsewhere by the way', () => {
    const life = acceptedLife({ decision: approved('2026-Q1') });
    expect(life.refused('changeTerms', { from: 'atOnce', ...yearly, releases: [{ instalment: 1, release: { on: '2027-01-01' } }] })).toMatchObject({
      field: 'releases.0.instalment',
      reason: { code: 'instalmentKeepsPeriod' },
    });
  });

  test('loses its period to a run that ends before it', () => {
    const life = acceptedLife({ decision: approved('2026-Q4') });
    const refusal = { reason: { code: 'instalmentLosesPeriod' } };
    for (const to of ['2026-09-30', '2026-01-05']) expect(life.refused('changeTerms', { from: 'atOnce', runs: { to } })).toMatchObject(refusal);
    expect(life.refused('changeTerms', { from: 'atOnce', runs: { to: '2026-10-01' } })).toBeUndefined();
  });

  test('loses its period before anybody has accepted too', () => {
    const life = proposedLife({ policy: { report: { every: 'P3M' } } });
    life.take('fundingDecision', approved('2026-Q3'));
    expect(life.refused('changeTerms', { from: 'atOnce', ...yearly })).toMatchObject({ reason: { code: 'instalmentLosesPeriod' } });
  });

  test('that never had a period to wait for stops nothing', () => {
    const life = acceptedLife({ decision: approved('2026-Q3') });
    life.take('changeTerms', { from: 'atOnce', ...yearly, releases: [{ instalment: 1, release: { period: '2028' } }] });
    life.take('changeTerms', { from: 'atOnce', runs: { to: '2028-06-30' } });
    expect(life.refused('changeTerms', { from: 'atOnce', runs: { to: '2027-06-30' } })).toMatchObject({ reason: { code: 'instalmentLosesPeriod' } });
  });
});

describe('an activity that came in with an adopted plan', () => {
  const imported = () => {
    const life = pureLife();
    life.take('import', {
      policy: defaultPolicy,
      runs: { from: '2025-09-01' },
      yearly: false,
      proposer: own,
      ownFunder: own,
      lead: 'ltu',
      alreadyRunning: true,
    });
    life.take('assignmentAnswer', { answer: 'accepted' });
    return life;
  };

  test('gets money of ours later, with instalments, and stays where it is', () => {
    const life = imported();
    const { mails } = life.take('fundingDecision', approved('2026-H1', '2026-H2'));
    expect(life.state()).toMatchObject({ stage: 'inProgress', money: { grants: { [own]: { outcome: 'approved', amountSek: 200, paidSek: 0 } } } });
    expect(mails).toMatchObject([
      { kind: 'decision', to: { organisation: own } },
      { kind: 'decision', to: { organisation: 'ltu' } },
    ]);
    life.take('report', { period: '2026-H1', form: 'full' });
    life.take('review', { period: '2026-H1', outcome: 'approved' });
    expect(life.refused('payment', { funder: own, amountSek: 100, instalment: 1 })).toBeUndefined();
    expect(life.refused('payment', { funder: own, amountSek: 100, instalment: 2 })?.type).toBe('InstalmentNotReleased');
  });

  test('has other terms then, and its instalments follow', () => {
    const life = imported();
    life.take('fundingDecision', approved('2026-H2'));
    expect(life.refused('changeTerms', { from: 'atOnce', ...yearly })).toMatchObject({ reason: { code: 'instalmentLosesPeriod' } });
    life.take('changeTerms', { from: 'atOnce', runs: { to: '2027-12-31' }, ...yearly, releases: [{ instalment: 1, release: { period: '2027' } }] });
    expect(life.state()).toMatchObject({ period: { name: '2026-H1' }, runs: { from: '2025-09-01', to: '2027-12-31' } });
  });

  test('is decided on once, for money alone, and its budget stands from then on', () => {
    const life = imported();
    for (const outcome of ['sentBack', 'rejected', 'noFundingNeeded'] as const)
      expect(life.refused('fundingDecision', { ...noMoney, outcome })?.type).toBe('WrongStage');
    expect(
      life.refused('fundingDecision', { ...approved(), outcome: 'approved', grants: [{ funder: 'pitea', outcome: 'approved', amountSek: 1 }] })?.type,
    ).toBe('WrongStage');
    expect(life.refused('correction', { by: 'coordinator', budget: true, requestedSek: 300 })).toBeUndefined();
    life.take('fundingDecision', approved('2026-H1'));
    expect(life.refused('fundingDecision', approved('2026-H1'))?.type).toBe('WrongStage');
    expect(life.refused('correction', { by: 'coordinator', budget: true })?.type).toBe('WrongStage');
  });

  test('keeps what other funders have paid, and their word', () => {
    const life = imported();
    const of = (outcome: 'approved' | 'pending') => ({ funder: 'pitea', outcome, amountSek: 50 });
    life.take('grant', of('approved'));
    life.take('payment', { funder: 'pitea', amountSek: 20 });
    const decision = approved('2026-H1');
    expect(life.refused('fundingDecision', { ...decision, grants: [...decision.grants, of('pending')] })?.type).toBe('GrantAlreadyDecided');
    life.take('fundingDecision', decision);
    expect(life.state().money.grants['pitea']).toMatchObject({ paidSek: 20, outcome: 'approved' });
  });

  test('is no proposal, whose decision moves it once', () => {
    expect(acceptedLife().refused('fundingDecision', approved('2026-Q1'))?.type).toBe('WrongStage');
  });
});
