/** Executes operations that only pages have: the same checks as for the API's operations, then all of it in one transaction. */
import type { Viewer } from '../authorization/access.ts';
import { findAllowed } from './find-allowed.ts';
import type { PageOperation, PageOperationDependencies } from './page-operation.ts';

export interface PageOperationRequest {
  viewer: Viewer | null;
  at: string;
  params: Record<string, string>;
  input: unknown;
  /** The network address it comes from. */
  from?: string | undefined;
}

/** @throws ApiProblem as the first question that is answered no */
export async function executePageOperation(operation: PageOperation, request: PageOperationRequest, given: PageOperationDependencies): Promise<unknown> {
  // A change reads from the database anew, before and after, and not from the page's cache.
  const { requestCache, db, ...deps } = given;
  requestCache?.clear();
  const { viewer, at, input, from } = request;
  const { resource } = await findAllowed({ ...operation, method: 'post' }, request, { db, ownFunder: deps.ownFunder });
  const act = { deps, viewer, at, input, from, resource };
  const prepared = await operation.prepare?.({ ...act, db });
  const result = await db.transaction((trx) => operation.run({ ...act, trx, prepared }));
  operation.committed?.(act, result);
  return result;
}
