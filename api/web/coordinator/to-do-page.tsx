/** The coordinators' start page: what waits for them in groups, each oldest first, and what waits for others. One group alone is a page of its own. */

import type { ListPage } from '../../../contracts/views/list-page.ts';
import type { OwedItem } from '../../../contracts/views/plan-activity-view.ts';
import type { TaskView } from '../../../contracts/views/register-view.ts';
import type { TaskGroup as TaskGroupName } from '../../../db/lives/task-groups.ts';
import { taskGroups } from '../../../db/lives/task-groups.ts';
import { firstTasksOfGroups } from '../../../db/lives/task-read-model.ts';
import { pageNames } from '../../../db/registers/names-read-model.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../authorization/access.ts';
import { one } from '../browser/posted-fields.ts';
import { ButtonLink, Heading, Link, Pager, Stat, Text } from '../components/display.tsx';
import { pageNumber } from '../kit/page-number.ts';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { calendarPath } from '../parts/calendar/calendar-links.ts';
import { calendarWords } from '../parts/calendar/calendar-words.ts';
import { ownTaskWords } from '../parts/papers/own-task-words.ts';
import { toDoWords } from '../parts/to-do-words.ts';
import { severalWords } from './several/several-words.ts';
import type { GroupName, Shown } from './to-do-groups.tsx';
import { groupHeading, OwedGroup, TaskGroup } from './to-do-groups.tsx';

/** So much of each group stands on the start page; the rest is a link away. */
const maxOfEach = 10;
const maxOfOne = 50;

const owedNames = ['bodies', 'late'] as const;
type OwedName = (typeof owedNames)[number];
const groupNames: GroupName[] = [...taskGroups, ...owedNames];
const isOwedName = (name: GroupName): name is OwedName => owedNames.some((owed) => owed === name);

type Found = { name: GroupName; tasks?: ListPage<TaskView>; owed?: ListPage<OwedItem>; total: number };

export const toDoPage = page({
  method: 'get',
  path: '/att-gora',
  access: 'listTasks',
  async respond(call) {
    const shown = { ...(await shownWith(call)), mayAct: hasByRole('completeTask', call.viewer) };
    const only = groupNames.find((name) => name === one(call.query, 'grupp'));
    return only === undefined ? everything(call, shown) : oneGroup(call, shown, only);
  },
});

async function shownWith(call: PageCall): Promise<Omit<Shown, 'mayAct'>> {
  const { organisations, bodies } = await pageNames(call.deps.db, dayOf(call.at), []);
  return { language: call.language, organisations, bodies };
}

async function findOwed({ request }: PageCall, name: OwedName, limit: number, number: number): Promise<Found> {
  const asked = name === 'bodies' ? { owedBy: 'bodies' } : { late: 'true' };
  const owed = await request('listOwed', { query: { limit: String(limit), page: String(number), ...asked } });
  return { name, owed, total: owed.total };
}

async function findTasks({ request }: PageCall, name: TaskGroupName, limit: number, number: number): Promise<Found> {
  const query = { limit: String(limit), page: String(number) };
  const tasks = await request('listTasks', { query: { ...query, group: name } });
  return { name, tasks, total: tasks.total };
}

const OneGroup = ({ found: { name, tasks, owed, total }, shown, whole }: { found: Found; shown: Shown; whole?: true }) => {
  const more = !whole && total > maxOfEach ? { more: `/att-gora?grupp=${name}` } : {};
  return (
    <>
      {tasks && <TaskGroup name={name} found={tasks} shown={shown} {...more} />}
      {owed && <OwedGroup name={name} found={owed} shown={shown} {...more} />}
    </>
  );
};

async function everything(call: PageCall, shown: Shown): Promise<PageResponse> {
  const words = toDoWords[call.language];
  const tasks = await firstTasksOfGroups(call.deps.db, maxOfEach);
  const all: Found[] = [...tasks].map(([name, found]) => ({ name, tasks: found, total: found.total }));
  for (const name of owedNames) all.push(await findOwed(call, name, maxOfEach, 1));
  const waiting = all.filter(({ total }) => total > 0);
  const idle = all.filter(({ total }) => total === 0).map(({ name }) => uncapital(groupHeading(name, shown)));
  return {
    title: words.title,
    wide: true,
    content: (
      <>
        <Heading level={1}>{words.title}</Heading>
        {waiting.length === 0 ? <Nothing call={call} /> : <Text lead>{words.intro}</Text>}
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
            <ButtonLink href="/flera/mer-tid" variant="secondary">
              {severalWords[call.language].link}
            </ButtonLink>
          </p>
        )}
        <p class="hit-noprint">
          <Link href={calendarPath}>{calendarWords[call.language].link}</Link>
        </p>
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

async function oneGroup(call: PageCall, shown: Shown, name: GroupName): Promise<PageResponse> {
  const words = toDoWords[call.language];
  const number = pageNumber(call.query);
  const found = isOwedName(name) ? await findOwed(call, name, maxOfOne, number) : await findTasks(call, name, maxOfOne, number);
  const { page: shownPage, limit } = found.tasks ?? found.owed ?? { page: 1, limit: maxOfOne };
  return {
    title: groupHeading(name, shown),
    wide: true,
    content: (
      <>
        <Link href="/att-gora">{words.back}</Link>
        <Heading level={1}>{words.title}</Heading>
        <OneGroup found={found} shown={shown} whole />
        <Pager page={shownPage} limit={limit} total={found.total} href={(to) => `/att-gora?grupp=${name}&sida=${to}`} language={call.language} />
      </>
    ),
  };
}
