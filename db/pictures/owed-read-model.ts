/** What is owed in all plan activities by others than the coordinators, the first due first: what bodies are to say, and what organisations have let pass. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { OwedItem } from '../../contracts/views/plan-activity-view.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { inSnapshot } from '../engine/connection.ts';
import { livesOf } from '../lives/life-read-model.ts';
import type { ObligationRow } from '../lives/obligation-read-model.ts';
import { toObligationView } from '../lives/obligation-read-model.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';
import { planActivityTitles } from '../registers/names-read-model.ts';

export interface OwedFilter {
  owedBy: 'organisations' | 'bodies';
  /** Only what is late, or all that is still owed. */
  late: boolean;
  /** Only in the plan activities that it follows. */
  unit?: string | undefined;
}

export async function listOwed(knex: Knex, filter: OwedFilter, page: ListPageRequest): Promise<ListPage<OwedItem>> {
  return inSnapshot(knex, async (trx) => {
    const query = trx('obligations').whereRaw(filter.late ? `state = 'late'` : `state in ('open', 'late')`);
    // As the indexes say it, each of which holds these only.
    query.whereRaw(filter.owedBy === 'bodies' ? `owed_role in ('referenceGroup', 'steeringGroup')` : 'owed_organisation is not null');
    if (filter.unit !== undefined) query.whereIn('plan_activity', trx('plan_activities').where({ unit: filter.unit }).select('id'));
    const order = ['due_at', 'plan_activity', 'id'].map((column) => ({ column: `obligations.${column}` }));
    return mapListPage(await listPage<OwedRow>(query, ['obligations.*'], order, page), (rows) => toOwedItems(trx, rows));
  });
}

/** These very things, also those that are owed no more. */
export async function owedNamed(knex: Knex, named: readonly Pick<OwedItem, 'planActivity' | 'id'>[]): Promise<OwedItem[]> {
  if (named.length === 0) return [];
  const pairs = named.map(({ planActivity, id }) => [planActivity, id]);
  const rows = (await knex('obligations').whereIn(['plan_activity', 'id'], pairs).orderBy(['due_at', 'plan_activity', 'id'])) as OwedRow[];
  return toOwedItems(knex, rows);
}

type OwedRow = ObligationRow & { escalation: string | null };

async function toOwedItems(knex: Knex, rows: OwedRow[]): Promise<OwedItem[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.plan_activity);
  const lives = await livesOf(knex, ids);
  const titles = await planActivityTitles(knex, ids);
  const replies = (await knex('replies').whereIn('plan_activity', ids).whereNull('taken_back_by').orderBy(['received_at', 'id'])) as ReplyRow[];
  return rows.flatMap((row) => {
    const life = lives.get(row.plan_activity);
    if (!life) return [];
    const last = replies.findLast(({ plan_activity, period }) => plan_activity === row.plan_activity && period === row.period);
    return {
      ...toObligationView(row, life),
      planActivity: row.plan_activity,
      title: titles.get(row.plan_activity) ?? row.plan_activity,
      escalation: row.escalation,
      lastReply: last ? { kind: last.kind, receivedAt: last.received_at } : null,
    };
  });
}

interface ReplyRow {
  plan_activity: string;
  period: string;
  kind: NonNullable<OwedItem['lastReply']>['kind'];
  received_at: Instant;
}
