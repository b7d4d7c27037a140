/** How long mails keep a process from ending, and how soon they go on afterwards. */
import { setTimeout } from 'node:timers/promises';
import type { Verdict } from '../../test/faults/checker/checks/mails.ts';
import { spread } from '../../test/faults/checker/checks/mails.ts';
import { askForMails } from '../../test/faults/machine/asked-mails.ts';
import type { Cluster, Servers } from '../../test/faults/machine/cluster/cluster.ts';
import { setUpCluster } from '../../test/faults/machine/cluster/cluster.ts';
import type { Machine } from '../../test/faults/machine/machine.ts';
import { setUpMachine } from '../../test/faults/machine/machine.ts';
import type { PostOffice } from '../../test/faults/machine/post-office.ts';
import { addressOf, openPostOffice } from '../../test/faults/machine/post-office.ts';
import type { Launched } from '../../test/support/server/launched.ts';
import { until } from '../../test/support/server/until.ts';

const answersAfterMs = 200;
/** Limited by how much a server takes at once, not by the configured rate. */
const perSecond = 1_000;
const mails = 3_000;
const leavesWithinMs = 60_000;
/** In seconds; the time that a program needs to start depends on the machine and is not measured. */
const bounds = { end: 5, afterStart: 2, takeover: 20 };

export interface StopPlan {
  times: number;
  say: (line: string) => void;
}

export async function stopUnderLoad(plan: StopPlan, servers: Servers): Promise<Verdict> {
  const machine = await stopMachine(plan);
  const workers = await stopWorkers(plan, servers);
  return { figures: [...machine.figures, ...workers.figures], breaks: [...machine.breaks, ...workers.breaks] };
}

async function stopMachine({ times, say }: StopPlan): Promise<Verdict> {
  const [last, end, start, first]: [number[], number[], number[], number[]] = [[], [], [], []];
  const office = await openPostOffice(() => answersAfterMs);
  const machine = await setUpMachine({ SMTP_URL: office.url, MAIL_REPLY_TO: 'svar@hit.example', MAIL_MAX_PER_SECOND: String(perSecond) });
  try {
    await askForMails(machine.db, addresses());
    for (let time = 0; time <= times; time += 1) {
      const { toListen, toMail } = await startAgain(office, machine);
      start.push(toListen);
      first.push(toMail - toListen);
      await setTimeout(1_500);
      const stoppedAt = Date.now();
      end.push(await machine.stop());
      last.push(((office.taken.at(-1)?.at ?? stoppedAt) - stoppedAt) / 1000);
      say(`one machine stopped ${end.length} times`);
    }
  } finally {
    await machine.close();
    await office.close();
  }
  return {
    figures: [
      `one machine, SIGTERM  last mail after ${spread(last)}`,
      `                      ended after ${spread(end)}, Temporal server and all`,
      `                      started again, listens after ${spread(start)}`,
      `                      first mail, from then on, ${spread(first)}`,
    ],
    breaks: [...over('the last mail after a stop', last, bounds.end), ...over('the first mail after a start', first, bounds.afterStart)],
  };
}

async function startAgain(office: PostOffice, machine: Machine): Promise<{ toListen: number; toMail: number }> {
  const begun = performance.now();
  const toMail = secondsUntilNext(office, () => void machine.launch());
  await machine.ready();
  return { toListen: (performance.now() - begun) / 1000, toMail: await toMail };
}

async function stopWorkers({ times, say }: StopPlan, servers: Servers): Promise<Verdict> {
  const [end, afterStop, afterKill]: [number[], number[], number[]] = [[], [], []];
  const office = await openPostOffice(() => answersAfterMs);
  const cluster = await setUpCluster(servers, { smtpUrl: office.url, perSecond, shards: 1 });
  try {
    await askForMails(cluster.db, addresses());
    const both = await startBoth(cluster);
    for (let time = 0; time < 2 * times; time += 1) {
      const isKill = time % 2 === 1;
      await secondsUntilNext(office, () => {});
      await setTimeout(1_500);
      const [name, worker] = senderOf(office, both);
      const gap = secondsUntilNext(office, () => worker.signal(isKill ? 'SIGKILL' : 'SIGTERM'), name);
      const begun = performance.now();
      await worker.ended;
      if (!isKill) end.push((performance.now() - begun) / 1000);
      (isKill ? afterKill : afterStop).push(await gap);
      both.set(name, cluster.launch(name));
      await both.get(name)?.ready;
      say(`workers stopped or killed ${time + 1} times`);
    }
    await cluster.stopAll();
  } finally {
    await cluster.close();
    await office.close();
  }
  return {
    figures: [
      `a worker, SIGTERM     ended after ${spread(end)}`,
      `                      the other's first mail after ${spread(afterStop)}`,
      `a worker, SIGKILL     the other's first mail after ${spread(afterKill)}; aimed at 11 s`,
    ],
    breaks: [
      ...over('the end of a worker that is stopped', end, bounds.end),
      ...over('the first mail after a stop', afterStop, bounds.end),
      ...over('the first mail after a kill', afterKill, bounds.takeover),
    ],
  };
}

const addresses = (): string[] => Array.from({ length: mails }, (_, number) => addressOf('taken', number));

async function startBoth(cluster: Cluster): Promise<Map<string, Launched>> {
  const both = new Map(['worker-1.example', 'worker-2.example'].map((name) => [name, cluster.launch(name)]));
  await Promise.all([...both.values()].map(({ ready }) => ready));
  return both;
}

/** Who sent the last mail. */
function senderOf({ taken }: PostOffice, workers: Map<string, Launched>): [string, Launched] {
  const name = taken.at(-1)?.sender ?? '';
  const worker = workers.get(name);
  if (!worker) throw new Error(`no worker greets by the name ${name}`);
  return [name, worker];
}

/** Seconds from what is done until the next mail that comes, `except` from one sender. */
async function secondsUntilNext(office: PostOffice, act: () => void, except?: string): Promise<number> {
  const seen = office.taken.length;
  const begun = Date.now();
  act();
  const next = () => office.taken.slice(seen).find(({ sender }) => sender !== except);
  await until('another mail', async () => next() !== undefined, leavesWithinMs);
  return ((next()?.at ?? begun) - begun) / 1000;
}

const over = (what: string, seconds: number[], bound: number): string[] =>
  seconds.filter((one) => one > bound).map((one) => `${what} came after ${one.toFixed(1)} s, not within ${bound} s`);
