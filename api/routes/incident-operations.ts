/** A message that went to the wrong recipient becomes a task: a personal data breach that the county board handles itself. */
import type { IncidentView } from '../../contracts/views/incident-view.ts';
import { incidentView } from '../../contracts/views/incident-view.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import type { TaskRow } from '../../db/lives/task-row-read-model.ts';
import { findTask } from '../../db/lives/task-row-read-model.ts';
import { holdOpenTask } from '../../db/lives/task-store.ts';
import { dataBreach } from '../../db/lives/tasks/own-task-read-model.ts';
import { hourMs } from '../../workflows/domain/durations.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { conflict, existing } from '../http/problem.ts';
import { operation } from '../operations/operation.ts';

/** From when it is noticed until it is to be notified (GDPR, article 33). */
const hoursToNotify = 72;

export const incidentOperations = [
  operation({
    id: 'reportWrongRecipient',
    method: 'post',
    path: '/mails/{key}/wrong-recipient',
    tag: 'County board',
    summary: 'A mail went to the wrong recipient',
    description:
      'Opens a task with what was sent to whom. A personal data breach is to be notified within 72 hours of when it is noticed, where it may harm somebody.',
    about: 'mail',
    // Whoever notices it says so at once: nothing in the case is prepared or decided by it.
    partialMay: true,
    responses: [
      { status: 200, description: 'The task is open already.', schema: incidentView },
      { status: 201, description: 'The task.', schema: incidentView },
    ],
    async handle({ deps, viewer, at, resource: { mail } }) {
      const { key, planActivity, recipient, recipientName, subject, acceptedAt: sentAt } = mail;
      if (sentAt === null) throw conflict('MailNotAccepted', 'No server has taken the mail, so it has reached nobody.');
      return deps.db.transaction(async (trx) => {
        const id = await holdOpenTask(trx, `${dataBreach}-${key}`, {
          ...{ kind: dataBreach, planActivity, obligation: null, period: null, organisation: null },
          details: { mail: key, recipient, recipientName, subject, sentAt },
          openedAt: at,
          dueAt: addMs(at, hoursToNotify * hourMs),
        });
        const task = existing(await findTask(trx, id));
        if (task.openedAt !== at) return { status: 200, body: toView(task, { mail: key, recipient, sentAt }) };
        const details = { task: id, mail: key, recipient };
        await appendAudit(trx, { planActivity, seq: null, at, person: viewer.id, what: 'incidentOpened', details, stage: null });
        return { status: 201, body: toView(task, { mail: key, recipient, sentAt }) };
      });
    },
  }),
];

const toView = ({ id, dueAt, openedAt }: TaskRow, sent: Pick<IncidentView, 'mail' | 'recipient' | 'sentAt'>): IncidentView => ({
  task: id,
  ...sent,
  dueAt: dueAt ?? openedAt,
});
