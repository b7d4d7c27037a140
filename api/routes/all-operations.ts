/** Every operation of the API, in the order that the reference shows them. */
import type { z } from 'zod';
import type { Resources } from '../operations/operation.ts';
import { assignmentOperations } from './assignment-operations.ts';
import { correctionOperations } from './correction-operations.ts';
import { countyOperations } from './county-operations.ts';
import { decisionOperations } from './decision-operations.ts';
import { escalationOperations } from './escalation-operations.ts';
import { excuseOperations } from './excuse-operations.ts';
import { incidentOperations } from './incident-operations.ts';
import { lifeOperations } from './life-operations.ts';
import { mailOperations } from './mail-operations.ts';
import { ownTaskOperations } from './own-task-operations.ts';
import { appealOperations } from './papers/appeal-operations.ts';
import { caseFileOperations } from './papers/case-file-operations.ts';
import { noteOperations } from './papers/note-operations.ts';
import { partialityOperations } from './partiality-operations.ts';
import { planActivityOperations } from './plan-activity-operations.ts';
import { publicationOperations } from './publication-operations.ts';
import { absenceOperations } from './registers/absence-operations.ts';
import { bodyRoleOperations } from './registers/body-role-operations.ts';
import { contactOperations } from './registers/contact-operations.ts';
import { delegationOperations } from './registers/delegation-operations.ts';
import { namedContactOperations } from './registers/named-contact-operations.ts';
import { organisationOperations } from './registers/organisation-operations.ts';
import { registerOperations } from './registers/register-operations.ts';
import { securityOperations } from './registers/security-operations.ts';
import { tokenOperations } from './registers/token-operations.ts';
import { unitOperations } from './registers/unit-operations.ts';
import { reportOperations } from './report-operations.ts';
import { secondPersonOperations } from './second-person-operations.ts';
import { termsOperations } from './terms-operations.ts';

export const operations = [
  ...planActivityOperations,
  ...correctionOperations,
  ...termsOperations,
  ...partialityOperations,
  ...decisionOperations,
  ...secondPersonOperations,
  ...assignmentOperations,
  ...reportOperations,
  ...excuseOperations,
  ...publicationOperations,
  ...noteOperations,
  ...caseFileOperations,
  ...appealOperations,
  ...lifeOperations,
  ...escalationOperations,
  ...registerOperations,
  ...organisationOperations,
  ...bodyRoleOperations,
  ...contactOperations,
  ...namedContactOperations,
  ...tokenOperations,
  ...securityOperations,
  ...unitOperations,
  ...absenceOperations,
  ...delegationOperations,
  ...countyOperations,
  ...ownTaskOperations,
  ...mailOperations,
  ...incidentOperations,
];

type Each = (typeof operations)[number];
/** Ids of what the API offers; the access table has rows of pages beside. */
export type ApiOperationId = Each['id'];
type ById<Id extends ApiOperationId> = Extract<Each, { id: Id }>;

/** What an operation's answer holds. */
export type ResponseOf<Id extends ApiOperationId> = z.output<ById<Id>['responses'][number]['schema']>;
/** What an operation is about, once it has been found. */
export type ResourceOf<Id extends ApiOperationId> = Resources[ById<Id>['about']];
/** What is sent to an operation. */
export type BodyOf<Id extends ApiOperationId> = z.input<NonNullable<ById<Id>['body']>>;
