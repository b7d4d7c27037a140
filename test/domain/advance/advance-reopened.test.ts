/** A review is taken back: the report is to be reviewed anew, and what it released is locked again unless it has been paid. */
import { describe, expect, test } from 'vitest';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife } from '../../support/builders/pure-life.ts';

const funder = 'lansstyrelsen-norrbotten';
const period = '2026-Q1';
const decision = {
  outcome: 'approved' as const,
  grants: [{ funder, outcome: 'approved' as const, amountSek: 100 }],
  instalments: [{ amountSek: 60, release: { period } }],
};

function approved(outcome: 'approved' | 'noted' = 'approved'): PureLife {
  const life = acceptedLife({ decision });
  life.take('report', { period, form: 'full' });
  life.take('review', { period, outcome });
  return life;
}

describe('an approved report that is reopened', () => {
  test('is to be reviewed, its lead and the coordinators hear so, and it can be approved again', () => {
    const life = approved();
    const { after, mails } = life.take('review', { period, outcome: 'reopened' });
    expect(after.obligations[`report-${period}`]).toMatchObject({ state: 'met', report: 'submitted' });
    expect(life.owed('review')).toHaveLength(1);
    expect(mails.map(({ kind, about }) => [kind, about?.outcome ?? about?.task])).toEqual([
      ['task', 'review'],
      ['reviewResult', 'reopened'],
    ]);
    life.take('review', { period, outcome: 'approved' });
    expect(life.owed('review')).toEqual([]);
  });

  test('locks its instalment again, unless something of it is paid', () => {
    const unpaid = approved();
    expect(unpaid.state().money.instalments[1]).toHaveProperty('releasedAt');
    unpaid.take('review', { period, outcome: 'reopened' });
    expect(unpaid.state().money.instalments[1]).not.toHaveProperty('releasedAt');
    expect(unpaid.refused('payment', { funder, instalment: 1, amountSek: 1 })?.type).toBe('InstalmentNotReleased');
    const paid = approved();
    paid.take('payment', { funder, instalment: 1, amountSek: 20 });
    paid.take('review', { period, outcome: 'reopened' });
    expect(paid.state().money.instalments[1]).toMatchObject({ releasedAt: expect.any(String), paidSek: 20 });
  });

  test('keeps a closing from its end until its final report is approved anew', () => {
    const life = acceptedLife();
    life.take('closing', { final: true });
    const final = life.owed('finalReport')[0]?.period?.name ?? '';
    life.take('report', { period: final, form: 'full' });
    life.take('review', { period: final, outcome: 'approved' });
    life.take('review', { period: final, outcome: 'reopened' });
    life.take('evaluation', {});
    expect(life.state().stage).toBe('closing');
    life.take('review', { period: final, outcome: 'approved' });
    expect(life.state().stage).toBe('closed');
  });

  test('was noted, too; but what is not reviewed is not reopened', () => {
    expect(approved('noted').refused('review', { period, outcome: 'reopened' })).toBeUndefined();
    const life = acceptedLife();
    expect(life.refused('review', { period, outcome: 'reopened' })?.type).toBe('NothingToReview');
    life.take('report', { period, form: 'full' });
    expect(life.refused('review', { period, outcome: 'reopened' })?.type).toBe('NothingToReview');
  });
});
