/** Dates explain themselves in both languages. */
import { describe, expect, test } from 'vitest';
import { explainDate } from '../../words/explain-date.ts';
import type { DateReason } from '../../workflows/domain/time/date-reason.ts';

const due = '2026-05-04T21:59:59.999Z';
const because = (reason: Omit<DateReason, 'calendar'>, language: 'sv' | 'en' = 'sv') => explainDate({ ...reason, calendar: 'SE-2026.1' }, due, language);

describe('why a date falls where it does', () => {
  test('counted from the end of a period, moved past a named holiday', () => {
    const reason = {
      from: 'periodEnd',
      base: '2026-03-31',
      span: { workingDays: 20 },
      movedFrom: '2026-05-01',
      movedPast: 'holiday',
      holiday: 'första maj',
    } as const;
    expect(because(reason)).toBe(
      'Det är 20 arbetsdagar efter periodens sista dag, tisdag 31 mars 2026. Den skulle ha fallit på fredag 1 maj 2026, som är helgdag (första maj), och är därför flyttad till måndag 4 maj 2026.',
    );
    expect(because(reason, 'en')).toContain(
      'It would have fallen on Friday 1 May 2026, which is a public holiday (första maj), and has therefore moved to Monday 4 May 2026.',
    );
  });

  test('moved past a weekend or a holiday period', () => {
    expect(because({ from: 'step', movedFrom: '2026-05-02', movedPast: 'weekend' })).toContain('lördag 2 maj 2026, som är en ledig dag');
    expect(because({ from: 'step', movedFrom: '2026-07-02', movedPast: 'quiet' })).toContain('som ligger i en ledighetsperiod');
  });

  test('given more time, a new day by the steering group, a return, a pause', () => {
    expect(because({ from: 'extension' })).toContain('mer tid har beviljats');
    expect(because({ from: 'decidedByBody' })).toContain('Styrgruppen har beslutat');
    expect(because({ from: 'return', span: { workingDays: 15 } })).toContain('15 arbetsdagar');
    expect(because({ from: 'pause', pausedDays: 1 })).toContain('framflyttad 1 dag ');
    expect(because({ from: 'pause', pausedDays: 12 }, 'en')).toContain('12 days ahead');
  });

  test('moved because the lead has to be heard first, or because the step before it was', () => {
    const heard = { from: 'heardLate', base: '2026-06-03', span: { workingDays: 5 } } as const;
    expect(because(heard)).toBe(
      'Dagen är framflyttad: den ansvariga organisationen ska ha minst 5 arbetsdagar på sig att svara på vad som står i vägen, räknat från onsdag 3 juni 2026.',
    );
    expect(because(heard, 'en')).toBe(
      'The date has moved: the lead organisation is to have at least 5 working days to answer what is in the way, counted from Wednesday 3 June 2026.',
    );
    expect(because({ from: 'heardLate', base: '2026-06-03T10:00:00.000Z', span: 'PT1H' })).toContain('räknat från onsdag 3 juni 2026 kl. 12.00.');
    expect(because({ from: 'rungBefore' })).toBe('Dagen är framflyttad för att steget före har flyttats.');
  });

  test('the time of day is told only where the span is counted to the second', () => {
    expect(because({ from: 'step', base: '2026-01-01T07:00:00.000Z', span: 'P30D' })).toBe('Det är 30 dagar från torsdag 1 januari 2026.');
    expect(because({ from: 'step', base: '2026-01-01T07:00:02.000Z', span: 'PT2S' })).toContain('2 sekunder från torsdag 1 januari 2026 kl. 08.00.02');
  });

  test('every origin makes whole sentences with and without what it is counted from', () => {
    for (const from of [
      'periodEnd',
      'step',
      'dueDate',
      'given',
      'decidedByBody',
      'extension',
      'return',
      'pause',
      'runEnd',
      'heardLate',
      'rungBefore',
    ] as const) {
      for (const language of ['sv', 'en'] as const) {
        for (const parts of [{}, { base: '2026-03-31', span: 'P30D' }]) {
          expect(because({ from, ...parts }, language)).toMatch(/^[A-ZÅÄÖ][^{}]*\.$/);
          expect(because({ from, ...parts }, language)).not.toMatch(/undefined| {2}|,\./);
        }
      }
    }
  });
});
