/** What a step changed, in words: its outcome, new days, how and for whom it came, and the stage it led to. */
import type { HistoryItem } from '../contracts/views/plan-activity-view.ts';
import type { Undone } from '../workflows/domain/commands.ts';
import { undoables } from '../workflows/domain/commands.ts';
import { entryOf } from '../workflows/domain/entry-of.ts';
import { bodiesCalled } from './body-names.ts';
import { factChangesInWords } from './facts/fact-changes.ts';
import type { FactNames } from './facts/fact-words.ts';
import { termChangesInWords } from './facts/term-changes.ts';
import { dayInWords } from './format.ts';
import { stepInWords } from './history-words.ts';
import type { Language } from './language.ts';
import type { Words } from './words.ts';
import { wordsIn } from './words-in.ts';

interface ChangeWords {
  takenBack: (step: string) => string;
  undone: Record<Undone, string>;
  notOwed: string;
  outcome: (said: string) => string;
  about: (what: string) => string;
  asked: (day: string) => string;
  newDay: (day: string) => string;
  until: (day: string) => string;
  came: (day: string, channel: string) => string;
  onBehalfOf: (organisation: string) => string;
  to: (body: string) => string;
  mail: (kind: string) => string;
  /** From when changed terms hold. */
  holdsFrom: Record<string, string>;
  stage: (stage: string) => string;
}

const words: Record<Language, ChangeWords> = {
  sv: {
    takenBack: (step) => `Togs tillbaka: ${step}`,
    undone: { evaluation: 'Utvärderingen gäller inte', finalReport: 'Godkännandet av slutrapporten gäller inte' },
    notOwed: 'Ingen slutrapport och ingen utvärdering behövs',
    outcome: (said) => `Utfall: ${said}`,
    about: (what) => `Gäller: ${what}`,
    asked: (day) => `Begärd dag: ${day}`,
    newDay: (day) => `Ny dag: ${day}`,
    until: (day) => `Till och med ${day}`,
    came: (day, channel) => `Kom in ${day}${channel && ` per ${channel}`}`,
    onBehalfOf: (organisation) => `För ${organisation}`,
    to: (body) => `Till ${body}`,
    mail: (kind) => `Meddelande: ${kind}`,
    holdsFrom: { atOnce: 'Gäller på en gång; i en paus när den är slut', nextPeriod: 'Gäller från nästa period' },
    stage: (stage) => `Skede: ${stage}`,
  },
  en: {
    takenBack: (step) => `Taken back: ${step}`,
    undone: { evaluation: 'The evaluation does not hold', finalReport: 'The approval of the final report does not hold' },
    notOwed: 'No final report and no evaluation are needed',
    outcome: (said) => `Outcome: ${said}`,
    about: (what) => `About: ${what}`,
    asked: (day) => `Day asked for: ${day}`,
    newDay: (day) => `New day: ${day}`,
    until: (day) => `Until ${day}`,
    came: (day, channel) => `Came in ${day}${channel && ` by ${channel}`}`,
    onBehalfOf: (organisation) => `For ${organisation}`,
    to: (body) => `To ${body}`,
    mail: (kind) => `Message: ${kind}`,
    holdsFrom: { atOnce: 'Holds at once; in a pause once it is over', nextPeriod: 'Holds from the next period on' },
    stage: (stage) => `Stage: ${stage}`,
  },
};

/** Which list of words a step's outcome is one of. */
const outcomesOf = (say: Words): Record<string, Record<string, string>> => ({
  fundingDecision: say.decisionOutcomes,
  grant: say.grantOutcomes,
  assignmentAnswer: say.answers,
  reply: say.replyKinds,
  review: say.reviewOutcomes,
  extension: say.extensionOutcomes,
  ...Object.fromEntries(['excuse', 'hold', 'pause', 'closing', 'evaluation'].map((what) => [what, say.undoings])),
  matter: say.matterKinds,
  advice: say.adviceKinds,
  bodyDecision: say.bodyDecisionOutcomes,
});

const ofMails = ['mailSentAgain', 'mailAddressed'];

interface Names extends FactNames {
  /** Name of the body that has a role. */
  body: (role: string) => string;
}

const undoneIn = (undone: unknown): Undone[] => undoables.filter((one) => Array.isArray(undone) && undone.includes(one));

/** @param before the stage that it was in when the step was taken; null where nothing is known of it */
export function changesInWords({ what, details, stage }: HistoryItem, before: HistoryItem['stage'], names: Names, language: Language): string[] {
  const say = words[language];
  const all = wordsIn(language);
  const text = (name: string): string | undefined => (typeof details[name] === 'string' ? details[name] : undefined);
  const day = (name: string): string | undefined => (/^\d{4}-\d\d-\d\d$/.test(text(name) ?? '') ? dayInWords(text(name) as string, language) : undefined);
  const outcome = text('outcome');
  const channel = text('channel');
  const organisation = text('onBehalfOf');
  const role = text('role');
  const mail = ofMails.includes(what) ? text('kind') : undefined;
  const takenBack = text('takenBack');
  const from = text('from');
  const lines = [
    takenBack !== undefined && say.takenBack(stepInWords(takenBack, language)),
    outcome !== undefined && (what === 'matter' ? say.about : say.outcome)(entryOf(entryOf(outcomesOf(all), what) ?? {}, outcome) ?? outcome),
    day('dueOn') !== undefined && (outcome === 'asked' || outcome === 'late' ? say.asked : say.newDay)(day('dueOn') as string),
    ...undoneIn(details['undone']).map((one) => say.undone[one]),
    details['final'] === 'notOwed' && say.notOwed,
    day('runsTo') !== undefined && say.until(day('runsTo') as string),
    day('until') !== undefined && say.until(day('until') as string),
    day('receivedOn') !== undefined && say.came(day('receivedOn') as string, channel === undefined ? '' : (entryOf(all.channels, channel) ?? channel)),
    organisation !== undefined && say.onBehalfOf(names.organisation(organisation)),
    mail !== undefined && say.mail(entryOf(all.mailKinds, mail) ?? mail),
    role !== undefined && say.to(names.body(role)),
    ...factChangesInWords(details['changes'], names, language),
    ...termChangesInWords(details['changes'], { language, bodies: bodiesCalled(names.body) }),
    from !== undefined && entryOf(say.holdsFrom, from),
    stage !== null && before !== null && stage !== before && say.stage(all.stages[stage]),
  ];
  return lines.filter((line) => line !== false && line !== undefined);
}
