/** Words of the traffic light. */
import type { Language } from '../../../words/language.ts';

type Words = typeof sv;

const sv = {
  title: 'I vilka områden går rapporteringen bra?',
  intro: 'Varje utvecklingsområde får en färg efter det senaste årets rapporter och efter hur många som är sena nu.',
  lights: { green: 'Grön: går bra', amber: 'Gul: håll ögonen på', red: 'Röd: behöver åtgärdas', unknown: 'Grå: för få rapporter' },
  rule: 'Så sätts färgen',
  rules: (greenFrom: number, redBelow: number, late: number) => [
    `Grön: minst ${greenFrom} % av det senaste årets rapporter kom i tid, och ingen rapport är sen nu.`,
    `Röd: mindre än ${redBelow} % kom i tid, eller så är antalet rapporter som är sena nu minst ${late} % av årets rapporter.`,
    'Gul: det som ligger däremellan, eller färre än 5 rapporter under året och någon som är sen nu.',
    'Grå: färre än 5 rapporter under året, och ingen är sen nu.',
  ],
  howCounted: 'Räknat på rapporter med sista dag under de senaste tolv månaderna. De som befriats från en rapport räknas inte med. En ny sista dag gäller.',
  caption: (red: number, amber: number, all: number) =>
    red > 0
      ? `${red} av ${all} områden ${red === 1 ? 'är rött' : 'är röda'}.`
      : amber > 0
        ? `Inget område är rött, och ${amber} av ${all} är ${amber === 1 ? 'gult' : 'gula'}.`
        : 'Inget område är rött eller gult.',
  description:
    'En rad för varje utvecklingsområde, med färgens form och ord, andelen rapporter i tid och hur många som är sena nu. Tabellen har samma uppgifter.',
  table: 'Rapporter per utvecklingsområde, senaste tolv månaderna',
  area: 'Område',
  light: 'Läge',
  owed: 'Skulle lämnas',
  onTime: 'I tid',
  share: 'Andel i tid',
  lateNow: 'Sena nu',
  percent: (share: number) => `${share}\u00a0%`,
  tooFew: 'färre än 5',
  said: (share: string, lateNow: number) => `${share} i tid, ${lateNow === 1 ? '1 sen nu' : `${lateNow} sena nu`}`,
  saidOfFew: (lateNow: number) => (lateNow === 0 ? 'ingen sen nu' : lateNow === 1 ? '1 sen nu' : `${lateNow} sena nu`),
  none: 'Planen har inga utvecklingsområden ännu.',
  toQuarters: 'Ett områdes namn leder till dess rapporter, kvartal för kvartal.',
};

const en: Words = {
  title: 'In which areas is reporting on track?',
  intro: 'Each development area gets a colour from the reports of the past year and from how many are overdue now.',
  lights: { green: 'Green: on track', amber: 'Amber: keep an eye on it', red: 'Red: needs action', unknown: 'Grey: too few reports' },
  rule: 'How the colour is set',
  rules: (greenFrom, redBelow, late) => [
    `Green: at least ${greenFrom}% of the past year’s reports were on time, and no report is overdue now.`,
    `Red: less than ${redBelow}% were on time, or the reports that are overdue now make up at least ${late}% of the year’s reports.`,
    'Amber: anything in between, or fewer than 5 reports in the year and at least one of them overdue now.',
    'Grey: fewer than 5 reports in the year, and none overdue now.',
  ],
  howCounted: 'Counts reports due in the past twelve months. Reports that were excused are left out, and an extended due date is the one that counts.',
  caption: (red, amber, all) =>
    red > 0
      ? `${red} of ${all} areas ${red === 1 ? 'is' : 'are'} red.`
      : amber > 0
        ? `No area is red, and ${amber} of ${all} ${amber === 1 ? 'is' : 'are'} amber.`
        : 'No area is red or amber.',
  description:
    'A row for each development area with the shape and name of its colour, the share of reports on time and how many are overdue now. The table has the same facts.',
  table: 'Reports by development area, past twelve months',
  area: 'Area',
  light: 'Status',
  owed: 'Reports due',
  onTime: 'On time',
  share: 'Share on time',
  lateNow: 'Overdue now',
  percent: (share) => `${share}%`,
  tooFew: 'fewer than 5',
  said: (share, lateNow) => `${share} on time, ${lateNow} overdue now`,
  saidOfFew: (lateNow) => (lateNow === 0 ? 'none overdue now' : `${lateNow} overdue now`),
  none: 'The plan has no development areas yet.',
  toQuarters: 'The name of an area leads to its reports, quarter by quarter.',
};

export const trafficLightWords: Record<Language, Words> = { sv, en };
