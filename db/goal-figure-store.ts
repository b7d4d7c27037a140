/** The county's own figures, one for each goal and year. A later import replaces a figure; what stood there is kept in the audit. */
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';
import { isPostgres } from './connection.ts';

export interface GoalFigure {
  /** Id of a goal of the plan. */
  goal: string;
  /** The year, "2025". */
  period: string;
  /** In the goal's own unit. */
  value: number;
  /** Who counted it, for everybody to read. */
  source: string;
}

/** Every figure there is; of each goal the latest year first. */
export async function goalFigures(trx: Knex): Promise<GoalFigure[]> {
  return trx('goal_figures')
    .orderBy(['goal', { column: 'period', order: 'desc' }])
    .select('goal', 'period', 'value', 'source');
}

/** Nobody else writes a figure before this transaction has ended: what is compared is what is replaced. SQLite has one connection, and waits anyway. */
export async function lockGoalFigures(trx: Knex.Transaction): Promise<void> {
  if (isPostgres(trx)) await trx.raw('lock table goal_figures in share row exclusive mode');
}

/** Writes figures, over those that stand for the same goal and year. */
export async function saveGoalFigures(trx: Knex, figures: GoalFigure[], { at, person }: { at: Instant; person: string }): Promise<void> {
  for (const { goal, period, value, source } of figures)
    await trx('goal_figures').insert({ goal, period, value, source, imported_at: at, imported_by: person }).onConflict(['goal', 'period']).merge();
}

export interface FiguresSpan {
  /** When the first and the last of them were imported. */
  issuedAt: Instant;
  modifiedAt: Instant;
  /** The first and the last year that there is a figure for. */
  firstYear: string;
  lastYear: string;
}

/** Since when, until when and for which years there are figures; undefined while there are none. */
export async function figuresSpan(trx: Knex): Promise<FiguresSpan | undefined> {
  const row = (await trx('goal_figures')
    .min({ issuedAt: 'imported_at', firstYear: 'period' })
    .max({ modifiedAt: 'imported_at', lastYear: 'period' })
    .first()) as FiguresSpan | { issuedAt: null };
  return row.issuedAt === null ? undefined : row;
}
