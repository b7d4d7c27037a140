/** Whatever people do and in whatever order, and however long they wait: what must always hold of a life. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../../workflows/domain/agenda.ts';
import { undecidedEscalation } from '../../workflows/domain/agenda.ts';
import { isWorkingDay } from '../../workflows/domain/calendar.ts';
import type { CommandInputs, CommandName } from '../../workflows/domain/commands.ts';
import { addDays, dayOf, instantOf } from '../../workflows/domain/instants.ts';
import { isOwed } from '../../workflows/domain/life-state.ts';
import { applyPatch, diff } from '../../workflows/domain/merge-patch.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import { hasEnded } from '../../workflows/domain/stages.ts';
import type { PureLife, Taken } from '../support/pure-life.ts';
import { acceptedLife, noMoney, proposedLife } from '../support/pure-life.ts';

const always: Stage[] = ['withdrawn'];
/** The documented graph. */
const next: Record<Stage, Stage[]> = {
  proposed: ['sentBack', 'awaitingAssignment', 'rejected', ...always],
  sentBack: ['proposed', ...always],
  awaitingAssignment: ['awaitingAnswer', ...always],
  awaitingAnswer: ['inProgress', 'awaitingAssignment', ...always],
  inProgress: ['paused', 'closing', 'ended', ...always],
  paused: ['inProgress', 'closing', 'ended', ...always],
  closing: ['closed', 'inProgress', 'ended', ...always],
  closed: [],
  rejected: [],
  withdrawn: [],
  ended: [],
};

type Act = { do: CommandName; pick: number; days: number; variant: number } | { pass: number };
const commandNames: CommandName[] = [
  'completion', 'fundingDecision', 'assignment', 'assignmentAnswer', 'report', 'reply', 'hold', 'review', 'extension', 'pause',
  'resume', 'handover', 'closing', 'evaluation', 'advice', 'bodyDecision', 'grant', 'payment', 'withdrawal',
]; // biome-ignore format: a list
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ pass: fc.integer({ min: 0, max: 90 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      // Rare where it would end the life.
      do: fc.oneof({ weight: 60, arbitrary: fc.constantFrom(...commandNames.slice(0, -1)) }, { weight: 1, arbitrary: fc.constant('withdrawal' as const) }),
      pick: fc.nat(),
      days: fc.integer({ min: 1, max: 60 }),
      variant: fc.nat(),
    }),
  },
);

/** An input that could make sense now: of a period the life knows, with a day to come. */
function inputFor(life: PureLife, name: CommandName, { pick, days, variant }: { pick: number; days: number; variant: number }): unknown {
  const state = life.state();
  const of = <T>(values: readonly T[], number: number): T => values[number % values.length] as T;
  const reports = Object.values(state.obligations).filter(({ kind }) => kind === 'report' || kind === 'finalReport');
  const period = reports.length > 0 ? (of(reports, pick).period?.name ?? '') : 'P1';
  const day = addDays(dayOf(life.now()), days);
  const body = (role: string) => Object.values(state.escalations).findLast((one) => one.role === role)?.id ?? 'none';
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
    advice: () => ({ escalation: body('referenceGroup'), kind: 'contact' }),
    bodyDecision: () => {
      const outcome = of(['newDate', 'support', 'reassign', 'pause', 'deferred', 'referredBack', 'noted', 'noted'] as const, variant);
      return { escalation: body('steeringGroup'), outcome, dueOn: day, ...(variant % 2 && { lead }), to: outcome === 'deferred' ? day : 'coordinator' };
    },
    grant: () => ({ funder: 'pitea', outcome: 'pending', amountSek: 1 }),
    payment: () => ({ funder: 'pitea', amountSek: 1 }),
    withdrawal: () => ({ by: 'coordinator' }),
  };
  return inputs[name]?.();
}

function live(life: PureLife, acts: Act[]): void {
  for (const one of acts) {
    if ('pass' in one) life.pass(one.pass);
    else {
      const input = inputFor(life, one.do, one) as never;
      if (!life.refused(one.do, input)) life.take(one.do, input);
    }
  }
}

/** An expectation for each of some hundred thousand facts would take a minute. */
function must(holds: boolean, { kind, at }: Taken, what: string): void {
  if (!holds) throw new Error(`${kind} at ${at}: ${what}`);
}

function check(taken: Taken): void {
  const { before, after } = taken;
  must(after.seq === (before?.seq ?? 0) + 1, taken, 'the next number');
  must(isDeepStrictEqual(applyPatch(before ?? {}, diff(before ?? {}, after)), after), taken, 'the patch tells all');
  if (before && before.stage !== after.stage) must(next[before.stage].includes(after.stage), taken, `${before.stage} leads to ${after.stage}`);
  if (hasEnded(after.stage)) must(Object.keys(after.agenda).length === 0, taken, 'an ended life has no agenda');
  checkObligations(taken);
  checkEscalations(taken);
  for (const item of Object.values(after.agenda)) checkInstant(taken, item);
}

