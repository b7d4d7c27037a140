/** The subject of any kind of mail: what the reader is to do, or what has happened, and which activity it is about. */
import { bodyWithoutName } from '../../../words/body-names.ts';
import { dayOfYearInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { MailFacts } from '../../../words/mail-facts.ts';
import { subjectLine } from '../../../words/mails/subject-line.ts';
import type { MailKind } from '../../../workflows/domain/notices.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PlainKind, SubjectWords } from './subject-words.ts';
import { en } from './subject-words-en.ts';
import { sv } from './subject-words-sv.ts';
import { isTaskKind, taskActs } from './task-acts.ts';

const words: Record<Language, SubjectWords> = { sv, en };

interface Said {
  facts: MailFacts;
  say: SubjectWords;
  language: Language;
}

export const subjectOf = (kind: MailKind, facts: MailFacts, language: Language): string =>
  subjectLine(actOf(kind, { facts, say: words[language], language }), facts.planActivity.title);

const joined = (...parts: string[]): string => parts.filter(Boolean).join(' ');

/** "4 maj": its year is not in doubt in a mail about what is due. */
const dayInSubject = (day: Day, language: Language): string => dayOfYearInWords(day.slice(5), language);

/** "senast 4 maj", where the reader owes something. */
function by({ facts: { obligation }, say, language }: Said): string {
  return obligation?.mine ? say.by(dayInSubject(dayOf(obligation.dueAt), language)) : '';
}

const before = ({ facts: { raisedAt }, say, language }: Said): string => (raisedAt ? say.before(dayInSubject(dayOf(raisedAt), language)) : '');

/** Names of bodies that are too long to leave the activity room are not given. */
const longestBody = 20;
function bodyName({ facts: { body }, language }: Said): string {
  const name = body?.abbreviation ?? body?.name ?? '';
  return name && name.length <= longestBody ? name : bodyWithoutName[language][body?.role ?? 'referenceGroup'];
}

const own = (said: Said): string => (said.facts.obligation ? said.say.acts[said.facts.obligation.kind] : said.say.something);
/** What is to be done where the reader owes it, else what has happened. */
const ownOr = (said: Said, happened: string): string => (said.facts.obligation?.mine ? joined(own(said), by(said)) : happened);

const plain =
  (kind: PlainKind) =>
  ({ say }: Said): string =>
    say.plain[kind];

const acts: Record<MailKind, (said: Said) => string> = {
  receipt: ({ facts, say }) => (facts.received?.completion ? say.received.completion : say.received.proposal),
  completionAsked: (said) => joined(said.say.acts.completion, by(said)),
  corrected: plain('corrected'),
  proposerChanged: (said) => (said.facts.proposerChange?.comes ? ownOr(said, said.say.proposer.comes) : said.say.proposer.goes),
  termsChanged: ({ facts: { terms }, say, language }) => joined(say.terms, terms?.on ? say.from(dayInSubject(terms.on, language)) : ''),
  reminder: (said) => (said.facts.side === 'after' ? said.say.late(own(said)) : joined(own(said), by(said))),
  assignmentAsked: (said) => joined(said.say.acts.answer, by(said)),
  handoverAsked: (said) => joined(said.say.takeOver, by(said)),
  importQuestion: (said) => joined(said.say.checkFacts, by(said)),
  assignmentResult: answered,
  decision: decided,
  hearing: (said) => joined(said.say.hearing, before(said)),
  escalationRaised: (said) => joined(said.say.asked[said.facts.body?.role ?? 'referenceGroup'], by(said)),
  matterRaised: (said) => said.say.raised(bodyName(said)),
  bodyWord: (said) => (said.facts.resolution && 'advice' in said.facts.resolution ? said.say.advice : said.say.resolution)(bodyName(said)),
  matterOver: ({ facts, say }) => say.over[facts.over ?? 'void'],
  reportReceived: ({ facts: { received }, say }) =>
    received?.replaces ? say.received.replacing : received?.form === 'nothingNew' ? say.received.nothingNew : say.received.report,
  reviewResult: (said) => joined(said.say.reviews[said.facts.review ?? 'noted'], said.facts.review === 'returned' ? by(said) : ''),
  extensionAnswer: (said) => joined(said.say.extensions[said.facts.extension?.outcome ?? 'granted'], by(said)),
  reportExcused: (said) => joined(said.say.excused[said.facts.excused ?? 'excused'], by(said)),
  holdReleased: (said) => joined(said.facts.obligation ? own(said) : said.say.acts.report, before(said)),
  task: asked,
  paused: ({ facts: { changed, until }, say, language }) =>
    joined(changed ? say.pauseChanged : say.paused, until ? say.until(shortDayInWords(until, language)) : ''),
  resumed: plain('resumed'),
  closingBegun: (said) => (said.facts.changed ? said.say.closingRevoked : ownOr(said, said.say.closing)),
  closed: plain('closed'),
  withdrawn: plain('withdrawn'),
  ended: plain('ended'),
  reopened: plain('reopened'),
  takenBack: plain('takenBack'),
};

const actOf = (kind: MailKind, said: Said): string => acts[kind](said);

function answered(said: Said): string {
  const { answer, recipient } = said.facts;
  const isOwn = answer?.organisation === recipient.organisation;
  const act = said.say.answers[isOwn ? 'own' : 'other'][answer?.outcome ?? 'accepted'];
  return isOwn && (answer?.outcome === 'needsDecision' || answer?.outcome === 'enteredInError') ? joined(act, by(said)) : act;
}

function decided(said: Said): string {
  const { decision } = said.facts;
  if (!decision) return said.say.decision;
  if (decision.isLater) return said.say.moneyDecision;
  return joined(said.say.decisions[decision.outcome], decision.outcome === 'sentBack' ? by(said) : '');
}

function asked(said: Said): string {
  const kind = said.facts.task?.kind;
  if (kind !== undefined && isTaskKind(kind)) return taskActs[said.language][kind];
  return joined(kind === undefined ? own(said) : said.say.acts[kind], by(said));
}
