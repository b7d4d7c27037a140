/**
 * Carries one operation out for whoever asks, over HTTP or from a page. A repeat of a settled command gets its answer; all else meets the same
 * questions in the same order: role 403, there and theirs 404, impartial 403, fields kept for coordinators 403, schema and registers 422,
 * If-Match 412; what is left (409) the life answers.
 */
import type { z } from 'zod';
import type { Viewer } from '../authorization/access.ts';
import { requestedVersion } from '../http/etag.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError, invalid, notAllowedFields } from '../http/problem.ts';
import { fieldErrors } from '../http/schema-errors.ts';
import { isIdempotencyKey } from './command-id.ts';
import { findAllowed, planActivityOf } from './find-allowed.ts';
import type { ApiDependencies, Call, Operation, OperationRequest, OperationResponse, ResourceKind } from './operation.ts';
import { needsBody } from './operation.ts';
import { unknownReferences } from './register-references.ts';
import { repeatedResponse } from './repeated-command.ts';

/** @throws ApiProblem as the questions above are answered */
export async function executeOperation(operation: Operation, received: OperationRequest, deps: ApiDependencies): Promise<OperationResponse> {
  const request = withBody(operation, received);
  if (operation.method === 'get') return operation.handle(await checkedCall(operation, request, deps));
  // What changes something is judged by what stands now, and what is read after it is read anew.
  const { requestCache, ...fresh } = deps;
  requestCache?.clear();
  return (await repeatedResponse(operation, request, fresh)) ?? operation.handle(await checkedCall(operation, request, fresh));
}

/**
 * Asks all the questions and carries nothing out: a page shows what was written once more before it is sent.
 * @throws ApiProblem as the first question that is answered no
 */
export async function checkedCall(operation: Operation, received: OperationRequest, deps: ApiDependencies): Promise<Call<ResourceKind>> {
  const request = withBody(operation, received);
  const { viewer, at } = request;
  const subject = await findAllowed(operation, request, deps);
  refuseKeptFields(operation, viewer, request.body);

  const errors: FieldError[] = [];
  const query = validated(operation.query, request.query, 'query', errors);
  const body = validated(operation.body, request.body, 'body', errors);
  const idempotencyKey = readIdempotencyKey(request, errors);
  if (errors.length > 0) throw invalid(errors);
  const call: Call<ResourceKind> = {
    deps,
    viewer,
    at,
    subject,
    query,
    body,
    sent: request.body,
    request,
    idempotencyKey,
    ifVersion: undefined,
  };
  errors.push(...(operation.body ? await unknownReferences(deps.db, body) : []), ...((await operation.rules?.(call)) ?? []));
  if (errors.length > 0) throw invalid(errors);
  const planActivity = planActivityOf(subject);
  if (operation.command && planActivity) call.ifVersion = requestedVersion(request.ifMatch, planActivity.version);
  return call;
}

/** No body is an empty one only where the operation asks for nothing; where it asks for something, the schema says that the body is missing. */
const withBody = (operation: Operation, request: OperationRequest): OperationRequest =>
  request.body === undefined && !needsBody(operation) ? { ...request, body: {} } : request;

function refuseKeptFields(operation: Operation, viewer: Viewer, body: unknown): void {
  if (viewer.roles.includes('coordinator') || typeof body !== 'object' || body === null) return;
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
