/** A report is excused, and one that was is owed again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingDaysBetween } from '../../../workflows/domain/time/calendar.ts';
import { addDays, dayOf } from '../../../workflows/domain/time/instants.ts';
import { acceptedLife, closingLife, escalatedLife } from '../../support/builders/pure-life.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const period = '2026-Q1';
const report = `report-${period}`;
const funder = 'lansstyrelsen-norrbotten';
const decision = {
  outcome: 'approved' as const,
  grants: [{ funder, outcome: 'approved' as const, amountSek: 100 }],
  instalments: [{ amountSek: 60, release: { period } }],
};
const excused = { period, outcome: 'excused' } as const;

describe('a report that is excused', () => {
  test('is not owed, nothing of it is to come, and the lead hears so; the next period begins as ever', () => {
    const life = acceptedLife();
    life.until('2026-03-20');
    const { mails } = life.take('excuse', excused);
    expect(life.obligation(report)).toMatchObject({ state: 'excused', waived: true });
    expect(life.agenda(report)).toEqual([]);
    expect(mails).toEqual([{ kind: 'reportExcused', to: { organisation: 'ltu' }, obligation: report, about: { outcome: 'excused' } }]);
    expect(life.refused('report', { period, form: 'full' })?.type).toBe('NothingOwed');
    life.until('2026-04-02');
    expect(life.owed('report').map(({ id }) => id)).toEqual(['report-2026-Q2']);
  });

  test('before RAI is off its list, and RAI hears so', () => {
    const life = escalatedLife('referenceGroup');
    const { after, mails } = life.take('excuse', excused);
    expect(life.escalation('referenceGroup').state).toBe('void');
    expect(Object.values(after.obligations).filter(({ kind, state }) => kind === 'bodyDecision' && state === 'void')).toHaveLength(1);
    expect(mails.map(({ kind, to }) => [kind, Object.values(to)[0]])).toEqual([
      ['matterOver', 'referenceGroup'],
      ['reportExcused', 'ltu'],
    ]);
    // What had been silent behind it is asked for again.
    expect(life.agenda('report-2026-Q2').length).toBeGreaterThan(1);
  });

  test('leaves its instalment to the next period’s report', () => {
    const life = acceptedLife({ decision });
    life.take('excuse', excused);
    expect(life.state().money.instalments[1]).toMatchObject({ awaitsNext: true, release: { period } });
    life.until('2026-04-02');
    expect(life.state().money.instalments[1]).toMatchObject({ release: { period: '2026-Q2' } });
  });

  test('that has come in is reviewed instead', () => {
    const life = acceptedLife();
    life.take('report', { period, form: 'full' });
    expect(life.refused('excuse', excused)?.type).toBe('NothingOwed');
    life.take('review', { period, outcome: 'returned' });
    expect(life.refused('excuse', excused)).toBeUndefined();
  });
});

describe('the final report', () => {
  test('is excused only where that is said, and then the evaluation closes the activity', () => {
    const life = closingLife();
    expect(life.refused('excuse', excused)).toMatchObject({ type: 'ValueNotAllowed', field: 'withoutFinalReport', reason: { code: 'withoutFinalReport' } });
    life.take('excuse', { ...excused, withoutFinalReport: true });
    expect(life.state()).toMatchObject({ stage: 'closing', closing: { finalReport: true } });
    life.take('evaluation', {});
    expect(life.state().stage).toBe('closed');
  });

  test('excused after the evaluation closes it at once', () => {
    const life = closingLife();
    life.take('evaluation', {});
    life.take('excuse', { ...excused, withoutFinalReport: true });
    expect(life.state().stage).toBe('closed');
  });

  test('of a run that ends by itself may be excused before: the closing then waits for the evaluation alone', () => {
    const life = acceptedLife({ input: { runs: { to: '2026-03-31' } } });
    life.take('excuse', { ...excused, withoutFinalReport: true });
    life.until('2026-04-02');
    expect(life.state()).toMatchObject({ stage: 'closing', closing: { finalReport: true, evaluation: false } });
  });

  test('owed again keeps the closing from its end', () => {
    const life = closingLife();
    life.take('excuse', { ...excused, withoutFinalReport: true });
    life.take('excuse', { period, outcome: 'reopened', dueOn: '2026-03-31' });
    life.take('evaluation', {});
    expect(life.state().stage).toBe('closing');
    life.take('report', { period, form: 'full' });
    life.take('review', { period, outcome: 'approved' });
    expect(life.state().stage).toBe('closed');
  });
});

describe('an excused report that is owed again', () => {
  test('is owed by the new day, with a fresh ladder and its instalment; the lead hears so', () => {
    const life = acceptedLife({ decision });
    life.take('excuse', excused);
    life.until('2026-03-02');
    const { mails } = life.take('excuse', { period, outcome: 'reopened', dueOn: '2026-05-11' });
    expect(life.obligation(report)).toMatchObject({ state: 'open', dueVersion: 2, why: { from: 'given' } });
    expect(life.obligation(report)).not.toHaveProperty('waived');
    expect(dayOf(life.obligation(report).dueAt)).toBe('2026-05-11');
    expect(mails).toEqual([{ kind: 'reportExcused', to: { organisation: 'ltu' }, obligation: report, about: { outcome: 'reopened' } }]);
    expect(life.agenda(report)).toHaveLength(10);
    expect(life.state().money.instalments[1]).not.toHaveProperty('awaitsNext');
    life.take('report', { period, form: 'full' });
    life.take('review', { period, outcome: 'approved' });
    expect(life.state().money.instalments[1]).toHaveProperty('releasedAt');
  });

  test('leaves twenty working days', () => {
    const life = acceptedLife();
    life.until('2026-05-04');
    life.take('excuse', excused);
    const again = (dueOn: string) => life.refused('excuse', { period, outcome: 'reopened', dueOn })?.reason;
    expect(again('2026-06-01')).toEqual({ code: 'mustLeaveWorkingDays', params: { least: 20, earliest: '2026-06-02' } });
    expect(again('2026-06-02')).toBeUndefined();
  });

  test('may be so for a year, through periods that begin; a report excused with a handover never', () => {
    const life = acceptedLife();
    life.take('excuse', excused);
    life.until('2027-01-11');
    expect(life.refused('excuse', { period, outcome: 'reopened', dueOn: '2027-06-01' })).toBeUndefined();
    life.until('2027-04-02');
    expect(life.refused('excuse', { period, outcome: 'reopened', dueOn: '2027-06-01' })?.type).toBe('ReportNotExcused');
    const handedOver = acceptedLife();
    handedOver.take('handover', { lead: 'pitea' });
    handedOver.take('assignmentAnswer', { answer: 'accepted' });
    expect(handedOver.refused('excuse', { period, outcome: 'reopened', dueOn: '2026-06-01' })?.type).toBe('ReportNotExcused');
  });

  test('whenever that is, leaves twenty working days and never an earlier day', () => {
    const days = (most: number) => fc.integer({ min: 0, max: most });
    expectHolds(
      fc.property(days(70), days(120), days(200), (wait, then, given) => {
        const life = acceptedLife();
        life.pass(wait);
        life.take('excuse', excused);
        const before = life.obligation(report).dueAt;
        life.pass(then);
        const again = { period, outcome: 'reopened' as const, dueOn: addDays(dayOf(life.now()), given) };
        if (life.refused('excuse', again)) return;
        life.take('excuse', again);
        const { dueAt } = life.obligation(report);
        expect(dueAt >= before).toBe(true);
        expect(workingDaysBetween(dayOf(life.now()), dayOf(dueAt), life.state().policy.quiet)).toBeGreaterThanOrEqual(20);
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
