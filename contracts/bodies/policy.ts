/** Follow-up rules as they may be sent: any part of them, spans from one second, the ladder in rising order, and nothing that the calendar cannot bear. */

import { z } from 'zod';
import { dayMs, hourMs, minuteMs } from '../../workflows/domain/durations.ts';
import type { QuietSpan, Span } from '../../workflows/domain/policy.ts';
import { addWorkingDays } from '../../workflows/domain/time/calendar.ts';
import { approximateMs, isSpan } from '../../workflows/domain/time/spans.ts';
import { failsWith, failsWithRule, refuse, unlessMissing } from '../errors/schema-issues.ts';
import { refuseRepeats, sek } from './fields.ts';

const tenYears = 3653 * dayMs;
/** At most 12 hours, so that a mail of 08:00 leaves on the same day. */
const widestSpread = 12 * hourMs;
/** A step can be taken back for a quarter of an hour. */
const longestHold = 15 * minuteMs;
/** With fewer working days in a year, a span of working days could end many years later. */
const fewestWorkingDays = 20;
/** Weekdays come back to the same days of the year after 28 years. */
const years = Array.from({ length: 28 }, (_, index) => 2024 + index);

const lastsOneSecond = (value: string) => isSpan(value) && approximateMs(value) >= 1000 && approximateMs(value) <= tenYears;

const duration = () => z.string().max(50).refine(lastsOneSecond, failsWith('notADuration')).meta({ example: 'P30D' });
const workingDays = z.strictObject({ workingDays: z.int().min(1).max(2500).meta({ example: 20 }) });
const span = () =>
  z
    .union([duration(), workingDays], {
      error: unlessMissing('notASpan'),
    })
    .meta({ description: 'An ISO 8601 duration or a number of working days.', example: { workingDays: 20 } });
const spans = () =>
  z
    .array(span())
    .max(20)
    .meta({ example: ['P14D'] });
const within = () => z.strictObject({ within: span().optional() });

const monthDay = () =>
  z
    .string()
    .refine((value) => /^\d\d-\d\d$/.test(value) && z.iso.date().safeParse(`2024-${value}`).success, failsWith('notADayOfYear'))
    .meta({ example: '06-20' });

function leavesWorkingDays(quiet: QuietSpan[]): boolean {
  try {
    return years.every((year) => addWorkingDays(`${year - 1}-12-31`, fewestWorkingDays, quiet) <= `${year}-12-31`);
  } catch {
    // `quiet` leaves no working day: the calendar stops searching after three years.
    return false;
  }
}

const rung = z.strictObject({
  after: span(),
  role: z.enum(['coordinator', 'referenceGroup', 'steeringGroup']).meta({ example: 'referenceGroup' }),
  requires: z.literal('advice').optional().meta({ description: 'Waits for the reference group’s advice.', example: 'advice' }),
});
/** An invalid span has been reported by its own schema already. */
const isLater = (after: Span, before: Span): boolean => !isSpan(after) || !isSpan(before) || approximateMs(after) > approximateMs(before);

const ladder = z
  .array(rung)
  .max(10)
  .check((context) => {
    for (const [index, item] of context.value.entries()) {
      const before = context.value[index - 1];
      if (before && !isLater(item.after, before.after)) refuse(context, [index, 'after'], { code: 'rungOutOfOrder', params: {} });
    }
    const bodies = context.value.map((item, index) => ({ role: item.role, index })).filter(({ role }) => role !== 'coordinator');
    refuseRepeats(
      context,
      bodies,
      (item) => item.role,
      (index) => [bodies[index]?.index ?? index, 'role'],
    );
  })
  .meta({
    description: 'What happens after the due date, in rising order.',
    example: [
      { after: { workingDays: 20 }, role: 'referenceGroup' },
      { after: { workingDays: 40 }, role: 'steeringGroup', requires: 'advice' },
    ],
  });

export const policyChange = z
  .strictObject({
    completion: z.strictObject({ within: span(), remind: spans() }).partial().optional(),
    decision: z.strictObject({ within: span(), remind: spans() }).partial().optional(),
    assignment: within().optional(),
    answer: z.strictObject({ within: span(), remind: spans() }).partial().optional(),
    report: z
      .strictObject({ every: duration().meta({ example: 'P6M' }), due: span(), remindBefore: spans(), remindAfter: spans(), hearBefore: span(), ladder })
      .partial()
      .optional(),
    review: within().optional(),
    extensionAnswer: within().optional(),
    bodyDecision: within().optional(),
    evaluation: within().optional(),
    quiet: z
      .array(z.strictObject({ from: monthDay(), to: monthDay() }))
      .max(20)
      .refine(leavesWorkingDays, failsWithRule({ code: 'tooFewWorkingDays', params: { fewest: fewestWorkingDays } }))
      .optional()
      .meta({ example: [{ from: '06-20', to: '08-15' }] }),
    money: z
      .strictObject({
        ceilingSek: sek()
          .nullable()
          .meta({ description: 'More, in whole SEK, is granted to one activity only with a reason; null: no ceiling.', example: 2000000 }),
        secondPersonFrom: sek().nullable().meta({
          description:
            'Whole SEK of the county board’s own from which a decision or payment needs the yes of a second coordinator, counted together with what has been paid in the plan activity since that was last said (decisions with decisions, payments with payments); null: never.',
          example: 500000,
        }),
      })
      .partial()
      .optional(),
    mail: z
      .strictObject({
        workingDaysOnly: z.boolean().meta({ example: true }),
        spread: z
          .string()
          .max(20)
          .refine(
            (value) => value === 'PT0S' || (lastsOneSecond(value) && value.startsWith('PT') && approximateMs(value) <= widestSpread),
            failsWith('notASpread'),
          )
          .meta({ example: 'PT1H' }),
        hold: z
          .string()
          .max(20)
          .refine(
            (value) => value === 'PT0S' || (lastsOneSecond(value) && value.startsWith('PT') && approximateMs(value) <= longestHold),
            failsWith('notAHold'),
          )
          .meta({ description: 'How long a mail that answers an act waits, so that the act can be taken back before anybody hears of it.', example: 'PT2M' }),
        digest: z.enum(['never', 'daily']).meta({ example: 'never' }),
      })
      .partial()
      .optional(),
  })
  .meta({
    id: 'PolicyChange',
    description: 'Any part of the follow-up rules; the rest is as the default. Lists are replaced whole.',
    example: { report: { every: 'P3M', due: { workingDays: 10 } }, mail: { digest: 'never' } },
  });
