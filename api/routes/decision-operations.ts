/** The county board's decision, other funders' words, payments. */

import type { FundingDecisionBody } from '../../contracts/bodies/decision.ts';
import { fundingDecision, grant, payment } from '../../contracts/bodies/decision.ts';
import { planActivityView } from '../../contracts/views/plan-activity-view.ts';
import { personNamed } from '../../db/people/named-person-read-model.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { beyondDelegation } from '../authorization/delegation.ts';
import { namedWhoArePartial } from '../authorization/named-persons.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError, fieldErrorOf } from '../http/problem.ts';
import { commandResponses, moneyResponses, omitUndefined } from '../operations/common-responses.ts';
import type { Call } from '../operations/operation.ts';
import { operation } from '../operations/operation.ts';
import { ownGranted } from '../operations/second-person.ts';
import { sendCommand } from '../operations/send-command.ts';

const tag = 'Decisions';

/** In part means less than asked, and instalments share out our own grant. */
function againstTheRow({ body, resource, deps }: Call<'planActivity', unknown, FundingDecisionBody>): FieldError[] {
  const own = body.grants.findIndex((item) => item.funder === deps.ownFunder && item.outcome === 'approved');
  const index = own === -1 ? body.grants.findIndex((item) => item.outcome === 'approved') : own;
  const amount = body.grants[index]?.amountSek ?? 0;
  const { requestedSek } = resource.planActivity;
  const errors: FieldError[] = [];
  if (body.outcome === 'approvedInPart' && requestedSek !== null && amount >= requestedSek)
    errors.push(fieldError(['grants', index, 'amountSek'], { code: 'notLessThanAsked', params: { requestedSek } }));
  const shared = body.instalments.reduce((sum, item) => sum + item.amountSek, 0);
  if (shared > (own === -1 ? 0 : amount)) errors.push(fieldErrorOf(['instalments'], 'instalmentsExceedGrant'));
  return errors;
}

export const decisionOperations = [
  operation({
    id: 'decideFunding',
    method: 'post',
    path: '/plan-activities/{id}/funding-decision',
    tag,
    summary: 'Decide on a plan activity and its funding',
    description: 'About the plan and the county board’s own money; other funders decide for themselves.',
    about: 'planActivity',
    body: fundingDecision,
    command: true,
    responses: moneyResponses(planActivityView),
    rules: async (call) => {
      const { deps, at, body, resource } = call;
      const texts = { decidedBy: body.decidedBy, preparedBy: body.preparedBy };
      const { db, ownFunder: authority } = deps;
      const decider = await personNamed(db, body.decidedBy);
      const sum = { act: 'decision' as const, amountSek: ownGranted(body.grants, authority), on: body.decidedOn ?? dayOf(at), field: 'decidedBy' };
      return [
        ...againstTheRow(call),
        ...(await namedWhoArePartial({ db, authority, activity: resource.planActivity, at, texts })),
        ...(decider ? await beyondDelegation({ db, person: decider, ...sum }) : []),
      ];
    },
    async handle(call) {
      const { body, viewer, at, resource, deps } = call;
      const input = {
        outcome: body.outcome,
        grants: body.grants.map(({ funder, outcome, amountSek }) => ({ funder, outcome, amountSek })),
        instalments: body.instalments,
        ...(body.dueOn && { dueOn: body.dueOn }),
      };
      const filled = {
        ...body,
        preparedBy: body.preparedBy ?? viewer.name,
        decidedOn: body.decidedOn ?? dayOf(at),
        caseNumber: body.caseNumber ?? resource.planActivity.caseNumber,
        namedPersons: {
          decidedBy: (await personNamed(deps.db, body.decidedBy))?.id ?? null,
          preparedBy: body.preparedBy === undefined ? viewer.id : ((await personNamed(deps.db, body.preparedBy))?.id ?? null),
        },
      };
      return sendCommand(call, { name: 'fundingDecision', planActivity: resource.planActivity.id, input, body: filled });
    },
  }),
  operation({
    id: 'registerGrant',
    method: 'post',
    path: '/plan-activities/{id}/grants',
    tag,
    summary: 'Register another funder’s word',
    about: 'planActivity',
    body: grant,
    command: true,
    responses: commandResponses(planActivityView),
    rules: ({ body, deps }) => (body.funder === deps.ownFunder ? [fieldErrorOf(['funder'], 'ownGrant')] : []),
    handle(call) {
      const { funder, outcome, amountSek } = call.body;
      return sendCommand(call, { name: 'grant', planActivity: call.resource.planActivity.id, input: { funder, outcome, amountSek }, body: call.body });
    },
  }),
  operation({
    id: 'registerPayment',
    method: 'post',
    path: '/plan-activities/{id}/payments',
    tag,
    summary: 'Register a payment',
    about: 'planActivity',
    body: payment,
    command: true,
    rules: async ({ deps: { db, ownFunder }, viewer, at, body: { funder, amountSek, paidOn } }) =>
      funder === ownFunder ? beyondDelegation({ db, person: viewer, act: 'payment', amountSek, on: paidOn ?? dayOf(at), field: 'amountSek' }) : [],
    responses: moneyResponses(planActivityView),
    handle(call) {
      const { funder, instalment, amountSek, paidOn } = call.body;
      const input = { funder, amountSek, ...omitUndefined({ instalment }) };
      return sendCommand(call, {
        name: 'payment',
        planActivity: call.resource.planActivity.id,
        input,
        body: { ...call.body, paidOn: paidOn ?? dayOf(call.at) },
      });
    },
  }),
];
