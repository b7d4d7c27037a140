/** The lead is heard before a matter comes to a body: also after an outage, and where a hearing is first planned when its instant has passed. */
import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../../workflows/domain/agenda-item.ts';
import type { Policy, PolicyChange, Rung } from '../../workflows/domain/policy.ts';
import { defaultPolicy, mergePolicy } from '../../workflows/domain/policy.ts';
import { addMs, dayOf, instantOf } from '../../workflows/domain/time/instants.ts';
import { rungsAfterHearing } from '../../workflows/domain/time/ladder-dates.ts';
import type { PureLife } from '../support/builders/pure-life.ts';
import { acceptedLife, proposedLife } from '../support/builders/pure-life.ts';

const q1 = 'report-2026-Q1';
const spread = { mail: { spread: 'PT0S' } };
const stepOf = (life: PureLife, key: string) => life.steps.find((taken) => taken.key === key);
const itemOf = (life: PureLife, step: string, report = q1) => life.agenda(report).find(({ key }) => key.endsWith(`/${step}`));
const rungs = (life: PureLife, report = q1) =>
  life
    .agenda(report)
    .filter(({ kind }) => kind === 'rung')
    .map(({ role, at }) => [role, at]);

/** Quarterly, its first report due on 30 April 2026; the reference group's hearing falls on Monday 25 May at 08:00, its rung on Monday 1 June. */
function untilHearing(policy?: PolicyChange): { life: PureLife; hearing: AgendaItem } {
  const life = acceptedLife({ policy: { ...spread, ...policy } });
  const of = () => life.agenda(q1).find(({ kind, role }) => kind === 'hear' && role === 'referenceGroup') as AgendaItem;
  life.untilInstant(addMs(of().at, -1));
  return { life, hearing: of() };
}

/** Nobody is there from just before the hearing until an instant. */
function awayUntil(life: PureLife, instant: string): void {
  life.away(Date.parse(instant) - Date.parse(life.now()));
}

const ladder: Rung[] = [
  { after: { workingDays: 20 }, role: 'referenceGroup' },
  { after: { workingDays: 22 }, role: 'coordinator' },
  { after: { workingDays: 23 }, role: 'steeringGroup' },
  { after: { workingDays: 40 }, role: 'coordinator' },
];
const reasons = (life: PureLife) => [1, 2, 3, 4].map((number) => itemOf(life, `rung-${number}`)?.why?.from);

