/** Whether a report is owed for a period at all, and a reminder of what is owed. */
import { excuse, reminder } from '../../contracts/bodies/report.ts';
import { planActivityView } from '../../contracts/views/plan-activity-view.ts';
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
  operation({
    id: 'remindWhoOwes',
    method: 'post',
    path: '/plan-activities/{id}/reminders',
    tag: 'Reports',
    summary: 'Remind whoever owes something',
    description:
      'A mail to the organisation or the body that owes it, beside those that the clock sends and with no day moved: once a day for each thing. Nobody is reminded of a report in a pause. A reminder is not taken back.',
    about: 'planActivity',
    body: reminder,
    command: true,
    aboutMoney: false,
    responses: commandResponses(planActivityView),
    handle: (call) => sendCommand(call, { name: 'reminder', planActivity: call.resource.planActivity.id, input: call.body, body: call.body }),
  }),
];
