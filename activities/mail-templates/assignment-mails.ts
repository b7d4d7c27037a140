/** Mails about who leads: the question, and the question to take over. A lead is asked, never told. */

import { capitalised } from '../../words/capitalised.ts';
import { listInWords, moneyInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { shortened } from '../../words/mails/shortened.ts';
import { spanInWords } from '../../words/span-in-words.ts';
import { deadline, howTo, otherwise } from './deadline.ts';
import type { Block, Letter, Template } from './letter.ts';
import { quoted, rows } from './letter.ts';
import { howOftenInWords } from './terms/how-often.ts';

interface AssignmentWords {
  ask: { heading: (organisation: string) => string; lead: string };
  takeOver: { heading: (organisation: string) => string; lead: (now: string) => string };
  you: string;
  nobody: string;
  proposer: string;
  now: string;
  partners: string;
  message: string;
  reason: string;
  means: (form: 'short' | 'full') => string;
  purpose: string;
  money: string;
  granted: (sum: string) => string;
  asked: (sum: string) => string;
  noMoney: string;
  conditions: string;
  noConditions: string;
  reports: string;
  reportsDue: (howOften: string, due: string) => string;
  free: string;
}

const words: Record<Language, AssignmentWords> = {
  sv: {
    ask: {
      heading: (organisation) => `Vill ${organisation} ta ansvar för aktiviteten?`,
      lead: 'Aktiviteten finns med i handlingsplanen. Vi frågar nu om ni vill vara ansvarig organisation för den.',
    },
    takeOver: {
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
    means: (form) =>
      `Säger ni ja lämnar ni en ${form === 'full' ? 'lägesrapport' : 'kort lägesrapport'} för varje period. Inget räknas för tiden innan ni har sagt ja.`,
    purpose: 'Syfte',
    money: 'Pengar',
    granted: (sum) => `${sum} beviljade`,
    asked: (sum) => `${sum} sökta, inte beslutade`,
    noMoney: 'Inga pengar är beslutade',
    conditions: 'Villkor',
    noConditions: 'Inga särskilda',
    reports: 'Rapporter',
    reportsDue: (howOften, due) => `${howOften}, senast ${due} efter periodens slut`,
    free: 'Ni väljer själva. Passar det inte går det bra att avböja, gärna med ett skäl.',
  },
  en: {
    ask: {
      heading: (organisation) => `Will ${organisation} lead the activity?`,
      lead: 'The activity is part of the plan, and we are asking you to be its lead organisation.',
    },
    takeOver: {
      heading: (organisation) => `Will ${organisation} take over as lead of the activity?`,
      lead: (now) => `We are asking you to take over as lead organisation. ${capitalised(now)} keeps the lead until you have said yes.`,
    },
    you: 'you',
    nobody: 'the current lead organisation',
    proposer: 'Proposed by',
    now: 'Current lead',
    partners: 'Partners',
    message: 'Message from the coordinator',
    reason: 'Reason',
    means: (form) =>
      `If you say yes, you will send a ${form === 'full' ? 'progress report' : 'short progress report'} for each period. Nothing is owed for the time before you say yes.`,
    purpose: 'Purpose',
    money: 'Funding',
    granted: (sum) => `${sum} granted`,
    asked: (sum) => `${sum} applied for, not yet decided`,
    noMoney: 'No funding has been decided',
    conditions: 'Conditions',
    noConditions: 'No special conditions',
    reports: 'Reports',
    reportsDue: (howOften, due) => `${howOften}, within ${due} of the end of the period`,
    free: 'The choice is yours. If it does not suit you, feel free to decline, ideally with a reason.',
  },
};

/** What taking the lead means; nothing where the rules are not known. */
export function followUpMeans(facts: MailFacts, language: Language): Block[] {
  if (!facts.followUp) return [];
  const say = words[language];
  const { every, due, form } = facts.followUp;
  return [say.means(form), ...rows([say.reports, say.reportsDue(howOftenInWords(every, language), spanInWords(due, language))])];
}

/** What whoever is asked needs to know before it answers: what it is for, with which money, on which conditions. */
function offered({ offer }: MailFacts, language: Language): Block[] {
  if (!offer) return [];
  const say = words[language];
  const { purpose, grantedSek = 0, requestedSek = 0, conditions } = offer;
  const asked = requestedSek > 0 ? say.asked(moneyInWords(requestedSek, language)) : say.noMoney;
  return rows(
    [say.purpose, purpose && shortened(purpose, longestPurpose)],
    [say.money, grantedSek > 0 ? say.granted(moneyInWords(grantedSek, language)) : asked],
    [say.conditions, conditions.length > 0 ? conditions.join('\n') : say.noConditions],
  );
}

/** The rest stands on the page that the mail leads to. */
const longestPurpose = 400;

function question(facts: MailFacts, language: Language, handover: boolean): Letter {
  const say = words[language];
  const organisation = facts.recipient.organisation ?? say.you;
  const { proposer, lead, partners } = facts.parties ?? {};
  return {
    heading: handover ? say.takeOver.heading(organisation) : say.ask.heading(organisation),
    blocks: [
      handover ? say.takeOver.lead(lead ?? say.nobody) : say.ask.lead,
      ...offered(facts, language),
      ...rows([say.proposer, proposer], [say.now, handover ? lead : undefined], [say.partners, partners?.length ? listInWords(partners, language) : undefined]),
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
