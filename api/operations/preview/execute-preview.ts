/**
 * Executes the preview of an operation that sends a command: the same checks in the same order, and the same code up to the point where the command would be
 * sent; there the recording tries it and leaves nothing behind. No more rights are needed than for the act, and no proof of who somebody is.
 */
import type { PreviewView } from '../../../contracts/views/preview/preview-view.ts';
import { requireScope } from '../../authorization/token-scope.ts';
import { fieldError, invalid, notFound } from '../../http/problem.ts';
import { checkedCall } from '../execute-operation.ts';
import { planActivityOf } from '../find-allowed.ts';
import type { ApiDependencies, Call, Operation, OperationRequest, OperationResponse, ResourceKind } from '../operation.ts';
import { requireWithinLimits } from '../security/command-limits.ts';
import { previewOf } from './preview-of.ts';
import { ToBePreviewed } from './to-be-previewed.ts';

/** Path of an operation's preview. */
export const previewPathOf = ({ path }: Pick<Operation, 'path'>): string => `${path}/preview`;

/** Its id in the OpenAPI document. */
export const previewIdOf = ({ id }: Pick<Operation, 'id'>): string => `preview${id[0]?.toUpperCase()}${id.slice(1)}`;

/** @throws ApiProblem as the act would be refused; 404 where nothing can be previewed */
export async function executePreview(operation: Operation, request: OperationRequest, deps: ApiDependencies): Promise<OperationResponse<PreviewView>> {
  if (!operation.command || !deps.previewer) throw notFound();
  requireScope(operation, request.viewer);
  if (request.idempotencyKey !== undefined) throw invalid([fieldError(['Idempotency-Key'], { code: 'unknownField', params: {} }, 'query')]);
  const call: Call<ResourceKind> = { ...(await checkedCall(operation, request, deps)), isPreview: true };
  if (deps.limits) await requireWithinLimits(deps.db, request, deps.limits, operation.id === 'proposePlanActivity');
  const wouldBe = await operation.handle(call).catch((error: unknown) => {
    if (error instanceof ToBePreviewed) return error;
    throw error;
  });
  // An operation that acted would have answered: a fault of ours, and not one to be silent about.
  if (!(wouldBe instanceof ToBePreviewed)) throw new Error(`the preview of ${operation.id} was carried out`);
  const body = wouldBe.command ? await previewOf(call, wouldBe.command, wouldBe.judged) : nothingInALife(call);
  return { status: 200, body, headers: { 'Cache-Control': 'no-store' } };
}

/** What closes a task of no life, or takes back what waits, moves nothing. */
const nothingInALife = ({ at, resource }: Call<ResourceKind>): PreviewView => ({
  preview: true,
  basedOn: { version: planActivityOf(resource)?.version ?? null, at },
  effect: '',
  changes: [],
  mails: [],
  money: null,
  becomesPublic: [],
  mayStillChange: [],
  omitted: { count: 0, reason: null },
});
