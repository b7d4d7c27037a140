/** What stands in a reply of the API, read by the schema that the operation promises: a test that looks into it knows what it may find. */
import { z } from 'zod';
import type { ApiOperationId, ResponseOf } from '../../../api/routes/all-operations.ts';
import { operations } from '../../../api/routes/all-operations.ts';
import type { ApiResponse } from './api-world.ts';

/** @throws Error where the reply is none that the operation promises */
export const answerIn = <Id extends ApiOperationId>(id: Id, { body }: Pick<ApiResponse, 'body'>): ResponseOf<Id> => readAnswer(id, body);

/** The same of its body alone. */
export function readAnswer<Id extends ApiOperationId>(id: Id, body: unknown): ResponseOf<Id> {
  const promised = operations.find((operation) => operation.id === id)?.responses.map(({ schema }) => schema) ?? [];
  const answer = z.union(promised).safeParse(body);
  if (!answer.success) throw new Error(`${id} answered ${JSON.stringify(body)}`);
  // What is found under an id has the id's types: only the list does not know.
  return answer.data as ResponseOf<Id>;
}

const refusal = z.looseObject({ errors: z.array(z.looseObject({ field: z.string() })).optional() });

/** Names of the fields that a request was refused for; none where it was not. */
export const refusedFields = ({ body }: Pick<ApiResponse, 'body'>): string[] => (refusal.safeParse(body).data?.errors ?? []).map(({ field }) => field);

/** A problem as it would be about any address. */
export const withoutInstance = ({ body }: Pick<ApiResponse, 'body'>): unknown => (typeof body === 'object' ? { ...body, instance: '' } : body);
