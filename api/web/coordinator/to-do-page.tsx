/** The coordinators' start page: what waits for them in groups, each oldest first, and what waits for others. One group alone is a page of its own. */

import type { ListPage } from '../../../contracts/views/list-page.ts';
import type { OwedItem } from '../../../contracts/views/plan-activity-view.ts';
import type { TaskView } from '../../../contracts/views/register-view.ts';
import type { TaskGroup as TaskGroupName } from '../../../db/lives/task-groups.ts';
import { firstTasksOfGroups, listTasks } from '../../../db/lives/task-read-model.ts';
import type { Listed } from '../../../db/lives/tasks/waiting-rows.ts';
import { pageNames } from '../../../db/registers/names-read-model.ts';
import { bodiesInText } from '../../../words/body-names.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../authorization/access.ts';
import { ButtonLink, Heading, Link, Pager, Stat, Text } from '../components/display.tsx';
import { FileLinks } from '../components/file-links.tsx';
import { listFormatOf } from '../kit/list-file.ts';
import { pageNumber } from '../kit/page-number.ts';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { OwnLinks } from '../parts/calendar/own-links.tsx';
import { ownTaskWords } from '../parts/papers/own-task-words.ts';
import { toDoWords } from '../parts/to-do-words.ts';
import { assignWords } from './several/assign-words.ts';
import { assignPath, movePath } from './several/several-paths.ts';
import { severalWords } from './several/several-words.ts';
import { OwedGroup } from './to-do/owed-group.tsx';
import { toDoFile } from './to-do/to-do-file.ts';
import type { GroupName, OwedName, ToDoView } from './to-do/to-do-view.ts';
import { isOwedName, listedIn, owedAtFirst, owedQuery, viewAddress, viewOf } from './to-do/to-do-view.ts';
import { ViewChoice, WaitsFor } from './to-do/view-choice.tsx';
import type { Shown } from './to-do-groups.tsx';
import { groupHeading, TaskGroup } from './to-do-groups.tsx';

/** So much of each group stands on the start page; the rest is a link away. */
const maxOfEach = 10;
const maxOfOne = 50;

type Found = { name: GroupName; tasks?: ListPage<TaskView>; owed?: ListPage<OwedItem>; total: number };

export const toDoPage = page({
  method: 'get',
  path: '/att-gora',
  access: 'listTasks',
  async respond(call) {
    const view = viewOf(call.query);
    const { unit, ...listed } = await listedIn(call, view);
    const known: ToDoView = { ...view, whose: view.whose === 'unit' && unit === null ? 'all' : view.whose };
    const asked: Asked = { call, listed, unit, shown: await shownWith(call, known) };
    const format = listFormatOf(call.query);
    if (format) return toDoFile(asked, format);
    return known.group === undefined ? everything(asked) : oneGroup(asked, known.group);
  },
});

/** What is asked for, and what it is shown with. */
interface Asked {
  call: PageCall;
  listed: Listed;
  unit: string | null;
  shown: Shown;
}

async function shownWith({ deps, at, language, viewer, csrf }: PageCall, view: ToDoView): Promise<Shown> {
  const today = dayOf(at);
  const { organisations, bodies } = await pageNames(deps.db, today, []);
  return { language, organisations, bodies, view, today, csrf, reader: viewer.id, mayAct: hasByRole('completeTask', viewer), marking: false };
}

async function findOwed({ call, unit, shown: { view } }: Asked, name: OwedName, limit: number, number: number): Promise<Found> {
  const owed = await call.request('listOwed', { query: { limit: String(limit), page: String(number), ...owedQuery(name, view, unit) } });
  return { name, owed, total: owed.total };
}

async function findTasks({ call, listed }: Asked, name: TaskGroupName, limit: number, number: number): Promise<Found> {
  const tasks = await listTasks(call.deps.db, { page: number, limit }, { group: name, ...listed });
  return { name, tasks, total: tasks.total };
}

const OneGroup = ({ found: { name, tasks, owed, total }, shown, whole }: { found: Found; shown: Shown; whole?: true }) => {
  const more = !whole && total > maxOfEach ? { more: viewAddress({ ...shown.view, group: name }) } : {};
  return (
    <>
      {tasks && <TaskGroup name={name} found={tasks} shown={shown} {...more} />}
      {owed && <OwedGroup name={name} found={owed} shown={shown} {...more} />}
    </>
  );
};

