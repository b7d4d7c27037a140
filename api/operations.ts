/** Every operation of the API, in the order that the reference shows them. */
import type { z } from 'zod';
import type { Subjects } from './operation.ts';
import { assignmentOperations } from './routes/assignment-operations.ts';
import { contactOperations } from './routes/contact-operations.ts';
import { countyOperations } from './routes/county-operations.ts';
import { decisionOperations } from './routes/decision-operations.ts';
import { escalationOperations } from './routes/escalation-operations.ts';
import { lifeOperations } from './routes/life-operations.ts';
import { mailOperations } from './routes/mail-operations.ts';
import { namedContactOperations } from './routes/named-contact-operations.ts';
import { organisationOperations } from './routes/organisation-operations.ts';
import { partialityOperations } from './routes/partiality-operations.ts';
import { planActivityOperations } from './routes/plan-activity-operations.ts';
import { publicationOperations } from './routes/publication-operations.ts';
import { registerOperations } from './routes/register-operations.ts';
import { reportOperations } from './routes/report-operations.ts';

export const operations = [
  ...planActivityOperations,
  ...partialityOperations,
  ...decisionOperations,
  ...assignmentOperations,
  ...reportOperations,
  ...publicationOperations,
  ...lifeOperations,
  ...escalationOperations,
  ...registerOperations,
  ...organisationOperations,
  ...contactOperations,
  ...namedContactOperations,
  ...countyOperations,
  ...mailOperations,
];

type Each = (typeof operations)[number];
/** Ids of what the API offers; the access table has rows of pages beside. */
export type ApiOperationId = Each['id'];
type ById<Id extends ApiOperationId> = Extract<Each, { id: Id }>;

/** What an operation's answer holds. */
export type AnswerOf<Id extends ApiOperationId> = z.output<ById<Id>['answers'][number]['schema']>;
/** What an operation is about, once it has been found. */
export type SubjectOf<Id extends ApiOperationId> = Subjects[ById<Id>['about']];
/** What is sent to an operation. */
export type BodyOf<Id extends ApiOperationId> = z.input<NonNullable<ById<Id>['body']>>;
