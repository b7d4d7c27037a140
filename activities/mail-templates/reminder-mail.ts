/** The reminder of something owed, before or after its day. It helps; it never blames. */

import { capitalised } from '../../words/capitalised.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { deadline, howTo, isActorRole, matterOf, otherwise } from './deadline.ts';
import type { Letter, Template } from './letter.ts';

interface ReminderWords {
  something: string;
  waiting: (matter: string) => string;
  soonLead: string;
  lateLead: string;
  stillCounts: string;
}

const words: Record<Language, ReminderWords> = {
  sv: {
    something: 'Se vad som väntar',
    waiting: (matter) => `Vi väntar på ${matter}.`,
    soonLead: 'Det här är en påminnelse. Har ni redan skickat det kan ni bortse från mejlet.',
    lateLead: 'Dagen har passerat och vi har inte sett att det har kommit in. Har ni redan skickat det kan ni bortse från mejlet, eller svara så letar vi.',
    stillCounts: 'Det går bra att lämna det nu: det tas emot även efter dagen, och då går frågan inte vidare.',
  },
  en: {
    something: 'See what is waiting',
    waiting: (matter) => `We are waiting for ${matter}.`,
    soonLead: 'This is a reminder. If you have already sent it, please disregard this mail.',
    lateLead:
      'The due date has passed and we have not received anything. If you have already sent it, please disregard this mail, or reply and we will look for it.',
    stillCounts: 'You are welcome to send it now: we accept it after the due date too, and then the matter goes no further.',
  },
};

/** To coordinators and bodies, who send nothing in. */
const ourOwnWork: Record<Language, string> = {
  sv: 'Det här är en påminnelse om något som väntar på dig.',
  en: 'This is a reminder of something that is waiting for you.',
};

function opening(actor: boolean, late: boolean, language: Language): string {
  if (!actor) return ourOwnWork[language];
  return late ? words[language].lateLead : words[language].soonLead;
}

function letter(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const { obligation, recipient } = facts;
  const late = facts.side === 'after';
  const isReport = obligation?.kind === 'report' || obligation?.kind === 'finalReport';
  return {
    heading: obligation ? capitalised(matterOf(obligation, language, 'toDo')) : say.something,
    blocks: [
      ...(late && obligation && isActorRole(recipient.as) ? [say.waiting(matterOf(obligation, language))] : []),
      opening(isActorRole(recipient.as), late, language),
      ...deadline(obligation, language),
      ...howTo(facts, language),
      ...(late && isActorRole(recipient.as) && isReport ? [say.stillCounts] : []),
      ...otherwise(facts, language),
    ],
  };
}

export const reminder: Template = { sv: (facts) => letter(facts, 'sv'), en: (facts) => letter(facts, 'en') };
