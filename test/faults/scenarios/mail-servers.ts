/** Servers of mail that refuse, hang, die before or after their answer, put off, or do not speak as servers at all: each mail leaves once. */
import { setTimeout } from 'node:timers/promises';
import { relayTrouble } from '../../../db/mail/mail-relay-read-model.ts';
import { check } from '../checker/check.ts';
import { judgeMails, tally } from '../checker/checks/mails.ts';
import { judgeDeadAddresses } from '../judges/dead-addresses.ts';
import type { Try } from '../judges/retries.ts';
import { judgeRetries } from '../judges/retries.ts';
import { askForMails, mailsNow } from '../machine/asked-mails.ts';
import type { BadManner } from '../machine/bad-server.ts';
import { listenBadly } from '../machine/bad-server.ts';
import type { MailMachine } from '../machine/mail-machine.ts';
import { whileTimePasses, withMailMachine } from '../machine/mail-machine.ts';
import type { Manner } from '../machine/post-office.ts';
import { addressOf, isOurs } from '../machine/post-office.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import { untilSettled } from '../machine/settled.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';

/** What passes for the delivery at a time. */
const strideMs: [number, number] = [1_000, 60_000];
const mailsAtOnce = 12;
/** Where the numbers of its addresses begin: other scenarios of the same machine have others. */
const firstNumber = 100_000;
const batchMs = 500;
const windowMs: [number, number] = [500, 2_500];

/** Drawn alike; a silent server takes half a minute each time. */
const manners: readonly [Manner, ...Manner[]] = [
  'greylisted',
  'deferredAtRecipient',
  'deferredAfterText',
  'refused',
  'diesBeforeAnswer',
  'diesAfterAnswer',
  'taken',
];
const silentShare = 0.04;
const windows: readonly [BadManner, ...BadManner[]] = ['absent', 'closes', 'busy', 'garbage', 'nonsense TLS'];
const noGreetingShare = 0.05;
const windowShare = 0.6;

/** Puts bad servers to a machine's mails. */
export async function useBadServers(parts: MailMachine, { injections, seed, isQuick = false, say }: FaultPlan): Promise<FaultOutcome> {
  const { machine, office, clock } = parts;
  const random = createRandom(seed);
  const tries: Try[] = [];
  office.setRule(({ recipient }) => {
    tries.push({ recipient, at: clock.now() });
    return null;
  });
  const greeted: BadManner[] = [];

  async function stepIn(manner: BadManner): Promise<void> {
    await office.goAway();
    const bad = await listenBadly(office.port, manner);
    await setTimeout(random.between(...windowMs));
    const answer = (await relayTrouble(machine.db))?.serverReply ?? '';
    await bad.close();
    await office.comeBack();
    greeted.push(...(manner === 'absent' && answer.includes('ECONNREFUSED') ? [manner] : bad.met.map(() => manner)));
  }

  const unsettled = await whileTimePasses(clock, { random: createRandom(seed + 1), strideMs }, async () => {
    for (let asked = 0; asked < injections; asked += mailsAtOnce) {
      const addresses = Array.from({ length: Math.min(mailsAtOnce, injections - asked) }, (_, index) =>
        addressOf(drawManner(random, isQuick), firstNumber + asked + index),
      );
      await askForMails(machine.db, addresses);
      await setTimeout(random.between(0, batchMs));
      if (random.next() < windowShare) await stepIn(drawWindow(random, isQuick));
      say(`${asked + addresses.length} mails asked for, ${office.taken.length} taken`);
    }
    return untilSettled(machine);
  });

  const mails = judgeMails({ mails: await mailsNow(machine.db), taken: office.taken, kills: [] });
  const retries = judgeRetries(tries.filter(({ recipient }) => isOurs(recipient)));
  const checked = await machine.withTemporal((client) => check({ db: machine.db, client, calls: [] }));
  const met = [...new Map(office.met.map(({ recipient, manner }) => [recipient, manner])).values()];
  return {
    seen: met.length,
    trials: met.length,
    figures: [
      `met by mails          ${tally(met)}`,
      `met instead of it     ${tally(greeted)}`,
      ...mails.figures,
      ...retries.figures,
      `complaints            ${tally(machine.complaints())}`,
    ],
    breaks: [...unsettled, ...mails.breaks, ...retries.breaks, ...(await judgeDeadAddresses(machine.db)), ...checked],
  };
}

const drawManner = (random: Random, isQuick: boolean): Manner => (random.next() < silentShare && !isQuick ? 'silent' : random.pick(manners));
const drawWindow = (random: Random, isQuick: boolean): BadManner => (random.next() < noGreetingShare && !isQuick ? 'no greeting' : random.pick(windows));

export const mailServersScenario: Scenario = {
  name: 'mail-servers',
  fault: 'server that refuses (5xx), hangs, dies before or after its 250, puts off (4xx), is not reached or does not speak SMTP',
  trial: 'mail',
  usual: 250,
  run: (plan) => withMailMachine({}, (parts) => useBadServers(parts, plan)),
};
