/** The clock takes one thing at a time, in an order that is the same on every machine, and lets wait what must wait. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockReason, byDueOrder, isExtensionAsked, nextDue, undecidedEscalation } from '../../workflows/domain/agenda.ts';
import type { AgendaItem } from '../../workflows/domain/agenda-item.ts';
import { rank } from '../../workflows/domain/agenda-item.ts';
import { withClockMarks } from '../../workflows/domain/clock-marks.ts';
import type { Escalation, LifeState, Obligation } from '../../workflows/domain/life-state.ts';
import { sampleLife, sampleObligation } from '../support/builders/sample-life.ts';

const morning = '2026-02-02T07:00:00.000Z';
const evening = '2026-02-02T22:59:59.999Z';

const item = (kind: AgendaItem['kind'], changes: Partial<AgendaItem> = {}): AgendaItem => ({
  key: `report-1/1/${kind}`,
  kind,
  at: morning,
  rank: rank[kind],
  obligation: 'report-1',
  dueVersion: 1,
  ...changes,
});
const keyed = <T extends { key: string } | { id: string }>(rows: T[]): Record<string, T> =>
  Object.fromEntries(rows.map((row) => ['key' in row ? row.key : row.id, row]));
const lifeWith = (agenda: AgendaItem[], obligations: Obligation[] = [sampleObligation()], changes: Partial<LifeState> = {}) =>
  withClockMarks(sampleLife({ agenda: keyed(agenda), obligations: keyed(obligations), ...changes }));

const steeringRung = item('rung', { key: 'report-1/1/rung-3', role: 'steeringGroup', requires: 'advice', rank: rank.rung + 2 });
const advice = (state: Obligation['state'], about = 'report-1') =>
  sampleObligation({ id: `bodyDecision-${about}`, kind: 'bodyDecision', owedBy: { role: 'referenceGroup' }, about, state });
const extensionAnswer = (state: Obligation['state'], about = 'report-1') =>
  sampleObligation({ id: 'extensionAnswer-1', kind: 'extensionAnswer', owedBy: { role: 'coordinator' }, about, state });

describe('nextDue', () => {
  test('waits for people only when nothing is planned', () => {
    expect(nextDue(sampleLife())).toBeUndefined();
  });

  test('takes the earliest instant first, whatever its rank', () => {
    const life = lifeWith([item('late', { at: evening }), item('rung', { at: morning })]);
    expect(nextDue(life)?.kind).toBe('rung');
  });

  test('takes what falls due before its reminder, the reminder before the hearing, the hearing before the rung', () => {
    const parallelReads: AgendaItem['kind'][] = ['rung', 'hear', 'remind', 'late', 'periodStart'];
    const turns: string[] = [];
    for (let agenda = parallelReads.map((kind) => item(kind)); agenda.length > 0; ) {
      const next = nextDue(lifeWith(agenda));
      turns.push(next?.kind ?? 'nothing');
      agenda = agenda.filter((one) => one.key !== next?.key);
    }
    expect(turns).toEqual(['late', 'periodStart', 'remind', 'hear', 'rung']);
  });

  test('climbs the ladder in its order when several rungs are due at once', () => {
    const rungs = [2, 0, 1].map((place) => item('rung', { key: `report-1/1/rung-${place + 1}`, rank: rank.rung + place }));
    expect(nextDue(lifeWith(rungs))?.key).toBe('report-1/1/rung-1');
  });

  test('decides by the key between equals', () => {
    expect(nextDue(lifeWith([item('late', { key: 'b/1/late' }), item('late', { key: 'a/1/late' })]))?.key).toBe('a/1/late');
  });

  test('passes over what is blocked and takes the next', () => {
    const life = lifeWith([steeringRung, item('remind', { at: evening })], [sampleObligation({ state: 'late' }), advice('open')]);
    expect(nextDue(life)?.kind).toBe('remind');
  });

  test('does not depend on the order in which the agenda was written', () => {
    const items = fc.uniqueArray(
      fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), at: fc.constantFrom(morning, evening), rank: fc.constantFrom(0, 10, 30) }),
      { selector: ({ key }) => key, minLength: 1 },
    );
    fc.assert(
      fc.property(items, (rows) => {
        const agenda = rows.map((row) => item('late', row));
        const inTurn = [...agenda].sort(byDueOrder);
        expect(nextDue(lifeWith(agenda))?.key).toBe(inTurn[0]?.key);
        expect(nextDue(lifeWith([...agenda].reverse()))?.key).toBe(inTurn[0]?.key);
      }),
    );
  });
});

describe('a rung that needs advice', () => {
  test.each([
    ['waits while the reference group owes its word', [advice('open')], true],
    ['goes on when the word has come', [advice('met')], false],
    ['goes on when the group has let its day pass', [advice('late')], false],
    ['goes on when nobody was asked', [], false],
    ['does not wait for advice on another report', [advice('open', 'report-2')], false],
  ])('%s', (_, obligations, blocked) => {
    expect(blockReason(lifeWith([steeringRung], obligations), steeringRung)).toBe(blocked ? 'adviceOwed' : undefined);
  });

  test('lets the rungs that need none pass', () => {
    const call = item('rung', { role: 'coordinator' });
    expect(blockReason(lifeWith([call], [advice('open')]), call)).toBeUndefined();
  });
});

describe('a question for more time', () => {
  test.each([
    ['open', true],
    ['late', true],
    ['met', false],
    ['void', false],
  ] as const)('is asked while the answer is %s: %s', (state, asked) => {
    expect(isExtensionAsked(lifeWith([], [extensionAnswer(state)]), 'report-1')).toBe(asked);
  });

  test('holds reminders, hearings and rungs of its report, but not its due instant', () => {
    const agenda = [item('remind'), item('hear'), item('rung'), item('late')];
    const life = lifeWith(agenda, [sampleObligation(), extensionAnswer('open')]);
    expect(agenda.filter((one) => blockReason(life, one) === 'extensionAsked').map(({ kind }) => kind)).toEqual(['remind', 'hear', 'rung']);
  });

  test('holds nothing of another report, and nothing that belongs to none', () => {
    const life = lifeWith([], [extensionAnswer('open', 'report-2')]);
    const { obligation: _, dueVersion: __, ...periodStart } = item('periodStart');
    expect([item('rung'), periodStart].map((one) => blockReason(life, one))).toEqual([undefined, undefined]);
  });
});

test('a paused life waits for nothing but its own end of the pause', () => {
  const agenda = [item('late'), item('periodStart'), item('release', { subject: 1 }), item('resume', { at: evening })];
  const life = lifeWith(agenda, [sampleObligation()], { stage: 'paused', pausedAt: morning });
  expect(nextDue(life)?.kind).toBe('resume');
});

describe('undecidedEscalation', () => {
  const escalation = (state: Escalation['state']): Escalation => ({
    id: 'report-1/1/referenceGroup',
    obligation: 'report-1',
    dueVersion: 1,
    period: '2026-H1',
    role: 'referenceGroup',
    raisedAt: morning,
    state,
  });

  test.each([
    ['open', true],
    ['passedOn', false],
    ['decided', false],
    ['settled', false],
    ['void', false],
  ] as const)('finds one that is %s: %s', (state, found) => {
    expect(undecidedEscalation(sampleLife({ escalations: keyed([escalation(state)]) })) !== undefined).toBe(found);
  });

  test('counts one with advice as long as a rung of its report is still to come', () => {
    const escalations = keyed([escalation('advised')]);
    expect(undecidedEscalation(sampleLife({ escalations, agenda: keyed([steeringRung]) }))).toEqual(escalation('advised'));
    expect(undecidedEscalation(sampleLife({ escalations }))).toBeUndefined();
  });
});

describe('marks for the workflow', () => {
  test('are the same however often they are made, and follow the rules where a stored copy has old ones or none', () => {
    const { agenda } = lifeWith([steeringRung], [sampleObligation({ state: 'late' }), advice('open')]);
    const [rung] = Object.values(agenda);
    expect(rung?.blocked).toBe('adviceOwed');
    const advised = sampleLife({ agenda, obligations: keyed([sampleObligation({ state: 'late' }), advice('met')]) });
    expect(Object.values(withClockMarks(advised).agenda)).toEqual([steeringRung]);
    expect(withClockMarks(withClockMarks(advised))).toEqual(withClockMarks(advised));
  });

  test.each([
    ['closed', [], [], true],
    ['inProgress', [], [], undefined],
    ['ended', [item('release', { subject: 1 })], [], undefined],
    ['ended', [], [sampleObligation()], undefined],
  ] as const)('in the stage %s a life rests only when nothing is owed and nothing is planned', (stage, agenda, obligations, atRest) => {
    expect(lifeWith([...agenda], [...obligations], { stage }).atRest).toBe(atRest);
  });

  test('are taken off a life that goes on again', () => {
    const resting = lifeWith([], [], { stage: 'ended' });
    expect(withClockMarks({ ...resting, obligations: keyed([sampleObligation()]) }).atRest).toBeUndefined();
  });
});
