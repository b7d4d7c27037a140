/**
 * What pictures show of the whole plan is kept by the database as rows come, change and go, as the sums of the portfolio are: money by area and funder, what became
 * of reports by the hour that they were due in, and how many activities each area has at each stage. On PostgreSQL each sum is several rows, chosen by the activity.
 */
import type { Knex } from 'knex';
import { isPostgres } from '../../engine/connection.ts';

const shards = 16;

interface Kept {
  table: string;
  keys: string[];
  sums: string[];
  /**
   * Rows that change it, with the columns that matter and SQL of what one row adds, or takes by its sign; `from` names the table where it is not a trigger's row.
   */
  by: { of: string; columns: string[]; activity: string; adds: (row: string, sign: 1 | -1, from?: string) => string }[];
}

/** Of the activity that a row belongs to. */
const areaOf = (row: string) => `(select development_area from plan_activities where id = ${row}.plan_activity)`;
const alone = (from: string) => (from === '' ? '' : `from ${from.replace(/, $/, '')}`);
const when = (condition: string, value: string, sign: 1 | -1) => `${sign} * case when ${condition} then ${value} else 0 end`;

const money = (knex: Knex): Kept => {
  const inBudget = (row: string, name: string) =>
    isPostgres(knex) ? `cast(${row}.facts::json #>> '{budget,${name}}' as bigint)` : `json_extract(${row}.facts, '$.budget.${name}')`;
  const promises = (row: string) =>
    isPostgres(knex)
      ? `json_array_elements(case when json_typeof(${row}.facts::json #> '{budget,coFunding}') = 'array' then ${row}.facts::json #> '{budget,coFunding}' else '[]' end) as promise(value)`
      : `json_each(${row}.facts, '$.budget.coFunding') as promise`;
  const inPromise = (name: string) => (isPostgres(knex) ? `promise.value ->> '${name}'` : `json_extract(promise.value, '$.${name}')`);
  const amounts = (row: string, sign: 1 | -1) =>
    `${when(`${row}.outcome = 'approved'`, `${row}.amount_sek`, sign)} as granted, ${when(`${row}.outcome = 'pending'`, `${row}.amount_sek`, sign)} as pending, ${sign} * ${row}.paid_sek as paid`;
  return {
    table: 'area_money',
    keys: ['development_area', 'funder'],
    sums: ['own', 'promised', 'granted', 'pending', 'paid'],
    by: [
      {
        of: 'plan_activities',
        columns: ['development_area', 'facts'],
        activity: 'id',
        adds: (row, sign, from = '') => `
          select ${row}.development_area, '' as funder, ${sign} * coalesce(${inBudget(row, 'ownSek')}, 0) as own, 0 as promised, 0 as granted, 0 as pending, 0 as paid
          ${alone(from)}
          union all select ${row}.development_area, ${inPromise('organisation')}, 0, ${sign} * cast(${inPromise('amountSek')} as bigint), 0, 0, 0 from ${from}${promises(row)}
          union all select ${row}.development_area, funder, 0, 0, ${amounts('grants', sign)} from ${from}grants where plan_activity = ${row}.id`,
      },
      {
        of: 'grants',
        columns: ['outcome', 'amount_sek', 'paid_sek'],
        activity: 'plan_activity',
        adds: (row, sign) => `select ${areaOf(row)} as development_area, ${row}.funder, 0 as own, 0 as promised, ${amounts(row, sign)}`,
      },
    ],
  };
};

const isReport = (row: string) => `${row}.kind in ('report', 'finalReport')`;
/** As pictures count them; what is void is none of these. */
const outcomes = (row: string, sign: 1 | -1) =>
  Object.entries({
    on_time: `${row}.state = 'met' and coalesce(${row}.on_time, 1) = 1`,
    late: `${row}.state = 'met' and ${row}.on_time = 0`,
    missing: `${row}.state in ('open', 'late')`,
    excused: `${row}.state = 'excused'`,
  })
    .map(([name, condition]) => `${when(condition, '1', sign)} as ${name}`)
    .join(', ');

const reports: Kept = {
  table: 'due_reports',
  // An hour is in one Swedish quarter, whatever the season.
  keys: ['development_area', 'due_hour'],
  sums: ['on_time', 'late', 'missing', 'excused'],
  by: [
    {
      of: 'obligations',
      columns: ['kind', 'state', 'due_at', 'on_time'],
      activity: 'plan_activity',
      adds: (row, sign) => `select ${areaOf(row)} as development_area, substr(${row}.due_at, 1, 13) as due_hour, ${outcomes(row, sign)} where ${isReport(row)}`,
    },
    {
      of: 'plan_activities',
      columns: ['development_area'],
      activity: 'id',
      adds: (row, sign, from = '') =>
        `select ${row}.development_area, substr(due_at, 1, 13) as due_hour, ${outcomes('obligations', sign)} from ${from}obligations where plan_activity = ${row}.id and ${isReport('obligations')}`,
    },
  ],
};

