/** Mails to the lead: that it is excused from a report or owes it after all, and that a matter which was held waits no longer. */
import { bodyWithoutName } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import type { Language } from '../../../words/language.ts';
import type { MailFacts } from '../../../words/mail-facts.ts';
import { bodyInWords } from '../body-in-words.ts';
import { deadline, howTo, matterOf, otherwise, whenInWords } from '../deadline.ts';
import type { Letter, Template } from '../letter.ts';
import { quoted } from '../letter.ts';

interface UndoingWords {
  theReport: string;
  excused: Record<NonNullable<MailFacts['excused']>, { heading: (report: string) => string; next: string }>;
  released: { heading: (report: string) => string; next: (when: string, body: string) => string };
  reason: string;
}

const words: Record<Language, UndoingWords> = {
  sv: {
    theReport: 'rapporten',
    excused: {
      excused: {
        heading: (report) => `Ni behöver inte lämna ${report}`,
        next: 'Ni är befriade från rapporten. Inga fler påminnelser skickas om den, och frågan går inte vidare.',
      },
      reopened: {
        heading: (report) => `Ni behöver lämna ${report} ändå`,
        next: 'Det besked som vi gav om att ni var befriade gäller inte längre. Ni har fått en ny dag, så att det finns tid.',
      },
    },
    released: {
      heading: (report) => `Frågan om ${report} väntar inte längre`,
      next: (when, body) =>
        `Vi har låtit frågan vänta, men gör det inte längre. Har rapporten inte kommit in ${when ? `före ${when}` : 'inom kort'} lyfts frågan till ${body}.`,
    },
    reason: 'Skäl',
  },
  en: {
    theReport: 'the report',
    excused: {
      excused: {
        heading: (report) => `You do not need to send ${report}`,
        next: 'You are excused from the report. No more reminders will be sent about it, and the matter goes no further.',
      },
      reopened: {
        heading: (report) => `You do need to send ${report} after all`,
        next: 'We told you that you were excused. That no longer applies. You have a new due date so that there is time.',
      },
    },
    released: {
      heading: (report) => `The matter of ${report} is no longer on hold`,
      next: (when, body) =>
        `We had put the matter on hold, and no longer do. If the report has not arrived ${when ? `before ${when}` : 'shortly'}, the matter will be raised with ${body}.`,
    },
    reason: 'Reason',
  },
};

const reportIn = ({ about, obligation }: MailFacts) => about ?? obligation;

const reportNamed = (facts: MailFacts, language: Language): string => {
  const report = reportIn(facts);
  return report ? matterOf(report, language) : words[language].theReport;
};

const toDo = (facts: MailFacts, language: Language) => [...deadline(facts.obligation, language), ...howTo(facts, language), ...otherwise(facts, language)];

function excused(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const outcome = facts.excused ?? 'excused';
  const { heading, next } = say.excused[outcome];
  const title = capitalised(heading(reportNamed(facts, language)));
  return {
    heading: title,
    blocks: [next, ...quoted(say.reason, facts.text), ...(outcome === 'reopened' ? toDo(facts, language) : [])],
  };
}

function released(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const heading = say.released.heading(reportNamed(facts, language));
  const body = facts.body ? bodyInWords(facts.body) : bodyWithoutName[language].referenceGroup;
  const when = facts.raisedAt ? whenInWords(facts.raisedAt, reportIn(facts), language) : '';
  return {
    heading,
    blocks: [say.released.next(when, body), ...quoted(say.reason, facts.text), ...toDo(facts, language)],
  };
}

export const reportExcused: Template = { sv: (facts) => excused(facts, 'sv'), en: (facts) => excused(facts, 'en') };
export const holdReleased: Template = { sv: (facts) => released(facts, 'sv'), en: (facts) => released(facts, 'en') };
