/** Reports: the list, what is sent, what is answered instead, and the county board's word on it. */
import { z } from 'zod';
import { entryFields } from '../../contracts/bodies/fields.ts';
import type { ReportBody } from '../../contracts/bodies/report.ts';
import { extension, hold, reply, report, review } from '../../contracts/bodies/report.ts';
import type { SentFile } from '../../contracts/views/attachment.ts';
import { attachment } from '../../contracts/views/attachment.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import { reportItem } from '../../contracts/views/report-view.ts';
import { listPageOf } from '../../contracts/views/view-parts.ts';
import type { Attachment } from '../../db/cases/attachment-read-model.ts';
import { attachmentsOf, sentAttachments } from '../../db/cases/attachment-read-model.ts';
import type { ReportForm, ReportSignal } from '../../workflows/domain/life-state.ts';
import { pagingQuery } from '../http/paging.ts';
import { fieldErrorOf, invalid } from '../http/problem.ts';
import { commandResponses, listResponse, omitUndefined, reportResponses } from '../operations/common-responses.ts';
import { reportsIn } from '../operations/load-resource.ts';
import type { Call } from '../operations/operation.ts';
import { operation } from '../operations/operation.ts';
import { sendCommand } from '../operations/send-command.ts';
import { reportFor } from '../views/case-views.ts';

const tag = 'Reports';
const period = '/plan-activities/{id}/reports/{period}';

/** Full where the activity asks for it or the report says what a full one says. */
const formOf = (activity: PlanActivityView, body: ReportBody): ReportForm =>
  activity.reportForm === 'full' || body.usedSek !== undefined || body.participants !== undefined || body.indicators !== undefined ? 'full' : 'short';

/** What in a report asks for somebody who reads it. */
function signalsOf({ status, needs }: ReportBody): ReportSignal[] | undefined {
  const signals: ReportSignal[] = [...(status === 'red' ? (['red'] as const) : []), ...(needs?.trim() ? (['needs'] as const) : [])];
  return signals.length > 0 ? signals : undefined;
}

const sentFile = ({ id, name, type, sizeBytes, uploadedAt }: Attachment): SentFile => ({ id, name, type, sizeBytes, uploadedAt });

/** What a coordinator enters is the lead's, unless it is said to be another's or the coordinator is of the lead itself. */
function entered<T extends { onBehalfOf?: string | undefined }>(
  body: T,
  { byOffice, viewer }: Pick<Call<'report'>, 'byOffice' | 'viewer'>,
  { lead }: PlanActivityView,
): T {
  if (!byOffice || body.onBehalfOf !== undefined || lead === null || viewer.organisations.includes(lead)) return body;
  return { ...body, onBehalfOf: lead };
}

/** The files that a report names, as it will tell of them. @throws ApiProblem 422 when one was not uploaded for this very report */
async function namedAttachments({ deps, resource, body }: Call<'report', unknown, ReportBody>): Promise<SentFile[] | undefined> {
  const ids = body.attachments;
  if (ids === undefined) return undefined;
  const found = await attachmentsOf(deps.db, resource.planActivity.id, resource.period, ids);
  const errors = ids.flatMap((id, index) => (found.some((file) => file.id === id) ? [] : [fieldErrorOf(['attachments', index], 'notUploaded')]));
  if (errors.length > 0) throw invalid(errors);
  return found.map(sentFile);
}

