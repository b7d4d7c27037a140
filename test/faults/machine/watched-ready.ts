/** Asks `/ready` again and again while something is done to the program: how long each answer took, and what it was. */
import { setTimeout } from 'node:timers/promises';
import { ready } from './said-trouble.ts';

const everyMs = 250;

export interface WatchedReady {
  /** Seconds from the asking to the whole answer, on loopback. */
  seconds: number[];
  /** "200 ready". */
  answers: string[];
  /** How often a program that listened gave none within the time that is waited for it. */
  unanswered: number;
}

export async function watchReady(address: string, isOver: () => boolean): Promise<WatchedReady> {
  const found: WatchedReady = { seconds: [], answers: [], unanswered: 0 };
  while (!isOver()) {
    const began = performance.now();
    const answer = await ready(address).catch(() => undefined);
    if (answer) {
      found.seconds.push((performance.now() - began) / 1000);
      found.answers.push(`${answer.httpStatus} ${answer.status}`);
    } else if (!isOver()) found.unanswered += 1;
    await setTimeout(everyMs);
  }
  return found;
}
