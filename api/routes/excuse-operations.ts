/** Whether a report is owed for a period at all. */
import { excuse } from '../../contracts/bodies/report.ts';
import { reportItem } from '../../contracts/views/report-view.ts';
import { commandResponses, omitUndefined } from '../operations/common-responses.ts';
import { operation } from '../operations/operation.ts';
import { sendCommand } from '../operations/send-command.ts';

export const excuseOperations = [
  operation({
    id: 'excuseReport',
    method: 'post',
    path: '/plan-activities/{id}/reports/{period}/excuse',
    tag: 'Reports',
    summary: 'Excuse the lead from a report, or ask for it after all',
    description:
      'Excused, nothing is owed for the period: what a body has of it is void, and what its approval would have released waits for the next period’s report. An activity can be closed without its final report only where that is said. Reopened, it is owed by a new day, at least twenty working days away.',
    about: 'report',
    body: excuse,
    command: true,
    aboutMoney: false,
    responses: commandResponses(reportItem),
    handle(call) {
      const { outcome, dueOn, withoutFinalReport } = call.body;
      const input = { period: call.resource.period, outcome, ...omitUndefined({ dueOn, withoutFinalReport }) };
      return sendCommand(call, { name: 'excuse', planActivity: call.resource.planActivity.id, input, body: call.body });
    },
  }),
];
