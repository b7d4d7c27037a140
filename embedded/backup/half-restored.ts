/**
 * Detects a restore that was cut off while it moved files into place: the folder is then neither the old installation nor the new one, and no program may use
 * it.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Holds what is still to be put in place; all of it has been copied and checked. */
export const placingIn = (dataDir: string): string => join(dataDir, 'placing');

/** @throws Error, in a sentence for a person, where something is still to be put in place */
export async function assertNotHalfRestored(dataDir: string): Promise<void> {
  const left = await readdir(placingIn(dataDir)).catch(() => []);
  if (left.length > 0)
    throw new Error(
      `A restore into ${dataDir} was broken off before everything was in place: run npm run restore -- FOLDER --move-aside again. What was there before is in ${dataDir}, in folders named replaced-….`,
    );
}
