/** Every operation that pages alone carry out. */
import type { PageOperation } from '../operations/page-operation.ts';
import { answerLinkOperations } from './answer-link-operations.ts';
import { calendarFeedOperations } from './calendar-feed-operations.ts';
import { caseFileOperations } from './case-file-operations.ts';
import { confirmationOperations } from './confirmation-operations.ts';
import { draftOperations } from './draft-operations.ts';
import { figureOperations } from './figure-operations.ts';
import { formDraftOperations } from './form-draft-operations.ts';
import { handOutOperations } from './hand-out-operations.ts';
import { issuerOperations } from './issuer-operations.ts';
import { mailPaceOperations } from './mail-pace-operations.ts';
import { planImportOperations } from './plan-import-operations.ts';
import { savedViewOperations } from './saved-view-operations.ts';
import { sessionOperations } from './session-operations.ts';
import { signInOperations } from './sign-in-operations.ts';
import { taskOperations } from './task-operations.ts';

export const pageOperations = [
  ...planImportOperations,
  ...figureOperations,
  ...handOutOperations,
  ...caseFileOperations,
  ...calendarFeedOperations,
  ...mailPaceOperations,
  ...taskOperations,
  ...savedViewOperations,
  ...draftOperations,
  ...formDraftOperations,
  ...answerLinkOperations,
  ...signInOperations,
  ...issuerOperations,
  ...confirmationOperations,
  ...sessionOperations,
];

type Each = (typeof pageOperations)[number];
export type PageOperationId = Each['id'];
type ById<Id extends PageOperationId> = Extract<Each, { id: Id }>;

/** What a page gives an operation. */
export type InputOf<Id extends PageOperationId> = Parameters<ById<Id>['run']>[0]['input'];
/** What an operation tells the page. */
export type ResultOf<Id extends PageOperationId> = Awaited<ReturnType<ById<Id>['run']>>;

const byId = new Map<PageOperationId, PageOperation>(pageOperations.map((operation) => [operation.id, operation]));

/** The operation of an id, as the executor sees it. */
export function pageOperationOf(id: PageOperationId): PageOperation {
  const operation = byId.get(id);
  if (!operation) throw new Error(`no operation ${id}`);
  return operation;
}
