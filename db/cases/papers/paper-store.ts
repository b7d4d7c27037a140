/** Keeps what people put into a case beside its steps. Rows are only ever added; the database itself refuses to change them. */
import type { Knex } from 'knex';
import { toJson } from '../../queries/json-column.ts';
import type { CasePaper } from './paper-read-model.ts';

export type NewPaper = Omit<CasePaper, 'personName'>;

/** Keeps a paper, once. Returns false when one with its id exists; that one is left unchanged. */
export async function keepPaper(trx: Knex, paper: NewPaper): Promise<boolean> {
  const { planActivity, internal, content, file, recordedAt, ...rest } = paper;
  const row = {
    ...rest,
    plan_activity: planActivity,
    internal: internal ? 1 : 0,
    content: toJson(content),
    file_hash: file?.hash ?? null,
    file_name: file?.name ?? null,
    file_type: file?.type ?? null,
    size_bytes: file?.sizeBytes ?? null,
    recorded_at: recordedAt,
  };
  return ((await trx('case_papers').insert(row).onConflict('id').ignore().returning('id')) as unknown[]).length > 0;
}