describe('a hearing that is taken', () => {
  test('a minute after its instant moves nothing', () => {
    const { life, hearing } = untilHearing();
    const before = rungs(life);
    awayUntil(life, addMs(hearing.at, 60_000));
    expect(stepOf(life, hearing.key)?.at).toBe(addMs(hearing.at, 60_000));
    expect(rungs(life)).toEqual(before);
    expect(life.agenda().some(({ why }) => why)).toBe(false);
  });

  test('more than a minute late, but in time for its rung, moves the rung only where too little time is left', () => {
    const { life, hearing } = untilHearing();
    const before = rungs(life);
    awayUntil(life, addMs(hearing.at, 60_001));
    // The five working days are counted from that very day: the rung falls where it did.
    expect(rungs(life)).toEqual(before);
    expect(itemOf(life, 'rung-2')?.why).toBeUndefined();
  });

  test.each([
    ['on the next day', '2026-05-26T13:00:00.000Z', '2026-06-02T06:00:00.000Z', '2026-05-26'],
    ['on a Saturday, at night', '2026-05-30T01:00:00.000Z', '2026-06-05T06:00:00.000Z', '2026-05-30'],
    ['after its rung’s instant', '2026-06-03T10:00:00.000Z', '2026-06-10T06:00:00.000Z', '2026-06-03'],
    ['so that midsummer lies between', '2026-06-15T10:00:00.000Z', '2026-08-18T06:00:00.000Z', '2026-06-15'],
    ['in the quiet summer', '2026-07-08T10:00:00.000Z', '2026-08-21T06:00:00.000Z', '2026-07-08'],
  ])('%s moves its rung to five of the actor’s working days after it, at 08:00', (_, back, expected, base) => {
    const { life } = untilHearing();
    awayUntil(life, back);
    expect(itemOf(life, 'rung-2')).toMatchObject({
      at: expected,
      why: { from: 'heardLate', base, span: { workingDays: 5 }, calendar: 'SE-2026.1' },
    });
    expect(life.state().escalations).toEqual({});
    life.untilInstant(addMs(expected, -1));
    expect(life.state().escalations).toEqual({});
    life.untilInstant(expected);
    expect(life.escalation('referenceGroup')).toMatchObject({ state: 'open', raisedAt: expected });
  });

  test('late tells the new instant of the rung', () => {
    const { life } = untilHearing();
    awayUntil(life, '2026-06-03T10:00:00.000Z');
    expect(life.mails('hearing')).toMatchObject([{ about: { role: 'referenceGroup', at: '2026-06-10T06:00:00.000Z' } }]);
  });

  test('late takes later rungs along that would fall before its own, in the ladder’s order', () => {
    const { life } = untilHearing({ report: { ladder } });
    // The steering group's own hearing falls three hours later, in time.
    awayUntil(life, '2026-05-28T03:00:00.000Z');
    expect(rungs(life)).toEqual([
      ['referenceGroup', '2026-06-04T06:00:00.000Z'],
      ['coordinator', '2026-06-04T06:00:00.000Z'],
      ['steeringGroup', '2026-06-04T06:00:00.000Z'],
      ['coordinator', '2026-08-25T06:00:00.000Z'],
    ]);
    expect(reasons(life)).toEqual(['heardLate', 'rungBefore', undefined, undefined]);
    const before = life.steps.length;
    life.until('2026-06-05');
    expect(life.steps.slice(before).flatMap(({ key, kind }) => (kind === 'hear' || kind === 'rung' ? [key.split('/')[2]] : []))).toEqual([
      'hear-3',
      'rung-1',
      'rung-2',
      'rung-3',
    ]);
  });

  test('late with another: each rung waits for its own', () => {
    const { life } = untilHearing({ report: { ladder } });
    awayUntil(life, '2026-05-29T10:00:00.000Z');
    expect(life.steps.filter(({ kind }) => kind === 'hear')).toHaveLength(2);
    expect(
      rungs(life)
        .slice(0, 3)
        .map(([, at]) => at),
    ).toEqual(Array(3).fill('2026-06-05T06:00:00.000Z'));
    expect(reasons(life)).toEqual(['heardLate', 'rungBefore', 'rungBefore', undefined]);
  });

  test('late leaves a rung where it is that a coordinator holds until later', () => {
    const { life } = untilHearing();
    life.take('hold', { period: '2026-Q1', until: '2026-06-08' });
    expect(itemOf(life, 'rung-2')?.at).toBe('2026-06-08T06:00:00.000Z');
    awayUntil(life, '2026-05-27T10:00:00.000Z');
    expect(itemOf(life, 'rung-2')?.at).toBe('2026-06-08T06:00:00.000Z');
    expect(itemOf(life, 'rung-2')?.why).toBeUndefined();
  });

  test('late: a rung that is then held, or waits in a pause, no longer says that the hearing was late', () => {
    const { life } = untilHearing();
    awayUntil(life, '2026-05-27T10:00:00.000Z');
    life.take('hold', { period: '2026-Q1', until: '2026-06-08' });
    expect(itemOf(life, 'rung-2')?.why).toBeUndefined();
    const other = untilHearing().life;
    awayUntil(other, '2026-05-27T10:00:00.000Z');
    other.take('pause', {});
    other.pass(3);
    other.take('resume', {});
    expect(itemOf(other, 'rung-2')?.at).toBe('2026-06-08T06:00:00.000Z');
    expect(itemOf(other, 'rung-2')?.why).toBeUndefined();
  });

  test('late before a rung that waits for advice: it comes after the advice and after the hearing', () => {
    const life = acceptedLife({ policy: { ...spread, bodyDecision: { within: 'P120D' } } });
    life.until('2026-08-17');
    awayUntil(life, '2026-09-03T10:00:00.000Z');
    expect(itemOf(life, 'rung-3')).toMatchObject({ at: '2026-09-10T06:00:00.000Z', why: { from: 'heardLate' } });
    life.take('advice', { escalation: life.escalation('referenceGroup').id, kind: 'support' });
    expect(itemOf(life, 'rung-3')?.at).toBe('2026-09-10T06:00:00.000Z');
    life.until('2026-09-10');
    expect(life.escalation('steeringGroup').raisedAt).toBe('2026-09-10T06:00:00.000Z');
  });
});

