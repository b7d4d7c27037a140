/** Tokens of programs: which are out, and the end of one. They are made by a command (`npm run token`), which alone shows them. */
import { z } from 'zod';
import { text } from '../../../contracts/bodies/fields.ts';
import { tokenView } from '../../../contracts/views/token-view.ts';
import { listPageOf } from '../../../contracts/views/view-parts.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { noteSecurity } from '../../../db/people/security-log-store.ts';
import { findToken, listTokens } from '../../../db/people/token-read-model.ts';
import { revokeToken } from '../../../db/people/token-store.ts';
import { pagingQuery } from '../../http/paging.ts';
import { existing } from '../../http/problem.ts';
import { listResponse, omitUndefined } from '../../operations/common-responses.ts';
import { operation } from '../../operations/operation.ts';
import { registerAuditEntry } from '../../operations/register-audit-entry.ts';

const tag = 'Access';

export const tokenOperations = [
  operation({
    id: 'listTokens',
    method: 'get',
    path: '/tokens',
    tag,
    summary: 'List tokens of programs',
    description: 'Also those that have ended. The token itself is shown nowhere but where it was made.',
    about: 'nothing',
    query: z.strictObject({ ...pagingQuery, person: text(100).optional().meta({ description: 'Id of the person that they speak for.' }) }),
    responses: [{ status: 200, description: 'A page of tokens, the newest first.', schema: listPageOf(tokenView) }],
    handle: async ({ deps, query: { person, ...page }, request }) => listResponse(request, await listTokens(deps.db, omitUndefined({ person }), page)),
  }),
  operation({
    id: 'revokeToken',
    method: 'post',
    path: '/tokens/{id}/revoke',
    tag,
    summary: 'End a token',
    description: 'It opens nothing from now on. One that has ended already stays as it is.',
    about: 'token',
    responses: [{ status: 200, description: 'The token as it stands.', schema: tokenView }],
    async handle({ deps, viewer, at, resource: { token }, request: { from } }) {
      const details = { token: token.id, person: token.person };
      const ended = await deps.db.transaction(async (trx) => {
        if (await revokeToken(trx, token.id, at)) {
          await appendAudit(trx, registerAuditEntry(viewer, at, 'tokenRevoked', details));
          await noteSecurity(trx, { at, what: 'tokenRevoked', person: viewer.id, from, details });
        }
        return findToken(trx, token.id);
      });
      return { status: 200, body: existing(ended) };
    },
  }),
];
