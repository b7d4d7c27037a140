/** A day in which the server of mail puts every mail off: each is tried by the plan, and none is given up. */
import { answer } from '../../support/mail/smtp-server.ts';
import type { Try } from '../judges/retries.ts';
import { askForMails } from '../machine/asked-mails.ts';
import { isOurs } from '../machine/post-office.ts';
import type { Outage } from './outage.ts';
import { addressesOf, dayMs, expectSoon, minuteMs, stride } from './outage.ts';

/** @param mails numbers of their addresses @returns the tries */
export async function putEverythingOff(outage: Outage, mails: { from: number; to: number }): Promise<Try[]> {
  const { machine, office, clock, strides, say, breaks } = outage;
  const tries: Try[] = [];
  office.setRule(({ recipient }) => {
    if (isOurs(recipient)) tries.push({ recipient, at: clock.now() });
    return answer(451, '4.3.0 not now');
  });
  const begun = clock.now();
  await askForMails(machine.db, addressesOf(mails.from, mails.to));
  while (clock.now() - begun < dayMs) {
    await expectSoon(outage, 'what is due has been tried', async () => (await dueMails(outage)) === 0);
    await stride(outage, clock.now() - begun < 20 * minuteMs ? strides.firstTries : strides.later);
  }
  say(`put off for a day, ${tries.length} tries`);
  const tried = new Set(tries.map(({ recipient }) => recipient)).size;
  if (tried < mails.to - mails.from) breaks.push(`only ${tried} mails of ${mails.to - mails.from} were tried`);
  office.setRule(() => null);
  return tries;
}

async function dueMails({ machine, clock }: Outage): Promise<number> {
  const now = new Date(clock.now()).toISOString();
  const row = await machine.db('mails').whereIn('outcome', ['queued', 'retrying']).where('next_try_at', '<=', now).count({ count: '*' }).first();
  return Number(row?.['count']);
}
