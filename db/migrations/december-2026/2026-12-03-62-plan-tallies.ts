/**
 * Sums over the whole plan are kept by the database as rows of plan activities come, change and go: by stage, area and who answers. Each sum is several rows on
 * PostgreSQL, so that recordings of different lives rarely wait for each other; SQLite has one writer, and one row.
 */
import type { Knex } from 'knex';
import { isPostgres } from '../../engine/connection.ts';

const summed = ['activities', 'requested_sek', 'granted_sek', 'pending_sek', 'paid_sek', 'overdue', 'escalated'] as const;
const shards = 16;

/** What is summed by, as SQL of a row. */
const groupings = (row: string): [name: string, sql: string][] => [
  ['stage', `${row}.stage`],
  ['developmentArea', `${row}.development_area`],
  ['focusArea', `${row}.focus_area`],
  ['activityArea', `${row}.activity_area`],
  ['responsible', `coalesce(${row}.lead, ${row}.candidate, ${row}.proposed_by)`],
];

/** What one row adds to its sums, or takes from them. */
const changesOf = (row: string, sign: 1 | -1, more = ''): string =>
  groupings(row)
    .map(([name, sql]) => {
      const amounts = summed.map((column) => (column === 'activities' ? `${sign} as activities` : `${sign} * coalesce(${row}.${column}, 0) as ${column}`));
      return `select '${name}' as grouped_by, ${sql} as id, ${amounts.join(', ')}${more}`;
    })
    .join(' union all ');

/** In one order, so that two who change the same sums wait for each other and never in a ring. What stays as it was is left alone. */
const written = (changes: string, shard: string): string => `
  insert into plan_tallies (grouped_by, id, shard, ${summed.join(', ')})
  select grouped_by, id, ${shard}, ${summed.map((column) => `sum(${column})`).join(', ')} from (${changes}) as changes
  where id is not null group by grouped_by, id
  having ${summed.map((column) => `sum(${column}) <> 0`).join(' or ')} order by grouped_by, id
  on conflict (grouped_by, id, shard) do update set ${summed.map((column) => `${column} = plan_tallies.${column} + excluded.${column}`).join(', ')}`;

const counted = ['stage', 'development_area', 'focus_area', 'activity_area', 'lead', 'candidate', 'proposed_by', ...summed.slice(1)];

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('plan_tallies', (table) => {
    table.text('grouped_by').notNullable();
    table.text('id').notNullable();
    table.integer('shard').notNullable();
    for (const column of summed) table.bigInteger(column).notNullable();
    table.primary(['grouped_by', 'id', 'shard']);
  });
  await knex.raw(written(changesOf('plan_activities', 1, ' from plan_activities'), '0'));
  await (isPostgres(knex) ? onPostgres(knex) : onSqlite(knex));
}

async function onPostgres(knex: Knex): Promise<void> {
  const shard = `abs(hashtext(coalesce(new.id, old.id))) % ${shards}`;
  const come = `select * from (${changesOf('new', 1)}) as come where tg_op <> 'DELETE'`;
  const gone = `select * from (${changesOf('old', -1)}) as gone where tg_op <> 'INSERT'`;
  await knex.raw(
    `create function tally_plan_activity() returns trigger language plpgsql as $tally$ begin ${written(`${come} union all ${gone}`, shard)}; return null; end $tally$`,
  );
  await knex.raw(`create trigger plan_activity_is_tallied after insert or delete or update of ${counted.join(', ')} on plan_activities
    for each row execute function tally_plan_activity()`);
}

async function onSqlite(knex: Knex): Promise<void> {
  const when: [name: string, event: string, changes: string][] = [
    ['plan_activity_is_counted', 'insert', changesOf('new', 1)],
    ['plan_activity_is_counted_anew', `update of ${counted.join(', ')}`, `${changesOf('new', 1)} union all ${changesOf('old', -1)}`],
    ['plan_activity_is_counted_no_more', 'delete', changesOf('old', -1)],
  ];
  for (const [name, event, changes] of when) await knex.raw(`create trigger ${name} after ${event} on plan_activities begin ${written(changes, '0')}; end`);
}

export async function down(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw('drop trigger plan_activity_is_tallied on plan_activities');
    await knex.raw('drop function tally_plan_activity()');
  } else {
    for (const name of ['plan_activity_is_counted', 'plan_activity_is_counted_anew', 'plan_activity_is_counted_no_more'])
      await knex.raw('drop trigger ??', [name]);
  }
  await knex.schema.dropTable('plan_tallies');
}
