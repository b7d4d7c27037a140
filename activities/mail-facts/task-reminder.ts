/** The mail that reminds somebody of a task of its own on the task's day. */
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import type { TaskRow } from '../../db/lives/task-row-read-model.ts';
import { reminderKey } from '../../db/lives/tasks/own-task-read-model.ts';
import { textIn } from '../../db/lives/tasks/task-details.ts';
import type { NewMail } from '../../db/mail/mail-row-read-model.ts';
import { ofNoStep } from '../../db/mail/mail-row-read-model.ts';
import { messageIdFor } from '../../db/mail/message-id.ts';
import type { MailPace } from '../../db/people/mail-pace-read-model.ts';
import { tickOffAddress } from '../../words/addresses/page-addresses.ts';
import { dayInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MailLink } from '../../words/mail-facts.ts';
import { subjectLine } from '../../words/mails/subject-line.ts';
import { defaultPolicyWith } from '../../workflows/domain/policy.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { asMatter } from '../mail-templates/digest/as-matter.ts';
import { frameOf } from '../mail-templates/frame.ts';
import { letterHtml } from '../mail-templates/layout.tsx';
import type { Letter } from '../mail-templates/letter.ts';
import { quoted } from '../mail-templates/letter.ts';
import { letterText } from '../mail-templates/letter-text.ts';
import { gatheredOf } from './digest/gathered.ts';
import type { Recipient } from './mail-recipients.ts';
import type { MailSettings } from './mail-settings.ts';

const words = {
  sv: {
    act: 'Gör uppgiften',
    waits: 'Den här uppgiften har sin dag nu.',
    by: (day: string) => `Senast ${day}`,
    button: 'Bocka av eller flytta',
    task: 'Uppgift',
  },
  en: {
    act: 'Do the task',
    waits: 'The day of this task has come.',
    by: (day: string) => `By ${day}`,
    button: 'Tick it off or move it',
    task: 'Task',
  },
} satisfies Record<Language, object>;

export interface TaskReminder {
  task: TaskRow;
  /** The case it belongs to, if any. */
  activity: Pick<PlanActivityRow, 'id' | 'title' | 'caseNumber'> | undefined;
  to: Recipient;
  /** What the person has chosen; undefined where it has chosen nothing. */
  pace: MailPace | undefined;
  at: Instant;
}

export function taskReminder({ task, activity, to, pace, at }: TaskReminder, settings: MailSettings): NewMail {
  const { language } = to;
  const letter = letterOf(task, language);
  const subject = subjectLine(words[language].act, textIn(task, 'text'));
  const sender = { name: settings.senderName, replyTo: settings.replyTo };
  const link: MailLink = { address: settings.publicUrl + tickOffAddress(task.id), leadsTo: 'form' };
  const frame = frameOf({ ...(activity && { planActivity: activity }), sender, recipient: to, link }, letter, language);
  const person = to.shared ? null : to.id;
  const key = reminderKey(task.id, dayOf(task.dueAt ?? at), to.id, task.assignee);
  return {
    key,
    messageId: messageIdFor(key, settings.hostname),
    threadId: activity ? messageIdFor(activity.id, settings.hostname) : null,
    planActivity: task.planActivity,
    kind: 'task',
    person,
    recipient: to.email,
    recipientName: to.name,
    language,
    subject,
    text: letterText(letter, frame),
    html: letterHtml(letter, frame, subject, language),
    askedAt: at,
    ...ofNoStep,
    ...gatheredOf({
      section: 'toDo',
      person,
      pace,
      policy: defaultPolicyWith({ mail: settings }),
      at,
      waitMs: 0,
      matter: asMatter(letter, frame),
      dueAt: task.dueAt,
    }),
  };
}

function letterOf(task: TaskRow, language: Language): Letter {
  const say = words[language];
  const { dueAt } = task;
  return {
    heading: say.act,
    ...(dueAt !== null && { when: say.by(dayInWords(dayOf(dueAt), language)) }),
    button: say.button,
    blocks: [...quoted(say.task, textIn(task, 'text')), say.waits],
  };
}
