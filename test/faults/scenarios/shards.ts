/** Two workers share two dispatches on a cluster, and each is killed in turn while mails leave. */
import { setTimeout } from 'node:timers/promises';
import { clockExpression } from '../../../db/engine/connection.ts';
import { until } from '../../support/server/until.ts';
import type { Verdict } from '../checker/checks/mails.ts';
import { judgeMails } from '../checker/checks/mails.ts';
import { judgePace } from '../checker/checks/pace.ts';
import { askForMails, leasedMails, mailsNow, unsettledMails } from '../machine/asked-mails.ts';
import type { Cluster, Servers } from '../machine/cluster/cluster.ts';
import { setUpCluster, withServers } from '../machine/cluster/cluster.ts';
import type { PostOffice } from '../machine/post-office.ts';
import { addressOf, openPostOffice } from '../machine/post-office.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import type { Scenario } from '../scenario.ts';

const shards = 2;
const names = ['worker-1.example', 'worker-2.example'] as const;
/** What has not settled by then counts as left behind. */
const settlesWithinMs = 300_000;
/** Leases are made to last a minute again every twenty seconds; what has less than this left has missed that. */
const missedRenewalMs = 38_000;

export interface ShardPlan {
  mails: number;
  perSecond: number;
  /** In all, of each worker in turn. */
  kills: number;
  /** Between two kills. */
  everyMs: [least: number, most: number];
  /** Whether the leases of the dead are ended sooner than after their minute. */
  hasty?: boolean;
  seed: number;
  say: (line: string) => void;
}

export async function killWorkersInTurn(plan: ShardPlan, servers: Servers): Promise<Verdict> {
  const random = createRandom(plan.seed);
  const thinking = createRandom(plan.seed + 1);
  const office = await openPostOffice(() => thinking.between(10, 60));
  try {
    const cluster = await setUpCluster(servers, { smtpUrl: office.url, perSecond: plan.perSecond, shards });
    try {
      return await onCluster(plan, { random, office, cluster });
    } finally {
      await cluster.close();
    }
  } finally {
    await office.close();
  }
}

interface Parts {
  random: Random;
  office: PostOffice;
  cluster: Cluster;
}

async function onCluster(plan: ShardPlan, { random, office, cluster }: Parts): Promise<Verdict> {
  const { db } = cluster;
  await askForMails(
    db,
    Array.from({ length: plan.mails }, (_, number) => addressOf('taken', number)),
  );
  const workers = names.map((name) => cluster.launch(name));
  await Promise.all(workers.map(({ ready }) => ready));
  const kills: number[] = [];
  for (let number = 0; number < plan.kills; number += 1) {
    await setTimeout(random.between(...plan.everyMs));
    const which = number % names.length;
    await workers[which]?.ready;
    workers[which]?.signal('SIGKILL');
    kills.push(Date.now());
    await workers[which]?.ended;
    workers[which] = cluster.launch(names[which] ?? names[0]);
    plan.say(`${kills.length} kills, ${office.taken.length} mails taken`);
  }
  const hasSettled = async () => {
    if (plan.hasty) await endMissedLeases(cluster);
    return (await unsettledMails(db)) === 0;
  };
  await until('all mails have settled', hasSettled, settlesWithinMs).catch(() => {});
  await cluster.stopAll();

  const leased = await leasedMails(db);
  const mails = judgeMails({ mails: await mailsNow(db), taken: office.taken, kills });
  const pace = judgePace(office.taken, { perSecond: plan.perSecond, shards });
  const sent = names.map((name) => `${office.taken.filter(({ sender }) => sender === name).length} by ${name.split('.')[0]}`);
  return {
    figures: [`kills                 ${kills.length}, of each worker in turn`, ...mails.figures, ...pace.figures, `sent                  ${sent.join(', ')}`],
    breaks: [...mails.breaks, ...pace.breaks, ...(leased > 0 ? [`${leased} mails are leased when nobody runs`] : [])],
  };
}

async function endMissedLeases({ db }: Cluster): Promise<void> {
  const soon = new Date(Date.now() + missedRenewalMs).toISOString();
  await db('mails')
    .whereNotNull('lease')
    .where('lease_until', '<', soon)
    .update({ lease_until: clockExpression(db) });
}

const mailsForEachKill = 200;

export const shardsScenario: Scenario = {
  name: 'shards',
  fault: 'two workers on PostgreSQL that share two mail dispatches, killed in turn while mails leave',
  trial: 'kill',
  usual: 10,
  async run({ injections, seed, say }) {
    const plan = { mails: mailsForEachKill * injections, perSecond: 20, kills: injections, everyMs: [16_000, 22_000] as [number, number], seed, say };
    const { figures, breaks } = await withServers((servers) => killWorkersInTurn(plan, servers));
    return { seen: injections, trials: injections, figures, breaks };
  },
};
