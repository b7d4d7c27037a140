/** What a process says to the dispatches that live in it: that a mail has been asked for, and that the process is about to end. */
import { EventEmitter } from 'node:events';

export interface DispatchControl {
  /** A mail may have been asked for: look now. What is missed is found by the next look. */
  poke(): void;
  /** @returns ends the listening */
  onPoke(listener: () => void): () => void;
  /** No further mail is begun, and what is not yet handed over is given back. Call once the workers take no further task. */
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
