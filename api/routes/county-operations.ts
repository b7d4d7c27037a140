/** What the county board works with beside the cases: tasks, the portfolio, mails and their gate. */
import type { Knex } from 'knex';
import { z } from 'zod';
import { day, text } from '../../contracts/bodies/fields.ts';
import { mailGate, taskDone } from '../../contracts/bodies/register.ts';
import type { MailGate } from '../../contracts/views/mail-view.ts';
import { mailGateView, mailOutcome, mailView } from '../../contracts/views/mail-view.ts';
import { owedItem } from '../../contracts/views/plan-activity-view.ts';
import { portfolioView, taskDoneView, taskView } from '../../contracts/views/register-view.ts';
import { listPageOf } from '../../contracts/views/view-parts.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import { taskGroups } from '../../db/lives/task-groups.ts';
import { listTasks } from '../../db/lives/task-read-model.ts';
import { finishTask } from '../../db/lives/task-store.ts';
import { isMadeByHand } from '../../db/lives/tasks/own-task-read-model.ts';
import { mailGate as readGate } from '../../db/mail/mail-gate-read-model.ts';
import { setMailGate } from '../../db/mail/mail-gate-store.ts';
import { listMails } from '../../db/mail/mail-read-model.ts';
import { listOwed } from '../../db/pictures/owed-read-model.ts';
import { portfolio } from '../../db/pictures/portfolio-read-model.ts';
import { hasEnded } from '../../workflows/domain/stages.ts';
import { readsAll, withoutMoney } from '../authorization/visibility.ts';
import { longestSearch, pagingQuery } from '../http/paging.ts';
import { conflict } from '../http/problem.ts';
import { listResponse, omitUndefined } from '../operations/common-responses.ts';
import type { ApiDependencies } from '../operations/operation.ts';
import { operation } from '../operations/operation.ts';
import { unlessPreviewed } from '../operations/preview/to-be-previewed.ts';
import { registerAuditEntry } from '../operations/register-audit-entry.ts';
import { sendCommand } from '../operations/send-command.ts';
import { obligationFor, taskFor } from '../views/case-views.ts';
import { changeRegister } from './registers/change-register.ts';

const tag = 'County board';

/** With the local mailbox nothing leaves and nothing is held; the setting counts from the day real mails are sent. */
const localMailbox: MailGate = { open: true, reason: 'local mailbox', person: null, at: null };
const gateAsItStands = async ({ db, gated }: ApiDependencies): Promise<MailGate> => (gated ? readGate(db) : localMailbox);

async function isLive(db: Knex, planActivity: string): Promise<boolean> {
  const row = await findPlanActivity(db, planActivity);
  return row !== undefined && !hasEnded(row.stage);
}

