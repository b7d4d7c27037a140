/** What a life by itself leaves behind, for lives one after another: with others beside them workflow tasks are merged. */
import type { Size } from '../cost/history-size.ts';
import type { Post } from './post.ts';
import type { Player } from './rounds.ts';
import { leadLives } from './rounds.ts';

export interface Traces {
  /** Of Temporal. */
  history: Size | undefined;
  /** Sent to SQL. */
  statements: number | undefined;
}

const lives = 5;

export async function tracesOfLife(player: Player, post: Post): Promise<Traces> {
  const { contender } = player;
  const before = await contender.statements();
  const last = await leadLives(player, post, { lives, atOnce: 1 });
  const after = await contender.statements();
  return { history: await contender.history(last), statements: before === undefined || after === undefined ? undefined : Math.round((after - before) / lives) };
}