const stages: Kept = {
  table: 'area_stages',
  keys: ['development_area', 'activity_area', 'stage'],
  sums: ['activities'],
  by: [
    {
      of: 'plan_activities',
      columns: ['development_area', 'activity_area', 'stage'],
      activity: 'id',
      adds: (row, sign, from = '') =>
        `select ${row}.development_area, coalesce(${row}.activity_area, '') as activity_area, ${row}.stage, ${sign} as activities ${alone(from)}`,
    },
  ],
};

const all = (knex: Knex): Kept[] => [money(knex), reports, stages];

/** In one order, so that two who change the same sums wait for each other and never in a ring. What stays as it was is left alone. */
const written = ({ table, keys, sums }: Kept, changes: string, shard: string): string => `
  insert into ${table} (${keys.join(', ')}, shard, ${sums.join(', ')})
  select ${keys.join(', ')}, ${shard}, ${sums.map((sum) => `sum(${sum})`).join(', ')} from (${changes}) as changes
  where development_area is not null group by ${keys.join(', ')}
  having ${sums.map((sum) => `sum(${sum}) <> 0`).join(' or ')} order by ${keys.join(', ')}
  on conflict (${[...keys, 'shard'].join(', ')}) do update set ${sums.map((sum) => `${sum} = ${table}.${sum} + excluded.${sum}`).join(', ')}`;

export async function up(knex: Knex): Promise<void> {
  for (const kept of all(knex)) {
    await knex.schema.createTable(kept.table, (table) => {
      for (const key of kept.keys) table.text(key).notNullable();
      table.integer('shard').notNullable();
      for (const sum of kept.sums) table.bigInteger(sum).notNullable();
      table.primary([...kept.keys, 'shard']);
    });
    for (const by of kept.by) await (isPostgres(knex) ? onPostgres(knex, kept, by) : onSqlite(knex, kept, by));
  }
  await fill(knex);
}

/** Of each activity, with all that belongs to it. */
async function fill(knex: Knex): Promise<void> {
  for (const kept of all(knex)) for (const { of, adds } of kept.by) if (of === 'plan_activities') await knex.raw(written(kept, adds(of, 1, `${of}, `), '0'));
}

const nameOf = ({ table }: Kept, of: string): string => `${table}_of_${of}`;

async function onPostgres(knex: Knex, kept: Kept, { of, columns, activity, adds }: Kept['by'][number]): Promise<void> {
  const name = nameOf(kept, of);
  const come = `select * from (${adds('new', 1)}) as come where tg_op <> 'DELETE'`;
  const gone = `select * from (${adds('old', -1)}) as gone where tg_op <> 'INSERT'`;
  const shard = `abs(hashtext(coalesce(new.${activity}, old.${activity}))) % ${shards}`;
  await knex.raw(
    `create function ${name}() returns trigger language plpgsql as $kept$ begin ${written(kept, `${come} union all ${gone}`, shard)}; return null; end $kept$`,
  );
  await knex.raw(`create trigger ${name} after insert or delete or update of ${columns.join(', ')} on ${of} for each row execute function ${name}()`);
}

async function onSqlite(knex: Knex, kept: Kept, { of, columns, adds }: Kept['by'][number]): Promise<void> {
  const events: [name: string, event: string, changes: string][] = [
    ['comes', 'insert', adds('new', 1)],
    ['changes', `update of ${columns.join(', ')}`, `${adds('new', 1)} union all ${adds('old', -1)}`],
    ['goes', 'delete', adds('old', -1)],
  ];
  for (const [name, event, changes] of events)
    await knex.raw(`create trigger ${nameOf(kept, of)}_${name} after ${event} on ${of} begin ${written(kept, changes, '0')}; end`);
}

export async function down(knex: Knex): Promise<void> {
  for (const kept of all(knex)) {
    for (const by of kept.by) {
      const name = nameOf(kept, by.of);
      if (isPostgres(knex)) {
        await knex.raw(`drop trigger ${name} on ${by.of}`);
        await knex.raw(`drop function ${name}()`);
      } else {
        for (const event of ['comes', 'changes', 'goes']) await knex.raw(`drop trigger ${name}_${event}`);
      }
    }
    await knex.schema.dropTable(kept.table);
  }
}
