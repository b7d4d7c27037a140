/** Mounts the operations on their paths; each request passes the checks in `api/operations/execute-operation.ts`. */
import type { Request, Response } from 'express';
import { Router } from 'express';
import type { Viewer } from '../authorization/access.ts';
import { methodNotAllowed } from '../http/problem.ts';
import { executeOperation } from '../operations/execute-operation.ts';
import type { ApiDependencies, Operation, OperationRequest } from '../operations/operation.ts';
import { noteRefusal } from '../operations/security/security-notes.ts';

/** A router with every operation, and 405 for their paths under another method. */
export function operationRouter(operations: Operation[], deps: ApiDependencies): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const operation of operations) {
    router[operation.method](expressPath(operation.path), async (request, response) => {
      const asked = requestOf(request, response);
      const { status, body, headers } = await executeOperation(operation, asked, deps).catch(async (error: unknown) => {
        await noteRefusal(deps.db, asked, error, { operation: operation.id });
        throw error;
      });
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
    from: request.ip,
  };
}
