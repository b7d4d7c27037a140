/** Reports and what is said about them: reply, hold, review, more time. */
import { z } from 'zod';
import { longestHold } from '../../workflows/domain/chapters/more-time.ts';
import { failsWith, failsWithRule, refuse } from '../errors/schema-issues.ts';
import { day, entry, line, refuseRepeatedIndicators, refuseSilentUndoing, saidText, sek, text } from './fields.ts';

const count = () => z.int().min(0).max(10_000_000).optional();

/** Files with one report. */
export const maxAttachments = 10;

export const report = z
  .strictObject({
    status: z.enum(['green', 'yellow', 'red']).meta({ description: 'How it is going.', example: 'green' }),
    done: saidText(20_000).meta({ description: 'What was done in the period.', example: 'Två kursomgångar genomförda.' }),
    participants: z
      .strictObject({ women: count(), men: count(), other: count() })
      .optional()
      .meta({ example: { women: 12, men: 10 } }),
    usedSek: sek().optional().meta({ description: 'Money used in the period, whole SEK.', example: 75000 }),
    indicators: z
      .array(z.strictObject({ name: line(), value: z.number().min(-1e12).max(1e12) }))
      .max(50)
      .optional()
      .meta({ example: [{ name: 'deltagare', value: 22 }] }),
    deviations: text().optional().meta({ example: '' }),
    lessons: text().optional().meta({ example: 'Tidig kontakt med arbetsgivare lönar sig.' }),
    needs: text().optional().meta({ description: 'What is needed from the county board.', example: '' }),
    attachments: z
      .array(z.uuid(failsWith('notAUuid')))
      .max(maxAttachments)
      .optional()
      .meta({ description: 'Ids of files that were uploaded for this report.', example: ['0b0e6a3c-5f0e-4f3a-9d53-7e2f5f2f1a10'] }),
    ...entry,
  })
  .check((context) => refuseRepeatedIndicators(context, context.value.indicators))
  .meta({
    id: 'Report',
    description: 'The report for one period, short or full.',
    example: {
      status: 'green',
      done: 'Två kursomgångar genomförda.',
      participants: { women: 12, men: 10 },
      usedSek: 75000,
      indicators: [{ name: 'deltagare', value: 22 }],
      deviations: '',
      lessons: '',
    },
  });
export type ReportBody = z.output<typeof report>;

export const reply = z
  .strictObject({
    kind: z.enum(['nothingNew', 'late', 'needHelp', 'notOurs', 'statement']).meta({
      description:
        'nothingNew counts as a report; late asks for more time; needHelp and notOurs ask a coordinator; statement is the actor’s word, for the dossier.',
      example: 'late',
    }),
    dueOn: day().optional().meta({ description: 'With late: the day asked for.' }),
    text: text().optional().meta({ example: 'Projektledaren har bytt arbete.' }),
    ...entry,
  })
  .check((context) => {
    const { kind, dueOn, text: said } = context.value;
    if (kind === 'late' && !dueOn) refuse(context, ['dueOn'], { code: 'requiredWith', params: { choice: 'late' } });
    if (kind !== 'late' && dueOn) refuse(context, ['dueOn'], { code: 'onlyWith', params: { choice: 'late' } });
    if (kind === 'statement' && !said) refuse(context, ['text'], { code: 'requiredWith', params: { choice: 'statement' } });
  })
  .meta({
    id: 'Reply',
    description: 'An answer other than a report.',
    example: { kind: 'late', dueOn: '2026-10-15', text: 'Projektledaren har bytt arbete.' },
  });