describe('an exact ladder', () => {
  const exact = (hearBefore: Policy['report']['hearBefore']): PolicyChange => ({
    report: { every: 'PT8H', due: 'PT2H', hearBefore, remindBefore: [], remindAfter: [], ladder: [{ after: 'PT4H', role: 'steeringGroup' }] },
  });
  const life = (hearBefore: Policy['report']['hearBefore']) => acceptedLife({ policy: { ...spread, ...exact(hearBefore) } });

  test('is moved to the millisecond', () => {
    const one = life('PT1H');
    const hearing = itemOf(one, 'hear-1', 'report-P1') as AgendaItem;
    one.untilInstant(addMs(hearing.at, -1));
    one.away(100_001);
    expect(itemOf(one, 'rung-1', 'report-P1')).toMatchObject({
      at: addMs(hearing.at, 100_000 + 3_600_000),
      exact: true,
      why: { from: 'heardLate', base: addMs(hearing.at, 100_000) },
    });
  });

  test('keeps the time of day where the hearing is so many working days before', () => {
    const one = life({ workingDays: 5 });
    const hearing = itemOf(one, 'hear-1', 'report-P1') as AgendaItem;
    expect(hearing.at).toBe('2026-01-12T19:00:00.000Z');
    one.untilInstant(addMs(hearing.at, -1));
    one.away(3_600_001);
    expect(itemOf(one, 'rung-1', 'report-P1')?.at).toBe('2026-01-19T20:00:00.000Z');
  });

  test('under a minute late, as spans in seconds are, moves nothing', () => {
    const seconds: PolicyChange = {
      report: { every: 'PT8S', due: 'PT2S', hearBefore: 'PT1S', remindBefore: [], remindAfter: [], ladder: [{ after: 'PT2S', role: 'steeringGroup' }] },
    };
    const one = acceptedLife({ policy: { ...spread, ...seconds } });
    const planned = itemOf(one, 'rung-1', 'report-P1')?.at;
    one.away(50_000);
    expect(one.steps.find(({ kind }) => kind === 'rung')?.before?.agenda['report-P1/1/rung-1']?.at).toBe(planned);
  });
});

test('a rung in working days with a hearing in hours stays at 08:00 of a working day', () => {
  const policy = mergePolicy(defaultPolicy, { ...spread, report: { hearBefore: 'PT36H' } });
  const rung: AgendaItem = { key: 'r/1/rung-1', kind: 'rung', rank: 30, role: 'referenceGroup', at: '2026-05-25T06:00:00.000Z' };
  const hearing: AgendaItem = { key: 'r/1/hear-1', kind: 'hear', rank: 20, role: 'referenceGroup', at: '2026-05-23T18:00:00.000Z', exact: true };
  const [moved] = rungsAfterHearing([rung], hearing, '2026-05-29T10:00:00.000Z', { id: 'life', policy });
  expect(moved?.at).toBe('2026-06-01T06:00:00.000Z');
});

describe('a hearing whose instant has passed when it is first planned', () => {
  /** The lead's answer is entered long after it came: the first month's report was due in February, and its whole ladder lies in the past. */
  function acceptedLongAgo(at: string): PureLife {
    const life = proposedLife({ policy: { ...spread, report: { every: 'P1M' } } });
    life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] });
    life.take('assignment', { lead: 'ltu' });
    life.untilInstant(at);
    life.take('assignmentAnswer', { answer: 'accepted', receivedOn: '2026-01-13' });
    return life;
  }

  test.each([
    ['2026-06-08T05:00:00.000Z', '2026-06-08T06:00:00.000Z', '2026-06-15T06:00:00.000Z'],
    ['2026-06-08T12:00:00.000Z', '2026-06-09T06:00:00.000Z', '2026-06-16T06:00:00.000Z'],
    ['2026-06-18T12:00:00.000Z', '2026-08-17T06:00:00.000Z', '2026-08-24T06:00:00.000Z'],
  ])('at %s comes at %s, the first morning for mails, and its rung at %s', (at, hearsAt, raisedAt) => {
    const life = acceptedLongAgo(at);
    const report = Object.keys(life.state().obligations).find((id) => id.startsWith('report-')) ?? '';
    expect(dayOf(life.obligation(report).dueAt) < '2026-04-01').toBe(true);
    expect(itemOf(life, 'hear-2', report)?.at).toBe(hearsAt);
    expect(itemOf(life, 'rung-2', report)).toMatchObject({ at: raisedAt, why: { from: 'heardLate', base: dayOf(hearsAt) } });
    life.untilInstant(raisedAt);
    expect(stepOf(life, `${report}/1/hear-2`)?.at).toBe(hearsAt);
    expect(life.escalation('referenceGroup').raisedAt).toBe(raisedAt);
  });

  test('also where the period itself begins after an outage', () => {
    const life = acceptedLife({ policy: spread });
    life.away(Date.parse('2027-03-01T12:00:00.000Z') - Date.parse(life.now()));
    for (const { key, kind, before } of life.steps)
      if (kind === 'rung' && before?.agenda[key]?.role !== 'coordinator') throw new Error(`${key} was taken before anybody was heard`);
    life.until('2027-03-10');
    const raised = life.escalation('referenceGroup');
    expect(life.steps.find(({ key }) => key === `${raised.obligation}/1/hear-2`)?.at).toBe('2027-03-01T12:00:00.000Z');
    expect(raised.raisedAt).toBe('2027-03-08T07:00:00.000Z');
  });
});

