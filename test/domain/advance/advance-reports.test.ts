/** Periods, reports, reviews and replies: what is owed, what counts as in time, and what follows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAfter } from '../../../workflows/domain/time/due-dates.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, escalatedLife } from '../../support/builders/pure-life.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const q1 = 'report-2026-Q1';

describe('periods', () => {
  test('follow each other whatever becomes of the report, each with a report of its own', () => {
    const life = acceptedLife();
    life.until('2026-10-02');
    expect(life.steps.filter(({ kind }) => kind === 'periodStart').map(({ after }) => after.period?.name)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
    expect(life.obligation('report-2026-Q4').state).toBe('open');
  });

  test('begin with the run where that is later than acceptance', () => {
    const life = acceptedLife({ input: { runs: { from: '2026-04-01' } } });
    expect(life.owed('report')).toEqual([]);
    life.until('2026-04-01');
    expect(life.state().period).toMatchObject({ name: '2026-Q2', startsAt: '2026-03-31T22:00:00.000Z' });
  });

  test('end with the run: the last one owes the final report', () => {
    const life = acceptedLife({ input: { runs: { to: '2026-05-31' } } });
    life.until('2026-04-02');
    expect(life.state().period).toMatchObject({ name: '2026-Q2', final: true, endsAt: '2026-05-31T22:00:00.000Z' });
    expect(life.obligation('report-2026-Q2').kind).toBe('finalReport');
  });
});

describe('a report', () => {
  test('may be met from the first day of its period, and takes its reminders along', () => {
    const life = acceptedLife();
    expect(life.take('report', { period: '2026-Q1', form: 'short' }).created).toBe(true);
    expect(life.obligation(q1)).toMatchObject({ state: 'met', report: 'submitted', onTime: true });
    expect(life.agenda(q1)).toEqual([]);
  });

  test('counts as in time by when it was received, not by when it was taken', () => {
    const life = acceptedLife();
    const dueAt = life.obligation(q1).dueAt;
    life.until('2026-05-02');
    expect(life.obligation(q1)).toMatchObject({ state: 'late', onTime: false });
    life.take('report', { period: '2026-Q1', form: 'short' }, dueAt);
    expect(life.obligation(q1)).toMatchObject({ state: 'met', onTime: true, receivedAt: dueAt });
  });

  test('received a millisecond after its due instant is late', () => {
    const life = acceptedLife();
    life.untilInstant('2026-04-30T22:00:00.000Z');
    life.take('report', { period: '2026-Q1', form: 'short' });
    expect(life.obligation(q1)).toMatchObject({ state: 'met', onTime: false });
  });

  test('on paper counts from the day it came, never from a day to come or before its period', () => {
    const life = acceptedLife();
    life.until('2026-05-04');
    expect(life.refused('report', { period: '2026-Q1', form: 'short', receivedOn: '2026-05-05' })).toMatchObject({ field: 'receivedOn' });
    expect(life.refused('report', { period: '2026-Q1', form: 'short', receivedOn: '2026-01-11' })).toMatchObject({ field: 'receivedOn' });
    life.take('report', { period: '2026-Q1', form: 'short', receivedOn: '2026-04-30' });
    expect(life.obligation(q1).onTime).toBe(true);
  });

  test('is replaced while nobody has reviewed it, and owed one review', () => {
    const life = acceptedLife();
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.until('2026-01-20');
    expect(life.take('report', { period: '2026-Q1', form: 'full' }).created).toBe(false);
    expect(life.owed('review')).toHaveLength(1);
    life.take('review', { period: '2026-Q1', outcome: 'approved' });
    expect(life.refused('report', { period: '2026-Q1', form: 'full' })?.type).toBe('ReportAlreadyReviewed');
  });

  test('in the short form is noted by itself after 15 working days', () => {
    const life = acceptedLife();
    life.take('report', { period: '2026-Q1', form: 'short' });
    life.pass(40);
    expect(life.steps.at(-1)).toMatchObject({ kind: 'noteByItself', at: '2026-02-02T22:59:59.999Z' });
    expect(life.obligation(q1).report).toBe('noted');
  });

  test('replaced by a full one is not noted by itself: a coordinator reviews it', () => {
    const life = acceptedLife();
    life.take('report', { period: '2026-Q1', form: 'nothingNew' });
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.pass(40);
    expect(life.obligation(q1).report).toBe('submitted');
    expect(life.owed('review')).toMatchObject([{ state: 'late' }]);
    life.take('report', { period: '2026-Q1', form: 'short' });
    life.pass(1);
    expect(life.obligation(q1).report).toBe('noted');
  });

  test.each([
    { form: 'short', signals: ['red'], noted: false, task: 'troubledReport' },
    { form: 'short', signals: ['needs'], noted: false, task: 'troubledReport' },
    { form: 'short', signals: ['red', 'needs'], noted: false, task: 'troubledReport' },
    { form: 'short', signals: [], noted: true, task: undefined },
    { form: 'short', signals: undefined, noted: true, task: undefined },
    { form: 'nothingNew', signals: undefined, noted: true, task: undefined },
    { form: 'full', signals: ['red', 'needs'], noted: false, task: 'review' },
    { form: 'full', signals: undefined, noted: false, task: 'review' },
  ] as const)('in the form $form that says $signals is noted by itself: $noted, and coordinators hear of $task', ({ form, signals, noted, task }) => {
    const life = acceptedLife();
    const { mails, tasks } = life.take('report', { period: '2026-Q1', form, ...(signals && { signals: [...signals] }) });
    const review = life.owed('review')[0]?.id;
    expect(mails.filter(({ kind }) => kind === 'task')).toEqual(
      task ? [{ kind: 'task', to: { role: 'coordinator' }, obligation: review, about: { task } }] : [],
    );
    expect(tasks.map(({ kind, obligation, organisation }) => [kind, obligation, organisation])).toEqual(
      task === 'troubledReport' ? [['troubledReport', review, 'ltu']] : [],
    );
    life.pass(60);
    expect(life.obligation(q1).report).toBe(noted ? 'noted' : 'submitted');
    expect(life.owed('review').map(({ state }) => state)).toEqual(noted ? [] : ['late']);
  });

  test('that is replaced by one that asks for somebody is no longer noted by itself, and the other way round', () => {
    const life = acceptedLife();
    life.take('report', { period: '2026-Q1', form: 'short' });
    const troubled = life.take('report', { period: '2026-Q1', form: 'short', signals: ['red'] });
    expect(troubled.tasks).toHaveLength(1);
    expect(life.take('report', { period: '2026-Q1', form: 'short', signals: ['red'] }).tasks).toEqual([]);
    expect(life.agenda('review-2026-Q1-1').map(({ kind }) => kind)).toEqual(['late']);
    life.take('report', { period: '2026-Q1', form: 'short' });
    expect(life.obligation(q1)).not.toHaveProperty('signals');
    expect(life.agenda('review-2026-Q1-1').map(({ kind }) => kind)).toEqual(['noteByItself']);
  });

  test('that asks for somebody is never noted by the clock, whatever came before it', () => {
    const version = fc.record({
      form: fc.constantFrom('short' as const, 'full' as const, 'nothingNew' as const),
      signals: fc.constantFrom<('red' | 'needs')[]>([], ['red'], ['needs'], ['red', 'needs']),
      days: fc.nat(12),
    });
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 5 }), (versions) => {
        const life = acceptedLife();
        for (const { form, signals, days } of versions) {
          const input = { period: '2026-Q1', form, signals };
          if (!life.refused('report', input)) life.take('report', input);
          life.pass(days);
        }
        life.pass(60);
        const { report, reportForm, signals } = life.obligation(q1);
        expect(report === 'noted').toBe(reportForm !== 'full' && signals === undefined);
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  test('in the full form waits for a review, which is late after its span and never the lead’s fault', () => {
    const life = acceptedLife();
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.pass(100);
    expect(life.owed('review')).toMatchObject([{ state: 'late', owedBy: { role: 'coordinator' } }]);
    expect(life.obligation(q1)).toMatchObject({ state: 'met', onTime: true });
    expect(life.mails('reminder')).toEqual([]);
  });

  test('for a period that nobody owes is refused', () => {
    const life = acceptedLife();
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.refused('report', { period: '2026-Q1', form: 'short' })?.type).toBe('NothingOwed');
  });
});

describe('a review', () => {
  test.each(['approved', 'noted'] as const)('that has %s a report ends the matter', (outcome) => {
    const life = acceptedLife();
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.take('review', { period: '2026-Q1', outcome });
    expect(life.obligation(q1)).toMatchObject({ state: 'met', report: outcome });
    expect(life.owed('review')).toEqual([]);
    expect(life.refused('review', { period: '2026-Q1', outcome })?.type).toBe('ReportAlreadyReviewed');
  });

  test('that returns a report gives the lead a new due date as long as the review’s span', () => {
    const life = acceptedLife();
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.until('2026-01-20');
    life.take('review', { period: '2026-Q1', outcome: 'returned' });
    expect(life.obligation(q1)).toMatchObject({ state: 'open', report: 'returned', dueVersion: 2 });
    expect(life.agenda(q1).some(({ kind, role }) => kind === 'rung' && role === 'steeringGroup')).toBe(true);
    life.take('report', { period: '2026-Q1', form: 'full' });
    expect(life.owed('review')).toMatchObject([{ id: 'review-2026-Q1-2' }]);
  });

  const rungDays = (life: PureLife) =>
    life
      .agenda(q1)
      .filter(({ kind }) => kind === 'rung')
      .map(({ at }) => dayOf(at));

  test('returned before its day takes no day from the lead: the due day stays, and with it every rung', () => {
    const life = acceptedLife();
    const planned = rungDays(life);
    expect(dayOf(life.obligation(q1).dueAt)).toBe('2026-04-30');
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.until('2026-01-20');
    life.take('review', { period: '2026-Q1', outcome: 'returned' });
    expect(life.obligation(q1)).toMatchObject({ dueVersion: 2, why: { from: 'periodEnd' } });
    expect(dayOf(life.obligation(q1).dueAt)).toBe('2026-04-30');
    expect(rungDays(life)).toEqual(planned);
  });

  test('returned within an extension leaves the day that was granted', () => {
    const life = acceptedLife();
    life.take('extension', { period: '2026-Q1', outcome: 'granted', dueOn: '2026-06-15' });
    life.until('2026-05-04');
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.take('review', { period: '2026-Q1', outcome: 'returned' });
    expect(life.obligation(q1)).toMatchObject({ why: { from: 'extension' } });
    expect(dayOf(life.obligation(q1).dueAt)).toBe('2026-06-15');
  });

  test('returned about its day or later gives the span for a review, from the return', () => {
    const life = acceptedLife();
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.until('2026-04-27');
    life.take('review', { period: '2026-Q1', outcome: 'returned' });
    expect(life.obligation(q1)).toMatchObject({ state: 'open', why: { from: 'return' } });
    expect(dayOf(life.obligation(q1).dueAt)).toBe('2026-05-20');
  });

  test('returned on whatever day never moves the due day to an earlier one, and leaves at least the span', () => {
    expectHolds(
      fc.property(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 120 }), (reported, reviewed) => {
        const life = acceptedLife();
        life.pass(reported);
        life.take('report', { period: '2026-Q1', form: 'full' });
        const before = life.obligation(q1).dueAt;
        life.pass(reviewed);
        life.take('review', { period: '2026-Q1', outcome: 'returned' });
        const span = dueAfter(life.now(), life.state().policy.review.within, 'actor', 'return', life.state().policy).at;
        expect(life.obligation(q1).dueAt).toBe(span > before ? span : before);
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  test('of what has not come in is refused', () => {
    expect(acceptedLife().refused('review', { period: '2026-Q1', outcome: 'approved' })?.type).toBe('NothingToReview');
  });

  test('may come periods later', () => {
    const life = acceptedLife();
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.until('2026-12-01');
    life.take('review', { period: '2026-Q1', outcome: 'approved' });
    expect(life.obligation(q1).report).toBe('approved');
  });
});

describe('a reply', () => {
  test.each(['needHelp', 'notOurs'] as const)('%s makes a task for the coordinator and stops nothing', (kind) => {
    const life = acceptedLife();
    const before = life.agenda(q1);
    life.take('reply', { period: '2026-Q1', kind });
    expect(life.tasks()).toMatchObject([{ kind, obligation: q1 }]);
    expect(life.agenda(q1)).toEqual(before);
  });

  test('late asks for more time', () => {
    const life = acceptedLife();
    life.take('reply', { period: '2026-Q1', kind: 'late', dueOn: '2026-06-01' });
    expect(life.owed('extensionAnswer')).toMatchObject([{ askedFor: '2026-06-01', about: q1 }]);
    expect(life.refused('reply', { period: '2026-Q1', kind: 'late', dueOn: '2026-06-02' })?.type).toBe('ExtensionAlreadyAsked');
  });

  test('that states what is in the way is taken before and after a rung, and after the report', () => {
    const life = escalatedLife('referenceGroup');
    life.take('reply', { period: '2026-Q1', kind: 'statement' });
    life.take('report', { period: '2026-Q1', form: 'full' });
    expect(life.refused('reply', { period: '2026-Q1', kind: 'statement' })).toBeUndefined();
    expect(life.refused('reply', { period: '2026-Q1', kind: 'needHelp' })?.type).toBe('NothingOwed');
  });

  test('on paper counts from the day it came, never from a day to come or before its period', () => {
    const life = acceptedLife();
    life.until('2026-05-04');
    for (const receivedOn of ['2026-05-05', '2026-01-11'])
      expect(life.refused('reply', { period: '2026-Q1', kind: 'statement', receivedOn })).toMatchObject({ type: 'ValueNotAllowed', field: 'receivedOn' });
    for (const receivedOn of ['2026-05-04', '2026-01-12']) expect(life.refused('reply', { period: '2026-Q1', kind: 'needHelp', receivedOn })).toBeUndefined();
  });

  test('late that came some days ago is answered in time from its entry, not from the day it came', () => {
    const life = acceptedLife();
    life.until('2026-04-13');
    life.take('reply', { period: '2026-Q1', kind: 'late', dueOn: '2026-06-01', receivedOn: '2026-04-01' });
    expect(life.owed('extensionAnswer').map(({ dueAt }) => dayOf(dueAt))).toEqual(['2026-04-20']);
  });
});
