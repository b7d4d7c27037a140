/** A program that is left alone comes to rest: nothing that was received waits, and no mail that could leave. */
import { until } from '../../support/server/until.ts';
import { unsettledMails } from './asked-mails.ts';
import type { Machine } from './machine.ts';

const settlesWithinMs = 180_000;

/** @returns what has not settled in time, a sentence each */
export async function untilSettled({ db }: Pick<Machine, 'db'>, withinMs = settlesWithinMs): Promise<string[]> {
  const waiting = async () => {
    const [mails, commands] = [await unsettledMails(db), ((await db('commands').where({ state: 'received' }).pluck('id')) as string[]).length];
    return [...(mails > 0 ? [`${mails} mails wait on`] : []), ...(commands > 0 ? [`${commands} commands are neither taken nor given up`] : [])];
  };
  await until('all has settled', async () => (await waiting()).length === 0, withinMs).catch(() => {});
  return waiting();
}
