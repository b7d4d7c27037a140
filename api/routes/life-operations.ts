/** Pause, resume, withdrawal, closing, reopening, evaluation, settlement of accounts, and taking the last step back. */

import { daysOfMeeting } from '../../contracts/bodies/fields.ts';
import { closing, evaluation, pause, reopening, reopeningDecision, resume, settlement, takeBack, withdrawal } from '../../contracts/bodies/life.ts';
import { planActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { OperationId } from '../authorization/access.ts';
import { commandResponses, omitUndefined } from '../operations/common-responses.ts';
import { operation } from '../operations/operation.ts';
import { requireRightsToTakeBack } from '../operations/security/take-back-rights.ts';
import { sendCommand } from '../operations/send-command.ts';
import { meetingOfASecretary } from './escalation-operations.ts';

/** What all operations of this file have in common. */
const ofALife = <const Id extends OperationId>(id: Id, path: string, summary: string) =>
  ({
    id,
    method: 'post',
    path: `/plan-activities/{id}/${path}`,
    tag: 'Life',
    summary,
    about: 'planActivity',
    command: true,
    aboutMoney: id === 'settlePlanActivity',
    responses: commandResponses(planActivityView),
  }) as const;

export const lifeOperations = [
  operation({
    ...ofALife('pausePlanActivity', 'pause', 'Pause'),
    description: 'Stops the clock; due days move by the days really paused. With `endChanged` a pause that holds ends on another day, or on none.',
    body: pause,
    handle: (call) =>
      sendCommand(call, {
        name: 'pause',
        planActivity: call.resource.planActivity.id,
        input: omitUndefined({ until: call.body.until, outcome: call.body.outcome }),
        body: call.body,
      }),
  }),
  operation({
    ...ofALife('resumePlanActivity', 'resume', 'Resume'),
    body: resume,
    handle: (call) => sendCommand(call, { name: 'resume', planActivity: call.resource.planActivity.id, input: {}, body: call.body }),
  }),
  operation({
    ...ofALife('withdrawPlanActivity', 'withdrawal', 'Withdraw'),
    description: 'By the proposer before the lead has accepted, by a coordinator until the end.',
    body: withdrawal,
    handle: (call) =>
      sendCommand(call, {
        name: 'withdrawal',
        planActivity: call.resource.planActivity.id,
        input: { by: call.byOffice ? 'coordinator' : 'proposer' },
        body: call.body,
      }),
  }),
  operation({
    ...ofALife('closePlanActivity', 'closing', 'Begin the closing'),
    description:
      'With `revoked` the closing is taken back, while neither final report nor evaluation is in: the period that it cut short goes on to its old end, or to the next boundary at least 28 days away.',
    body: closing,
    handle: (call) =>
      sendCommand(call, {
        name: 'closing',
        planActivity: call.resource.planActivity.id,
        input: { final: call.body.final, ...omitUndefined({ outcome: call.body.outcome }) },
        body: call.body,
      }),
  }),
  operation({
    ...ofALife('reopenPlanActivity', 'reopening', 'Reopen'),
    description:
      'Of a plan activity that was withdrawn, rejected or closed. It is as it was before its end, with the money of today; what had not happened moves by the days between, and what was late stays late, with a new hearing before its next rung. A rejected proposal is decided anew. Links in mails from before the end stay dead.',
    body: reopening,
    handle(call) {
      const { undone, runsTo, leadGone } = call.body;
      const input = { by: 'coordinator' as const, ...omitUndefined({ undone, runsTo }), ...(leadGone && { leadGone }) };
      return sendCommand(call, { name: 'reopening', planActivity: call.resource.planActivity.id, input, body: call.body });
    },
  }),
  operation({
    ...ofALife('reopenByDecision', 'reopening-decision', 'Record the steering group’s decision to reopen'),
    description: 'Of a plan activity that the steering group has taken out of the plan. The matter that it decided is open before it again.',
    body: reopeningDecision,
    rules: ({ viewer, body }) => meetingOfASecretary(viewer, 'steeringGroup', body.meeting),
    handle(call) {
      const { runsTo, leadGone, meeting } = call.body;
      const input = { by: 'steeringGroup' as const, ...omitUndefined({ runsTo, meeting: daysOfMeeting(meeting) }), ...(leadGone && { leadGone }) };
      return sendCommand(call, { name: 'reopening', planActivity: call.resource.planActivity.id, input, body: call.body });
    },
  }),
  operation({
    ...ofALife('evaluatePlanActivity', 'evaluation', 'Record the evaluation'),
    description: 'With `revoked` it is taken back while the closing goes on, and owed again.',
    body: evaluation,
    handle: (call) =>
      sendCommand(call, {
        name: 'evaluation',
        planActivity: call.resource.planActivity.id,
        input: omitUndefined({ outcome: call.body.outcome }),
        body: call.body,
      }),
  }),
  operation({
    ...ofALife('settlePlanActivity', 'settlement', 'Settle the accounts'),
    description: 'Of a plan activity that has ended with money of the county board: no more payments or words of funders are taken after it.',
    body: settlement,
    handle: (call) => sendCommand(call, { name: 'settlement', planActivity: call.resource.planActivity.id, input: {}, body: call.body }),
  }),
  operation({
    ...ofALife('takeBackStep', 'take-back', 'Take the last step back'),
    description:
      'Within 15 minutes, by whoever took the step or a coordinator, while no other step has come. The plan activity is as it was before; both steps stay in the history. Mails of the step that have not left never do, and who has got one is told that it did not hold. A proposal, an import and a body’s decision are not taken back. Of a step about money, a token needs the scope `money`.',
    body: takeBack,
    async handle(call) {
      await requireRightsToTakeBack(call);
      return sendCommand(call, { name: 'takeBack', planActivity: call.resource.planActivity.id, input: { step: call.body.step }, body: call.body });
    },
  }),
];
