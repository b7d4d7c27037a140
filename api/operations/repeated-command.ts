/** A command that comes again with its Idempotency-Key gets the answer it got, whatever has become of the case and of the sender's part in it since. */
import { findCommand } from '../../db/lives/command-read-model.ts';
import { IdempotencyMismatch } from '../http/idempotency-mismatch.ts';
import { bodyHash, commandId, isIdempotencyKey } from './command-id.ts';
import type { Answer, ApiDependencies, Ask, Operation } from './operation.ts';
import { answered, pathOf } from './send-command.ts';

/** @returns undefined unless the command has been settled. @throws IdempotencyMismatch when the key came with another body */
export async function repeatedAnswer({ command }: Operation, ask: Ask, { db }: ApiDependencies): Promise<Answer | undefined> {
  const { viewer, idempotencyKey: key } = ask;
  if (!command || key === undefined || !isIdempotencyKey(key)) return undefined;
  const row = await findCommand(db, commandId({ person: viewer.id, method: ask.method, path: pathOf(ask), key }));
  if (row?.state !== 'taken' && row?.state !== 'refused') return undefined;
  if (row.bodyHash !== bodyHash(ask.body)) throw new IdempotencyMismatch();
  if (row.state === 'refused' && row.refusal) return answered(viewer, { refusal: row.refusal });
  return answered(viewer, { status: row.answerStatus ?? 200, body: row.answer });
}
