/** Facts of a plan activity are put right. */
import { correction } from '../../contracts/bodies/correction.ts';
import { planActivityView } from '../../contracts/views/plan-activity-view.ts';
import { fieldErrorOf } from '../http/problem.ts';
import { commandResponses } from '../operations/common-responses.ts';
import { askedOfContact, contactOutside } from '../operations/contact-rules.ts';
import { operation } from '../operations/operation.ts';
import { sendCommand } from '../operations/send-command.ts';

export const correctionOperations = [
  operation({
    id: 'correctPlanActivity',
    method: 'patch',
    path: '/plan-activities/{id}',
    tag: 'Plan activities',
    summary: 'Correct facts',
    description:
      'By a coordinator at any stage; by the proposer before the county board has decided or sent it back. Only what is named changes. The budget is corrected until the funding decision is taken; days, rules and the lead have commands of their own. What each fact was, and has become, stands in the history with the reason.',
    about: 'planActivity',
    body: correction,
    command: true,
    aboutMoney: false,
    coordinatorFields: ['proposedBy', 'partners', 'unit', 'supportingUnits', 'notify'],
    responses: commandResponses(planActivityView),
    asks: ({ body }) => askedOfContact(body.proposedBy),
    rules: (call) =>
      call.body.proposedBy?.organisation === call.resource.planActivity.proposedBy
        ? [fieldErrorOf(['proposedBy', 'organisation'], 'isProposerAlready')]
        : contactOutside(call, 'proposedBy'),
    handle(call) {
      const { body, byOffice, resource } = call;
      const requestedSek = body.budget === null ? null : body.budget?.requestedSek;
      const input = {
        by: byOffice ? ('coordinator' as const) : ('proposer' as const),
        ...(body.budget !== undefined && { budget: true as const }),
        ...(requestedSek !== undefined && { requestedSek }),
        ...(body.proposedBy && { proposer: body.proposedBy.organisation }),
        ...(body.partners && { partners: body.partners.map(({ organisation }) => organisation) }),
        ...(!body.notify && { silent: true as const }),
      };
      return sendCommand(call, { name: 'correction', planActivity: resource.planActivity.id, input, body });
    },
  }),
];
