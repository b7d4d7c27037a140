/** A coordinator reminds whoever owes, beside what the clock sends. */
import { describe, expect, test } from 'vitest';
import { canBeTakenBack } from '../../workflows/domain/taking-back.ts';
import { addDays, dayOf } from '../../workflows/domain/time/instants.ts';
import { acceptedLife, closingLife, escalatedLife } from '../support/builders/pure-life.ts';

const period = '2026-Q1';
const report = `report-${period}`;

describe('a reminder by hand', () => {
  test('goes to whoever owes, says whether the day has passed, and moves no day', () => {
    const life = acceptedLife();
    life.until('2026-04-01');
    const before = life.state();
    const { mails, after } = life.take('reminder', { obligation: report });
    expect(mails).toEqual([{ kind: 'reminder', to: { organisation: 'ltu' }, obligation: report, whileOwed: true, about: { side: 'before' } }]);
    expect(after.agenda).toEqual(before.agenda);
    expect(after.obligations[report]).toEqual({ ...before.obligations[report], remindedOn: dayOf(life.now()) });

    const late = escalatedLife('referenceGroup');
    expect(late.take('reminder', { obligation: report }).mails).toMatchObject([{ to: { organisation: 'ltu' }, about: { side: 'after' } }]);
  });

  test('goes to the body that owes its word', () => {
    const life = escalatedLife('referenceGroup');
    const word = life.owed('bodyDecision')[0]?.id ?? '';
    expect(life.take('reminder', { obligation: word }).mails).toMatchObject([{ kind: 'reminder', to: { role: 'referenceGroup' }, obligation: word }]);
  });

  test('is sent once a day for each thing', () => {
    const life = closingLife();
    const final = life.owed('finalReport')[0]?.id ?? '';
    life.take('reminder', { obligation: final });
    expect(life.refused('reminder', { obligation: final })).toMatchObject({ type: 'ValueNotAllowed', field: 'obligation', reason: { code: 'remindedToday' } });
    life.until(addDays(dayOf(life.now()), 1));
    expect(life.refused('reminder', { obligation: final })).toBeUndefined();
  });

  test('is not for what is met, for what the coordinators owe, nor for a report in a pause', () => {
    const life = acceptedLife();
    life.take('pause', {});
    expect(life.refused('reminder', { obligation: report })?.type).toBe('WrongStage');
    life.take('resume', {});
    life.take('report', { period, form: 'full' });
    expect(life.refused('reminder', { obligation: report })?.type).toBe('NothingToRemindOf');
    const review = life.owed('review')[0]?.id ?? '';
    expect(life.refused('reminder', { obligation: review })?.type).toBe('NothingToRemindOf');
  });

  test('is not taken back, so that it leaves at once', () => {
    expect(canBeTakenBack('reminder')).toBe(false);
  });
});
