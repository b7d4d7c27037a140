/** Mails to the lead about its report: it has come in, what we say of it, and whether there is more time. */

import { capitalised } from '../../words/capitalised.ts';
import { dayInWords, instantInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { deadline, howTo, matterOf, otherwise } from './deadline.ts';
import type { Letter, Template } from './letter.ts';
import { quoted } from './letter.ts';

/** The report that the mail is about, also where the mail's own obligation is a review of it. */
const reportIn = (facts: MailFacts, language: Language, unknown: string) => {
  const report = facts.about ?? facts.obligation;
  return report ? matterOf(report, language) : unknown;
};

interface ReportWords {
  theReport: string;
  received: (report: string) => string;
  thanks: (when: string) => string;
  replaces: (by: string | undefined, when: string) => string;
  nothingNew: string;
  onTime: string;
  late: string;
  next: string;
  review: Record<NonNullable<MailFacts['review']>, { heading: (report: string) => string; next: string }>;
  comment: string;
  missing: string;
  complete: { by: (day: string) => string; button: string };
  extension: Record<NonNullable<MailFacts['extension']>['outcome'], { heading: (report: string) => string; next: string }>;
  asked: (day: string) => string;
  reason: string;
}

const words: Record<Language, ReportWords> = {
  sv: {
    theReport: 'rapporten',
    received: (report) => `Vi har tagit emot ${report}`,
    thanks: (when) => `Tack! Den räknas som mottagen ${when}.`,
    replaces: (by, when) =>
      `Den ersätter den rapport som ${by ?? 'någon hos er'} lämnade ${when}. Den tidigare finns kvar i ärendet. Stäm av med varandra om det inte var meningen.`,
    nothingNew: 'Ert besked om att inget nytt har hänt räknas som rapport.',
    onTime: 'Den kom in i tid.',
    late: 'Den kom in efter sista dagen, men är mottagen. Frågan går inte vidare.',
    next: 'Ni behöver inte göra något mer för den här perioden. Länsstyrelsen läser rapporten och hör av sig om något saknas.',
    review: {
      approved: { heading: (report) => `${report} är godkänd`, next: 'Tack för rapporten! Ni behöver inte göra något mer för den här perioden.' },
      noted: {
        heading: (report) => `${report} är noterad`,
        next: 'Tack för rapporten! Den är lagd till aktiviteten. Ni behöver inte göra något mer för den här perioden.',
      },
      returned: {
        heading: (report) => `komplettera ${report}`,
        next: 'Tack för rapporten! När det som saknas har kommit in är den klar. Ni har fått en ny dag för det.',
      },
      reopened: {
        heading: (report) => `${report} granskas på nytt`,
        next: 'Det besked som vi gav om rapporten gäller inte. Ni behöver inte göra något nu; ni får ett nytt besked när vi har läst den igen.',
      },
    },
    comment: 'Kommentar från den som har läst rapporten',
    missing: 'Det här saknas',
    complete: { by: (day) => `Senast ${day}`, button: 'Komplettera rapporten' },
    extension: {
      granted: { heading: (report) => `Ni får mer tid för ${report}`, next: 'Den nya dagen gäller i stället för den gamla.' },
      refused: {
        heading: (report) => `Det blir inte mer tid för ${report}`,
        next: 'Den gamla dagen gäller. Säg gärna till om det är något vi kan hjälpa till med.',
      },
      shortened: {
        heading: (report) => `Ny, tidigare dag för ${report}`,
        next: 'Den förlängning som vi gav er blev längre än den skulle. Den nya dagen gäller i stället. Hör av er om den är svår att hålla.',
      },
      revoked: {
        heading: (report) => `Förlängningen för ${report} gäller inte`,
        next: 'Vi gav er mer tid av misstag. Dagen här nedanför gäller i stället. Hör av er om den är svår att hålla.',
      },
    },
    asked: (day) => `Ni frågade om tid till ${day}.`,
    reason: 'Skäl',
  },
  en: {
    theReport: 'the report',
    received: (report) => `We have received ${report}`,
    thanks: (when) => `Thank you! It counts as received on ${when}.`,
    replaces: (by, when) =>
      `It replaces the report that ${by ?? 'a colleague of yours'} sent on ${when}. The earlier one is kept in the case. Please talk to each other if that was not intended.`,
    nothingNew: 'Your answer that nothing new has happened counts as a report.',
    onTime: 'It arrived on time.',
    late: 'It arrived after the due date but has been accepted. The matter goes no further.',
    next: 'You do not need to do anything more for this period. Länsstyrelsen reads the report and contacts you if anything is missing.',
    review: {
      approved: { heading: (report) => `${report} is approved`, next: 'Thank you for the report! You do not need to do anything more for this period.' },
      noted: {
        heading: (report) => `${report} is noted`,
        next: 'Thank you for the report! It is filed with the activity. You do not need to do anything more for this period.',
      },
      returned: {
        heading: (report) => `complete ${report}`,
        next: 'Thank you for the report! It will be complete once you have sent what is missing. You have a new due date for that.',
      },
      reopened: {
        heading: (report) => `${report} will be reviewed again`,
        next: 'What we told you about the report no longer applies. You do not need to do anything now; we will write when we have read it again.',
      },
    },
    comment: 'Comment from the reviewer',
    missing: 'What is missing',
    complete: { by: (day) => `By ${day}`, button: 'Complete the report' },
    extension: {
      granted: { heading: (report) => `You have more time for ${report}`, next: 'The new date replaces the old one.' },
      refused: {
        heading: (report) => `You do not get more time for ${report}`,
        next: 'The old date still applies. Please tell us if there is anything we can help with.',
      },
      shortened: {
        heading: (report) => `A new, earlier date for ${report}`,
        next: 'We gave you a longer extension than we should have. The new date applies instead. Please tell us if it is hard to meet.',
      },
      revoked: {
        heading: (report) => `The extension for ${report} no longer applies`,
        next: 'We gave you more time by mistake. The date below applies instead. Please tell us if it is hard to meet.',
      },
    },
    asked: (day) => `You asked for more time, until ${day}.`,
    reason: 'Reason',
  },
};

function received(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const heading = say.received(reportIn(facts, language, say.theReport));
  const { at, form, onTime, replaces } = facts.received ?? {};
  return {
    heading,
    blocks: [
      ...(at ? [say.thanks(instantInWords(at, language))] : []),
      ...(replaces ? [say.replaces(replaces.by, instantInWords(replaces.at, language))] : []),
      ...(form === 'nothingNew' ? [say.nothingNew] : []),
      ...(onTime === undefined ? [] : [onTime ? say.onTime : say.late]),
      say.next,
      // The report itself is no longer owed; what is owed now is our review.
      ...(facts.obligation?.kind === 'review' ? [...deadline(facts.obligation, language), ...otherwise(facts, language)] : []),
    ],
  };
}

function reviewed(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const { heading, next } = say.review[facts.review ?? 'noted'];
  const title = capitalised(heading(reportIn(facts, language, say.theReport)));
  return {
    heading: title,
    ...(facts.review === 'returned' && toComplete(facts, language)),
    blocks:
      facts.review === 'returned'
        ? [...quoted(say.missing, facts.text), next, ...deadline(facts.obligation, language), ...otherwise(facts, language)]
        : [next, ...quoted(say.comment, facts.text)],
  };
}

/** The act is in the heading: what stands under it is its day alone. */
function toComplete({ obligation }: MailFacts, language: Language): Pick<Letter, 'when' | 'button'> {
  const { by, button } = words[language].complete;
  return { button, ...(obligation && { when: by(instantInWords(obligation.dueAt, language)) }) };
}

function extended(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const { outcome, askedDay } = facts.extension ?? { outcome: 'granted' as const };
  const heading = say.extension[outcome].heading(reportIn(facts, language, say.theReport));
  return {
    heading,
    blocks: [
      ...(askedDay ? [say.asked(dayInWords(askedDay, language))] : []),
      say.extension[outcome].next,
      ...quoted(say.reason, facts.text),
      ...owed(facts, language),
    ],
  };
}

const owed = (facts: MailFacts, language: Language) => [...deadline(facts.obligation, language), ...howTo(facts, language), ...otherwise(facts, language)];

export const reportReceived: Template = { sv: (facts) => received(facts, 'sv'), en: (facts) => received(facts, 'en') };
export const reviewResult: Template = { sv: (facts) => reviewed(facts, 'sv'), en: (facts) => reviewed(facts, 'en') };
export const extensionAnswer: Template = { sv: (facts) => extended(facts, 'sv'), en: (facts) => extended(facts, 'en') };
