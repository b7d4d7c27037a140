/** A line of the audit for what concerns no plan activity: registers, tasks of no case, the mail gate. */
import type { AuditEntry } from '../../db/lives/audit-store.ts';
import type { Viewer } from '../authorization/access.ts';

export const registerAuditEntry = (viewer: Pick<Viewer, 'id'>, at: string, what: AuditEntry['what'], details: Record<string, unknown>): AuditEntry => ({
  planActivity: null,
  seq: null,
  at,
  person: viewer.id,
  what,
  details,
  stage: null,
});
