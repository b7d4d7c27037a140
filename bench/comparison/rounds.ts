/** Rounds in which all contenders take turns, so that whatever else the machine does meets all of them. */
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { machineCpuMs, treeCpuMs } from '../machine/processes.ts';
import type { RunningContender } from './contender.ts';
import type { Post } from './post.ts';
import { markOf } from './post.ts';
import { mailsOfLife } from './the-life.ts';

/** What one contender did in one round. */
export interface Turn {
  /** Of CPU a life, over all its processes. */
  cpuMs: number;
  /** Of it, what its Temporal server or PostgreSQL used. */
  serverMs: number;
  livesPerSecond: number;
  /** Share of the machine's processors that neither it nor anything else of the comparison used. */
  foreign: number;
}

/** A contender with the numbers of the lives that it has led. */
export interface Player {
  name: string;
  contender: RunningContender;
  turns: Turn[];
  /** In ms, of a decision by itself; by round. */
  decisions: number[][];
  nextMark(): string;
}

/** What still runs after the last answer belongs to the turn: a worker tells its server, a cache is emptied. */
const servers = ['temporal-server', 'temporal', 'postgres'];
const settlesMs = 500;

export function playerOf(name: string, contender: RunningContender): Player {
  let lives = 0;
  const slug = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  return {
    name,
    contender,
    turns: [],
    decisions: [],
    nextMark() {
      lives += 1;
      return markOf(slug, lives);
    },
  };
}

/** Leads lives, so many at a time, until the last mail of the last has come. @returns the mark of the last @throws Error of the first that fails */
export async function leadLives({ contender, nextMark }: Player, post: Post, { lives, atOnce }: { lives: number; atOnce: number }): Promise<string> {
  let begun = 0;
  let mark = '';
  const one = async (): Promise<void> => {
    while (begun < lives) {
      begun += 1;
      const own = nextMark();
      mark = own;
      await contender.life(own);
      if (contender.mails) await post.come(own, mailsOfLife);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return mark;
}

/** @param all every process of the comparison */
export async function takeTurn(player: Player, post: Post, all: readonly number[], size: { lives: number; atOnce: number }): Promise<Turn> {
  const { processes } = player.contender;
  const used = async () => ({
    own: await treeCpuMs(processes),
    server: await treeCpuMs(processes, servers),
    ours: await treeCpuMs(all),
    machine: await machineCpuMs(),
    at: performance.now(),
  });
  const before = await used();
  await leadLives(player, post, size);
  const tookMs = performance.now() - before.at;
  await setTimeout(settlesMs);
  const after = await used();
  const foreignMs = after.machine - before.machine - (after.ours - before.ours);
  const turn = {
    cpuMs: (after.own - before.own) / size.lives,
    serverMs: (after.server - before.server) / size.lives,
    livesPerSecond: size.lives / (tookMs / 1000),
    foreign: Math.max(0, foreignMs / ((after.at - before.at) * availableParallelism())),
  };
  player.turns.push(turn);
  return turn;
}
