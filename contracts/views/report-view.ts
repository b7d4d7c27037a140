/** How reports, escalations and dossiers look in answers. */
import { z } from 'zod';
import { anyObject, dateReason, day, instant, meetingSaid, obligationState, why } from './answer-parts.ts';
import { mailView } from './mail-view.ts';
import { historyItem, planActivityView } from './plan-activity-view.ts';

export const reportItem = z
  .object({
    period: z.string().meta({ example: '2026-H1' }),
    obligation: z.string(),
    kind: z.enum(['report', 'finalReport']),
    from: instant(),
    to: instant().meta({ description: 'First instant after the period.' }),
    dueAt: instant(),
    dueOn: day(),
    state: obligationState,
    dueVersion: z.int(),
    why: why(),
    reason: dateReason,
    report: z.enum(['submitted', 'returned', 'approved', 'noted']).nullable(),
    onTime: z.boolean().nullable(),
    receivedAt: instant().nullable(),
    form: z.string().nullable(),
    channel: z.string().nullable(),
    content: anyObject().nullable().meta({ description: 'The last version that came in.' }),
    review: z.object({ outcome: z.string(), comment: z.string().nullable(), reviewedAt: instant() }).nullable(),
    replies: z.array(z.object({ kind: z.string(), text: z.string().nullable(), dueOn: day().nullable(), receivedAt: instant(), by: z.string() })),
    moreTimeAsked: z
      .object({ dueOn: day(), askedAt: instant(), reason: z.string().nullable() })
      .nullable()
      .meta({ description: 'The day that is asked for, while the question about more time waits for its answer.' }),
  })
  .meta({ id: 'ReportItem', description: 'A period’s obligation to report, and its report.' });

export const attachment = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ example: 'deltagare.xlsx' }),
    type: z.string().meta({ description: 'Media type, judged by content.', example: 'application/pdf' }),
    sizeBytes: z.int(),
    uploadedAt: instant(),
  })
  .meta({ id: 'Attachment', description: 'A file that came with a report.' });
export type SentFile = z.output<typeof attachment>;

const bodyWord = z
  .object({ kind: z.string(), text: z.string(), meeting: meetingSaid, by: z.string(), recordedAt: instant(), details: anyObject() })
  .meta({ id: 'BodyWord', description: 'What a body has said.' });

const escalationFields = {
  id: z.string(),
  planActivity: z.string(),
  title: z.string(),
  obligation: z.string(),
  period: z.string().meta({ example: 'P2' }),
  role: z.enum(['referenceGroup', 'steeringGroup']),
  body: z.string().nullable().meta({ example: 'regionala-partnerskapet' }),
  raisedAt: instant(),
  dueAt: instant().nullable(),
  state: z.enum(['open', 'advised', 'passedOn', 'decided', 'settled', 'void']),
  deferredTo: day().nullable(),
  mailsNotAccepted: z.int().meta({ description: 'Mails about the obligation that no server accepted.', example: 0 }),
  advice: z.array(bodyWord),
  decision: bodyWord.nullable(),
};
export const escalationView = z.object(escalationFields).meta({ id: 'Escalation', description: 'An overdue obligation put before a body.' });

export const dossier = z
  .object({
    ...escalationFields,
    question: z.string(),
    report: reportItem,
    reports: z.array(reportItem),
    mails: z.array(mailView).optional(),
    statements: z.array(z.object({ text: z.string().nullable(), receivedAt: instant(), by: z.string() })),
    earlier: z.array(escalationView),
    plan: planActivityView,
    history: z.array(historyItem).optional(),
  })
  .meta({ id: 'Dossier', description: 'All that a body reads before it speaks.' });
