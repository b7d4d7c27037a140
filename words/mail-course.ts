/** How a mail came about, in words: by which step of a case, of which kind, and which of them; steps are named as the history names them. */

import type { BodyNames } from '../contracts/views/body-name.ts';
import type { MailResendView, MailStepView, MailView } from '../contracts/views/mail-view.ts';
import { entryOf } from '../workflows/domain/entry-of.ts';
import { dayOf } from '../workflows/domain/time/instants.ts';
import { bodyCalled } from './body-names.ts';
import { periodInWords, shortDayInWords } from './format.ts';
import { happeningInWords } from './history-words.ts';
import type { Language } from './language.ts';
import { wordsIn } from './words-in.ts';

/** Prefixes of step names: "remindBefore-2". */
type Numbered = 'remindBefore' | 'remindAfter' | 'remind' | 'hear' | 'rung';

interface CourseWords {
  numbered: Record<Numbered, (number: string) => string>;
  again: Record<MailResendView['why'], string>;
  before: (address: string, outcome: string) => string;
}

const words: Record<Language, CourseWords> = {
  sv: {
    numbered: {
      remindBefore: (number) => `nummer ${number} före sista dagen`,
      remindAfter: (number) => `nummer ${number} efter sista dagen`,
      remind: (number) => `nummer ${number}`,
      hear: (number) => `inför steg ${number}`,
      rung: (number) => `steg ${number}`,
    },
    again: { asked: 'en samordnare bad om det', addressCorrected: 'adressen har rättats' },
    before: (address, outcome) => `före det till ${address}: ${outcome}`,
  },
  en: {
    numbered: {
      remindBefore: (number) => `number ${number} before the last day`,
      remindAfter: (number) => `number ${number} after the last day`,
      remind: (number) => `number ${number}`,
      hear: (number) => `ahead of step ${number}`,
      rung: (number) => `step ${number}`,
    },
    again: { asked: 'a coordinator asked for it', addressCorrected: 'the address has been corrected' },
    before: (address, outcome) => `before that to ${address}: ${outcome}`,
  },
};

/** "Påminnelse, första halvåret 2026 (nummer 2 före sista dagen)". @param bodies those that had the roles then */
export function causeInWords({ askedBy, rung }: { askedBy: MailStepView; rung: MailView['rung'] }, bodies: BodyNames, language: Language): string {
  const { role } = askedBy;
  const body = role !== null && (bodyCalled(bodies, role, language) ?? entryOf(wordsIn(language).roles, role) ?? role);
  const details = [whichOfThem(rung, language), body].filter((detail) => typeof detail === 'string');
  return [happening(askedBy, bodies, language), details.length > 0 && `(${details.join(', ')})`].filter(Boolean).join(' ');
}

/** What made a mail untrue, with its day: "Rapport kom in, första halvåret 2026, 3 mars 2027". */
export const endedByInWords = (step: MailStepView, bodies: BodyNames, language: Language): string =>
  `${happening(step, bodies, language)}, ${shortDayInWords(dayOf(step.at), language)}`;

/** Why a mail was sent again, and what had become of it until then. */
export function resendInWords({ why, reason, recipientBefore, outcomeBefore, answerBefore }: MailResendView, language: Language): string {
  const say = words[language];
  const before = say.before(recipientBefore, wordsIn(language).mailOutcomes[outcomeBefore]);
  return `${reason ?? say.again[why]} (${answerBefore === null ? before : `${before}, ${answerBefore}`})`;
}

const happening = ({ what, period }: Pick<MailStepView, 'what' | 'period'>, bodies: BodyNames, language: Language): string =>
  [happeningInWords(what, bodies, language), period !== null && periodInWords(period, language)].filter(Boolean).join(', ');

function whichOfThem(rung: string | null, language: Language): string | undefined {
  const [, name = '', number = ''] = /^([a-zA-Z]+)-(\d+)$/.exec(rung ?? '') ?? [];
  return entryOf(words[language].numbered, name)?.(number);
}
