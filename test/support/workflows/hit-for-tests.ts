/** HIT without HTTP for the tests of a block: started before them, and closed after them. */
import { openedForAll } from '../opened-for-tests.ts';
import type { HitEnv, HitOptions } from '../server/hit-env.ts';
import { startHit } from '../server/hit-env.ts';

export const hitForAll = (options?: HitOptions): HitEnv =>
  openedForAll(
    () => startHit(options),
    (hit) => hit.close(),
  );
