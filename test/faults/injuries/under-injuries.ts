/** People act while their program is hurt again and again; afterwards all that was acknowledged must be there, and nothing half done. */
import { setTimeout } from 'node:timers/promises';
import { keepBusy } from '../acts/busy.ts';
import { openSenders } from '../acts/sender.ts';
import { check } from '../checker/check.ts';
import { judgeMails, spread, tally } from '../checker/mails.ts';
import type { Call } from '../clients/client-log.ts';
import { judgeKeptFiles } from '../judges/kept-files.ts';
import { mailsNow } from '../machine/asked-mails.ts';
import type { Machine } from '../machine/machine.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import { untilSettled } from '../machine/settled.ts';
import type { WatchedReady } from '../machine/watched-ready.ts';
import { watchReady } from '../machine/watched-ready.ts';
import type { MachineWithPost } from '../machine/with-post.ts';
import type { FaultOutcome, FaultPlan } from '../scenario.ts';
import type { Injury } from './injury.ts';

const betweenMs: [number, number] = [500, 2_500];
/** A program that ended by itself is started again, and is there by then. */
const startsWithinMs = 120_000;

/** What was seen of one injury. */
interface Span {
  from: number;
  until: number;
  ready: WatchedReady;
  /** What the program said meanwhile. */
  said: string;
  hasEnded: boolean;
}

/** @param name of the scenario */
export async function actUnderInjuries({ machine, office }: MachineWithPost, injury: Injury, plan: FaultPlan & { name: string }): Promise<FaultOutcome> {
  const { injections, seed, name, say } = plan;
  const random = createRandom(seed);
  const senders = await openSenders(machine);
  const people = keepBusy(machine, senders, { name, seed });
  const spans: Span[] = [];
  const breaks: string[] = [];
  for (let number = 0; number < injections; number += 1) {
    await setTimeout(random.between(...betweenMs));
    const span = await hurtOnce(machine, injury, random);
    spans.push(span);
    breaks.push(...(await goOn(machine, injury, span)));
    say(`${number + 1} times, ${people.begun()} lives, ${span.hasEnded ? 'ended' : 'went on'}`);
  }
  breaks.push(...(await people.stop()), ...(await untilSettled(machine)));

  const { calls } = senders.log;
  const met = spans.filter((span) => isMet(span, injury, calls));
  const exposed = calls.filter((call) => met.some(({ from, until }) => call.sentAt < until && call.endedAt > from));
  const checked = await machine.withTemporal((client) => check({ db: machine.db, client, calls }));
  const mails = judgeMails({
    mails: await mailsNow(machine.db),
    taken: office.taken,
    kills: spans.filter(({ hasEnded }) => hasEnded).map(({ until }) => until),
  });
  const ready = spans.map((span) => span.ready);
  return {
    seen: met.length,
    trials: exposed.length,
    figures: [
      `met by the program    ${met.length} of ${spans.length} times, for ${spread(met.map(({ from, until }) => (until - from) / 1000))}`,
      `ended by itself       ${spans.filter(({ hasEnded }) => hasEnded).length} times, and was started again`,
      `calls meanwhile       ${tally(exposed.map(({ status }) => String(status ?? 'no answer')))}`,
      `/ready meanwhile      ${spread(ready.flatMap(({ seconds }) => seconds))}: ${tally(ready.flatMap(({ answers }) => answers))}`,
      `lives                 ${people.begun()}`,
      ...mails.figures,
      `complaints            ${tally(machine.complaints().map((line) => line.slice(0, 60)))}`,
    ],
    breaks: [...breaks, ...mails.breaks, ...checked, ...(await judgeKeptFiles(machine.db, machine.dataDir))],
  };
}

async function hurtOnce(machine: Machine, injury: Injury, random: Random): Promise<Span> {
  const lastsMs = injury.lastsMs(random);
  const address = await machine.ready();
  const program = machine.program();
  const saidBefore = program.said().length;
  let isOver = false;
  const heal = await injury.begin(machine, lastsMs, random);
  const from = Date.now();
  const watching = watchReady(address, () => isOver || !program.runs());
  try {
    await setTimeout(lastsMs);
  } finally {
    await heal();
    isOver = true;
  }
  const until = Date.now();
  const ready = await watching;
  return { from, until, ready, said: program.said().slice(saidBefore), hasEnded: !program.runs() };
}

/** One that works on must answer; one that has ended must have said why, and can be started again. */
async function goOn(machine: Machine, { saidAs }: Injury, { hasEnded, said, ready }: Span): Promise<string[]> {
  if (!hasEnded) return ready.unanswered > 0 ? [`/ready was not answered ${ready.unanswered} times`] : [];
  const started = await Promise.race([
    machine.launch().ready.then(
      () => true,
      (error: unknown) => String(error),
    ),
    setTimeout(startsWithinMs, `not within ${startsWithinMs} ms`, { ref: false }),
  ]);
  return [
    ...(saidAs.test(said) ? [] : [`the program ended without a reason that names it: ${said.slice(-600)}`]),
    ...(started === true ? [] : [`the program could not be started again: ${started}`]),
  ];
}

const answeredLateMs = 1_000;

/** The program said so, a client was told that it could not be done, or a call that was begun meanwhile was answered only afterwards. */
const isMet = ({ from, until, said }: Span, { saidAs }: Injury, calls: readonly Call[]): boolean =>
  saidAs.test(said) ||
  calls.some(
    ({ sentAt, endedAt, status }) =>
      (status !== null && status >= 500 && endedAt >= from && sentAt <= until) || (sentAt >= from && sentAt < until - answeredLateMs && endedAt >= until),
  );
