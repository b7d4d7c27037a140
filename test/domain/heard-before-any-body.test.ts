/** Whatever the follow-up rules, whatever people do and however long nobody is there: no matter comes to a body before the lead has been heard. */

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { AgendaItem } from '../../workflows/domain/agenda-item.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import type { Policy, PolicyChange, Rung, Span } from '../../workflows/domain/policy.ts';
import { addSpan } from '../../workflows/domain/time/calendar.ts';
import { dayOf, msBetween } from '../../workflows/domain/time/instants.ts';
import type { PureLife, Taken } from '../support/builders/pure-life.ts';
import { acceptedLife } from '../support/builders/pure-life.ts';
import { acts, live } from '../support/builders/random-life.ts';
import { expectHolds } from '../support/expect-holds.ts';
import { propertyRuns } from '../support/property-runs.ts';

const roles = fc.constantFrom('coordinator', 'referenceGroup', 'steeringGroup') as fc.Arbitrary<Rung['role']>;
const days = fc.integer({ min: 1, max: 12 }).map((workingDays): Span => ({ workingDays }));
const hours = fc.integer({ min: 1, max: 400 }).map((count): Span => `PT${count}H`);
const anySpan = fc.oneof(
  days,
  hours,
  fc.integer({ min: 1, max: 40 }).map((count): Span => `P${count}D`),
);

const policy = (span: fc.Arbitrary<Span>, due: fc.Arbitrary<Span>): fc.Arbitrary<PolicyChange> =>
  fc.record({
    report: fc.record({
      every: fc.constantFrom('P1M', 'P3M'),
      due,
      hearBefore: span,
      remindBefore: fc.array(span, { maxLength: 2 }),
      remindAfter: fc.array(span, { maxLength: 3 }),
      ladder: fc
        .array(fc.record({ after: span, role: roles, requires: fc.constantFrom('advice' as const, undefined) }), { minLength: 1, maxLength: 4 })
        .map(plain),
    }),
    mail: fc.record({ workingDaysOnly: fc.boolean(), spread: fc.constantFrom('PT0S', 'PT1H') }),
  });

/** Only the steering group's rung waits for advice, and that only at the end of a ladder: others pass one that waits. */
const plain = (ladder: { after: Span; role: Rung['role']; requires: 'advice' | undefined }[]): Rung[] =>
  ladder.map(({ after, role, requires }, index) => ({ after, role, ...(requires && role === 'steeringGroup' && index === ladder.length - 1 && { requires }) }));

/** The same with every rung so far after the due day that there is room for the whole hearing before it. */
function withRoom(change: PolicyChange): PolicyChange {
  const { hearBefore, ladder } = change.report as Policy['report'];
  const sum = (after: Span): Span =>
    typeof after === 'string' ? `PT${hoursOf(after) + hoursOf(hearBefore)}H` : { workingDays: after.workingDays + workingDaysOf(hearBefore) };
  return { ...change, report: { ...change.report, ladder: ladder.map((rung) => ({ ...rung, after: sum(rung.after) })) } };
}
const hoursOf = (span: Span): number => (typeof span === 'string' ? Number(/\d+/.exec(span)?.[0] ?? 0) : 0);
const workingDaysOf = (span: Span): number => (typeof span === 'string' ? 0 : span.workingDays);

function must(holds: boolean, { key, at }: Taken, what: string): void {
  if (!holds) throw new Error(`${key} at ${at}: ${what}`);
}

const isOfBody = (item: AgendaItem | undefined): boolean => item?.kind === 'rung' && item.role !== 'coordinator';
const isLate = ({ key, at, before }: Taken): boolean => msBetween(before?.agenda[key]?.at ?? at, at) > 60_000;
const rungsOf = (life: LifeState, obligation: string | undefined) =>
  Object.values(life.agenda).filter((item) => item.kind === 'rung' && item.obligation === obligation);

/** `hearBefore` from one instant to another, counted by hand: whole working or calendar days, or milliseconds. */
function isWholeNotice(heardAt: string, rungAt: string, { report: { hearBefore }, quiet }: Policy): boolean {
  if (typeof hearBefore === 'string' && hearBefore.includes('T')) return msBetween(heardAt, rungAt) >= hoursOf(hearBefore) * 3_600_000;
  return dayOf(rungAt) >= addSpan(dayOf(heardAt), hearBefore, 1, quiet);
}

/** @param room every hearing has room for its whole notice, so that none may ever be shorter */
function check(life: PureLife, room: boolean): void {
  const taken = new Map<string, Taken>();
  const lastRung = new Map<string, { place: number; at: string }>();
  for (const step of life.steps) {
    const item = step.before?.agenda[step.key];
    if (item?.kind === 'hear') checkHearing(step, item);
    if (item && isOfBody(item)) {
      const heard = taken.get(step.key.replace('/rung-', '/hear-'));
      must(heard !== undefined, step, 'nobody was heard before');
      if (heard && (room || isLate(heard))) must(isWholeNotice(heard.at, step.at, step.after.policy), step, `too soon after the hearing at ${heard.at}`);
    }
    if (item?.kind === 'rung') {
      const ladder = step.key.slice(0, step.key.lastIndexOf('/'));
      const last = lastRung.get(ladder);
      must(!last || (last.place < item.rank && last.at <= step.at), step, 'climbed out of order');
      lastRung.set(ladder, { place: item.rank, at: step.at });
    }
    taken.set(step.key, step);
  }
}

/** In time it moves nothing; late it moves rungs only forward, keeps their order and says why. */
function checkHearing(step: Taken, { obligation }: AgendaItem): void {
  const before = rungsOf(step.before as LifeState, obligation);
  const after = rungsOf(step.after, obligation);
  if (!isLate(step)) return must(isDeepStrictEqual(after, before), step, 'a hearing in time moved something');
  for (const rung of after) {
    const old = before.find(({ key }) => key === rung.key) as AgendaItem;
    must(rung.at === old.at ? isDeepStrictEqual(rung, old) : rung.at > old.at && rung.why !== undefined, step, `${rung.key} was moved without a reason`);
  }
  const inPlace = after.sort((a, b) => a.rank - b.rank).map(({ at }) => at);
  must(isDeepStrictEqual([...inPlace].sort(), inPlace), step, 'the ladder is out of order');
}

const holds = (change: fc.Arbitrary<PolicyChange>, room: boolean, numRuns: number): void =>
  expectHolds(
    fc.property(change, acts, (some, all) => {
      const life = acceptedLife({ policy: some });
      // Another ladder may leave less room than the one that was drawn.
      live(life, room ? all.filter((one) => !('do' in one && one.do === 'changeTerms')) : all);
      check(life, room);
    }),
    { numRuns: propertyRuns(numRuns) },
  );

describe('the lead is heard first', () => {
  test('with the whole notice, where all is counted in working days', () => holds(policy(days, days).map(withRoom), true, 60));
  test('with the whole notice, where all is counted in hours', () => holds(policy(hours, hours).map(withRoom), true, 60));
  test('with the whole notice after an outage, where spans of every kind are mixed', () => holds(policy(anySpan, anySpan), false, 100));
});
