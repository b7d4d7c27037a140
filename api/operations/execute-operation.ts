/**
 * Executes an operation, over HTTP or for a page. A token reaches it or not (403), also a repeat; a repeat of a settled command then gets its stored response.
 * Everything else passes the same checks in the same order: role 403, resource 404, impartiality 403, fields kept for coordinators 403, schema and registers
 * 422, If-Match 412; then who decides about money by a session is asked who it is, where that was proved too long ago; what remains (409) the life decides.
 */
import { z } from 'zod';
import type { RegisterQuestions } from '../../db/checks/asked-by-checks.ts';
import { askForChecks } from '../../db/checks/asked-by-checks.ts';
import { caseQuestion } from '../authorization/impartiality.ts';
import { requireScope } from '../authorization/token-scope.ts';
import { requestedVersion } from '../http/etag.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError, invalid, notAllowedFields } from '../http/problem.ts';
import { fieldErrors } from '../http/schema-errors.ts';
import { isIdempotencyKey } from './command-id.ts';
import { actsByOffice, caseForOffice, findResource, noteReading, planActivityOf } from './find-allowed.ts';
import type { ApiDependencies, Asking, Call, Operation, OperationRequest, OperationResponse, ResourceKind } from './operation.ts';
import { needsBody } from './operation.ts';
import { askedOfReferences, unknownReferences } from './register-references.ts';
import { repeatedResponse } from './repeated-command.ts';
import { requireWithinLimits } from './security/command-limits.ts';
import { requireRecentProof } from './security/recent-proof.ts';

/** @throws ApiProblem as the questions above are answered; ProofTooOld where a person is to confirm first who it is */
export async function executeOperation(operation: Operation, received: OperationRequest, deps: ApiDependencies): Promise<OperationResponse> {
  const request = withBody(operation, received);
  requireScope(operation, request.viewer);
  if (operation.method === 'get') return operation.handle(await checkedCall(operation, request, deps));
  // A change reads from the database anew, before and after, and not from the page's cache.
  const { requestCache, ...fresh } = deps;
  requestCache?.clear();
  const repeated = await repeatedResponse(operation, request, fresh);
  if (repeated) return repeated;
  let call: Call<ResourceKind>;
  try {
    call = await checkedCall(operation, request, fresh);
    requireRecentProof(operation, call, deps);
    if (operation.command && deps.limits) await requireWithinLimits(deps.db, request, deps.limits, operation.id === 'proposePlanActivity');
  } catch (error) {
    // The first of two at once may have taken effect in between, and with it what its sender may do here: then the second is a repeat, and not refused.
    const meanwhile = await repeatedResponse(operation, request, fresh);
    if (meanwhile) return meanwhile;
    throw error;
  }
  return operation.handle(call);
}

/** Does all the checks and executes nothing: a page shows what was written once more before it is sent. @throws ApiProblem by the first check that fails */
export async function checkedCall(operation: Operation, received: OperationRequest, deps: ApiDependencies): Promise<Call<ResourceKind>> {
  const request = withBody(operation, received);
  const { viewer, at } = request;
  const resource = await findResource(operation, request, deps);
  const activity = await caseForOffice(operation, { viewer, resource }, deps);
  const sent = readSent(operation, request);
  const { body } = sent;
  const asking = { deps, viewer, at, resource, body };
  const inCase = activity && caseQuestion({ person: viewer.id, activity, authority: deps.ownFunder, at });
  // All that the checks below ask of the database is read at once; they answer in their own order.
  const registers = await askForChecks(deps.db, sent.errors.length > 0 ? {} : questionsOf(operation, asking), inCase, at);
  const byOffice = actsByOffice(operation, viewer, activity && { activity, stakes: registers.stakesOf(viewer.id), authority: deps.ownFunder });
  if (operation.method === 'get') noteReading(resource, request, deps);
  if (!byOffice || !viewer.roles.includes('coordinator')) refuseKeptFields(operation, request.body);
  if (sent.errors.length > 0) throw invalid(sent.errors);

  const { query, idempotencyKey } = sent;
  const call: Call<ResourceKind> = { ...asking, byOffice, query, sent: request.body, request, idempotencyKey, ifVersion: undefined, registers };
  const errors = [...(operation.body ? unknownReferences(registers, body) : []), ...((await operation.rules?.(call)) ?? [])];
  if (errors.length > 0) throw invalid(errors);
  const planActivity = planActivityOf(resource);
  if (operation.command && planActivity) call.ifVersion = requestedVersion(request.ifMatch, planActivity.version);
  return call;
}

interface Sent extends Pick<Call<ResourceKind>, 'query' | 'body' | 'idempotencyKey'> {
  errors: FieldError[];
}

/** What was sent, as its schemas have it, with an error for each member that is not as it should be. */
function readSent(operation: Operation, request: OperationRequest): Sent {
  const errors: FieldError[] = [];
  const query = validated(operation.query ?? (operation.method === 'get' ? undefined : noParameters), request.query, 'query', errors);
  const body = validated(operation.body, request.body, 'body', errors);
  return { query, body, idempotencyKey: readIdempotencyKey(request, errors), errors };
}

const questionsOf = (operation: Operation, asking: Asking<ResourceKind>): RegisterQuestions => ({
  ...(operation.body && askedOfReferences(asking.body)),
  ...operation.asks?.(asking),
});

/** A parameter that is misspelt would be ignored, and the act carried out as if it had not been given. */
const noParameters = z.strictObject({});

/** A missing body counts as an empty one only where the operation requires none; otherwise the schema reports it as missing. */
const withBody = (operation: Operation, request: OperationRequest): OperationRequest =>
  request.body === undefined && !needsBody(operation) ? { ...request, body: {} } : request;

function refuseKeptFields(operation: Operation, body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  const sent = (operation.coordinatorFields ?? []).filter((field) => Object.hasOwn(body, field));
  if (sent.length > 0) throw notAllowedFields(sent, 'coordinatorOnly');
}

function validated(schema: z.ZodType | undefined, value: unknown, place: 'body' | 'query', errors: FieldError[]): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) errors.push(...fieldErrors(result.error, place));
  return result.data;
}

function readIdempotencyKey({ idempotencyKey: key }: OperationRequest, errors: FieldError[]): string | null {
  if (key !== undefined && !isIdempotencyKey(key)) errors.push(fieldError(['Idempotency-Key'], { code: 'notAKey', params: {} }, 'query'));
  return key ?? null;
}
