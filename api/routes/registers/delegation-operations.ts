/** The register of delegations: who may decide on, or pay, our own money, up to which sum. */
import { z } from 'zod';
import { delegationEnd, newDelegation } from '../../../contracts/bodies/delegation.ts';
import { delegationView } from '../../../contracts/views/register-view.ts';
import { listPageOf } from '../../../contracts/views/view-parts.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { findDelegation, listDelegations } from '../../../db/people/delegation-read-model.ts';
import { endDelegation, giveDelegation } from '../../../db/people/delegation-store.ts';
import { pagingQuery } from '../../http/paging.ts';
import { existing } from '../../http/problem.ts';
import { commandId } from '../../operations/command-id.ts';
import { listResponse } from '../../operations/common-responses.ts';
import { operation } from '../../operations/operation.ts';
import { registerAuditEntry } from '../../operations/register-audit-entry.ts';
import { changeRegister } from './change-register.ts';

const tag = 'Access';

export const delegationOperations = [
  operation({
    id: 'listDelegations',
    method: 'get',
    path: '/delegations',
    tag,
    summary: 'List delegations',
    about: 'nothing',
    query: z.strictObject(pagingQuery),
    responses: [{ status: 200, description: 'A page of delegations.', schema: listPageOf(delegationView) }],
    handle: async ({ deps, query, request }) => listResponse(request, await listDelegations(deps.db, query)),
  }),
  operation({
    id: 'giveDelegation',
    method: 'post',
    path: '/people/{id}/delegations',
    tag,
    summary: 'Give a delegation',
    description: 'As soon as anybody has one for an act, whoever decides or pays our own money needs one that covers the sum.',
    about: 'person',
    body: newDelegation,
    keyed: true,
    responses: [{ status: 201, description: 'The delegation.', schema: delegationView }],
    async handle(call) {
      const { viewer, at, body, request, resource, idempotencyKey } = call;
      const { person } = resource;
      const id = commandId({ person: viewer.id, method: request.method, path: request.url, key: idempotencyKey });
      const given = await changeRegister(call, async (trx) => {
        if (await giveDelegation(trx, { ...body, id, person: person.id, to: body.to ?? null }))
          await appendAudit(trx, registerAuditEntry(viewer, at, 'delegationGiven', { delegation: id, person: person.id, ...body }));
        return findDelegation(trx, id);
      });
      return { status: 201, body: existing(given) };
    },
  }),
  operation({
    id: 'endDelegation',
    method: 'post',
    path: '/delegations/{id}/end',
    tag,
    summary: 'End a delegation',
    about: 'nothing',
    body: delegationEnd,
    responses: [{ status: 200, description: 'The delegation.', schema: delegationView }],
    async handle(call) {
      const { deps, viewer, at, body, request } = call;
      const { to } = body;
      const id = existing(await findDelegation(deps.db, request.params['id'] ?? '')).id;
      const ended = await changeRegister(call, async (trx) => {
        if (await endDelegation(trx, id, to)) await appendAudit(trx, registerAuditEntry(viewer, at, 'delegationEnded', { delegation: id, to }));
        return findDelegation(trx, id);
      });
      return { status: 200, body: existing(ended) };
    },
  }),
];
