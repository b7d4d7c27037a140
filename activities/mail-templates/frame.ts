/** What stands around every letter: greeting, which activity it is about, how to answer, who sends it. */
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import type { Row } from './letter.ts';

export interface Frame {
  greeting: string;
  about: Row[];
  /** Where the recipient answers, where it owes an answer: words of the button, its address, and what to know of it. */
  link?: { button: string; address: string; plain: string; note: string };
  answer: string;
  signature: string[];
}

interface FrameWords {
  hello: string;
  activity: string;
  reference: string;
  link: { button: string; plain: string; note: string; answer: (address: string) => string };
  answer: Record<'actor' | 'coordinator' | 'body', (address: string) => string>;
  regards: string;
  automatic: string;
}

const words: Record<Language, FrameWords> = {
  sv: {
    hello: 'Hej',
    activity: 'Aktivitet',
    reference: 'Diarienummer',
    link: {
      button: 'Svara här',
      plain: 'Eller kopiera adressen',
      note: 'Länken är din egen och kräver inget konto. Ska en kollega svara kan du skicka en länk till kollegan från sidan.',
      answer: (address) => `Du kan också svara på det här mejlet (${address}). Då för en samordnare in ert svar, och det räknas från den dag då det kom in.`,
    },
    answer: {
      actor: (address) => `Svara på det här mejlet (${address}). En samordnare för in ert svar, och det räknas från den dag då det kom in.`,
      coordinator: (address) => `Svara på det här mejlet (${address}) om något är fel. Det som aktörer svarar förs in, och räknas från den dag då det kom in.`,
      body: (address) =>
        `Svara på det här mejlet (${address}) om du vill fråga eller lägga till något. En samordnare för in svaret, och det räknas från den dag då det kom in.`,
    },
    regards: 'Vänliga hälsningar',
    automatic: 'Mejlet är skickat automatiskt av HIT, som håller ordning på handlingsplanen. Svar läses av en människa och blir allmän handling.',
  },
  en: {
    hello: 'Hello',
    activity: 'Activity',
    reference: 'Reference number',
    link: {
      button: 'Answer here',
      plain: 'Or copy the address',
      note: 'The link is your own and needs no account. If a colleague is to answer, you can send your colleague a link from the page.',
      answer: (address) => `You can also answer this mail (${address}). A coordinator then enters your answer, and it counts from the day it was received.`,
    },
    answer: {
      actor: (address) => `Answer this mail (${address}). A coordinator enters your answer, and it counts from the day it was received.`,
      coordinator: (address) => `Answer this mail (${address}) if something is wrong. What actors answer is entered, and counts from the day it was received.`,
      body: (address) =>
        `Answer this mail (${address}) if you want to ask or add something. A coordinator enters your answer, and it counts from the day it was received.`,
    },
    regards: 'Kind regards',
    automatic: 'This mail was sent automatically by HIT, which keeps the plan in order. Answers are read by a person and become public documents.',
  },
};

const audience = (as: MailFacts['recipient']['as']) => (as === 'coordinator' ? 'coordinator' : as === 'member' || as === 'secretary' ? 'body' : 'actor');

/** The frame for a recipient, in its language. */
export function frameOf({ planActivity, recipient, sender, link }: MailFacts, language: Language): Frame {
  const say = words[language];
  const { button, plain, note } = say.link;
  return {
    greeting: `${say.hello} ${recipient.name}!`,
    about: [
      [say.activity, planActivity.title],
      [say.reference, planActivity.caseNumber],
    ],
    ...(link && { link: { button, address: link, plain, note } }),
    answer: link ? say.link.answer(sender.replyTo) : say.answer[audience(recipient.as)](sender.replyTo),
    signature: [say.regards, sender.name, say.automatic],
  };
}
