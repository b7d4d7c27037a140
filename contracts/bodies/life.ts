/** The bodies of commands that pause, resume, close, withdraw, evaluate or settle a plan activity. */
import { z } from 'zod';
import { undoables } from '../../workflows/domain/commands.ts';
import { failsWith, refuse } from '../errors/schema-issues.ts';
import { day, meeting, refuseSilentUndoing, registerId, text } from './fields.ts';

const reason = () => text().optional().meta({ example: 'Upphandlingen överklagades.' });

export const pause = z
  .strictObject({
    reason: reason(),
    until: day().optional().meta({ description: 'The day it goes on by itself; absent: nobody has said.' }),
    outcome: z.enum(['endChanged']).optional().meta({ description: 'endChanged: the pause that holds ends on another day, or on none.' }),
  })
  .check((context) => refuseSilentUndoing(context, context.value.outcome, context.value.reason))
  .meta({
    id: 'Pause',
    description: 'Stops the clock; due days move by the days really paused.',
    example: { reason: 'Upphandlingen överklagades.', until: '2026-11-02' },
  });
export const resume = z.strictObject({ reason: reason() }).meta({ id: 'Resume', description: 'Goes on.', example: { reason: 'Domen har kommit.' } });
export const withdrawal = z
  .strictObject({ reason: reason() })
  .meta({ id: 'Withdrawal', description: 'Taken back.', example: { reason: 'Finansieringen uteblev.' } });
export const closing = z
  .strictObject({
    reason: reason(),
    final: z.boolean().default(false).meta({ description: 'A yearly activity does not go round again.', example: true }),
    outcome: z.enum(['revoked']).optional().meta({ description: 'revoked: the closing is taken back, and the follow-up goes on.' }),
  })
  .check((context) => refuseSilentUndoing(context, context.value.outcome, context.value.reason))
  .meta({ id: 'Closing', description: 'Begins the closing: final report and evaluation.', example: { reason: 'Målen är nådda.', final: true } });
/** What is reopened by a coordinator. */
export const reopening = z
  .strictObject({
    reason: text().meta({ description: 'Why it goes on after all.', example: 'Fel aktivitet avslutades.' }),
    undone: z
      .array(z.enum(undoables))
      .min(1)
      .max(undoables.length)
      .optional()
      .meta({
        description: 'Of a closed plan activity: what does not hold, the evaluation, the approval of the final report, or both.',
        example: ['evaluation'],
      }),
    runsTo: day().optional().meta({ description: 'A new last day, where the one before has passed; without it such an activity goes into its closing.' }),
    leadGone: z
      .boolean()
      .default(false)
      .meta({ description: 'The lead, or who was asked to lead, exists no more: a coordinator is to ask another organisation.', example: false }),
  })
  .meta({
    id: 'Reopening',
    description: 'Takes up a plan activity that was withdrawn, rejected or closed.',
    example: { reason: 'Fel aktivitet avslutades.', undone: ['evaluation'] },
  });
/** What was taken out of the plan, the steering group takes in again. */
export const reopeningDecision = z
  .strictObject({
    reason: reopening.shape.reason,
    runsTo: reopening.shape.runsTo,
    leadGone: reopening.shape.leadGone,
    meeting: meeting.optional().meta({ description: 'Required of a secretary.' }),
  })
  .meta({
    id: 'ReopeningDecision',
    description: 'The steering group takes up a plan activity that it took out of the plan.',
    example: { reason: 'Aktören har visat att arbetet pågick.', meeting: { heldOn: '2026-09-15', paragraph: '§ 14' } },
  });
export const settlement = z
  .strictObject({ comment: text().optional().meta({ description: 'What was left, or paid back.', example: '12 000 kr återbetalades i mars.' }) })
  .meta({ id: 'Settlement', description: 'Closes the accounts of a plan activity that has ended.', example: { comment: '12 000 kr återbetalades i mars.' } });
export const evaluation = z
  .strictObject({
    summary: text(20_000).optional().meta({ description: 'Required unless revoked.', example: 'Insatsen nådde 38 av 40 deltagare.' }),
    lessons: text(20_000).optional().meta({ example: 'Börja med arbetsgivarna.' }),
    goalsReached: z
      .union([z.boolean(), text(), z.array(registerId('sysselsattning')).max(20)], failsWith('notGoalsReached'))
      .optional()
      .meta({ description: 'Whether the goals were reached, in words or as a list of the plan’s goals.', example: ['sysselsattning'] }),
    outcome: z.enum(['revoked']).optional().meta({ description: 'revoked: the evaluation is taken back, and owed again.' }),
    reason: text().optional().meta({ description: 'With revoked.', example: 'Fel aktivitet utvärderades.' }),
  })
  .check((context) => {
    const { outcome, reason: why, summary, lessons, goalsReached } = context.value;
    if (!outcome && summary === undefined) refuse(context, ['summary'], { code: 'required', params: {} });
    refuseSilentUndoing(context, outcome, why);
    for (const [field, value] of Object.entries({ summary, lessons, goalsReached }))
      if (outcome && value !== undefined) refuse(context, [field], { code: 'notAllowedWith', params: { choice: outcome } });
  })
  .meta({
    id: 'Evaluation',
    description: 'What the plan activity gave, and what it taught.',
    example: { summary: 'Insatsen nådde 38 av 40 deltagare.', lessons: 'Börja med arbetsgivarna.', goalsReached: ['sysselsattning'] },
  });
/** Which step is taken back is said, so that it is never another than the sender has seen. */
export const takeBack = z
  .strictObject({
    step: z.int().min(1).meta({ description: 'The number of the last step of the plan activity (its version).', example: 12 }),
    reason: text().meta({ example: 'Fel rapport godkändes.' }),
  })
  .meta({
    id: 'TakeBack',
    description: 'Takes the last step back, within 15 minutes of it.',
    example: { step: 12, reason: 'Fel rapport godkändes.' },
  });
export type EvaluationBody = z.output<typeof evaluation>;
