/** Terms of a plan activity are changed: its run, its follow-up rules, whether it goes round again, and the form of its reports. */
import { termsChange } from '../../contracts/bodies/terms.ts';
import { planActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { CommandInputs } from '../../workflows/domain/commands.ts';
import { commandResponses, omitUndefined } from '../operations/common-responses.ts';
import { operation } from '../operations/operation.ts';
import { requireRightsToMoney } from '../operations/security/terms-rights.ts';
import { sendCommand } from '../operations/send-command.ts';

export const termsOperations = [
  operation({
    id: 'changeTerms',
    method: 'patch',
    path: '/plan-activities/{id}/terms',
    tag: 'Plan activities',
    summary: 'Change terms',
    description:
      'By a coordinator, until the end. The lead is told, or the proposer before there is one. From "nextPeriod" nothing that is owed moves. From "atOnce" every report that is owed and not before a body is planned anew: its due day comes no earlier than it was, nor within 20 working days where it moves, and no reminder is repeated. With another "report.every" the running period ends at the new rhythm’s first boundary at least 28 days ahead. A run that is over by now is closed; one that is lengthened in closing goes on, while the final report is not approved. In a pause it holds once that ends. An instalment whose period comes no more is pointed elsewhere by "releases". Rules about money, and "releases", need of a token the scope `money`.',
    about: 'planActivity',
    body: termsChange,
    command: true,
    aboutMoney: false,
    responses: commandResponses(planActivityView),
    handle(call) {
      requireRightsToMoney(call);
      const { reason: _, ...input } = call.body;
      return sendCommand(call, {
        name: 'changeTerms',
        planActivity: call.resource.planActivity.id,
        input: omitUndefined(input) as CommandInputs['changeTerms'],
        body: call.body,
      });
    },
  }),
];
