/** Limits how much uploaded content is in memory at a time in this process, however many send at once. */
import type { EventEmitter } from 'node:events';

export interface MemoryShare {
  /**
   * Counts what one answer holds; all of it is given back when the answer has been sent, or its reader is gone.
   * @returns takes some more bytes; false, and nothing is taken, where there is no room or the answer is over
   */
  holdFor(response: Pick<EventEmitter, 'once'>): (bytes: number) => boolean;
}

export function memoryShare(maxBytes: number): MemoryShare {
  let held = 0;
  return {
    holdFor(response) {
      let own = 0;
      let isOver = false;
      response.once('close', () => {
        held -= own;
        isOver = true;
      });
      return (bytes) => {
        if (isOver || held + bytes > maxBytes) return false;
        held += bytes;
        own += bytes;
        return true;
      };
    },
  };
}