export const hold = z
  .strictObject({
    outcome: z.enum(['released']).optional().meta({ description: 'released: the rung that is held falls where it would have fallen, but not today.' }),
    until: day().optional().meta({ description: 'The last day the next rung is held; not with released.' }),
    reason: saidText().meta({ example: 'Vi har talats vid; rapporten kommer på fredag.' }),
  })
  .check((context) => {
    const { outcome, until } = context.value;
    if (!outcome && !until) refuse(context, ['until'], { code: 'required', params: {} });
    if (outcome && until) refuse(context, ['until'], { code: 'notAllowedWith', params: { choice: outcome } });
  })
  .meta({
    id: 'Hold',
    description: `Holds the next rung, at most ${longestHold} working days.`,
    example: { until: '2026-10-09', reason: 'Vi har talats vid; rapporten kommer på fredag.' },
  });

export const review = z
  .strictObject({
    outcome: z
      .enum(['approved', 'noted', 'returned', 'reopened'])
      .meta({ description: 'reopened: the review did not hold, and the report is reviewed anew.', example: 'approved' }),
    comment: text().optional().meta({ description: 'What is missing; required with returned.', example: 'Tack.' }),
  })
  .refine((value) => value.outcome !== 'returned' || value.comment, failsWithRule({ code: 'requiredWith', params: { choice: 'returned' } }, ['comment']))
  .meta({ id: 'Review', description: 'The county board’s word on a report.', example: { outcome: 'returned', comment: 'Fyll i antal deltagare.' } });

export const extension = z
  .strictObject({
    outcome: z.enum(['granted', 'refused', 'shortened', 'revoked']).optional().meta({
      description:
        'From a coordinator only; absent: granted. shortened: time that was given ends on an earlier day. revoked: the due day before it holds again, or the first that leaves five working days.',
      example: 'granted',
    }),
    dueOn: day().optional().meta({ description: 'The new due day; required unless refused or revoked.' }),
    reason: text().optional().meta({ example: 'Sjukdom i projektgruppen.' }),
  })
  .refine((value) => value.dueOn || value.outcome === 'refused' || value.outcome === 'revoked', failsWith('required', ['dueOn']))
  .check((context) => {
    const { outcome, dueOn, reason } = context.value;
    if (outcome !== 'shortened' && outcome !== 'revoked') return;
    refuseSilentUndoing(context, outcome, reason);
    if (outcome === 'revoked' && dueOn) refuse(context, ['dueOn'], { code: 'notAllowedWith', params: { choice: outcome } });
  })
  .meta({
    id: 'Extension',
    description: 'More time: granted when a coordinator sends it, asked for when an actor does.',
    example: { dueOn: '2026-10-30', reason: 'Sjukdom i projektgruppen.' },
  });

export const excuse = z
  .strictObject({
    outcome: z
      .enum(['excused', 'reopened'])
      .meta({ description: 'excused: nothing is owed for the period. reopened: it is owed after all.', example: 'excused' }),
    dueOn: day().optional().meta({ description: 'With reopened: the new due day, at least twenty working days away.' }),
    withoutFinalReport: z
      .literal(true)
      .optional()
      .meta({ description: 'Needed to excuse the final report: the activity is closed without it.', example: true }),
    reason: saidText().meta({ example: 'Verksamheten låg nere hela perioden.' }),
  })
  .check((context) => {
    const { outcome, dueOn, withoutFinalReport } = context.value;
    if (outcome === 'reopened' && !dueOn) refuse(context, ['dueOn'], { code: 'requiredWith', params: { choice: outcome } });
    if (outcome === 'excused' && dueOn) refuse(context, ['dueOn'], { code: 'onlyWith', params: { choice: 'reopened' } });
    if (outcome === 'reopened' && withoutFinalReport) refuse(context, ['withoutFinalReport'], { code: 'onlyWith', params: { choice: 'excused' } });
  })
  .meta({
    id: 'Excuse',
    description: 'Whether a report is owed for a period at all.',
    example: { outcome: 'excused', reason: 'Verksamheten låg nere hela perioden.' },
  });

export const reminder = z
  .strictObject({
    obligation: line(100).meta({ description: 'The id of what is owed, as the plan activity and `GET /owed` show it.', example: 'report-P1' }),
  })
  .meta({ id: 'Reminder', description: 'What somebody is reminded of.', example: { obligation: 'report-P1' } });
