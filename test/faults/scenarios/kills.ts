/** One machine on SQLite whose program, Temporal server, or both are killed at random moments while mails leave for servers of every manner. */
import { setTimeout } from 'node:timers/promises';
import { insist } from '../../support/insist.ts';
import { assignmentToLtu, decisionInPart, proposalInSeconds } from '../../support/proposal-in-seconds.ts';
import { until } from '../../support/until.ts';
import type { Verdict } from '../checker/mails.ts';
import { judgeMails, spread, tally } from '../checker/mails.ts';
import { askForMails, leasedMails, mailsNow, makeDueNow, unsettledMails } from '../machine/asked-mails.ts';
import type { Machine, Target } from '../machine/machine.ts';
import { setUpMachine } from '../machine/machine.ts';
import type { Manner, PostOffice } from '../machine/post-office.ts';
import { addressOf, openPostOffice } from '../machine/post-office.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import type { Scenario } from '../scenario.ts';

/** What has not settled by then counts as left behind. */
const settlesWithinMs = 300_000;
/** A program whose server is killed takes a quarter of a minute to end by itself: not as often as the others. */
const targets: [Target, ...Target[]] = ['program', 'program', 'both', 'both', 'Temporal'];
const quickTargets: [Target, ...Target[]] = ['program', 'both'];
/** A command needs a program that is left alone for a few seconds. */
const commandWithinMs = 600_000;
const mailsForEachKill = 12;
const restsAfterRestartMs = 2_500;

/** How often each manner is met, in a hundred. */
const shares: [Manner, number][] = [
  ['taken', 59],
  ['greylisted', 10],
  ['deferredAtRecipient', 6],
  ['deferredAfterText', 6],
  ['refused', 6],
  ['silent', 1],
  ['diesBeforeAnswer', 6],
  ['diesAfterAnswer', 6],
];

export interface KillPlan {
  kills: number;
  /** Lives that are begun by commands meanwhile. */
  lives: number;
  /** Starts in a row after all has settled, in which nothing more may happen. */
  restarts: number;
  /** Without what takes half a minute each time: a silent server, and a program whose Temporal server has died. */
  isQuick?: boolean;
  seed: number;
  say: (line: string) => void;
}

export async function killAtRandom(plan: KillPlan): Promise<Verdict> {
  const random = createRandom(plan.seed);
  // Its own: who asks first would else be drawn anew each time.
  const thinking = createRandom(plan.seed + 1);
  const office = await openPostOffice(() => thinking.between(0, 120));
  try {
    const machine = await setUpMachine({ SMTP_URL: office.url, MAIL_REPLY_TO: 'svar@hit.example', MAIL_MAX_PER_SECOND: '1000' });
    try {
      return await withMachine(plan, { random, office, machine });
    } finally {
      await machine.close();
    }
  } finally {
    await office.close();
  }
}

interface Parts {
  random: Random;
  office: PostOffice;
  machine: Machine;
}

async function withMachine(plan: KillPlan, parts: Parts): Promise<Verdict> {
  const { office, machine } = parts;
  const lives = beginLives(machine, plan.lives);
  lives.catch(() => {});
  const killed = await killAgainAndAgain(plan, parts);
  const settledAfter = await settle(machine, lives);
  const before = office.taken.length;
  for (let restart = 0; restart < plan.restarts; restart += 1) await restartQuietly(machine);
  const [after, leased] = [office.taken.length - before, await leasedMails(machine.db)];
  const { figures, breaks } = judgeMails({ mails: await mailsNow(machine.db), taken: office.taken, kills: machine.kills });
  return {
    figures: [
      `kills                 ${killed.length}: ${tally(killed)}`,
      ...(machine.endedAfter.length > 0 ? [`the program's end     ${spread(machine.endedAfter)} after its Temporal server's`] : []),
      ...figures,
      `settled               ${(settledAfter / 1000).toFixed(1)} s after the last start`,
      `after ${plan.restarts} restarts      ${after} more taken, ${leased} leased`,
      `complaints            ${tally(machine.complaints())}`,
    ],
    breaks: [
      ...breaks,
      ...(after > 0 ? [`${after} mails were sent after all had settled`] : []),
      ...(leased > 0 ? [`${leased} mails are leased when nobody runs`] : []),
    ],
  };
}

async function killAgainAndAgain({ kills, isQuick = false, say }: KillPlan, { random, office, machine }: Parts): Promise<Target[]> {
  const killed: Target[] = [];
  let away: Promise<void> = Promise.resolve();
  for (let number = 0; killed.length < kills; number += 1) {
    await makeDueNow(machine.db);
    const program = machine.launch();
    const whileItStarts = random.next() < 0.2;
    if (!whileItStarts) await program.ready;
    const from = number * mailsForEachKill;
    await askForMails(
      machine.db,
      Array.from({ length: mailsForEachKill }, (_, index) => addressOf(isQuick ? quick(drawManner(random)) : drawManner(random), from + index)),
    );
    if (random.next() < 0.1) away = away.then(() => office.beAway(random.between(500, 3_000)));
    await setTimeout(random.between(0, whileItStarts ? 5_000 : 2_000));
    killed.push(await machine.kill(random.pick(isQuick ? quickTargets : targets)));
    say(`${killed.length} kills, ${office.taken.length} mails taken`);
  }
  await away;
  return killed;
}

const quick = (manner: Manner): Manner => (manner === 'silent' ? 'taken' : manner);

function drawManner(random: Random): Manner {
  let drawn = random.between(0, 100);
  for (const [manner, share] of shares) {
    drawn -= share;
    if (drawn < 0) return manner;
  }
  return 'taken';
}

/** Lives that come as far as asking an organisation, by somebody who does not give in. */
async function beginLives(machine: Machine, lives: number): Promise<void> {
  const { policy: _inSeconds, ...proposal } = proposalInSeconds;
  for (let life = 0; life < lives; life += 1) {
    const send = (path: string, what: string, body: object) => insist(machine.coordinator, ['POST', path, `${what}-${life}`, body], commandWithinMs);
    const { id } = await send('/plan-activities', 'propose', { ...proposal, title: `Liv ${life}` });
    await send(`/plan-activities/${id}/funding-decision`, 'decide', decisionInPart);
    await send(`/plan-activities/${id}/assignment`, 'assign', assignmentToLtu);
  }
}

/** @returns after how many ms nothing was left to be sent */
async function settle(machine: Machine, lives: Promise<void>): Promise<number> {
  await makeDueNow(machine.db);
  await machine.launch().ready;
  const begun = performance.now();
  await lives;
  await until('all mails have settled', () => hasSettled(machine), settlesWithinMs).catch(() => {});
  const settledAfter = performance.now() - begun;
  await machine.stop();
  return settledAfter;
}

async function hasSettled({ db }: Machine): Promise<boolean> {
  await makeDueNow(db);
  return (await unsettledMails(db)) === 0;
}

async function restartQuietly(machine: Machine): Promise<void> {
  await machine.launch().ready;
  await setTimeout(restsAfterRestartMs);
  await machine.stop();
}

export const killsScenario: Scenario = {
  name: 'kills',
  fault: 'program, Temporal server or both killed (SIGKILL) at a random moment, also while starting',
  trial: 'kill',
  usual: 50,
  async run({ injections, seed, isQuick, say }) {
    const { figures, breaks } = await killAtRandom({ kills: injections, lives: 12, restarts: 2, isQuick: isQuick ?? false, seed, say });
    return { seen: injections, trials: injections, figures, breaks };
  },
};