function checkObligations(taken: Taken): void {
  const { before, after } = taken;
  const ends = new Set<string | undefined>();
  for (const { obligation, kind, key } of Object.values(after.agenda)) {
    if (kind === 'late' || kind === 'noteByItself') ends.add(obligation);
    const about = obligation === undefined ? undefined : after.obligations[obligation];
    if (obligation !== undefined) must(about !== undefined && isOwed(about), taken, `${key} is about what is still owed`);
  }
  for (const { id, state, settledAt } of Object.values(after.obligations)) {
    if (state === 'open') must(ends.has(id), taken, `${id} will become late`);
    if (state !== 'open' && state !== 'late') must(settledAt !== undefined, taken, `${id} was settled at an instant`);
  }
  // What is settled and gone in one step would never reach SQL.
  for (const old of Object.values(before?.obligations ?? {})) if (isOwed(old)) must(old.id in after.obligations, taken, `${old.id} is kept`);
  for (const old of Object.values(before?.escalations ?? {})) if (old.state === 'open') must(old.id in after.escalations, taken, `${old.id} is kept`);
}

function checkEscalations(taken: Taken): void {
  const { after } = taken;
  const open = Object.values(after.escalations).filter(({ state }) => state === 'open' || state === 'advised');
  must(new Set(open.map(({ obligation, role }) => `${obligation}/${role}`)).size === open.length, taken, 'one matter for each obligation and role');
  must(open.filter(({ role }) => role === 'steeringGroup').length <= 1, taken, 'one matter before the steering group');
  const undecided = undecidedEscalation(after);
  if (!undecided) return;
  for (const { obligation, kind, key } of Object.values(after.agenda)) {
    const about = after.obligations[obligation ?? ''];
    const isOtherReport = (about?.kind === 'report' || about?.kind === 'finalReport') && about.id !== undecided.obligation;
    must(!isOtherReport || kind === 'late', taken, `${key} waits in silence`);
  }
}

/** What the clock sends to an actor falls at 08:00 plus spread of a working day that is not quiet. */
function checkInstant(taken: Taken, item: AgendaItem): void {
  const { after } = taken;
  const owedBy = after.obligations[item.obligation ?? '']?.owedBy;
  if (!owedBy || !('organisation' in owedBy) || !['remind', 'hear', 'rung', 'ask'].includes(item.kind)) return;
  const day = dayOf(item.at);
  must(isWorkingDay(day, after.policy.quiet), taken, `${item.key} falls on a working day, not on ${day}`);
  must(item.at >= instantOf(day, '08:00') && item.at < instantOf(day, '09:00'), taken, `${item.key} falls at 08:00, not at ${item.at}`);
}

describe('in any order of commands and days', () => {
  const beginnings: [string, () => PureLife][] = [
    ['from the proposal', () => proposedLife({ policy: { report: { every: 'P3M' } } })],
    ['quarterly, for ever', () => acceptedLife()],
    ['monthly, with a run’s end', () => acceptedLife({ policy: { report: { every: 'P1M' } }, input: { runs: { from: '2026-02-01', to: '2026-11-30' } } })],
    ['every ten weeks', () => acceptedLife({ policy: { report: { every: 'P10W' } }, input: { runs: { to: '2028-03-31' } } })],
    ['yearly rounds', () => acceptedLife({ input: { yearly: true, runs: { to: '2026-12-31' } } })],
  ];

  test.each(beginnings)('%s, every step keeps what must always hold', (_, begin) => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 20, maxLength: 90 }), (acts) => {
        const life = begin();
        live(life, acts);
        const keys = new Set<string>();
        for (const taken of life.steps) {
          check(taken);
          keys.add(taken.key);
          must(!Object.keys(taken.after.agenda).some((key) => keys.has(key)), taken, 'what has been taken never returns to the agenda');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('after twenty years of quarters', () => {
  const size = (life: PureLife) => JSON.stringify(life.state()).length;

  test('a life that reports has a state below 16 KiB', () => {
    const life = acceptedLife();
    let largest = 0;
    for (let quarter = 0; quarter < 80; quarter += 1) {
      life.take('report', { period: life.state().period?.name ?? '', form: quarter % 2 ? 'full' : 'short' });
      if (quarter % 2) life.take('review', { period: life.state().period?.name ?? '', outcome: 'approved' });
      largest = Math.max(largest, size(life));
      life.until(dayOf(life.state().period?.endsAt ?? ''));
    }
    console.log(`twenty years of reports: at most ${largest} bytes, ${life.steps.length} steps`);
    expect(largest).toBeLessThan(16 * 1024);
  });

  test('a life that never reports, with a steering group that always notes it, can be told', () => {
    const life = acceptedLife();
    for (let month = 0; month < 240; month += 1) {
      life.pass(30);
      const open = Object.values(life.state().escalations).find(({ role, state }) => role === 'steeringGroup' && state === 'open');
      if (open) life.take('bodyDecision', { escalation: open.id, outcome: 'noted' });
    }
    console.log(`twenty years of silence: ${size(life)} bytes, ${life.steps.length} steps`);
    expect(size(life)).toBeLessThan(48 * 1024);
  });
});