export const reportOperations = [
  operation({
    id: 'listReports',
    method: 'get',
    path: '/plan-activities/{id}/reports',
    tag,
    summary: 'List obligations to report, and reports',
    about: 'planActivity',
    query: z.strictObject(pagingQuery),
    responses: [{ status: 200, description: 'A page of periods.', schema: listPageOf(reportItem) }],
    async handle({ deps, viewer, resource: { planActivity }, query: { page, limit }, request }) {
      const all = await reportsIn(deps, planActivity.id);
      const items = all.slice((page - 1) * limit, page * limit).map((item) => reportFor(viewer, planActivity, item));
      return listResponse(request, { items, page, limit, total: all.length });
    },
  }),
  operation({
    id: 'submitReport',
    method: 'put',
    path: period,
    tag,
    summary: 'Submit or replace a report',
    description: 'Replaced while nobody has reviewed it. What a coordinator enters counts from the day it was received.',
    about: 'report',
    body: report,
    command: true,
    aboutMoney: false,
    coordinatorFields: entryFields,
    responses: reportResponses(reportItem),
    async handle(call) {
      const { planActivity, period } = call.resource;
      const body = entered(call.body, call, planActivity);
      const attachments = await namedAttachments(call);
      const input = { period, form: formOf(planActivity, body), ...omitUndefined({ receivedOn: body.receivedOn, signals: signalsOf(body) }) };
      return sendCommand(call, { name: 'report', planActivity: planActivity.id, input, body: { ...body, attachments } });
    },
  }),
  operation({
    id: 'listAttachments',
    method: 'get',
    path: `${period}/attachments`,
    tag,
    summary: 'List the files that came with a report',
    about: 'report',
    query: z.strictObject(pagingQuery),
    responses: [{ status: 200, description: 'A page of files.', schema: listPageOf(attachment) }],
    async handle({ deps, resource, query: { page, limit }, request }) {
      const all = await sentAttachments(deps.db, resource.planActivity.id, resource.period);
      return listResponse(request, { items: all.slice((page - 1) * limit, page * limit).map(sentFile), page, limit, total: all.length });
    },
  }),
  operation({
    id: 'replyToReport',
    method: 'post',
    path: `${period}/reply`,
    tag,
    summary: 'Answer with something other than a report',
    about: 'report',
    body: reply,
    command: true,
    aboutMoney: false,
    coordinatorFields: entryFields,
    responses: reportResponses(reportItem),
    handle(call) {
      const { planActivity, period } = call.resource;
      const body = entered(call.body, call, planActivity);
      const { kind, dueOn, receivedOn } = body;
      if (kind === 'nothingNew')
        return sendCommand(call, {
          name: 'report',
          planActivity: planActivity.id,
          input: { period, form: 'nothingNew', ...omitUndefined({ receivedOn }) },
          body: { ...body, kind },
        });
      const input = { period, kind, ...omitUndefined({ dueOn, receivedOn }) };
      return sendCommand(call, { name: 'reply', planActivity: planActivity.id, input, body: { ...body, kind } });
    },
  }),
  operation({
    id: 'holdRung',
    method: 'post',
    path: `${period}/hold`,
    tag,
    summary: 'Hold the next rung, or let it go',
    description: 'With `released` the hold ends: the rung falls where it would have fallen without it, but not before the next working day.',
    about: 'report',
    body: hold,
    command: true,
    aboutMoney: false,
    responses: commandResponses(reportItem),
    handle: (call) =>
      sendCommand(call, {
        name: 'hold',
        planActivity: call.resource.planActivity.id,
        input: { period: call.resource.period, ...omitUndefined({ until: call.body.until, outcome: call.body.outcome }) },
        body: call.body,
      }),
  }),
  operation({
    id: 'reviewReport',
    method: 'post',
    path: `${period}/review`,
    tag,
    summary: 'Approve, note or return a report',
    about: 'report',
    body: review,
    command: true,
    aboutMoney: false,
    responses: commandResponses(reportItem),
    handle: (call) =>
      sendCommand(call, {
        name: 'review',
        planActivity: call.resource.planActivity.id,
        input: { period: call.resource.period, outcome: call.body.outcome },
        body: call.body,
      }),
  }),
  operation({
    id: 'extendReport',
    method: 'post',
    path: `${period}/extension`,
    tag,
    summary: 'Give more time, or ask for it',
    description:
      'With `shortened` or `revoked` a coordinator takes time back that was given: never to before the due day that held before it, and five working days are left.',
    about: 'report',
    body: extension,
    command: true,
    aboutMoney: false,
    coordinatorFields: ['outcome'],
    responses: commandResponses(reportItem),
    handle(call) {
      const { outcome = 'granted', dueOn } = call.body;
      const asked = !call.byOffice;
      const input = { period: call.resource.period, outcome: asked ? ('asked' as const) : outcome, ...omitUndefined({ dueOn }) };
      return sendCommand(call, { name: 'extension', planActivity: call.resource.planActivity.id, input, body: call.body });
    },
  }),
];
