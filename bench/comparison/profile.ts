/** Where the time of HIT's own processes goes: Node's profiles of a program that leads lives, summed up by who the code belongs to. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { tableOf } from '../machine/figures.ts';
import { hitWith } from './hit.ts';
import type { Post } from './post.ts';
import { leadLives, playerOf } from './rounds.ts';

const profile = z.object({
  nodes: z.array(z.object({ id: z.number(), callFrame: z.object({ functionName: z.string(), url: z.string() }), children: z.array(z.number()).default([]) })),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

interface Profiled {
  lives: number;
  atOnce: number;
  say: (line: string) => void;
}

/** Its start is in the profile too, and is told apart by a run without lives. */
export async function printProfile(post: Post, { lives, atOnce, say }: Profiled): Promise<void> {
  const [idle, busy] = [await profiled(post, { lives: 0, atOnce }), await profiled(post, { lives, atOnce })];
  const rows = [...busy].map(([who, ms]) => [who, (ms - (idle.get(who) ?? 0)) / lives] as const).sort(([, one], [, other]) => other - one);
  const all = rows.reduce((sum, [, ms]) => sum + ms, 0);
  const shown = rows.filter(([, ms]) => ms > all / 200);
  say(
    tableOf(
      ['whose code', 'ms a life', 'share'],
      [...shown, ['all', all] as const].map(([who, ms]) => [who, ms.toFixed(1), `${((ms / all) * 100).toFixed(0)} %`]),
    ),
  );
}

async function profiled(post: Post, size: { lives: number; atOnce: number }): Promise<Map<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'hit-profile-'));
  try {
    const player = playerOf('HIT', await hitWith(['--cpu-prof', `--cpu-prof-dir=${folder}`]).start(post.url));
    await post.rests();
    await leadLives(player, post, size);
    await player.contender.stop();
    const sum = new Map<string, number>();
    for (const file of await readdir(folder)) await addTo(sum, join(folder, file));
    return sum;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds by owner: what ran when a sample was taken had run since the sample before. */
async function addTo(sum: Map<string, number>, file: string): Promise<void> {
  const { nodes, samples, timeDeltas } = profile.parse(JSON.parse(await readFile(file, 'utf8')));
  const callers = new Map(nodes.flatMap(({ id, children }) => children.map((child) => [child, id] as const)));
  const own = new Map(nodes.map(({ id, callFrame }) => [id, ownerOf(callFrame)]));
  const ownerAt = (id: number | undefined): string => (id === undefined ? '(Node alone)' : (own.get(id) ?? ownerAt(callers.get(id))));
  const owners = new Map(nodes.filter(({ callFrame }) => !nothing.test(callFrame.functionName)).map(({ id }) => [id, ownerAt(id)]));
  for (const [index, id] of samples.entries()) {
    const owner = owners.get(id);
    if (owner !== undefined) sum.set(owner, (sum.get(owner) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  }
}

const nothing = /^\((idle|root|program)\)$/;

/** A package or a folder of ours; undefined for what works for its caller: the engine, Node's modules. */
function ownerOf({ functionName, url }: { functionName: string; url: string }): string | undefined {
  const library = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (library !== undefined) return library;
  if (functionName === '(garbage collector)') return functionName;
  const ours = url.split(`${join(import.meta.dirname, '../..')}/`)[1];
  return ours?.split('/').slice(0, 2).join('/');
}
