/** How often something falls within a year: "två gånger om året". */
import { capitalised } from '../../../words/capitalised.ts';
import type { Language } from '../../../words/language.ts';
import { numberInWords } from '../../../words/number-in-words.ts';
import { spanInWords } from '../../../words/span-in-words.ts';
import type { Span } from '../../../workflows/domain/policy.ts';

const words: Record<Language, { yearly: string; monthly: string; times: (number: string) => string; otherwise: (span: string) => string }> = {
  sv: { yearly: 'En gång om året', monthly: 'Varje månad', times: (number) => `${number} gånger om året`, otherwise: (span) => `En gång per ${span}` },
  en: { yearly: 'Once a year', monthly: 'Every month', times: (number) => `${number} times a year`, otherwise: (span) => `Every ${span}` },
};

/** @param every span between two; one that does not divide a year in months is told as it is */
export function howOftenInWords(every: Span, language: Language): string {
  const say = words[language];
  const [, years, months] = (typeof every === 'string' && /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(every)) || [];
  const all = Number(years ?? 0) * 12 + Number(months ?? 0);
  if (all === 12) return say.yearly;
  if (all === 1) return say.monthly;
  return all > 0 && 12 % all === 0 ? say.times(capitalised(numberInWords(12 / all, language))) : say.otherwise(spanInWords(every, language));
}
