/** What the mails about an end that still owes something, and about a reopening, say: the days that hold, and what is known of the money. */
import { describe, expect, test } from 'vitest';
import { renderMail } from '../../activities/mail-templates/render-mail.ts';
import type { AfterTakenOut, MailFacts, ObligationFacts } from '../../words/mail-facts.ts';
import { mailFacts } from '../support/mail/mail-facts.ts';

const owed = (kind: ObligationFacts['kind'], dueAt: string, mine = true): ObligationFacts => ({
  kind,
  dueAt,
  periodName: '2026-Q3',
  reason: { from: 'step', base: '2026-08-25', span: { workingDays: 20 }, calendar: 'SE-2026.1' },
  owedBy: 'Luleå tekniska universitet',
  mine,
});
const finalReport = owed('finalReport', '2026-09-22T21:59:59.999Z');
const end = (after: AfterTakenOut, as: MailFacts['recipient']['as'] = 'lead'): MailFacts => {
  const facts = mailFacts('bodyWord');
  const { obligation: _, ...rest } = facts;
  return {
    ...rest,
    recipient: { ...facts.recipient, as },
    resolution: { decision: 'end', text: 'Inget har hänt.', after },
    ...(as === 'lead' && after.finalReport && { obligation: after.finalReport }),
  };
};

/** On one line: where lines break is another matter. */
const said = (...mail: Parameters<typeof renderMail>): string => renderMail(...mail).text.replace(/\s+/g, ' ');

describe('taken out of the plan', () => {
  test('the lead reads when its final report is due, and that each funder decides about repayment', () => {
    const paid = [
      { funder: 'Länsstyrelsen', paidSek: 60_000 },
      { funder: 'Piteå kommun', paidSek: 5000 },
    ];
    const text = said('bodyWord', end({ finalReport, paid }), 'sv');
    expect(text).toContain('slutrapport från er senast tisdag 22 september 2026');
    expect(text).toMatch(/60.000 kr från Länsstyrelsen, 5.000 kr från Piteå kommun/);
    expect(text).toContain('Varje finansiär beslutar själv om något ska betalas tillbaka');
    expect(text).toContain('Frågan lyfts inte vidare.');
    const english = said('bodyWord', end({ finalReport, paid }), 'en');
    expect(english).toContain('final report from you by Tuesday 22 September 2026');
    expect(english).toContain('Each funder decides for itself');
  });

  test('where nothing has been paid, or nothing is owed, it says so', () => {
    const text = said('bodyWord', end({ paid: [] }), 'sv');
    expect(text).toContain('Inga fler rapporter behövs.');
    expect(text).toContain('inga pengar betalats ut');
  });

  test('the proposer reads who hands in the report', () => {
    const text = said('ended', end({ finalReport, paid: [] }, 'proposer'), 'sv');
    expect(text).toContain('Luleå tekniska universitet lämnar en slutrapport senast tisdag 22 september 2026.');
    expect(text).not.toContain('från er');
  });

  test('a decision of an earlier version, of which nothing of this is known, says none of it', () => {
    const facts = mailFacts('bodyWord');
    const text = said('bodyWord', { ...facts, resolution: { decision: 'end' } }, 'sv');
    expect(text).toContain('avförs ur handlingsplanen');
    expect(text).not.toContain('betalats ut');
  });
});

describe('reopened', () => {
  const facts = mailFacts('reopened');
  const days = [owed('report', '2026-06-29T21:59:59.999Z'), finalReport];

  test('all days that hold by now are listed, and that old links are dead', () => {
    const text = said('reopened', { ...facts, reopened: { stage: 'inProgress', owed: days } }, 'sv');
    expect(text).toContain('Aktiviteten har tagits upp igen');
    expect(text).toContain('senast måndag 29 juni 2026');
    expect(text).toContain('senast tisdag 22 september 2026');
    expect(text).toContain('Länkar i tidigare mejl om aktiviteten fungerar inte längre.');
  });

  test.each([
    ['proposer', 'proposed', 'Förslaget ska avgöras på nytt'],
    ['member', 'inProgress', 'Frågan som ni hade är öppen hos er igen.'],
    ['coordinator', 'inProgress', 'Den var avförd ur handlingsplanen'],
    ['lead', 'closing', 'Den var avslutad, och nu fortsätter den.'],
  ] as const)('a %s of a case that is %s reads what it means there', (as, stage, means) => {
    const { obligation: _, ...rest } = facts;
    const text = said('reopened', { ...rest, recipient: { ...facts.recipient, as }, reopened: { stage, owed: [] } }, 'sv');
    expect(text).toContain(means);
  });
});
