/** Asks `/ready` again and again while something is done to the program: how long each answer took, and what it was. */
import { setTimeout } from 'node:timers/promises';
import { ready } from './said-trouble.ts';

const everyMs = 250;

export interface WatchedReady {
  /** Seconds from the asking to the whole answer, on loopback. */
  seconds: number[];
  /** "200 ready". */
  answers: string[];
  /** How often there was none within the time that is waited for it. One that is ending takes no connection, and needs not answer. */
  unanswered: number;
}

export async function watchReady(address: string, isOver: () => boolean): Promise<WatchedReady> {
  const found: WatchedReady = { seconds: [], answers: [], unanswered: 0 };
  while (!isOver()) {
    const began = performance.now();
    try {
      const { httpStatus, status } = await ready(address);
      found.seconds.push((performance.now() - began) / 1000);
      found.answers.push(`${httpStatus} ${status}`);
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') found.unanswered += 1;
    }
    await setTimeout(everyMs);
  }
  return found;
}
