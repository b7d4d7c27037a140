/** What people have put into a case beside its steps: notes, files of no period, answers to appeals. */
import type { Knex } from 'knex';
import type { PaperContents, PaperKind } from '../../../contracts/bodies/case-paper.ts';
import type { ListPage, ListPageRequest } from '../../../contracts/views/list-page.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { fromJson } from '../../queries/json-column.ts';
import { listPage, mapListPage } from '../../queries/list-page.ts';

export interface KeptFile {
  hash: string;
  name: string;
  type: string;
  sizeBytes: number;
}

export interface CasePaper<K extends PaperKind = PaperKind> {
  id: string;
  planActivity: string;
  kind: K;
  /** Seen by the county board's own people only. */
  internal: boolean;
  /** The paper that it corrects or carries on. */
  about: string | null;
  /** As it was sent. */
  content: PaperContents[K];
  file: KeptFile | null;
  person: string;
  personName: string;
  recordedAt: Instant;
}

/** One page of the papers of a kind, the latest first. @param internal whether internal ones are among them */
export async function listPapers<K extends PaperKind>(
  knex: Knex,
  of: { planActivity: string; kind: K; internal: boolean },
  page: ListPageRequest,
): Promise<ListPage<CasePaper<K>>> {
  const rows = papersOf(knex, of.planActivity).where({ kind: of.kind });
  if (!of.internal) rows.where({ internal: 0 });
  const order = [
    { column: 'recorded_at', order: 'desc' as const },
    { column: 'case_papers.id', order: 'desc' as const },
  ];
  return mapListPage(await listPage<StoredPaper<K>>(rows, columns, order, page), (found) => found.map((row) => toPaper(row)));
}

/** All that was ever kept in a case, in the order in which it was. */
export async function allPapers(knex: Knex, planActivity: string): Promise<CasePaper[]> {
  return ((await papersOf(knex, planActivity).select(columns).orderBy(['recorded_at', 'case_papers.id'])) as StoredPaper[]).map((row) => toPaper(row));
}

/** A paper of a case, of a kind. */
export async function findPaper<K extends PaperKind>(knex: Knex, planActivity: string, id: string, kind: K): Promise<CasePaper<K> | undefined> {
  const row = (await papersOf(knex, planActivity).where({ 'case_papers.id': id, kind }).first(columns)) as StoredPaper<K> | undefined;
  return row && toPaper(row);
}

/** The papers that correct or carry on some others, in the order in which they came. */
export async function papersAbout<K extends PaperKind>(knex: Knex, planActivity: string, ids: string[], kind: K): Promise<CasePaper<K>[]> {
  if (ids.length === 0) return [];
  const rows = papersOf(knex, planActivity).where({ kind }).whereIn('about', ids).select(columns).orderBy(['recorded_at', 'case_papers.id']);
  return ((await rows) as StoredPaper<K>[]).map((row) => toPaper(row));
}

const papersOf = (knex: Knex, planActivity: string): Knex.QueryBuilder =>
  knex('case_papers').join('people', 'people.id', 'case_papers.person').where({ plan_activity: planActivity });

const columns = [
  'case_papers.id',
  'plan_activity',
  'kind',
  'internal',
  'about',
  'content',
  'file_hash',
  'file_name',
  'file_type',
  'size_bytes',
  'person',
  'people.name as person_name',
  'recorded_at',
];

interface StoredPaper<K extends PaperKind = PaperKind> {
  id: string;
  plan_activity: string;
  kind: K;
  internal: number;
  about: string | null;
  content: string;
  file_hash: string | null;
  file_name: string | null;
  file_type: string | null;
  size_bytes: number | string | null;
  person: string;
  person_name: string;
  recorded_at: Instant;
}

const toPaper = <K extends PaperKind>(row: StoredPaper<K>): CasePaper<K> => ({
  id: row.id,
  planActivity: row.plan_activity,
  kind: row.kind,
  internal: row.internal === 1,
  about: row.about,
  content: fromJson(row.content),
  file: row.file_hash === null ? null : { hash: row.file_hash, name: row.file_name ?? '', type: row.file_type ?? '', sizeBytes: Number(row.size_bytes ?? 0) },
  person: row.person,
  personName: row.person_name,
  recordedAt: row.recorded_at,
});
