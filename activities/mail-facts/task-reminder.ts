/** The mail that reminds somebody of a task of its own on the task's day. */
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import type { TaskRow } from '../../db/lives/task-row-read-model.ts';
import { reminderKey } from '../../db/lives/tasks/own-task-read-model.ts';
import { textIn } from '../../db/lives/tasks/task-details.ts';
import type { NewMail } from '../../db/mail/mail-row-read-model.ts';
import { messageIdFor } from '../../db/mail/message-id.ts';
import type { Person } from '../../db/registers/person-read-model.ts';
import { dayInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { frameOf } from '../mail-templates/frame.ts';
import { letterHtml } from '../mail-templates/layout.tsx';
import type { Letter } from '../mail-templates/letter.ts';
import { quoted, rows } from '../mail-templates/letter.ts';
import { letterText } from '../mail-templates/letter-text.ts';
import type { MailSettings } from './mail-settings.ts';

const words = {
  sv: { today: 'Uppgift att göra', waits: 'Den här uppgiften har sin dag nu.', day: 'Dag', where: 'Bocka av eller flytta den', task: 'Uppgift' },
  en: { today: 'Task to do', waits: 'The day of this task has come.', day: 'Day', where: 'Tick it off or move it', task: 'Task' },
} satisfies Record<Language, Record<string, string>>;

const longestInSubject = 60;

export interface TaskReminder {
  task: TaskRow;
  /** The case it belongs to, if any. */
  activity: Pick<PlanActivityRow, 'id' | 'title' | 'caseNumber'> | undefined;
  to: Person;
  at: Instant;
}

export function taskReminder({ task, activity, to, at }: TaskReminder, settings: MailSettings): NewMail {
  const { language } = to;
  const letter = letterOf(task, settings, language);
  const sender = { name: settings.senderName, replyTo: settings.replyTo };
  const about = activity ?? { id: '', title: '', caseNumber: '' };
  const frame = { ...frameOf({ planActivity: about, sender, recipient: { name: to.name, as: 'coordinator' } }, language), ...(!activity && { about: [] }) };
  const key = reminderKey(task.id, dayOf(task.dueAt ?? at), to.id);
  return {
    key,
    messageId: messageIdFor(key, settings.hostname),
    threadId: activity ? messageIdFor(activity.id, settings.hostname) : null,
    planActivity: task.planActivity,
    kind: 'task',
    person: to.id,
    recipient: to.email,
    recipientName: to.name,
    language,
    subject: letter.subject,
    text: letterText(letter, frame),
    html: letterHtml(letter, frame, language),
    obligation: null,
    dueVersion: null,
    rung: null,
    askedAt: at,
    carrier: 'dispatch',
    step: null,
  };
}

function letterOf(task: TaskRow, { publicUrl }: MailSettings, language: Language): Letter {
  const say = words[language];
  const { id, dueAt } = task;
  const text = textIn(task, 'text').replace(/\s+/g, ' ');
  const short = text.length > longestInSubject ? `${text.slice(0, longestInSubject - 1).trimEnd()}…` : text;
  return {
    subject: `${say.today}: ${short}`,
    heading: say.today,
    blocks: [
      say.waits,
      ...quoted(say.task, textIn(task, 'text')),
      ...rows([say.day, dueAt === null ? undefined : dayInWords(dayOf(dueAt), language)], [say.where, `${publicUrl}/att-gora/${encodeURIComponent(id)}/klar`]),
    ],
  };
}
