/** What a coordinator has asked in a matter raised by hand, for every mail about it. */
import { capitalised } from '../../../words/capitalised.ts';
import type { Language } from '../../../words/language.ts';
import type { MailFacts } from '../../../words/mail-facts.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { Block } from '../letter.ts';
import { quoted, rows } from '../letter.ts';

const words: Record<Language, { about: string; question: string; proposedAnswer: string }> = {
  sv: { about: 'Ärendet gäller', question: 'Frågan som har tagits upp', proposedAnswer: 'Länsstyrelsens förslag till svar' },
  en: { about: 'The matter is about', question: 'The question that was raised', proposedAnswer: 'The answer proposed by the county board' },
};

/** Nothing of a matter that an overdue report has raised. */
export function askedInMatter({ asked }: MailFacts, language: Language): Block[] {
  if (!asked) return [];
  const say = words[language];
  return [
    ...rows([say.about, capitalised(wordsIn(language).matterKinds[asked.kind])]),
    ...quoted(say.question, asked.question),
    ...quoted(say.proposedAnswer, asked.proposedAnswer),
  ];
}
