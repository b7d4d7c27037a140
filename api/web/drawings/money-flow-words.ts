/** Words of the picture of money on its way. */
import type { Language } from '../../../words/language.ts';

type Words = typeof sv;

const sv = {
  title: 'Hur mycket av det som har sökts är beviljat och utbetalt?',
  intro: 'Pengar som söks hos Länsstyrelsen: från det som har sökts, till det som har beviljats, till det som har betalats ut. Hela kronor.',
  steps: { asked: 'Sökt', granted: 'Beviljat', paid: 'Utbetalt' },
  caption: (asked: string, granted: string, paid: string) => `${asked} har sökts, ${granted} är beviljat och ${paid} är utbetalt.`,
  ofAsked: (share: number) => `${share}\u00a0% av det som har sökts är beviljat.`,
  description:
    'En rad för varje utvecklingsområde. Bandets höjd är beloppet: till vänster det som har sökts, i mitten det som är beviljat, till höger det som är utbetalt. Tabellen har samma belopp.',
  table: 'Sökt, beviljat och utbetalt per utvecklingsområde',
  area: 'Område',
  grantedOfAsked: 'Beviljat av sökt',
  paidOfGranted: 'Utbetalt av beviljat',
  percent: (share: number) => `${share}\u00a0%`,
  all: 'Hela planen',
  none: 'Inga pengar har sökts hos Länsstyrelsen.',
  others: 'Det som andra finansiärer har lovat och beviljat står på sidan om pengar.',
  toMoney: 'Pengar per område och finansiär',
};

const en: Words = {
  title: 'How much of what was requested has been granted and paid?',
  intro: 'Money requested from Länsstyrelsen: from what was requested, through what was granted, to what has been paid. Whole kronor.',
  steps: { asked: 'Requested', granted: 'Granted', paid: 'Paid' },
  caption: (asked, granted, paid) => `${asked} has been requested, ${granted} granted and ${paid} paid.`,
  ofAsked: (share) => `${share}% of what was requested has been granted.`,
  description:
    'A row for each development area. The height of the band is the amount: on the left what was requested, in the middle what was granted, on the right what has been paid. The table has the same amounts.',
  table: 'Requested, granted and paid by development area',
  area: 'Area',
  grantedOfAsked: 'Granted of requested',
  paidOfGranted: 'Paid of granted',
  percent: (share) => `${share}%`,
  all: 'The whole plan',
  none: 'No money has been requested from Länsstyrelsen.',
  others: 'What other funders have promised and granted is on the page about money.',
  toMoney: 'Money by area and funder',
};

export const moneyFlowWords: Record<Language, Words> = { sv, en };
