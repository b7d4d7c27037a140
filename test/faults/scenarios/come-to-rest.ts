/** What follows the last fault: the program runs, all that is under way comes to rest, everything is checked, and starts in a row change nothing more. */
import { setTimeout } from 'node:timers/promises';
import { until } from '../../support/server/until.ts';
import { check } from '../checker/check.ts';
import { figuresOf } from '../checker/checks/figures.ts';
import type { Verdict } from '../checker/checks/mails.ts';
import { judgeMails } from '../checker/checks/mails.ts';
import { troubleWithRest } from '../checker/checks/rest.ts';
import type { Workload } from '../clients/workload.ts';
import { leasedMails, mailsNow, makeDueNow } from '../machine/asked-mails.ts';
import type { Machine } from '../machine/machine.ts';
import type { PostOffice } from '../machine/post-office.ts';
import { running } from '../machine/running.ts';

/** What has not come to rest by then stands still. */
const settlesWithinMs = 400_000;
/** People who are told nothing for so long after the last fault have lost their act. */
const answeredWithinMs = 240_000;
const restsAfterRestartMs = 2_500;

interface Remaining {
  office: PostOffice;
  machine: Machine;
  workload: Workload;
}

/**
 * Adds to what was found. What goes wrong on the way is a break too, and what was found before it stays.
 * @param restarts how many starts in a row follow, in which nothing more may happen
 */
export async function comeToRest(remaining: Remaining, restarts: number, { figures, breaks }: Verdict): Promise<void> {
  const { office, machine, workload } = remaining;
  await makeDueNow(machine.db);
  await running(machine);
  const begun = performance.now();
  breaks.push(...(await workload.end(answeredWithinMs)), ...(await troubleAtRest(machine)));
  const settledAfter = (performance.now() - begun) / 1000;
  const post = { taken: office.taken, kills: machine.kills };
  figures.push(...(await figuresOf(machine.db, workload.calls)), ...judgeMails({ mails: await mailsNow(machine.db), ...post }).figures);
  figures.push(`settled               ${settledAfter.toFixed(1)} s after the last start`);
  breaks.push(...(await machine.withTemporal((client) => check({ db: machine.db, client, calls: workload.calls, post }))));
  const before = office.taken.length;
  for (let restart = 0; restart < restarts; restart += 1) await restartQuietly(machine);
  await machine.stop();
  const [after, leased] = [office.taken.length - before, await leasedMails(machine.db)];
  figures.push(`after ${restarts} restarts      ${after} more taken, ${leased} leased`);
  if (after > 0) breaks.push(`${after} mails were sent after all had settled`);
  if (leased > 0) breaks.push(`${leased} mails are leased when nobody runs`);
}

async function troubleAtRest({ db }: Machine): Promise<string[]> {
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
