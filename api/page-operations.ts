/** Every operation that pages alone carry out. */
import type { PageOperation } from './page-operation.ts';
import { answerLinkOperations } from './page-operations/answer-link-operations.ts';
import { draftOperations } from './page-operations/draft-operations.ts';
import { figureOperations } from './page-operations/figure-operations.ts';
import { handOutOperations } from './page-operations/hand-out-operations.ts';
import { planImportOperations } from './page-operations/plan-import-operations.ts';
import { sessionOperations } from './page-operations/session-operations.ts';
import { signInOperations } from './page-operations/sign-in-operations.ts';

export const pageOperations = [
  ...planImportOperations,
  ...figureOperations,
  ...handOutOperations,
  ...draftOperations,
  ...answerLinkOperations,
  ...signInOperations,
  ...sessionOperations,
];

type Each = (typeof pageOperations)[number];
export type PageOperationId = Each['id'];
type ById<Id extends PageOperationId> = Extract<Each, { id: Id }>;

/** What a page gives an operation. */
export type InputOf<Id extends PageOperationId> = Parameters<ById<Id>['answer']>[0]['input'];
/** What an operation tells the page. */
export type ResultOf<Id extends PageOperationId> = Awaited<ReturnType<ById<Id>['answer']>>;

const byId = new Map<PageOperationId, PageOperation>(pageOperations.map((operation) => [operation.id, operation]));

/** The operation of an id, as the executor sees it. */
export function pageOperationOf(id: PageOperationId): PageOperation {
  const operation = byId.get(id);
  if (!operation) throw new Error(`no operation ${id}`);
  return operation;
}
