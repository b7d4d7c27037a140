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

const responsible = 'coalesce(lead, candidate, proposed_by)';
/** What is summed by, as SQL. Who answers for an activity: the lead, else the organisation that has been asked, else the one that proposed it. */
const groupings = { stage: 'stage', developmentArea: 'development_area', focusArea: 'focus_area', activityArea: 'activity_area', responsible } as const;
type Grouping = keyof typeof groupings;

/** What is summed, each under the name that it has in the view. */
const summed = ['planActivities', 'requestedSek', 'grantedSek', 'pendingSek', 'paidSek', 'overdue', 'escalated'] as const;
type Sums = Record<(typeof summed)[number], number>;
type SumRow = Sums & { id: string };

/** Sums for each value of every grouping. By one statement: thousands of rows take longer on their way out of the database than to be summed in it. */
async function sumsOf(knex: Knex): Promise<(by: Grouping) => SumRow[]> {
  const queries = (Object.keys(groupings) as Grouping[]).flatMap((by) => [activitiesBy(knex, by), partsBy(knex, by)]);
  const rows = (await knex.withMaterialized('parts', parts(knex)).unionAll(queries)) as (Sums & { id: string | null; grouping: Grouping })[];
  const sums = new Map<Grouping, Map<string, SumRow>>();
  for (const { grouping, id, ...found } of rows) {
    const ofGrouping = sums.get(grouping) ?? new Map<string, SumRow>();
    sums.set(grouping, ofGrouping);
    if (id !== null) ofGrouping.set(id, added(ofGrouping.get(id) ?? { ...nothing, id }, found));
  }
  return (by) => [...(sums.get(by)?.values() ?? [])];
}

const nothing: Sums = { planActivities: 0, requestedSek: 0, grantedSek: 0, pendingSek: 0, paidSek: 0, overdue: 0, escalated: 0 };

/** PostgreSQL's sums of whole numbers may come as text. */
function added(sums: SumRow, more: Sums): SumRow {
  for (const name of summed) sums[name] += Number(more[name]);
  return sums;
}

/** The rows of activities are long, and what is counted of all of them stands in an index: what belongs to them is summed beside it. */
const activitiesBy = (knex: Knex, by: Grouping) =>
  grouped(knex, 'plan_activities', by, { ...zeros(knex), planActivities: knex.raw('count(*)'), requestedSek: knex.raw('coalesce(sum(requested_sek), 0)') });

const partsBy = (knex: Knex, by: Grouping) =>
  grouped(knex, 'parts', by, {
    ...zeros(knex),
    ...Object.fromEntries(Object.keys(noPart).map((name) => [name, knex.raw('sum(??)', [name])])),
  });

const grouped = (knex: Knex, table: string, by: Grouping, sums: Record<keyof Sums, Knex.Raw>): Knex.QueryBuilder =>
  knex(table)
    .groupByRaw(groupings[by])
    .select({ grouping: knex.raw('?', [by]), id: knex.raw(groupings[by]), ...sums });

const zeros = (knex: Knex) => Object.fromEntries(summed.map((name) => [name, knex.raw('0')])) as Record<keyof Sums, Knex.Raw>;

const noPart = { grantedSek: 0, pendingSek: 0, paidSek: 0, overdue: 0, escalated: 0 };

/** Every grant, everything that an organisation has let pass, and every activity with a matter before a body, with what is summed by. */
function parts(knex: Knex): Knex.QueryBuilder {
  const part = (query: Knex.QueryBuilder, sums: Partial<Record<keyof typeof noPart, string>>) =>
    query.select('plan_activity', Object.fromEntries(Object.entries({ ...noPart, ...sums }).map(([name, sql]) => [name, knex.raw(String(sql))])));
  const amountOf = (outcome: string) => `case when outcome = '${outcome}' then amount_sek else 0 end`;
  const each = knex.unionAll([
    part(knex('grants'), { grantedSek: amountOf('approved'), pendingSek: amountOf('pending'), paidSek: 'paid_sek' }),
    part(knex('obligations').where({ state: 'late' }).whereNotNull('owed_organisation'), { overdue: '1' }),
    part(knex('escalations').whereIn('state', ['open', 'advised']).distinct(), { escalated: '1' }),
  ]);
  return knex('plan_activities')
    .join(each.as('each_part'), 'each_part.plan_activity', 'plan_activities.id')
    .select('stage', 'development_area', 'focus_area', 'activity_area', 'lead', 'candidate', 'proposed_by', ...Object.keys(noPart));
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
