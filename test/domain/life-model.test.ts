/** Whatever people do and in whatever order, and however long they wait: what must always hold of a life. */

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undecidedEscalation } from '../../workflows/domain/agenda.ts';
import type { AgendaItem } from '../../workflows/domain/agenda-item.ts';
import { isOwed } from '../../workflows/domain/life-state.ts';
import { applyPatch, diff } from '../../workflows/domain/merge-patch.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import { hasEnded } from '../../workflows/domain/stages.ts';
import { addWorkingDays, isWorkingDay } from '../../workflows/domain/time/calendar.ts';
import { dayOf, instantOf } from '../../workflows/domain/time/instants.ts';
import type { PureLife, Taken } from '../support/builders/pure-life.ts';
import { acceptedLife, proposedLife } from '../support/builders/pure-life.ts';
import { acts, live } from '../support/builders/random-life.ts';
import { expectHolds } from '../support/expect-holds.ts';
import { propertyRuns } from '../support/property-runs.ts';

const always: Stage[] = ['withdrawn'];
/** The documented graph of stages. */
const next: Record<Stage, Stage[]> = {
  proposed: ['sentBack', 'awaitingAssignment', 'rejected', ...always],
  sentBack: ['proposed', ...always],
  awaitingAssignment: ['awaitingAnswer', ...always],
  awaitingAnswer: ['inProgress', 'awaitingAssignment', ...always],
  // An acceptance that was entered in error leads back to the question.
  inProgress: ['paused', 'closing', 'ended', 'awaitingAnswer', ...always],
  paused: ['inProgress', 'closing', 'ended', 'awaitingAnswer', ...always],
  closing: ['closed', 'inProgress', 'ended', ...always],
  closed: [],
  rejected: [],
  withdrawn: [],
  ended: [],
};

/** Faults are collected: an expectation for each of some hundred thousand facts would take a minute. */
function must(holds: boolean, { kind, at }: Taken, what: string): void {
  if (!holds) throw new Error(`${kind} at ${at}: ${what}`);
}

function check(taken: Taken): void {
  const { before, after } = taken;
  must(after.seq === (before?.seq ?? 0) + 1, taken, 'the next number');
  must(isDeepStrictEqual(applyPatch(before ?? {}, diff(before ?? {}, after)), after), taken, 'the patch tells all');
  if (before && before.stage !== after.stage) must(next[before.stage].includes(after.stage), taken, `${before.stage} leads to ${after.stage}`);
  if (hasEnded(after.stage))
    must(
      Object.values(after.agenda).every(({ kind }) => kind === 'release' && after.accounts === 'open'),
      taken,
      'an ended life has nothing on its agenda but instalments of open accounts',
    );
  const rests = hasEnded(after.stage) && after.accounts === 'settled';
  must((after.atRest === true) === rests, taken, 'a life rests from its end on, once its accounts are settled');
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
  // An obligation that was settled and removed from the state in one step would never be written to SQL.
  for (const old of Object.values(before?.obligations ?? {})) if (isOwed(old)) must(old.id in after.obligations, taken, `${old.id} is kept`);
  for (const old of Object.values(before?.escalations ?? {})) if (old.state === 'open') must(old.id in after.escalations, taken, `${old.id} is kept`);
}

/** A body whose matter is over without its word hears so in that very step, once; nobody else does. */
function checkBodiesTold(taken: Taken): void {
  const { before, after, mails } = taken;
  const over = Object.values(before?.escalations ?? {}).filter(({ id, state }) => {
    const now = after.escalations[id]?.state;
    return (state === 'open' || state === 'advised') && (now === 'settled' || now === 'void');
  });
  const told = mails.flatMap(({ kind, to, about }) => (kind === 'matterOver' && 'role' in to ? [`${to.role} ${about?.matter ?? ''}`] : []));
  // Of each matter raised by hand by itself.
  const hear = new Set(over.map(({ id, role, raised }) => `${role} ${raised ? id : ''}`));
  must(isDeepStrictEqual(told.toSorted(), [...hear].toSorted()), taken, `${told.join()} hear that a matter is over`);
}

function checkEscalations(taken: Taken): void {
  const { after } = taken;
  const open = Object.values(after.escalations).filter(({ state }) => state === 'open' || state === 'advised');
  must(new Set(open.map(({ obligation, role }) => `${obligation}/${role}`)).size === open.length, taken, 'one matter for each obligation and role');
  must(open.filter(({ role, raised }) => role === 'steeringGroup' && !raised).length <= 1, taken, 'one overdue matter before the steering group');
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

/** No matter comes before a body unless the lead has been asked what is in the way, and has had its five working days to say so. */
function checkHeardFirst(life: PureLife, taken: Taken): void {
  const { key, kind, at, before } = taken;
  const role = before?.agenda[key]?.role;
  if (kind !== 'rung' || !role || role === 'coordinator') return;
  const heard = life.steps.find((other) => other.key === key.replace('/rung-', '/hear-'));
  must(heard !== undefined && heard.after.seq <= (before?.seq ?? 0), taken, 'the lead was heard before');
  if (heard) must(dayOf(at) >= addWorkingDays(dayOf(heard.at), 5, before?.policy.quiet), taken, `five working days after the hearing at ${heard.at}`);
}

describe('in any order of commands, days and outages', () => {
  const beginnings: [string, () => PureLife][] = [
    ['from the proposal', () => proposedLife({ policy: { report: { every: 'P3M' } } })],
    ['quarterly, for ever', () => acceptedLife()],
    ['monthly, with a run’s end', () => acceptedLife({ policy: { report: { every: 'P1M' } }, input: { runs: { from: '2026-02-01', to: '2026-11-30' } } })],
    ['every ten weeks', () => acceptedLife({ policy: { report: { every: 'P10W' } }, input: { runs: { to: '2028-03-31' } } })],
    ['yearly rounds', () => acceptedLife({ input: { yearly: true, runs: { to: '2026-12-31' } } })],
  ];

  test.each(beginnings)('%s, every step keeps what must always hold', (_, begin) => {
    expectHolds(
      fc.property(acts, (all) => {
        const life = begin();
        live(life, all);
        const keys = new Set<string>();
        for (const taken of life.steps) {
          check(taken);
          checkHeardFirst(life, taken);
          checkBodiesTold(taken);
          keys.add(taken.key);
          must(!Object.keys(taken.after.agenda).some((key) => keys.has(key)), taken, 'what has been taken never returns to the agenda');
        }
      }),
      { numRuns: propertyRuns(60) },
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

  test('the state of a life that never reports, with a steering group that always notes it, stays bounded', () => {
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
