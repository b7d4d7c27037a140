/** Lives at random: people do this and that in any order, days pass, and now and then nobody is there to take what is due. */
import fc from 'fast-check';
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import { matterKinds } from '../../../workflows/domain/life-state.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { addDays, dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from './pure-life.ts';
import { noMoney } from './pure-life.ts';
import { seeded } from './seeded.ts';

const hour = 3_600_000;

type Undoing = (typeof undoings)[number];
interface UndoingAct {
  undo: Undoing;
  pick: number;
  days: number;
  variant: number;
}
type Act = UndoingAct | { do: CommandName; pick: number; days: number; variant: number } | { pass: number } | { away: number };
const commandNames: CommandName[] = [
  'completion', 'fundingDecision', 'assignment', 'assignmentAnswer', 'report', 'reply', 'hold', 'review', 'extension', 'pause',
  'resume', 'handover', 'closing', 'evaluation', 'advice', 'bodyDecision', 'grant', 'payment', 'settlement', 'changeTerms', 'matter', 'matterWithdrawal', 'correction',
  'withdrawal',
]; // biome-ignore format: a list
/** Acts that undo another, or are undone: drawn beside the others, so that the lives that a seed draws stay what they were. */
export const undoings = [
  'answerInError', 'questionBack', 'reviewBack', 'extension', 'shortened', 'revoked', 'hold', 'released', 'excused', 'reopened', 'pauseEnd', 'closingBack', 'evaluationBack',
] as const; // biome-ignore format: a list
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ undo: fc.constantFrom(...undoings), pick: fc.nat(), days: fc.integer({ min: 1, max: 60 }), variant: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ pass: fc.integer({ min: 0, max: 90 }) }) },
  // Hours: an outage ends at any time of day.
  { weight: 1, arbitrary: fc.record({ away: fc.integer({ min: 0, max: 60 * 24 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      // Rare where it would end the life.
      do: fc.oneof({ weight: 60, arbitrary: fc.constantFrom(...commandNames.slice(0, -1)) }, { weight: 1, arbitrary: fc.constant('withdrawal' as const) }),
      pick: fc.nat(),
      days: fc.integer({ min: 1, max: 60 }),
      variant: fc.nat(),
    }),
  },
);

const ladderOf = (...days: number[]) =>
  days.map((workingDays, index) => ({
    after: { workingDays },
    role: (['coordinator', 'referenceGroup', 'steeringGroup'] as const)[index + 3 - days.length] ?? 'coordinator',
  }));

/** Other rules, runs and forms. The time between a hearing and its rung stays, for that is what is asked of all lives. */
export const otherTerms = (soon: Day, later: Day): Omit<CommandInputs['changeTerms'], 'from'>[] => [
  ...['P1M', 'P3M', 'P4M', 'P6M', 'P1Y', 'P10W'].map((every) => ({ policy: { report: { every } } })),
  ...[5, 30, 60].map((workingDays) => ({ policy: { report: { due: { workingDays } } } })),
  ...[ladderOf(2, 8, 12), ladderOf(15), ladderOf(9, 30), []].map((ladder) => ({ policy: { report: { ladder } } })),
  { policy: { report: { remindBefore: [{ workingDays: 4 }], remindAfter: [{ workingDays: 1 }, { workingDays: 6 }] } } },
  { runs: { to: soon } },
  { runs: { to: later } },
  { runs: { to: addDays(soon, -90) } },
  { runs: { to: null } },
  { runs: { to: later }, policy: { report: { every: 'P3M', due: { workingDays: 25 } } } },
  { form: 'full' },
  { policy: { review: { within: 'P9D' } }, form: null },
];

/** An input that could make sense now: of a period the life knows, with a day to come. */
export function inputFor(
  life: Pick<PureLife, 'state' | 'now'>,
  name: CommandName,
  { pick, days, variant }: { pick: number; days: number; variant: number },
): unknown {
  const state = life.state();
  const of = <T>(values: readonly T[], number: number): T => values[number % values.length] as T;
  const reports = Object.values(state.obligations).filter(({ kind }) => kind === 'report' || kind === 'finalReport');
  const period = reports.length > 0 ? (of(reports, pick).period?.name ?? '') : 'P1';
  const day = addDays(dayOf(life.now()), days);
  const body = (role: string) => Object.values(state.escalations).findLast((one) => one.role === role)?.id ?? 'none';
  const byHand = Object.values(state.escalations).flatMap(({ id, raised }) => (raised ? [id] : []));
  const lead = of(['ltu', 'pitea', 'kalix'], variant);
  const inputs: { [N in CommandName]?: () => CommandInputs[N] } = {
    completion: () => ({}),
    fundingDecision: () => ({ ...noMoney, outcome: of(['noFundingNeeded', 'sentBack'], variant) }),
    assignment: () => ({ lead }),
    assignmentAnswer: () => of([{ answer: 'accepted' }, { answer: 'declined' }, { answer: 'needsDecision' }, { answer: 'needsDecision', until: day }], variant),
    report: () => ({ period, form: of(['short', 'full', 'nothingNew'], variant) }),
    reply: () => ({ period, kind: of(['late', 'needHelp', 'notOurs', 'statement'], variant), dueOn: day }),
    hold: () => ({ period, until: day }),
    review: () => ({ period, outcome: of(['approved', 'noted', 'returned'], variant) }),
    extension: () => ({ period, outcome: of(['asked', 'granted', 'refused'], variant), dueOn: addDays(day, 60) }),
    pause: () => (variant % 2 ? { until: day } : {}),
    resume: () => ({}),
    handover: () => (variant % 4 ? { lead } : {}),
    closing: () => ({ final: variant % 3 === 0 }),
    evaluation: () => ({}),
    matter: () => ({ role: of(['referenceGroup', 'steeringGroup'] as const, variant), kind: of(matterKinds, pick) }),
    matterWithdrawal: () => ({ escalation: of(byHand.length > 0 ? byHand : ['none'], pick) }),
    advice: () => ({ escalation: body('referenceGroup'), kind: 'contact' }),
    bodyDecision: () => {
      const outcome = of(['newDate', 'support', 'reassign', 'pause', 'deferred', 'referredBack', 'noted', 'noted'] as const, variant);
      return { escalation: body('steeringGroup'), outcome, dueOn: day, ...(variant % 2 && { lead }), to: outcome === 'deferred' ? day : 'coordinator' };
    },
    grant: () => ({ funder: 'pitea', outcome: 'pending', amountSek: 1 }),
    payment: () => ({ funder: 'pitea', amountSek: 1 }),
    settlement: () => ({}),
    withdrawal: () => ({ by: 'coordinator' }),
    changeTerms: () => ({ from: of(['atOnce', 'nextPeriod'], pick), ...of(otherTerms(day, addDays(day, 200)), variant) }),
    correction: () => ({ by: 'coordinator', ...(variant % 2 === 0 && { proposer: lead }) }),
  };
  return inputs[name]?.();
}

/** What undoes an act, and what is drawn too seldom to be undone. */
export function undoingFor(life: Pick<PureLife, 'state' | 'now'>, { undo, pick, days, variant }: UndoingAct): [CommandName, unknown] {
  const { period } = inputFor(life, 'review', { pick, days, variant }) as { period: string };
  const day = addDays(dayOf(life.now()), days);
  const all: Record<Undoing, [CommandName, unknown]> = {
    answerInError: ['assignmentAnswer', { answer: 'enteredInError' }],
    questionBack: ['assignmentAnswer', { answer: 'cancelled' }],
    reviewBack: ['review', { period, outcome: 'reopened' }],
    extension: ['extension', { period, outcome: 'granted', dueOn: addDays(day, 120) }],
    shortened: ['extension', { period, outcome: 'shortened', dueOn: day }],
    revoked: ['extension', { period, outcome: 'revoked' }],
    hold: ['hold', { period, until: addDays(dayOf(life.now()), 1 + (days % 10)) }],
    released: ['hold', { period, outcome: 'released' }],
    excused: ['excuse', { period, outcome: 'excused', ...(variant % 2 && { withoutFinalReport: true }) }],
    reopened: ['excuse', { period, outcome: 'reopened', dueOn: addDays(day, 60) }],
    pauseEnd: ['pause', { outcome: 'endChanged', ...(variant % 2 && { until: day }) }],
    closingBack: ['closing', { final: false, outcome: 'revoked' }],
    evaluationBack: ['evaluation', { outcome: 'revoked' }],
  };
  return all[undo];
}

/** As often as people do each while a life goes on; what ends it is rare. */
const often: Partial<Record<CommandName, number>> = {
  report: 8, review: 8, bodyDecision: 5, advice: 4, reply: 4, assignmentAnswer: 4, assignment: 3, fundingDecision: 3, extension: 3, payment: 3, resume: 3, evaluation: 3,
  hold: 2, pause: 2, handover: 2, completion: 2, grant: 2, closing: 1,
}; // biome-ignore format: a list
/** With what is done beside the life's own way, or seldom; not among those that a seed draws. */
export const seldom: CommandName[] = ['changeTerms', 'changeTerms', 'matter', 'matterWithdrawal'];
export const drawnCommands = Object.entries(often).flatMap(([name, times]) => Array.from({ length: times }, () => name as CommandName));

/** The same in an order drawn by a seed, which no other version of a library changes. */
export function actsOf(seed: number, length: number): Act[] {
  const next = seeded(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const drawn = (): Act => {
    const kind = next();
    if (kind < 0.2) return { pass: below(60) };
    if (kind < 0.25) return { away: below(60 * 24) };
    return { do: drawnCommands[below(drawnCommands.length)] ?? 'report', pick: below(100), days: 1 + below(60), variant: below(100) };
  };
  return Array.from({ length }, drawn);
}

/** What people might do, days that pass and outages, in any order. */
export const acts = fc.array(act, { minLength: 20, maxLength: 90 });

/** Lives through them; what the rules refuse is left out. */
export function live(life: PureLife, all: Act[]): void {
  for (const one of all) {
    if ('pass' in one) life.pass(one.pass);
    else if ('away' in one) life.away(one.away * hour);
    else {
      const [name, input] = 'undo' in one ? undoingFor(life, one) : [one.do, inputFor(life, one.do, one)];
      if (!life.refused(name, input as never)) life.take(name, input as never);
    }
  }
}
