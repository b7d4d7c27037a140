/** Every page and state in a real browser, reader by reader: what the files in test/browser share the readers out of. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Who } from '../http/api-world.ts';
import { allVisits } from '../visits/all-visits.ts';
import type { Visit } from '../visits/visit.ts';
import { isWithoutBrowser, startBrowser } from './browser.ts';
import { faultsOf } from './look-at-visits.ts';
import type { VisitedWorld } from './visited-world.ts';
import { startVisitedWorld } from './visited-world.ts';

/** Declares the tests. @param readers null is nobody signed in */
export function testEveryPageOf(readers: readonly (Who | null)[]): void {
  const skip = isWithoutBrowser();
  let world: VisitedWorld;
  let browser: Browser;
  let visits: Visit[];
  beforeAll(async () => {
    if (skip) return;
    [world, browser] = await Promise.all([startVisitedWorld(), startBrowser()]);
    visits = await allVisits(world);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  describe.skipIf(skip)('every page and state', () => {
    test.each(readers)(
      'of %s is for everybody to read: with no sight, by keyboard, on a phone, in the dark, on paper, in both languages',
      async (who) => {
        const theirs = visits.filter(({ as }) => (as ?? null) === who);
        const host = {
          address: world.address,
          sessionOf: world.sessionOf,
        };
        expect(theirs.length).toBeGreaterThan(0);
        expect(await faultsOf(theirs, host, browser)).toEqual([]);
      },
      // Long for a machine that does much else; about a second for each visit is needed.
      900_000,
    );
  });
}
