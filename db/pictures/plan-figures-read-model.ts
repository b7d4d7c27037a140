/** What is said of the whole plan at once: how many plan activities there are, where they stand, what is late and raised, and the money. Every one counts, also those rejected, withdrawn or closed. */

import type { Knex } from 'knex';
import type { BodyNamesByDay } from '../../contracts/views/body-name.ts';
import type { PortfolioView } from '../../contracts/views/register-view.ts';
import { stages } from '../../workflows/domain/stages.ts';
import type { List } from '../engine/batch-select.ts';
import { batchSelect } from '../engine/batch-select.ts';
import type { Tally } from '../queries/tallies.ts';
import { tallies, tallyColumns } from '../queries/tallies.ts';
import type { NamedRole } from '../registers/body-read-model.ts';
import { bodyNamesIn, bodyRoleList } from '../registers/body-read-model.ts';
import type { Named, NamedTerm } from '../registers/names-read-model.ts';
import { organisationNameList, termNameList } from '../registers/names-read-model.ts';

export interface PlanFigures extends Pick<PortfolioView, 'total' | 'byStage' | 'money' | 'overdue' | 'escalated'> {
  /** Development areas in the plan's order, also those without any activity. */
  areas: (Named & { planActivities: number })[];
  bodiesOn: BodyNamesByDay;
  /** Those that answer for some activity, in Swedish order. */
  organisations: Named[];
  /** What the figures come from, by each group. */
  sums: Tally[];
}

interface Rows extends Record<string, object> {
  sums: Tally;
  areas: NamedTerm;
  organisations: Named;
  bodies: NamedRole;
}

export async function planFigures(knex: Knex): Promise<PlanFigures> {
  const { sums, areas, organisations, bodies } = await batchSelect<Rows>(knex, lists(knex));
  const by = (group: Tally['grouped_by']) => sums.filter(({ grouped_by }) => grouped_by === group);
  const activitiesOf = (group: Tally['grouped_by'], name: string) => by(group).find(({ id }) => id === name)?.activities ?? 0;
  const inAll = (column: Exclude<keyof Tally, 'grouped_by' | 'id'>) => by('stage').reduce((total, row) => total + row[column], 0);
  return {
    total: inAll('activities'),
    byStage: Object.fromEntries(stages.map((stage) => [stage, activitiesOf('stage', stage)])),
    areas: areas.map(({ id, name }) => ({ id, name, planActivities: activitiesOf('developmentArea', id) })),
    bodiesOn: bodyNamesIn(bodies),
    organisations,
    money: { requestedSek: inAll('requested_sek'), grantedSek: inAll('granted_sek'), pendingSek: inAll('pending_sek'), paidSek: inAll('paid_sek') },
    overdue: inAll('overdue'),
    escalated: inAll('escalated'),
    sums,
  };
}

function lists(knex: Knex): { [Name in keyof Rows]: List } {
  const answering = knex('plan_tallies').where({ grouped_by: 'responsible' }).groupBy('id').havingRaw('sum(activities) > 0').select('id');
  return {
    sums: { rows: tallies(knex), columns: tallyColumns },
    areas: termNameList(knex, ['developmentArea']),
    organisations: organisationNameList(knex, answering),
    bodies: bodyRoleList(knex),
  };
}
