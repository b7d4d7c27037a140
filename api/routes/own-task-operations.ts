/** Tasks that a coordinator makes, in a case or without one; done like other tasks. No life knows of them. */
import type { Knex } from 'knex';
import type { z } from 'zod';
import { newTask, taskChange } from '../../contracts/bodies/own-task.ts';
import type { OwnTaskView } from '../../contracts/views/own-task-view.ts';
import { ownTaskView } from '../../contracts/views/own-task-view.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import type { TaskRow } from '../../db/lives/task-row-read-model.ts';
import { findTask } from '../../db/lives/task-row-read-model.ts';
import { openTask } from '../../db/lives/task-store.ts';
import { ownTask } from '../../db/lives/tasks/own-task-read-model.ts';
import { changeOwnTask } from '../../db/lives/tasks/own-task-store.ts';
import { textIn } from '../../db/lives/tasks/task-details.ts';
import { rolesOf } from '../../db/registers/person-read-model.ts';
import { dayOf, endOfDay } from '../../workflows/domain/time/instants.ts';
import { county } from '../authorization/groups.ts';
import { IdempotencyMismatch } from '../http/idempotency-mismatch.ts';
import type { FieldError } from '../http/problem.ts';
import { conflict, existing, fieldErrorOf } from '../http/problem.ts';
import { omitUndefined } from '../operations/common-responses.ts';
import type { Call } from '../operations/operation.ts';
import { operation } from '../operations/operation.ts';
import { idOf } from '../operations/papers/keep-paper.ts';

const tag = 'County board';

const made = {
  tag,
  description: 'It stands among what waits until it is reported done, and its people are reminded by mail on its day.',
  keyed: true as const,
  body: newTask,
  responses: [{ status: 201 as const, description: 'The task.', schema: ownTaskView }],
};
type Making = Pick<Call<'nothing', unknown, z.output<typeof newTask>>, 'deps' | 'viewer' | 'at' | 'body' | 'request' | 'idempotencyKey'>;

export const ownTaskOperations = [
  operation({
    ...made,
    id: 'makeTask',
    method: 'post',
    path: '/tasks',
    summary: 'Make a task of one’s own',
    about: 'nothing',
    rules: ({ deps, at, body }) => assigneeRules(deps.db, body.assignee, at),
    handle: (call) => make(call, null),
  }),
  operation({
    ...made,
    id: 'makeTaskInCase',
    method: 'post',
    path: '/plan-activities/{id}/tasks',
    summary: 'Make a task of one’s own in a case',
    about: 'planActivity',
    rules: ({ deps, at, body }) => assigneeRules(deps.db, body.assignee, at),
    handle: (call) => make(call, call.resource.planActivity),
  }),
  operation({
    id: 'changeTask',
    method: 'patch',
    path: '/tasks/{id}',
    tag,
    summary: 'Move a task of one’s own, or give it to somebody else',
    about: 'task',
    body: taskChange,
    responses: [{ status: 200, description: 'The task.', schema: ownTaskView }],
    rules: ({ deps, at, body }) => assigneeRules(deps.db, body.assignee ?? null, at),
    async handle({ deps, viewer, at, body, resource: { task } }) {
      if (task.kind !== ownTask) throw conflict('NotAnOwnTask', 'The task was not made by anybody: its day and who does it are not chosen.');
      const { dueOn, assignee } = body;
      const changed = await deps.db.transaction(async (trx) => {
        if (!(await changeOwnTask(trx, task.id, omitUndefined({ dueAt: dueOn && endOfDay(dueOn), assignee }))))
          throw conflict('TaskAlreadyDone', 'The task is done already.');
        const stage = task.planActivity === null ? null : ((await findPlanActivity(trx, task.planActivity))?.stage ?? null);
        const details = { task: task.id, ...body, before: { dueOn: dayOf(task.dueAt ?? at), assignee: task.assignee } };
        await appendAudit(trx, { planActivity: task.planActivity, seq: null, at, person: viewer.id, what: 'taskChanged', details, stage });
        return findTask(trx, task.id);
      });
      return { status: 200, body: toView(existing(changed)) };
    },
  }),
];

/** Whoever is to do it works at the county board. */
async function assigneeRules(db: Knex, assignee: string | null, at: string): Promise<FieldError[]> {
  if (assignee === null) return [];
  const roles = await rolesOf(db, assignee, at);
  return county.some((role) => roles.includes(role)) ? [] : [fieldErrorOf(['assignee'], 'notInRegister')];
}

async function make(call: Making, activity: Pick<PlanActivityView, 'id' | 'stage'> | null): Promise<{ status: 201; body: OwnTaskView }> {
  const { deps, viewer, at, body } = call;
  const id = `${ownTask}-${idOf(call)}`;
  const { text, dueOn, assignee } = body;
  const planActivity = activity?.id ?? null;
  const task = { id, kind: ownTask, planActivity, obligation: null, period: null, organisation: null, details: { text }, openedAt: at };
  return deps.db.transaction(async (trx) => {
    if (await openTask(trx, { ...task, dueAt: endOfDay(dueOn), assignee })) {
      const details = { task: id, text, dueOn, assignee };
      await appendAudit(trx, { planActivity, seq: null, at, person: viewer.id, what: 'taskMade', details, stage: activity?.stage ?? null });
    }
    const kept = existing(await findTask(trx, id));
    if (textIn(kept, 'text') !== text) throw new IdempotencyMismatch();
    return { status: 201, body: toView(kept) };
  });
}

const toView = (task: TaskRow): OwnTaskView => ({
  id: task.id,
  planActivity: task.planActivity,
  text: textIn(task, 'text'),
  dueOn: dayOf(task.dueAt ?? task.openedAt),
  assignee: task.assignee,
  state: task.doneAt === null ? 'open' : 'done',
});
