/** The disk on which the data folder lies is full to the last byte. */
import type { SmallDisk } from '../machine/small-disk.ts';
import type { Injury } from './injury.ts';

const lastsMs: [number, number] = [2_000, 15_000];

export const fullDisk = (disk: SmallDisk): Injury => ({
  lastsMs: () => lastsMs,
  async begin() {
    await disk.fill();
    return disk.free;
  },
  saidAs: /ENOSPC|SQLITE_FULL|disk is full|no space left/i,
});