export const countyOperations = [
  operation({
    id: 'listTasks',
    method: 'get',
    path: '/tasks',
    tag,
    summary: 'List what waits for a coordinator',
    about: 'nothing',
    query: z.strictObject({
      ...pagingQuery,
      group: z.enum(taskGroups).optional().meta({ description: 'What is done with it; `other` is all that no other group has.', example: 'review' }),
    }),
    responses: [{ status: 200, description: 'A page of tasks, the oldest first.', schema: listPageOf(taskView) }],
    async handle({ deps, viewer, query: { group, ...page }, request }) {
      const found = await listTasks(deps.db, page, omitUndefined({ group }));
      return listResponse(request, { ...found, items: found.items.map((task) => taskFor(viewer, task)) });
    },
  }),
  operation({
    id: 'listOwed',
    method: 'get',
    path: '/owed',
    tag,
    summary: 'List what others owe',
    description: 'In all plan activities: what bodies are to say, or what organisations are to do. The first due first.',
    about: 'nothing',
    query: z.strictObject({
      ...pagingQuery,
      owedBy: z.enum(['organisations', 'bodies']).default('organisations').meta({ description: 'By whom.', example: 'bodies' }),
      late: z.enum(['true', 'false']).default('false').meta({ description: 'Only what is late.', example: 'true' }),
      unit: z.string().max(200).optional().meta({ description: 'Only in the plan activities that a unit at the county board follows.', example: 'ToI' }),
    }),
    responses: [{ status: 200, description: 'A page of what is owed.', schema: listPageOf(owedItem) }],
    async handle({ deps, viewer, query: { owedBy, late, unit, ...page }, request }) {
      const found = await listOwed(deps.db, { owedBy, late: late === 'true', unit }, page);
      return listResponse(request, { ...found, items: found.items.map((item) => obligationFor(viewer, item)) });
    },
  }),
  operation({
    id: 'completeTask',
    method: 'post',
    path: '/tasks/{id}/done',
    tag,
    summary: 'A task is done',
    about: 'task',
    body: taskDone,
    command: true,
    aboutMoney: false,
    responses: [{ status: 200, description: 'Done.', schema: taskDoneView }],
    async handle(call) {
      const { deps, viewer, at, body, resource } = call;
      const { id, planActivity } = resource.task;
      const done = { status: 200, body: { id, state: 'done' as const } };
      if (planActivity !== null && !isMadeByHand(resource.task) && (await isLive(deps.db, planActivity)))
        return { ...(await sendCommand(call, { name: 'taskDone', planActivity, input: { task: id }, body })), ...done };
      unlessPreviewed(call);
      // Tasks of no life, or of one that has ended, and those that somebody has made are closed here: no workflow holds them.
      await deps.db.transaction(async (trx) => {
        if (!(await finishTask(trx, id, { at, person: viewer.id, note: body.note ?? null }))) throw conflict('TaskAlreadyDone', 'The task is done already.');
        const entry = registerAuditEntry(viewer, at, 'taskDone', { task: id });
        await appendAudit(trx, isMadeByHand(resource.task) ? { ...entry, planActivity, what: 'ownTaskDone' } : entry);
      });
      return done;
    },
  }),
  operation({
    id: 'getPortfolio',
    method: 'get',
    path: '/portfolio',
    tag,
    summary: 'The whole plan in figures',
    about: 'nothing',
    responses: [{ status: 200, description: 'By area, stage and organisation.', schema: portfolioView }],
    async handle({ deps, viewer }) {
      const view = await portfolio(deps.db);
      return { status: 200, body: readsAll(viewer) ? view : withoutMoney(view) };
    },
  }),
  operation({
    id: 'listMails',
    method: 'get',
    path: '/mails',
    tag,
    summary: 'List mails and what became of them',
    about: 'nothing',
    query: z.strictObject({
      ...pagingQuery,
      planActivity: text(100).optional().meta({ description: 'Id of a plan activity.', example: '0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10' }),
      outcome: mailOutcome.optional().meta({ description: 'What became of it.', example: 'accepted' }),
      q: text(longestSearch).optional().meta({ description: 'Part of an address, a recipient’s name or a subject.', example: 'ltu' }),
      from: day().optional().meta({ description: 'Asked for on this day in Sweden or later.', example: '2026-01-01' }),
      to: day().optional().meta({ description: 'Asked for on this day in Sweden or earlier.', example: '2026-12-31' }),
    }),
    responses: [{ status: 200, description: 'A page of mails, the newest first.', schema: listPageOf(mailView) }],
    async handle({ deps, query: { page, limit, after, ...filter }, request }) {
      return listResponse(request, await listMails(deps.db, omitUndefined(filter), { page, limit, after }));
    },
  }),
  operation({
    id: 'getMailGate',
    method: 'get',
    path: '/mail-gate',
    tag,
    summary: 'Read whether mail may leave',
    about: 'nothing',
    responses: [{ status: 200, description: 'The gate as it stands.', schema: mailGateView }],
    handle: async ({ deps }) => ({ status: 200, body: await gateAsItStands(deps) }),
  }),
  operation({
    id: 'setMailGate',
    method: 'put',
    path: '/mail-gate',
    tag,
    summary: 'Open or shut the gate for mail',
    about: 'nothing',
    body: mailGate,
    responses: [{ status: 200, description: 'The gate as it stands.', schema: mailGateView }],
    async handle(call) {
      const { deps, viewer, at, body } = call;
      const { open, reason = '' } = body;
      await changeRegister(call, async (trx) => {
        await setMailGate(trx, { open, reason, person: viewer.id, at });
        await appendAudit(trx, registerAuditEntry(viewer, at, 'mailGate', { open, reason }));
      });
      return { status: 200, body: await gateAsItStands(deps) };
    },
  }),
];
