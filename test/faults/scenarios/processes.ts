/** Two APIs and two workers, with Temporal, on PostgreSQL under load: each is killed in turn, then each is replaced in turn as a new version replaces an old one. */
import { setTimeout } from 'node:timers/promises';
import { until } from '../../support/server/until.ts';
import { check } from '../checker/check.ts';
import { figuresOf } from '../checker/checks/figures.ts';
import { judgeMails } from '../checker/checks/mails.ts';
import { troubleWithRest } from '../checker/checks/rest.ts';
import { hastyProposal } from '../clients/proposals.ts';
import { randomLives } from '../clients/random-lives.ts';
import { usualModes } from '../clients/send-modes.ts';
import type { Workload } from '../clients/workload.ts';
import { startWorkload } from '../clients/workload.ts';
import { mailsNow, makeDueNow } from '../machine/asked-mails.ts';
import type { Servers } from '../machine/cluster.ts';
import { withServers } from '../machine/cluster.ts';
import type { ManyProcesses } from '../machine/many-processes.ts';
import { processNames, startManyProcesses } from '../machine/many-processes.ts';
import type { PostOffice } from '../machine/post-office.ts';
import { openPostOffice } from '../machine/post-office.ts';
import { createRandom } from '../machine/random.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';

const workMs: [least: number, most: number] = [2_000, 9_000];
const settlesWithinMs = 400_000;
const answeredWithinMs = 240_000;

interface ProcessPlan extends FaultPlan {
  people: number;
  /** Lives under way at once. */
  lives: number;
}

async function endProcessesInTurn(plan: ProcessPlan, servers: Servers): Promise<FaultOutcome> {
  const thinking = createRandom(plan.seed + 1);
  const office = await openPostOffice(() => thinking.between(0, 120));
  try {
    const processes = await startManyProcesses(servers, office.url);
    try {
      return await underWork(plan, processes, office);
    } finally {
      await processes.close();
    }
  } finally {
    await office.close();
  }
}

async function underWork({ injections, seed, people, lives, say }: ProcessPlan, processes: ManyProcesses, office: PostOffice): Promise<FaultOutcome> {
  const random = createRandom(seed);
  const work = randomLives(processes, { atOnce: lives, proposal: hastyProposal });
  const workload = startWorkload(processes, { name: 'load', seed: seed + 100, people, work, modes: usualModes });
  const kinds: Record<string, number> = {};
  for (let number = 0; number < injections; number += 1) {
    await setTimeout(random.between(...workMs));
    const name = processNames[number % processNames.length] ?? processNames[0];
    const isKill = Math.floor(number / processNames.length) % 2 === 0;
    await processes.replace(name, isKill ? 'SIGKILL' : 'SIGTERM');
    const kind = `${name.split('-')[0]} ${isKill ? 'killed' : 'replaced'}`;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    say(
      `${number + 1}: ${name} ${isKill ? 'killed' : 'replaced'}; ${workload.begun()} lives begun, ${workload.calls.length} calls, ${office.taken.length} mails taken`,
    );
  }
  const rest = await atRest(processes, workload, office);
  return { seen: injections, trials: injections, kinds, ...rest };
}

async function atRest({ db, client, kills }: ManyProcesses, workload: Workload, office: PostOffice): Promise<Pick<FaultOutcome, 'figures' | 'breaks'>> {
  await makeDueNow(db);
  const breaks = await workload.end(answeredWithinMs);
  const rests = async () => {
    await makeDueNow(db);
    return (await troubleWithRest(db)).length === 0;
  };
  await until('everything has come to rest', rests, settlesWithinMs).catch(async () => void breaks.push(...(await troubleWithRest(db))));
  if (workload.begun() === 0) breaks.push('no life was begun: nothing was tried');
  const post = { taken: office.taken, kills };
  const figures = [...(await figuresOf(db, workload.calls)), ...judgeMails({ mails: await mailsNow(db), ...post }).figures];
  return { figures, breaks: [...breaks, ...(await check({ db, client, calls: workload.calls, post }))] };
}

export const processesScenario: Scenario = {
  name: 'processes',
  fault: 'two APIs and two workers on PostgreSQL, as Temporal is, under load: each killed in turn, and each replaced in turn as by a new version',
  trial: 'process',
  usual: 16,
  run: (plan) => withServers((servers) => endProcessesInTurn({ ...plan, people: 6, lives: 200 }, servers), { temporalOnPostgres: true }),
};
