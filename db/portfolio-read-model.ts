/** The plan as a whole: how many plan activities, by stage, area and organisation, and their money. Every one counts, also those rejected, withdrawn or closed. */
import type { Knex } from 'knex';
import { stages } from '../workflows/domain/stages.ts';
import { inSnapshot } from './connection.ts';
import type { PlanTermKind } from './plan-store.ts';
import { planTerms } from './plan-store.ts';
import type { PortfolioRow, PortfolioView } from './views.ts';

export async function portfolio(knex: Knex): Promise<PortfolioView> {
  return inSnapshot(knex, async (trx) => {
    const rows = await countedActivities(trx);
    const sum = (of: (row: CountedRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
    return {
      total: rows.length,
      byStage: Object.fromEntries(stages.map((stage) => [stage, rows.filter((row) => row.stage === stage).length])),
      byDevelopmentArea: await byTerm(trx, rows, 'developmentArea', (row) => row.development_area),
      byFocusArea: await byTerm(trx, rows, 'focusArea', (row) => row.focus_area),
      byOrganisation: await byOrganisation(trx, rows),
      byActivityArea: await byTerm(trx, rows, 'activityArea', (row) => row.activity_area),
      money: { requestedSek: sum(requested), grantedSek: sum((row) => row.granted), pendingSek: sum((row) => row.pending), paidSek: sum((row) => row.paid) },
      overdue: sum((row) => row.overdue),
      escalated: rows.filter((row) => row.escalated > 0).length,
    };
  });
}

interface CountedRow {
  stage: string;
  development_area: string;
  focus_area: string;
  activity_area: string | null;
  responsible: string;
  requested_sek: number | null;
  granted: number;
  pending: number;
  paid: number;
  overdue: number;
  escalated: number;
}
const requested = (row: CountedRow): number => row.requested_sek ?? 0;

/** What belongs to each is summed for all of them at once: row by row it takes many times as long. */
async function countedActivities(knex: Knex): Promise<CountedRow[]> {
  const grants = (await knex('grants')
    .groupBy('plan_activity', 'outcome')
    .select('plan_activity', 'outcome')
    .sum({ amount: 'amount_sek', paid: 'paid_sek' })) as GrantSum[];
  const late = await countedBy(knex('obligations').where({ state: 'late' }).whereNotNull('owed_organisation'));
  const escalated = await countedBy(knex('escalations').whereIn('state', ['open', 'advised']));
  const money = new Map<string, Pick<CountedRow, 'granted' | 'pending' | 'paid'>>();
  for (const { plan_activity, outcome, amount, paid } of grants) {
    const sofar = money.get(plan_activity) ?? nothing;
    money.set(plan_activity, {
      granted: sofar.granted + (outcome === 'approved' ? Number(amount) : 0),
      pending: sofar.pending + (outcome === 'pending' ? Number(amount) : 0),
      paid: sofar.paid + Number(paid),
    });
  }
  const rows = (await knex('plan_activities').select(
    'id',
    'stage',
    'development_area',
    'focus_area',
    'activity_area',
    'requested_sek',
    // Who answers for it: the lead, else the organisation that has been asked, else the one that proposed it.
    knex.raw('coalesce(lead, candidate, proposed_by) as responsible'),
  )) as ActivityRow[];
  // Field by field: spreading thousands of the driver's rows takes longer than reading them.
  return rows.map((row) => {
    const { granted, pending, paid } = money.get(row.id) ?? nothing;
    return {
      stage: row.stage,
      development_area: row.development_area,
      focus_area: row.focus_area,
      activity_area: row.activity_area,
      responsible: row.responsible,
      requested_sek: row.requested_sek,
      granted,
      pending,
      paid,
      overdue: late.get(row.id) ?? 0,
      escalated: escalated.get(row.id) ?? 0,
    };
  });
}

const nothing = { granted: 0, pending: 0, paid: 0 };
type ActivityRow = Omit<CountedRow, 'granted' | 'pending' | 'paid' | 'overdue' | 'escalated'> & { id: string };
interface GrantSum {
  plan_activity: string;
  outcome: string;
  amount: number;
  paid: number;
}

async function countedBy(query: Knex.QueryBuilder): Promise<Map<string, number>> {
  const rows = (await query.groupBy('plan_activity').select('plan_activity').count({ count: '*' })) as { plan_activity: string; count: number }[];
  return new Map(rows.map(({ plan_activity, count }) => [plan_activity, Number(count)]));
}

/** One row for each of the plan's words, in the plan's order, also those without any plan activity; then words that the plan does not have. */
async function byTerm(knex: Knex, rows: CountedRow[], kind: PlanTermKind, of: (row: CountedRow) => string | null): Promise<PortfolioRow[]> {
  const terms = await planTerms(knex, kind);
  const groups = grouped(rows, of);
  const known = new Set(terms.map(({ id }) => id));
  const others = [...groups.keys()].filter((id) => !known.has(id)).sort();
  return [...terms, ...others.map((id) => ({ id, name: id }))].map(({ id, name }) => summed(id, name, groups.get(id) ?? []));
}

async function byOrganisation(knex: Knex, rows: CountedRow[]): Promise<PortfolioRow[]> {
  const groups = grouped(rows, ({ responsible }) => responsible);
  const organisations = (await knex('organisations').orderBy(['sort_name', 'id']).select('id', 'name')) as { id: string; name: string }[];
  return organisations.filter(({ id }) => groups.has(id)).map(({ id, name }) => summed(id, name, groups.get(id) ?? []));
}

/** In one pass: a county's plan has thousands of rows and hundreds of organisations. */
function grouped(rows: CountedRow[], of: (row: CountedRow) => string | null): Map<string, CountedRow[]> {
  const groups = new Map<string, CountedRow[]>();
  for (const row of rows) {
    const id = of(row);
    if (id === null) continue;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

function summed(id: string, name: string, rows: CountedRow[]): PortfolioRow {
  const sum = (of: (row: CountedRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    id,
    name,
    planActivities: rows.length,
    requestedSek: sum(requested),
    grantedSek: sum((row) => row.granted),
    paidSek: sum((row) => row.paid),
    overdue: sum((row) => row.overdue),
  };
}
