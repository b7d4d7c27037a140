/** The county's own figures, one for each goal and year. A later import replaces a figure; what stood there is kept in the audit. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { lockTable } from '../engine/locks.ts';
import type { GoalFigure } from './goal-figure-read-model.ts';

/** Nobody else writes a figure before this transaction has ended: what is compared is what is replaced. */
export const lockGoalFigures = (trx: Knex.Transaction): Promise<void> => lockTable(trx, 'goal_figures');

/** Writes figures, over those that stand for the same goal and year. */
export async function saveGoalFigures(trx: Knex, figures: GoalFigure[], { at, person }: { at: Instant; person: string }): Promise<void> {
  for (const { goal, period, value, source } of figures)
    await trx('goal_figures').insert({ goal, period, value, source, imported_at: at, imported_by: person }).onConflict(['goal', 'period']).merge();
}
