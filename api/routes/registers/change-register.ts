/**
 * Every change of a register by somebody: one transaction, after those of others. Where it comes from a form that shows how the register stood, that is compared
 * here, in the write itself: of two at once the second finds what the first has written.
 */
import type { Knex } from 'knex';
import { holdAlone } from '../../../db/engine/locks.ts';
import { transactionWithRetry } from '../../../db/engine/retry-on-unique-violation.ts';
import { otherVersion } from '../../http/problem.ts';
import type { Call, ResourceKind } from '../../operations/operation.ts';

/** @throws ApiProblem 412 where it stands otherwise than the sender was shown, with nothing changed */
export function changeRegister<T>(
  { deps, request }: { deps: Pick<Call<ResourceKind>['deps'], 'db'>; request: Pick<Call<ResourceKind>['request'], 'standsAsShown'> },
  change: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return transactionWithRetry(deps.db, async (trx) => {
    await holdAlone(trx, 'registers', 'all');
    if ((await request.standsAsShown?.(trx)) === false) throw otherVersion('Somebody else has changed it in the meantime.');
    return change(trx);
  });
}
