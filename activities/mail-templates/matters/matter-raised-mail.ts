/** A coordinator has put a matter before a body without any report being late: to the body, which is asked for its word, and to whoever carries the activity. */
import { bodyWithoutName } from '../../../words/body-names.ts';
import type { Language } from '../../../words/language.ts';
import type { BodyFacts, MailFacts } from '../../../words/mail-facts.ts';
import { bodyInWords } from '../body-in-words.ts';
import { deadline, otherwise } from '../deadline.ts';
import type { Letter, Template } from '../letter.ts';
import { quoted } from '../letter.ts';
import { askedInMatter } from './asked-in-matter.ts';

interface RaisedWords {
  toBody: { raised: (body: string) => string; ask: Record<BodyFacts['role'], string>; further: string; dossier: string };
  toLead: { heading: (body: string) => string; what: string; nothing: string; answered: string };
}

/** What a body is asked, as an act: the heading of every mail that puts something before it. */
export const askedOfBody: Record<Language, Record<BodyFacts['role'], string>> = {
  sv: { referenceGroup: 'Ge råd om aktiviteten', steeringGroup: 'Ta ställning till aktiviteten' },
  en: { referenceGroup: 'Give advice on the activity', steeringGroup: 'Take a position on the activity' },
};

const words: Record<Language, RaisedWords> = {
  sv: {
    toBody: {
      raised: (body) => `Ett ärende har tagits upp hos ${body}.`,
      ask: {
        referenceGroup: 'Länsstyrelsen ber er om råd. Ingen rapport är försenad i det här ärendet, och inga andra dagar påverkas av det.',
        steeringGroup:
          'Länsstyrelsen ber er ta ställning. Ingen rapport är försenad i det här ärendet, och inga andra dagar påverkas av det. Ni kan ge stöd, föreslå en annan ansvarig organisation, pausa aktiviteten, avföra den ur handlingsplanen, bordlägga eller återremittera frågan, eller lägga den till handlingarna. Skriv ert svar i motiveringen.',
      },
      further: 'Styrgruppen har skickat frågan vidare till er, och undrar',
      dossier: 'Underlaget finns i HIT.',
    },
    toLead: {
      heading: (body) => `Vi har tagit upp ett ärende hos ${body}`,
      what: 'Det gäller aktiviteten, och därför får ni veta vad vi frågar.',
      nothing: 'Ni behöver inte göra något. Inga dagar som gäller för er ändras av att ärendet tas upp.',
      answered: 'När det har fått ett svar får ni veta det. Vill ni tillägga något kan ni svara på det här mejlet.',
    },
  },
  en: {
    toBody: {
      raised: (body) => `A matter has been put before ${body}.`,
      ask: {
        referenceGroup: 'The county board asks for your advice. No report is overdue in this matter, and no other dates are affected.',
        steeringGroup:
          'The county board asks you to take a position. No report is overdue in this matter, and no other dates are affected. You can give support, propose another lead organisation, pause the activity, take it out of the plan, defer the matter or refer it back, or note it. Write your answer in the grounds.',
      },
      further: 'The steering group has passed the matter on to you and asks',
      dossier: 'You will find the papers in HIT.',
    },
    toLead: {
      heading: (body) => `We have put a matter before ${body}`,
      what: 'It concerns the activity, so we are telling you what we have asked.',
      nothing: 'You do not need to do anything. It does not change any date that applies to you.',
      answered: 'We will tell you when it has been answered. If you want to add anything, reply to this mail.',
    },
  },
};

const nameOf = ({ body }: MailFacts, language: Language): string => (body ? bodyInWords(body) : bodyWithoutName[language].referenceGroup);

/** To the body. */
export function raisedByHand(facts: MailFacts, language: Language): Letter {
  const say = words[language].toBody;
  const answer = facts.obligation;
  return {
    heading: askedOfBody[language][facts.body?.role ?? 'referenceGroup'],
    blocks: [
      say.raised(nameOf(facts, language)),
      say.ask[facts.body?.role ?? 'referenceGroup'],
      ...askedInMatter(facts, language),
      ...quoted(say.further, facts.question),
      say.dossier,
      ...deadline(answer, language),
      // Nothing goes on by itself: only silence is told.
      ...(facts.next?.length ? otherwise(facts, language) : []),
    ],
  };
}

function toLead(facts: MailFacts, language: Language): Letter {
  const say = words[language].toLead;
  const heading = say.heading(nameOf(facts, language));
  return {
    heading,
    blocks: [say.what, ...askedInMatter(facts, language), say.nothing, say.answered],
  };
}

export const matterRaised: Template = { sv: (facts) => toLead(facts, 'sv'), en: (facts) => toLead(facts, 'en') };
