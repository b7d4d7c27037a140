/** How a page executes operations for its reader: the API's, and those that only pages have; or only checks whether it could. */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../authorization/access.ts';
import { checkedCall, executeOperation } from '../../operations/execute-operation.ts';
import { executePageOperation } from '../../operations/execute-page-operation.ts';
import type { Operation, OperationRequest } from '../../operations/operation.ts';
import { executePreview } from '../../operations/preview/execute-preview.ts';
import type { PageOperationId, ResultOf } from '../../page-operations/all-page-operations.ts';
import { pageOperationOf } from '../../page-operations/all-page-operations.ts';
import type { ApiOperationId, ResourceOf, ResponseOf } from '../../routes/all-operations.ts';
import { operations } from '../../routes/all-operations.ts';
import type { ActOptions, PageCall, PageDependencies, RequestOptions } from './page-route.ts';

const byId = new Map<ApiOperationId, Operation>(operations.map((operation) => [operation.id, operation]));

export function operationCalls(
  { viewer, language, at, from }: Pick<PageCall<Viewer | null>, 'viewer' | 'language' | 'at' | 'from'>,
  given: PageDependencies,
): Pick<PageCall, 'request' | 'check' | 'preview' | 'act'> {
  const deps = { ...given, requestCache: new Map() };
  const reader = viewer && { ...viewer, language };
  const asked = (id: ApiOperationId, options: RequestOptions): [Operation, OperationRequest] => {
    const operation = byId.get(id);
    if (!operation || !reader) throw new Error(`no operation ${id}, or nobody to ask it`);
    return [operation, requestOf(operation, options, { viewer: reader, at, from })];
  };
  // The map from ids to operations does not keep their types: what is found under an id has the id's types.
  return {
    request: async <Id extends ApiOperationId>(id: Id, options: RequestOptions = {}) =>
      (await executeOperation(...asked(id, options), deps)).body as ResponseOf<Id>,
    check: async <Id extends ApiOperationId>(id: Id, options: RequestOptions = {}) =>
      (await checkedCall(...asked(id, options), deps)).resource as ResourceOf<Id>,
    async preview(id: ApiOperationId, options: RequestOptions = {}) {
      const [operation, request] = asked(id, options);
      if (!operation.command || !deps.previewer) return undefined;
      return (await executePreview(operation, { ...request, idempotencyKey: undefined }, given)).body;
    },
    act: async <Id extends PageOperationId>(id: Id, { params = {}, input }: ActOptions<Id>) =>
      (await executePageOperation(pageOperationOf(id), { viewer: reader, at, params, input, from }, deps)) as ResultOf<Id>,
  };
}

function requestOf(
  { path, method, command }: Operation,
  { params = {}, query = {}, body, idempotencyKey, ifMatch, ifEffect, standsAsShown }: RequestOptions,
  who: Pick<OperationRequest, 'viewer' | 'at' | 'from'>,
): OperationRequest {
  return {
    ...who,
    method: method.toUpperCase(),
    url: `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`,
    params,
    query,
    body,
    idempotencyKey: idempotencyKey ?? (command ? randomUUID() : undefined),
    ifMatch,
    ifEffect,
    standsAsShown,
  };
}
