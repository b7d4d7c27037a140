/** What taking the county's figures in would do, figure by figure. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { GoalFigure } from '../../db/plan/goal-figure-read-model.ts';
import { goalFigures } from '../../db/plan/goal-figure-read-model.ts';

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
/** Changes with anything that a reader has seen of them. */
export const fingerprintOf = (changes: FigureChange[]): string => createHash('sha256').update(JSON.stringify(changes)).digest('hex');
