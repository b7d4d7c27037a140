/** Each check of a life's course finds the break that is planted in a sound one. */
import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../../../workflows/domain/agenda-item.ts';
import type { Command } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { diff } from '../../../workflows/domain/merge-patch.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { noMoney, proposedLife } from '../../support/builders/pure-life.ts';
import { judgeAudit } from './checks/audit.ts';
import { judgeClock } from './checks/clock.ts';
import { judgeHearings } from './checks/hearings.ts';
import { judgeLadder } from './checks/ladder.ts';
import type { LifeRecord, Moment } from './checks/life-record.ts';
import { judgeMailTimes } from './checks/mail-times.ts';
import { judgeByRules } from './rules.ts';

const mail = { workingDaysOnly: false, spread: 'PT1S', digest: 'never' as const };
const report = {
  every: 'PT600S',
  due: 'PT60S',
  remindBefore: ['PT30S'],
  remindAfter: ['PT30S'],
  hearBefore: 'PT90S',
  ladder: [
    { after: 'PT60S', role: 'coordinator' as const },
    { after: 'PT120S', role: 'referenceGroup' as const },
    { after: 'PT300S', role: 'steeringGroup' as const },
  ],
};

/** A lead that is reminded, heard and put before both bodies, and then reports; what has been late by an outage moves the rung. */
function soundLife({ awayMs = 0 } = {}): PureLife {
  const life = proposedLife({ policy: { report, mail } });
  life.take('fundingDecision', noMoney);
  life.take('assignment', { lead: 'ltu' });
  life.take('assignmentAnswer', { answer: 'accepted' });
  life.untilInstant(addMs(life.now(), 680_000));
  if (awayMs > 0) life.away(awayMs);
  life.untilInstant(addMs(life.now(), 400_000));
  life.take('report', { period: 'P1', form: 'full' });
  life.take('review', { period: 'P1', outcome: 'approved' });
  return life;
}

function recordOf(life: PureLife): LifeRecord {
  const moments = life.steps.map(({ key, kind, at, before, after }): Moment => {
    const command = key.includes('/') ? null : key;
    const step = { planActivity: after.id, seq: after.seq, key, kind, command, at, received: command && at, patch: diff(before ?? {}, after) };
    return { step, before, after };
  });
  const audit = moments.map(({ step: { seq, kind, at } }, index) => ({ id: index + 1, seq, what: kind, at }));
  return { id: 'pa-1', moments, audit, trouble: [] };
}

const everyCheck = (record: LifeRecord, now = Number.POSITIVE_INFINITY): string[] => [
  ...judgeAudit(record),
  ...judgeClock(record, now),
  ...judgeLadder(record),
  ...judgeHearings(record),
];

/** The record with one moment replaced. */
function planted(record: LifeRecord, which: string, change: (moment: Moment) => Moment): LifeRecord {
  const index = record.moments.findIndex(({ step }) => step.key.endsWith(which) || step.kind === which);
  if (index === -1) throw new Error(`the life has no ${which}`);
  return { ...record, moments: record.moments.map((moment, place) => (place === index ? change(moment) : moment)) };
}

const stepChanged =
  (change: Partial<Moment['step']>) =>
  (moment: Moment): Moment => ({ ...moment, step: { ...moment.step, ...change } });

/** The step's own item of the agenda, changed. */
const itemChanged =
  (change: Partial<AgendaItem>) =>
  (moment: Moment): Moment => {
    const before = moment.before as LifeState;
    const item = before.agenda[moment.step.key] as AgendaItem;
    return { ...moment, before: { ...before, agenda: { ...before.agenda, [item.key]: { ...item, ...change } } } };
  };

const obligationChanged =
  (change: object) =>
  (moment: Moment): Moment => {
    const before = moment.before as LifeState;
    const id = before.agenda[moment.step.key]?.obligation as string;
    return { ...moment, before: { ...before, obligations: { ...before.obligations, [id]: { ...before.obligations[id], ...change } as never } } };
  };

describe('a sound life', () => {
  test.each([0, 30_000, 200_000])('has no trouble, with an outage of %i ms', (awayMs) => {
    const record = recordOf(soundLife({ awayMs }));
    expect(record.moments.map(({ step }) => step.kind)).toEqual(expect.arrayContaining(['remind', 'hear', 'rung', 'late']));
    expect(everyCheck(record)).toEqual([]);
  });
});

