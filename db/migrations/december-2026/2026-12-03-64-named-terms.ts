/**
 * Which target groups, goals and phase each activity names, as rows that an index finds. The database writes them from the activity's facts, as often as those
 * change.
 */
import type { Knex } from 'knex';
import { isPostgres } from '../../engine/connection.ts';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('named_terms', (table) => {
    table.text('kind').notNullable();
    table.text('term').notNullable();
    table.text('plan_activity').notNullable();
    table.primary(['kind', 'term', 'plan_activity']);
    table.index(['plan_activity']);
  });
  await knex.raw(`${insertion(knex, 'plan_activities', 'plan_activities,')}`);
  await (isPostgres(knex) ? onPostgres(knex) : onSqlite(knex));
}

/** @param row whose facts are read; `from` names the table where it is not a trigger's row */
function insertion(knex: Knex, row: string, from = ''): string {
  const listed = (list: string) =>
    isPostgres(knex) ? `json_array_elements_text(${row}.facts::json -> '${list}') as each_one(value)` : `json_each(${row}.facts, '$.${list}') as each_one`;
  const phase = isPostgres(knex) ? `${row}.facts::json ->> 'establishmentPhase'` : `json_extract(${row}.facts, '$.establishmentPhase')`;
  const phases = from === '' ? '' : ' from plan_activities';
  return `insert into named_terms (kind, term, plan_activity)
    select distinct 'targetGroup', each_one.value, ${row}.id from ${from} ${listed('targetGroups')}
    union all select distinct 'goal', each_one.value, ${row}.id from ${from} ${listed('goals')}
    union all select 'phase', ${phase}, ${row}.id${phases} where ${phase} <> ''`;
}

async function onPostgres(knex: Knex): Promise<void> {
  await knex.raw(`create function note_terms() returns trigger language plpgsql as $$ begin
    if tg_op <> 'INSERT' then delete from named_terms where plan_activity = old.id; end if;
    if tg_op <> 'DELETE' then ${insertion(knex, 'new')}; end if;
    return null; end $$`);
  await knex.raw(
    'create trigger plan_activity_names_terms after insert or delete or update of facts on plan_activities for each row execute function note_terms()',
  );
}

async function onSqlite(knex: Knex): Promise<void> {
  const forgotten = 'delete from named_terms where plan_activity = old.id';
  await knex.raw(`create trigger plan_activity_names_terms after insert on plan_activities begin ${insertion(knex, 'new')}; end`);
  await knex.raw(`create trigger plan_activity_names_others after update of facts on plan_activities when new.facts <> old.facts begin
    ${forgotten}; ${insertion(knex, 'new')}; end`);
  await knex.raw(`create trigger plan_activity_names_none after delete on plan_activities begin ${forgotten}; end`);
}

export async function down(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw('drop trigger plan_activity_names_terms on plan_activities');
    await knex.raw('drop function note_terms()');
  } else {
    for (const name of ['plan_activity_names_terms', 'plan_activity_names_others', 'plan_activity_names_none']) await knex.raw('drop trigger ??', [name]);
  }
  await knex.schema.dropTable('named_terms');
}
