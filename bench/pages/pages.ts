/**
 * `npm run bench:pages`: how long a reader waits for each page with 2,000 plan activities in the plan and 20 others clicking, beside an empty express page.
 * The empty page is served by the same process and asked for in turn with the pages, so that it waits behind the same clicks and the same noise of
 * the machine; compared is the 95th percentile.
 * Load goes to loopback only, for a bounded time. Ends with 1 when a page takes more than 15 times the empty one.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { createInterface } from 'node:readline';
import type { Offer, OpenedPage } from './offer.ts';

const planActivities = 2_000;
const clickers = 20;
/** How long somebody looks at a page before the next click, in ms: between the two. */
const looks = { from: 1_000, to: 3_000 };
const rounds = 250;
const bound = 15;

const agent = new Agent({ keepAlive: true });
const say = (line: string) => process.stdout.write(`${line}\n`);

/** @returns milliseconds until the last byte. @throws Error unless the answer is 200 */
function timed(url: string, cookie?: string): Promise<number> {
  const begun = performance.now();
  return new Promise((done, failed) => {
    get(url, { agent, headers: { accept: 'text/html', ...(cookie && { cookie }) } }, (response) => {
      response.resume().once('end', () => (response.statusCode === 200 ? done(performance.now() - begun) : failed(new Error(`${response.statusCode} ${url}`))));
    }).once('error', failed);
  });
}

async function served(): Promise<{ process: ChildProcess; offer: Offer }> {
  const child = spawn(process.execPath, ['--import', 'tsx', `${import.meta.dirname}/page-server.ts`, String(planActivities)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) return { process: child, offer: JSON.parse(line) as Offer };
  throw new Error('the pages could not be served');
}

/** Twenty people who click on, each for itself, until they are told to stop. */
function clickOn({ application, pages }: Offer): { stop(): Promise<number> } {
  let isOver = false;
  const one = async (number: number): Promise<number> => {
    let clicks = 0;
    for (; !isOver; clicks += 1) {
      const { path, cookie } = pages[(number * 7 + clicks * 13) % pages.length] as OpenedPage;
      await timed(application + path, cookie);
      await new Promise((looked) => setTimeout(looked, looks.from + Math.random() * (looks.to - looks.from)));
    }
    return clicks;
  };
  const all = Promise.all(Array.from({ length: clickers }, (_, number) => one(number)));
  return {
    async stop() {
      isOver = true;
      return (await all).reduce((sum, clicks) => sum + clicks, 0);
    },
  };
}

const percentile = (times: number[], share: number): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] as number;

const { process: server, offer } = await served();
try {
  for (const { path, cookie } of offer.pages) await timed(offer.application + path, cookie);
  const others = clickOn(offer);
  const times = new Map(offer.pages.map(({ route }) => [route, [] as number[]]));
  const empty: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const { route, path, cookie } of offer.pages) {
      times.get(route)?.push(await timed(offer.application + path, cookie));
      empty.push(await timed(offer.empty));
    }
  const clicks = await others.stop();

  const emptyAt95 = percentile(empty, 0.95);
  const found = [...times].map(([route, all]) => ({ route, p50: percentile(all, 0.5), p95: percentile(all, 0.95) })).sort((a, b) => b.p95 - a.p95);
  say(
    `${planActivities} plan activities, ${clickers} others clicking (${clicks} clicks), ${rounds} readings of each page. Milliseconds; Node ${process.version}.`,
  );
  say(`${'page'.padEnd(52)}${'p50'.padStart(8)}${'p95'.padStart(8)}${'× empty'.padStart(9)}`);
  say(`${'(an empty express page)'.padEnd(52)}${percentile(empty, 0.5).toFixed(1).padStart(8)}${emptyAt95.toFixed(1).padStart(8)}${'1.0'.padStart(9)}`);
  for (const { route, p50, p95 } of found)
    say(`${route.padEnd(52)}${p50.toFixed(1).padStart(8)}${p95.toFixed(1).padStart(8)}${(p95 / emptyAt95).toFixed(1).padStart(9)}`);
  const worst = (found[0]?.p95 ?? 0) / emptyAt95;
  say(`Worst: ${worst.toFixed(1)} × the empty page; the bound is ${bound} ×.`);
  if (worst > bound) process.exitCode = 1;
} finally {
  agent.destroy();
  server.kill('SIGTERM');
  if (server.exitCode === null) await once(server, 'exit');
}
