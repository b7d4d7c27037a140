/** To whoever has got a mail of a step that was taken back: it did not hold. */
import { shortMinuteInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import type { Letter, Template } from './letter.ts';
import { quoted, rows, subjectOf } from './letter.ts';

interface TakenBackWords {
  heading: string;
  lead: string;
  after: string;
  reason: string;
}

const words: Record<Language, TakenBackWords> = {
  sv: {
    heading: 'Det gällde inte',
    lead: 'Ett meddelande som vi nyss skickade till dig blev fel. Bortse från det.',
    after:
      'Allt är som det var innan meddelandet skickades. Det som du eller din organisation hade att göra då gäller fortfarande. Om meddelandet hade en länk kan den ha slutat fungera.',
    reason: 'Vad som hände',
  },
  en: {
    heading: 'It did not hold',
    lead: 'A message that we just sent you was a mistake. Please disregard it.',
    after:
      'Everything is as it was before the message was sent. What you or your organisation had to do then still holds. If the message had a link, the link may no longer work.',
    reason: 'What happened',
  },
};

function letter(facts: MailFacts, language: Language): Letter {
  const { heading, lead, after, reason } = words[language];
  return {
    subject: subjectOf(heading, facts),
    heading,
    blocks: [
      lead,
      ...rows(...(facts.takenBack ?? []).map(({ subject, at }): [string, string] => [shortMinuteInWords(at, language), subject])),
      after,
      ...quoted(reason, facts.text),
    ],
  };
}

export const takenBack: Template = { sv: (facts) => letter(facts, 'sv'), en: (facts) => letter(facts, 'en') };
