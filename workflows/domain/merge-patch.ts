/** JSON Merge Patch (RFC 7396): how a recorded step tells the workflow and SQL what it changed. */
import { entryOf } from './entry-of.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type MergePatch = { [key: string]: Json };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns `target` with the patch applied; neither argument is changed. `null` removes a member. */
export function applyPatch<T>(target: T, patch: MergePatch): T {
  const result: Record<string, unknown> = { ...(isObject(target) ? target : {}) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = isObject(value) ? applyPatch(entryOf(result, key), value as MergePatch) : value;
  }
  return result as T;
}

/** The smallest patch that turns `before` into `after`. Members that are undefined count as absent; arrays are replaced whole. */
export function diff(before: unknown, after: unknown): MergePatch {
  const patch: MergePatch = {};
  const old = isObject(before) ? before : {};
  const now = isObject(after) ? after : {};
  for (const key of Object.keys(old)) if (old[key] !== undefined && entryOf(now, key) === undefined) patch[key] = null;
  for (const [key, value] of Object.entries(now)) {
    const former = entryOf(old, key);
    if (value === undefined || same(former, value)) continue;
    patch[key] = isObject(value) ? diff(former, value) : (value as Json);
  }
  return patch;
}

function same(a: unknown, b: unknown): boolean {
  if (isObject(a) && isObject(b)) return Object.keys(diff(a, b)).length === 0;
  return JSON.stringify(a) === JSON.stringify(b);
}
