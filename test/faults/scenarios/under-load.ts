/** One machine on SQLite whose people drive lives and whose mails leave for servers of every manner, while something is done to it again and again. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Verdict } from '../checker/checks/mails.ts';
import { tally } from '../checker/checks/mails.ts';
import { hastyProposal } from '../clients/proposals.ts';
import { randomLives } from '../clients/random-lives.ts';
import { usualModes } from '../clients/send-modes.ts';
import type { Workload } from '../clients/workload.ts';
import { startWorkload } from '../clients/workload.ts';
import { askForMails } from '../machine/asked-mails.ts';
import { drawManner } from '../machine/draw-manner.ts';
import type { Machine } from '../machine/machine.ts';
import { setUpMachine } from '../machine/machine.ts';
import type { PostOffice } from '../machine/post-office.ts';
import { addressOf, openPostOffice } from '../machine/post-office.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import type { FaultOutcome, FaultPlan } from '../scenario.ts';
import { comeToRest } from './come-to-rest.ts';

const mailsEachTime = 12;

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
  people: number;
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
    let keepFolder = false;
    try {
      const outcome = await onMachine(plan, { office, machine }, inject);
      keepFolder = outcome.breaks.length > 0 && !plan.isQuick;
      return keepFolder ? { ...outcome, figures: [...outcome.figures, `kept                  ${machine.dataDir}`] } : outcome;
    } finally {
      await machine.close({ keepFolder });
    }
  } finally {
    await office.close();
  }
}

async function onMachine(plan: LoadPlan, { office, machine }: { office: PostOffice; machine: Machine }, inject: (parts: UnderLoad) => Promise<string | null>) {
  const random = createRandom(plan.seed);
  const isQuick = plan.isQuick ?? false;
  const work = randomLives(machine, { atOnce: plan.lives, proposal: hastyProposal });
  const workload = startWorkload(machine, { name: 'load', seed: plan.seed + 100, people: plan.people, work, modes: usualModes });
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
  const found: Verdict = { figures: [], breaks: [] };
  const kinds = await injectAll(plan, parts, inject, found.breaks);
  await away;
  await comeToRest(parts, plan.restarts, found).catch((error: unknown) => found.breaks.push(inWords(error)));
  // Nobody works on where it could not come to rest.
  await workload.end(0);
  if (found.breaks.length > 0) await writeFile(join(machine.dataDir, 'calls.json'), JSON.stringify(workload.calls, null, 1));
  return {
    seen: kinds.length,
    trials: kinds.length,
    kinds: counted(kinds),
    figures: [`seen                  ${kinds.length}: ${tally(kinds)}`, ...found.figures, `complaints            ${tally(machine.complaints())}`],
    breaks: found.breaks,
  };
}

/** What goes wrong once is told and keeps nothing from the next. */
async function injectAll({ injections, say }: LoadPlan, parts: UnderLoad, inject: (parts: UnderLoad) => Promise<string | null>, breaks: string[]) {
  const kinds: string[] = [];
  for (let tries = 0; kinds.length < injections && tries < 2 * injections + 10; tries += 1) {
    try {
      const kind = await inject(parts);
      if (kind !== null) kinds.push(kind);
      breaks.push(...(await stepsToCome(parts.machine.db)));
      say(`${kinds.length} times (${kind ?? 'void'}), ${parts.office.taken.length} mails taken, ${parts.workload.calls.length} calls`);
    } catch (error) {
      breaks.push(`at try ${tries}: ${inWords(error)}`);
    }
  }
  return kinds;
}

/** What the record says of an instant that has not come, by the machine's own clock. */
async function stepsToCome(db: Knex): Promise<string[]> {
  const rows = (await db('steps').where('at', '>', new Date().toISOString()).select('plan_activity', 'seq', 'at')) as {
    plan_activity: string;
    seq: number;
    at: string;
  }[];
  return rows.map(({ plan_activity, seq, at }) => `${plan_activity}: step ${seq} said ${at}, which had not come`);
}

function counted(kinds: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
