/** How many lives there are and what waits in them, in figures: nothing about any case or anybody. For who watches the program. */
import type { Knex } from 'knex';
import type { CommandName } from '../../workflows/domain/commands.ts';
import type { ObligationKind } from '../../workflows/domain/life-state.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { batchSelect } from '../engine/batch-select.ts';

export interface Figures {
  lives: { stage: Stage; total: number }[];
  /** What is owed and late, by kind. */
  late: { kind: ObligationKind; total: number }[];
  /** Commands that have come and are not taken, those set aside apart; and when the first of them came. */
  waiting: { name: CommandName; total: number; first: Instant }[];
  setAside: number;
}

/** By one statement. */
export async function figuresOf(knex: Knex): Promise<Figures> {
  const total = knex.raw('count(*)');
  const { setAside, ...figures } = await batchSelect<{
    lives: Figures['lives'][number];
    late: Figures['late'][number];
    waiting: Figures['waiting'][number];
    setAside: { total: number };
  }>(knex, {
    lives: { rows: knex('plan_activities').groupBy('stage').orderBy('stage').select('stage', { total }), columns: ['stage', 'total'] },
    late: { rows: knex('obligations').whereRaw(`state = 'late'`).groupBy('kind').orderBy('kind').select('kind', { total }), columns: ['kind', 'total'] },
    waiting: {
      rows: knex('commands')
        .where({ state: 'received' })
        .whereNotIn('id', knex('set_aside_steps').select('step_key'))
        .groupBy('name')
        .orderBy('name')
        .select('name', { total, first: knex.raw('min(received_at)') }),
      columns: ['name', 'total', 'first'],
    },
    setAside: { rows: knex('set_aside_steps').select({ total }), columns: ['total'] },
  });
  return { ...figures, setAside: setAside[0]?.total ?? 0 };
}
