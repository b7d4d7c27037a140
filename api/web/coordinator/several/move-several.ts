/** Another last day for several reports and tasks at once. */
import { openTasksOf } from '../../../../db/lives/task-row-read-model.ts';
import { ownTask } from '../../../../db/lives/tasks/own-task-read-model.ts';
import { planActivityTitles } from '../../../../db/registers/names-read-model.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import { mustBeAfterToday } from '../../../../workflows/domain/chapters/date-rule-violation.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { fieldErrorOf } from '../../../http/problem.ts';
import { one } from '../../browser/posted-fields.ts';
import { bodyOf } from '../../form-engine/form-values.ts';
import type { PageCall } from '../../kit/page-route.ts';
import type { Item } from './items.ts';
import { mostAtOnce, owedAsItem, taskAsItem } from './items.ts';
import type { SeveralAct } from './several-act.tsx';
import { severalPages } from './several-act.tsx';
import { movePath } from './several-paths.ts';
import { severalWords } from './several-words.ts';

const act: SeveralAct = {
  path: movePath,
  access: 'extendSeveralReports',
  words: (language) => severalWords[language].move,
  fields: (language) => {
    const { dueOn, reason } = severalWords[language];
    return [
      { kind: 'day', name: 'dueOn', ...dueOn, required: true },
      { kind: 'text', name: 'reason', ...reason, required: true },
    ];
  },
  choosable: async (call) => {
    const [reports, tasks] = [await owedReports(call), await ownTasks(call)];
    return { items: [...reports.items, ...tasks], total: reports.total + tasks.length };
  },
  errors: ({ at }, values) => {
    const day = one(values, 'dueOn')?.trim() ?? '';
    if (day === '') return [fieldErrorOf(['dueOn'], 'required')];
    return /^\d{4}-\d\d-\d\d$/.test(day) && day <= dayOf(at)
      ? [{ field: 'dueOn', pointer: '/dueOn', ...mustBeAfterToday, detail: 'must be a day after today' }]
      : [];
  },
  asked: ({ owed, task, dueOn: before }, values, { language }, sections) => {
    const { dueOn, reason } = bodyOf(sections, values);
    const words = severalWords[language];
    if (owed && owed.period !== null && isReport(owed))
      return { operation: 'extendReport', options: { params: { id: owed.planActivity, period: owed.period }, body: { outcome: 'granted', dueOn, reason } } };
    if (task?.kind === ownTask) {
      const said = words.taskMoves(before === null ? '–' : shortDayInWords(before, language), shortDayInWords(String(dueOn), language));
      return { operation: 'changeTask', options: { params: { id: task.id }, body: { dueOn } }, said };
    }
    return { cannot: owed || task ? words.notMovable : words.gone };
  },
};

export const moveSeveral = severalPages(act);

const isReport = ({ kind }: { kind: string }): boolean => kind === 'report' || kind === 'finalReport';

/** The first due first. @returns and how many things organisations owe in all */
async function owedReports({ request, language }: PageCall): Promise<{ items: Item[]; total: number }> {
  const { items, total } = await request('listOwed', { query: { limit: String(mostAtOnce) } });
  return { total, items: items.filter((item) => item.period !== null && isReport(item)).map((owed) => owedAsItem(owed, language)) };
}

async function ownTasks({ deps: { db }, language }: PageCall): Promise<Item[]> {
  const tasks = (await openTasksOf(db, [ownTask])).slice(0, mostAtOnce);
  const titles = await planActivityTitles(
    db,
    tasks.flatMap(({ planActivity }) => planActivity ?? []),
  );
  return tasks.map((task) => taskAsItem(task, (task.planActivity && titles.get(task.planActivity)) ?? null, language));
}
