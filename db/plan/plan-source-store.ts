/** What a plan's file said of each thing when it was last imported: beside it, what people have changed since can be told from what the plan says anew. */
import type { Knex } from 'knex';
import { fromJson, toJson } from '../queries/json-column.ts';
import type { Row, RowWriter } from '../queries/upsert.ts';
import { upsert } from '../queries/upsert.ts';

export interface PlanSource {
  /** Id of the plan. */
  plan: string;
  /** A table, or "activity". */
  what: string;
  /** Which of them. */
  ref: string;
}

/** Undefined where no import has said anything of it, or one before this was kept. */
export async function saidBefore<Said>(trx: Knex, source: PlanSource): Promise<Said | undefined> {
  const row = (await trx('plan_sources')
    .where({ ...source })
    .first('said')) as { said: string } | undefined;
  return row && fromJson<Said>(row.said);
}

export async function keepSaid(trx: Knex, source: PlanSource, said: unknown): Promise<void> {
  await upsert(trx, 'plan_sources', { ...source }, { said: toJson(said) });
}

/** Columns that people change by other ways than an import. */
const peoples: Record<string, readonly string[]> = {
  organisations: ['name', 'sort_name', 'kind', 'part_of', 'units'],
  bodies: ['name', 'abbreviation'],
  body_roles: ['to_on'],
};

/** Writes what the plan says anew of a row, and leaves what people have changed in it. What another plan has brought is that plan's. */
export function writerOfPlan(plan: string): RowWriter {
  return async (trx, table, key, values) => {
    const source = { plan, what: table, ref: Object.values(key).join('/') };
    const before = await saidBefore<Row>(trx, source);
    const present = (await trx(table).where(key).first()) as Row | undefined;
    if (present && !before && (await isOfAnother(trx, source))) return false;
    await keepSaid(trx, source, values);
    const taken = present ? Object.entries(values).filter(([column, value]) => isAnew(column, value, { table, before, present })) : Object.entries(values);
    return taken.length > 0 && upsert(trx, table, key, present ? { ...present, ...Object.fromEntries(taken) } : values);
  };
}

function isAnew(column: string, value: Row[string], { table, before, present }: { table: string; before: Row | undefined; present: Row }): boolean {
  if (before === undefined) return !(peoples[table] ?? []).includes(column);
  return value !== before[column] && present[column] === before[column];
}

const isOfAnother = async (trx: Knex, { plan, what, ref }: PlanSource): Promise<boolean> =>
  (await trx('plan_sources').where({ what, ref }).whereNot({ plan }).first('plan')) !== undefined;
