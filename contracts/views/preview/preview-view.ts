/** How a preview looks in answers: what a command would do if it were sent now. Nothing of it has been done. */
import { z } from 'zod';
import { day, instant } from '../view-parts.ts';
import { effectParts } from './effect.ts';

/** What can change. A kind is added only with its words for people. */
export const previewChangeKinds = [
  /** The stage of the life. */
  'stage',
  /** Something is owed that was not: after is its day. */
  'opened',
  /** Another day. */
  'moved',
  /** An obligation's state: met, excused, void, or owed again. */
  'settled',
  /** A reminder, a hearing or a rung: its day; null where it does not come any more. */
  'coming',
  /** Where a report stands. */
  'report',
  /** The organisation that leads, that is asked to, or that takes part. */
  'lead',
  'candidate',
  'partner',
  'contact',
  /** First and last day. */
  'runs',
  /** Since when it is paused. */
  'pause',
  'decision',
  'grant',
  'instalment',
  'payment',
  'accounts',
  'evaluation',
  /** A rule of the follow-up. */
  'rule',
  /** A fact of the plan activity: title, areas, goals, budget. */
  'fact',
  /** A task of coordinators: opened or done. */
  'task',
  /** It takes effect only when a second coordinator has said yes. */
  'waits',
] as const;
export type PreviewChangeKind = (typeof previewChangeKinds)[number];

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const previewChange = z
  .object({
    kind: z.enum(previewChangeKinds),
    subject: z.string().meta({ description: 'What of: an obligation, an organisation, a field.', example: 'report-2026-H1' }),
    before: value.meta({ description: 'Null where there was none.', example: '2026-09-30' }),
    after: value.meta({ description: 'Null where there is none any more.', example: '2026-10-28' }),
    why: z.string().nullable().meta({ description: 'Why a day falls where it does, in the caller’s language.' }),
  })
  .meta({ id: 'PreviewChange', description: 'One thing that would be different.' });
export type PreviewChange = z.output<typeof previewChange>;

/** What the preview cannot foretell. */
export const uncertainties = [
  /** Days are counted from the day on which it is sent. */
  'day',
  /** Whoever is in the registers then gets the mails. */
  'recipients',
  /** What is due by then is taken first. */
  'dueFirst',
  /** A second coordinator may say no. */
  'secondPerson',
] as const;
export type Uncertainty = (typeof uncertainties)[number];

const sums = z.object({ before: z.int().nullable(), after: z.int().nullable() });

export const previewView = z
  .object({
    preview: z.literal(true),
    basedOn: z.object({
      version: z.int().nullable().meta({ description: 'Version of the plan activity; null where it has not begun.', example: 12 }),
      at: instant(),
    }),
    effect: z.string().meta({
      description: 'Sent as If-Effect with the command it has the command refused (412, EffectChanged) where it would do something else by then.',
    }),
    changes: z.array(previewChange),
    mails: z.array(
      z.object({
        to: z.string().meta({ description: 'Name and address, or the organisation or role where the caller does not see people.' }),
        subject: z.string(),
        day: day(),
      }),
    ),
    money: z
      .object({ requestedSek: sums.optional(), grantedSek: sums.optional(), paidSek: sums.optional() })
      .nullable()
      .meta({ description: 'Whole SEK that would be different; null where none is, or the caller does not see money.' }),
    becomesPublic: z.array(previewChange).meta({ description: 'What everybody would read otherwise.' }),
    mayStillChange: z.array(z.enum(uncertainties)),
    omitted: z
      .object({ count: z.int(), reason: z.literal('notShownToYou').nullable() })
      .meta({ description: 'What else would happen that the caller does not see.' }),
  })
  .meta({ id: 'Preview', description: 'What a command would do if it were sent now. Nothing has been done.' });
export type PreviewView = z.output<typeof previewView>;

export const effectDrift = z
  .object({
    seen: z.string().meta({ description: 'The effect that the command was sent with.' }),
    differs: z.array(z.enum(effectParts)).meta({ description: 'The parts in which it is another by now.' }),
    now: previewView,
  })
  .meta({ id: 'EffectDrift', description: 'What a refused command would do by now, beside the effect that its sender has seen.' });
export type EffectDrift = z.output<typeof effectDrift>;
