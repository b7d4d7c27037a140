/** What is still owed of an activity that the steering group has taken out of the plan, by days worked out by hand; and such an activity reopened. */
import { describe, expect, test } from 'vitest';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { addMs, dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, escalatedLife } from '../../support/builders/pure-life.ts';

const own = 'lansstyrelsen-norrbotten';
const byBody = { by: 'steeringGroup' } as const;
const q3 = 'report-2026-Q3';
const q3Period = { period: '2026-Q3' };

/** Before the steering group on 25 August 2026, about 2026-Q1, while 2026-Q3 is running; taken out of the plan on that day. */
function takenOut(input: Partial<CommandInputs['bodyDecision']> = {}, beginning?: Parameters<typeof escalatedLife>[1]): PureLife {
  const life = escalatedLife('steeringGroup', beginning);
  life.take('bodyDecision', { escalation: life.escalation('steeringGroup').id, outcome: 'end', ...input });
  return life;
}
const days = (life: PureLife, obligation?: string) => life.agenda(obligation).map(({ key, at }) => [key.slice(key.lastIndexOf('/') + 1), dayOf(at)]);

describe('taken out of the plan', () => {
  test('the lead owes a final report within 20 working days and is reminded, the county board an evaluation by its rules; nobody is heard', () => {
    const life = takenOut();
    expect(dayOf(life.now())).toBe('2026-08-25');
    expect(life.state()).toMatchObject({ stage: 'ended', lead: 'ltu' });
    expect(life.state()).not.toHaveProperty('atRest');
    expect(life.owed('report')).toEqual([]);
    expect(life.owed('finalReport').map(({ id, dueAt, owedBy }) => [id, dayOf(dueAt), owedBy])).toEqual([[q3, '2026-09-22', { organisation: 'ltu' }]]);
    expect(life.owed('evaluation').map(({ dueAt }) => dayOf(dueAt))).toEqual(['2027-02-25']);
    expect(days(life)).toEqual([
      ['remindBefore-1', '2026-09-08'],
      ['remindBefore-2', '2026-09-18'],
      ['late', '2026-09-22'],
      ['remindAfter-1', '2026-09-25'],
      ['remindAfter-2', '2026-10-02'],
      ['silence', '2026-10-05'],
      ['late', '2027-02-25'],
    ]);
    expect(life.mails('bodyWord').at(-1)).toMatchObject({ to: { organisation: 'ltu' }, obligation: q3, about: { outcome: 'end' } });
  });

  test('that it stays away is a task for a coordinator, and nothing more', () => {
    const life = takenOut();
    life.until('2026-12-31');
    expect(life.obligation(q3).state).toBe('late');
    const later = life.steps.filter(({ at }) => at > '2026-08-26');
    expect(later.flatMap(({ tasks }) => tasks)).toEqual([{ id: `finalReportOverdue-${q3}-2`, kind: 'finalReportOverdue', obligation: q3 }]);
    expect(new Set(later.flatMap(({ mails }) => mails.map(({ kind }) => kind)))).toEqual(new Set(['reminder', 'task']));
    expect(Object.values(life.state().escalations).filter(({ state }) => state === 'open')).toEqual([]);
  });

  test('it rests once report, review and evaluation are in', () => {
    const life = takenOut();
    life.until('2026-09-01');
    life.take('report', { ...q3Period, form: 'full' });
    expect(days(life, q3)).toEqual([]);
    life.take('evaluation', {});
    expect(life.refused('evaluation', {})?.type).toBe('WrongStage');
    expect(life.state()).not.toHaveProperty('atRest');
    life.take('review', { ...q3Period, outcome: 'approved' });
    expect(life.state()).toMatchObject({ stage: 'ended', atRest: true });
    expect(life.refused('report', { ...q3Period, form: 'full' })?.type).toBe('ReportAlreadyReviewed');
  });

  test('a short report is noted by itself, and a returned one is owed anew without a ladder', () => {
    const short = takenOut();
    short.take('report', { ...q3Period, form: 'short' });
    short.take('evaluation', {});
    short.until('2026-12-31');
    expect(short.state()).toMatchObject({ stage: 'ended', atRest: true, obligations: { [q3]: { report: 'noted' } } });
    const returned = takenOut();
    returned.take('report', { ...q3Period, form: 'full' });
    returned.take('review', { ...q3Period, outcome: 'returned' });
    expect(returned.owed('finalReport')).toHaveLength(1);
    expect(returned.agenda(q3).filter(({ kind }) => kind === 'hear' || kind === 'rung')).toEqual([]);
    returned.take('extension', { ...q3Period, outcome: 'granted', dueOn: '2026-11-30' });
    expect(dayOf(returned.obligation(q3).dueAt)).toBe('2026-11-30');
    expect(returned.agenda(q3).filter(({ kind }) => kind === 'hear' || kind === 'rung')).toEqual([]);
  });

  test('where it said so nothing is owed, and it rests at once', () => {
    const life = takenOut({ final: 'notOwed' });
    expect(life.state()).toMatchObject({ stage: 'ended', atRest: true });
    expect(life.agenda()).toEqual([]);
    expect(life.refused('report', { ...q3Period, form: 'full' })?.type).toBe('WrongStage');
    expect(life.refused('evaluation', {})?.type).toBe('WrongStage');
    expect(life.mails('bodyWord').at(-1)).toMatchObject({ obligation: 'report-2026-Q1' });
  });

  test('in a closing its final report keeps the day it had where that is later, and is not asked for where it is in', () => {
    const closing = escalatedLife('steeringGroup');
    closing.take('closing', { final: true });
    const [final] = closing.owed('finalReport');
    closing.take('extension', { period: final?.period?.name ?? '', outcome: 'granted', dueOn: '2026-12-01' });
    closing.take('bodyDecision', { escalation: closing.escalation('steeringGroup').id, outcome: 'end' });
    expect(closing.owed('finalReport').map(({ dueAt }) => dayOf(dueAt))).toEqual(['2026-12-01']);
    expect(closing.owed('evaluation')).toHaveLength(1);
    const isIn = escalatedLife('steeringGroup');
    isIn.take('closing', { final: true });
    const period = isIn.owed('finalReport')[0]?.period?.name ?? '';
    isIn.take('report', { period, form: 'full' });
    isIn.take('bodyDecision', { escalation: isIn.escalation('steeringGroup').id, outcome: 'end' });
    expect(isIn.owed('finalReport')).toEqual([]);
    expect(isIn.owed('review')).toHaveLength(1);
    isIn.take('review', { period, outcome: 'approved' });
    isIn.take('evaluation', {});
    expect(isIn.state()).toMatchObject({ stage: 'ended', atRest: true });
  });

  test('rules that count in seconds keep their own span', () => {
    const report = {
      every: 'PT8S',
      due: 'PT2S',
      remindBefore: ['PT1S'],
      remindAfter: ['PT1S'],
      hearBefore: 'PT1S',
      ladder: [{ after: 'PT2S', role: 'steeringGroup' as const }],
    };
    const life = acceptedLife({ policy: { report, mail: { workingDaysOnly: false } } });
    life.untilInstant(addMs(life.now(), 12_000));
    const at = life.now();
    life.take('bodyDecision', { escalation: life.escalation('steeringGroup').id, outcome: 'end' });
    expect(life.owed('finalReport').map(({ dueAt }) => Date.parse(dueAt) - Date.parse(at))).toEqual([2000]);
  });
});

