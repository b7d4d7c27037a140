/** Keeps a paper in a case, with its line in the history. */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { CasePaper } from '../../../db/cases/papers/paper-read-model.ts';
import { findPaper } from '../../../db/cases/papers/paper-read-model.ts';
import type { NewPaper } from '../../../db/cases/papers/paper-store.ts';
import { keepPaper } from '../../../db/cases/papers/paper-store.ts';
import type { AuditEvent } from '../../../db/lives/audit-store.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { IdempotencyMismatch } from '../../http/idempotency-mismatch.ts';
import { existing } from '../../http/problem.ts';
import { commandId } from '../command-id.ts';
import type { Call, Resources } from '../operation.ts';
import { pathOf } from '../send-command.ts';

type InCase = Pick<Call<'planActivity'>, 'viewer' | 'at'> & { resource: Pick<Resources['planActivity'], 'planActivity'> };
type Said = Pick<NewPaper, 'id' | 'kind' | 'internal' | 'about' | 'content' | 'file'>;

/** The id that a request gives what it makes: the same for a repeat with its key. */
export const idOf = ({ viewer, request, idempotencyKey }: Pick<Call<'nothing'>, 'viewer' | 'request' | 'idempotencyKey'>): string =>
  commandId({ person: viewer.id, method: request.method, path: pathOf(request), key: idempotencyKey });

/**
 * Keeps it once.
 * @param what what the history tells; never what the paper says
 * @throws IdempotencyMismatch when its id was given to another paper
 */
export async function keepInCase(trx: Knex, { viewer, at, resource: { planActivity } }: InCase, said: Said, what: AuditEvent): Promise<CasePaper> {
  const paper = { ...said, planActivity: planActivity.id, person: viewer.id, recordedAt: at };
  const isNew = await keepPaper(trx, paper);
  const kept = existing(await findPaper(trx, planActivity.id, paper.id, paper.kind));
  if (!isNew && !isDeepStrictEqual({ ...kept, ...said }, { ...kept })) throw new IdempotencyMismatch();
  const details = { paper: paper.id, ...(said.about !== null && { about: said.about }) };
  if (isNew) await appendAudit(trx, { planActivity: planActivity.id, seq: null, at, person: viewer.id, what, details, stage: planActivity.stage });
  return kept;
}
