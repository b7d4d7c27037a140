/** How a process signals the dispatches that run in it: a mail may have been enqueued, or the process is about to end. */
import { EventEmitter } from 'node:events';

export interface DispatchControl {
  /** A mail may have been enqueued: look now. A signal that is missed costs only the wait until the next poll. */
  poke(): void;
  /** @returns ends the listening */
  onPoke(listener: () => void): () => void;
  /** Begins no further mail and gives back the leases of mails that no server has been given. Call once the workers take no further task. */
  stop(): void;
  readonly stopping: AbortSignal;
}

export function createDispatchControl(): DispatchControl {
  const pokes = new EventEmitter();
  pokes.setMaxListeners(0);
  const stopping = new AbortController();
  return {
    poke: () => void pokes.emit('poke'),
    onPoke(listener) {
      pokes.on('poke', listener);
      return () => void pokes.off('poke', listener);
    },
    stop: () => stopping.abort(),
    stopping: stopping.signal,
  };
}
