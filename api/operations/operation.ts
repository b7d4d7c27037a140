/** What a route is made of: one object from which the router, the access check and the OpenAPI document are made. */
import type { Knex } from 'knex';
import type { z } from 'zod';
import type { CommandResponse } from '../../contracts/views/command-response.ts';
import type { NamedContactView } from '../../contracts/views/named-contact-view.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { PersonView } from '../../contracts/views/register-view.ts';
import type { EscalationView, ReportItem } from '../../contracts/views/report-view.ts';
import type { TokenView } from '../../contracts/views/token-view.ts';
import type { RegisterAnswers, RegisterQuestions } from '../../db/checks/asked-by-checks.ts';
import type { TaskRow } from '../../db/lives/task-row-read-model.ts';
import type { MailRow } from '../../db/mail/mail-row-read-model.ts';
import type { Organisation } from '../../db/registers/organisation-read-model.ts';
import type { Person } from '../../db/registers/person-read-model.ts';
import type { Policy } from '../../workflows/domain/policy.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { OperationId, Viewer } from '../authorization/access.ts';
import type { CaseReads } from '../engine/case-reads.ts';
import type { Gateway } from '../engine/gateway.ts';
import type { FieldError } from '../http/problem.ts';
import type { Letters } from '../ports/letters.ts';
import type { Previewer } from '../ports/previewer.ts';
import type { RequestCache } from './request-cache.ts';
import type { CommandLimits } from './security/command-limits.ts';

/** What the API stands on. */
export interface ApiDependencies {
  db: Knex;
  gateway: Gateway;
  /** Organisation whose money is the county board's own: the one that coordinates the adopted plan. */
  ownFunder: string;
  /** Mails really leave, through the mail gate; false with the local mailbox, from which nothing leaves and nothing is held. */
  gated: boolean;
  /** Address that people use, without a slash at its end. */
  publicUrl: string;
  /** Right-hand side of Message-IDs. */
  mailHostname: string;
  letters: Letters;
  /** Tries what a command would do; absent: nothing can be previewed. */
  previewer?: Previewer;
  /** How much one person may send; absent: as much as it likes. */
  limits?: CommandLimits;
  /** The rules of a new activity where its proposal says nothing else; absent: the program's own. */
  newPolicy?: Policy;
  /** For how many minutes the proof of who somebody is holds for decisions about money; absent or 0: for as long as the session. */
  moneyProofMinutes?: number;
  /** Notes who reads a case by its role. */
  caseReads?: Pick<CaseReads, 'note'>;
  /** For the length of one page. */
  requestCache?: RequestCache;
}

/** What an operation can be about; loaded and checked for the viewer's rights before the body is validated. */
export interface Resources {
  nothing: undefined;
  planActivity: { planActivity: PlanActivityView };
  /** `item` is absent for a period that should have begun while the clock stood still. */
  report: { planActivity: PlanActivityView; period: string; item: ReportItem | undefined };
  escalation: { planActivity: PlanActivityView; escalation: EscalationView };
  task: { task: TaskRow };
  mail: { mail: MailRow };
  person: { person: PersonView };
  organisation: { organisation: Organisation };
  /** Somebody who is or has been a member of the organisation. */
  contact: { organisation: Organisation; person: Person };
  body: { body: string };
  token: { token: TokenView };
  namedContact: { planActivity: PlanActivityView; contact: NamedContactView };
}
export type ResourceKind = keyof Resources;

/** What somebody asks for, before anything is checked. */
export interface OperationRequest {
  viewer: Viewer;
  at: Instant;
  method: string;
  /** Path with its query, as it was asked. */
  url: string;
  params: Record<string, string>;
  query: unknown;
  body: unknown;
  idempotencyKey: string | undefined;
  ifMatch: string | undefined;
  /** The effect that a preview has shown: the command is refused where it would have another. */
  ifEffect?: string | undefined;
  /** The network address it comes from. */
  from?: string | undefined;
  /** Whether a register still stands as its form showed it, asked in the write's own transaction; absent: nobody was shown anything. */
  standsAsShown?: ((trx: Knex) => Promise<boolean>) | undefined;
}

