/** One decision at a time with nothing else under way: each contender in turn, again and again. */

import type { Post } from './post.ts';
import type { Player } from './rounds.ts';
import { theLife } from './the-life.ts';

const begunAtOnce = 5;
const { proposal, fundingDecision } = theLife;

/** Adds a round to each. */
export async function decideInTurn(players: readonly Player[], post: Post, decisions: number): Promise<void> {
  const rounds: { player: Player; marks: string[]; took: number[] }[] = [];
  for (const player of players) rounds.push({ player, marks: await beginMany(player, post, decisions), took: [] });
  for (let number = 0; number < decisions; number += 1)
    for (const { player, marks, took } of rounds) {
      const mark = marks[number] ?? '';
      took.push(await player.contender.decide(mark));
      if (player.contender.mails) await post.come(mark, proposal.mails + fundingDecision.mails);
    }
  for (const { player, took } of rounds) player.decisions.push(took);
}

async function beginMany({ contender, nextMark }: Player, post: Post, count: number): Promise<string[]> {
  const marks = Array.from({ length: count }, nextMark);
  for (let from = 0; from < count; from += begunAtOnce)
    await Promise.all(
      marks.slice(from, from + begunAtOnce).map(async (mark) => {
        await contender.begin(mark);
        if (contender.mails) await post.come(mark, proposal.mails);
      }),
    );
  return marks;
}
