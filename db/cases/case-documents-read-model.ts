/**
 * Every document of a case: what came in, what was drawn up, what was sent; never a draft. They are numbered in the order in which they came to
 * the case, so that a number once given stays: what comes later comes last.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { inSnapshot } from '../engine/connection.ts';
import { takenActs } from './case-acts-read-model.ts';
import type { CaseDocument, Found } from './case-document.ts';
import { nobody } from './case-document.ts';
import { paperDocuments } from './papers/paper-documents.ts';

export async function caseDocuments(knex: Knex, planActivity: string): Promise<CaseDocument[]> {
  return inSnapshot(knex, async (trx) => {
    const acts = await takenActs(trx, planActivity);
    const found = [
      ...acts,
      ...(await attachments(trx, planActivity, acts)),
      ...(await notedByThemselves(trx, planActivity)),
      ...(await raised(trx, planActivity)),
      ...(await sentMails(trx, planActivity)),
      ...(await paperDocuments(trx, planActivity)),
    ];
    const inOrder = found.sort((a, b) => compare(a.registeredAt, b.registeredAt) || a.rank - b.rank || compare(a.id, b.id));
    const numbers = new Map(inOrder.map(({ id }, index) => [id, index + 1]));
    return inOrder.map(({ registeredAt: _, rank: __, carriesOn, ...document }, index) => ({
      number: index + 1,
      ...document,
      ...(carriesOn !== undefined && { content: { ...document.content, carriesOn: numbers.get(carriesOn) } }),
    }));
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function attachments(trx: Knex, planActivity: string, acts: Found[]): Promise<Found[]> {
  const rows = (await trx('attachments').where({ plan_activity: planActivity }).whereNotNull('report').orderBy(['uploaded_at', 'id'])) as AttachmentRow[];
  return rows.flatMap((row) => {
    const report = acts.find(({ id }) => id === row.report);
    const file = { hash: row.hash, name: row.name, type: row.type, sizeBytes: row.size_bytes };
    return report ? [{ ...report, id: row.id, kind: 'attachment' as const, content: { fileName: row.name }, file, rank: report.rank + 1 }] : [];
  });
}
interface AttachmentRow {
  id: string;
  report: string;
  hash: string;
  name: string;
  type: string;
  size_bytes: number;
}

/** Reviews without an author: short reports that the clock has noted. */
async function notedByThemselves(trx: Knex, planActivity: string): Promise<Found[]> {
  const rows = (await trx('reviews').where({ plan_activity: planActivity, by_person: null })) as ReviewRow[];
  return rows
    .filter(({ id }) => id.startsWith(`${planActivity}/`))
    .map((row) => ({
      id: row.id,
      kind: 'review',
      direction: 'drawnUp',
      at: row.reviewed_at,
      party: nobody,
      period: row.period,
      mailKind: null,
      content: { outcome: row.outcome },
      file: null,
      registeredAt: row.reviewed_at,
      rank: 0,
    }));
}
interface ReviewRow {
  id: string;
  period: string;
  outcome: string;
  reviewed_at: Instant;
}

/** The matter as it was put before a body. */
async function raised(trx: Knex, planActivity: string): Promise<Found[]> {
  const rows = (await trx('escalations')
    .join('obligations', (on) => on.on('obligations.plan_activity', 'escalations.plan_activity').on('obligations.id', 'escalations.obligation'))
    .where({ 'escalations.plan_activity': planActivity })
    // One raised by hand is the act itself, a document already.
    .whereNot({ 'escalations.period': '' })
    .select('escalations.id', 'escalations.role', 'escalations.period', 'escalations.raised_at', 'obligations.owed_organisation')) as EscalationRow[];
  return rows.map((row) => ({
    id: row.id,
    kind: 'escalation',
    direction: 'drawnUp',
    at: row.raised_at,
    party: { ...nobody, role: row.role },
    period: row.period,
    mailKind: null,
    content: { matter: true, ...(row.owed_organisation && { organisation: row.owed_organisation }) },
    file: null,
    registeredAt: row.raised_at,
    rank: 1,
  }));
}
interface EscalationRow {
  id: string;
  role: 'referenceGroup' | 'steeringGroup';
  period: string;
  raised_at: Instant;
  owed_organisation: string | null;
}

const mailPrefix = 'mail:';
/** The key of the mail that a document is. */
export const mailOf = ({ id }: Pick<CaseDocument, 'id'>): string => id.slice(mailPrefix.length);

/** Mails become documents when a server has taken them. */
async function sentMails(trx: Knex, planActivity: string): Promise<Found[]> {
  const rows = (await trx('mails')
    .leftJoin('obligations', (on) => on.on('obligations.plan_activity', 'mails.plan_activity').on('obligations.id', 'mails.obligation'))
    .where({ 'mails.plan_activity': planActivity })
    // By the case only: almost every mail there is has been accepted, and SQLite would look through the index of these.
    .whereRaw("outcome || '' = 'accepted'")
    .whereNotNull('accepted_at')
    .select('key', 'mails.kind', 'recipient', 'recipient_name', 'subject', 'text', 'accepted_at', 'owed_role')) as MailRow[];
  return rows.map((row) => ({
    id: `${mailPrefix}${row.key}`,
    kind: 'mail',
    direction: isInternal(row) ? 'internal' : 'outgoing',
    at: row.accepted_at,
    party: { ...nobody, person: row.recipient_name, address: row.recipient },
    period: null,
    mailKind: row.kind,
    content: { subject: row.subject, text: row.text },
    file: null,
    registeredAt: row.accepted_at,
    rank: 0,
  }));
}
interface MailRow {
  key: string;
  kind: string;
  recipient: string;
  recipient_name: string;
  subject: string;
  text: string;
  accepted_at: Instant;
  /** Of whoever owes what the mail is about. */
  owed_role: string | null;
}

/** A coordinator is told of a task, or reminded of what it owes itself. */
const isInternal = ({ kind, owed_role }: MailRow): boolean => kind === 'task' || (kind === 'reminder' && owed_role === 'coordinator');
