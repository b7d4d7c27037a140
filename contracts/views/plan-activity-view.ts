/** How a plan activity looks in answers. */
import { z } from 'zod';
import type { AgendaKind } from '../../workflows/domain/agenda-item.ts';
import type { CommandInputs } from '../../workflows/domain/commands.ts';
import type { Policy, RungRole } from '../../workflows/domain/policy.ts';
import { stages } from '../../workflows/domain/stages.ts';
import type { EvaluationBody } from '../bodies/life.ts';
import type { Budget, Indicator } from '../bodies/proposal.ts';
import type { WaitingCommand } from './held-command.ts';
import { waitingCommand } from './held-command.ts';
import { decision, grant, instalment, payment } from './money-view.ts';
import type { NamedContactView } from './named-contact-view.ts';
import { namedContactView } from './named-contact-view.ts';
import type { PartialityView } from './partiality-view.ts';
import { partialityView } from './partiality-view.ts';
import { termsToCome } from './terms/terms-to-come.ts';
import type { Whole } from './view-parts.ts';
import { anyObject, dateReason, day, instant, money, objectAs, obligationKind, obligationState, party, textAs, why } from './view-parts.ts';

export const coming = z
  .array(
    z.object({
      what: textAs<AgendaKind>(),
      at: instant(),
      role: textAs<RungRole>().nullable(),
      waitsForAdvice: z.boolean(),
      why: why().optional(),
      reason: dateReason.optional(),
    }),
  )
  .meta({
    description:
      'What the clock will do about it, soonest first. why and reason stand at a step that falls later than the follow-up rules put it, because the lead has to be heard first.',
  });

/** One thing that the clock will do about what is owed. */
export type ComingStepView = z.output<typeof coming>[number];

const obligationView = z
  .object({
    id: z.string(),
    kind: obligationKind,
    owedBy: party,
    period: z.string().nullable(),
    openedAt: instant(),
    dueAt: instant(),
    dueOn: day(),
    state: obligationState,
    dueVersion: z.int().meta({ description: 'Raised by more time, a return and a body’s new date.' }),
    why: why(),
    reason: dateReason,
    settledAt: instant().nullable(),
    next: coming,
  })
  .meta({ id: 'Obligation', description: 'Something one party owes by a stored date.' });
export type ObligationResponse = z.output<typeof obligationView>;
export type ObligationView = Omit<ObligationResponse, 'why'>;

export const owedItem = obligationView
  .extend({
    planActivity: z.string(),
    title: z.string(),
    escalation: z.string().nullable().meta({ description: 'The matter that a body’s word is owed in.' }),
    lastReply: z
      .object({ kind: textAs<CommandInputs['reply']['kind']>(), receivedAt: instant() })
      .nullable()
      .meta({ description: 'The last thing that was said about the period instead of a report.' }),
  })
  .meta({ id: 'OwedItem', description: 'What is owed in one of all plan activities.' });
export type OwedResponse = z.output<typeof owedItem>;
export type OwedItem = Omit<OwedResponse, 'why'>;

const listed = {
  id: z.string().meta({ example: '0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10' }),
  caseNumber: z.string().meta({ description: 'Reference number.', example: 'HIT-2026-0001' }),
  title: z.string().meta({ example: 'Korta vägen för akademiker' }),
  stage: z.enum(stages).meta({ example: 'inProgress' }),
  version: z.int().meta({ description: 'The number that ETag shows.', example: 12 }),
  developmentArea: z.string().meta({ example: 'kompetens' }),
  focusArea: z.string().meta({ example: 'kompetens-arbete' }),
  activityArea: z.string().nullable().meta({ example: 'sprakstudier' }),
  proposedBy: z
    .string()
    .meta({ description: 'Who put it forward; of what came in with the adopted plan (planRef), who coordinates the plan.', example: 'ltu' }),
  lead: z.string().nullable().meta({ example: 'ltu' }),
  partners: z.array(z.object({ organisation: z.string(), role: z.string().nullable() })),
  requestedSek: money().nullable().optional(),
  grantedSek: money().optional(),
  paidSek: money().optional(),
  overdue: z.int().meta({ description: 'How many obligations of organisations are late.', example: 0 }),
  nextDue: z.object({ kind: obligationKind, dueAt: instant(), owedBy: party }).nullable().meta({ description: 'The soonest that is owed.' }),
  unit: z.string().nullable().meta({ description: 'The unit at the county board that follows it.' }),
  planRef: z.string().nullable().meta({ description: 'Its id in the adopted plan.' }),
  establishmentPhase: z.string().nullable(),
  targetGroups: z.array(z.string()),
  goals: z.array(z.string()),
  leadByPlan: z
    .union([z.object({ organisation: z.string() }), z.object({ text: z.string() })])
    .nullable()
    .optional()
    .meta({ description: 'Whom the adopted plan names, until that organisation has answered.', example: { organisation: 'ltu' } }),
};
export const planActivityListItem = z.object(listed).meta({ id: 'PlanActivityListItem', description: 'A plan activity in a list.' });
export type PlanActivityListResponse = z.output<typeof planActivityListItem>;
export type PlanActivityListItem = Whole<PlanActivityListResponse>;

