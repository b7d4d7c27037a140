/**
 * `npm run reads`: how long every list, search, sort, count and page takes with 2,000 plan activities and with 100,000, on SQLite and on PostgreSQL, for whoever
 * may see it; and what others wait for while eight read each public file. Said are the slowest readers' figures, and what takes more than 100 ms or more than
 * three times as long in the larger plan. Names of engines and readers narrow it (`-- sqlite coordinator`), a number is that of the readings of each.
 * Everything is made in a temporary folder; load goes to loopback only, one request at a time, for a bounded time.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ask, hangUp, pathOf, percentile } from './reads/ask.ts';
import { askedReads } from './reads/asked-reads.ts';
import type { Filled } from './reads/filled-database.ts';
import { filledDatabases } from './reads/filled-database.ts';
import { readPublicFiles } from './reads/public-files.ts';
import type { Reader, Served } from './reads/served.ts';
import { readers } from './reads/served.ts';

const sizes = [2_000, 100_000] as const;
const boundMs = 100;
const boundGrowth = 3;
const given = process.argv.slice(2);
const readings = Number(given.find((word) => /^\d+$/.test(word)) ?? 20);
const asking = readers.filter((reader) => given.includes(reader));
const chosen: readonly Reader[] = asking.length > 0 ? asking : readers;

const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => value.toFixed(1).padStart(9);

interface Figures {
  p50: number;
  p95: number;
  reader: Reader;
}

async function serve(url: string): Promise<{ served: Served; process: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', `${import.meta.dirname}/reads/read-server.ts`, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) return { served: JSON.parse(line) as Served, process: child };
  throw new Error('the application could not be served');
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

/** By read, the figures of the reader who waits longest. */
async function measured(served: Served): Promise<Map<string, Figures>> {
  const found = new Map<string, Figures>();
  for (const reader of chosen)
    for (const read of askedReads) {
      const path = await pathOf(served, reader, read);
      if (path === undefined) continue;
      const times: number[] = [];
      for (let reading = 0; reading < readings; reading += 1) times.push((await ask(served, reader, path)).ms);
      const figures = { p50: percentile(times, 0.5), p95: percentile(times, 0.95), reader };
      const name = `${read.path.replace(/\?$/, '')}${read.page === 'first' ? '' : ` (${read.page})`}`;
      if (figures.p95 > (found.get(name)?.p95 ?? 0)) found.set(name, figures);
    }
  return found;
}

function tell(engine: string, small: Map<string, Figures>, large: Map<string, Figures>): number {
  say(`\n${engine}, ${readings} readings of each; milliseconds of whoever waits longest\n`);
  say(`${'read'.padEnd(76)}${'p50 2k'.padStart(9)}${'p95 2k'.padStart(9)}${'p50 100k'.padStart(9)}${'p95 100k'.padStart(9)}${'growth'.padStart(9)}  misses`);
  let missing = 0;
  for (const [name, figures] of [...large].sort(([, a], [, b]) => b.p95 - a.p95)) {
    const before = small.get(name);
    const growth = before ? figures.p95 / before.p95 : Number.NaN;
    const misses = [...(figures.p95 > boundMs ? [`> ${boundMs} ms`] : []), ...(growth > boundGrowth ? [`> ${boundGrowth} x`] : [])];
    if (misses.length > 0) missing += 1;
    const cells = [before?.p50 ?? Number.NaN, before?.p95 ?? Number.NaN, figures.p50, figures.p95, growth].map(ms).join('');
    say(`${name.slice(0, 75).padEnd(76)}${cells}  ${misses.join(', ')}${misses.length > 0 ? ` (${figures.reader})` : ''}`);
  }
  say(`${missing} of ${large.size} reads miss.`);
  return missing;
}

async function measure({ engine, url, grow }: Filled): Promise<number> {
  const bySize: Map<string, Figures>[] = [];
  let missing = 0;
  for (const size of sizes) {
    await grow(size);
    const { served, process: server } = await serve(url);
    try {
      bySize.push(await measured(served));
      if (size === sizes[1]) {
        const files = await readPublicFiles(served);
        say(`\n${engine}: eight readers of each public file; other requests' p95 in milliseconds\n`);
        for (const { path, quiet, beside, read } of files)
          say(`${path.padEnd(30)} quiet${ms(quiet)}  beside${ms(beside)}  ${(beside / quiet).toFixed(1)} x  (${read} reads)`);
      }
    } finally {
      await stop(server);
    }
  }
  const [small, large] = bySize;
  if (small && large) missing = tell(engine, small, large);
  return missing;
}

let misses = 0;
for (const open of filledDatabases(given)) {
  const filled = await open();
  try {
    misses += await measure(filled);
  } finally {
    await filled.remove();
  }
}
hangUp();
if (misses > 0) process.exitCode = 1;
