/** Other terms hold for an activity: what has changed, from when, and which days have moved. */
import { dayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { MailFacts } from '../../../words/mail-facts.ts';
import type { Letter, Template } from '../letter.ts';
import { listed, quoted } from '../letter.ts';

interface TermsWords {
  heading: string;
  lead: Record<NonNullable<MailFacts['terms']>['from'], (day: string) => string>;
  changed: string;
  reason: string;
  comesTo: Record<'closing' | 'goingOn', string>;
  noNearer: string;
  ask: string;
}

const words: Record<Language, TermsWords> = {
  sv: {
    heading: 'Villkoren för aktiviteten har ändrats',
    lead: {
      atOnce: () => 'De nya villkoren gäller från och med nu.',
      nextPeriod: (day) =>
        `De nya villkoren gäller från nästa period${day && `, som börjar ${day}`}. Fram till dess gäller allt som förut, och inga dagar flyttas.`,
      onResuming: () => 'Aktiviteten är pausad. De nya villkoren börjar gälla när pausen är slut.',
    },
    changed: 'Det här är ändrat',
    reason: 'Skälet',
    comesTo: {
      closing: 'Med de nya villkoren är aktivitetens tid slut, och den börjar nu avslutas. Kvar är slutrapporten från er och en utvärdering.',
      goingOn: 'Aktiviteten avslutas inte längre utan fortsätter, med rapporter som förut.',
    },
    noNearer: 'Ingen dag har flyttats närmare.',
    ask: 'Stämmer något inte, eller passar det inte er? Svara på det här mejlet.',
  },
  en: {
    heading: 'The terms of the activity have changed',
    lead: {
      atOnce: () => 'The new terms apply from now on.',
      nextPeriod: (day) =>
        `The new terms apply from the next period${day && `, which begins on ${day}`}. Until then everything is as before, and no date moves.`,
      onResuming: () => 'The activity is paused. The new terms apply once the pause is over.',
    },
    changed: 'What has changed',
    reason: 'Reason',
    comesTo: {
      closing: 'Under the new terms the activity has reached its end, and it is now closing. What remains is your final report and an evaluation.',
      goingOn: 'The activity is no longer closing but continues, with reports as before.',
    },
    noNearer: 'No date has moved closer.',
    ask: 'Is something wrong, or does it not suit you? Reply to this mail.',
  },
};

function letter(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const { from = 'atOnce', on, changes, comesTo } = facts.terms ?? {};
  return {
    heading: say.heading,
    blocks: [
      say.lead[from](on ? dayInWords(on, language) : ''),
      ...(comesTo ? [say.comesTo[comesTo]] : []),
      ...listed(say.changed, changes),
      ...quoted(say.reason, facts.text),
      ...(comesTo === 'closing' ? [] : [say.noNearer]),
      say.ask,
    ],
  };
}

export const termsChanged: Template = { sv: (facts) => letter(facts, 'sv'), en: (facts) => letter(facts, 'en') };
