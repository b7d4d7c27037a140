/** A task of one's own: made in a case or without one, moved, and given to somebody else. */
import { findTask } from '../../../db/lives/task-row-read-model.ts';
import { ownTask } from '../../../db/lives/tasks/own-task-read-model.ts';
import { textIn } from '../../../db/lives/tasks/task-details.ts';
import { peopleWithRole } from '../../../db/registers/person-read-model.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { county } from '../../authorization/groups.ts';
import { notFound } from '../../http/problem.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import type { Choice } from '../components/choices.tsx';
import { Card, Quote } from '../components/display.tsx';
import { activityOf, addressOf, backTo } from '../form-engine/activity-of-form.ts';
import type { FieldIn } from '../form-engine/body-fields.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import type { PageCall } from '../kit/page-route.ts';
import { ownTaskWords } from '../parts/papers/own-task-words.ts';

const tasks = '/att-gora';

export const newTaskForm: FormOf<'makeTask'> = {
  path: `${tasks}/ny`,
  operation: 'makeTask',
  async describe(call) {
    const words = ownTaskWords[call.language].form;
    return {
      ...words,
      sections: [{ fields: await fieldsOf(call) }],
      start: { assignee: call.viewer.id },
      body: (written) => ({ ...written, assignee: written.assignee ?? null }),
      back: tasks,
      done: () => ({ redirect: tasks, notice: words.done }),
    };
  },
};

export const newTaskInCaseForm: FormOf<'makeTaskInCase'> = {
  path: '/aktiviteter/:id/uppgift',
  operation: 'makeTaskInCase',
  async describe(call) {
    const words = ownTaskWords[call.language].form;
    const activity = await activityOf(call);
    return {
      ...words,
      activity,
      concerns: () => false,
      sections: [{ fields: await fieldsOf(call) }],
      start: { assignee: call.viewer.id },
      body: (written) => ({ ...written, assignee: written.assignee ?? null }),
      back: addressOf(activity),
      done: backTo(activity, words.done),
    };
  },
};

export const changeTaskForm: FormOf<'changeTask'> = {
  path: `${tasks}/:task/andra`,
  operation: 'changeTask',
  async describe(call) {
    const { language, deps } = call;
    const { form, change: words } = ownTaskWords[language];
    const task = await findTask(deps.db, call.params['task'] ?? '');
    if (!task) throw notFound();
    const now = { dueOn: dayOf(task.dueAt ?? task.openedAt), assignee: task.assignee ?? undefined };
    const closed = task.kind !== ownTask ? words.notOwn : task.doneAt !== null ? words.already : undefined;
    return {
      title: words.title,
      intro: words.intro,
      mends: { version: JSON.stringify(now), changed: words.changed, now },
      above: (
        <Card>
          <Quote>{textIn(task, 'text')}</Quote>
        </Card>
      ),
      sections: [{ fields: [{ kind: 'day', name: 'dueOn', ...form.dueOn, required: true }, await assigneeField(call)] }],
      start: now,
      body: (written) => ({ ...written, assignee: written.assignee ?? null }),
      params: { id: task.id },
      send: words.send,
      back: tasks,
      ...(closed !== undefined && { closed }),
      done: () => ({ redirect: tasks, notice: words.done }),
    };
  },
};

type TaskField = FieldIn<BodyOf<'makeTask'>>;

async function fieldsOf(call: PageCall): Promise<TaskField[]> {
  const { text, dueOn } = ownTaskWords[call.language].form;
  return [{ kind: 'text', name: 'text', ...text, required: true }, { kind: 'day', name: 'dueOn', ...dueOn, required: true }, await assigneeField(call)];
}

async function assigneeField({ language, deps, at }: PageCall): Promise<FieldIn<Pick<BodyOf<'makeTask'>, 'assignee'>>> {
  const people = new Map<string, Choice>();
  for (const role of county) for (const { id, name } of await peopleWithRole(deps.db, role, at)) people.set(id, { value: id, label: name, named: name });
  const words = ownTaskWords[language];
  return { kind: 'select', name: 'assignee', ...words.form.assignee, empty: words.everybody, choices: [...people.values()] };
}
