/** One machine on SQLite that lives on while copies of it are made, and the program started on folders put together from them in six ways. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tally } from '../checker/checks/mails.ts';
import { setUpMachine } from '../machine/machine.ts';
import type { PostOffice } from '../machine/post-office.ts';
import { openPostOffice } from '../machine/post-office.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import type { Copies } from '../restores/copies.ts';
import { createInstallation } from '../restores/installation.ts';
import type { Kind } from '../restores/kinds.ts';
import { kinds, quickKinds } from '../restores/kinds.ts';
import type { TrialParts } from '../restores/trial.ts';
import { tryRestored } from '../restores/trial.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';

/** A copy more for so many restores. */
const restoresForEachCopy = 7;
const fewestCopies = 3;
const startsAgainEach = 3;
const [senderOfCopied, senderOfRestored] = ['copied.example', 'restored.example'];

async function restoreAgainAndAgain(
  plan: FaultPlan,
  { random, office, folder }: { random: Random; office: PostOffice; folder: string },
): Promise<FaultOutcome> {
  const post = { SMTP_URL: office.url, MAIL_REPLY_TO: 'svar@hit.example', MAIL_MAX_PER_SECOND: '1000' };
  const machine = await setUpMachine({ ...post, MAIL_HOSTNAME: senderOfCopied });
  try {
    const installation = createInstallation({ machine, random, seed: plan.seed + 1, copies: folder });
    const { liveOn, workload } = installation;
    const moments: Copies['moments'] = [await liveOn()];
    while (!plan.isQuick && moments.length < fewestCopies + Math.floor(plan.injections / restoresForEachCopy)) {
      moments.push(await liveOn());
      plan.say(`${moments.length} copies`);
    }
    const copies: Copies = { random, moments, folder: () => mkdtemp(join(folder, 'restored-')) };
    const parts: Omit<TrialParts, 'startsAgain'> = {
      environment: { ...post, MAIL_HOSTNAME: senderOfRestored },
      office,
      sent: () => office.taken.filter(({ sender }) => sender === senderOfCopied),
      kills: machine.kills,
      calls: workload.calls,
      random,
    };
    // Nobody works on: what was under way stays unknown.
    await workload.end(0);
    const { tried, breaks } = await tryEach(plan, copies, parts);
    return {
      seen: tried.length,
      trials: tried.length,
      kinds: Object.fromEntries(kinds.map(({ name }) => [name, tried.filter((kind) => kind === name).length])),
      figures: [
        `copies                ${moments.length}, every second of a killed program, of ${moments.at(-1)?.steps.size} lives at last`,
        `acts of people        ${tally(workload.calls.map(({ outcome }) => outcome))}`,
        `mails taken           ${office.taken.length}, of them by restored programs ${office.taken.filter(({ sender }) => sender === senderOfRestored).length}`,
      ],
      breaks,
    };
  } finally {
    await machine.close();
  }
}

/** @returns the kinds of the restores that were what they should be, and all promises broken */
async function tryEach(
  { injections, isQuick, say }: FaultPlan,
  copies: Copies,
  parts: Omit<TrialParts, 'startsAgain'>,
): Promise<{ tried: string[]; breaks: string[] }> {
  const turns = isQuick ? quickKinds : kinds;
  const tried: string[] = [];
  const breaks: string[] = [];
  for (let number = 0; number < injections; number += 1) {
    const kind = turns[number % turns.length] as Kind;
    const laidOut = await kind.layOut(copies);
    const found = await tryRestored(laidOut, { ...parts, startsAgain: !isQuick && number % startsAgainEach === 0 });
    breaks.push(...found.map((line) => `${kind.name}, restore ${number}: ${line}`));
    if (laidOut.wasSeen) tried.push(kind.name);
    await rm(laidOut.dataDir, { recursive: true, force: true });
    say(`restore ${number}, ${kind.name}: ${laidOut.wasSeen ? 'seen' : 'not seen'}; ${found.join('; ') || 'nothing is broken'}`);
  }
  return { tried, breaks };
}

export const restoresScenario: Scenario = {
  name: 'restores',
  fault: 'data put back from copies, by hand or by the command',
  trial: 'restore',
  usual: 56,
  async run(plan) {
    const random = createRandom(plan.seed);
    const folder = await mkdtemp(join(tmpdir(), 'hit-restores-'));
    const office = await openPostOffice(() => random.between(5, 40));
    try {
      return await restoreAgainAndAgain(plan, { random, office, folder });
    } finally {
      await office.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
