/** How registers, tasks, mails and the portfolio look in answers. */
import { z } from 'zod';
import { anyObject, day, instant, money } from './answer-parts.ts';
import { coming } from './plan-activity-view-schema.ts';
import { roles } from './register-schema.ts';

export const organisationView = z
  .object({ id: z.string(), name: z.string(), kind: z.string(), partOf: z.string().nullable(), units: z.array(z.string()) })
  .meta({
    id: 'Organisation',
    description: 'An organisation (aktör).',
    example: { id: 'ltu', name: 'Luleå tekniska universitet', kind: 'university', partOf: null, units: [] },
  });

export const personView = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.enum(['sv', 'en']),
    roles: z.array(z.enum(roles)),
    organisations: z.array(z.string()),
  })
  .meta({ id: 'Person', description: 'A person with the roles and organisations that hold now.' });

export const bodyView = z
  .object({
    id: z.string(),
    name: z.string(),
    abbreviation: z.string().nullable(),
    roles: z.array(z.object({ role: z.enum(['referenceGroup', 'steeringGroup']), from: day().nullable(), to: day().nullable() })),
  })
  .meta({ id: 'Body', description: 'A body (organ) and which role it has had.' });

export const policyView = z.object({ id: z.string(), isDefault: z.boolean(), policy: anyObject() }).meta({
  id: 'Policy',
  description: 'Follow-up rules. The plan sets none of this: it is the default, and says so.',
  example: { id: 'default', isDefault: true, policy: {} },
});

export const taskView = z
  .object({
    id: z.string(),
    kind: z.string(),
    planActivity: z.string().nullable(),
    title: z.string().nullable(),
    period: z.string().nullable(),
    obligation: z.string().nullable(),
    organisation: z.string().nullable(),
    openedAt: instant(),
    dueAt: instant().nullable(),
    state: z.enum(['open', 'late', 'done']),
    doneAt: instant().nullable(),
    next: coming,
    recipient: z.string().nullable().meta({ description: 'The address that took no mail, or of the contact that waits to be taken in.' }),
    person: z.string().nullable().meta({ description: 'Whose address it is, as far as the register still knows.' }),
    escalation: z.string().nullable().meta({ description: 'The matter before a body that it concerns.' }),
    contact: z.string().nullable().meta({ description: 'The named contact that it asks about.' }),
    answer: z.string().nullable().meta({ description: 'What a mail server answered, where it is about one.' }),
    mail: z.string().nullable().meta({ description: 'Key of the mail that could not be sent.' }),
  })
  .meta({
    id: 'Task',
    description:
      'Something that waits for a coordinator. One with a due day is an obligation: it is over when what it asks for is done; the others are reported done.',
  });

export const mailOutcome = z.enum(['queued', 'held', 'accepted', 'retrying', 'refused', 'superseded', 'expired']);

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
    nextTryAt: instant().nullable().meta({ description: 'When it is tried again, where a server has put it off.' }),
    askedBy: mailStep.nullable().meta({ description: 'The step of the case that asked for it; null when it is no case’s.' }),
    supersededBy: mailStep.nullable().meta({ description: 'The step after which it was no longer true, where it was not sent for that.' }),
    resends: z.array(mailResend).meta({ description: 'Each time that it was sent again, the first first.' }),
  })
  .meta({ id: 'Mail', description: 'A mail asked for, by which step of a case, and how it went.' });

export const mailGateView = z
  .object({ open: z.boolean(), reason: z.string().nullable(), person: z.string().nullable(), at: instant().nullable() })
  .meta({ id: 'MailGateState', description: 'The gate as it stands.', example: { open: false, reason: null, person: null, at: null } });

const portfolioRow = z
  .object({
    id: z.string(),
    name: z.string(),
    planActivities: z.int(),
    requestedSek: money().optional(),
    grantedSek: money().optional(),
    paidSek: money().optional(),
    overdue: z.int(),
  })
  .meta({ id: 'PortfolioRow', description: 'One area or organisation.' });
export const portfolioView = z
  .object({
    total: z.int(),
    byStage: z.record(z.string(), z.int()),
    byDevelopmentArea: z.array(portfolioRow),
    byFocusArea: z.array(portfolioRow),
    byOrganisation: z.array(portfolioRow),
    byActivityArea: z.array(portfolioRow),
    money: z.object({ requestedSek: money(), grantedSek: money(), pendingSek: money(), paidSek: money() }).optional(),
    overdue: z.int(),
    escalated: z.int(),
  })
  .meta({ id: 'Portfolio', description: 'The whole plan in figures.' });

export const taskDoneView = z
  .object({ id: z.string(), state: z.literal('done') })
  .meta({ id: 'TaskDoneState', description: 'The task is done.', example: { id: 'callLead-1', state: 'done' } });
