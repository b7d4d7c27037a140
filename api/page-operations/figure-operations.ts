/**
 * Takes the county's figures in: all of them or none. What a reader has seen is what is done: where somebody else has imported since, it is shown anew.
 * Sent twice it is one act, for the second time finds every figure standing as it should.
 */
import { appendAudit } from '../../db/lives/audit-store.ts';
import type { GoalFigure } from '../../db/plan/goal-figure-read-model.ts';
import { lockGoalFigures, saveGoalFigures } from '../../db/plan/goal-figure-store.ts';
import type { FigureChange } from '../operations/figure-changes.ts';
import { doesSomething, figureChanges, fingerprintOf } from '../operations/figure-changes.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';
import { registerAuditEntry } from '../operations/register-audit-entry.ts';

interface FiguresSeen {
  figures: GoalFigure[];
  /** Fingerprint of what the reader has seen that it would do. */
  seen: string | undefined;
}

export const figureOperations = [pageOperation({ id: 'importFigures', about: 'nothing', run: takeIn })];

/** @returns how many figures were written now; or what it would do instead, where that is no longer what was seen */
async function takeIn({ trx, viewer, at, input }: InTransaction<'nothing', FiguresSeen>): Promise<{ count: number } | { instead: FigureChange[] }> {
  await lockGoalFigures(trx);
  const changes = await figureChanges(trx, input.figures);
  const written = changes.filter(doesSomething);
  if (written.length === 0) return { count: 0 };
  if (fingerprintOf(changes) !== input.seen) return { instead: changes };
  await saveGoalFigures(trx, written, { at, person: viewer.id });
  const details = { count: written.length, figures: written.map(({ outcome: _, ...figure }) => figure) };
  await appendAudit(trx, registerAuditEntry(viewer, at, 'goalFiguresImported', details));
  return { count: written.length };
}
