/** The coordinators' start page: what waits for them, the oldest first, and what happens if nothing is done. */
import type { Page, TaskView } from '../../../db/views.ts';
import { dayOfInstant, periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { capital } from '../capital.ts';
import { Heading, Link, Pager, Table, Tag, Text } from '../components/show.tsx';
import { one, page } from '../page-route.ts';
import { coordinatorWords } from '../words/coordinator-words.ts';

const limit = 50;

export const toDoPage = page({
  method: 'get',
  path: '/att-gora',
  access: 'listTasks',
  async answer({ ask, language, query }) {
    const words = coordinatorWords[language].toDo;
    const number = Number(one(query, 'sida') ?? 1) || 1;
    const tasks = await ask<Page<TaskView>>('listTasks', { query: { limit: String(limit), page: String(number) } });
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text>{words.intro}</Text>
          <Table
            caption={words.caption(tasks.total)}
            empty={words.none}
            rows={tasks.items}
            columns={[
              { label: words.what, head: true, cell: (task) => <What task={task} language={language} /> },
              {
                label: words.activity,
                cell: (task) => task.planActivity && <Link href={`/aktiviteter/${task.planActivity}`}>{task.title ?? task.planActivity}</Link>,
              },
              { label: words.since, cell: (task) => shortDayInWords(dayOfInstant(task.openedAt), language) },
              { label: words.due, cell: (task) => (task.dueAt ? shortDayInWords(dayOfInstant(task.dueAt), language) : '–') },
              { label: words.state, cell: (task) => (task.state === 'late' ? <Tag tone="late">{words.late}</Tag> : <Tag>{words.open}</Tag>) },
              { label: words.otherwise, cell: (task) => (words.otherwiseOf as Record<string, string>)[task.kind] ?? words.otherwiseOf.task },
            ]}
          />
          <Pager page={tasks.page} limit={limit} total={tasks.total} href={(to) => `/att-gora?sida=${to}`} words={coordinatorWords[language].list.pager} />
        </>
      ),
    };
  },
});

/** A task is ticked off on a page of its own; what the coordinators owe is met by its act, from the activity's page. */
function What({ task, language }: { task: TaskView; language: Language }) {
  const what = whatToDo(task, language);
  return task.dueAt === null ? <Link href={`/att-gora/${encodeURIComponent(task.id)}/klar`}>{what}</Link> : <span>{what}</span>;
}

function whatToDo({ kind, period }: TaskView, language: Language): string {
  const { toDo, taskKinds } = wordsIn(language);
  const what = { ...taskKinds, ...toDo }[kind as keyof typeof toDo] ?? kind;
  return capital(period ? `${what}, ${periodInWords(period, language)}` : what);
}
