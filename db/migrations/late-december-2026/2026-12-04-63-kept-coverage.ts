/**
 * How many activities that are alive each area has for each target group and phase is kept by the database, as the other sums that everybody's pages show: counting
 * them would take longer the larger the plan is. A row is written only where an activity comes into the plan, leaves it or is described anew. On PostgreSQL each
 * sum is several rows, chosen by the activity.
 */
import type { Knex } from 'knex';
import { isPostgres } from '../../engine/connection.ts';

const shards = 16;
const keys = ['development_area', 'activity_area', 'target_group', 'phase'];
/** What belongs to none has an empty name. */
const columns = ['development_area', 'activity_area', 'stage', 'facts'];

const isAlive = (row: string) => `${row}.stage in ('awaitingAssignment', 'awaitingAnswer', 'inProgress', 'paused', 'closing')`;

/** @param row whose facts are read; `from` names the table where it is not a trigger's row */
function cells(knex: Knex, row: string, sign: 1 | -1, from = ''): string {
  const groups = isPostgres(knex)
    ? `json_array_elements_text(${row}.facts::json -> 'targetGroups') as each_one(value)`
    : `json_each(${row}.facts, '$.targetGroups') as each_one`;
  const phase = isPostgres(knex) ? `${row}.facts::json ->> 'establishmentPhase'` : `json_extract(${row}.facts, '$.establishmentPhase')`;
  return `select distinct ${row}.id, ${row}.development_area, coalesce(${row}.activity_area, '') as activity_area, each_one.value as target_group,
    coalesce(${phase}, '') as phase, ${sign} as activities from ${from}${groups} where ${isAlive(row)}`;
}

/** In one order, so that two who change the same sums wait for each other and never in a ring. What stays as it was is left alone. */
const written = (changes: string, shard: string): string => `
  insert into area_coverage (${keys.join(', ')}, shard, activities)
  select ${keys.join(', ')}, ${shard}, sum(activities) from (${changes}) as changes where development_area is not null
  group by ${keys.join(', ')} having sum(activities) <> 0 order by ${keys.join(', ')}
  on conflict (${keys.join(', ')}, shard) do update set activities = area_coverage.activities + excluded.activities`;

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('area_coverage', (table) => {
    for (const key of keys) table.text(key).notNullable();
    table.integer('shard').notNullable();
    table.bigInteger('activities').notNullable();
    table.primary([...keys, 'shard']);
  });
  await (isPostgres(knex) ? onPostgres(knex) : onSqlite(knex));
  await knex.raw(written(cells(knex, 'plan_activities', 1, 'plan_activities, '), '0'));
}

const events = ['comes', 'changes', 'goes'] as const;
const isDistinct = (knex: Knex, column: string) => (isPostgres(knex) ? `old.${column} is distinct from new.${column}` : `old.${column} is not new.${column}`);
/** Most steps change neither what is counted nor whether it is. */
const matters = (knex: Knex): string =>
  `(${isAlive('old')} or ${isAlive('new')}) and (${isAlive('old')} <> ${isAlive('new')} or ${columns
    .filter((column) => column !== 'stage')
    .map((column) => isDistinct(knex, column))
    .join(' or ')})`;

async function onPostgres(knex: Knex): Promise<void> {
  const come = `select * from (${cells(knex, 'new', 1)}) as come where tg_op <> 'DELETE'`;
  const gone = `select * from (${cells(knex, 'old', -1)}) as gone where tg_op <> 'INSERT'`;
  const shard = `abs(hashtext(coalesce(new.id, old.id))) % ${shards}`;
  await knex.raw(
    `create function area_coverage_kept() returns trigger language plpgsql as $kept$ begin ${written(`${come} union all ${gone}`, shard)}; return null; end $kept$`,
  );
  const trigger = (name: (typeof events)[number], event: string, when: string) =>
    knex.raw(`create trigger area_coverage_${name} after ${event} on plan_activities for each row when (${when}) execute function area_coverage_kept()`);
  await trigger('comes', 'insert', isAlive('new'));
  await trigger('changes', `update of ${columns.join(', ')}`, matters(knex));
  await trigger('goes', 'delete', isAlive('old'));
}

async function onSqlite(knex: Knex): Promise<void> {
  const trigger = (name: (typeof events)[number], event: string, when: string, changes: string) =>
    knex.raw(`create trigger area_coverage_${name} after ${event} on plan_activities when ${when} begin ${written(changes, '0')}; end`);
  const [come, gone] = [cells(knex, 'new', 1), cells(knex, 'old', -1)];
  await trigger('comes', 'insert', isAlive('new'), come);
  await trigger('changes', `update of ${columns.join(', ')}`, matters(knex), `${come} union all ${gone}`);
  await trigger('goes', 'delete', isAlive('old'), gone);
}

export async function down(knex: Knex): Promise<void> {
  for (const event of events)
    await knex.raw(isPostgres(knex) ? `drop trigger area_coverage_${event} on plan_activities` : `drop trigger area_coverage_${event}`);
  if (isPostgres(knex)) await knex.raw('drop function area_coverage_kept()');
  await knex.schema.dropTable('area_coverage');
}
