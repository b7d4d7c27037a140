/** The record of what was done, by whom and when. Rows are only ever added; the database itself refuses to change them. */
import type { Knex } from 'knex';
import type { AgendaKind } from '../../workflows/domain/agenda-item.ts';
import type { CommandName } from '../../workflows/domain/commands.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { toJson } from '../queries/json-column.ts';

/** What is done beside the steps of lives. A name stays once it has been written. */
export const auditEvents = [
  'absenceEnded',
  'absenceSaid',
  'accountBound',
  'appealCarriedOn',
  'appealRegistered',
  'bodyRoleEnded',
  'bodyRoleGiven',
  'contactAdded',
  'contactChanged',
  'contactEnded',
  'contactRefused',
  'contactTakenIn',
  'delegationEnded',
  'delegationGiven',
  'fileKept',
  'goalFiguresImported',
  'handedOut',
  'incidentOpened',
  'internalFileKept',
  'internalNoteAdded',
  'linkForwarded',
  'mailAddressed',
  'mailGate',
  'mailSentAgain',
  'noteAdded',
  'organisationAdded',
  'organisationChanged',
  'ownTaskDone',
  'partialityDeclared',
  'partialityWithdrawn',
  'partyUnitNamed',
  'personAdded',
  'personChanged',
  'personUnitSet',
  'planImport',
  'planReadAgain',
  'resultPublished',
  'resultWithdrawn',
  'rolesFromIssuer',
  'secondPersonAsked',
  'secondPersonConfirmed',
  'secondPersonRefused',
  'taskChanged',
  'taskDone',
  'taskMade',
  'tokenMade',
  'tokenRevoked',
  'unitMailboxSet',
] as const;
export type AuditEvent = (typeof auditEvents)[number];

/** What only the county board's own people are told of. */
export const internalEvents: readonly string[] = [
  'incidentOpened',
  'internalFileKept',
  'internalNoteAdded',
  'ownTaskDone',
  'taskChanged',
  'taskMade',
] satisfies AuditEvent[];

export interface AuditEntry {
  /** Null for what concerns no plan activity: registers, tokens, the mail gate. */
  planActivity: string | null;
  /** The step that did it; null when it was no step. */
  seq: number | null;
  at: Instant;
  /** Null when the clock did it. */
  person: string | null;
  /** The kind of the step, or what else was done. */
  what: CommandName | AgendaKind | AuditEvent;
  details: Record<string, unknown>;
  /** The stage after it. */
  stage: Stage | null;
}

export async function appendAudit(trx: Knex, entry: AuditEntry): Promise<void> {
  await trx('audit').insert({
    plan_activity: entry.planActivity,
    seq: entry.seq,
    at: entry.at,
    person: entry.person,
    what: entry.what,
    details: toJson(entry.details),
    stage: entry.stage,
  });
}
