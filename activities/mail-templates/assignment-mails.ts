/** Mails about who leads: the question, and the question to take over. A lead is asked, never told. */

import { capitalised } from '../../words/capitalised.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { spanInWords } from '../../words/span-in-words.ts';
import { deadline, howTo, otherwise } from './deadline.ts';
import type { Block, Letter, Template } from './letter.ts';
import { quoted, rows, subjectOf } from './letter.ts';

const names: Record<Language, Intl.ListFormat> = { sv: new Intl.ListFormat('sv-SE'), en: new Intl.ListFormat('en-GB') };

interface AssignmentWords {
  ask: { subject: string; heading: (organisation: string) => string; lead: string };
  takeOver: { subject: string; heading: (organisation: string) => string; lead: (now: string) => string };
  you: string;
  nobody: string;
  proposer: string;
  now: string;
  partners: string;
  message: string;
  reason: string;
  means: (every: string, due: string, form: 'short' | 'full') => string;
  free: string;
}

const words: Record<Language, AssignmentWords> = {
  sv: {
    ask: {
      subject: 'fråga om ansvaret',
      heading: (organisation) => `Vill ${organisation} ta ansvar för aktiviteten?`,
      lead: 'Aktiviteten finns med i handlingsplanen. Vi frågar nu om ni vill vara ansvarig organisation för den.',
    },
    takeOver: {
      subject: 'fråga om att ta över ansvaret',
      heading: (organisation) => `Vill ${organisation} ta över ansvaret för aktiviteten?`,
      lead: (now) => `Vi frågar om ni vill ta över som ansvarig organisation. ${capitalised(now)} har kvar ansvaret tills ni har svarat ja.`,
    },
    you: 'ni',
    nobody: 'den organisation som har det i dag',
    proposer: 'Förslaget kom från',
    now: 'Ansvarig i dag',
    partners: 'Medverkande',
    message: 'Hälsning från samordnaren',
    reason: 'Skäl',
    means: (every, due, form) =>
      `Säger ni ja lämnar ni en ${form === 'full' ? 'lägesrapport' : 'kort lägesrapport'} för varje period. En period är ${every}, och rapporten ska in inom ${due} efter periodens slut. Inget räknas för tiden innan ni har sagt ja.`,
    free: 'Ni väljer själva. Passar det inte går det bra att avböja, gärna med ett skäl.',
  },
  en: {
    ask: {
      subject: 'question about the lead',
      heading: (organisation) => `Will ${organisation} take the lead of the activity?`,
      lead: 'The activity is part of the plan. We now ask whether you want to be its lead organisation.',
    },
    takeOver: {
      subject: 'question about taking over the lead',
      heading: (organisation) => `Will ${organisation} take over the lead of the activity?`,
      lead: (now) => `We ask whether you want to take over as lead organisation. ${capitalised(now)} keeps the lead until you have said yes.`,
    },
    you: 'you',
    nobody: 'the organisation that has it today',
    proposer: 'Proposed by',
    now: 'Lead today',
    partners: 'Partners',
    message: 'Message from the coordinator',
    reason: 'Reason',
    means: (every, due, form) =>
      `If you say yes, you hand in a ${form === 'full' ? 'progress report' : 'short progress report'} for each period. A period is ${every}, and the report is due within ${due} after the end of the period. Nothing is counted for the time before you have said yes.`,
    free: 'The choice is yours. If it does not suit you, you are welcome to decline, preferably with a reason.',
  },
};

/** What taking the lead means; nothing where the rules are not known. */
export function followUpMeans(facts: MailFacts, language: Language): Block[] {
  if (!facts.followUp) return [];
  const { every, due, form } = facts.followUp;
  return [words[language].means(spanInWords(every, language), spanInWords(due, language), form)];
}

function question(facts: MailFacts, language: Language, handover: boolean): Letter {
  const say = words[language];
  const organisation = facts.recipient.organisation ?? say.you;
  const { proposer, lead, partners } = facts.parties ?? {};
  return {
    subject: subjectOf(handover ? say.takeOver.subject : say.ask.subject, facts),
    heading: handover ? say.takeOver.heading(organisation) : say.ask.heading(organisation),
    blocks: [
      handover ? say.takeOver.lead(lead ?? say.nobody) : say.ask.lead,
      ...rows(
        [say.proposer, proposer],
        [say.now, handover ? lead : undefined],
        [say.partners, partners?.length ? names[language].format(partners) : undefined],
      ),
      ...quoted(handover ? say.reason : say.message, facts.text),
      ...followUpMeans(facts, language),
      ...deadline(facts.obligation, language),
      ...howTo(facts, language),
      say.free,
      ...otherwise(facts, language),
    ],
  };
}

export const assignmentAsked: Template = { sv: (facts) => question(facts, 'sv', false), en: (facts) => question(facts, 'en', false) };
export const handoverAsked: Template = { sv: (facts) => question(facts, 'sv', true), en: (facts) => question(facts, 'en', true) };
