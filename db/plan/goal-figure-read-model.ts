/** The county's own figures, one for each goal and year. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

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