describe('while the lead waits for an answer on more time', () => {
  test('refused after both instants have passed, hearing and rung still come in order, with the notice between them', () => {
    const { life } = untilHearing();
    life.take('extension', { period: '2026-Q1', outcome: 'asked', dueOn: '2026-12-01' });
    life.until('2026-06-10');
    expect(stepOf(life, `${q1}/1/hear-2`)).toBeUndefined();
    life.take('extension', { period: '2026-Q1', outcome: 'refused' });
    // It had waited for 16 days from Monday 25 May: to this very morning, so that it comes at once.
    life.pass(0);
    expect(dayOf(stepOf(life, `${q1}/1/hear-2`)?.at ?? '')).toBe('2026-06-10');
    expect(itemOf(life, 'rung-2')?.at).toBe('2026-06-17T06:00:00.000Z');
  });
});

describe('a pause', () => {
  test('that rolls hearing and rung over the quiet summer to one day leaves the time between them', () => {
    const { life } = untilHearing();
    life.take('pause', {});
    life.pass(26);
    life.take('resume', {});
    expect(itemOf(life, 'hear-2')?.at).toBe('2026-08-17T06:00:00.000Z');
    expect(itemOf(life, 'rung-2')).toMatchObject({ at: '2026-08-24T06:00:00.000Z', why: { from: 'heardLate', base: '2026-08-17' } });
  });

  test('leaves a notice that the policy makes shorter as short as it was', () => {
    const ladder: Rung[] = [{ after: { workingDays: 3 }, role: 'referenceGroup' }];
    const life = acceptedLife({ policy: { ...spread, report: { ladder } } });
    expect([itemOf(life, 'hear-1')?.at, itemOf(life, 'rung-1')?.at].map((at) => dayOf(at ?? ''))).toEqual(['2026-05-04', '2026-05-06']);
    life.until('2026-05-02');
    life.take('pause', {});
    life.pass(50);
    life.take('resume', {});
    expect([itemOf(life, 'hear-1')?.at, itemOf(life, 'rung-1')?.at].map((at) => dayOf(at ?? ''))).toEqual(['2026-08-17', '2026-08-19']);
  });
});

describe('reminders that an outage has kept from being sent', () => {
  const reminders = (life: PureLife) => life.mails('reminder').map(({ at, about }) => [about?.side, at]);
  const stepsAbout = (life: PureLife, report = q1) =>
    life.steps.filter(({ key, kind }) => key.startsWith(report) && kind === 'remind').map(({ key }) => key.split('/')[2]);

  test('before the due day: the last one is sent, and every step is recorded', () => {
    const life = acceptedLife({ policy: spread });
    life.until('2026-04-10');
    life.away(Date.parse(instantOf('2026-04-29', '12:00')) - Date.parse(life.now()));
    expect(stepsAbout(life)).toEqual(['remindBefore-1', 'remindBefore-2']);
    expect(reminders(life)).toEqual([['before', instantOf('2026-04-29', '12:00')]]);
  });

  test('none speaks of a day to come that has passed', () => {
    const life = acceptedLife({ policy: spread });
    life.until('2026-04-10');
    life.away(Date.parse(instantOf('2026-05-02', '12:00')) - Date.parse(life.now()));
    expect(stepsAbout(life)).toEqual(['remindBefore-1', 'remindBefore-2']);
    expect(reminders(life)).toEqual([]);
    life.until('2026-05-07');
    expect(reminders(life)).toEqual([['after', instantOf('2026-05-06', '08:00')]]);
  });

  test('after the due day: the last one is sent, and the hearing that is due beside it', () => {
    const life = acceptedLife({ policy: spread });
    life.until('2026-04-10');
    life.away(Date.parse(instantOf('2026-05-26', '12:00')) - Date.parse(life.now()));
    expect(stepsAbout(life)).toEqual(['remindBefore-1', 'remindBefore-2', 'remindAfter-1', 'remindAfter-2']);
    expect(reminders(life)).toEqual([['after', instantOf('2026-05-26', '12:00')]]);
    expect(life.mails('hearing')).toHaveLength(1);
  });

  test('of an answer and of a decision are the last alone, too', () => {
    const life = proposedLife({ policy: spread });
    life.away(85 * 86_400_000);
    expect(life.mails('reminder')).toMatchObject([{ obligation: 'decision-1', at: life.now() }]);
    expect(stepsAbout(life, 'decision-1')).toEqual(['remind-1', 'remind-2']);
  });

  test('none is left out that is in time, although another falls due within the minute', () => {
    const life = acceptedLife({
      policy: { ...spread, report: { every: 'PT8S', due: 'PT2S', remindBefore: ['PT1S'], remindAfter: ['PT1S'], hearBefore: 'PT1S', ladder: [] } },
    });
    life.away(13_000);
    expect(life.mails('reminder').filter(({ obligation }) => obligation === 'report-P1')).toHaveLength(2);
  });
});
