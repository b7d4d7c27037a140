/** What waits as a file: a group of it as its page shows it, or all groups with their names. */
import type { OwedItem } from '../../../../contracts/views/plan-activity-view.ts';
import type { TaskView } from '../../../../contracts/views/register-view.ts';
import { taskGroups } from '../../../../db/lives/task-groups.ts';
import { listTasks } from '../../../../db/lives/task-read-model.ts';
import type { Listed } from '../../../../db/lives/tasks/waiting-rows.ts';
import { bodyCalled } from '../../../../words/body-names.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { FileColumn, ListFormat } from '../../kit/list-file.ts';
import { everyRow, listFile, namesInFile } from '../../kit/list-file.ts';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import { toDoWords } from '../../parts/to-do-words.ts';
import type { Shown } from '../to-do-groups.tsx';
import { groupHeading, otherwiseOf } from '../to-do-groups.tsx';
import { lastReplyInWords, nextStepOf, owedInWords } from './owed-group.tsx';
import { taskInWords } from './task-in-words.ts';
import type { GroupName } from './to-do-view.ts';
import { isOwedName, owedAtFirst, owedQuery, viewAddress } from './to-do-view.ts';

interface Asked {
  call: PageCall;
  listed: Listed;
  unit: string | null;
  shown: Shown;
}

type Row = { group: GroupName } & ({ task: TaskView; owed?: never } | { owed: OwedItem; task?: never });

export async function toDoFile(asked: Asked, format: ListFormat): Promise<PageResponse> {
  const { call, shown } = asked;
  const { view, language } = shown;
  const words = toDoWords[language];
  const said = await namesInFile(call);
  const groups = view.group === undefined ? allGroups(shown) : [view.group];
  const rows: Row[] = [];
  for (const group of groups) {
    const found = await rowsOf(asked, group, format);
    if (!found) return listFile(format, { name: words.fileName, columns: [], rows: undefined, back: viewAddress(view) }, language);
    rows.push(...found);
  }
  const hasOwed = groups.some(isOwedName);
  const columns: FileColumn<Row>[] = [
    ...(view.group === undefined ? [[words.group, ({ group }: Row) => groupHeading(group, shown)] as FileColumn<Row>] : []),
    [words.what, ({ task, owed }) => (task ? taskInWords(task, language) : owedInWords(owed, language))],
    [words.activity, ({ task, owed }) => namedOr((task ?? owed).title, said)],
    [words.who, ({ task, owed }) => (task ? organisationOf(task, shown, said) : partyOf(owed, shown, said))],
    [words.since, ({ task, owed }) => ({ day: dayOf((task ?? owed).openedAt) })],
    [words.due, ({ task, owed }) => dayIn((task ?? owed).dueAt)],
    [words.assignee, ({ task }) => task?.assigneeName],
    ...(hasOwed ? [[words.lastReply, ({ owed }: Row) => owed && lastReplyInWords(owed, language)] as FileColumn<Row>] : []),
    [words.otherwise, ({ task, owed }) => (task ? otherwiseOf(task, shown) : nextStepOf(owed, shown)).join(' ')],
  ];
  return listFile(format, { name: words.fileName, columns, rows, back: viewAddress(view) }, language);
}

const allGroups = ({ view }: Shown): GroupName[] => [...taskGroups, ...(view.whose === 'mine' || view.ours ? [] : owedAtFirst)];

async function rowsOf({ call, listed, unit, shown }: Asked, group: GroupName, format: ListFormat): Promise<Row[] | undefined> {
  if (isOwedName(group)) {
    const found = await everyRow<OwedItem>(format, (page) => call.request('listOwed', { query: { ...owedQuery(group, shown.view, unit), ...page } }));
    return found?.map((owed) => ({ group, owed }));
  }
  const found = await everyRow<TaskView>(format, ({ page, limit }) =>
    listTasks(call.deps.db, { page: Number(page), limit: Number(limit) }, { group, ...listed }),
  );
  return found?.map((task) => ({ group, task }));
}

const namedOr = (name: string | null, said: (name: string) => string): string | null => (name === null ? null : said(name));
const dayIn = (at: string | null) => (at === null ? null : { day: dayOf(at) });

const organisationOf = ({ organisation }: TaskView, { organisations }: Shown, said: (name: string) => string): string | null =>
  organisation === null ? null : said(organisations.get(organisation) ?? organisation);

function partyOf({ owedBy }: OwedItem, { organisations, bodies, language }: Shown, said: (name: string) => string): string {
  if ('organisation' in owedBy) return said(organisations.get(owedBy.organisation) ?? owedBy.organisation);
  return bodyCalled(bodies, owedBy.role, language) ?? capitalised(wordsIn(language).roles[owedBy.role]);
}