export const planActivityView = z
  .object({
    ...listed,
    partyUnit: z.string().optional().meta({ description: 'The county board’s own unit that is itself a party in the case, where one has been named.' }),
    adoptedOn: day()
      .nullable()
      .optional()
      .meta({ description: 'The day on which the plan that it came in with was adopted; null for what was proposed.', example: '2015-12-15' }),
    description: z.string().nullable(),
    ownReference: z.string().optional().meta({ description: 'What the organisations call it themselves, where they have said so.', example: 'P-2026-14' }),
    supportingUnits: z
      .array(z.string())
      .optional()
      .meta({ description: 'The county board’s units that support the one that follows it, where there are any.', example: ['SHS'] }),
    priority: z.string().nullable(),
    runs: z.object({ from: day().nullable(), to: day().nullable() }),
    recurs: z.literal('yearly').nullable(),
    budget: objectAs<Budget>().nullable().optional(),
    expectedResults: z.string().nullable(),
    indicators: z.array(objectAs<Indicator>()),
    reportForm: z.enum(['short', 'full']),
    more: anyObject().optional().meta({ description: 'What the adopted plan says beside all this.' }),
    policy: objectAs<Policy>().meta({ description: 'The follow-up rules that hold for it.' }),
    termsToCome: termsToCome.optional(),
    candidate: z.object({ organisation: z.string(), handover: z.boolean() }).nullable().meta({ description: 'Who has been asked to take the lead.' }),
    contacts: z.array(z.object({ organisation: z.string(), name: z.string(), email: z.string(), from: day(), to: day().nullable() })).optional(),
    namedContacts: z.array(namedContactView).optional().meta({ description: 'Contacts that somebody has named who takes nobody into the register.' }),
    obligations: z.array(obligationView),
    decisions: z.array(decision).optional(),
    grants: z.array(grant).optional(),
    instalments: z.array(instalment).optional(),
    payments: z.array(payment).optional(),
    accounts: z
      .enum(['open', 'settled'])
      .nullable()
      .optional()
      .meta({ description: 'After the end: whether payments and funders’ words are still taken. Null before it.' }),
    pausedAt: instant().nullable(),
    evaluation: objectAs<EvaluationBody>().nullable(),
    partialities: z.array(partialityView).optional().meta({ description: 'Jäv declared in the case: to a coordinator all of it, to others their own.' }),
    waiting: z.array(waitingCommand).optional().meta({ description: 'Decisions and payments that wait for a second coordinator, where there are any.' }),
    createdAt: instant(),
  })
  .meta({ id: 'PlanActivity', description: 'A plan activity with what is owed in it and what happens next.' });
export type PlanActivityResponse = z.output<typeof planActivityView>;
type NamedLater = 'namedContacts' | 'partialities' | 'partyUnit' | 'ownReference' | 'supportingUnits';
type LaterMembers = NamedLater | 'waiting' | 'accounts' | 'leadByPlan' | 'adoptedOn' | 'termsToCome';
/** As the read model has it: whole, without words for dates. */
export interface PlanActivityView extends Whole<Omit<PlanActivityResponse, LaterMembers | 'obligations'>> {
  obligations: ObligationView[];
  /** Absent where none has been named, as nobody could before December 2026. */
  partyUnit?: string;
  /** Both absent where none have been named, as nobody could before 28 November 2026. */
  ownReference?: string;
  supportingUnits?: string[];
  /** Absent where none wait. */
  termsToCome?: NonNullable<PlanActivityResponse['termsToCome']>;
  /** Absent where nothing waits. */
  waiting?: WaitingCommand[];
  /** Absent in answers stored before 26 November 2026, when somebody could first be named without being taken into the register. */
  namedContacts?: NamedContactView[];
  /** Jäv declared in it, also what was taken back, in the order it was declared. Absent in answers stored before it could be declared, later on 24 November 2026. */
  partialities?: PartialityView[];
  /** Both absent in answers stored before 27 November 2026, when what the plan says was first told from what an organisation has confirmed. */
  leadByPlan?: Exclude<PlanActivityResponse['leadByPlan'], undefined>;
  adoptedOn?: string | null;
  /** Absent in answers stored before accounts were kept, in December 2026. */
  accounts?: Exclude<PlanActivityResponse['accounts'], undefined>;
}

export const historyItem = z
  .object({
    seq: z.int().nullable(),
    at: instant(),
    by: z.string().nullable().meta({ description: 'Person’s id; null when the clock did it.' }),
    byName: z.string().nullable(),
    what: z.string(),
    details: anyObject(),
    stage: z.enum(stages).nullable(),
  })
  .meta({ id: 'HistoryItem', description: 'One line of the audit.' });
export type HistoryItem = z.output<typeof historyItem>;
