/** The county board's decision, other funders' words, payments. */

import type { z } from 'zod';
import type { FundingDecisionBody } from '../../contracts/bodies/decision.ts';
import { fundingDecision, grant, payment } from '../../contracts/bodies/decision.ts';
import { daysOfMeeting } from '../../contracts/bodies/fields.ts';
import { planActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { RegisterQuestions } from '../../db/checks/asked-by-checks.ts';
import type { CaseFault, MoneyOfCase } from '../../workflows/domain/chapters/granted-amounts.ts';
import { faultsOfDecision, faultsOfGrant } from '../../workflows/domain/chapters/granted-amounts.ts';
import { settingOf } from '../../workflows/domain/policy.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { beyondDelegation } from '../authorization/delegation.ts';
import { namedWhoArePartial } from '../authorization/named-persons.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError, fieldErrorOf } from '../http/problem.ts';
import { commandResponses, moneyResponses, omitUndefined } from '../operations/common-responses.ts';
import type { Asking, Call } from '../operations/operation.ts';
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
function ofAnotherCase({ registers: { ownerOfCaseNumber }, resource }: DecisionCall): FieldError[] {
  const isFree = ownerOfCaseNumber === undefined || ownerOfCaseNumber === resource.planActivity.id;
  return isFree ? [] : [fieldErrorOf(['caseNumber'], 'caseNumberOfAnother')];
}

/** Whom a decision names, by which delegation, and which case has its number. */
function askedOfDecision({ body, deps, at }: Asking<'planActivity', FundingDecisionBody>): RegisterQuestions {
  const { decidedBy, preparedBy, decidedOn, caseNumber } = body;
  const isAboutOwn = ownGranted(body.grants, deps.ownFunder) > 0;
  return {
    people: preparedBy === undefined ? [decidedBy] : [decidedBy, preparedBy],
    caseNumber,
    delegated: isAboutOwn ? { act: 'decision', on: decidedOn ?? dayOf(at) } : undefined,
  };
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
    asks: askedOfDecision,
    rules: (call) => {
      const { registers, body, resource } = call;
      const texts = { decidedBy: body.decidedBy, preparedBy: body.preparedBy };
      const authority = call.deps.ownFunder;
      const decider = registers.personNamed(body.decidedBy);
      const amountSek = ownGranted(body.grants, authority);
      return [
        ...asErrors(faultsOfDecision(body, moneyOf(call))),
        ...beyondInstalments(call),
        ...ofAnotherCase(call),
        ...namedWhoArePartial({ registers, authority, activity: resource.planActivity, texts }),
        ...(decider ? beyondDelegation({ registers, person: decider, amountSek, field: 'decidedBy' }) : []),
      ];
    },
    handle(call) {
      const { body, viewer, at, resource, registers } = call;
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
          decidedBy: registers.personNamed(body.decidedBy)?.id ?? null,
          preparedBy: body.preparedBy === undefined ? viewer.id : (registers.personNamed(body.preparedBy)?.id ?? null),
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
    asks: ({ deps, at, body: { funder, paidOn } }) => (funder === deps.ownFunder ? { delegated: { act: 'payment', on: paidOn ?? dayOf(at) } } : {}),
    rules: ({ registers, viewer, body: { amountSek } }) => beyondDelegation({ registers, person: viewer, amountSek, field: 'amountSek' }),
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
