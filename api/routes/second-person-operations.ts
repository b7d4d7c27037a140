/** The second coordinator's word on what waits for it: a yes sends the command into its life as its sender's act. */
import type { Knex } from 'knex';
import type { SecondPersonBody } from '../../contracts/bodies/decision.ts';
import { secondPerson } from '../../contracts/bodies/decision.ts';
import type { CommandResponse } from '../../contracts/views/command-response.ts';
import { planActivityView } from '../../contracts/views/plan-activity-view.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { findCommand } from '../../db/lives/command-read-model.ts';
import { planActivityView as readPlanActivity } from '../../db/lives/plan-activity-read-model.ts';
import { refuseHeld, releaseHeld, secondPersonTask } from '../../db/lives/second-person/held-command-store.ts';
import { finishTask } from '../../db/lives/task-store.ts';
import { conflict, existing, notAllowed, notFound } from '../http/problem.ts';
import { commandResponses } from '../operations/common-responses.ts';
import type { Call, OperationResponse } from '../operations/operation.ts';
import { operation } from '../operations/operation.ts';
import { asIfNew, requireEffect } from '../operations/preview/preview-of.ts';
import { unlessPreviewed } from '../operations/preview/to-be-previewed.ts';
import { responseTo } from '../operations/send-command.ts';
import { planActivityFor } from '../views/case-views.ts';

type Answering = Call<'planActivity', unknown, SecondPersonBody>;

export const secondPersonOperations = [
  operation({
    id: 'answerForSecond',
    method: 'post',
    path: '/plan-activities/{id}/waiting/{command}/answer',
    tag: 'Decisions',
    summary: 'Say yes or no to what waits for a second person',
    description:
      'confirmed: by another coordinator than the sender; what waits takes effect now, and is answered as it would have been. refused: it never takes effect; its sender may take it back in this way too.',
    about: 'planActivity',
    body: secondPerson,
    command: true,
    aboutMoney: true,
    responses: commandResponses(planActivityView),
    async handle(call) {
      const row = await waitingCommand(call);
      unlessPreviewed(call, call.body.answer === 'refused' ? null : asIfNew(row));
      return call.body.answer === 'refused' ? refuse(call, row) : confirm(call, row);
    },
  }),
];

/** @throws ApiProblem 404 where nothing of that id has waited in the plan activity */
async function waitingCommand({ deps, resource, request }: Answering): Promise<CommandRow> {
  const row = existing(await findCommand(deps.db, request.params['command'] ?? ''));
  if (row.planActivity !== resource.planActivity.id || (row.state !== 'held' && row.answeredBy === null)) throw notFound();
  return row;
}

async function confirm(call: Answering, row: CommandRow): Promise<OperationResponse<CommandResponse>> {
  const { deps, viewer } = call;
  if (row.person === viewer.id) throw notAllowed('Another coordinator than the sender says yes.');
  if (row.state === 'refused' && row.refusal?.type === 'NotConfirmed') throw conflict('NotConfirmed', row.refusal.message);
  const { answeredBy } = row;
  if (answeredBy !== null && answeredBy !== viewer.id) throw conflict('AlreadyThere', 'Another coordinator has said yes already.');
  if (row.state === 'held') await requireEffect(call, row, undefined);
  await deps.db.transaction(async (trx) => {
    if (await releaseHeld(trx, row.id, { person: viewer.id, at: call.at })) await note(trx, call, row, 'secondPersonConfirmed');
  });
  const released = existing(await findCommand(deps.db, row.id));
  const outcome = await deps.gateway.execute(released);
  if ('refusal' in outcome) await deps.db.transaction((trx) => finishTask(trx, secondPersonTask(row), { at: call.at, person: viewer.id, note: null }));
  return responseTo(viewer, outcome);
}

async function refuse(call: Answering, row: CommandRow): Promise<OperationResponse<CommandResponse>> {
  const { deps, viewer, at, body } = call;
  await deps.db.transaction(async (trx) => {
    const refusal = { type: 'NotConfirmed' as const, message: `a second person has said no: ${body.reason ?? ''}` };
    if (await refuseHeld(trx, row.id, refusal, { person: viewer.id, at })) {
      await finishTask(trx, secondPersonTask(row), { at, person: viewer.id, note: body.reason ?? null });
      await note(trx, call, row, 'secondPersonRefused');
    } else if (row.refusal?.type !== 'NotConfirmed') throw conflict('AlreadyThere', 'It has been confirmed already.');
  });
  return { status: 200, body: planActivityFor(viewer, existing(await readPlanActivity(deps.db, row.planActivity))) };
}

const note = (
  trx: Knex,
  { resource: { planActivity }, viewer, at, body }: Answering,
  { id, name }: CommandRow,
  what: 'secondPersonConfirmed' | 'secondPersonRefused',
): Promise<void> =>
  appendAudit(trx, {
    planActivity: planActivity.id,
    seq: null,
    at,
    person: viewer.id,
    what,
    details: { command: id, name, ...(body.reason !== undefined && { reason: body.reason }) },
    stage: planActivity.stage,
  });
