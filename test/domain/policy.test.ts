/** A policy that is sent is laid over the defaults by key; the defaults are those the design lists. */
import { describe, expect, test } from 'vitest';
import type { MergePatch } from '../../workflows/domain/merge-patch.ts';
import { applyPatch, diff } from '../../workflows/domain/merge-patch.ts';
import type { Policy } from '../../workflows/domain/policy.ts';
import { defaultPolicy, mergePolicy, settingOf, shownPolicy } from '../../workflows/domain/policy.ts';

describe('mergePolicy', () => {
  test('gives the base where nothing is sent', () => {
    expect(mergePolicy(defaultPolicy, undefined)).toEqual(defaultPolicy);
    expect(mergePolicy(defaultPolicy, {})).toEqual(defaultPolicy);
  });

  test('changes the keys that are sent and keeps the others', () => {
    const merged = mergePolicy(defaultPolicy, { report: { every: 'P3M' }, mail: { digest: 'never' } });
    expect(merged).toEqual({
      ...defaultPolicy,
      report: { ...defaultPolicy.report, every: 'P3M' },
      mail: { ...defaultPolicy.mail, digest: 'never' },
    });
  });

  test('replaces arrays whole: a shorter ladder is a shorter ladder, an empty one is none', () => {
    const ladder = [{ after: 'PT2S', role: 'referenceGroup' as const }];
    expect(mergePolicy(defaultPolicy, { report: { ladder, remindBefore: [] } }).report).toMatchObject({ ladder, remindBefore: [] });
    expect(mergePolicy(defaultPolicy, { quiet: [] }).quiet).toEqual([]);
  });

  test('replaces a span by a span of the other form, not by a mixture', () => {
    expect(mergePolicy(defaultPolicy, { report: { due: 'PT2S' } }).report.due).toBe('PT2S');
    expect(mergePolicy(defaultPolicy, { evaluation: { within: { workingDays: 10 } } }).evaluation.within).toEqual({ workingDays: 10 });
  });

  test('leaves the base as it was', () => {
    const before = structuredClone(defaultPolicy);
    mergePolicy(defaultPolicy, { report: { every: 'P1Y', ladder: [] }, quiet: [] });
    expect(defaultPolicy).toEqual(before);
  });

  test('lays one policy over another in turn: the last word on a key holds', () => {
    const first = mergePolicy(defaultPolicy, { report: { every: 'P3M' }, answer: { within: 'P14D' } });
    const second = mergePolicy(first, { report: { every: 'P1Y' } });
    expect([second.report.every, second.answer.within]).toEqual(['P1Y', 'P14D']);
    expect(second.answer.remind).toEqual(defaultPolicy.answer.remind);
  });
});

describe('the default policy', () => {
  test('raises the ladder step by step: a call, then the group that advises, then the one that decides, which waits for advice', () => {
    expect(defaultPolicy.report.ladder).toEqual([
      { after: { workingDays: 10 }, role: 'coordinator' },
      { after: { workingDays: 20 }, role: 'referenceGroup' },
      { after: { workingDays: 40 }, role: 'steeringGroup', requires: 'advice' },
    ]);
  });

  test('asks for a report every half year, 20 working days after it ends', () => {
    expect(defaultPolicy.report).toMatchObject({ every: 'P6M', due: { workingDays: 20 }, hearBefore: { workingDays: 5 } });
  });

  test('leaves people alone in the summer and over the turn of the year', () => {
    expect(defaultPolicy.quiet).toEqual([
      { from: '06-20', to: '08-15' },
      { from: '12-20', to: '01-07' },
    ]);
  });

  describe('of a setting that can be switched off', () => {
    const installation = { ...defaultPolicy, money: { secondPersonFrom: 500_000, ceilingSek: 2_000_000 } };
    const off = mergePolicy(installation, { money: { secondPersonFrom: null } });
    const stored = (policy: Policy): Policy => applyPatch({}, { policy: diff({}, policy) } as MergePatch)['policy' as never];

    test('takes null for off, whatever the default, and leaves the others', () => {
      expect(off.money).toEqual({ secondPersonFrom: false, ceilingSek: 2_000_000 });
      expect(mergePolicy(installation, { money: { ceilingSek: null } }).money).toEqual({ secondPersonFrom: 500_000, ceilingSek: false });
      expect(mergePolicy(off, { money: { secondPersonFrom: 0 } }).money?.secondPersonFrom).toBe(0);
    });

    test('keeps it off through what a step stores, and on a second way', () => {
      expect(stored(off).money).toEqual(off.money);
      expect(applyPatch({ policy: installation }, { policy: diff(installation, off) })).toEqual({ policy: off });
      expect(stored(stored(off))).toEqual(off);
    });

    test('shows it as it was sent, and what nobody has said as nothing', () => {
      expect(shownPolicy(off).money).toEqual({ secondPersonFrom: null, ceilingSek: 2_000_000 });
      expect(shownPolicy(defaultPolicy)).toEqual(defaultPolicy);
      expect(shownPolicy(mergePolicy(defaultPolicy, { money: {} })).money).toEqual({});
    });

    test('has a value only where one is set: what was stored before, with null or without, is none', () => {
      expect([undefined, null, false as const, 0, 500_000].map((setting) => settingOf(setting))).toEqual([null, null, null, 0, 500_000]);
    });
  });
});
