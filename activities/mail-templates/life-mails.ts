/** Mails about the life itself: paused, running again, closing, closed, withdrawn; and that a message of a step that was taken back did not hold. */
import { dayInWords, shortMinuteInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { deadline, howTo, otherwise } from './deadline.ts';
import type { Letter, Template } from './letter.ts';
import { listed, quoted } from './letter.ts';

interface Notice {
  heading: string;
  lead: (facts: MailFacts) => string;
  /** Whether the mail also tells what is owed now. */
  owed: boolean;
}
type NoticeName = 'paused' | 'pauseChanged' | 'resumed' | 'closingBegun' | 'closingRevoked' | 'closed' | 'withdrawn';

const reason: Record<Language, string> = { sv: 'Skäl', en: 'Reason' };
const untilWords: Record<Language, (day: string) => string> = { sv: (day) => `Till ${day}`, en: (day) => `Until ${day}` };

const notices: Record<Language, Record<NoticeName, Notice>> = {
  sv: {
    paused: {
      heading: 'Aktiviteten är pausad',
      lead: ({ until }) =>
        `Under pausen behöver ni inte lämna någon rapport, och ingen påminns. Dagarna flyttas fram lika många dagar som pausen varar. ${until ? `Aktiviteten går igång igen ${dayInWords(until, 'sv')}.` : 'Pausen gäller tills vidare; vi hör av oss när den är slut.'}`,
      owed: false,
    },
    pauseChanged: {
      heading: 'Pausen slutar en annan dag',
      lead: ({ until }) =>
        until ? `Pausen slutar nu ${dayInWords(until, 'sv')}. Då går aktiviteten igång igen.` : 'Pausen gäller nu tills vidare; vi hör av oss när den är slut.',
      owed: false,
    },
    resumed: {
      heading: 'Aktiviteten är igång igen',
      lead: () => 'Pausen är slut. Dagarna är framflyttade så många dagar som pausen varade.',
      owed: true,
    },
    closingBegun: {
      heading: 'Aktiviteten avslutas',
      lead: () => 'Nu återstår slutrapporten från er och en utvärdering. Utvärderingen gör vi vid Länsstyrelsen, gärna tillsammans med er.',
      owed: true,
    },
    closingRevoked: {
      heading: 'Aktiviteten fortsätter',
      lead: () => 'Beskedet om att aktiviteten avslutas gäller inte. Ni lämnar ingen slutrapport nu; uppföljningen går vidare.',
      owed: true,
    },
    closed: {
      heading: 'Aktiviteten är avslutad',
      lead: () => 'Slutrapporten är godkänd och utvärderingen är klar. Tack för ert arbete! Ni behöver inte göra något mer.',
      owed: false,
    },
    withdrawn: {
      heading: 'Aktiviteten är återkallad',
      lead: () => 'Den ingår inte längre i arbetet med handlingsplanen. Ni behöver inte göra något mer, och inga fler påminnelser skickas.',
      owed: false,
    },
  },
  en: {
    paused: {
      heading: 'The activity is paused',
      lead: ({ until }) =>
        `You do not need to send any report during the pause, and nobody is reminded. Dates move ahead by as many days as the pause lasts. ${until ? `The activity resumes on ${dayInWords(until, 'en')}.` : 'The pause lasts until further notice; we will tell you when it ends.'}`,
      owed: false,
    },
    pauseChanged: {
      heading: 'The pause ends on a different day',
      lead: ({ until }) =>
        until
          ? `The pause now ends on ${dayInWords(until, 'en')}. The activity then resumes.`
          : 'The pause now lasts until further notice; we will tell you when it ends.',
      owed: false,
    },
    resumed: {
      heading: 'The activity has resumed',
      lead: () => 'The pause is over. Dates have moved ahead by as many days as the pause lasted.',
      owed: true,
    },
    closingBegun: {
      heading: 'The activity is closing',
      lead: () => 'What remains is your final report and an evaluation. We at Länsstyrelsen write the evaluation, ideally together with you.',
      owed: true,
    },
    closingRevoked: {
      heading: 'The activity continues',
      lead: () => 'We told you that the activity was closing. That no longer applies: no final report is due now, and the follow-up continues.',
      owed: true,
    },
    closed: {
      heading: 'The activity is closed',
      lead: () => 'The final report is approved and the evaluation is done. Thank you for your work! You do not need to do anything more.',
      owed: false,
    },
    withdrawn: {
      heading: 'The activity has been withdrawn',
      lead: () => 'It is no longer part of the work on the plan. You do not need to do anything more, and no more reminders will be sent.',
      owed: false,
    },
  },
};

/** What a mail says where what an earlier one said no longer holds. */
const changedAs: Partial<Record<NoticeName, NoticeName>> = { paused: 'pauseChanged', closingBegun: 'closingRevoked' };

function letter(kind: NoticeName, facts: MailFacts, language: Language): Letter {
  const name = (facts.changed && changedAs[kind]) ?? kind;
  const { heading, lead, owed } = notices[language][name];
  return {
    heading,
    ...(kind === 'paused' && facts.until && { when: untilWords[language](dayInWords(facts.until, language)) }),
    blocks: [
      lead(facts),
      ...quoted(reason[language], facts.text),
      ...(owed ? [...deadline(facts.obligation, language), ...howTo(facts, language), ...otherwise(facts, language)] : []),
    ],
  };
}

const notice = (name: NoticeName): Template => ({ sv: (facts) => letter(name, facts, 'sv'), en: (facts) => letter(name, facts, 'en') });

export const paused = notice('paused');
export const resumed = notice('resumed');
export const closingBegun = notice('closingBegun');
export const closed = notice('closed');
export const withdrawn = notice('withdrawn');

interface TakenBackWords {
  heading: string;
  lead: string;
  mails: string;
  after: string;
  reason: string;
}

const takenBackWords: Record<Language, TakenBackWords> = {
  sv: {
    heading: 'Bortse från ett tidigare mejl',
    lead: 'Det gällde inte: ett meddelande som vi nyss skickade till dig blev fel.',
    mails: 'Det här gällde inte',
    after:
      'Allt är som det var innan meddelandet skickades. Det som du eller din organisation hade att göra då gäller fortfarande. Om meddelandet hade en länk kan den ha slutat fungera.',
    reason: 'Vad som hände',
  },
  en: {
    heading: 'Please disregard an earlier mail',
    lead: 'A message that we just sent you was a mistake.',
    mails: 'This was a mistake',
    after:
      'Everything is as it was before the message was sent. What you or your organisation had to do then still applies. If the message had a link, the link may no longer work.',
    reason: 'What happened',
  },
};

function takenBackLetter(facts: MailFacts, language: Language): Letter {
  const { heading, lead, mails, after, reason } = takenBackWords[language];
  return {
    heading,
    blocks: [
      lead,
      ...listed(
        mails,
        facts.takenBack?.map(({ subject, at }) => `${subject} (${shortMinuteInWords(at, language)})`),
      ),
      after,
      ...quoted(reason, facts.text),
    ],
  };
}

export const takenBack: Template = { sv: (facts) => takenBackLetter(facts, 'sv'), en: (facts) => takenBackLetter(facts, 'en') };
