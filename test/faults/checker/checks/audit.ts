/** Each step stands in the audit once, as it was taken, and the audit has no gap. */
import type { Knex } from 'knex';
import { isPostgres } from '../../../../db/engine/connection.ts';
import type { LifeRecord } from './life-record.ts';

export function judgeAudit({ id, moments, audit }: Pick<LifeRecord, 'id' | 'moments' | 'audit'>): string[] {
  const said = audit.map(({ seq, what, at }) => `${seq} ${what} at ${at}`);
  const taken = moments.map(({ step: { seq, kind, at } }) => `${seq} ${kind} at ${at}`);
  return [
    ...taken.filter((step) => !said.includes(step)).map((step) => `step ${step} does not stand in the audit`),
    ...said.filter((step) => !taken.includes(step)).map((step) => `the audit knows a step ${step} that there is not`),
    ...said.filter((step, index) => said.indexOf(step) !== index).map((step) => `step ${step} stands in the audit twice`),
    ...(isRising(audit.map(({ seq }) => seq ?? 0)) ? [] : ['the audit does not tell the steps in their order']),
  ].map((trouble) => `${id}: ${trouble}`);
}

const isRising = (numbers: number[]): boolean => numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

/** SQLite numbers its rows without a gap, for a transaction that is rolled back gives its number back; PostgreSQL does not promise that. */
export async function judgeAuditNumbers(db: Knex): Promise<string[]> {
  if (isPostgres(db)) return [];
  const { count, last } = (await db('audit').count({ count: '*' }).max({ last: 'id' }).first()) as { count: number; last: number | null };
  return count === (last ?? 0) ? [] : [`the audit has ${count} rows, and the last has the number ${last}`];
}
