/** Jäv declared by people for themselves. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { PartialityBody } from '../../contracts/bodies/partiality.ts';
import { partiality } from '../../contracts/bodies/partiality.ts';
import type { PartialityView } from '../../contracts/views/partiality-view.ts';
import { partialityView } from '../../contracts/views/partiality-view.ts';
import type { AuditEvent } from '../../db/lives/audit-store.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { openTask } from '../../db/lives/task-store.ts';
import { actsOfPerson } from '../../db/people/acts-of-person-read-model.ts';
import { currentPartiality } from '../../db/people/partiality-read-model.ts';
import { declarePartiality, withdrawPartiality } from '../../db/people/partiality-store.ts';
import { conflict } from '../http/problem.ts';
import type { Call, OperationResponse } from '../operations/operation.ts';
import { operation } from '../operations/operation.ts';

type Declaring = Call<'planActivity', unknown, PartialityBody>;

export const partialityOperations = [
  operation({
    id: 'declarePartiality',
    method: 'post',
    path: '/plan-activities/{id}/partiality',
    tag: 'Plan activities',
    summary: 'Declare oneself partial in a case, or take that back',
    description: 'Jäv: while it stands the sender neither reviews, advises nor decides in the case. The reason is shown to coordinators.',
    about: 'planActivity',
    // To say that one is partial is what it is for.
    partialMay: true,
    body: partiality,
    responses: [
      { status: 200, description: 'Taken back, or declared already for the same reason.', schema: partialityView },
      { status: 201, description: 'Declared.', schema: partialityView },
    ],
    handle: (call) => call.deps.db.transaction((trx) => (call.body.withdrawn ? withdraw(trx, call) : declare(trx, call))),
  }),
];

async function declare(trx: Knex, call: Declaring): Promise<OperationResponse<PartialityView>> {
  const { resource, viewer, body, at } = call;
  const current = await currentPartiality(trx, resource.planActivity.id, viewer.id);
  if (current?.reason === body.reason) return { status: 200, body: current };
  if (current) throw conflict('PartialityStands', 'You have declared yourself partial in this case for another reason. Take that back first.');
  await declarePartiality(trx, { planActivity: resource.planActivity.id, person: viewer.id, reason: body.reason, at });
  await note(trx, call, 'partialityDeclared');
  await askToLookThrough(trx, call);
  return { status: 201, body: { person: viewer.id, name: viewer.name, reason: body.reason, declaredAt: at, withdrawnAt: null } };
}

/** What the person did before is for another coordinator to look at: who is partial cannot close that task. */
async function askToLookThrough(trx: Knex, { resource: { planActivity }, viewer, at }: Declaring): Promise<void> {
  const acts = await actsOfPerson(trx, planActivity.id, viewer.id);
  if (acts.length === 0) return;
  await openTask(trx, {
    id: `${planActivity.id}-actsOfPartial-${randomUUID()}`,
    kind: 'actsOfPartial',
    planActivity: planActivity.id,
    obligation: null,
    period: null,
    organisation: null,
    details: { person: viewer.name, acts },
    openedAt: at,
  });
}

async function withdraw(trx: Knex, call: Declaring): Promise<OperationResponse<PartialityView>> {
  const { resource, viewer, at } = call;
  const current = await currentPartiality(trx, resource.planActivity.id, viewer.id);
  if (!current) throw conflict('NoPartialityStands', 'You have not declared yourself partial in this case.');
  await withdrawPartiality(trx, resource.planActivity.id, viewer.id, at);
  await note(trx, call, 'partialityWithdrawn');
  return { status: 200, body: { ...current, withdrawnAt: at } };
}

const note = (trx: Knex, { resource: { planActivity }, viewer, body, at }: Declaring, what: AuditEvent): Promise<void> =>
  appendAudit(trx, { planActivity: planActivity.id, seq: null, at, person: viewer.id, what, details: { reason: body.reason }, stage: planActivity.stage });
