/**
 * Mounts the operations. A repeat of a settled command gets its answer; all else meets the same questions in the same order: role 403,
 * there and theirs 404, impartial 403, fields kept for coordinators 403, schema and registers 422, If-Match 412; what is left (409) the life answers.
 */
import type { Request, Response } from 'express';
import { Router } from 'express';
import type { z } from 'zod';
import type { Viewer } from './access.ts';
import { requireOperation } from './access.ts';
import { isIdempotencyKey } from './command-id.ts';
import { versionAsked } from './etag.ts';
import { requireImpartial } from './impartiality.ts';
import type { ApiDependencies, Call, Operation, SubjectKind } from './operation.ts';
import type { FieldError } from './problem.ts';
import { invalid, methodNotAllowed, notAllowed } from './problem.ts';
import { unknownReferences } from './references.ts';
import { repeatedAnswer } from './repeated-command.ts';
import { fieldError, fieldErrors } from './schema-errors.ts';
import { findSubject } from './subjects.ts';

/** A router with every operation, and 405 for their paths under another method. */
export function operationRouter(operations: Operation[], deps: ApiDependencies): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const operation of operations) {
    router[operation.method](expressPath(operation.path), async (request, response) => {
      const { status, body, headers } = await carryOut(operation, request, response, deps);
      response
        .status(status)
        .set(headers ?? {})
        .json(body);
    });
  }
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const methods = operations.filter((operation) => operation.path === path).map((operation) => operation.method.toUpperCase());
    router.all(expressPath(path), () => {
      throw methodNotAllowed(methods.includes('GET') ? [...methods, 'HEAD'] : methods);
    });
  }
  return router;
}

const expressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

async function carryOut(operation: Operation, request: Request, response: Response, deps: ApiDependencies) {
  const viewer = response.locals['viewer'] as Viewer;
  const repeated = await repeatedAnswer(operation, viewer, request, deps);
  if (repeated) return repeated;
  requireOperation(operation.id, viewer);
  const subject = await findSubject(operation, viewer, request.params as Record<string, string>, deps.db, response.locals['at'] as string);
  const planActivity = subject && 'planActivity' in subject ? subject.planActivity : undefined;
  if (planActivity && decides(operation, viewer)) await requireImpartial(deps.db, viewer, planActivity);
  refuseKeptFields(operation, viewer, request.body);

  const errors: FieldError[] = [];
  const query = validated(operation.query, request.query, 'query', errors);
  const body = validated(operation.body, request.body ?? {}, 'body', errors);
  const idempotencyKey = readIdempotencyKey(request, errors);
  if (errors.length > 0) throw invalid(errors);
  const call: Call<SubjectKind> = {
    deps,
    viewer,
    at: response.locals['at'] as string,
    subject,
    query,
    body,
    sent: request.body ?? {},
    request,
    idempotencyKey,
    ifVersion: undefined,
  };
  errors.push(...(operation.body ? await unknownReferences(deps.db, body) : []), ...(operation.rules?.(call) ?? []));
  if (errors.length > 0) throw invalid(errors);
  if (operation.command && planActivity) call.ifVersion = versionAsked(request.get('If-Match'), planActivity.version);
  return operation.answer(call);
}

const decides = ({ impartial }: Operation, viewer: Viewer) => impartial === 'always' || (impartial === 'coordinator' && viewer.roles.includes('coordinator'));

function refuseKeptFields(operation: Operation, viewer: Viewer, body: unknown): void {
  if (viewer.roles.includes('coordinator') || typeof body !== 'object' || body === null) return;
  const sent = (operation.coordinatorFields ?? []).filter((field) => Object.hasOwn(body, field));
  if (sent.length > 0) throw notAllowed('is from a coordinator only', sent);
}

function validated(schema: z.ZodType | undefined, value: unknown, place: 'body' | 'query', errors: FieldError[]): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) errors.push(...fieldErrors(result.error, place));
  return result.data;
}

function readIdempotencyKey(request: Request, errors: FieldError[]): string | null {
  const key = request.get('Idempotency-Key');
  if (key !== undefined && !isIdempotencyKey(key))
    errors.push({ ...fieldError(['Idempotency-Key'], 'must be 1–255 visible ASCII characters'), pointer: '#Idempotency-Key' });
  return key ?? null;
}
