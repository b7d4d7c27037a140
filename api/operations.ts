/** Every operation of the API, in the order that the reference shows them. */
import type { Operation } from './operation.ts';
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

export const operations: Operation[] = [
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
