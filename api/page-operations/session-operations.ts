/** What somebody who is signed in does with its session. */

import { appendAudit } from '../../db/lives/audit-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import { endSession, noteSeen } from '../../db/people/session-store.ts';
import { updatePerson } from '../../db/registers/person-store.ts';
import type { Language } from '../../words/language.ts';
import type { Viewer } from '../authorization/access.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';
import { registerAuditEntry } from '../operations/register-audit-entry.ts';

/** Of the session that the browser brings. */
interface BySecret {
  secret: string;
}

export const sessionOperations = [
  // Also a session that has just expired: its row is deleted all the same.
  pageOperation({
    id: 'signOut',
    about: 'nothing',
    async run({ trx, viewer, at, from, input }: InTransaction<'nothing', BySecret, Viewer | null>) {
      await endSession(trx, input.secret);
      if (viewer) await noteSecurity(trx, { at, what: 'signedOut', person: viewer.id, from });
    },
  }),
  pageOperation({
    id: 'noteSeen',
    about: 'nothing',
    run: ({ trx, at, input }: InTransaction<'nothing', BySecret>) => noteSeen(trx, input.secret, at),
  }),
  // The language of the mails that it gets, too.
  pageOperation({
    id: 'chooseLanguage',
    about: 'nothing',
    async run({ trx, viewer, at, input: { language } }: InTransaction<'nothing', { language: Language }>) {
      if (!(await updatePerson(trx, viewer.id, { language }, at))) return;
      await appendAudit(trx, registerAuditEntry(viewer, at, 'personChanged', { person: viewer.id, fields: ['language'] }));
    },
  }),
];
