/** The plan by area and organisation, with the money of each. */
import type { Knex } from 'knex';
import type { PortfolioRow, PortfolioView } from '../../contracts/views/register-view.ts';
import { inSnapshot } from '../engine/connection.ts';
import type { Named, NamesById } from '../registers/names-read-model.ts';
import { termNamesOf } from '../registers/names-read-model.ts';
import { planFigures, responsible } from './plan-figures-read-model.ts';

export async function portfolio(knex: Knex): Promise<PortfolioView> {
  return inSnapshot(knex, async (trx) => {
    const { areas: _areas, bodiesOn: _bodiesOn, organisations, ...figures } = await planFigures(trx);
    const terms = await termNamesOf(trx, ['developmentArea', 'focusArea', 'activityArea']);
    const all = (await trx.from(trx.raw(`(${sumsOfAll}) as sums`)).select('*')) as SumRow[];
    const sums = (by: Grouping) => all.filter(({ grouped_by }) => grouped_by === by);
    return {
      ...figures,
      byDevelopmentArea: byTerm(terms.developmentArea, sums('developmentArea')),
      byFocusArea: byTerm(terms.focusArea, sums('focusArea')),
      byOrganisation: organisations.map(rowOf(sums('responsible'))),
      byActivityArea: byTerm(terms.activityArea, sums('activityArea')),
    };
  });
}

/** What is summed by, as SQL. */
const groupings = { developmentArea: 'development_area', focusArea: 'focus_area', activityArea: 'activity_area', responsible } as const;
type Grouping = keyof typeof groupings;
type SumRow = Omit<PortfolioRow, 'name'> & { grouped_by: Grouping };

/** Every grant, and everything that an organisation has let pass. */
const parts = `
  select plan_activity, 0 as overdue, case when outcome = 'approved' then amount_sek else 0 end as granted, paid_sek as paid from grants
  union all select plan_activity, 1, 0, 0 from obligations where state = 'late' and owed_organisation is not null`;

/** Rows of activities are long: sums over all of them are read from a covering index, and the rows themselves only where there are parts to show. */
const sumsBy = ([name, sql]: [string, string]): string => `
  select '${name}' as grouped_by, ${sql} as id, count(*) as activities, coalesce(sum(requested_sek), 0) as requested, 0 as granted, 0 as paid, 0 as overdue
  from plan_activities group by ${sql}
  union all select '${name}', ${sql}, 0, 0, sum(granted), sum(paid), sum(overdue) from with_parts group by ${sql}`;

/** One statement, since thousands of rows take longer on their way out of the database than to be summed in it; the same for both engines. */
const sumsOfAll = `
  with with_parts as materialized (select development_area, focus_area, activity_area, lead, candidate, proposed_by, parts.*
    from plan_activities join (${parts}) as parts on parts.plan_activity = plan_activities.id)
  select grouped_by, id, sum(activities) as "planActivities", sum(requested) as "requestedSek",
    sum(granted) as "grantedSek", sum(paid) as "paidSek", sum(overdue) as "overdue"
  from (${Object.entries(groupings).map(sumsBy).join(' union all ')}) as sums
  where id is not null group by grouped_by, id`;

/** One row for each of the plan's words, in the plan's order, also those without any plan activity; then words that the plan does not have. */
function byTerm(terms: NamesById, sums: SumRow[]): PortfolioRow[] {
  const others = sums.map(({ id }) => id).filter((id) => !terms.has(id));
  return [...[...terms].map(([id, name]) => ({ id, name })), ...others.sort().map((id) => ({ id, name: id }))].map(rowOf(sums));
}

function rowOf(sums: SumRow[]): (named: Named) => PortfolioRow {
  const byId = new Map(sums.map((row) => [row.id, row]));
  return ({ id, name }) => {
    const { planActivities = 0, requestedSek = 0, grantedSek = 0, paidSek = 0, overdue = 0 } = byId.get(id) ?? {};
    return { id, name, planActivities, requestedSek, grantedSek, paidSek, overdue };
  };
}
