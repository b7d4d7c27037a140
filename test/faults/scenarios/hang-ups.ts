/** Clients that hang up somewhere in a request, and ask for the same again under the same key until it is done: it is done once. */
import { setTimeout } from 'node:timers/promises';
import { until } from '../../support/server/until.ts';
import { check } from '../checker/check.ts';
import { judgeMails, tally } from '../checker/checks/mails.ts';
import type { HungUp } from '../clients/hang-up.ts';
import { hangingUpEachTime } from '../clients/send-modes.ts';
import { wholeLives } from '../clients/whole-lives.ts';
import type { Workload } from '../clients/workload.ts';
import { startWorkload } from '../clients/workload.ts';
import { judgeKeptFiles } from '../judges/kept-files.ts';
import { judgeSentFiles } from '../judges/sent-files.ts';
import { mailsNow } from '../machine/asked-mails.ts';
import { heldConnections } from '../machine/held-connections.ts';
import { untilSettled } from '../machine/settled.ts';
import type { MachineWithPost } from '../machine/with-post.ts';
import { withPost } from '../machine/with-post.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';

const people = 8;
const thinksMs: [number, number] = [0, 20];
const doneWithinMs = 60_000;
const connectionsEndWithinMs = 20_000;
const lookEveryMs = 250;
/** What is not seen is made up for by another, but not for ever. */
const maxTries = 4;

/** Lets people act who hang up each time, until enough of that was seen. */
export async function hangUp({ machine, office }: MachineWithPost, { injections, seed, say }: FaultPlan): Promise<FaultOutcome> {
  const name = `hang-ups-${seed}`;
  const workload = startWorkload(machine, { name, seed, people, work: wholeLives(name), modes: hangingUpEachTime, thinksMs });
  while (seenIn(workload).length < injections && hungUpIn(workload).length < maxTries * injections) {
    await setTimeout(lookEveryMs);
    say(`${workload.begun()} lives, ${seenIn(workload).length} hang-ups`);
  }
  const breaks = await workload.end(doneWithinMs);
  const titles = (await machine.db('plan_activities').where('title', 'like', `${name}-%`).pluck('title')) as string[];
  if (titles.length !== workload.begun() || new Set(titles).size !== titles.length)
    breaks.push(`${workload.begun()} activities were proposed, and there are ${titles.length}`);
  return judge({ machine, office }, workload, breaks);
}

const hungUpIn = ({ calls }: Workload): HungUp[] => calls.flatMap(({ hungUp }) => (hungUp ? [hungUp] : []));
const seenIn = (workload: Workload): HungUp[] => hungUpIn(workload).filter(({ isSeen }) => isSeen);

async function judge({ machine, office }: MachineWithPost, workload: Workload, breaks: string[]): Promise<FaultOutcome> {
  const { calls } = workload;
  const unsettled = await untilSettled(machine);
  const address = await machine.ready();
  const isFree = async () => ((await heldConnections(address)) ?? 0) === 0;
  await until('no connection is held', isFree, connectionsEndWithinMs).catch(() => {});
  const held = await heldConnections(address);
  const checked = await machine.withTemporal((client) => check({ db: machine.db, client, calls }));
  const mails = judgeMails({ mails: await mailsNow(machine.db), taken: office.taken, kills: [] });
  const seen = seenIn(workload);
  return {
    seen: seen.length,
    trials: seen.length,
    figures: [
      `hung up               ${tally(seen.map(({ moment }) => moment))}`,
      `on a connection       ${tally(seen.map(({ place }) => place))}`,
      `too late to be seen   ${hungUpIn(workload).length - seen.length}`,
      `calls                 ${tally(calls.map(({ outcome }) => outcome))}`,
      `connections held      ${held ?? 'not to be seen on this system'}`,
      ...mails.figures,
      `complaints            ${tally(machine.complaints())}`,
    ],
    breaks: [
      ...breaks,
      ...unsettled,
      ...checked,
      ...mails.breaks,
      ...(await judgeSentFiles(machine.db, calls)),
      ...(await judgeKeptFiles(machine.db, machine.dataDir)),
      ...(held ? [`${held} connections are held after all clients have gone`] : []),
    ],
  };
}

export const hangUpsScenario: Scenario = {
  name: 'hang-ups',
  fault: 'client gone in the head or body of a request, before or in its answer, alone, kept alive or pipelined',
  trial: 'call',
  usual: 1_000,
  run: (plan) => withPost({}, (parts) => hangUp(parts, plan)),
};
