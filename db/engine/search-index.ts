/** Activities and mails by a part of their texts, found by the index that each engine has: of SQLite an FTS5 table of trigrams, of PostgreSQL a GIN index of pg_trgm. */
import type { Knex } from 'knex';
import { containing, literally } from '../queries/search-text.ts';
import { isPostgres } from './connection.ts';

/** Shorter ones are in no trigram. */
const shortestIndexed = 3;
/** So many are named one by one; of more it is quicker to look through the list in its order, where a page of them is soon found. */
export const fewHits = 1_000;

/** What is searched for, and in which activities it was found; null: in more than a few. */
export interface TextHits {
  wanted: string;
  ids: string[] | null;
}

export async function textHits(knex: Knex, wanted: string): Promise<TextHits> {
  const ids = (await found(knex, wanted.trim()).limit(fewHits + 1)) as string[];
  return { wanted, ids: ids.length > fewHits ? null : ids };
}

/** `isMany`: more than a few are known to be there; what no index helps to find may be few as well. */
export type MailHits = TextHits & { isMany: boolean };

/** The same of mails: by a part of the address, the name or the subject. */
export async function mailHits(knex: Knex, wanted: string): Promise<MailHits> {
  const ids = (await foundMails(knex, wanted.trim())?.limit(fewHits + 1)) as string[] | undefined;
  const isMany = ids !== undefined && ids.length > fewHits;
  return { wanted, ids: isMany ? null : (ids ?? null), isMany };
}

/** Narrows reports to those that say what was searched for, capitals or not; of more than a few it is not the index that finds them, but the list in its order. */
export async function reportsSaying(knex: Knex, wanted: string): Promise<(query: Knex.QueryBuilder) => void> {
  const ids = (await foundReports(knex, wanted.trim()).limit(fewHits + 1)) as string[];
  return (query) =>
    void (ids.length > fewHits ? query.whereRaw(`reports.search || '' like ? escape '\\'`, [containing(wanted)]) : query.whereIn('reports.id', ids));
}

function foundReports(knex: Knex, wanted: string): Knex.QueryBuilder {
  const part = wanted.toLowerCase();
  if (isPostgres(knex) || Array.from(part).length < shortestIndexed)
    return knex('reports')
      .whereRaw(`search like ? escape '\\'`, [containing(wanted)])
      .pluck('id');
  return knex('searched_reports')
    .whereIn('number', matching(knex, 'searched_report_parts', part))
    .pluck('report');
}

/** Undefined where no index helps. */
function foundMails(knex: Knex, wanted: string): Knex.QueryBuilder | undefined {
  if (isPostgres(knex))
    return knex('mails')
      .where(mailTextHolds(knex, mailText(knex), wanted))
      .pluck('key');
  if (Array.from(wanted).length < shortestIndexed) return undefined;
  return knex('searched_mails')
    .whereIn('number', matching(knex, 'searched_mail_parts', wanted))
    .pluck('mail');
}

/** As PostgreSQL's index has it. */
const mailText = (knex: Knex): string => {
  const sign = isPostgres(knex) ? 'chr(31)' : 'char(31)';
  return inSmallLetters(['recipient', 'recipient_name', 'subject'].join(` || ${sign} || `));
};

/** Without a locale a database lowers only a to z by itself. What is searched for is lowered by it too. */
const inSmallLetters = (text: string): string => `replace(replace(replace(lower(${text}), 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö')`;

const mailTextHolds = (knex: Knex, text: string, wanted: string): Knex.Raw =>
  knex.raw(`${text} like ${inSmallLetters(isPostgres(knex) ? '?::text' : '?')} escape '\\'`, [`%${literally(wanted.trim())}%`]);

/** Narrows mails to those that hold what was searched for, capitals or not: many, so each is looked at in the order of the list, not found by the index. */
export const mailHolds =
  (knex: Knex, wanted: string) =>
  (query: Knex.QueryBuilder): void =>
    void query.where(mailTextHolds(knex, `${mailText(knex)} || ''`, wanted));

/** Numbers of what SQLite's index finds. */
const matching = (knex: Knex, parts: string, wanted: string): Knex.QueryBuilder =>
  knex(parts)
    .whereRaw('?? match ?', [parts, `"${wanted.replaceAll('"', '""')}"`])
    .select('rowid')
    .limit(fewHits + 1);

function found(knex: Knex, wanted: string): Knex.QueryBuilder {
  const holding = (query: Knex.QueryBuilder) => query.whereRaw(`search like ? escape '\\'`, [containing(wanted)]);
  if (isPostgres(knex)) return holding(knex('plan_activities')).pluck('id');
  const texts = knex('searched_texts').pluck('plan_activity');
  const part = wanted.toLowerCase();
  if (Array.from(part).length < shortestIndexed) return holding(texts);
  return texts.whereIn('number', matching(knex, 'searched_parts', part));
}

/** Narrows plan_activities to those whose texts hold what was searched for, capitals or not. */
export const textHolds =
  ({ wanted, ids }: TextHits) =>
  (query: Knex.QueryBuilder): void =>
    // Without its index, which would find all of the many first.
    void (ids === null ? query.whereRaw(`search || '' like ? escape '\\'`, [containing(wanted)]) : query.whereIn('id', ids));