describe('a planted break is found:', () => {
  const sound = recordOf(soundLife());
  const breaks: [string, LifeRecord, RegExp][] = [
    ['a step that the audit lacks', { ...sound, audit: sound.audit.slice(1) }, /does not stand in the audit/],
    ['a step that stands in the audit twice', { ...sound, audit: [...sound.audit, ...sound.audit.slice(-1)] }, /twice/],
    ['an audit out of order', { ...sound, audit: [...sound.audit].reverse() }, /order/],
    ['an audit that knows more', { ...sound, audit: [...sound.audit, { id: 99, seq: 99, what: 'pause', at: '2026-01-13' }] }, /that there is not/],
    ['a reminder before its instant', planted(sound, 'remind', itemChanged({ at: '2027-01-01T00:00:00.000Z' })), /before its instant/],
    ['a step of the clock that waited for advice', planted(sound, '/rung-2', itemChanged({ blocked: 'adviceOwed' })), /while it waited for adviceOwed/],
    ['a step of the clock that stood on no agenda', planted(sound, '/rung-2', stepChanged({ key: 'report-P1/1/rung-9' })), /stood on no agenda/],
    ['a step that goes back in time', planted(sound, 'review', stepChanged({ at: '2020-01-01T00:00:00.000Z' })), /goes back in time/],
    ['a rung on a report that is met', planted(sound, '/rung-2', obligationChanged({ state: 'met' })), /was taken while report-P1 was met/],
    ['a reminder of what is excused', planted(sound, 'remind', obligationChanged({ state: 'excused' })), /excused/],
    ['a rung of a due date that no longer holds', planted(sound, '/rung-3', obligationChanged({ dueVersion: 2 })), /due date 1, and 2 held/],
    ['a rung nobody was heard before', { ...sound, moments: sound.moments.filter(({ step }) => !step.key.endsWith('/hear-2')) }, /nobody was heard/],
    ['a rung sooner after its hearing than the rules give', planted(sound, '/hear-2', hearingLate(20_000)), /the rules give 90000/],
  ];
  test.each(breaks)('%s', (_what, record, said) => {
    expect(everyCheck(record).join('\n')).toMatch(said);
  });

  test('a hearing that came minutes late, and a rung that was not moved', () => {
    const late = planted(sound, '/hear-2', (moment) => ({ ...moment, after: { ...moment.after, at: addMs(moment.after.at, 61_000) } }));
    expect(judgeHearings(late).join()).toMatch(/left 29000 ms after its hearing/);
  });

  test('a step that says an instant to come', () => {
    const last = Date.parse(sound.moments.at(-1)?.step.at ?? '');
    expect(judgeClock(sound, last)).toEqual([]);
    expect(judgeClock(sound, last - 1_000).join()).toMatch(/had not come/);
  });

  test('a rung, though the report had been received by its instant and was recorded after it', () => {
    const rung = sound.moments.find(({ step }) => step.key.endsWith('/rung-2'));
    const received = rung?.before?.agenda[rung.step.key]?.at ?? '';
    const early = planted(sound, 'report', (moment) => {
      const after = { ...moment.after, obligations: { ...moment.after.obligations } };
      after.obligations['report-P1'] = { ...after.obligations['report-P1'], receivedAt: received } as never;
      return { ...stepChanged({ received })(moment), after };
    });
    expect(judgeLadder(early).join()).toMatch(/rung-2 was taken, though the report of step/);
  });
});

/** The hearing's instant, and its step, later by so much. */
function hearingLate(ms: number): (moment: Moment) => Moment {
  return (moment) => {
    const at = addMs(moment.step.at, ms);
    return stepChanged({ at })(itemChanged({ at })(moment));
  };
}

test('a mail of the clock that was out before the instant that it is for is found, by either clock', () => {
  const record = recordOf(soundLife());
  const { step } = record.moments.find((moment) => moment.step.key.endsWith('/hear-2')) as Moment;
  const mail = (acceptedAt: string) => [{ key: 'hearing', messageId: '<hearing>', step: step.seq, acceptedAt }];
  const taken = (at: number) => [{ messageId: '<hearing>', recipient: 'actor@ltu.example', sender: 'hit.example', at, answeredAt: at }];
  const due = Date.parse(step.at);
  expect(judgeMailTimes(record, mail(step.at), taken(due))).toEqual([]);
  expect(judgeMailTimes(record, mail(addMs(step.at, -1)), taken(due)).join()).toMatch(/was sent by/);
  expect(judgeMailTimes(record, mail(step.at), taken(due - 1)).join()).toMatch(/reached the server/);
});

describe('the rules themselves', () => {
  const life = soundLife();
  const record = recordOf(life);
  /** As they were stored; the ids are those of the pure life. */
  const inputs: Record<string, object> = {
    propose: { policy: life.state().policy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' },
    fundingDecision: noMoney,
    assignment: { lead: 'ltu' },
    assignmentAnswer: { answer: 'accepted' },
    report: { period: 'P1', form: 'full' },
    review: { period: 'P1', outcome: 'approved' },
  };
  const commands = new Map(
    record.moments.flatMap(({ step }) =>
      step.command === null ? [] : [[step.command, { name: step.kind, id: step.command, attempt: 1, input: inputs[step.kind] } as unknown as Command]],
    ),
  );

  test('find nothing in a sound life', () => {
    expect(judgeByRules(record, commands)).toEqual([]);
  });

  test.each<[string, (record: LifeRecord) => LifeRecord, RegExp]>([
    ['a step that nobody asked for', (one) => planted(one, 'review', stepChanged({ command: 'nobody' })), /asked by nobody/],
    [
      'a review that was not allowed',
      (one) => planted(one, 'review', (moment) => ({ ...moment, before: { ...(moment.before as LifeState), stage: 'closed' } })),
      /against the rules/,
    ],
    [
      'a step that has done something else',
      (one) => planted(one, '/rung-2', (moment) => ({ ...moment, after: { ...moment.after, escalations: {} } })),
      /not what the rules make of it/,
    ],
  ])('find %s', (_what, plant, said) => {
    expect(judgeByRules(plant(record), commands).join('\n')).toMatch(said);
  });
});
