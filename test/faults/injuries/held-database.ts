/** The database file is held by another process against everybody who writes. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launch } from '../../support/server/launched.ts';
import { testConfig } from '../../support/server/test-binary.ts';
import type { Injury } from './injury.ts';

/** Most holds are short; some outlast every timeout of the program. */
const shortMs: [number, number] = [1_000, 6_000];
const longMs: [number, number] = [6_000, 30_000];
const longShare = 0.3;
/** The holder starts within seconds, and waits for its turn. */
const heldWithinMs = 60_000;

export const heldDatabase: Injury = {
  lastsMs: (random) => (random.next() < longShare ? longMs : shortMs),
  async begin({ dataDir }) {
    const holder = launch('test/support/programs/hold-database.ts', {
      environment: { ...testConfig().childEnvironment, HOLD_FILE: join(dataDir, 'hit.sqlite') },
      readyAt: /(held)/,
    });
    const isHeld = await Promise.race([holder.ready, setTimeout(heldWithinMs, undefined, { ref: false })]);
    if (!isHeld) throw new Error(`the database could not be held within ${heldWithinMs} ms`);
    return async () => {
      holder.signal('SIGTERM');
      await holder.ended;
    };
  },
  saidAs: /SQLITE_BUSY|database is locked/,
  makesWait: true,
};
