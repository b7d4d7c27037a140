/** Amounts that are granted: what a slip of the finger makes too large is refused, unless a reason says that it is meant. */
import type { FieldError } from '../http/problem.ts';
import { fieldError } from '../http/problem.ts';

export interface Bounds {
  /** Whole SEK; null where nothing was asked: then nothing is too much. */
  askedSek: number | null;
  ceilingSek: number | null;
  reason: string | undefined;
}

/** @param path where the amount stands in the body */
export function aboveBounds(amountSek: number, path: (string | number)[], { askedSek, ceilingSek, reason }: Bounds): FieldError[] {
  if (reason !== undefined) return [];
  if (askedSek !== null && amountSek > askedSek) return [fieldError(path, { code: 'moreThanAsked', params: { requestedSek: askedSek } })];
  if (ceilingSek !== null && amountSek > ceilingSek) return [fieldError(path, { code: 'moreThanCeiling', params: { ceilingSek } })];
  return [];
}
