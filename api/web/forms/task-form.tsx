/** Ticking a task off, with what was done about it. */

import type { Knex } from 'knex';
import type { TaskRow } from '../../../db/lives/task-row-read-model.ts';
import { findTask } from '../../../db/lives/task-row-read-model.ts';
import { dataBreach } from '../../../db/lives/tasks/own-task-read-model.ts';
import { textIn } from '../../../db/lives/tasks/task-details.ts';
import { bodyNamesByDay } from '../../../db/registers/body-read-model.ts';
import { organisationNames, planActivityTitles } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords, shortMinuteInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { TaskKind } from '../../../workflows/domain/notices.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { notFound } from '../../http/problem.ts';
import { Card, Facts, Heading, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { Name } from '../components/names.tsx';
import { addressOf } from '../form-engine/activity-of-form.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import { formWords } from '../form-engine/form-words.ts';
import { lifeFormWords } from '../parts/forms/life-form-words.ts';
import { toDoWords } from '../parts/to-do-words.ts';
import { ActsOfPartial } from './acts-of-partial.tsx';

const tasks = '/att-gora';

interface LostLife {
  id: string;
  /** Null of a life that is lost itself. */
  title: string | null;
}

export const taskForm: FormOf<'completeTask'> = {
  path: `${tasks}/:task/klar`,
  operation: 'completeTask',
  async describe(call) {
    const { language, deps } = call;
    const words = lifeFormWords[language].task;
    const task = await findTask(deps.db, call.params['task'] ?? '');
    if (!task) throw notFound();
    const activity = task.planActivity === null ? null : await call.request('getPlanActivity', { params: { id: task.planActivity } });
    const organisation = task.organisation !== null && (await organisationNames(deps.db)).get(task.organisation);
    const recipient = typeof task.details['recipient'] === 'string' ? task.details['recipient'] : undefined;
    const lost = await livesLost(call.deps.db, task);
    return {
      title: words.title,
      intro: words.intro,
      above: (
        <Card>
          <Facts
            facts={[
              [words.what, textIn(task, 'text') || capitalised(wordsIn(language).taskKinds[task.kind as TaskKind] ?? task.kind)],
              activity && [formWords[language].activity, <LinkedName of={activity.title} href={addressOf(activity)} />],
              organisation && [formWords[language].organisation, <Name of={organisation} />],
              recipient !== undefined && [task.kind === dataBreach ? words.sentTo : words.recipient, recipient],
              task.kind === dataBreach && [words.sent, sentInWords(task, language)],
              task.kind === dataBreach && task.dueAt !== null && [toDoWords[language].due, shortMinuteInWords(task.dueAt, language)],
              [toDoWords[language].since, shortDayInWords(dayOf(task.openedAt), language)],
              [toDoWords[language].otherwise, toDoWords[language].otherwiseOf[task.kind]],
            ]}
          />
          {task.kind === 'actsOfPartial' && <ActsOfPartial details={task.details} bodiesOn={await bodyNamesByDay(deps.db)} language={language} />}
          {lost.length > 0 && <LostLives lives={lost} language={language} />}
        </Card>
      ),
      sections: [{ fields: [{ kind: 'text', name: 'note', ...words.note }] }],
      params: { id: task.id },
      send: words.send,
      back: tasks,
      ...(task.doneAt !== null && { closed: words.already }),
      done: () => ({ redirect: tasks, notice: words.done }),
    };
  },
};

/** What went to the wrong recipient, and when. */
const sentInWords = (task: TaskRow, language: Language): string => `${textIn(task, 'subject')}, ${shortMinuteInWords(textIn(task, 'sentAt'), language)}`;

async function livesLost(db: Knex, { kind, details }: TaskRow): Promise<LostLife[]> {
  if (kind !== 'restored' || !Array.isArray(details['lives'])) return [];
  const ids = details['lives'].map(String);
  const titles = await planActivityTitles(db, ids);
  return ids.map((id) => ({ id, title: titles.get(id) ?? null }));
}

function LostLives({ lives, language }: { lives: LostLife[]; language: Language }) {
  const words = lifeFormWords[language].task;
  return (
    <>
      <Heading level={2}>{words.lost}</Heading>
      <Text>{words.lostHelp}</Text>
      <ul class="ds-list">
        {lives.map(({ id, title }) => (
          <li>{title === null ? words.gone(id) : <LinkedName of={title} href={addressOf({ id })} />}</li>
        ))}
      </ul>
    </>
  );
}
