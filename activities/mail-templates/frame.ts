/** What stands around every letter: what it is about and by when, the one link, greeting, facts, how to answer, who sends it. */

import { capitalised } from '../../words/capitalised.ts';
import { instantInWords, listInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts, MailLink } from '../../words/mail-facts.ts';
import { shortened } from '../../words/mails/shortened.ts';
import { wordsIn } from '../../words/words-in.ts';
import { matterOf } from './deadline.ts';
import type { Letter, Row } from './letter.ts';
import { buttonOf } from './subjects/buttons.ts';

export interface Frame {
  /** The activity's name, as long as it leaves the button on the first screen of a telephone. */
  activity: string;
  /** By when the reader does what it owes; empty where it owes nothing. */
  when: string;
  /** Words of the button, its address, and what to know of it. */
  link?: { button: string; address: string; plain: string; note: string };
  greeting: string;
  /** For whom the reader gets it; empty where that is for itself. */
  onBehalf: string;
  about: Row[];
  answer: string;
  signature: string[];
}

interface FrameWords {
  hello: string;
  onBehalf: (names: string, several: boolean) => string;
  activity: string;
  reference: string;
  by: (day: string) => string;
  past: (day: string) => string;
  plain: string;
  note: Record<MailLink['leadsTo'], string>;
  answer: Record<'byLink' | 'byMail' | 'actor' | 'coordinator' | 'body', (address: string) => string>;
  regards: string;
  automatic: string;
}

const signIn = {
  sv: 'Logga in med din e-postadress, så kommer du direkt till sidan.',
  en: 'Sign in with your e-mail address to go straight to the page.',
};

const words: Record<Language, FrameWords> = {
  sv: {
    hello: 'Hej',
    onBehalf: (names) => `I stället för ${names}, som är borta.`,
    activity: 'Aktivitet',
    reference: 'Diarienummer',
    by: (day) => `senast ${day}`,
    past: (day) => `Sista dagen var ${day}`,
    plain: 'Eller kopiera adressen',
    note: {
      answer: 'Länken är din egen och kräver inget konto. Ska en kollega svara kan du skicka en länk till kollegan från sidan.',
      form: signIn.sv,
      matter: signIn.sv,
      activity: signIn.sv,
      own: signIn.sv,
      public: 'Sidan är öppen för alla.',
    },
    answer: {
      byLink: (address) =>
        `Du kan också svara på det här mejlet (${address}). Då registrerar en samordnare ert svar, och det räknas från den dag då det kom in.`,
      byMail: (address) => `Svara på det här mejlet (${address}). En samordnare registrerar ert svar, och det räknas från den dag då det kom in.`,
      actor: (address) =>
        `Vill du fråga eller tillägga något? Svara på det här mejlet (${address}). En samordnare registrerar svaret, och det räknas från den dag då det kom in.`,
      coordinator: (address) =>
        `Svara på det här mejlet (${address}) om något är fel. Det som aktörer svarar registreras, och räknas från den dag då det kom in.`,
      body: (address) =>
        `Svara på det här mejlet (${address}) om du vill fråga eller lägga till något. En samordnare registrerar svaret, och det räknas från den dag då det kom in.`,
    },
    regards: 'Vänliga hälsningar',
    automatic: 'Mejlet är skickat automatiskt av HIT, som håller ordning på handlingsplanen. Svar läses av en människa och blir allmän handling.',
  },
  en: {
    hello: 'Hello',
    onBehalf: (names, several) => `On behalf of ${names}, who ${several ? 'are' : 'is'} away.`,
    activity: 'Activity',
    reference: 'Reference number',
    by: (day) => `by ${day}`,
    past: (day) => `It was due on ${day}`,
    plain: 'Or copy this address',
    note: {
      answer: 'The link is personal and needs no account. If a colleague should answer instead, you can send them a link from the page.',
      form: signIn.en,
      matter: signIn.en,
      activity: signIn.en,
      own: signIn.en,
      public: 'Anyone can open the page.',
    },
    answer: {
      byLink: (address) => `You can also reply to this mail (${address}). A coordinator will register your reply, and it counts from the day it was received.`,
      byMail: (address) => `Reply to this mail (${address}). A coordinator will register your reply, and it counts from the day it was received.`,
      actor: (address) =>
        `Do you have a question or something to add? Reply to this mail (${address}). A coordinator will register your reply, and it counts from the day it was received.`,
      coordinator: (address) =>
        `Reply to this mail (${address}) if something is wrong. Replies from organisations are registered, and count from the day they were received.`,
      body: (address) =>
        `Reply to this mail (${address}) if you have a question or something to add. A coordinator will register your reply, and it counts from the day it was received.`,
    },
    regards: 'Kind regards',
    automatic: 'This mail was sent automatically by HIT, which keeps track of the plan. Replies are read by a person and become public documents.',
  },
};

function howToAnswer({ recipient: { as }, link, obligation }: Pick<MailFacts, 'recipient' | 'link' | 'obligation'>): keyof FrameWords['answer'] {
  if (as === 'coordinator') return 'coordinator';
  if (as === 'member' || as === 'secretary') return 'body';
  if (link?.leadsTo === 'answer') return 'byLink';
  return obligation?.mine ? 'byMail' : 'actor';
}

/** More of a name pushes the button off the first screen of a telephone. */
const longestName = 120;

/** The frame of a letter for its reader, in its language. */
export function frameOf(facts: Omit<MailFacts, 'planActivity'> & { planActivity?: MailFacts['planActivity'] }, letter: Letter, language: Language): Frame {
  const { planActivity, recipient, sender, link } = facts;
  const say = words[language];
  const activity = shortened(planActivity?.title ?? '', longestName);
  return {
    activity,
    when: letter.when ?? dayOwed(facts, letter, language),
    ...(link && { link: { button: letter.button ?? buttonOf(facts, link, language), address: link.address, plain: say.plain, note: say.note[link.leadsTo] } }),
    greeting: `${say.hello} ${recipient.name}!`,
    onBehalf: onBehalfIn(recipient, language),
    about: planActivity
      ? [...(activity === planActivity.title ? [] : [[say.activity, planActivity.title] satisfies Row]), [say.reference, planActivity.caseNumber]]
      : [],
    answer: say.answer[howToAnswer(facts)](sender.replyTo),
    signature: [say.regards, sender.name, say.automatic],
  };
}

function onBehalfIn({ onBehalfOf = [] }: MailFacts['recipient'], language: Language): string {
  return onBehalfOf.length > 0 ? words[language].onBehalf(listInWords(onBehalfOf, language), onBehalfOf.length > 1) : '';
}

/** "Senast måndag 4 maj 2026" under the act, else with the act before it: a mail that tells of something may also tell what comes next. */
function dayOwed({ obligation, side }: Pick<MailFacts, 'obligation' | 'side'>, { heading }: Letter, language: Language): string {
  if (!obligation?.mine) return '';
  const say = words[language];
  const day = instantInWords(obligation.dueAt, language);
  if (side === 'after') return say.past(day);
  const act = matterOf(obligation, language, 'toDo');
  const isSaid = heading.toLowerCase().startsWith(wordsIn(language).toDo[obligation.kind].toLowerCase());
  return capitalised(isSaid ? say.by(day) : `${act} ${say.by(day)}`);
}
