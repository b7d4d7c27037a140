/**
 * A report and a rung that meet: whatever a workflow asks for and however stale it is, a report received by the rung's instant keeps the matter from
 * a body, one received later does not, and no step of the clock is recorded that did not stand on the life's agenda.
 */

import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saveLife } from '../../../db/lives/life-store.ts';
import { stepsFrom } from '../../../db/lives/step-store.ts';
import type { AgendaItem } from '../../../workflows/domain/agenda-item.ts';
import { referenceTo } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { applyPatch } from '../../../workflows/domain/merge-patch.ts';
import type { PolicyChange } from '../../../workflows/domain/policy.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { addDays, addMs, dayOf } from '../../../workflows/domain/time/instants.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import type { DatabaseForTests } from '../../support/db/database-for-tests.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { emptySqlite, engines } from '../../support/db/databases.ts';
import { troubleWithSteps } from '../../support/db/kept-record.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import type { TimedLife } from '../../support/server/timed-life.ts';
import { acceptedTimedLife } from '../../support/server/timed-life.ts';

/** Long past, so that what is received now does not count as skipped time. */
const accepted = '2026-01-12T09:00:00.000Z';
const policy: PolicyChange = {
  report: { every: 'PT1H', due: 'PT5S', remindBefore: [], remindAfter: ['PT2S'], hearBefore: 'PT2S', ladder: [{ after: 'PT5S', role: 'referenceGroup' }] },
  mail: { workingDaysOnly: false, spread: 'PT1S', digest: 'never' },
};

const rungOf = ({ agenda }: LifeState): AgendaItem => {
  const rung = Object.values(agenda).find(({ kind }) => kind === 'rung');
  if (!rung) throw new Error('no rung is planned');
  return rung;
};
const periodOf = (state: LifeState, item: AgendaItem) => state.obligations[item.obligation ?? '']?.period?.name ?? '';

/** A life just short of its first body's rung, and that rung. */
type WithCoordinator = DatabaseForTests<{ coordinator: string }>;

async function shortOfRung({ knex, coordinator }: WithCoordinator): Promise<{ life: TimedLife; rung: AgendaItem; period: string }> {
  const life = await acceptedTimedLife(knex, coordinator, { policy, at: accepted });
  const rung = rungOf(await life.state());
  await life.passTo(addMs(rung.at, -1_000));
  return { life, rung, period: periodOf(await life.state(), rung) };
}

describe.each(engines)('in $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCoordinator);

  test('a rung that a taken report has struck off is not taken, whatever the workflow thinks', async () => {
    const { life, rung, period } = await shortOfRung(database);
    await life.command('report', { period, form: 'short' }, addMs(rung.at, -100));
    const { seq } = await life.state();
    expect(await life.clock(rung, addMs(rung.at, 50))).toHaveProperty('notTaken');
    expect((await life.state()).seq).toBe(seq);
    expect(await database.knex('escalations').where({ plan_activity: life.id })).toEqual([]);
  });

  test('a step of the clock is not taken before its instant, nor while it is blocked, nor twice', async () => {
    const { life, rung, period } = await shortOfRung(database);
    expect(await life.clock(rung, addMs(rung.at, -1))).toHaveProperty('notTaken');
    const dueOn = addDays(dayOf(rung.at), 3);
    await life.command('extension', { period, outcome: 'asked', dueOn }, addMs(rung.at, -500));
    expect((await life.state()).agenda[rung.key]?.blocked).toBe('extensionAsked');
    expect(await life.clock(rung, addMs(rung.at, 50))).toHaveProperty('notTaken');
    const { life: other, rung: own } = await shortOfRung(database);
    expect(await other.clock(own, own.at)).toHaveProperty('taken');
    expect(await other.clock(own, addMs(own.at, 50))).toHaveProperty('notTaken');
  });

  test('a rung waits for the report that is just being stored, and sees it', async () => {
    const { life, rung, period } = await shortOfRung(database);
    const storing = await database.knex.transaction();
    const report = await life.store('report', { period, form: 'short' }, rung.at, storing);
    const asked = life.clock(rung, addMs(rung.at, 50));
    expect(await Promise.race([asked, setTimeout(300, 'waits')])).toBe('waits');
    await storing.commit();
    expect(await asked).toEqual({ waiting: referenceTo(report) });
  });

  test('nobody is heard late about a report that has come in since the hearing should have been', async () => {
    const life = await acceptedTimedLife(database.knex, database.coordinator, { policy, at: accepted });
    const state = await life.state();
    const hearing = Object.values(state.agenda).find(({ kind }) => kind === 'hear');
    if (!hearing) throw new Error('no hearing is planned');
    await life.passTo(addMs(hearing.at, -1));
    const report = await life.store('report', { period: periodOf(state, hearing), form: 'short' }, addMs(hearing.at, 500));
    expect(await life.clock(hearing, addMs(hearing.at, 1_000))).toEqual({ waiting: referenceTo(report) });
  });

  test('a life that an earlier version kept without marks waits for what it must, and its steps still make up its row', async () => {
    const { life, rung, period } = await shortOfRung(database);
    await life.command('extension', { period, outcome: 'asked', dueOn: addDays(dayOf(rung.at), 3) }, addMs(rung.at, -500));
    const kept = await life.state();
    const agenda = Object.fromEntries(Object.entries(kept.agenda).map(([key, { blocked: _, ...item }]) => [key, item]));
    await saveLife(database.knex, { ...kept, agenda });
    expect(await life.clock(rung, addMs(rung.at, 50))).toHaveProperty('notTaken');
    await life.command('reply', { period, kind: 'statement' }, addMs(rung.at, 60));
    expect((await life.state()).agenda[rung.key]?.blocked).toBe('extensionAsked');
    expect(await troubleWithSteps(database.knex, life.id)).toEqual([]);
  });

  test('a refusal is written down where it is given, and a repeat gets the same', async () => {
    const { life, rung } = await shortOfRung(database);
    const command = await life.store('review', { period: periodOf(await life.state(), rung), outcome: 'approved' }, accepted);
    const refused = await life.take(command, addMs(rung.at, -500));
    expect(refused).toMatchObject({ refused: { type: 'NothingToReview' } });
    expect(await database.knex('commands').where({ id: command.id }).first('state')).toEqual({ state: 'refused' });
    expect(await life.take(command, rung.at)).toEqual(refused);
  });
});

