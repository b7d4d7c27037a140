/** Renders any kind of mail in Swedish or English, as subject, text and HTML that say the same. */
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import type { MailKind } from '../../workflows/domain/notices.ts';
import { assignmentResult } from './answers/assignment-result.ts';
import { assignmentAsked, handoverAsked } from './assignment-mails.ts';
import { decision } from './decision-mail.ts';
import type { Matter } from './digest/as-matter.ts';
import { asMatter } from './digest/as-matter.ts';
import { reopened } from './ends/reopened-mail.ts';
import { escalationRaised } from './escalation-mail.ts';
import { frameOf } from './frame.ts';
import { hearing } from './hearing-mail.ts';
import { importQuestion } from './import-question-mail.ts';
import { letterHtml } from './layout.tsx';
import type { Template } from './letter.ts';
import { letterText } from './letter-text.ts';
import { closed, closingBegun, paused, resumed, takenBack, withdrawn } from './life-mails.ts';
import { matterOver } from './matter-over-mail.ts';
import { matterRaised } from './matters/matter-raised-mail.ts';
import { completionAsked, corrected, proposerChanged, receipt } from './proposal-mails.ts';
import { reminder } from './reminder-mail.ts';
import { extensionAnswer, reportReceived, reviewResult } from './report-mails.ts';
import { ended, resolution } from './resolution-mail.ts';
import { subjectOf } from './subjects/subject-of.ts';
import { task } from './task-mail.ts';
import { termsChanged } from './terms/terms-mail.ts';
import { holdReleased, reportExcused } from './undoing/report-mails.ts';

const templates: Record<MailKind, Template> = {
  receipt,
  completionAsked,
  corrected,
  proposerChanged,
  termsChanged,
  reminder,
  assignmentAsked,
  handoverAsked,
  importQuestion,
  decision,
  hearing,
  escalationRaised,
  reportReceived,
  reviewResult,
  extensionAnswer,
  reportExcused,
  holdReleased,
  matterRaised,
  bodyWord: resolution,
  matterOver,
  task,
  assignmentResult,
  paused,
  resumed,
  closingBegun,
  closed,
  withdrawn,
  ended,
  reopened,
  takenBack,
};

export interface RenderedMail {
  /** One line of at most 60 characters; the mailer cleans it once more before it becomes a header. */
  subject: string;
  text: string;
  html: string;
}

/** Renders a mail, and what it says as one matter among others. Never throws for facts that are absent: their sentences are left out. */
export function renderMail(kind: MailKind, facts: MailFacts, language: Language): RenderedMail & { matter: Matter } {
  const letter = templates[kind][language](facts);
  const frame = frameOf(facts, letter, language);
  const subject = subjectOf(kind, facts, language);
  return { subject, text: letterText(letter, frame), html: letterHtml(letter, frame, subject, language), matter: asMatter(letter, frame) };
}
