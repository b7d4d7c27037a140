/** Opens the tasks that a step asks for and closes those it has done. */
import { closeTasks, finishTask, openTask } from '../../db/lives/task-store.ts';
import type { Recording } from './recording.ts';

export async function writeTasks({ trx, at, advanced, stored }: Recording): Promise<void> {
  const { life } = advanced;
  for (const obligation of advanced.tasksDone) await closeTasks(trx, { planActivity: life.id, obligation }, at);
  for (const { id, kind, obligation, organisation } of advanced.tasks) {
    const { period, owedBy } = (obligation !== undefined && life.obligations[obligation]) || {};
    const owner = owedBy && 'organisation' in owedBy ? owedBy.organisation : null;
    await openTask(trx, {
      id: taskId(life.id, id),
      kind,
      planActivity: life.id,
      obligation: obligation ?? null,
      period: period?.name ?? null,
      organisation: organisation ?? owner,
      details: {},
      openedAt: at,
    });
  }
  if (stored?.name !== 'taskDone') return;
  await finishTask(trx, stored.command.input.task, { at, person: stored.person, note: stored.body.note ?? null });
}

/** A task's id in the register: the life's id makes the step's own id unique. */
const taskId = (planActivity: string, id: string): string => `${planActivity}-${id}`;
