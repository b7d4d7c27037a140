/** What coordinators mark in a list to do one thing with several: what others owe, and tasks of their own. */
import type { OwedItem } from '../../../../contracts/views/plan-activity-view.ts';
import type { TaskRow } from '../../../../db/lives/task-row-read-model.ts';
import { tasksNamed } from '../../../../db/lives/task-row-read-model.ts';
import { textIn } from '../../../../db/lives/tasks/task-details.ts';
import { owedNamed } from '../../../../db/pictures/owed-read-model.ts';
import { planActivityTitles } from '../../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { Choice } from '../../components/choices.tsx';
import type { PageCall } from '../../kit/page-route.ts';
import { taskInWords, withPeriod } from '../to-do/task-in-words.ts';
import { severalWords } from './several-words.ts';

/** Name of the field that says what is marked, in lists and forms alike. */
export const markedField = 'marked';

/** More are neither shown nor taken at once. */
export const mostAtOnce = 100;

export interface Item {
  /** What the form posts: "plan activity/obligation", or a task's id. */
  value: string;
  activity: string | null;
  /** The plan activity's name, which stands in the label. */
  title: string | null;
  label: string;
  dueOn: string | null;
  owed?: OwedItem;
  task?: TaskRow;
}

export const owedValue = ({ planActivity, id }: Pick<OwedItem, 'planActivity' | 'id'>): string => `${planActivity}/${id}`;

export function owedAsItem(owed: OwedItem, language: Language): Item {
  const { kind, period, planActivity, title, dueOn } = owed;
  const what = capitalised(withPeriod(wordsIn(language).toDo[kind], period, language));
  return { value: owedValue(owed), activity: planActivity, title, label: `${title}: ${what}`, dueOn, owed };
}

export function taskAsItem(task: TaskRow, title: string | null, language: Language): Item {
  const { id, planActivity, dueAt, kind, period } = task;
  const what = taskInWords({ kind, period, text: textIn(task, 'text') || null }, language);
  return { value: id, activity: planActivity, title, label: title === null ? what : `${title}: ${what}`, dueOn: dueAt && dayOf(dueAt), task };
}

/** What stands behind marks, in their order, also what is owed no more. */
export async function itemsMarked({ deps: { db }, language }: PageCall, values: readonly string[]): Promise<Item[]> {
  const marked = [...new Set(values)].slice(0, mostAtOnce);
  if (marked.length === 0) return [];
  const tasks = await tasksNamed(db, marked);
  const titles = await planActivityTitles(
    db,
    tasks.flatMap(({ planActivity }) => planActivity ?? []),
  );
  const owed = await owedNamed(
    db,
    marked.flatMap((value) => pairIn(value) ?? []),
  );
  const found = new Map<string, Item>();
  for (const task of tasks) found.set(task.id, taskAsItem(task, (task.planActivity && titles.get(task.planActivity)) ?? null, language));
  for (const item of owed) if (!found.has(owedValue(item))) found.set(owedValue(item), owedAsItem(item, language));
  return marked.map((value) => found.get(value) ?? { value, activity: null, title: null, label: severalWords[language].unknown, dueOn: null });
}

function pairIn(value: string): { planActivity: string; id: string } | undefined {
  const [planActivity = '', id = ''] = value.split(/\/(.*)/s);
  return id === '' ? undefined : { planActivity, id };
}

export const choiceOf = ({ value, label, title, dueOn }: Item, language: Language): Choice => ({
  value,
  label,
  ...(title !== null && { named: title }),
  ...(dueOn !== null && { hint: severalWords[language].due(shortDayInWords(dueOn, language)) }),
});