describe('its money', () => {
  const decision = {
    outcome: 'approved' as const,
    grants: [{ funder: own, outcome: 'approved' as const, amountSek: 100 }],
    instalments: [{ amountSek: 60, release: { period: '2026-Q3' } }],
  };

  test('is released by no report, and the accounts are settled while the report is owed', () => {
    const life = takenOut({}, { decision });
    life.take('settlement', {});
    expect(life.owed('finalReport')).toHaveLength(1);
    expect(life.agenda(q3).map(({ kind }) => kind)).toContain('late');
    life.take('report', { ...q3Period, form: 'full' });
    life.take('review', { ...q3Period, outcome: 'approved' });
    expect(life.state().money.instalments[1]).not.toHaveProperty('releasedAt');
    life.take('evaluation', {});
    expect(life.state().atRest).toBe(true);
  });
});

describe('reopened', () => {
  test('by the steering group alone: the matter that it decided is open before it again', () => {
    const life = takenOut();
    expect(life.refused('reopening', { by: 'coordinator' })?.type).toBe('WrongStage');
    life.until('2026-10-04');
    life.take('reopening', byBody);
    expect(life.state()).toMatchObject({ stage: 'inProgress', period: { name: '2026-Q3', final: false } });
    expect(life.escalation('steeringGroup').state).toBe('open');
    // Its word was owed by 24 September; 40 days later is 3 November.
    expect(life.owed('bodyDecision').map(({ dueAt }) => dayOf(dueAt))).toEqual(['2026-11-03']);
    expect(life.obligation(q3)).toMatchObject({ kind: 'report', state: 'open' });
    // 28 October and 40 days is Monday 7 December.
    expect(dayOf(life.obligation(q3).dueAt)).toBe('2026-12-07');
    expect(life.owed('evaluation')).toEqual([]);
    expect(life.obligation('evaluation-1').state).toBe('void');
    expect(life.steps.at(-1)?.mails.map(({ to }) => to)).toEqual([{ organisation: 'ltu' }, { role: 'steeringGroup' }, { role: 'coordinator' }]);
  });

  test('after its report came in: that stands, and is to be reviewed by the day it was', () => {
    const life = takenOut();
    life.until('2026-09-01');
    life.take('report', { ...q3Period, form: 'full' });
    const [before] = life.owed('review');
    life.until('2026-09-10');
    life.take('reopening', byBody);
    expect(life.obligation(q3)).toMatchObject({ kind: 'report', state: 'met', report: 'submitted' });
    expect(life.owed('review')).toEqual([before]);
    expect(days(life, before?.id)).toEqual([['late', dayOf(before?.dueAt ?? '')]]);
    life.take('review', { ...q3Period, outcome: 'approved' });
    expect(life.state().stage).toBe('inProgress');
  });

  test('after its report was returned: it is owed by the day it was, with a ladder again', () => {
    const life = takenOut();
    life.take('report', { ...q3Period, form: 'full' });
    life.take('review', { ...q3Period, outcome: 'returned' });
    const { dueAt } = life.obligation(q3);
    life.until('2026-09-10');
    life.take('reopening', byBody);
    expect(life.obligation(q3)).toMatchObject({ kind: 'report', state: 'open', dueAt });
  });

  test('and taken out once more', () => {
    const life = takenOut();
    life.until('2026-10-04');
    life.take('reopening', byBody);
    life.take('bodyDecision', { escalation: life.escalation('steeringGroup').id, outcome: 'end', final: 'notOwed' });
    expect(life.state()).toMatchObject({ stage: 'ended', atRest: true });
    life.take('reopening', byBody);
    expect(life.state().stage).toBe('inProgress');
  });
});
