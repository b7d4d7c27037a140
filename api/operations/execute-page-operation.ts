/** Carries out what pages alone do: the same questions as of the API's operations, then the act in one transaction. */
import type { Viewer } from '../authorization/access.ts';
import { findAllowed } from './find-allowed.ts';
import type { PageOperation, PageOperationDependencies } from './page-operation.ts';

export interface PageOperationRequest {
  viewer: Viewer | null;
  at: string;
  params: Record<string, string>;
  input: unknown;
}

/** @throws ApiProblem as the first question that is answered no */
export async function executePageOperation(operation: PageOperation, request: PageOperationRequest, given: PageOperationDependencies): Promise<unknown> {
  // What changes something is judged by what stands now, and what is read after it is read anew.
  const { requestCache, db, ...deps } = given;
  requestCache?.clear();
  const { viewer, at, input } = request;
  const act = { deps, viewer, at, input, subject: await findAllowed(operation, request, { db }) };
  const prepared = await operation.prepare?.({ ...act, db });
  const result = await db.transaction((trx) => operation.run({ ...act, trx, prepared }));
  operation.committed?.(act, result);
  return result;
}
