/** How soon a mail is there where nothing else is to be done: from a command's answer to the server that takes it. */
import { setTimeout } from 'node:timers/promises';
import type { Verdict } from '../../test/faults/checker/mails.ts';
import { spread } from '../../test/faults/checker/mails.ts';
import type { Machine } from '../../test/faults/machine/machine.ts';
import { setUpMachine } from '../../test/faults/machine/machine.ts';
import type { PostOffice } from '../../test/faults/machine/post-office.ts';
import { openPostOffice } from '../../test/faults/machine/post-office.ts';
import { proposalInSeconds } from '../../test/support/proposal-in-seconds.ts';
import { until } from '../../test/support/until.ts';

const bound = 2;
const leavesWithinMs = 60_000;
const restsMs = 700;

export async function sendAtRest(times: number): Promise<Verdict> {
  const office = await openPostOffice(() => 0);
  const machine = await setUpMachine({ SMTP_URL: office.url, MAIL_REPLY_TO: 'svar@hit.example' });
  try {
    await machine.launch().ready;
    const seconds: number[] = [];
    // The first command of a process finds nothing prepared.
    for (let time = 0; time <= times; time += 1) {
      await setTimeout(restsMs);
      const taken = await secondsToLastMail({ machine, office }, `Liv ${time}`);
      if (time > 0) seconds.push(taken);
    }
    return {
      figures: [`answer to last mail   ${spread(seconds)}; within ${bound} s`],
      breaks: seconds.filter((one) => one > bound).map((one) => `a mail left ${one.toFixed(1)} s after the command was answered`),
    };
  } finally {
    await machine.close();
    await office.close();
  }
}

/** A proposal tells several people; counted is the last of their mails. */
async function secondsToLastMail({ machine, office }: { machine: Machine; office: PostOffice }, title: string): Promise<number> {
  const { policy: _inSeconds, ...proposal } = proposalInSeconds;
  const coordinator = await machine.coordinator();
  const { id } = await coordinator.post('/plan-activities', { ...proposal, title });
  const answeredAt = Date.now();
  const asked = (await machine.db('mails').where({ plan_activity: id }).pluck('message_id')) as string[];
  if (asked.length === 0) throw new Error('a proposal asks for no mail');
  const taken = () => office.taken.filter(({ messageId }) => asked.includes(messageId));
  await until('all mails of the proposal are taken', async () => taken().length === asked.length, leavesWithinMs);
  return Math.max(0, ...taken().map(({ at }) => at - answeredAt)) / 1000;
}
