/** The actor is heard before a matter is raised with a body: what will happen, when, and what is in the way? */

import { bodyWithoutName } from '../../words/body-names.ts';
import { instantInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { BodyFacts, MailFacts } from '../../words/mail-facts.ts';
import { bodyInWords } from './body-in-words.ts';
import { deadline, howTo, matterOf, otherwise, whenInWords } from './deadline.ts';
import type { Letter, Template } from './letter.ts';

interface HearingWords {
  heading: string;
  before: (when: string) => string;
  button: string;
  waiting: (report: string, due: string) => string;
  will: (when: string, body: string) => string;
  role: Record<BodyFacts['role'], string>;
  ask: string;
  statement: string;
  stop: string;
}

const words: Record<Language, HearingWords> = {
  sv: {
    heading: 'Berätta vad som hindrar er',
    before: (when) => `Före ${when}`,
    button: 'Berätta vad som hindrar er',
    waiting: (report, due) => `Vi väntar fortfarande på ${report}. Sista dagen var ${due}.`,
    will: (when, body) => `Om den inte har kommit in ${when ? `före ${when}` : 'inom kort'} lyfts frågan till ${body}.`,
    role: {
      referenceGroup: 'De ger råd om hur aktiviteten kan gå vidare.',
      steeringGroup:
        'De beslutar om handlingsplanen: till exempel om ny dag, stöd, paus eller att aktiviteten avförs ur handlingsplanen. De bestämmer inte över er organisation.',
    },
    ask: 'Berätta först för oss: vad står i vägen? Kanske behöver ni mer tid, hjälp eller en annan lösning.',
    statement: 'Det ni skriver följer med som ert yttrande, så att frågan inte behandlas utan er röst.',
    stop: 'Lämnar ni rapporten innan dess lyfts frågan inte.',
  },
  en: {
    heading: 'Tell us what is in the way',
    before: (when) => `Before ${when}`,
    button: 'Tell us what is in the way',
    waiting: (report, due) => `We are still waiting for ${report}. It was due on ${due}.`,
    will: (when, body) => `If it has not arrived ${when ? `before ${when}` : 'shortly'}, the matter will be raised with ${body}.`,
    role: {
      referenceGroup: 'They advise on how the activity can continue.',
      steeringGroup:
        'They decide about the plan: on a new date, support, a pause or taking the activity out of the plan, for instance. They have no authority over your organisation.',
    },
    ask: 'Tell us first: what is in the way? Perhaps you need more time, help or a different solution.',
    statement: 'What you write is passed on as your statement, so that your side is heard.',
    stop: 'If you send the report before then, the matter will not be raised.',
  },
};

function letter(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const report = facts.about ?? facts.obligation;
  const body = facts.body ? bodyInWords(facts.body) : bodyWithoutName[language].referenceGroup;
  const when = facts.raisedAt ? whenInWords(facts.raisedAt, report, language) : '';
  return {
    heading: say.heading,
    when: when && say.before(when),
    button: say.button,
    blocks: [
      ...(report ? [say.waiting(matterOf(report, language), instantInWords(report.dueAt, language))] : []),
      say.ask,
      `${say.will(when, body)} ${say.role[facts.body?.role ?? 'referenceGroup']}`,
      say.statement,
      say.stop,
      ...deadline(report, language),
      ...howTo(facts, language),
      ...otherwise(facts, language),
    ],
  };
}

export const hearing: Template = { sv: (facts) => letter(facts, 'sv'), en: (facts) => letter(facts, 'en') };
