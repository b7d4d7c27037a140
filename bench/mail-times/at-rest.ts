/** How soon a mail is there where nothing else is to be done: from the answer to who asks for it, by a command or on the page to sign in by, to the server that takes it. */
import { setTimeout } from 'node:timers/promises';
import type { Verdict } from '../../test/faults/checker/checks/mails.ts';
import { spread } from '../../test/faults/checker/checks/mails.ts';
import type { Machine } from '../../test/faults/machine/machine.ts';
import { setUpMachine } from '../../test/faults/machine/machine.ts';
import type { PostOffice, Taken } from '../../test/faults/machine/post-office.ts';
import { openPostOffice } from '../../test/faults/machine/post-office.ts';
import { proposalInDays } from '../../test/support/builders/proposal-in-seconds.ts';
import { browserAt } from '../../test/support/http/page-world.ts';
import { readResponse } from '../../test/support/http/read-response.ts';
import { people } from '../../test/support/server/running-hit.ts';
import { until } from '../../test/support/server/until.ts';

const bound = 2;
const leavesWithinMs = 60_000;
const restsMs = 700;

interface Place {
  machine: Machine;
  office: PostOffice;
}

export async function sendAtRest(times: number): Promise<Verdict> {
  const office = await openPostOffice(() => 0);
  const machine = await setUpMachine({ SMTP_URL: office.url, MAIL_REPLY_TO: 'svar@hit.example' });
  try {
    await machine.launch().ready;
    const commands = await measured(times, (time) => secondsToLastMail({ machine, office }, `Liv ${time}`));
    const links = await measured(times, (time) => secondsToLink({ machine, office }, time));
    return {
      figures: [`answer to last mail   ${spread(commands)}; within ${bound} s`, `answer to sign-in     ${spread(links)}; within ${bound} s`],
      breaks: [...commands, ...links].filter((one) => one > bound).map((one) => `a mail left ${one.toFixed(1)} s after it was asked for`),
    };
  } finally {
    await machine.close();
    await office.close();
  }
}

/** The first time finds nothing prepared and is not counted. */
async function measured(times: number, measure: (time: number) => Promise<number>): Promise<number[]> {
  const seconds: number[] = [];
  for (let time = 0; time <= times; time += 1) {
    await setTimeout(restsMs);
    const taken = await measure(time);
    if (time > 0) seconds.push(taken);
  }
  return seconds;
}

/** A proposal tells several people; counted is the last of their mails. */
async function secondsToLastMail({ machine, office }: Place, title: string): Promise<number> {
  const coordinator = await machine.coordinator();
  const { id } = readResponse('proposePlanActivity', await coordinator.post('/plan-activities', { ...proposalInDays, title }));
  const answeredAt = Date.now();
  const asked = (await machine.db('mails').where({ plan_activity: id }).pluck('message_id')) as string[];
  if (asked.length === 0) throw new Error('a proposal asks for no mail');
  return secondsUntil(answeredAt, 'all mails of the proposal are taken', asked.length, () => office.taken.filter(({ messageId }) => asked.includes(messageId)));
}

async function secondsToLink({ machine, office }: Place, time: number): Promise<number> {
  const browser = browserAt(await machine.ready());
  await browser.get('/logga-in');
  const before = office.taken.length;
  const addresses = Object.values(people);
  // So often one address, or one machine, may not ask.
  const { status } = await browser.post('/logga-in', { email: addresses[time % addresses.length] ?? '' }, { 'x-forwarded-for': `10.0.0.${time}` });
  if (status !== 303) throw new Error(`the page to sign in by answers ${status}`);
  return secondsUntil(Date.now(), 'the link is taken', 1, () => office.taken.slice(before));
}

async function secondsUntil(answeredAt: number, what: string, count: number, taken: () => Taken[]): Promise<number> {
  await until(what, async () => taken().length === count, leavesWithinMs);
  return Math.max(0, ...taken().map(({ at }) => at - answeredAt)) / 1000;
}
