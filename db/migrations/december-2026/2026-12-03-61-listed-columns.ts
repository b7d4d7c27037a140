/** What lists are ordered and narrowed by becomes columns of the life's row, with an index each. Existing rows are filled from the rows that it was computed from. */
import type { Knex } from 'knex';
import { isPostgres } from '../../engine/connection.ts';

const whole = ['pending_sek', 'granted_sek', 'paid_sek', 'overdue', 'escalated', 'stage_place'];
const texts = ['title_key', 'lead_key', 'first_due_at'];

/** What a list is ordered by, each with the tie-break. */
const orders = ['title_key', 'lead_key', 'stage_place', 'first_due_at', 'granted_sek', 'overdue'];
const indexes: [table: string, columns: string[]][] = [
  ...orders.map((column): [string, string[]] => ['plan_activities', [column, 'case_number']]),
  ['plan_activities', ['stage', 'case_number']],
  ...['title_key', 'lead_key', 'first_due_at', 'granted_sek'].map((column): [string, string[]] => ['plan_activities', ['stage', column, 'case_number']]),
  ['plan_activities', ['development_area', 'case_number']],
  ['plan_activities', ['focus_area', 'case_number']],
  ['plan_activities', ['activity_area', 'case_number']],
  ['plan_activities', ['unit', 'case_number']],
  ['plan_activities', ['escalated', 'case_number']],
  ['obligations', ['owed_organisation', 'state', 'due_at', 'id']],
  ['escalations', ['raised_at', 'id']],
  ['escalations', ['state', 'raised_at', 'id']],
  ['escalations', ['role', 'raised_at', 'id']],
  ['tasks', ['done_at', 'kind', 'opened_at']],
];

/** What is late is few, and looked for in these orders. */
const lateOrders = ['case_number', 'title_key', 'first_due_at'];

/** What is still owed, by whom: few beside all that has been. SQLite asks each row again for what the index holds only: the columns asked for stand in it. */
const someObligations: [name: string, on: string][] = [
  ['obligations_of_coordinators', `(kind, opened_at, owed_role, state) where owed_role = 'coordinator' and state in ('open', 'late')`],
  ['obligations_of_organisations', `(due_at, plan_activity, id, owed_organisation, state) where owed_organisation is not null and state in ('open', 'late')`],
  ['late_obligations_of_organisations', `(due_at, plan_activity, id, owed_organisation, state) where owed_organisation is not null and state = 'late'`],
  ['late_obligations', `(kind, state) where state = 'late'`],
  [
    'obligations_of_bodies',
    `(due_at, plan_activity, id, owed_role, state) where owed_role in ('referenceGroup', 'steeringGroup') and state in ('open', 'late')`,
  ],
];

const replaced = [
  ['state', 'owed_role', 'opened_at'],
  ['state', 'owed_organisation'],
];

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('plan_activities', (table) => {
    for (const column of whole) table.bigInteger(column).notNullable().defaultTo(0);
    // Compared byte by byte on either engine; missing values come last.
    for (const column of texts)
      table
        .specificType(column, isPostgres(knex) ? 'text collate "C"' : 'text')
        .notNullable()
        .defaultTo('~');
  });
  await knex('plan_activities').update(filled(knex));
  for (const [name, columns] of indexes) await knex.schema.alterTable(name, (table) => table.index(columns, nameOf(name, columns)));
  // In whose place these come: they were tried first, and left all that they found to be sorted.
  for (const columns of replaced) await knex.schema.alterTable('obligations', (table) => void table.dropIndex(columns));
  for (const [name, on] of someObligations) await knex.raw(`create index ${name} on obligations ${on}`);
  for (const column of lateOrders)
    await knex.raw('create index ?? on plan_activities (??, overdue) where overdue > 0', [`late_activities_of_${column}`, column]);
  await followNames(knex);
}

export async function down(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw('drop trigger leads_are_named on organisations');
    await knex.raw('drop function name_leads()');
  } else {
    await knex.raw('drop trigger leads_are_named');
  }
  for (const column of lateOrders) await knex.raw('drop index ??', [`late_activities_of_${column}`]);
  for (const [name] of someObligations) await knex.raw('drop index ??', [name]);
  for (const columns of replaced) await knex.schema.alterTable('obligations', (table) => void table.index(columns));
  for (const [name, columns] of indexes) await knex.schema.alterTable(name, (table) => table.dropIndex(columns, nameOf(name, columns)));
  for (const column of [...whole, ...texts]) await knex.raw('alter table plan_activities drop column ??', [column]);
}

/** An organisation that gets another name moves in lists that go by leads. */
async function followNames(knex: Knex): Promise<void> {
  const change = 'update plan_activities set lead_key = new.sort_name where lead = new.id';
  if (!isPostgres(knex)) return void (await knex.raw(`create trigger leads_are_named after update of sort_name on organisations begin ${change}; end`));
  await knex.raw(`create function name_leads() returns trigger language plpgsql as $$ begin ${change}; return null; end $$`);
  await knex.raw('create trigger leads_are_named after update of sort_name on organisations for each row execute function name_leads()');
}

const filled = (knex: Knex) => ({
  pending_sek: knex.raw(`coalesce((select sum(amount_sek) from grants where plan_activity = plan_activities.id and outcome = 'pending'), 0)`),
  granted_sek: knex.raw(`coalesce((select sum(amount_sek) from grants where plan_activity = plan_activities.id and outcome = 'approved'), 0)`),
  paid_sek: knex.raw(`coalesce((select sum(paid_sek) from grants where plan_activity = plan_activities.id), 0)`),
  overdue: knex.raw(
    `(select count(*) from obligations where plan_activity = plan_activities.id and obligations.state = 'late' and owed_organisation is not null)`,
  ),
  escalated: knex.raw(
    `case when exists (select 1 from escalations where plan_activity = plan_activities.id and escalations.state in ('open', 'advised')) then 1 else 0 end`,
  ),
  stage_place: knex.raw(`case stage ${stages.map((stage, place) => `when '${stage}' then ${place}`).join(' ')} else ${stages.length} end`),
  // The search text begins with the title in small letters.
  title_key: knex.raw(`replace(replace(replace(substr(search, 1, length(title)), 'å', '{'), 'ä', '|'), 'ö', '}')`),
  lead_key: knex.raw(`coalesce((select sort_name from organisations where organisations.id = plan_activities.lead), '~')`),
  first_due_at: knex.raw(
    `coalesce((select min(due_at) from obligations where plan_activity = plan_activities.id and obligations.state in ('open', 'late')), '~')`,
  ),
});

/** As they were in order when this was written. */
const stages = ['proposed', 'sentBack', 'awaitingAssignment', 'awaitingAnswer', 'inProgress', 'paused', 'closing', 'closed', 'rejected', 'withdrawn', 'ended'];

/** Short enough for PostgreSQL, which cuts names at 63 bytes. */
const nameOf = (table: string, columns: string[]): string => `${table}_of_${columns.join('_')}`;
