/** Another lead is asked while the activity is paused, and while it is being closed. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { acceptedLife, closingLife } from '../../support/builders/pure-life.ts';

describe('a handover in a pause', () => {
  test('is answered in the pause, and the new lead’s periods begin at its end', () => {
    const life = acceptedLife();
    life.until('2026-02-10');
    life.take('pause', {});
    const { mails } = life.take('handover', { lead: 'pitea' });
    expect(mails).toMatchObject([{ kind: 'handoverAsked', to: { organisation: 'pitea' } }]);
    life.until('2026-02-20');
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state()).toMatchObject({ stage: 'paused', lead: 'pitea' });
    expect(life.owed('report')).toEqual([]);
    expect(life.obligation('report-2026-Q1').state).toBe('excused');
    life.until('2026-03-02');
    life.take('resume', {});
    expect(life.owed('report')).toMatchObject([{ id: 'report-2026-Q1-2', owedBy: { organisation: 'pitea' }, period: { startsAt: life.now() } }]);
  });

  test('that is declined leaves the lead with what is paused', () => {
    const life = acceptedLife();
    life.take('pause', {});
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'declined' });
    expect(life.state()).toMatchObject({ stage: 'paused', lead: 'ltu' });
    expect(life.obligation('report-2026-Q1').state).toBe('open');
  });

  test('that nobody has answered is owed as much later as the pause lasts from then on', () => {
    const life = acceptedLife();
    life.until('2026-02-02');
    life.take('pause', {});
    life.until('2026-02-16');
    life.take('handover', { lead: 'pitea' });
    life.until('2026-03-02');
    life.take('resume', {});
    // Thirty days from 16 February are 18 March; 14 days of the pause were left.
    expect(life.owed('answer').map(({ dueAt }) => dayOf(dueAt))).toEqual(['2026-04-01']);
  });
});

describe('a handover in closing', () => {
  test('gives the new lead the final report, by a day of its own', () => {
    const life = closingLife();
    life.until('2026-02-10');
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state()).toMatchObject({ stage: 'closing', lead: 'pitea' });
    expect(life.owed('finalReport')).toMatchObject([{ owedBy: { organisation: 'pitea' } }]);
    expect(life.owed('finalReport').map(({ dueAt }) => dayOf(dueAt))).toEqual(['2026-03-10']);
  });

  test('whose question is open when the activity is closed: who was asked hears so', () => {
    const life = closingLife();
    life.take('handover', { lead: 'pitea' });
    const [final] = life.owed('finalReport');
    life.take('evaluation', {});
    life.take('report', { period: final?.period?.name ?? '', form: 'full' });
    const { mails } = life.take('review', { period: final?.period?.name ?? '', outcome: 'approved' });
    expect(life.state().stage).toBe('closed');
    expect(mails.filter(({ kind }) => kind === 'closed').map(({ to }) => to)).toEqual([{ organisation: 'ltu' }, { organisation: 'pitea' }]);
  });
});
