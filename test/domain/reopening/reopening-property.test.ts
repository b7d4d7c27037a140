/** Whatever a life has been through: an end and a reopening take no time from anybody, and ask for nothing that lay between. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import { applyPatch, diff } from '../../../workflows/domain/merge-patch.ts';
import { rollForward } from '../../../workflows/domain/time/calendar.ts';
import { addDays, dayOf, daysBetween } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, proposedLife } from '../../support/builders/pure-life.ts';
import { acts, live } from '../../support/builders/random-life.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

interface Reopened {
  before: LifeState;
  after: LifeState;
  days: number;
}

/** Lives, withdraws and reopens; undefined where the life had ended by itself. */
function reopen(life: PureLife, wait: number): Reopened | undefined {
  if (life.refused('withdrawal', { by: 'coordinator' })) return undefined;
  const { before, at } = life.take('withdrawal', { by: 'coordinator' });
  life.pass(wait);
  const { after, at: reopenedAt } = life.take('reopening', { by: 'coordinator' });
  return { before: before as LifeState, after, days: daysBetween(dayOf(at), dayOf(reopenedAt)) };
}

const begins: [string, () => PureLife][] = [
  ['put forward', () => proposedLife()],
  ['at work', () => acceptedLife()],
  ['with a run that ends', () => acceptedLife({ input: { runs: { to: '2026-08-31' } } })],
  ['yearly', () => acceptedLife({ input: { yearly: true } })],
];

const cases = fc.record({ all: acts, wait: fc.integer({ min: 0, max: 200 }) });

function holds(begin: () => PureLife, check: (reopened: Reopened, life: PureLife) => void): void {
  expectHolds(
    fc.property(cases, ({ all, wait }) => {
      const life = begin();
      live(life, all);
      const reopened = reopen(life, wait);
      if (reopened) check(reopened, life);
      else expect(life.state().stage).toMatch(/closed|rejected|withdrawn|ended/);
    }),
    { numRuns: propertyRuns(60) },
  );
}

const owedIn = (life: LifeState) => Object.values(life.obligations).filter(isOwed);

test.each(begins)('%s: what was owed is owed, moved by exactly the days between and rolled; what was late is late by the day it had', (_, begin) => {
  holds(begin, ({ before, after, days }) => {
    for (const one of owedIn(before)) {
      const now = after.obligations[one.id];
      expect(now?.dueAt, one.id).toSatisfy((dueAt: string) => dueAt >= one.dueAt);
      expect(now?.state, one.id).toBe(one.state);
      // A pause goes on: what it moves, it moves when it ends.
      const moves = one.state === 'open' && after.stage !== 'paused' && before.stage !== 'paused';
      if (before.stage === 'paused' && after.stage !== 'paused') continue;
      const quiet = 'organisation' in one.owedBy ? before.policy.quiet : [];
      expect(dayOf(now?.dueAt ?? ''), one.id).toBe(moves ? rollForward(addDays(dayOf(one.dueAt), days), quiet) : dayOf(one.dueAt));
    }
  });
});

test.each(begins)('%s: nothing is owed for what lay between, and nothing is to be done on a day that has passed', (_, begin) => {
  holds(begin, ({ before, after, days }) => {
    const isNew = owedIn(after).filter(({ id }) => !before.obligations[id]);
    expect(isNew.filter(({ kind }) => kind === 'report')).toEqual(before.stage === 'inProgress' && !before.period && after.period ? [expect.anything()] : []);
    // What moves by whole days may be due earlier on the day of the reopening, and is then done at once.
    if (days > 0) for (const item of Object.values(after.agenda)) expect(dayOf(item.at) >= dayOf(after.at) || item.blocked, item.key).toBeTruthy();
    expect(after.money).toEqual(before.money);
    expect(after).not.toHaveProperty('accounts');
  });
});

test.each(begins)('%s: no body is asked before the lead has been heard anew about what is late', (_, begin) => {
  holds(begin, ({ after }) => {
    if (after.stage === 'paused') return;
    const items = Object.values(after.agenda);
    for (const rung of items.filter(({ kind, role }) => kind === 'rung' && role !== 'coordinator')) {
      const hearing = items.find(({ key }) => key === rung.key.replace('/rung-', '/hear-'));
      expect(hearing, rung.key).toBeDefined();
      expect((hearing?.at ?? '') <= rung.at, rung.key).toBe(true);
    }
  });
});

test.each(begins)('%s: it goes on to its end, with no step taken twice, and can be reopened from its record alone', (_, begin) => {
  holds(begin, ({ after }, life) => {
    const folded = life.steps.reduce<LifeState | null>(
      (state, taken) => applyPatch(state, JSON.parse(JSON.stringify(diff(taken.before ?? {}, taken.after)))),
      null,
    );
    expect(folded).toEqual(JSON.parse(JSON.stringify(after)));
    life.pass(400);
    if (life.refused('withdrawal', { by: 'coordinator' })) return;
    expect(reopen(life, 30)?.after.seq).toBe(life.state().seq);
    life.pass(400);
  });
});
