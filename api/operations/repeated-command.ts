/** A command that is repeated with its Idempotency-Key gets the response it got, whatever has become of the case and of the sender's rights since. */
import { findCommand } from '../../db/lives/command-read-model.ts';
import { IdempotencyMismatch } from '../http/idempotency-mismatch.ts';
import { bodyHash, commandId, isIdempotencyKey } from './command-id.ts';
import type { ApiDependencies, Operation, OperationRequest, OperationResponse } from './operation.ts';
import { pathOf, responseTo } from './send-command.ts';

/** @returns undefined unless the command has been settled. @throws IdempotencyMismatch when the key came with another body */
export async function repeatedResponse({ command }: Operation, request: OperationRequest, { db }: ApiDependencies): Promise<OperationResponse | undefined> {
  const { viewer, idempotencyKey: key } = request;
  if (!command || key === undefined || !isIdempotencyKey(key)) return undefined;
  const row = await findCommand(db, commandId({ person: viewer.id, method: request.method, path: pathOf(request), key }));
  if (row?.state !== 'taken' && row?.state !== 'refused') return undefined;
  if (row.bodyHash !== bodyHash(request.body)) throw new IdempotencyMismatch();
  if (row.state === 'refused' && row.refusal) return responseTo(viewer, { refusal: row.refusal });
  return responseTo(viewer, { status: row.responseStatus ?? 200, body: row.response });
}