async function everything(asked: Asked): Promise<PageResponse> {
  const { call, listed, unit, shown } = asked;
  const words = toDoWords[call.language];
  const isAll = shown.view.whose === 'all';
  const tasks = await firstTasksOfGroups(call.deps.db, maxOfEach, listed);
  const all: Found[] = [...tasks].map(([name, found]) => ({ name, tasks: found, total: found.total }));
  // What others owe lies with no coordinator, but in the cases of a unit.
  if (shown.view.whose !== 'mine' && !shown.view.ours) for (const name of owedAtFirst) all.push(await findOwed(asked, name, maxOfEach, 1));
  const waiting = all.filter(({ total }) => total > 0);
  const idle = all.filter(({ total }) => total === 0).map(({ name }) => uncapital(groupHeading(name, shown)));
  return {
    title: words.title,
    wide: true,
    content: (
      <>
        <Heading level={1}>{words.title}</Heading>
        <ViewChoice view={shown.view} unit={unit} language={call.language} />
        <WaitsFor view={shown.view} bodies={bodiesInText(shown.bodies, call.language)} language={call.language} />
        {waiting.length > 0 ? <Text lead>{words.intro(shown.view.order)}</Text> : isAll ? <Nothing call={call} /> : <Text lead>{words.noneHere}</Text>}
        {waiting.length > 0 && (
          <nav aria-label={words.groupsLabel} class="hit-stats hit-noprint">
            {waiting.map(({ name, total }) => (
              <Stat key={name} value={total} label={groupHeading(name, shown)} href={`#${name}`} />
            ))}
          </nav>
        )}
        {waiting.map((found) => (
          <OneGroup key={found.name} found={found} shown={shown} />
        ))}
        {shown.mayAct && (
          <p class="hit-buttons hit-noprint">
            <ButtonLink href="/att-gora/ny" variant="secondary">
              {ownTaskWords[call.language].add}
            </ButtonLink>
            <ButtonLink href={movePath} variant="secondary">
              {severalWords[call.language].move.title}
            </ButtonLink>
            <ButtonLink href={viewAddress(shown.view, assignPath)} variant="secondary">
              {assignWords[call.language].link}
            </ButtonLink>
          </p>
        )}
        <OwnLinks viewer={call.viewer} language={call.language} />
        <p class="hit-buttons hit-noprint">{waiting.length > 0 && <FileLinks address={viewAddress(shown.view)} language={call.language} />}</p>
        {waiting.length > 0 && idle.length > 0 && <Text quiet>{words.nothingIn(idle.join(', '))}</Text>}
      </>
    ),
  };
}

const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function Nothing({ call: { language } }: { call: PageCall }) {
  const words = toDoWords[language];
  return (
    <>
      <Text lead>{words.none}</Text>
      <Text quiet>{words.noneHint}</Text>
      <p class="hit-buttons">
        <ButtonLink href="/aktiviteter" variant="secondary">
          {words.toActivities}
        </ButtonLink>
      </p>
    </>
  );
}

async function oneGroup(asked: Asked, name: GroupName): Promise<PageResponse> {
  const { call, unit } = asked;
  const shown = { ...asked.shown, marking: asked.shown.mayAct };
  const words = toDoWords[call.language];
  const number = pageNumber(call.query);
  const found = isOwedName(name) ? await findOwed(asked, name, maxOfOne, number) : await findTasks(asked, name, maxOfOne, number);
  const { page: shownPage, limit } = found.tasks ?? found.owed ?? { page: 1, limit: maxOfOne };
  return {
    title: groupHeading(name, shown),
    wide: true,
    content: (
      <>
        <Link href={viewAddress({ ...shown.view, group: undefined })}>{words.back}</Link>
        <Heading level={1}>{words.title}</Heading>
        {!isOwedName(name) && <ViewChoice view={shown.view} unit={unit} language={call.language} />}
        <WaitsFor view={shown.view} bodies={bodiesInText(shown.bodies, call.language)} language={call.language} />
        <OneGroup found={found} shown={shown} whole />
        {found.total > 0 && (
          <p class="hit-buttons hit-noprint">
            <FileLinks address={viewAddress(shown.view)} language={call.language} />
          </p>
        )}
        <Pager
          page={shownPage}
          limit={limit}
          total={found.total}
          href={(to) => viewAddress(shown.view, '/att-gora', { sida: String(to) })}
          language={call.language}
        />
      </>
    ),
  };
}
