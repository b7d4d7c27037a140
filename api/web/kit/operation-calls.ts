/** How a page carries out operations for its reader, the API's own and those of pages alone, or only asks whether it could. */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../authorization/access.ts';
import { checkedCall, executeOperation } from '../../operations/execute-operation.ts';
import { executePageOperation } from '../../operations/execute-page-operation.ts';
import type { Ask, Operation } from '../../operations/operation.ts';
import type { PageOperationId, ResultOf } from '../../page-operations/all-page-operations.ts';
import { pageOperationOf } from '../../page-operations/all-page-operations.ts';
import type { AnswerOf, ApiOperationId, ResourceOf } from '../../routes/all-operations.ts';
import { operations } from '../../routes/all-operations.ts';
import type { ActOptions, AskOptions, PageCall, PageDependencies } from './page-route.ts';

const byId = new Map<ApiOperationId, Operation>(operations.map((operation) => [operation.id, operation]));

export function pageAsks(
  { viewer, language, at }: Pick<PageCall<Viewer | null>, 'viewer' | 'language' | 'at'>,
  given: PageDependencies,
): Pick<PageCall, 'ask' | 'check' | 'act'> {
  const deps = { ...given, requestCache: new Map() };
  const reader = viewer && { ...viewer, language };
  const asked = (id: ApiOperationId, options: AskOptions): [Operation, Ask] => {
    const operation = byId.get(id);
    if (!operation || !reader) throw new Error(`no operation ${id}, or nobody to ask it`);
    return [operation, askOf(operation, options, { viewer: reader, at })];
  };
  // What is found under an id has the id's types: only the map between them does not know.
  return {
    ask: async <Id extends ApiOperationId>(id: Id, options: AskOptions = {}) => (await executeOperation(...asked(id, options), deps)).body as AnswerOf<Id>,
    check: async <Id extends ApiOperationId>(id: Id, options: AskOptions = {}) => (await checkedCall(...asked(id, options), deps)).subject as ResourceOf<Id>,
    act: async <Id extends PageOperationId>(id: Id, { params = {}, input }: ActOptions<Id>) =>
      (await executePageOperation(pageOperationOf(id), { viewer: reader, at, params, input }, deps)) as ResultOf<Id>,
  };
}

function askOf(
  { path, method, command }: Operation,
  { params = {}, query = {}, body, idempotencyKey, ifMatch }: AskOptions,
  who: Pick<Ask, 'viewer' | 'at'>,
): Ask {
  return {
    ...who,
    method: method.toUpperCase(),
    url: `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`,
    params,
    query,
    body,
    idempotencyKey: idempotencyKey ?? (command ? randomUUID() : undefined),
    ifMatch,
  };
}
