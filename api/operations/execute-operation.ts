/**
 * Carries one operation out for whoever asks, over HTTP or from a page. A repeat of a settled command gets its answer; all else meets the same
 * questions in the same order: role 403, there and theirs 404, impartial 403, fields kept for coordinators 403, schema and registers 422,
 * If-Match 412; what is left (409) the life answers.
 */
import type { z } from 'zod';
import type { Viewer } from '../authorization/access.ts';
import { versionAsked } from '../http/etag.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError, invalid, notAllowedFields } from '../http/problem.ts';
import { fieldErrors } from '../http/schema-errors.ts';
import { isIdempotencyKey } from './command-id.ts';
import { findAllowed, planActivityOf } from './first-questions.ts';
import type { Answer, ApiDependencies, Ask, Call, Operation, ResourceKind } from './operation.ts';
import { needsBody } from './operation.ts';
import { unknownReferences } from './register-references.ts';
import { repeatedAnswer } from './repeated-command.ts';

/** @throws ApiProblem as the questions above are answered */
export async function executeOperation(operation: Operation, asked: Ask, deps: ApiDependencies): Promise<Answer> {
  const ask = withBody(operation, asked);
  if (operation.method === 'get') return operation.answer(await checkedCall(operation, ask, deps));
  // What changes something is judged by what stands now, and what is read after it is read anew.
  const { requestCache, ...fresh } = deps;
  requestCache?.clear();
  return (await repeatedAnswer(operation, ask, fresh)) ?? operation.answer(await checkedCall(operation, ask, fresh));
}

/**
 * Asks all the questions and carries nothing out: a page shows what was written once more before it is sent.
 * @throws ApiProblem as the first question that is answered no
 */
export async function checkedCall(operation: Operation, asked: Ask, deps: ApiDependencies): Promise<Call<ResourceKind>> {
  const ask = withBody(operation, asked);
  const { viewer, at } = ask;
  const subject = await findAllowed(operation, ask, deps);
  refuseKeptFields(operation, viewer, ask.body);

  const errors: FieldError[] = [];
  const query = validated(operation.query, ask.query, 'query', errors);
  const body = validated(operation.body, ask.body, 'body', errors);
  const idempotencyKey = readIdempotencyKey(ask, errors);
  if (errors.length > 0) throw invalid(errors);
  const call: Call<ResourceKind> = {
    deps,
    viewer,
    at,
    subject,
    query,
    body,
    sent: ask.body,
    ask,
    idempotencyKey,
    ifVersion: undefined,
  };
  errors.push(...(operation.body ? await unknownReferences(deps.db, body) : []), ...((await operation.rules?.(call)) ?? []));
  if (errors.length > 0) throw invalid(errors);
  const planActivity = planActivityOf(subject);
  if (operation.command && planActivity) call.ifVersion = versionAsked(ask.ifMatch, planActivity.version);
  return call;
}

/** No body is an empty one only where the operation asks for nothing; where it asks for something, the schema says that the body is missing. */
const withBody = (operation: Operation, ask: Ask): Ask => (ask.body === undefined && !needsBody(operation) ? { ...ask, body: {} } : ask);

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

function readIdempotencyKey({ idempotencyKey: key }: Ask, errors: FieldError[]): string | null {
  if (key !== undefined && !isIdempotencyKey(key)) errors.push(fieldError(['Idempotency-Key'], { code: 'notAKey', params: {} }, 'query'));
  return key ?? null;
}
