/** Opens the tasks that a step asks for and closes those it has done. */
import { closeTasksAbout, finishTask, openTasks } from '../../db/lives/task-store.ts';
import type { Recording } from './recording.ts';

/** @param withTasks obligations that tasks are open about */
export async function writeTasks({ trx, at, advanced, stored }: Recording, withTasks: ReadonlySet<string>): Promise<void> {
  const { life } = advanced;
  const done = advanced.tasksDone.filter((obligation) => withTasks.has(obligation));
  if (done.length > 0) await closeTasksAbout(trx, life.id, done, { at, step: life.seq });
  await openTasks(
    trx,
    advanced.tasks.map(({ id, kind, obligation, organisation }) => {
      const { period, owedBy } = (obligation !== undefined && life.obligations[obligation]) || {};
      const owner = owedBy && 'organisation' in owedBy ? owedBy.organisation : null;
      return {
        id: taskId(life.id, id),
        kind,
        planActivity: life.id,
        obligation: obligation ?? null,
        period: period?.name ?? null,
        organisation: organisation ?? owner,
        details: {},
        openedAt: at,
        step: life.seq,
      };
    }),
  );
  if (stored?.name !== 'taskDone') return;
  await finishTask(trx, stored.command.input.task, { at, person: stored.person, note: stored.body.note ?? null, step: life.seq });
}

/** A task's id in the register: the life's id makes the step's own id unique. */
const taskId = (planActivity: string, id: string): string => `${planActivity}-${id}`;
