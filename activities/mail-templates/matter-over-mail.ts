/** To a body's members and secretaries: a matter before them is over without their word. */
import { capitalised } from '../../words/capitalised.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { bodyInWords } from './body-in-words.ts';
import { isActorRole, matterOf } from './deadline.ts';
import type { Letter, Template } from './letter.ts';
import { quoted, rows } from './letter.ts';
import { askedInMatter } from './matters/asked-in-matter.ts';

interface MatterOverWords {
  heading: Record<NonNullable<MailFacts['over']>, string>;
  why: Record<NonNullable<MailFacts['over']>, string>;
  /** Of a matter raised by hand. */
  byHandVoid: string;
  reason: string;
  nothingToDo: string;
  nothingForLead: string;
  concerns: string;
  before: string;
}

const words: Record<Language, MatterOverWords> = {
  sv: {
    heading: { settled: 'Frågan är löst', void: 'Frågan gäller inte längre', withdrawn: 'Ärendet är återtaget' },
    why: {
      settled: 'Rapporten som saknades har kommit in.',
      void: 'Det som frågan gällde har ändrats: rapporten har till exempel fått en ny dag, någon annan har tagit över ansvaret eller aktiviteten har tagit slut.',
      withdrawn: 'Länsstyrelsen har tagit tillbaka det som togs upp.',
    },
    byHandVoid: 'Aktiviteten har tagit slut.',
    reason: 'Skäl',
    nothingForLead: 'Ni behöver inte göra något.',
    nothingToDo: 'Ni behöver inte ta ställning, och frågan är borta från ärendelistan. Det som ni redan har sagt finns kvar i ärendet.',
    concerns: 'Gäller',
    before: 'Låg hos',
  },
  en: {
    heading: { settled: 'The matter is settled', void: 'The matter no longer applies', withdrawn: 'The matter has been withdrawn' },
    why: {
      settled: 'The missing report has arrived.',
      void: 'What the matter was about has changed: the report has a new date, for instance, another organisation has taken over the lead, or the activity has ended.',
      withdrawn: 'The county board has withdrawn what it raised.',
    },
    byHandVoid: 'The activity has ended.',
    reason: 'Reason',
    nothingForLead: 'You do not need to do anything.',
    nothingToDo: 'You do not need to take a position, and the matter is no longer on the agenda. What you have already said stays in the case.',
    concerns: 'About',
    before: 'Was with',
  },
};

function letter(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const over = facts.over ?? 'void';
  // Of a matter raised by hand it is the body's own word that is over.
  const report = facts.asked ? undefined : (facts.about ?? facts.obligation);
  return {
    heading: say.heading[over],
    blocks: [
      facts.asked && over === 'void' ? say.byHandVoid : say.why[over],
      isActorRole(facts.recipient.as) ? say.nothingForLead : say.nothingToDo,
      ...askedInMatter(facts, language),
      ...(over === 'withdrawn' ? quoted(say.reason, facts.text) : []),
      ...rows([say.concerns, report && capitalised(matterOf(report, language, 'obligationKinds'))], [say.before, facts.body && bodyInWords(facts.body)]),
    ],
  };
}

export const matterOver: Template = { sv: (facts) => letter(facts, 'sv'), en: (facts) => letter(facts, 'en') };
