/** A draft that is written from several pages: each save gives it another version, and no page writes over one that it does not know. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

/** The page that writes: a new one each time the form is opened, the same through its checks. */
export interface DraftWriter {
  writer: string;
  /** Version of the draft that was there when the page was opened; absent: none was. */
  knows?: string | undefined;
}

/**
 * Saves a draft, unless another page has saved one since that the writer does not know. Its own saves it always knows: the answer to one may have been lost.
 * @param key of its row
 * @returns whether it was saved
 */
export async function saveVersioned(trx: Knex, table: 'drafts' | 'form_drafts', key: Record<string, string>, row: object, by: DraftWriter): Promise<boolean> {
  const saved = { ...row, writer: by.writer, version: randomUUID() };
  const written = await trx(table).where(key).andWhere(knownTo(by)).update(saved);
  if (written > 0) return true;
  await trx(table)
    .insert({ ...key, ...saved })
    .onConflict(Object.keys(key))
    .ignore();
  const there = (await trx(table).where(key).first('version')) as { version: string } | undefined;
  return there?.version === saved.version;
}

/** A draft that the writer knows, as a condition. */
export const knownTo =
  ({ writer, knows }: DraftWriter) =>
  (rows: Knex.QueryBuilder): void =>
    void rows.where({ writer }).orWhere({ version: knows ?? '' });
