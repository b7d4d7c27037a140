/** What is said of the whole plan at once: how many plan activities there are, where they stand, what is late and raised, and the money. Every one counts, also those rejected, withdrawn or closed. */

import type { Knex } from 'knex';
import type { BodyNamesByDay } from '../../contracts/views/body-name.ts';
import type { PortfolioView } from '../../contracts/views/register-view.ts';
import { stages } from '../../workflows/domain/stages.ts';
import type { List } from '../engine/batch-select.ts';
import { batchSelect } from '../engine/batch-select.ts';
import type { NamedRole } from '../registers/body-read-model.ts';
import { bodyNamesIn, bodyRoleList } from '../registers/body-read-model.ts';
import type { Named, NamedTerm } from '../registers/names-read-model.ts';
import { organisationNameList, termNameList } from '../registers/names-read-model.ts';
import { letPass, overdueMatters } from './overdue-queries.ts';

/** Who answers for an activity, as SQL: the lead, else the organisation that has been asked, else the one that proposed it. */
export const responsible = 'coalesce(lead, candidate, proposed_by)';

export interface PlanFigures extends Pick<PortfolioView, 'total' | 'byStage' | 'money' | 'overdue' | 'escalated'> {
  /** Development areas in the plan's order, also those without any activity. */
  areas: (Named & { planActivities: number })[];
  bodiesOn: BodyNamesByDay;
  /** Those that answer for some activity, in Swedish order. */
  organisations: Named[];
}

interface Rows extends Record<string, object> {
  counts: { stage: string; development_area: string; activities: number; requested: number };
  grants: { granted: number; pending: number; paid: number };
  late: { count: number };
  raised: { count: number };
  areas: NamedTerm;
  organisations: Named;
  bodies: NamedRole;
}

export async function planFigures(knex: Knex): Promise<PlanFigures> {
  const rows = await batchSelect<Rows>(knex, lists(knex));
  const activitiesWhere = (isCounted: (row: Rows['counts']) => boolean) => sum(rows.counts.filter(isCounted), ({ activities }) => activities);
  const [grants] = rows.grants;
  return {
    total: activitiesWhere(() => true),
    byStage: Object.fromEntries(stages.map((stage) => [stage, activitiesWhere((row) => row.stage === stage)])),
    areas: rows.areas.map(({ id, name }) => ({ id, name, planActivities: activitiesWhere((row) => row.development_area === id) })),
    bodiesOn: bodyNamesIn(rows.bodies),
    organisations: rows.organisations,
    money: {
      requestedSek: sum(rows.counts, ({ requested }) => requested),
      grantedSek: grants?.granted ?? 0,
      pendingSek: grants?.pending ?? 0,
      paidSek: grants?.paid ?? 0,
    },
    overdue: rows.late[0]?.count ?? 0,
    escalated: rows.raised[0]?.count ?? 0,
  };
}

const sum = <Row>(rows: Row[], of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);

function lists(knex: Knex): { [Name in keyof Rows]: List } {
  const granted = (outcome: string) => knex.raw(`case when outcome = ? then amount_sek else 0 end`, [outcome]);
  return {
    counts: {
      rows: knex('plan_activities')
        .groupBy('stage', 'development_area')
        .select('stage', 'development_area')
        .count({ activities: '*' })
        .select({ requested: knex.raw('coalesce(sum(requested_sek), 0)') }),
      columns: ['stage', 'development_area', 'activities', 'requested'],
    },
    grants: {
      rows: knex('grants').sum({ granted: granted('approved'), pending: granted('pending'), paid: 'paid_sek' }),
      columns: ['granted', 'pending', 'paid'],
    },
    late: { rows: letPass(knex).count({ count: '*' }), columns: ['count'] },
    raised: { rows: overdueMatters(knex).countDistinct({ count: 'plan_activity' }), columns: ['count'] },
    areas: termNameList(knex, ['developmentArea']),
    organisations: organisationNameList(knex, knex('plan_activities').select(knex.raw(responsible))),
    bodies: bodyRoleList(knex),
  };
}
