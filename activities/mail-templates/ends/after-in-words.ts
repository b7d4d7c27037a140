/** What still holds of an activity that is taken out of the plan, in words: the final report, and what becomes of money that has been paid. */
import { instantInWords, moneyInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { AfterTakenOut, RecipientRole } from '../../../words/mail-facts.ts';
import type { Block } from '../letter.ts';

interface AfterWords {
  yourReport: (day: string) => string;
  theirReport: (organisation: string, day: string) => string;
  noReport: string;
  paid: (sums: string) => string;
  notPaid: string;
  of: (funder: string, sum: string) => string;
}

const words: Record<Language, AfterWords> = {
  sv: {
    yourReport: (day) =>
      `Vi behöver en slutrapport från er senast ${day}: vad som blev gjort, vad pengarna räckte till och vad ni lärde er. Kommer den inte påminner vi, och sedan hör en samordnare av sig. Frågan lyfts inte vidare.`,
    theirReport: (organisation, day) => `${organisation} lämnar en slutrapport senast ${day}.`,
    noReport: 'Inga fler rapporter behövs.',
    paid: (sums) =>
      `Enligt det som är registrerat har det här betalats ut: ${sums}. Varje finansiär beslutar själv om något ska betalas tillbaka, och hör i så fall av sig.`,
    notPaid: 'Enligt det som är registrerat har inga pengar betalats ut, så det finns inget att betala tillbaka.',
    of: (funder, sum) => `${sum} från ${funder}`,
  },
  en: {
    yourReport: (day) =>
      `We need a final report from you by ${day}: what was done, what the money was used for and what you learnt. If it does not arrive we will remind you, and then a coordinator will call. The matter is not raised with anybody else.`,
    theirReport: (organisation, day) => `${organisation} will send a final report by ${day}.`,
    noReport: 'No more reports are needed.',
    paid: (sums) =>
      `According to our records the following has been paid: ${sums}. Each funder decides for itself whether anything is to be paid back, and will tell you if so.`,
    notPaid: 'According to our records no money has been paid, so there is nothing to pay back.',
    of: (funder, sum) => `${sum} from ${funder}`,
  },
};

export function afterInWords({ finalReport, paid }: AfterTakenOut, as: RecipientRole, language: Language): Block[] {
  const say = words[language];
  const day = finalReport && instantInWords(finalReport.dueAt, language);
  const report = finalReport && day ? (as === 'lead' ? say.yourReport(day) : say.theirReport(finalReport.owedBy, day)) : say.noReport;
  const sums = paid.map(({ funder, paidSek }) => say.of(funder, moneyInWords(paidSek, language))).join(', ');
  return [report, sums ? say.paid(sums) : say.notPaid];
}
