/** The plan by area and organisation, with the money of each. */
import type { Knex } from 'knex';
import type { PortfolioRow, PortfolioView } from '../../contracts/views/register-view.ts';
import { inSnapshot } from '../engine/connection.ts';
import type { Tally } from '../queries/tallies.ts';
import type { Named, NamesById } from '../registers/names-read-model.ts';
import { termNamesOf } from '../registers/names-read-model.ts';
import { planFigures } from './plan-figures-read-model.ts';

export async function portfolio(knex: Knex): Promise<PortfolioView> {
  return inSnapshot(knex, async (trx) => {
    const { areas: _areas, bodiesOn: _bodiesOn, organisations, sums: all, ...figures } = await planFigures(trx);
    const terms = await termNamesOf(trx, ['developmentArea', 'focusArea', 'activityArea']);
    const sums = (by: Tally['grouped_by']) => all.filter(({ grouped_by }) => grouped_by === by);
    return {
      ...figures,
      byDevelopmentArea: byTerm(terms.developmentArea, sums('developmentArea')),
      byFocusArea: byTerm(terms.focusArea, sums('focusArea')),
      byOrganisation: organisations.map(rowOf(sums('responsible'))),
      byActivityArea: byTerm(terms.activityArea, sums('activityArea')),
    };
  });
}

/** One row for each of the plan's words, in the plan's order, also those without any plan activity; then words that the plan does not have. */
function byTerm(terms: NamesById, sums: Tally[]): PortfolioRow[] {
  const others = sums.map(({ id }) => id).filter((id) => !terms.has(id));
  return [...[...terms].map(([id, name]) => ({ id, name })), ...others.sort().map((id) => ({ id, name: id }))].map(rowOf(sums));
}

function rowOf(sums: Tally[]): (named: Named) => PortfolioRow {
  const byId = new Map(sums.map((row) => [row.id, row]));
  return ({ id, name }) => {
    const { activities = 0, requested_sek = 0, granted_sek = 0, paid_sek = 0, overdue = 0 } = byId.get(id) ?? {};
    return { id, name, planActivities: activities, requestedSek: requested_sek, grantedSek: granted_sek, paidSek: paid_sek, overdue };
  };
}
