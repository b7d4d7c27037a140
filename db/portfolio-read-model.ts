/** The plan as a whole: how many plan activities, by stage, area and organisation, and their money. Every one counts, also those rejected, withdrawn or closed. */
import type { Knex } from 'knex';
import { stages } from '../workflows/domain/stages.ts';
import { inSnapshot } from './connection.ts';
import type { PlanTerm } from './plan-store.ts';
import { planTermsOf } from './plan-store.ts';
import type { PortfolioRow, PortfolioView } from './views.ts';

export async function portfolio(knex: Knex): Promise<PortfolioView> {
  return inSnapshot(knex, async (trx) => {
    const sums = await sumsOf(trx);
    const terms = await planTermsOf(trx, ['developmentArea', 'focusArea', 'activityArea']);
    const byStage = sums('stage');
    const sum = (of: (row: SumRow) => number): number => byStage.reduce((total, row) => total + of(row), 0);
    const count = new Map(byStage.map((row) => [row.id, row.planActivities]));
    return {
      total: sum((row) => row.planActivities),
      byStage: Object.fromEntries(stages.map((stage) => [stage, count.get(stage) ?? 0])),
      byDevelopmentArea: byTerm(terms.get('developmentArea') ?? [], sums('developmentArea')),
      byFocusArea: byTerm(terms.get('focusArea') ?? [], sums('focusArea')),
      byOrganisation: await byOrganisation(trx, sums('responsible')),
      byActivityArea: byTerm(terms.get('activityArea') ?? [], sums('activityArea')),
      money: {
        requestedSek: sum((row) => row.requestedSek),
        grantedSek: sum((row) => row.grantedSek),
        pendingSek: sum((row) => row.pendingSek),
        paidSek: sum((row) => row.paidSek),
      },
      overdue: sum((row) => row.overdue),
      escalated: sum((row) => row.escalated),
    };
  });
}

/** What is summed by, as SQL. Who answers for an activity: the lead, else the organisation that has been asked, else the one that proposed it. */
const groupings = {
  stage: 'stage',
  developmentArea: 'development_area',
  focusArea: 'focus_area',
  activityArea: 'activity_area',
  responsible: 'coalesce(lead, candidate, proposed_by)',
} as const;
type Grouping = keyof typeof groupings;

interface SumRow {
  grouped_by: Grouping;
  id: string;
  planActivities: number;
  requestedSek: number;
  grantedSek: number;
  pendingSek: number;
  paidSek: number;
  overdue: number;
  escalated: number;
}

/** Every grant, everything that an organisation has let pass, and every activity with a matter before a body. */
const parts = `
  select plan_activity, 0 as overdue, 0 as escalated, paid_sek as paid,
    case when outcome = 'approved' then amount_sek else 0 end as granted, case when outcome = 'pending' then amount_sek else 0 end as pending
  from grants
  union all select plan_activity, 1, 0, 0, 0, 0 from obligations where state = 'late' and owed_organisation is not null
  union all select distinct plan_activity, 0, 1, 0, 0, 0 from escalations where state in ('open', 'advised')`;

/** The rows of activities are long: what is summed of all of them stands in an index, and only those that have parts are read beside it. */
const sumsBy = ([name, sql]: [string, string]): string => `
  select '${name}' as grouped_by, ${sql} as id, count(*) as activities, coalesce(sum(requested_sek), 0) as requested,
    0 as granted, 0 as pending, 0 as paid, 0 as overdue, 0 as escalated
  from plan_activities group by ${sql}
  union all select '${name}', ${sql}, 0, 0, sum(granted), sum(pending), sum(paid), sum(overdue), sum(escalated) from with_parts group by ${sql}`;

/** One statement, since thousands of rows take longer on their way out of the database than to be summed in it; the same for both engines. */
const sumsOfAll = `
  with with_parts as materialized (select stage, development_area, focus_area, activity_area, lead, candidate, proposed_by, parts.* from plan_activities join (${parts}) as parts on parts.plan_activity = plan_activities.id)
  select grouped_by, id, sum(activities) as "planActivities", sum(requested) as "requestedSek", sum(granted) as "grantedSek",
    sum(pending) as "pendingSek", sum(paid) as "paidSek", sum(overdue) as "overdue", sum(escalated) as "escalated"
  from (${Object.entries(groupings).map(sumsBy).join(' union all ')}) as sums
  where id is not null group by grouped_by, id`;

/** Sums for each value of every grouping. */
async function sumsOf(knex: Knex): Promise<(by: Grouping) => SumRow[]> {
  const rows = (await knex.from(knex.raw(`(${sumsOfAll}) as sums`)).select('*')) as SumRow[];
  return (by) => rows.filter(({ grouped_by }) => grouped_by === by);
}

/** One row for each of the plan's words, in the plan's order, also those without any plan activity; then words that the plan does not have. */
function byTerm(terms: PlanTerm[], sums: SumRow[]): PortfolioRow[] {
  const known = new Set(terms.map(({ id }) => id));
  const others = sums.filter(({ id }) => !known.has(id)).map(({ id }) => ({ id, name: id }));
  const byId = new Map(sums.map((row) => [row.id, row]));
  return [...terms, ...others.sort((a, b) => (a.id < b.id ? -1 : 1))].map((term) => toRow(term, byId.get(term.id)));
}

async function byOrganisation(knex: Knex, sums: SumRow[]): Promise<PortfolioRow[]> {
  const byId = new Map(sums.map((row) => [row.id, row]));
  const organisations = (await knex('organisations').orderBy(['sort_name', 'id']).select('id', 'name')) as { id: string; name: string }[];
  return organisations.filter(({ id }) => byId.has(id)).map((organisation) => toRow(organisation, byId.get(organisation.id)));
}

const toRow = ({ id, name }: { id: string; name: string }, sums: SumRow | undefined): PortfolioRow => ({
  id,
  name,
  planActivities: sums?.planActivities ?? 0,
  requestedSek: sums?.requestedSek ?? 0,
  grantedSek: sums?.grantedSek ?? 0,
  paidSek: sums?.paidSek ?? 0,
  overdue: sums?.overdue ?? 0,
});
