/** How registers, tasks and the portfolio look in answers. */
import { z } from 'zod';
import type { Policy } from '../../workflows/domain/policy.ts';
import { delegatedActs } from '../bodies/delegation.ts';
import { roles } from '../bodies/register.ts';
import { coming } from './plan-activity-view.ts';
import type { Whole } from './view-parts.ts';
import { day, instant, money, objectAs } from './view-parts.ts';

export const organisationView = z
  .object({ id: z.string(), name: z.string(), kind: z.string(), partOf: z.string().nullable(), units: z.array(z.string()) })
  .meta({
    id: 'Organisation',
    description: 'An organisation (aktör).',
    example: { id: 'ltu', name: 'Luleå tekniska universitet', kind: 'university', partOf: null, units: [] },
  });
export type OrganisationView = z.output<typeof organisationView>;

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
export type PersonView = z.output<typeof personView>;

export const personUnitView = z
  .object({ person: z.string(), unit: z.string().nullable() })
  .meta({ id: 'PersonAtUnit', description: 'The unit at the county board that a person works at.', example: { person: 'p-1', unit: 'Landsbygd' } });

export const delegationView = z
  .object({
    id: z.string(),
    name: z.string(),
    person: z.string(),
    personName: z.string(),
    act: z.enum(delegatedActs),
    upToSek: money().nullable().meta({ description: 'Whole SEK of one decision or payment; null: any sum.' }),
    from: day(),
    to: day().nullable().meta({ description: 'First day without it.' }),
  })
  .meta({ id: 'Delegation', description: 'Who may decide on, or pay, our own money, up to which sum.' });
export type DelegationView = z.output<typeof delegationView>;

export const absenceView = z
  .object({
    id: z.string(),
    person: z.string(),
    personName: z.string(),
    deputy: z.string().nullable().meta({ description: 'Who gets its mails meanwhile; null: nobody.' }),
    deputyName: z.string().nullable(),
    from: day(),
    to: day().meta({ description: 'First day back.' }),
  })
  .meta({ id: 'Absence', description: 'When a coordinator or secretary is away, and who stands in.' });
export type AbsenceView = z.output<typeof absenceView>;

export const unitMailboxView = z.object({ unit: z.string(), email: z.string().nullable() }).meta({
  id: 'MailboxOfUnit',
  description: 'The shared mailbox of a unit at the county board.',
  example: { unit: 'Landsbygd', email: 'landsbygd@lansstyrelsen.example' },
});

export const contactView = z
  .object({ organisation: z.string(), person: z.string(), name: z.string(), email: z.string(), language: z.enum(['sv', 'en']) })
  .meta({ id: 'OrganisationContact', description: 'A contact person of an organisation.' });

export const bodyView = z
  .object({
    id: z.string(),
    name: z.string(),
    abbreviation: z.string().nullable(),
    roles: z.array(z.object({ role: z.enum(['referenceGroup', 'steeringGroup']), from: day().nullable(), to: day().nullable() })),
  })
  .meta({ id: 'Body', description: 'A body (organ) and which role it has had.' });
export type BodyView = z.output<typeof bodyView>;

export const policyView = z.object({ id: z.string(), isDefault: z.boolean(), policy: objectAs<Policy>() }).meta({
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
    text: z.string().nullable().meta({ description: 'What a coordinator has written, of a task of its own.' }),
    assignee: z.string().nullable().meta({ description: 'Id of whoever is to do it; null: all coordinators.' }),
    assigneeName: z.string().nullable(),
    recipient: z
      .string()
      .nullable()
      .meta({ description: 'The address that took no mail, or of the contact that waits to be taken in, or of whoever has given itself rights.' }),
    person: z.string().nullable().meta({ description: 'Whose address it is, as far as the register still knows.' }),
    escalation: z.string().nullable().meta({ description: 'The matter before a body that it concerns.' }),
    contact: z.string().nullable().meta({ description: 'The named contact that it asks about.' }),
    answer: z.string().nullable().meta({ description: 'What a mail server answered, where it is about one.' }),
    mail: z.string().nullable().meta({ description: 'Key of the mail that could not be sent, or went to the wrong recipient.' }),
    reportStatus: z.enum(['green', 'yellow', 'red']).nullable().meta({ description: 'How it is going, by the report that waits to be read.' }),
  })
  .meta({
    id: 'Task',
    description:
      'Something that waits for a coordinator. One whose id is “plan activity/obligation” is over when what it asks for is done; the others are reported done.',
  });
export type TaskView = z.output<typeof taskView>;

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
export type PortfolioRow = Whole<z.output<typeof portfolioRow>>;
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
export type PortfolioResponse = z.output<typeof portfolioView>;
/** As the read model has it, with all money. */
export interface PortfolioView extends Whole<Omit<PortfolioResponse, 'byDevelopmentArea' | 'byFocusArea' | 'byOrganisation' | 'byActivityArea'>> {
  byDevelopmentArea: PortfolioRow[];
  byFocusArea: PortfolioRow[];
  byOrganisation: PortfolioRow[];
  /** Activity areas of the plan, also those without any activity. */
  byActivityArea: PortfolioRow[];
}

export const taskDoneView = z
  .object({ id: z.string(), state: z.literal('done') })
  .meta({ id: 'TaskDoneState', description: 'The task is done.', example: { id: 'callLead-1', state: 'done' } });
