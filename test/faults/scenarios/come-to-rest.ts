/** What follows the last fault: the program runs, all that is under way comes to rest, everything is checked, and starts in a row change nothing more. */
import { setTimeout } from 'node:timers/promises';
import { until } from '../../support/until.ts';
import { check } from '../checker/check.ts';
import { figuresOf } from '../checker/figures.ts';
import type { Verdict } from '../checker/mails.ts';
import { judgeMails } from '../checker/mails.ts';
import { troubleWithRest } from '../checker/rest.ts';
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

/** @param restarts how many starts in a row follow, in which nothing more may happen */
export async function comeToRest({ office, machine, workload }: Remaining, restarts: number): Promise<Verdict> {
  await makeDueNow(machine.db);
  await running(machine);
  const begun = performance.now();
  const unsettled = await workload.end(answeredWithinMs);
  const trouble = await troubleAtRest(machine);
  const settledAfter = performance.now() - begun;
  const post = { taken: office.taken, kills: machine.kills };
  const found = await machine.withTemporal((client) => check({ db: machine.db, client, calls: workload.log.calls, post }));
  const figures = await figuresOf(machine.db, workload.log.calls);
  const before = office.taken.length;
  for (let restart = 0; restart < restarts; restart += 1) await restartQuietly(machine);
  await machine.stop();
  const [after, leased] = [office.taken.length - before, await leasedMails(machine.db)];
  return {
    figures: [
      ...figures,
      ...judgeMails({ mails: await mailsNow(machine.db), ...post }).figures,
      `settled               ${(settledAfter / 1000).toFixed(1)} s after the last start`,
      `after ${restarts} restarts      ${after} more taken, ${leased} leased`,
    ],
    breaks: [
      ...unsettled,
      ...trouble,
      ...found,
      ...(after > 0 ? [`${after} mails were sent after all had settled`] : []),
      ...(leased > 0 ? [`${leased} mails are leased when nobody runs`] : []),
    ],
  };
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
