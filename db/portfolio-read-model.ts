/** The plan as a whole: how many plan activities, by stage, area and organisation, and their money. Every one counts, also those rejected, withdrawn or closed. */
import type { Knex } from 'knex';
import { stages } from '../workflows/domain/stages.ts';
import { listsAtOnce } from './lists-at-once.ts';
import type { Named, NamedTerm, NamesById } from './names-read-model.ts';
import { namesIn, organisationList, termList, termsIn } from './names-read-model.ts';
import type { PortfolioRow, PortfolioView } from './views.ts';

export async function portfolio(knex: Knex): Promise<PortfolioView> {
  const {
    sums: all,
    terms: words,
    organisations,
  } = await listsAtOnce<{ sums: SumRow; terms: NamedTerm<TermGrouping>; organisations: Named }>(knex, {
    sums: { rows: knex.from(knex.raw(`(${sumsOfAll}) as sums`)).select(sumColumns), columns: sumColumns },
    terms: termList(knex, termGroupings),
    organisations: organisationList(knex),
  });
  const terms = termsIn(termGroupings, words);
  const sums = (by: Grouping) => all.filter(({ grouped_by }) => grouped_by === by);
  const byStage = sums('stage');
  const sum = (of: (row: SumRow) => number): number => byStage.reduce((total, row) => total + of(row), 0);
  const count = new Map(byStage.map((row) => [row.id, row.planActivities]));
  return {
    total: sum((row) => row.planActivities),
    byStage: Object.fromEntries(stages.map((stage) => [stage, count.get(stage) ?? 0])),
    byDevelopmentArea: byTerm(terms.developmentArea, sums('developmentArea')),
    byFocusArea: byTerm(terms.focusArea, sums('focusArea')),
    byOrganisation: byOrganisation(namesIn(organisations), sums('responsible')),
    byActivityArea: byTerm(terms.activityArea, sums('activityArea')),
    money: {
      requestedSek: sum((row) => row.requestedSek),
      grantedSek: sum((row) => row.grantedSek),
      pendingSek: sum((row) => row.pendingSek),
      paidSek: sum((row) => row.paidSek),
    },
    overdue: sum((row) => row.overdue),
    escalated: sum((row) => row.escalated),
  };
}

/** What is summed by, as SQL. */
const places = { stage: 'stage', developmentArea: 'development_area', focusArea: 'focus_area', activityArea: 'activity_area' } as const;
/** Who answers for an activity: the lead, else the organisation that has been asked, else the one that proposed it. */
const responsible = 'coalesce(lead, candidate, proposed_by)';
type Grouping = keyof typeof places | 'responsible';

const termGroupings = ['developmentArea', 'focusArea', 'activityArea'] as const satisfies Grouping[];
type TermGrouping = (typeof termGroupings)[number];

const sumColumns = ['grouped_by', 'id', 'planActivities', 'requestedSek', 'grantedSek', 'pendingSek', 'paidSek', 'overdue', 'escalated'] as const;
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
const sumsBy = (by: string, as = by): string => `
  select ${as}, count(*) as activities, coalesce(sum(requested_sek), 0) as requested, 0 as granted, 0 as pending, 0 as paid, 0 as overdue, 0 as escalated
  from plan_activities group by ${by}
  union all select ${as}, 0, 0, sum(granted), sum(pending), sum(paid), sum(overdue), sum(escalated) from with_parts group by ${by}`;

const grouped = (by: string, id: string, from: string): string => `
  select '${by}' as grouped_by, ${id} as id, sum(activities) as "planActivities", sum(requested) as "requestedSek", sum(granted) as "grantedSek",
    sum(pending) as "pendingSek", sum(paid) as "paidSek", sum(overdue) as "overdue", sum(escalated) as "escalated"
  from ${from} where ${id} is not null group by ${id}`;

/**
 * One statement, since thousands of rows take longer on their way out of the database than to be summed in it; the same for both engines.
 * Stages and areas together are few: everything is summed by all of them once, and those sums by each.
 */
const sumsOfAll = `
  with with_parts as materialized
    (select ${Object.values(places).join(', ')}, lead, candidate, proposed_by, parts.* from plan_activities join (${parts}) as parts on parts.plan_activity = plan_activities.id),
    by_place as materialized (${sumsBy(Object.values(places).join(', '))}),
    by_responsible as materialized (${sumsBy(responsible, `${responsible} as responsible`)})
  ${Object.entries(places)
    .map(([by, id]) => grouped(by, id, 'by_place'))
    .join(' union all ')}
  union all ${grouped('responsible', 'responsible', 'by_responsible')}`;

/** One row for each of the plan's words, in the plan's order, also those without any plan activity; then words that the plan does not have. */
function byTerm(terms: NamesById, sums: SumRow[]): PortfolioRow[] {
  const others = sums.map(({ id }) => id).filter((id) => !terms.has(id));
  return [...terms, ...others.sort().map((id) => [id, id] as const)].map(rowOf(sums));
}

/** Only those that answer for some plan activity. */
function byOrganisation(organisations: NamesById, sums: SumRow[]): PortfolioRow[] {
  const counted = new Set(sums.map(({ id }) => id));
  return [...organisations].filter(([id]) => counted.has(id)).map(rowOf(sums));
}

function rowOf(sums: SumRow[]): (named: readonly [id: string, name: string]) => PortfolioRow {
  const byId = new Map(sums.map((row) => [row.id, row]));
  return ([id, name]) => toRow({ id, name }, byId.get(id));
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
