/** Documents that have been handed out, or refused, as they left. */
import type { Knex } from 'knex';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { fromJson, fromJsonOrNull } from '../queries/json-column.ts';

export interface HandedOutDocument {
  /** Its number in the case. */
  number: number;
  reference: string;
  title: string;
  /** The ground on which all of it was withheld; null where it left. */
  withheld: string | null;
  /** The text that left. */
  shown: { label: string; text: string }[];
  /** Where something was masked, and on what ground. */
  masks: { label: string; ground: string }[];
  file: { hash: string; name: string; type: string; sizeBytes: number } | null;
}

export interface HandedOut {
  id: string;
  planActivity: string;
  outcome: 'whole' | 'inPart' | 'refused';
  askedBy: string | null;
  decidedBy: string;
  grounds: string;
  decidedOn: Day;
  language: 'sv' | 'en';
  recordedAt: Instant;
  byPerson: string;
  documents: HandedOutDocument[];
}

/** One of a plan activity's, whole. */
export async function findHandedOut(trx: Knex, planActivity: string, id: string): Promise<HandedOut | undefined> {
  const row = (await trx('handed_out').where({ id, plan_activity: planActivity }).first()) as StoredRow | undefined;
  if (!row) return undefined;
  const documents = (await trx('handed_out_documents').where({ handed_out: id }).orderBy('number')) as StoredDocument[];
  return { ...toRecord(row), documents: documents.map(toDocument) };
}

/** All of a plan activity's, the last first, without the documents. */
export async function listHandedOut(trx: Knex, planActivity: string): Promise<Omit<HandedOut, 'documents'>[]> {
  const newestFirst = [{ column: 'recorded_at', order: 'desc' as const }, { column: 'id' }];
  return ((await trx('handed_out').where({ plan_activity: planActivity }).orderBy(newestFirst)) as StoredRow[]).map(toRecord);
}

export const handedOutColumns = (record: Omit<HandedOut, 'documents'>) => ({
  id: record.id,
  plan_activity: record.planActivity,
  outcome: record.outcome,
  asked_by: record.askedBy,
  decided_by: record.decidedBy,
  grounds: record.grounds,
  decided_on: record.decidedOn,
  language: record.language,
  recorded_at: record.recordedAt,
  by_person: record.byPerson,
});

type StoredRow = ReturnType<typeof handedOutColumns>;

const toRecord = (row: StoredRow): Omit<HandedOut, 'documents'> => ({
  id: row.id,
  planActivity: row.plan_activity,
  outcome: row.outcome,
  askedBy: row.asked_by,
  decidedBy: row.decided_by,
  grounds: row.grounds,
  decidedOn: row.decided_on,
  language: row.language,
  recordedAt: row.recorded_at,
  byPerson: row.by_person,
});

interface StoredDocument {
  number: number;
  reference: string;
  title: string;
  withheld: string | null;
  shown: string;
  masks: string;
  file: string | null;
}

const toDocument = ({ number, reference, title, withheld, shown, masks, file }: StoredDocument): HandedOutDocument => ({
  number,
  reference,
  title,
  withheld,
  shown: fromJson(shown),
  masks: fromJson(masks),
  file: fromJsonOrNull(file),
});
