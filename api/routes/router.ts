/** Mounts the operations on their paths; each request passes the checks in `api/operations/execute-operation.ts`. */
import type { Request, Response } from 'express';
import { Router } from 'express';
import type { Viewer } from '../authorization/access.ts';
import { methodNotAllowed } from '../http/problem.ts';
import { noteRoute } from '../http/requests/asked-route.ts';
import { executeOperation } from '../operations/execute-operation.ts';
import type { ApiDependencies, Operation, OperationRequest } from '../operations/operation.ts';
import { executePreview, previewPathOf } from '../operations/preview/execute-preview.ts';
import { noteRefusal } from '../operations/security/security-notes.ts';

/** A router with every operation, and 405 for their paths under another method. */
export function operationRouter(operations: Operation[], deps: ApiDependencies): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const answer = (operation: Operation, execute: typeof executeOperation) => async (request: Request, response: Response) => {
    const asked = requestOf(request, response);
    const { status, body, headers } = await execute(operation, asked, deps).catch(async (error: unknown) => {
      await noteRefusal(deps.db, asked, error, { operation: operation.id });
      throw error;
    });
    response
      .status(status)
      .set(headers ?? {})
      .json(body);
  };
  for (const operation of operations) {
    const noted = (path: string) => noteRoute({ path, operation: operation.id });
    const [path, previewPath] = [expressPath(operation.path), expressPath(previewPathOf(operation))];
    router[operation.method](path, noted(path), answer(operation, executeOperation));
    if (operation.command) router.post(previewPath, noted(previewPath), answer(operation, executePreview));
  }
  for (const [path, methods] of methodsByPath(operations)) {
    router.all(expressPath(path), () => {
      throw methodNotAllowed(methods.includes('GET') ? [...methods, 'HEAD'] : methods);
    });
  }
  return router;
}

/** The methods that each path takes. */
function methodsByPath(operations: Operation[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (path: string, method: string) => found.set(path, [...(found.get(path) ?? []), method]);
  for (const operation of operations) {
    add(operation.path, operation.method.toUpperCase());
    if (operation.command) add(previewPathOf(operation), 'POST');
  }
  return found;
}

const expressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

/** The request as operations see it, without HTTP. */
function requestOf(request: Request, { locals }: Response): OperationRequest {
  return {
    viewer: locals['viewer'] as Viewer,
    at: locals['at'] as string,
    method: request.method,
    url: request.originalUrl,
    params: request.params as Record<string, string>,
    query: request.query,
    body: request.body,
    idempotencyKey: request.get('Idempotency-Key'),
    ifMatch: request.get('If-Match'),
    ifEffect: request.get('If-Effect'),
    from: request.ip,
  };
}
