/** Coordinators share out what waits for them: they take it, or give it to one another. */
import { appendAudit } from '../../db/lives/audit-store.ts';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import { assignTask } from '../../db/lives/tasks/assigned-task-store.ts';
import { rolesOf } from '../../db/registers/person-read-model.ts';
import { county } from '../authorization/groups.ts';
import { notFound } from '../http/problem.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';

interface Assignment {
  /** Ids as `listTasks` tells them. */
  tasks: string[];
  /** Somebody who works at the county board; null: all coordinators. */
  assignee: string | null;
}

export const taskOperations = [
  pageOperation({
    id: 'assignTasks',
    about: 'nothing',
    /** @returns those that no longer wait, which nobody gets */
    async run({ trx, viewer, at, input: { tasks, assignee } }: InTransaction<'nothing', Assignment>) {
      const roles = assignee === null ? [] : await rolesOf(trx, assignee, at);
      if (assignee !== null && !county.some((role) => roles.includes(role))) throw notFound();
      const gone: string[] = [];
      // In one order, so that two who share out the same never wait for each other.
      for (const task of tasks.toSorted()) {
        const assigned = await assignTask(trx, task, assignee);
        if (!assigned) gone.push(task);
        else if (assigned.before !== assignee) {
          const { planActivity, before } = assigned;
          const stage = planActivity === null ? null : ((await findPlanActivity(trx, planActivity))?.stage ?? null);
          const details = { task, assignee, before: { assignee: before } };
          await appendAudit(trx, { planActivity, seq: null, at, person: viewer.id, what: 'taskChanged', details, stage });
        }
      }
      return { gone };
    },
  }),
];
