/** No mail leaves for a day by the clock of delivery: first the server is out of reach, then, another day, it puts everything off. Nothing is lost. */
import { check } from '../checker/check.ts';
import { judgeMails } from '../checker/checks/mails.ts';
import { judgePace } from '../checker/checks/pace.ts';
import { judgeRetries } from '../judges/retries.ts';
import { judgeStorm } from '../judges/storm.ts';
import { mailsNow } from '../machine/asked-mails.ts';
import type { MailMachine } from '../machine/mail-machine.ts';
import { withMailMachine } from '../machine/mail-machine.ts';
import { createRandom } from '../machine/random.ts';
import { untilSettled } from '../machine/settled.ts';
import { beOutOfReach } from '../outages/out-of-reach.ts';
import type { Outage } from '../outages/outage.ts';
import { leaveAll, quickStrides, usualStrides } from '../outages/outage.ts';
import { putEverythingOff } from '../outages/putting-off.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';

const perSecond = 20;

/** Two outages of a day each, with half of the mails in each. */
export async function endureOutages(parts: MailMachine, { injections, seed, isQuick = false, say }: FaultPlan): Promise<FaultOutcome> {
  const { machine, office } = parts;
  const outage: Outage = { ...parts, random: createRandom(seed), strides: isQuick ? quickStrides : usualStrides, isQuick, breaks: [], say };
  const half = Math.ceil(injections / 2);
  office.setRule(() => null);
  outage.breaks.push(...(await untilSettled(machine)));

  const takenBefore = office.taken.length;
  const asked = await beOutOfReach(outage, half);
  const pace = judgePace(await leaveAll(outage), { perSecond, shards: 1 });
  const tries = await putEverythingOff(outage, { from: half, to: injections });
  await leaveAll(outage);

  const mails = judgeMails({ mails: await mailsNow(machine.db), taken: office.taken, kills: [] });
  const taken = office.taken.slice(takenBefore);
  const copies = taken.length - new Set(taken.map(({ messageId }) => messageId)).size;
  const [storm, retries] = [judgeStorm(asked), judgeRetries(tries)];
  const checked = await machine.withTemporal((client) => check({ db: machine.db, client, calls: [] }));
  const seen = (asked.length > 0 ? half : 0) + new Set(tries.map(({ recipient }) => recipient)).size;
  return {
    seen,
    trials: seen,
    figures: [...mails.figures, ...storm.figures, ...retries.figures, ...pace.figures],
    breaks: [
      ...outage.breaks,
      ...mails.breaks,
      ...(copies > 0 ? [`${copies} copies were sent, and no line was cut`] : []),
      ...storm.breaks,
      ...retries.breaks,
      ...pace.breaks,
      ...checked,
    ],
  };
}

export const outageScenario: Scenario = {
  name: 'outage',
  fault: 'server of mail out of reach for 24 hours, and one that puts all off (451) for 24 hours, by the clock of delivery',
  trial: 'mail',
  usual: 100,
  run: (plan) => withMailMachine({ perSecond }, (parts) => endureOutages(parts, plan)),
};
