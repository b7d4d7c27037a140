/** Where the time of HIT's own processes goes: Node's profiles of a program that leads lives, summed up by who the code belongs to. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { tableOf } from '../machine/figures.ts';
import { hitWith } from './hit.ts';
import type { Post } from './post.ts';
import { leadLives, playerOf } from './rounds.ts';

const profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
      children: z.array(z.number()).default([]),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

interface Profiled {
  lives: number;
  atOnce: number;
  say: (line: string) => void;
}

/** By owner, and by owner and function. */
type Times = Record<'owners' | 'functions', Map<string, number>>;

const shownFunctions = 15;
/** What takes less is not shown. */
const leastShare = 0.01;

/** What the program does without lives is in the profile too, and is taken off by a run of it alone. */
export async function printProfile(post: Post, { lives, atOnce, say }: Profiled): Promise<void> {
  const [idle, busy] = [await profiled(post, { lives: 0, atOnce }), await profiled(post, { lives, atOnce })];
  const all = [...busy.owners.keys()].reduce((sum, who) => sum + ofLife('owners', who), 0);

  function ofLife(by: keyof Times, key: string): number {
    return ((busy[by].get(key) ?? 0) - (idle[by].get(key) ?? 0)) / lives;
  }
  function table(by: keyof Times, title: string, most: number): string {
    const rows = [...busy[by].keys()].map((key) => [key, ofLife(by, key)] as const).sort(([, one], [, other]) => other - one);
    const shown = rows.filter(([, ms]) => ms > all * leastShare).slice(0, most);
    return tableOf(
      [title, 'ms a life', 'share'],
      shown.map(([key, ms]) => [key, ms.toFixed(1), `${((ms / all) * 100).toFixed(0)} %`]),
    );
  }
  say(`JavaScript of HIT's program: ${all.toFixed(0)} ms a life, by the clock on the wall; not its Temporal server, nor threads of libraries.\n`);
  say(`${table('owners', 'whose code', Number.POSITIVE_INFINITY)}\n\n${table('functions', 'which function', shownFunctions)}`);
}

async function profiled(post: Post, size: { lives: number; atOnce: number }): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), 'hit-profile-'));
  try {
    const player = playerOf('HIT', await hitWith(['--cpu-prof', `--cpu-prof-dir=${folder}`]).start(post.url));
    await post.rests();
    await leadLives(player, post, size);
    await player.contender.stop();
    const times: Times = { owners: new Map(), functions: new Map() };
    // One for each thread.
    for (const file of await readdir(folder)) addTo(times, profile.parse(JSON.parse(await readFile(join(folder, file), 'utf8'))));
    return times;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What ran when a sample was taken had run since the sample before. */
function addTo(times: Times, { nodes, samples, timeDeltas }: z.infer<typeof profile>): void {
  const callers = new Map(nodes.flatMap(({ id, children }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  /** The engine and Node's modules work for whoever calls them. */
  function ownerAt(id: number | undefined): { owner: string; name: string } {
    const frame = id === undefined ? undefined : byId.get(id);
    if (!frame) return { owner: '(Node alone)', name: '(Node alone)' };
    const owner = ownerOf(frame);
    return owner === undefined
      ? ownerAt(callers.get(id ?? 0))
      : { owner, name: `${owner}: ${frame.functionName || `${basename(frame.url)}:${frame.lineNumber + 1}`}` };
  }
  for (const [index, id] of samples.entries()) {
    if (nothing.test(byId.get(id)?.functionName ?? '')) continue;
    const { owner, name } = ownerAt(id);
    const ms = (timeDeltas[index] ?? 0) / 1000;
    times.owners.set(owner, (times.owners.get(owner) ?? 0) + ms);
    times.functions.set(name, (times.functions.get(name) ?? 0) + ms);
  }
}

const nothing = /^\((idle|root|program)\)$/;

/** A package or a folder of ours; undefined for what works for its caller. */
function ownerOf({ functionName, url }: { functionName: string; url: string }): string | undefined {
  const library = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (library !== undefined) return library;
  if (functionName === '(garbage collector)') return functionName;
  const ours = url.split(`${join(import.meta.dirname, '../..')}/`)[1];
  return ours?.split('/').slice(0, 2).join('/');
}
