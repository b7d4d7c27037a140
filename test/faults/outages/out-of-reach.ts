/** A day in which the server of mail is not reached, hangs up, is too busy for everybody or speaks nonsense: no mail has a try counted, somebody is told. */
import { relayTroubleToldAfterMs } from '../../../db/mail/mail-relay-read-model.ts';
import { askForMails, unsettledMails } from '../machine/asked-mails.ts';
import type { BadManner } from '../machine/bad-server.ts';
import { listenBadly } from '../machine/bad-server.ts';
import { troubleTasks } from '../machine/said-trouble.ts';
import type { Outage } from './outage.ts';
import { addressesOf, dayMs, expectSoon, expectTold, hourMs, minuteMs, stride } from './outage.ts';

const manners: readonly [BadManner, ...BadManner[]] = ['absent', 'closes', 'busy', 'garbage'];
/** Of the strides after one of which the server is bad in another way. */
const changeShare = 0.2;

/** @returns when the server was asked, where something listened that could count it */
export async function beOutOfReach(outage: Outage, mails: number): Promise<number[]> {
  const { machine, office, clock, random, strides, breaks, say } = outage;
  const begun = clock.now();
  const past = () => clock.now() - begun;
  const asked: number[] = [];
  await office.goAway();
  let bad = await listenBadly(office.port, 'closes', clock.now);
  const endBad = async () => {
    asked.push(...bad.met);
    await bad.close();
  };

  await askForMails(machine.db, addressesOf(0, mails));
  await expectSoon(outage, 'the server is asked', async () => bad.met.length > 0);
  while (past() < relayTroubleToldAfterMs + minuteMs) {
    if (past() < relayTroubleToldAfterMs - minuteMs && (await troubleTasks(machine.db)).open > 0)
      breaks.push('trouble was told before half an hour had passed');
    await stride(outage, strides.first);
  }
  await expectTold(outage);
  say('told after half an hour');

  let restartAt = outage.isQuick ? Number.POSITIVE_INFINITY : random.between(2 * hourMs, 22 * hourMs);
  while (past() < dayMs) {
    await stride(outage, strides.later);
    if (random.next() < changeShare) {
      await endBad();
      bad = await listenBadly(office.port, random.pick(manners), clock.now);
    }
    if (past() < restartAt) continue;
    restartAt = Number.POSITIVE_INFINITY;
    await machine.stop();
    await machine.launch().ready;
    say('started again in the middle of it');
  }
  await expectTold(outage);
  say(`out of reach for a day, ${await unsettledMails(machine.db)} mails wait`);
  breaks.push(...(await countedTries(outage, mails)));
  await endBad();
  await office.comeBack();
  return asked;
}

/** Our server's trouble is no mail's. */
async function countedTries({ machine, office }: Outage, mails: number): Promise<string[]> {
  const ours = new Set(addressesOf(0, mails));
  const rows = (await machine.db('mails').select('recipient', 'outcome', 'attempts')) as { recipient: string; outcome: string; attempts: number }[];
  const touched = rows.filter(({ recipient, outcome, attempts }) => ours.has(recipient) && (outcome !== 'queued' || attempts > 0));
  return [
    ...touched.map(({ recipient, outcome, attempts }) => `the mail to ${recipient} is ${outcome} after ${attempts} tries that were none of its own`),
    ...office.taken.filter(({ recipient }) => ours.has(recipient)).map(({ recipient }) => `the mail to ${recipient} was taken by a server that was away`),
  ];
}
