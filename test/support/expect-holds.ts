/** A property that is expected to hold, where the property itself compares nothing with `expect`. */
import fc from 'fast-check';
import { expect } from 'vitest';

/** @throws AssertionError with the counterexample and its seed */
export function expectHolds<Values>(property: fc.IProperty<Values>, parameters: fc.Parameters<Values>): void {
  const run = fc.check(property, parameters);
  expect(run.failed, fc.defaultReportMessage(run)).toBe(false);
}
