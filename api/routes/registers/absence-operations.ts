/** When coordinators and secretaries are away, and who gets their mails meanwhile. Each says so for itself, an administrator for anybody. */
import type { Knex } from 'knex';
import { z } from 'zod';
import { absenceEnd, newAbsence } from '../../../contracts/bodies/registers/role-mails.ts';
import { absenceView } from '../../../contracts/views/register-view.ts';
import { listPageOf } from '../../../contracts/views/view-parts.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { findAbsence, listAbsences } from '../../../db/people/absences/absence-read-model.ts';
import { endAbsence, isAwayBetween, sayAbsence } from '../../../db/people/absences/absence-store.ts';
import { standingOfPeople } from '../../../db/registers/person-read-model.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../authorization/access.ts';
import { pagingQuery } from '../../http/paging.ts';
import type { FieldError } from '../../http/problem.ts';
import { existing, fieldErrorOf, invalid } from '../../http/problem.ts';
import { commandId } from '../../operations/command-id.ts';
import { listResponse } from '../../operations/common-responses.ts';
import type { Call } from '../../operations/operation.ts';
import { operation } from '../../operations/operation.ts';
import { registerAuditEntry } from '../../operations/register-audit-entry.ts';
import { changeRegister } from './change-register.ts';

const tag = 'Registers';

const said = {
  tag,
  description:
    'Mails to its role go to the deputy instead, and say for whom. Without a deputy they go to the others with the role; where nobody else is there, it gets them all the same. Mails to it by name are its own as ever.',
  body: newAbsence,
  keyed: true as const,
  responses: [{ status: 201 as const, description: 'The absence.', schema: absenceView }],
};

export const absenceOperations = [
  operation({
    id: 'listAbsences',
    method: 'get',
    path: '/absences',
    tag,
    summary: 'List who is away, or is to be',
    about: 'nothing',
    query: z.strictObject(pagingQuery),
    responses: [{ status: 200, description: 'A page of absences that are not over.', schema: listPageOf(absenceView) }],
    handle: async ({ deps, query, request, at }) => listResponse(request, await listAbsences(deps.db, query, dayOf(at))),
  }),
  operation({
    ...said,
    id: 'sayAway',
    method: 'post',
    path: '/absences',
    summary: 'Say that one is away oneself',
    about: 'nothing',
    rules: ({ deps, viewer, at, body }) => deputyRules(deps.db, viewer.id, body.deputy, at),
    handle: (call) => say(call, call.viewer.id),
  }),
  operation({
    ...said,
    id: 'sayAwayFor',
    method: 'post',
    path: '/people/{id}/absences',
    summary: 'Say that somebody is away',
    about: 'person',
    rules: ({ deps, at, body, resource: { person } }) => deputyRules(deps.db, person.id, body.deputy, at),
    handle: (call) => say(call, call.resource.person.id),
  }),
  operation({
    id: 'endAbsence',
    method: 'post',
    path: '/absences/{id}/end',
    tag,
    summary: 'Say that somebody is back earlier',
    description: 'One’s own absence; an administrator ends anybody’s.',
    about: 'nothing',
    body: absenceEnd,
    responses: [{ status: 200, description: 'The absence as it is now.', schema: absenceView }],
    async handle(call) {
      const { deps, viewer, at, body, request } = call;
      const { to } = body;
      const found = existing(await findAbsence(deps.db, request.params['id'] ?? ''));
      const absence = existing(found.person === viewer.id || hasByRole('sayAwayFor', viewer) ? found : undefined);
      await changeRegister(call, async (trx) => {
        if (!(await endAbsence(trx, absence.id, to))) return;
        await appendAudit(trx, registerAuditEntry(viewer, at, 'absenceEnded', { absence: absence.id, person: absence.person, to }));
      });
      return { status: 200, body: { ...absence, to: to < absence.to ? to : absence.to } };
    },
  }),
];

/** Whose mails go to a deputy. */
const standIn = ['coordinator', 'secretary'] as const;

/** Who stands in has the role that mails come to. */
async function deputyRules(db: Knex, person: string, deputy: string | null, at: string): Promise<FieldError[]> {
  if (deputy === null) return [];
  const standing = await standingOfPeople(db, [person, deputy], at);
  const has = (id: string, role: (typeof standIn)[number]) => standing.get(id)?.roles.includes(role) ?? false;
  const isFit = deputy !== person && standIn.some((role) => has(person, role) && has(deputy, role));
  return isFit ? [] : [fieldErrorOf(['deputy'], 'noSuchDeputy')];
}

type Saying = Pick<Call<'nothing', unknown, z.output<typeof newAbsence>>, 'deps' | 'viewer' | 'at' | 'body' | 'request' | 'idempotencyKey'>;

async function say(call: Saying, person: string) {
  const { viewer, at, body, request, idempotencyKey } = call;
  const id = commandId({ person: viewer.id, method: request.method, path: request.url, key: idempotencyKey });
  const found = await changeRegister(call, async (trx) => {
    const absence = { ...body, id, person };
    if (await isAwayBetween(trx, absence)) throw invalid([fieldErrorOf(['from'], 'awayAlready')]);
    if (await sayAbsence(trx, absence)) await appendAudit(trx, registerAuditEntry(viewer, at, 'absenceSaid', { absence: id, person, ...body }));
    return findAbsence(trx, id);
  });
  return { status: 201 as const, body: existing(found) };
}
