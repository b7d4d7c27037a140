/**
 * Takes the county's figures in: all of them or none. What a reader has seen is what is done: where somebody else has imported since, it is shown anew.
 * Sent twice it is one act, for the second time finds every figure standing as it should.
 */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../../../db/audit-store.ts';
import type { GoalFigure } from '../../../db/goal-figure-store.ts';
import { goalFigures, lockGoalFigures, saveGoalFigures } from '../../../db/goal-figure-store.ts';
import type { Instant } from '../../../workflows/domain/life-state.ts';
import type { Viewer } from '../../access.ts';
import { registerEntry } from '../../register-entry.ts';

export interface FigureChange extends GoalFigure {
  outcome: 'new' | 'changed' | 'unchanged';
  /** What stands there now, if something else does. */
  before: Pick<GoalFigure, 'value' | 'source'> | null;
}

const keyOf = ({ goal, period }: GoalFigure): string => JSON.stringify([goal, period]);

/** What taking the figures in would do, figure by figure. */
export async function figureChanges(trx: Knex, figures: GoalFigure[]): Promise<FigureChange[]> {
  const present = new Map((await goalFigures(trx)).map((figure) => [keyOf(figure), figure]));
  return figures.map((figure) => {
    const stands = present.get(keyOf(figure));
    if (!stands) return { ...figure, outcome: 'new', before: null };
    if (stands.value === figure.value && stands.source === figure.source) return { ...figure, outcome: 'unchanged', before: null };
    return { ...figure, outcome: 'changed', before: { value: stands.value, source: stands.source } };
  });
}

export const doesSomething = ({ outcome }: FigureChange): boolean => outcome !== 'unchanged';
export const fingerprintOf = (changes: FigureChange[]): string => createHash('sha256').update(JSON.stringify(changes)).digest('hex');

/** @returns how many figures were written now; or what it would do instead, where that is no longer what was seen */
export async function takeInFigures(
  db: Knex,
  figures: GoalFigure[],
  { seen, viewer, at }: { seen: string | undefined; viewer: Pick<Viewer, 'id'>; at: Instant },
): Promise<{ count: number } | { instead: FigureChange[] }> {
  return db.transaction(async (trx) => {
    await lockGoalFigures(trx);
    const changes = await figureChanges(trx, figures);
    const written = changes.filter(doesSomething);
    if (written.length === 0) return { count: 0 };
    if (fingerprintOf(changes) !== seen) return { instead: changes };
    await saveGoalFigures(trx, written, { at, person: viewer.id });
    const details = { count: written.length, figures: written.map(({ outcome: _, ...figure }) => figure) };
    await appendAudit(trx, registerEntry(viewer, at, 'goalFiguresImported', details));
    return { count: written.length };
  });
}
