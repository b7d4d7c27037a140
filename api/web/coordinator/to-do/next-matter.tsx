/** For whoever came to an activity from the list of what waits: the next matter of the same list, and the way back to it. */
import type { TaskView } from '../../../../contracts/views/register-view.ts';
import { listTasks } from '../../../../db/lives/task-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { Link } from '../../components/display.tsx';
import { Saying } from '../../components/names.tsx';
import type { PageCall } from '../../kit/page-route.ts';
import { toDoWords } from '../../parts/to-do-words.ts';
import { leadsTo } from '../to-do-links.ts';
import { taskInWords } from './task-in-words.ts';
import type { ToDoView } from './to-do-view.ts';
import { alongList, isOwedName, listedIn, viewAddress, viewBehind } from './to-do-view.ts';

/** Of one case more may wait than this, which then is not passed over. */
const lookedAt = 10;

interface Next {
  view: ToDoView;
  task: TaskView | undefined;
}

/** Undefined for who has come from no list, or has none. */
export async function nextMatterOf(call: PageCall, planActivity: string): Promise<Next | undefined> {
  const view = viewBehind(call.query);
  const group = view?.group;
  if (!view || group === undefined || isOwedName(group) || !hasByRole('listTasks', call.viewer)) return undefined;
  const { whose, order } = await listedIn(call, view);
  const { items } = await listTasks(call.deps.db, { page: 1, limit: lookedAt }, { group, whose, order });
  return { view, task: items.find((task) => task.planActivity !== planActivity) };
}

export function NextMatter({ next: { view, task }, language }: { next: Next; language: Language }) {
  const words = toDoWords[language].next;
  return (
    <nav aria-label={words.label} class="hit-row hit-noprint">
      {task ? (
        <span>
          {words.next}: <Link href={alongList(leadsTo(task), view)}>{taskInWords(task, language)}</Link>
          {task.title !== null && <Saying of={task.title} say={(title) => ` (${title})`} />}
        </span>
      ) : (
        <span>{words.none}</span>
      )}
      <Link href={viewAddress(view)}>{words.list}</Link>
    </nav>
  );
}
