/** A recorded step says what it changed as a merge patch: the patch brings over all that changed, and nothing else. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, MergePatch } from '../../workflows/domain/merge-patch.ts';
import { applyPatch, diff } from '../../workflows/domain/merge-patch.ts';
import { propertyRuns } from '../support/property-runs.ts';

/** Few names, so that two random objects share members, and some that every object answers to; null stands only inside arrays, where it is a value like another. */
const jsonObject = fc.letrec<{ value: Json; object: MergePatch }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.array(fc.oneof(fc.constant(null), tie('value')), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'å', '', 'constructor', 'toString'), tie('value'), { noNullPrototype: true }),
})).object;

describe('applyPatch', () => {
  test.each<[string, MergePatch, MergePatch, MergePatch]>([
    ['replaces a member', { a: 'b' }, { a: 'c' }, { a: 'c' }],
    ['adds a member', { a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    ['takes a member away', { a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    ['takes away what is not there without a word', { a: 'b' }, { b: null }, { a: 'b' }],
    ['replaces arrays whole', { a: ['b', 'c'] }, { a: ['d'] }, { a: ['d'] }],
    ['goes into objects', { a: { b: 'c', d: 1 } }, { a: { b: 'd', d: null } }, { a: { b: 'd' } }],
    ['puts an object in the place of an array', { a: [{ b: 'c' }] }, { a: { d: 1 } }, { a: { d: 1 } }],
    ['keeps nulls inside arrays', { a: 1 }, { a: [null] }, { a: [null] }],
    ['drops nulls in an object that is new', {}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
    ['changes nothing when empty', { a: { b: 1 } }, {}, { a: { b: 1 } }],
  ])('%s', (_, target, patch, result) => {
    expect(applyPatch(target, patch)).toEqual(result);
  });

  test('leaves its arguments as they were', () => {
    fc.assert(
      fc.property(jsonObject, jsonObject, (target, patch) => {
        const before = JSON.stringify([target, patch]);
        applyPatch(target, patch);
        expect(JSON.stringify([target, patch])).toBe(before);
      }),
    );
  });
});

describe('diff', () => {
  test.each<[string, unknown, unknown, MergePatch]>([
    ['names what is new', { a: 1 }, { a: 1, b: 2 }, { b: 2 }],
    ['names what has gone', { a: 1, b: 2 }, { a: 1 }, { b: null }],
    ['counts undefined as absent', { a: 1, b: undefined }, { a: undefined, c: undefined }, { a: null }],
    ['names only the member that moved', { a: { b: 1, c: 2 }, d: 3 }, { a: { b: 1, c: 4 }, d: 3 }, { a: { c: 4 } }],
    ['gives an array whole', { a: [1, 2, 3] }, { a: [1, 3] }, { a: [1, 3] }],
    ['sees an empty object where there was none', {}, { a: {} }, { a: {} }],
    ['starts a life from nothing', null, { a: { b: 1 } }, { a: { b: 1 } }],
    ['is silent about equals, whatever their order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, {}],
  ])('%s', (_, before, after, patch) => {
    expect(diff(before, after)).toEqual(patch);
  });

  test('turns any object into any other, also when the patch has been through JSON', () => {
    fc.assert(
      fc.property(jsonObject, jsonObject, (before, after) => {
        const patch: MergePatch = JSON.parse(JSON.stringify(diff(before, after)));
        expect(applyPatch(before, patch)).toEqual(after);
      }),
      { numRuns: propertyRuns(1000) },
    );
  });

  test('is empty between equals, and only between equals', () => {
    fc.assert(
      fc.property(jsonObject, jsonObject, (before, after) => {
        expect(diff(before, structuredClone(before))).toEqual({});
        if (Object.keys(diff(before, after)).length === 0) expect(before).toEqual(after);
      }),
    );
  });
});
