/** Words of the form by which a second coordinator says yes or no. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  title: 'Bekräfta som andra person',
  intro: 'Det här gäller först när du har sagt ja. Det räknas som den andra samordnarens beslut, och ditt namn står i historiken.',
  introOwn: 'Det här väntar på att en annan samordnare säger ja. Du kan ta tillbaka det.',
  names: { fundingDecision: 'Beslut om medel', payment: 'Utbetalning' },
  by: 'Infört av',
  since: 'Väntar sedan',
  unseen: { decision: 'Beviljat tidigare utan andra person', payment: 'Utbetalt tidigare utan andra person' },
  amount: 'Belopp',
  funder: 'Finansiär',
  paidOn: 'Utbetalt',
  reference: 'Referens',
  outcome: 'Beslut',
  grants: 'Bidrag',
  conditions: 'Villkor',
  grounds: 'Motivering',
  decidedBy: 'Beslutat av',
  preparedBy: 'Föredragande',
  answer: { label: 'Ditt svar', confirmed: 'Ja, det ska gälla', refused: 'Nej, det ska inte gälla', takeBack: 'Ta tillbaka det' },
  reason: { label: 'Skäl', hint: 'Behövs om det inte ska gälla.' },
  send: 'Svara',
  done: 'Ditt svar är sparat.',
  none: 'Ingenting väntar på en andra person.',
};

const en: typeof sv = {
  title: 'Confirm as the second person',
  intro: 'This holds only when you have said yes. It counts as the other coordinator’s act, and your name stands in the history.',
  introOwn: 'This waits for another coordinator to say yes. You can take it back.',
  names: { fundingDecision: 'Decision on money', payment: 'Payment' },
  by: 'Entered by',
  since: 'Waits since',
  unseen: { decision: 'Granted before without a second person', payment: 'Paid before without a second person' },
  amount: 'Amount',
  funder: 'Funder',
  paidOn: 'Paid on',
  reference: 'Reference',
  outcome: 'Decision',
  grants: 'Grants',
  conditions: 'Conditions',
  grounds: 'Grounds',
  decidedBy: 'Decided by',
  preparedBy: 'Prepared by',
  answer: { label: 'Your answer', confirmed: 'Yes, it is to hold', refused: 'No, it is not to hold', takeBack: 'Take it back' },
  reason: { label: 'Reason', hint: 'Needed if it is not to hold.' },
  send: 'Answer',
  done: 'Your answer is saved.',
  none: 'Nothing waits for a second person.',
};

export const secondPersonWords: Record<Language, typeof sv> = { sv, en };
