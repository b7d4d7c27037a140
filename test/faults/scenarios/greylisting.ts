/** Mails through a server that puts off whom it does not know for some minutes: all leave once, by the plan of tries. */
import { setTimeout } from 'node:timers/promises';
import { check } from '../checker/check.ts';
import { judgeMails } from '../checker/checks/mails.ts';
import type { Call } from '../clients/call.ts';
import { wholeLives } from '../clients/whole-lives.ts';
import { startWorkload } from '../clients/workload.ts';
import { judgeRetries } from '../judges/retries.ts';
import { askForMails, mailsNow } from '../machine/asked-mails.ts';
import type { Greylist } from '../machine/greylist.ts';
import { createGreylist } from '../machine/greylist.ts';
import type { MailMachine } from '../machine/mail-machine.ts';
import { whileTimePasses, withMailMachine } from '../machine/mail-machine.ts';
import { addressOf, isOurs } from '../machine/post-office.ts';
import { createRandom } from '../machine/random.ts';
import { untilSettled } from '../machine/settled.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';

const minuteMs = 60_000;
/** Who is new waits so long, by the clock of delivery. */
const waitsMs: [number, number] = [minuteMs, 12 * minuteMs];
const mailsAtOnce = 20;
/** Between two batches. */
const batchMs = 500;
/** What passes for the delivery at a time. */
const strideMs: [number, number] = [1_000, 40_000];
const quickStrideMs: [number, number] = [10_000, 120_000];
const people = 3;
const actWithinMs = 60_000;

/** Puts a machine's mails through a greylist. */
export async function greylist(parts: MailMachine, { injections, seed, isQuick = false, say }: FaultPlan): Promise<FaultOutcome> {
  const { machine, office, clock } = parts;
  const [random, waiting] = [createRandom(seed), createRandom(seed + 1)];
  const list = createGreylist({ now: clock.now, waitMs: () => waiting.between(...waitsMs) });
  office.setRule(list.rule);
  const name = `greylisting-${seed}`;

  async function ask(): Promise<void> {
    for (let asked = 0; asked < injections; asked += mailsAtOnce) {
      const addresses = Array.from({ length: Math.min(mailsAtOnce, injections - asked) }, (_, index) => addressOf('taken', asked + index));
      await askForMails(machine.db, addresses);
      await setTimeout(batchMs);
      say(`${asked + addresses.length} mails asked for, ${office.taken.length} taken`);
    }
  }

  const { calls, breaks } = await whileTimePasses(clock, { random, strideMs: isQuick ? quickStrideMs : strideMs }, async () => {
    const workload = startWorkload(machine, { name, seed, people: isQuick ? 1 : people, work: wholeLives(name) });
    await ask();
    const unable = await workload.end(actWithinMs);
    return { calls: workload.calls, breaks: [...unable, ...(await untilSettled(machine))] };
  });
  return judge(parts, { list, calls, breaks });
}

async function judge(
  { machine, office }: MailMachine,
  { list, calls, breaks }: { list: Greylist; calls: readonly Call[]; breaks: string[] },
): Promise<FaultOutcome> {
  const mails = judgeMails({ mails: await mailsNow(machine.db), taken: office.taken, kills: [] });
  const retries = judgeRetries(list.tries.filter(({ recipient }) => isOurs(recipient)));
  const checked = await machine.withTemporal((client) => check({ db: machine.db, client, calls }));
  const putOff = (await machine.db('mails').where({ outcome: 'accepted' }).where('attempts', '>', 1).pluck('key')) as string[];
  return {
    seen: putOff.length,
    trials: putOff.length,
    figures: [
      `put off               ${list.tries.filter(({ isPutOff }) => isPutOff).length} times, ${putOff.length} mails of them taken later`,
      ...mails.figures,
      ...retries.figures,
    ],
    breaks: [...breaks, ...mails.breaks, ...retries.breaks, ...checked],
  };
}

export const greylistingScenario: Scenario = {
  name: 'greylisting',
  fault: 'server that puts off (451) each sender, address and recipient that is new to it for 1–12 minutes',
  trial: 'mail',
  usual: 250,
  run: (plan) => withMailMachine({}, (parts) => greylist(parts, plan)),
};
