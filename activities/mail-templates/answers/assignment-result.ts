/** Mails about what an organisation has answered, to itself and to whoever waited: taken on or not, asked no more, or entered in error. */
import { dayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { MailFacts } from '../../../words/mail-facts.ts';
import { deadline, howTo, otherwise } from '../deadline.ts';
import type { Letter, Template } from '../letter.ts';
import { quoted } from '../letter.ts';

const reason: Record<Language, string> = { sv: 'Skäl', en: 'Reason' };

const answered: Record<
  Language,
  Record<NonNullable<MailFacts['answer']>['outcome'], (organisation: string, until: string) => { heading: string; next: string }>
> = {
  sv: {
    accepted: (organisation) => ({
      heading: `${organisation} åtar sig ansvaret`,
      next: 'Aktiviteten har nu en ansvarig organisation. Ni behöver inte göra något.',
    }),
    declined: (organisation) => ({
      heading: `${organisation} avböjer ansvaret`,
      next: 'En samordnare letar vidare efter en ansvarig organisation. Har ni ett förslag så svara gärna på mejlet.',
    }),
    needsDecision: (organisation, until) => ({
      heading: `${organisation} behöver besluta internt först`,
      next: `Organisationen tar upp frågan hos sig${until && ` och väntas svara senast ${until}`}. Ni behöver inte göra något.`,
    }),
    enteredInError: (organisation) => ({
      heading: `${organisation} har inte svarat ännu`,
      next: 'Det svar som vi berättade om var fel och gäller inte. Organisationen tillfrågas igen. Ni behöver inte göra något.',
    }),
    leadAgain: (organisation) => ({
      heading: 'Ni har kvar ansvaret',
      next: `Beskedet om att ${organisation} har tagit över var fel och gäller inte. Ni är fortfarande ansvarig organisation tills någon annan har svarat ja.`,
    }),
    cancelled: (organisation) => ({ heading: `${organisation} tillfrågas inte längre`, next: 'En samordnare letar vidare efter en ansvarig organisation.' }),
  },
  en: {
    accepted: (organisation) => ({
      heading: `${organisation} will take the lead`,
      next: 'The activity now has a lead organisation. You do not need to do anything.',
    }),
    declined: (organisation) => ({
      heading: `${organisation} declines the lead`,
      next: 'A coordinator will keep looking for a lead organisation. If you have a suggestion, please reply to this mail.',
    }),
    needsDecision: (organisation, until) => ({
      heading: `${organisation} needs to decide internally first`,
      next: `The organisation will discuss the question${until && ` and is expected to answer by ${until}`}. You do not need to do anything.`,
    }),
    enteredInError: (organisation) => ({
      heading: `${organisation} has not answered yet`,
      next: 'The answer we told you about was wrong and does not apply. The organisation will be asked again. You do not need to do anything.',
    }),
    leadAgain: (organisation) => ({
      heading: 'You still have the lead',
      next: `We told you that ${organisation} had taken over. That was wrong and does not apply: you lead the activity until another organisation has said yes.`,
    }),
    cancelled: (organisation) => ({ heading: `${organisation} is no longer asked`, next: 'A coordinator will keep looking for a lead organisation.' }),
  },
};

/** To the organisation that has answered: what now holds for it. */
const yourAnswer: Record<Language, Record<Exclude<NonNullable<MailFacts['answer']>['outcome'], 'leadAgain'>, { heading: string; next: string }>> = {
  sv: {
    accepted: {
      heading: 'Tack för att ni åtar er ansvaret',
      next: 'Ni är nu ansvarig organisation för aktiviteten. Vi påminner i god tid innan något ska vara klart.',
    },
    declined: {
      heading: 'Ni har avböjt ansvaret',
      next: 'Tack för svaret. Ni behöver inte göra något mer. En samordnare letar vidare efter en ansvarig organisation.',
    },
    needsDecision: { heading: 'Ni beslutar hos er först', next: 'Tack för beskedet. Ni har inte åtagit er något ännu.' },
    cancelled: {
      heading: 'Frågan om ansvar gäller inte längre',
      next: 'Ni behöver inte svara, och ni har inte åtagit er något. Länken i det tidigare mejlet gäller inte längre.',
    },
    enteredInError: {
      heading: 'Ert svar om ansvaret var felaktigt infört',
      next: 'Vi har fört in ett svar från er som inte stämmer. Det gäller inte längre, och ingenting har börjat. Frågan står kvar: vill ni vara ansvarig organisation?',
    },
  },
  en: {
    accepted: {
      heading: 'Thank you for taking on the lead',
      next: 'You are now the lead organisation of the activity. We will remind you in good time before anything is due.',
    },
    declined: {
      heading: 'You have declined the lead',
      next: 'Thank you for your answer. You do not need to do anything more. A coordinator will keep looking for a lead organisation.',
    },
    needsDecision: { heading: 'You will decide internally first', next: 'Thank you for telling us. You have not taken on anything yet.' },
    cancelled: {
      heading: 'You are no longer asked to lead',
      next: 'You do not need to answer, and you have not taken anything on. The link in the earlier mail no longer works.',
    },
    enteredInError: {
      heading: 'Your answer about the lead was registered by mistake',
      next: 'We registered an answer of yours that is not right. It no longer applies, and nothing has begun. The question still stands: will you be the lead organisation?',
    },
  },
};

function result(facts: MailFacts, language: Language): Letter {
  const { organisation, outcome, until } = facts.answer ?? {
    organisation: language === 'sv' ? 'Organisationen' : 'The organisation',
    outcome: 'accepted' as const,
  };
  const isOwn = facts.recipient.organisation === organisation;
  const tellsOwed = isOwn || outcome === 'leadAgain';
  const { heading, next } =
    isOwn && outcome !== 'leadAgain' ? yourAnswer[language][outcome] : answered[language][outcome](organisation, until ? dayInWords(until, language) : '');
  return {
    heading,
    ...(tellsOwed ? {} : { when: '' }),
    blocks: [
      next,
      ...quoted(reason[language], facts.text),
      ...(tellsOwed ? [...deadline(facts.obligation, language), ...howTo(facts, language), ...otherwise(facts, language)] : []),
    ],
  };
}

export const assignmentResult: Template = { sv: (facts) => result(facts, 'sv'), en: (facts) => result(facts, 'en') };
