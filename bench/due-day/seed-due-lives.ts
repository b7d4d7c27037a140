/**
 * Lives that are all due at one instant, made from one that was lived: the rows as the recording would have written them, the turns included, and their
 * workflows begun from those rows. A step and a reminder fall due in each.
 */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { lifeFromRow, startRun } from '../../api/engine/lifecycle-runs.ts';
import { toJson } from '../../db/queries/json-column.ts';
import type { AgendaItem } from '../../workflows/domain/agenda-item.ts';
import { rank } from '../../workflows/domain/agenda-item.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { turnAfter } from '../../workflows/domain/time/turns.ts';
import { lifeTaskQueue } from '../../workflows/messages.ts';

const rowsAtOnce = 100;
const startsAtOnce = 8;

export interface DueLives {
  template: string;
  count: number;
  dueAt: Instant;
  /** False: all at the instant itself, as it was before there were turns. */
  inTurns: boolean;
}

/** Ids of the lives whose rows were written. */
export async function seedDueLives(db: Knex, { template, count, dueAt, inTurns }: DueLives): Promise<string[]> {
  const row = await db('plan_activities').where({ id: template }).first();
  const owed = await db('obligations').where({ plan_activity: template });
  const life = dueLife(JSON.parse(row.life) as LifeState, dueAt);
  const ids = Array.from({ length: count }, (_, number) => `${template.slice(0, -6)}${String(number).padStart(6, '0')}`);
  for (let first = 0; first < count; first += rowsAtOnce)
    await db.transaction(async (trx) => {
      for (const [place, id] of ids.slice(first, first + rowsAtOnce).entries()) {
        const turn = turnAfter(dueAt, inTurns ? first + place : 0);
        await trx('plan_activities').insert({
          ...row,
          id,
          case_number: `${row.case_number}-${first + place}`,
          life: toJson({ ...life, id }),
          next_due_at: dueAt,
          next_turn_at: turn.at,
        });
        await trx('obligations').insert(owed.map((obligation) => ({ ...obligation, plan_activity: id })));
      }
    });
  return ids;
}

/** The report that the life owes next falls due at the instant, and its actor is reminded then. */
function dueLife(life: LifeState, dueAt: Instant): LifeState {
  const late = Object.values(life.agenda).find(({ kind, key }) => kind === 'late' && key.startsWith('report-'));
  if (!late?.obligation) throw new Error('the life owes no report');
  const obligation = life.obligations[late.obligation];
  if (!obligation) throw new Error('the life owes no report');
  const remind: AgendaItem = {
    ...late,
    key: `${late.obligation}/${late.dueVersion}/remindAfter-1`,
    kind: 'remind',
    side: 'after',
    rank: rank.remind,
    at: dueAt,
  };
  const later = Object.entries(life.agenda).filter(([, { at, kind }]) => at > dueAt && kind !== 'remind');
  return {
    ...life,
    obligations: { ...life.obligations, [obligation.id]: { ...obligation, dueAt } },
    agenda: { ...Object.fromEntries(later), [late.key]: { ...late, at: dueAt }, [remind.key]: remind },
  };
}

/** Begins a workflow for each, a few at once. */
export async function startDueLives(client: Client, db: Knex, ids: string[]): Promise<void> {
  const waiting = [...ids];
  const startSome = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const start = await lifeFromRow(db, id);
      if (start) await startRun(client, start, { taskQueue: lifeTaskQueue, instead: false });
    }
  };
  await Promise.all(Array.from({ length: startsAtOnce }, startSome));
}
