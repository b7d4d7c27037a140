/** The county board's decision, other funders' words, payments. */

import type { z } from 'zod';
import type { FundingDecisionBody } from '../../contracts/bodies/decision.ts';
import { fundingDecision, grant, payment } from '../../contracts/bodies/decision.ts';
import { daysOfMeeting } from '../../contracts/bodies/fields.ts';
import { planActivityView } from '../../contracts/views/plan-activity-view.ts';
import { isCaseNumberOfAnother } from '../../db/cases/case-number-store.ts';
import { personNamed } from '../../db/people/named-person-read-model.ts';
import type { CaseFault, MoneyOfCase } from '../../workflows/domain/chapters/granted-amounts.ts';
import { faultsOfDecision, faultsOfGrant } from '../../workflows/domain/chapters/granted-amounts.ts';
import { settingOf } from '../../workflows/domain/policy.ts';
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

type DecisionCall = Call<'planActivity', unknown, FundingDecisionBody>;

/** What stands in the case against what is granted; the recording asks the same. */
const moneyOf = ({ resource: { planActivity }, deps }: Call<'planActivity'>): MoneyOfCase => ({
  requestedSek: planActivity.requestedSek,
  ceilingSek: settingOf(planActivity.policy.money?.ceilingSek),
  ownFunder: deps.ownFunder,
  grants: Object.fromEntries(planActivity.grants.map((grant) => [grant.funder, grant])),
});
const asErrors = (faults: CaseFault[]): FieldError[] => faults.map(({ path, rule }) => fieldError(path, rule));

/** Instalments share out our own grant. */
function beyondInstalments({ body, deps }: DecisionCall): FieldError[] {
  const shared = body.instalments.reduce((sum, item) => sum + item.amountSek, 0);
  return shared > ownGranted(body.grants, deps.ownFunder) ? [fieldErrorOf(['instalments'], 'instalmentsExceedGrant')] : [];
}

/** A reference number belongs to one case. */
async function ofAnotherCase({ body, resource, deps }: DecisionCall): Promise<FieldError[]> {
  const { caseNumber } = body;
  if (caseNumber === undefined || !(await isCaseNumberOfAnother(deps.db, caseNumber, resource.planActivity.id))) return [];
  return [fieldErrorOf(['caseNumber'], 'caseNumberOfAnother')];
}

function grantAgainstTheRow(call: Call<'planActivity', unknown, z.output<typeof grant>>): FieldError[] {
  if (call.body.funder === call.deps.ownFunder) return [fieldErrorOf(['funder'], 'ownGrant')];
  return asErrors(faultsOfGrant(call.body, moneyOf(call)));
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
    aboutMoney: true,
    responses: moneyResponses(planActivityView),
    rules: async (call) => {
      const { deps, at, body, resource } = call;
      const texts = { decidedBy: body.decidedBy, preparedBy: body.preparedBy };
      const { db, ownFunder: authority } = deps;
      const decider = await personNamed(db, body.decidedBy);
      const sum = { act: 'decision' as const, amountSek: ownGranted(body.grants, authority), on: body.decidedOn ?? dayOf(at), field: 'decidedBy' };
      return [
        ...asErrors(faultsOfDecision(body, moneyOf(call))),
        ...beyondInstalments(call),
        ...(await ofAnotherCase(call)),
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
        ...omitUndefined({ dueOn: body.dueOn, decidedOn: body.decidedOn, meeting: daysOfMeeting(body.meeting) }),
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
    aboutMoney: true,
    responses: commandResponses(planActivityView),
    rules: grantAgainstTheRow,
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
    aboutMoney: true,
    rules: async ({ deps: { db, ownFunder }, viewer, at, body: { funder, amountSek, paidOn } }) =>
      funder === ownFunder ? beyondDelegation({ db, person: viewer, act: 'payment', amountSek, on: paidOn ?? dayOf(at), field: 'amountSek' }) : [],
    responses: moneyResponses(planActivityView),
    handle(call) {
      const { funder, instalment, amountSek, paidOn } = call.body;
      const input = { funder, amountSek, ...omitUndefined({ instalment, paidOn }) };
      return sendCommand(call, {
        name: 'payment',
        planActivity: call.resource.planActivity.id,
        input,
        body: { ...call.body, paidOn: paidOn ?? dayOf(call.at) },
      });
    },
  }),
];
