/** Documents that have been handed out, or refused, as they left. What was written is never changed. */
import type { Knex } from 'knex';
import { toJson, toJsonOrNull } from '../queries/json-column.ts';
import type { HandedOut } from './handed-out-read-model.ts';
import { handedOutColumns } from './handed-out-read-model.ts';

/** Stores the record once. Returns false when one with its id exists; that one is left unchanged. */
export async function insertHandedOut(trx: Knex, { documents, ...record }: HandedOut): Promise<boolean> {
  const made = (await trx('handed_out').insert(handedOutColumns(record)).onConflict('id').ignore().returning('id')) as unknown[];
  if (made.length === 0) return false;
  for (const { shown, masks, file, ...document } of documents)
    await trx('handed_out_documents').insert({ handed_out: record.id, ...document, shown: toJson(shown), masks: toJson(masks), file: toJsonOrNull(file) });
  return true;
}
