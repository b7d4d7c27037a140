/** How reports, escalations and dossiers look in answers. */
import { z } from 'zod';
import type { CommandInputs } from '../../workflows/domain/commands.ts';
import type { ReportForm } from '../../workflows/domain/life-state.ts';
import { matterKinds } from '../../workflows/domain/life-state.ts';
import type { Channel } from '../bodies/fields.ts';
import type { ReportContent } from '../commands/stored-report.ts';
import { mailView } from './mail-view.ts';
import type { PlanActivityView } from './plan-activity-view.ts';
import { historyItem, planActivityView } from './plan-activity-view.ts';
import type { Whole } from './view-parts.ts';
import { anyObject, dateReason, day, instant, meetingSaid, objectAs, obligationState, textAs, why } from './view-parts.ts';

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
    form: textAs<ReportForm>().nullable(),
    channel: textAs<Channel>().nullable(),
    content: objectAs<ReportContent>().nullable().meta({ description: 'The last version that came in.' }),
    review: z.object({ outcome: textAs<CommandInputs['review']['outcome']>(), comment: z.string().nullable(), reviewedAt: instant() }).nullable(),
    replies: z.array(
      z.object({ kind: textAs<CommandInputs['reply']['kind']>(), text: z.string().nullable(), dueOn: day().nullable(), receivedAt: instant(), by: z.string() }),
    ),
    moreTimeAsked: z
      .object({ dueOn: day(), askedAt: instant(), reason: z.string().nullable() })
      .nullable()
      .meta({ description: 'The day that is asked for, while the question about more time waits for its answer.' }),
  })
  .meta({ id: 'ReportItem', description: 'A period’s obligation to report, and its report.' });
export type ReportResponse = z.output<typeof reportItem>;
export type ReportItem = Omit<ReportResponse, 'why'>;

export const keptReport = z.object({ state: z.literal('received'), period: z.string(), receivedAt: z.iso.datetime() }).meta({
  id: 'Stored',
  description: 'A report that is kept and will be delivered.',
  example: { state: 'received', period: '2026-H1', receivedAt: '2026-07-20T08:00:00.000Z' },
});
export type KeptReport = z.output<typeof keptReport>;

const resolution = z
  .object({
    kind: textAs<CommandInputs['advice']['kind'] | CommandInputs['bodyDecision']['outcome']>(),
    text: z.string(),
    meeting: meetingSaid,
    by: z.string(),
    recordedAt: instant(),
    details: anyObject(),
  })
  .meta({ id: 'BodyWord', description: 'What a body has said.' });
export type ResolutionView = z.output<typeof resolution>;

const matterByHand = z.object({ kind: z.enum(matterKinds), question: z.string(), proposedAnswer: z.string().nullable() }).meta({
  id: 'MatterByHand',
  description: 'What a coordinator asks, where no report is late.',
  example: { kind: 'question', question: 'Ska aktiviteten öppnas för fler kommuner?', proposedAnswer: 'Ja, från och med 2027.' },
});

const escalationFields = {
  id: z.string(),
  planActivity: z.string(),
  title: z.string(),
  obligation: z.string(),
  period: z.string().nullable().meta({ description: 'Null of a matter that was raised by hand.', example: 'P2' }),
  byHand: z.union([matterByHand, z.null()]),
  role: z.enum(['referenceGroup', 'steeringGroup']),
  body: z.string().nullable().meta({ example: 'regionala-partnerskapet' }),
  raisedAt: instant(),
  dueAt: instant().nullable(),
  state: z.enum(['open', 'advised', 'passedOn', 'decided', 'settled', 'void']),
  deferredTo: day().nullable(),
  mailsNotAccepted: z.int().meta({ description: 'Mails about the obligation that no server accepted.', example: 0 }),
  mayBeAdvised: z.boolean().meta({ description: 'Whether the reference group’s advice is welcome, also after the matter has gone on to the steering group.' }),
  advice: z.array(resolution),
  // Not `nullable()`: the document would ask for an object and for null at once.
  decision: z.union([resolution, z.null()]),
};
export const escalationView = z
  .object(escalationFields)
  .meta({ id: 'Escalation', description: 'An overdue obligation, or what a coordinator asks, put before a body.' });
export type EscalationView = z.output<typeof escalationView>;

export const dossier = z
  .object({
    ...escalationFields,
    question: z.string(),
    // Not `nullable()`, as above.
    report: z.union([reportItem, z.null()]).meta({ description: 'The report that is late; null of a matter that was raised by hand.' }),
    reports: z.array(reportItem),
    mails: z.array(mailView).optional(),
    statements: z.array(z.object({ text: z.string().nullable(), receivedAt: instant(), by: z.string() })),
    earlier: z.array(escalationView),
    plan: planActivityView,
    history: z.array(historyItem).optional(),
  })
  .meta({ id: 'Dossier', description: 'All that a body reads before it speaks.' });
export type DossierResponse = z.output<typeof dossier>;
/** As the read model has it: whole, without words for dates. */
export interface Dossier extends Whole<Omit<DossierResponse, 'report' | 'reports' | 'plan'>> {
  report: ReportItem | null;
  reports: ReportItem[];
  plan: PlanActivityView;
}
