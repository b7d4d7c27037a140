/** Who carries a plan activity: asked, answered, handed over. */

import { assignment, assignmentAnswer, handover } from '../../contracts/bodies/assignment.ts';
import { entryFields } from '../../contracts/bodies/fields.ts';
import { planActivityView } from '../../contracts/views/plan-activity-view.ts';
import { notAllowedFields } from '../http/problem.ts';
import { commandResponses, omitUndefined } from '../operations/common-responses.ts';
import { askedOfContact, contactOutside } from '../operations/contact-rules.ts';
import { operation } from '../operations/operation.ts';
import { sendCommand } from '../operations/send-command.ts';

const tag = 'Assignment';
const takesIn =
  'A contact whose address is new to the register is thereby taken in as a member of the organisation; somebody known must be one already, and keeps its name.';

export const assignmentOperations = [
  operation({
    id: 'assignLead',
    method: 'post',
    path: '/plan-activities/{id}/assignment',
    tag,
    summary: 'Ask an organisation to take the lead',
    description: takesIn,
    about: 'planActivity',
    body: assignment,
    command: true,
    aboutMoney: false,
    asks: ({ body }) => askedOfContact(body.lead),
    rules: (call) => contactOutside(call, 'lead'),
    responses: commandResponses(planActivityView),
    handle: (call) =>
      sendCommand(call, { name: 'assignment', planActivity: call.resource.planActivity.id, input: { lead: call.body.lead.organisation }, body: call.body }),
  }),
  operation({
    id: 'answerAssignment',
    method: 'post',
    path: '/plan-activities/{id}/assignment-answer',
    tag,
    summary: 'Accept or decline the lead',
    description:
      'What a coordinator enters counts from the day it was received: so does the follow-up that it begins. With `cancelled` a coordinator takes the question back: who was asked hears so and owes nothing; a present lead stays. With `enteredInError` a coordinator says that the answer that stands was never given, and the organisation is asked again: a refusal until another is asked, an acceptance until a report of the organisation comes in.',
    about: 'planActivity',
    body: assignmentAnswer,
    command: true,
    aboutMoney: false,
    coordinatorFields: entryFields,
    responses: commandResponses(planActivityView),
    rules: ({ byOffice, viewer, body }) => {
      if ((body.answer === 'cancelled' || body.answer === 'enteredInError') && !(byOffice && viewer.roles.includes('coordinator')))
        throw notAllowedFields(['answer'], 'coordinatorOnly');
      return [];
    },
    handle(call) {
      const { answer, until, receivedOn } = call.body;
      return sendCommand(call, {
        name: 'assignmentAnswer',
        planActivity: call.resource.planActivity.id,
        input: { answer, ...omitUndefined({ until, receivedOn }) },
        body: call.body,
      });
    },
  }),
  operation({
    id: 'handOver',
    method: 'post',
    path: '/plan-activities/{id}/handover',
    tag,
    summary: 'Hand over to another lead',
    description: `The named lead is asked; without one a coordinator finds one. The present lead stays until the new one accepts. ${takesIn}`,
    about: 'planActivity',
    body: handover,
    command: true,
    aboutMoney: false,
    asks: ({ body }) => askedOfContact(body.lead),
    rules: (call) => contactOutside(call, 'lead'),
    responses: commandResponses(planActivityView),
    handle: (call) =>
      sendCommand(call, {
        name: 'handover',
        planActivity: call.resource.planActivity.id,
        input: call.body.lead ? { lead: call.body.lead.organisation } : {},
        body: call.body,
      }),
  }),
];
