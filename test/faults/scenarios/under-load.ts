/** One machine on SQLite whose people drive lives and whose mails leave for servers of every manner, while something is done to it again and again. */
import { setTimeout } from 'node:timers/promises';
import { until } from '../../support/until.ts';
import { check } from '../checker/check.ts';
import { figuresOf } from '../checker/figures.ts';
import { judgeMails, tally } from '../checker/mails.ts';
import { troubleWithRest } from '../checker/rest.ts';
import type { Workload } from '../clients/workload.ts';
import { startWorkload } from '../clients/workload.ts';
import { askForMails, leasedMails, mailsNow, makeDueNow } from '../machine/asked-mails.ts';
import type { Machine } from '../machine/machine.ts';
import { setUpMachine } from '../machine/machine.ts';
import type { Manner, PostOffice } from '../machine/post-office.ts';
import { addressOf, openPostOffice } from '../machine/post-office.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import type { FaultOutcome, FaultPlan } from '../scenario.ts';

/** What has not come to rest by then stands still. */
const settlesWithinMs = 240_000;
/** People who are told nothing for so long after the last fault have lost their act. */
const answeredWithinMs = 120_000;
const startsWithinMs = 90_000;
const mailsEachTime = 12;
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

export interface UnderLoad {
  random: Random;
  office: PostOffice;
  machine: Machine;
  workload: Workload;
  /** Asks for some mails to servers of any manner. */
  askForSome(): Promise<void>;
  /** The server of mails is not reached for a while; this need not be waited for. */
  closeOffice(ms: number): void;
  isQuick: boolean;
}

export interface LoadPlan extends FaultPlan {
  clients: number;
  /** Lives under way at once. */
  lives: number;
  /** Starts in a row after all has settled, in which nothing more may happen. */
  restarts: number;
}

/**
 * Does it as often as the plan says, and then holds everything that is left against all promises.
 * @param inject does it once to a program that may or may not run. Returns its kind in a word, or null where it was not seen to happen
 */
export async function underLoad(plan: LoadPlan, inject: (parts: UnderLoad) => Promise<string | null>): Promise<FaultOutcome> {
  // Its own: who asks first would else be drawn anew each time.
  const thinking = createRandom(plan.seed + 1);
  const office = await openPostOffice(() => thinking.between(0, 120));
  try {
    const machine = await setUpMachine({ SMTP_URL: office.url, MAIL_REPLY_TO: 'svar@hit.example', MAIL_MAX_PER_SECOND: '1000' });
    try {
      return await onMachine(plan, { office, machine }, inject);
    } finally {
      await machine.close();
    }
  } finally {
    await office.close();
  }
}

async function onMachine(plan: LoadPlan, { office, machine }: { office: PostOffice; machine: Machine }, inject: (parts: UnderLoad) => Promise<string | null>) {
  const random = createRandom(plan.seed);
  const isQuick = plan.isQuick ?? false;
  const workload = startWorkload(machine, { seed: plan.seed + 100, clients: plan.clients, atOnce: plan.lives });
  let asked = 0;
  const askForSome = async () => {
    const addresses = Array.from({ length: mailsEachTime }, (_, index) => addressOf(drawManner(random, isQuick), asked + index));
    asked += mailsEachTime;
    await askForMails(machine.db, addresses);
  };
  let away: Promise<void> = Promise.resolve();
  const closeOffice = (ms: number) => {
    away = away.then(() => office.beAway(ms));
  };
  const parts: UnderLoad = { random, office, machine, workload, askForSome, closeOffice, isQuick };
  const breaks: string[] = [];
  const kinds = await injectAll(plan, parts, inject, breaks);
  await away;
  const judged = await judge(plan, parts).catch((error: unknown) => ({ figures: [], breaks: [inWords(error)] }));
  return {
    seen: kinds.length,
    trials: kinds.length,
    kinds: counted(kinds),
    figures: [`seen                  ${kinds.length}: ${tally(kinds)}`, ...judged.figures, `complaints            ${tally(machine.complaints())}`],
    breaks: [...breaks, ...judged.breaks],
  };
}

/** What goes wrong once is told and keeps nothing from the next. */
async function injectAll({ injections, say }: LoadPlan, parts: UnderLoad, inject: (parts: UnderLoad) => Promise<string | null>, breaks: string[]) {
  const kinds: string[] = [];
  for (let tries = 0; kinds.length < injections && tries < 2 * injections + 10; tries += 1) {
    try {
      const kind = await inject(parts);
      if (kind !== null) kinds.push(kind);
      say(`${kinds.length} times (${kind ?? 'void'}), ${parts.office.taken.length} mails taken, ${parts.workload.log.calls.length} calls`);
    } catch (error) {
      breaks.push(`at try ${tries}: ${inWords(error)}`);
    }
  }
  return kinds;
}

async function judge(plan: LoadPlan, { office, machine, workload }: UnderLoad): Promise<{ figures: string[]; breaks: string[] }> {
  await makeDueNow(machine.db);
  await running(machine);
  const begun = performance.now();
  const unsettled = await workload.end(answeredWithinMs);
  const trouble = await comesToRest(machine);
  const settledAfter = performance.now() - begun;
  const post = { taken: office.taken, kills: machine.kills };
  const found = await machine.withTemporal((client) => check({ db: machine.db, client, calls: workload.log.calls, post }));
  const figures = await figuresOf(machine.db, workload.log.calls);
  const before = office.taken.length;
  for (let restart = 0; restart < plan.restarts; restart += 1) await restartQuietly(machine);
  await machine.stop();
  const [after, leased] = [office.taken.length - before, await leasedMails(machine.db)];
  return {
    figures: [
      ...figures,
      ...judgeMails({ mails: await mailsNow(machine.db), ...post }).figures,
      `settled               ${(settledAfter / 1000).toFixed(1)} s after the last start`,
      `after ${plan.restarts} restarts      ${after} more taken, ${leased} leased`,
    ],
    breaks: [
      ...unsettled,
      ...trouble,
      ...found,
      ...(after > 0 ? [`${after} mails were sent after all had settled`] : []),
      ...(leased > 0 ? [`${leased} mails are leased when nobody runs`] : []),
    ],
  };
}

async function comesToRest({ db }: Machine): Promise<string[]> {
  const rests = async () => {
    await makeDueNow(db);
    return (await troubleWithRest(db)).length === 0;
  };
  return until('everything has come to rest', rests, settlesWithinMs).then(
    () => [],
    async () => (await troubleWithRest(db)).map((trouble) => `after ${settlesWithinMs / 1000} s: ${trouble}`),
  );
}

async function restartQuietly(machine: Machine): Promise<void> {
  await machine.stop();
  await running(machine);
  await setTimeout(restsAfterRestartMs);
}

/** A program that listens: begun where none runs. @throws Error with all it has said, where it does not listen in time */
export async function running(machine: Machine): Promise<void> {
  const program = machine.runs() ? machine.program() : machine.launch();
  const late = setTimeout(startsWithinMs, undefined, { ref: false }).then(() => {
    throw new Error(`the program does not listen ${startsWithinMs / 1000} s after its start:\n${program.said()}`);
  });
  late.catch(() => {});
  await Promise.race([program.ready, late]);
}

function drawManner(random: Random, isQuick: boolean): Manner {
  let drawn = random.between(0, 100);
  for (const [manner, share] of shares) {
    drawn -= share;
    // A silent server holds a line for half a minute.
    if (drawn < 0) return isQuick && manner === 'silent' ? 'taken' : manner;
  }
  return 'taken';
}

function counted(kinds: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
