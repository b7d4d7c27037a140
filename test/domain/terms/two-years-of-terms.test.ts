/** Two years of a life whose rules are changed in the middle and whose run is extended twice: every period and every due day, worked out by hand. */
import { expect, test } from 'vitest';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { addMs, dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife } from '../../support/builders/pure-life.ts';

/** The running period: its name, its last day, whether it is the last, and when its report is due. */
function running(life: PureLife): string {
  const { name = '', endsAt = '', final } = life.state().period ?? {};
  return `${name} to ${dayOf(addMs(endsAt, -1))}${final ? ', the last' : ''}, due ${dayOf(life.obligation(`report-${name}`).dueAt)}`;
}

function reports(life: PureLife, on: Day): void {
  const period = life.state().period?.name ?? '';
  life.until(on);
  life.take('report', { period, form: 'full' });
  life.take('review', { period, outcome: 'approved' });
}

test('two years of changed terms', () => {
  const life = acceptedLife({ policy: { report: { every: 'P6M' } }, input: { runs: { to: '2026-12-31' } } });
  // 20 working days after 30 June: 17 August to 11 September, for nobody is asked for anything from 20 June to 15 August.
  expect(running(life)).toBe('2026-H1 to 2026-06-30, due 2026-09-11');
  reports(life, '2026-06-25');
  life.until('2026-07-02');
  // From 8 January: 8, 11–15, 18–22, 25–29 January, 1–4 February.
  expect(running(life)).toBe('2026-H2 to 2026-12-31, the last, due 2027-02-04');

  // The rules: quarters, and 30 working days. The half-year ends where a quarter does; 5, 8–12 and 15–18 February are ten days more.
  life.until('2026-09-15');
  life.take('changeTerms', { from: 'atOnce', policy: { report: { every: 'P3M', due: { workingDays: 30 } } } });
  expect(running(life)).toBe('2026-H2 to 2026-12-31, the last, due 2027-02-18');

  // The run: a year more, so that the half-year is the last no longer.
  life.until('2026-10-01');
  life.take('changeTerms', { from: 'atOnce', runs: { to: '2027-12-31' } });
  expect(running(life)).toBe('2026-H2 to 2026-12-31, due 2027-02-18');
  expect(life.obligation('report-2026-H2').kind).toBe('report');
  reports(life, '2026-12-15');

  // Easter Monday is 29 March 2027, Ascension Day 6 May: 1 and 2 April, 5–30 April, 3–5, 7 and 10–13 May.
  life.until('2027-01-02');
  expect(running(life)).toBe('2027-Q1 to 2027-03-31, due 2027-05-13');
  reports(life, '2027-03-30');
  // 16 August to 24 September.
  life.until('2027-04-02');
  expect(running(life)).toBe('2027-Q2 to 2027-06-30, due 2027-09-24');
  reports(life, '2027-06-15');
  // October from the 1st, which is a Friday: 21 days; 1–5 and 8–11 November.
  life.until('2027-07-02');
  expect(running(life)).toBe('2027-Q3 to 2027-09-30, due 2027-11-11');
  reports(life, '2027-09-20');

  // From the next period on: half a year more, and 20 working days. What is owed for the last quarter of 2027 stays.
  life.until('2027-10-20');
  const owed = '2027-Q4 to 2027-12-31, the last, due 2028-02-18';
  expect(running(life)).toBe(owed);
  life.take('changeTerms', { from: 'nextPeriod', runs: { to: '2028-06-30' }, policy: { report: { due: { workingDays: 20 } } } });
  expect(running(life)).toBe(owed);

  // Good Friday is 14 April 2028, Easter Monday the 17th, 1 May a Monday: 3–7, 10–13, 18–21 and 24–28 April, 2 and 3 May.
  life.until('2028-01-03');
  expect(running(life)).toBe('2028-Q1 to 2028-03-31, due 2028-05-03');
  expect([life.obligation('report-2027-Q4').kind, dayOf(life.obligation('report-2027-Q4').dueAt)]).toEqual(['report', '2028-02-18']);
  life.take('report', { period: '2027-Q4', form: 'full' });
  // 16–18, 21–25 and 28–31 August, 1, 4–8, 11 and 12 September.
  life.until('2028-04-02');
  expect(running(life)).toBe('2028-Q2 to 2028-06-30, the last, due 2028-09-12');
  life.until('2028-07-02');
  expect(life.state().stage).toBe('closing');
  expect(life.mails('termsChanged').map(({ at }) => dayOf(at))).toEqual(['2026-09-15', '2026-10-01', '2027-10-20']);
  expect(
    life
      .mails('reminder')
      .map(({ at }) => dayOf(at))
      .filter((day) => day < '2028-01-01'),
  ).toEqual([]);
});
