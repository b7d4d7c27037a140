/** Clients that hang up somewhere in a request, and ask for the same again under the same key until it is done: it is done once. */
import { setTimeout } from 'node:timers/promises';
import { bodyHash } from '../../../api/operations/command-id.ts';
import type { RawRequest } from '../../support/http/raw-http.ts';
import { people } from '../../support/server/running-hit.ts';
import { until } from '../../support/server/until.ts';
import type { HungUp } from '../acts/hang-up.ts';
import { hangUpOn } from '../acts/hang-up.ts';
import type { Doing, Upload } from '../acts/life-acts.ts';
import { actsOfLife, liveThrough } from '../acts/life-acts.ts';
import type { Act, Senders } from '../acts/sender.ts';
import { openSenders } from '../acts/sender.ts';
import { insistOnUpload, pdfOf, rowsOf, uploadForm } from '../acts/uploads.ts';
import { check } from '../checker/check.ts';
import { judgeMails, tally } from '../checker/checks/mails.ts';
import { judgeKeptFiles } from '../judges/kept-files.ts';
import { mailsNow } from '../machine/asked-mails.ts';
import { heldConnections } from '../machine/held-connections.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import { untilSettled } from '../machine/settled.ts';
import type { MachineWithPost } from '../machine/with-post.ts';
import { withPost } from '../machine/with-post.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';

const sideBySide = 8;
const doneWithinMs = 60_000;
const connectionsEndWithinMs = 20_000;
/** What half a request had made of it would stand in a row by then. */
const wouldBeStoredMs = 250;
/** How often that is looked at. */
const lookShare = 0.15;

interface Parts extends MachineWithPost {
  senders: Senders;
  hangUps: HungUp[];
  breaks: string[];
}

/** Acts with hang-ups on a machine until enough of them were seen. */
export async function hangUp({ machine, office }: MachineWithPost, plan: FaultPlan): Promise<FaultOutcome> {
  const parts: Parts = { machine, office, senders: await openSenders(machine), hangUps: [], breaks: [] };
  await hangUpAgainAndAgain(parts, plan);
  return judge(parts);
}

async function hangUpAgainAndAgain(parts: Parts, { injections, seed, say }: FaultPlan): Promise<void> {
  let begun = 0;
  const seen = () => parts.hangUps.filter(({ isSeen }) => isSeen).length;
  async function lives(): Promise<void> {
    // What is not seen is made up for by another life, but not for ever.
    while (seen() < injections && begun * actsOfLife < 3 * injections + actsOfLife * sideBySide) {
      begun += 1;
      const [number, random] = [begun, createRandom(seed + begun)];
      const name = `hang-ups-${seed}-${number}`;
      await liveThrough(name, pdfOf(name, random.next()), doing(parts, number, random)).catch((error: unknown) =>
        parts.breaks.push(`${name}: ${String(error)}`),
      );
      say(`${begun} lives, ${seen()} hang-ups`);
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, lives));
  const rows = (await parts.machine.db('plan_activities').where('title', 'like', `hang-ups-${seed}-%`).pluck('title')) as string[];
  if (rows.length !== begun || new Set(rows).size !== begun) parts.breaks.push(`${begun} activities were proposed, and there are ${rows.length}`);
}

function doing({ machine, senders, hangUps, breaks }: Parts, number: number, random: Random): Doing {
  /** @returns whether only a part of the request was sent */
  async function hangUp(request: RawRequest, leftNothing: () => Promise<boolean>): Promise<boolean> {
    const hungUp = await hangUpOn(await senders.address(), request, random);
    hangUps.push(hungUp);
    const isHalf = hungUp.moment === 'in the head' || hungUp.moment === 'in the body';
    const isLookedAt = isHalf && random.next() < lookShare;
    await setTimeout(isLookedAt ? wouldBeStoredMs : random.pick([0, 0, random.between(0, 200)]));
    if (isLookedAt && !(await leftNothing())) breaks.push(`half a request to ${request.path} has left something`);
    return isHalf;
  }

  return {
    async act(act) {
      const sentAt = Date.now();
      const isHalf = await hangUp(
        requestOf(act, senders),
        async () => (await machine.db('commands').where({ idempotency_key: act.key }).first('id')) === undefined,
      );
      senders.log.add({
        key: act.key,
        method: act.method,
        path: act.path,
        person: people[act.who],
        outcome: 'unknown',
        status: null,
        sentAt,
        endedAt: Date.now(),
        ...(isHalf && { isCut: true }),
      });
      const again = () => senders.insist(act, doneWithinMs);
      const [answer, other] = await Promise.all(random.next() < 0.1 ? [again(), again()] : [again()]);
      if (other && JSON.stringify(other) !== JSON.stringify(answer)) breaks.push(`${act.key} was answered in two ways`);
      const stored = (await machine.db('commands').where({ idempotency_key: act.key }).pluck('body_hash')) as string[];
      if (stored.length !== 1 || stored[0] !== bodyHash(act.body)) breaks.push(`${act.key} is stored ${stored.length} times, or with another body`);
      return answer;
    },
    async upload(upload: Upload) {
      const form = uploadForm(upload, senders.session, number);
      await hangUp(form, async () => (await rowsOf(machine.db, upload)).length === 0);
      await insistOnUpload(senders, form, doneWithinMs);
      const [id = '', ...more] = await rowsOf(machine.db, upload);
      if (more.length > 0) breaks.push(`${upload.name} was sent again, and lies there ${more.length + 1} times`);
      return id;
    },
  };
}

const requestOf = ({ who, method, path, key, body }: Act, senders: Senders): RawRequest => ({
  method,
  path: `/api/v1${path}`,
  headers: { Authorization: `Bearer ${senders.token(who)}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
  body: JSON.stringify(body),
});

async function judge({ machine, office, senders, hangUps, breaks }: Parts): Promise<FaultOutcome> {
  const unsettled = await untilSettled(machine);
  const address = await senders.address();
  const isFree = async () => ((await heldConnections(address)) ?? 0) === 0;
  await until('no connection is held', isFree, connectionsEndWithinMs).catch(() => {});
  const held = await heldConnections(address);
  const checked = await machine.withTemporal((client) => check({ db: machine.db, client, calls: senders.log.calls }));
  const mails = judgeMails({ mails: await mailsNow(machine.db), taken: office.taken, kills: [] });
  const seen = hangUps.filter(({ isSeen }) => isSeen);
  return {
    seen: seen.length,
    trials: seen.length,
    figures: [
      `hung up               ${tally(seen.map(({ moment }) => moment))}`,
      `on a connection       ${tally(seen.map(({ place }) => place))}`,
      `too late to be seen   ${hangUps.length - seen.length}`,
      `calls sent again      ${tally(senders.log.calls.map(({ outcome }) => outcome))}`,
      `connections held      ${held ?? 'not to be seen on this system'}`,
      ...mails.figures,
      `complaints            ${tally(machine.complaints())}`,
    ],
    breaks: [
      ...breaks,
      ...unsettled,
      ...checked,
      ...mails.breaks,
      ...(await judgeKeptFiles(machine.db, machine.dataDir)),
      ...(held ? [`${held} connections are held after all clients have gone`] : []),
    ],
  };
}

export const hangUpsScenario: Scenario = {
  name: 'hang-ups',
  fault: 'client gone in the head or body of a request, before or in its answer, alone, kept alive or pipelined',
  trial: 'call',
  usual: 1_000,
  run: (plan) => withPost({}, (parts) => hangUp(parts, plan)),
};
