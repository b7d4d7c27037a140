/** How mails and the gate before them look in answers. */
import { z } from 'zod';
import { instant } from './view-parts.ts';

export const mailOutcome = z.enum(['queued', 'held', 'accepted', 'retrying', 'refused', 'superseded', 'expired']);
export type MailOutcome = z.output<typeof mailOutcome>;

const mailStep = z
  .object({
    seq: z.int(),
    what: z.string().meta({ description: 'The step’s kind, as the history names it.', example: 'remind' }),
    at: instant(),
    by: z.string().nullable().meta({ description: 'Person; null when the clock did it.' }),
    byName: z.string().nullable(),
    period: z.string().nullable(),
    role: z.string().nullable().meta({ description: 'Whom a rung raises the matter with.', example: 'referenceGroup' }),
  })
  .meta({ id: 'MailStep', description: 'A step of a case, as a mail refers to it.' });
export type MailStepView = z.output<typeof mailStep>;

const mailResend = z
  .object({
    at: instant(),
    by: z.string().nullable().meta({ description: 'Person; null when it was sent again by itself.' }),
    byName: z.string().nullable(),
    why: z.enum(['asked', 'addressCorrected']).meta({ description: 'asked: by a coordinator. addressCorrected: by itself, to the new address.' }),
    reason: z.string().nullable(),
    recipientBefore: z.string(),
    outcomeBefore: mailOutcome,
    answerBefore: z.string().nullable(),
  })
  .meta({ id: 'MailResend', description: 'One time that a mail was sent again, and what had become of it until then.' });
export type MailResendView = z.output<typeof mailResend>;

export const mailView = z
  .object({
    key: z.string(),
    messageId: z.string(),
    planActivity: z.string().nullable(),
    kind: z.string(),
    recipient: z.string(),
    subject: z.string(),
    obligation: z.string().nullable(),
    rung: z.string().nullable(),
    outcome: mailOutcome,
    attempts: z.int(),
    answer: z.string().nullable(),
    askedAt: instant(),
    acceptedAt: instant().nullable(),
    nextTryAt: instant()
      .nullable()
      .meta({ description: 'When it is tried again, where a server has put it off; from when on it is gathered, where it waits for a digest.' }),
    isGathered: z.boolean().meta({ description: 'It is told in a digest, one mail a day with all that may wait, instead of by itself.' }),
    digest: z.string().nullable().meta({ description: 'Key of the digest that it is told in; null where it is in none yet.' }),
    askedBy: mailStep.nullable().meta({ description: 'The step of the case that asked for it; null when it is no case’s.' }),
    supersededBy: mailStep.nullable().meta({ description: 'The step after which it was no longer true, where it was not sent for that.' }),
    resends: z.array(mailResend).meta({ description: 'Each time that it was sent again, the first first.' }),
  })
  .meta({ id: 'Mail', description: 'A mail asked for, by which step of a case, and how it went.' });
export type MailView = z.output<typeof mailView>;

export const mailGateView = z
  .object({ open: z.boolean(), reason: z.string().nullable(), person: z.string().nullable(), at: instant().nullable() })
  .meta({ id: 'MailGateState', description: 'The gate as it stands.', example: { open: false, reason: null, person: null, at: null } });
/** `person` and `at` are null while nobody has set the gate; a gate shut by a restore has no person either. */
export type MailGate = z.output<typeof mailGateView>;
