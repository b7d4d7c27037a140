/**
 * Every document of a case: what came in, what was drawn up, what was sent; never a draft. They are numbered in the order in which they came to
 * the case, so that a number once given stays: what comes later comes last.
 */
import type { Knex } from 'knex';
import type { CommandName } from '../workflows/domain/commands.ts';
import { startOfDay } from '../workflows/domain/instants.ts';
import type { Day, Instant } from '../workflows/domain/life-state.ts';
import { inSnapshot } from './connection.ts';
import { fromJson } from './json-column.ts';

export type Direction = 'incoming' | 'drawnUp' | 'outgoing';
export type CaseDocumentKind = Exclude<CommandName, 'taskDone'> | 'attachment' | 'escalation' | 'mail';

export interface CaseDocument {
  /** From 1. */
  number: number;
  id: string;
  kind: CaseDocumentKind;
  direction: Direction;
  /** When it was received, drawn up or sent. */
  at: Instant;
  party: { organisation: string | null; person: string | null; address: string | null; role: 'referenceGroup' | 'steeringGroup' | null };
  period: string | null;
  /** Of a message: what kind it is. */
  mailKind: string | null;
  /** Its fields as they came; a mail's subject and text. */
  content: Record<string, unknown>;
  /** The file that an attachment is. */
  file: { hash: string; name: string; type: string; sizeBytes: number } | null;
}

type Found = Omit<CaseDocument, 'number'> & { registeredAt: Instant; rank: number };

const nobody: CaseDocument['party'] = { organisation: null, person: null, address: null, role: null };

export async function caseDocuments(knex: Knex, planActivity: string): Promise<CaseDocument[]> {
  return inSnapshot(knex, async (trx) => {
    const acts = await takenActs(trx, planActivity);
    const found = [
      ...acts,
      ...(await attachments(trx, planActivity, acts)),
      ...(await notedByThemselves(trx, planActivity)),
      ...(await raised(trx, planActivity)),
      ...(await sentMails(trx, planActivity)),
    ];
    const inOrder = found.sort((a, b) => compare(a.registeredAt, b.registeredAt) || a.rank - b.rank || compare(a.id, b.id));
    return inOrder.map(({ registeredAt: _, rank: __, ...document }, index) => ({ number: index + 1, ...document }));
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface ActRow {
  id: string;
  name: Exclude<CommandName, 'taskDone'>;
  body: string;
  command: string;
  seq: number;
  at: Instant;
  received: Instant | null;
  person: string | null;
  reported_by: string | null;
}

/** What people have done in the case by a command: the body is the document as it came. */
async function takenActs(trx: Knex, planActivity: string): Promise<Found[]> {
  const rows = (await trx('steps')
    .join('commands', 'commands.id', 'steps.command')
    .leftJoin('people', 'people.id', 'commands.person')
    .leftJoin('reports', 'reports.id', 'commands.id')
    .where({ 'steps.plan_activity': planActivity })
    .whereNot({ 'commands.name': 'taskDone' })
    .select('commands.id', 'commands.name', 'commands.body', 'commands.command', 'steps.seq', 'steps.at', 'steps.received', {
      person: 'people.name',
      reported_by: 'reports.by_organisation',
    })) as ActRow[];
  return rows.map(toAct);
}

function toAct(row: ActRow): Found {
  const body = fromJson<Record<string, unknown>>(row.body);
  const { input } = fromJson<{ input: Record<string, unknown> }>(row.command);
  const direction = directionOf(row.name, input);
  const receivedOn = input['receivedOn'] as Day | undefined;
  return {
    id: row.id,
    kind: row.name,
    direction,
    at: direction === 'incoming' ? (receivedOn ? startOfDay(receivedOn) : (row.received ?? row.at)) : row.at,
    party: { ...nobody, organisation: row.reported_by ?? organisationIn(body, input), person: row.person, role: roleOf(row.name) },
    period: typeof input['period'] === 'string' ? input['period'] : null,
    mailKind: null,
    content: body,
    file: null,
    registeredAt: row.at,
    rank: row.seq * 2,
  };
}

const alwaysIncoming: CommandName[] = ['propose', 'completion', 'assignmentAnswer', 'report', 'reply', 'grant', 'advice', 'bodyDecision'];

function directionOf(name: CommandName, input: Record<string, unknown>): Direction {
  const isAsked = (name === 'extension' && input['outcome'] === 'asked') || (name === 'withdrawal' && input['by'] === 'proposer');
  return isAsked || alwaysIncoming.includes(name) ? 'incoming' : 'drawnUp';
}

const roleOf = (name: CommandName) => (name === 'advice' ? 'referenceGroup' : name === 'bodyDecision' ? 'steeringGroup' : null);

/** Whose word it is, or whom it concerns, where the body says so. */
function organisationIn(body: Record<string, unknown>, input: Record<string, unknown>): string | null {
  const lead = body['lead'] as { organisation?: unknown } | string | undefined;
  const named = [body['onBehalfOf'], input['proposer'], body['funder'], typeof lead === 'string' ? lead : lead?.organisation];
  return (named.find((value) => typeof value === 'string') as string | undefined) ?? null;
}

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

/** Reviews of short reports that nobody wrote. */
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
  const rows = (await trx('mails').where({ plan_activity: planActivity, outcome: 'accepted' }).whereNotNull('accepted_at')) as MailRow[];
  return rows.map((row) => ({
    id: `${mailPrefix}${row.key}`,
    kind: 'mail',
    direction: 'outgoing',
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
}
