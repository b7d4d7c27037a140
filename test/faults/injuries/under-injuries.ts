/** People act while their program is hurt again and again; afterwards all that was acknowledged must be there, and nothing half done. */
import { setTimeout } from 'node:timers/promises';
import { until } from '../../support/server/until.ts';
import { check } from '../checker/check.ts';
import { judgeMails, spread, tally } from '../checker/checks/mails.ts';
import type { Call } from '../clients/call.ts';
import { wholeLives } from '../clients/whole-lives.ts';
import { startWorkload } from '../clients/workload.ts';
import { judgeKeptFiles } from '../judges/kept-files.ts';
import { judgeSentFiles } from '../judges/sent-files.ts';
import { mailsNow } from '../machine/asked-mails.ts';
import type { Machine } from '../machine/machine.ts';
import type { Taken } from '../machine/post-office.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import { untilSettled } from '../machine/settled.ts';
import type { WatchedReady } from '../machine/watched-ready.ts';
import { watchReady } from '../machine/watched-ready.ts';
import type { MachineWithPost } from '../machine/with-post.ts';
import type { FaultOutcome, FaultPlan } from '../scenario.ts';
import type { Injury } from './injury.ts';
import { supervise } from './supervisor.ts';

const betweenMs: [number, number] = [500, 2_500];
const quickBetweenMs: [number, number] = [200, 500];
/** Long enough to be met. */
const quickMs: [number, number] = [3_000, 5_000];
const maxTries = 3;
/** A program that ended by itself has been started again by then. */
const runsWithinMs = 150_000;
const people = 3;
/** For an act, over everything that is done to the program meanwhile. */
const actWithinMs = 180_000;

/** What was seen of one injury. */
interface Span {
  from: number;
  until: number;
  ready: WatchedReady;
  /** What the program said meanwhile. */
  said: string;
}

/** @param name of the scenario */
export async function actUnderInjuries({ machine, office }: MachineWithPost, injury: Injury, plan: FaultPlan & { name: string }): Promise<FaultOutcome> {
  const { injections, seed, name, isQuick = false, say } = plan;
  const random = createRandom(seed);
  const workload = startWorkload(machine, { name, seed, people, work: wholeLives(`${name}-${seed}`) });
  const { calls } = workload;
  const spans: Span[] = [];
  let isHurt = false;
  const supervisor = supervise(machine, { reason: injury.saidAs, isHurt: () => isHurt });
  const met = () => spans.filter((span) => isMet(span, injury, calls));
  // What is not met is made up for by another, but not for ever.
  while (met().length < injections && spans.length < maxTries * injections) {
    await setTimeout(random.between(...(isQuick ? quickBetweenMs : betweenMs)));
    const address = await listening(machine);
    isHurt = true;
    spans.push(await hurtOnce(machine, injury, { address, random, isQuick }));
    isHurt = false;
    say(`${spans.length} times, ${workload.begun()} lives, ended by itself ${supervisor.ended.length} times`);
  }
  const unable = await workload.end(actWithinMs);
  const unsettled = await untilSettled(machine);
  const breaks = [...unable, ...unsettled, ...(await supervisor.stop())];

  const exposed = calls.filter((call) => met().some(({ from, until }) => call.sentAt < until && call.endedAt > from));
  const checked = await machine.withTemporal((client) => check({ db: machine.db, client, calls }));
  const mails = judgeMails({
    mails: await mailsNow(machine.db),
    taken: office.taken,
    kills: momentsBeforeEnds(office.taken, spans, supervisor.ended),
  });
  const ready = spans.map((span) => span.ready);
  const unanswered = ready.reduce((sum, span) => sum + span.unanswered, 0);
  return {
    seen: met().length,
    trials: exposed.length,
    figures: [
      `met by the program    ${met().length} of ${spans.length} times, for ${spread(met().map(({ from, until }) => (until - from) / 1000))}`,
      `ended by itself       ${supervisor.ended.length} times, and was started again`,
      `calls meanwhile       ${tally(exposed.map(({ status }) => String(status ?? 'no answer')))}`,
      `/ready meanwhile      ${spread(ready.flatMap(({ seconds }) => seconds))}: ${tally(ready.flatMap(({ answers }) => answers))}`,
      `lives                 ${workload.begun()}`,
      ...mails.figures,
      `complaints            ${tally(machine.complaints().map((line) => line.slice(0, 60)))}`,
    ],
    breaks: [
      ...breaks,
      ...(unanswered > 0 ? [`/ready was not answered ${unanswered} times`] : []),
      ...mails.breaks,
      ...checked,
      ...(await judgeSentFiles(machine.db, calls)),
      ...(await judgeKeptFiles(machine.db, machine.dataDir, { mayBeLeft: injury.keepsDrafts ?? false })),
    ],
  };
}

/** Where the program listens, once it does. */
async function listening(machine: Machine): Promise<string> {
  let address: string | undefined;
  const isThere = async () => {
    const late = setTimeout(runsWithinMs, undefined, { ref: false });
    if (machine.runs()) address = await Promise.race([machine.ready().catch(() => undefined), late]);
    return address !== undefined;
  };
  await until('the program listens', isThere, runsWithinMs);
  return address ?? '';
}

/** What a server took while nothing could be written, of a program that ended before it could, it had taken before a kill. */
const momentsBeforeEnds = (taken: Taken[], spans: Span[], ended: number[]): number[] =>
  ended.flatMap((end) => {
    const last = spans.filter(({ from }) => from <= end).at(-1);
    return [end, ...taken.flatMap(({ at }) => (last && at >= last.from && at <= end ? [at] : []))];
  });

interface Hurting {
  address: string;
  random: Random;
  isQuick: boolean;
}

async function hurtOnce(machine: Machine, injury: Injury, { address, random, isQuick }: Hurting): Promise<Span> {
  const lastsMs = random.between(...(isQuick ? quickMs : injury.lastsMs(random)));
  const program = machine.program();
  const saidBefore = program.said().length;
  let isOver = false;
  const heal = await injury.begin(machine, random);
  const from = Date.now();
  const watching = watchReady(address, () => isOver || !program.runs());
  try {
    await setTimeout(lastsMs);
  } finally {
    await heal();
    isOver = true;
  }
  const ended = Date.now();
  const ready = await watching;
  return { from, until: ended, ready, said: program.said().slice(saidBefore) };
}

const answeredLateMs = 1_000;

/** The program said so, a client was told that it could not be done, or had to wait for its end. */
const isMet = ({ from, until: end, said }: Span, { saidAs, makesWait = false }: Injury, calls: readonly Call[]): boolean =>
  saidAs.test(said) ||
  calls.some(
    ({ sentAt, endedAt, status }) =>
      (status !== null && status >= 500 && endedAt >= from && sentAt <= end) || (makesWait && sentAt < end - answeredLateMs && endedAt >= end),
  );