/** One request, with everything that has been checked. */
export interface Call<K extends ResourceKind, Query = unknown, Body = unknown> {
  deps: ApiDependencies;
  viewer: Viewer;
  /** Whether the viewer acts by its office; false: for an organisation of its own, as a party of the case. */
  byOffice: boolean;
  /** The instant the request came in: for rights and for days that a text names by default. */
  at: Instant;
  resource: Resources[K];
  query: Query;
  body: Body;
  /** The body as it was sent, for its hash. */
  sent: unknown;
  request: OperationRequest;
  idempotencyKey: string | null;
  ifVersion: number | undefined;
  /** Nothing may be done: where it would be, the operation says what (`preview/to-be-previewed.ts`). */
  isPreview?: true;
  /** What the registers say of what the operation asks about. */
  registers: RegisterAnswers;
}

/** As much of a call as is known before the registers are asked. */
export type Asking<K extends ResourceKind, Body = unknown> = Pick<Call<K, unknown, Body>, 'deps' | 'viewer' | 'at' | 'resource' | 'body'>;

export interface OperationResponse<Body = unknown> {
  status: number;
  body: Body;
  headers?: Record<string, string>;
}

/** An answer that is no problem: its status, what it means, its schema. */
export interface ResponseKind<Shown extends z.ZodType = z.ZodType> {
  status: 200 | 201 | 202;
  description: string;
  schema: Shown;
}

interface About<K extends ResourceKind, Query, Body extends z.ZodType, Shown extends z.ZodType> {
  id: OperationId;
  method: 'get' | 'post' | 'put' | 'patch';
  /** As OpenAPI writes it: "/plan-activities/{id}". */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  about: K;
  query?: z.ZodType<Query>;
  body?: Body;
  responses: ResponseKind<Shown>[];
  /** No command, but with versions of its own: takes Idempotency-Key and If-Match, may answer 412. */
  versions?: true;
  /** No command and without versions, but one act under one Idempotency-Key. */
  keyed?: true;
  /** Fields that only a coordinator may send: 403 naming the field. */
  coordinatorFields?: readonly string[];
  /** Also who is partial does it by its office; absent: nobody with a stake in the case, where it is about one and changes something. */
  partialMay?: true;
  /** What its rules need of the registers, beside the ids in the body: asked by one statement. */
  asks?(asking: Asking<K, z.output<Body>>): RegisterQuestions;
  /** Rules that need the viewer or the row beside the body. */
  rules?(call: Call<K, Query, z.output<Body>>): FieldError[] | Promise<FieldError[]>;
}

export interface Operation extends About<ResourceKind, unknown, z.ZodType, z.ZodType> {
  /** Sent as a command into a life: takes Idempotency-Key and If-Match, may answer 409, 412 and 503. */
  command?: true;
  aboutMoney?: boolean;
  handle(call: Call<ResourceKind>): Promise<OperationResponse>;
}

/**
 * A command is answered with what is stored for it, and says whether it decides about money: then a program needs the scope of money, and a person must have
 * proved lately who it is. Everything else is answered with what its schema says.
 */
type Definition<Id extends OperationId, K extends ResourceKind, Query, Body extends z.ZodType, Shown extends z.ZodType> = About<K, Query, Body, Shown> & {
  id: Id;
} & (
    | { command: true; aboutMoney: boolean; handle(call: Call<K, Query, z.output<Body>>): Promise<OperationResponse<CommandResponse | z.output<Shown>>> }
    | { command?: never; aboutMoney?: never; handle(call: Call<K, Query, z.output<Body>>): Promise<OperationResponse<z.output<Shown>>> }
  );

/** An operation with what those need to know of it who ask it by its id. */
export interface Typed<Id extends OperationId, K extends ResourceKind, Body extends z.ZodType, Shown extends z.ZodType> extends Operation {
  id: Id;
  about: K;
  body?: Body;
  responses: ResponseKind<Shown>[];
}

/** Writes an operation down with its types inferred. */
export function operation<
  const Id extends OperationId,
  K extends ResourceKind,
  Shown extends z.ZodType,
  Query = Record<never, never>,
  Body extends z.ZodType = z.ZodUndefined,
>(definition: Definition<Id, K, Query, Body, Shown>): Typed<Id, K, Body, Shown> {
  return definition as unknown as Typed<Id, K, Body, Shown>;
}

/** Whether it can be asked for only with a body: not where it has none, or nothing in it is required. */
export const needsBody = ({ body }: Pick<Operation, 'body'>): boolean => body !== undefined && !body.safeParse({}).success;
