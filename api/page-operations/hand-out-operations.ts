/** Documents of a case are handed out, or refused: what leaves is kept as it leaves, and noted in the case. */

import type { HandedOut } from '../../db/cases/handed-out-read-model.ts';
import { insertHandedOut } from '../../db/cases/handed-out-store.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import { commandId } from '../operations/command-id.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';

interface HandingOut extends Omit<HandedOut, 'id' | 'planActivity' | 'recordedAt' | 'byPerson'> {
  /** Makes a form that is sent twice one act. */
  key: string;
}

export const handOutOperations = [pageOperation({ id: 'handOut', about: 'planActivity', run: handOut })];

/** @returns the record's id */
async function handOut({ trx, viewer, at, from, resource: { planActivity }, input }: InTransaction<'planActivity', HandingOut>): Promise<{ id: string }> {
  const { key, ...noted } = input;
  // Ids that are stored were made by this address: it stays.
  const id = commandId({ person: viewer.id, method: 'POST', path: `/aktiviteter/${planActivity.id}/lamna-ut`, key });
  const record: HandedOut = { ...noted, id, planActivity: planActivity.id, recordedAt: at, byPerson: viewer.id };
  if (!(await insertHandedOut(trx, record))) return { id };
  const details = { handedOut: id, release: record.outcome, documents: record.documents.map(({ number }) => number) };
  await appendAudit(trx, { planActivity: planActivity.id, seq: null, at, person: viewer.id, what: 'handedOut', details, stage: planActivity.stage });
  await noteSecurity(trx, { at, what: 'handedOut', person: viewer.id, from, details: { planActivity: planActivity.id, ...details } });
  return { id };
}
