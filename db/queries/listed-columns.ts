/** What lists of plan activities are ordered and narrowed by, as columns of the life's row: they change with the life, in the same statement. */
import type { Knex } from 'knex';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { isOwed } from '../../workflows/domain/life-state.ts';
import { stages } from '../../workflows/domain/stages.ts';

/** Sorts after every Swedish name and every instant: missing values come last. */
const last = '~';

export function listedColumns(trx: Knex, { stage, lead, obligations, escalations, money }: LifeState) {
  const owed = Object.values(obligations).filter(isOwed);
  const grants = Object.values(money.grants);
  const amount = (outcome: (typeof grants)[number]['outcome']) => sum(grants.map((grant) => (grant.outcome === outcome ? grant.amountSek : 0)));
  return {
    stage_place: stages.indexOf(stage),
    lead_key: lead === undefined ? last : trx.raw('coalesce((select sort_name from organisations where id = ?), ?)', [lead, last]),
    first_due_at: owed.map(({ dueAt }) => dueAt).reduce((first, at) => (at < first ? at : first), last),
    granted_sek: amount('approved'),
    pending_sek: amount('pending'),
    paid_sek: sum(grants.map(({ paidSek }) => paidSek)),
    overdue: owed.filter(({ state, owedBy }) => state === 'late' && 'organisation' in owedBy).length,
    escalated: Number(Object.values(escalations).some(({ state }) => state === 'open' || state === 'advised')),
  };
}

const sum = (amounts: number[]): number => amounts.reduce((total, one) => total + one, 0);
