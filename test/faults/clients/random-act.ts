/** What somebody might do in a life as it stands: mostly what is owed, now and then something else, and often nothing, so that the clock comes to its turn. */
import type { Position } from '../../support/server/drive-to-end.ts';
import { nextAct } from '../../support/server/drive-to-end.ts';
import type { Random } from '../machine/random.ts';
import { drawn } from '../machine/random.ts';
import { actsIn, advise, decideMatter, wordsOfSteeringGroup } from './life-acts.ts';
import type { CommandAct } from './requests.ts';

interface Choice {
  life: Position;
  acts: ReturnType<typeof actsIn>;
  random: Random;
}
/** Undefined where it cannot be done. */
type Choose = (choice: Choice) => CommandAct | undefined;
type ChooseForPeriod = (choice: Choice, period: string, by: CommandAct['by']) => CommandAct;

/** Where a report is owed: by another lead than ours a coordinator enters it. */
const onPeriod =
  (choose: ChooseForPeriod): Choose =>
  (choice) => {
    const period = owedPeriod(choice);
    return period === undefined ? undefined : choose(choice, period, choice.life.lead === 'ltu' ? 'actor' : 'coordinator');
  };

/** How often each is chosen where it can be, beside the others that can. */
const choices: [weight: number, stages: Position['stage'][], Choose][] = [
  [6, ['proposed'], ({ acts }) => acts.approve()],
  [2, ['proposed'], ({ acts }) => acts.decideWithoutMoney('noFundingNeeded')],
  [2, ['proposed'], ({ acts }) => acts.decideWithoutMoney('sentBack')],
  [1, ['proposed'], ({ acts }) => acts.decideWithoutMoney('rejected')],
  [1, ['proposed', 'sentBack'], ({ acts }) => acts.withdraw('actor')],
  [4, ['sentBack'], ({ acts }) => acts.complete()],
  [6, ['awaitingAssignment'], ({ acts }) => acts.assign()],
  [6, ['awaitingAnswer'], ({ acts }) => acts.accept()],
  [1, ['awaitingAnswer'], ({ acts }) => acts.decline()],
  [1.5, ['inProgress', 'closing'], onPeriod(({ acts }, period, by) => acts.report(by, period))],
  [0.5, ['inProgress'], onPeriod(({ acts }, period) => acts.reportByPhone(period))],
  [0.5, ['inProgress'], onPeriod(({ acts }, period, by) => acts.saysNothingNew(by, period))],
  [1, ['inProgress'], onPeriod(({ acts }, period, by) => acts.makesStatement(by, period))],
  [0.4, ['inProgress'], onPeriod(({ acts }, period, by) => acts.asksForTime(by, period))],
  [0.4, ['inProgress'], onPeriod(({ acts }, period) => acts.extend(period))],
  [0.4, ['inProgress'], onPeriod(({ acts }, period) => acts.hold(period))],
  [3, ['inProgress', 'closing'], review],
  [1, ['inProgress'], ({ acts }) => acts.pause()],
  [0.5, ['inProgress'], ({ acts }) => acts.handOver()],
  [0.4, ['inProgress', 'paused'], ({ acts }) => acts.close()],
  [0.4, ['inProgress', 'paused'], ({ acts }) => acts.withdraw('coordinator')],
  [4, ['paused'], ({ acts }) => acts.resume()],
  [4, ['closing'], ({ acts }) => acts.evaluate()],
  [4, ['inProgress', 'closing', 'paused'], advice],
  [6, ['inProgress', 'closing', 'paused'], decision],
];
const owedWeight = 4;
const nothingWeight = 60;
const followUp: Position['stage'][] = ['inProgress', 'closing'];

/** @returns undefined where nothing is done now */
export function randomAct(life: Position, random: Random): CommandAct | undefined {
  const choice = { life, acts: actsIn(life.id), random };
  const able: [number, CommandAct | undefined][] = choices.flatMap(([weight, stages, choose]) => {
    const act = stages.includes(life.stage) ? choose(choice) : undefined;
    return act ? [[weight, act]] : [];
  });
  const owed = nextAct(life);
  // What is owed next while a life is in progress is its closing: then it would soon be over.
  if (owed && !owed.path.endsWith('/closing')) able.push([owedWeight, owed]);
  if (followUp.includes(life.stage)) able.push([nothingWeight, undefined]);
  return drawn(able, random);
}

const isReport = ({ kind }: Position['obligations'][0]): boolean => kind === 'report' || kind === 'finalReport';
const isOwed = ({ state }: { state: string }): boolean => state === 'open' || state === 'late';

/** A period of which a report is owed. */
function owedPeriod({ life: { obligations }, random }: Choice): string | undefined {
  const [first, ...rest] = obligations.filter((one) => isReport(one) && isOwed(one)).flatMap(({ period }) => (period === null ? [] : [period]));
  return first === undefined ? undefined : random.pick([first, ...rest]);
}

function review({ life, acts, random }: Choice): CommandAct | undefined {
  const owed = life.obligations.find((one) => one.kind === 'review' && isOwed(one));
  const outcome = random.pick(['approved', 'approved', 'noted', 'returned']);
  return owed && owed.period !== null ? acts.review(owed.period, outcome) : undefined;
}

const openBefore = ({ matters }: Position, role: string) => matters.find((matter) => matter.role === role && matter.state === 'open');

function advice({ life, random }: Choice): CommandAct | undefined {
  const matter = openBefore(life, 'referenceGroup');
  return matter && advise(matter.id, random.pick(['contact', 'support', 'proposal']));
}

function decision({ life, random }: Choice): CommandAct | undefined {
  const matter = openBefore(life, 'steeringGroup');
  return matter && decideMatter(matter.id, random.pick(wordsOfSteeringGroup));
}