type Ask = { what: 'rung' | 'report' | 'rungOfOldAgenda'; later: number };
const ask: fc.Arbitrary<Ask> = fc.record({ what: fc.constantFrom('rung', 'report', 'rungOfOldAgenda'), later: fc.integer({ min: 0, max: 300 }) });

describe('over random interleavings', () => {
  const database = databaseForAll(emptySqlite, withCoordinator);

  test('the verdict is that of received and due, and never both', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -500, max: 500 }), fc.array(ask, { maxLength: 5 }), (offset, asks) => meet(database, offset, asks)),
      { numRuns: propertyRuns(60) },
    );
  });
});

async function meet(database: WithCoordinator, offset: number, asks: Ask[]): Promise<void> {
  const { life, rung, period } = await shortOfRung(database);
  const received = addMs(rung.at, offset);
  // Stored when it is received, and told to the workflow at some time after.
  let report: Awaited<ReturnType<TimedLife['store']>> | undefined;
  let now = addMs(rung.at, -500);
  const arrive = async (at: Instant) => {
    if (at >= received) report ??= await life.store('report', { period, form: 'short' }, received);
  };
  for (const { what, later } of asks) {
    now = addMs(now, later);
    await arrive(now);
    if (what === 'rungOfOldAgenda') await life.clock(rung, now);
    // All that is due comes before a command.
    else await life.passTo(now, now);
    if (what === 'report' && report) await life.take(report, now);
  }
  const end = addMs(rung.at, 600);
  // A body's rung that falls before the report came in is taken before anybody tells of the report.
  if (!report) await life.passTo(received > rung.at ? rung.at : addMs(received, -1), now);
  await arrive(end);
  await life.passTo(end, now > end ? now : end);
  if (report) await life.take(report, end);

  const escalations = await database.knex('escalations').where({ plan_activity: life.id });
  expect(escalations.length, `received ${offset} ms after the rung`).toBe(offset <= 0 ? 0 : 1);
  expect((await life.state()).obligations[rung.obligation ?? '']).toMatchObject({ state: 'met', onTime: false });
  await expectOnAgenda(database, life);
}

/** Each step of the clock stood on the agenda just before it, unblocked and with its instant come. */
async function expectOnAgenda(database: WithCoordinator, life: TimedLife): Promise<void> {
  let before = {} as LifeState;
  for (const { key, command, at, patch } of await stepsFrom(database.knex, life.id, 1)) {
    if (command === null) {
      const item = before.agenda[key];
      expect(item, key).toBeDefined();
      expect(item?.blocked, key).toBeUndefined();
      expect((item?.at ?? '') <= at, key).toBe(true);
    }
    before = applyPatch(before, patch);
  }
}
