/** The groups of the coordinators' start page: what to do, where, since when and by when, and what comes of it if nothing is done. */

import type { ComponentChildren } from 'preact';
import type { BodyNames } from '../../../contracts/views/body-name.ts';
import type { ListPage } from '../../../contracts/views/list-page.ts';
import type { TaskView } from '../../../contracts/views/register-view.ts';
import { dataBreach, ownTask } from '../../../db/lives/tasks/own-task-read-model.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { activityAddress } from '../../../words/addresses/page-addresses.ts';
import { bodiesInText } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Heading, Lines, Link, Table, Tag } from '../components/display.tsx';
import { Form } from '../components/form.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { Name } from '../components/names.tsx';
import { comingSteps } from '../parts/coming-steps-shown.ts';
import { ownTaskWords } from '../parts/papers/own-task-words.ts';
import { toDoWords } from '../parts/to-do-words.ts';
import { Due } from './due.tsx';
import { assignWords } from './several/assign-words.ts';
import { assignPath, movePath } from './several/several-paths.ts';
import { severalWords } from './several/several-words.ts';
import type { MarkedAct } from './to-do/marks.tsx';
import { Mark, WithMarked } from './to-do/marks.tsx';
import { taskInWords } from './to-do/task-in-words.ts';
import type { GroupName, ToDoView } from './to-do/to-do-view.ts';
import { alongList, viewAddress } from './to-do/to-do-view.ts';
import { changeTaskAddress, leadsTo, tickOff } from './to-do-links.ts';

/** What all groups are shown with. */
export interface Shown {
  language: Language;
  organisations: NamesById;
  bodies: BodyNames;
  /** Links to forms are for those who may send them. */
  mayAct: boolean;
  /** Who reads it. */
  reader: string;
  today: Day;
  view: ToDoView;
  csrf: string;
  /** Rows can be marked: a group on a page of its own. */
  marking: boolean;
}

export interface GroupProps<Item> {
  name: GroupName;
  found: ListPage<Item>;
  shown: Shown;
  /** Where the rest of the group is, when it does not all stand here. */
  more?: string;
}

/** What a group is called: what waits for the bodies by their own names. */
export const groupHeading = (name: GroupName, { bodies, language }: Pick<Shown, 'bodies' | 'language'>): string =>
  name === 'bodies' ? toDoWords[language].bodies(bodiesInText(bodies, language)) : toDoWords[language].groups[name];

export function Group({ name, total, shown, more, children }: { name: GroupName; total: number; shown: Shown; more?: string; children: ComponentChildren }) {
  const words = toDoWords[shown.language];
  return (
    <section class="hit-stack hit-columns" data-gap="small" id={name}>
      <Heading level={2}>{`${groupHeading(name, shown)} (${total})`}</Heading>
      {children}
      {more !== undefined ? (
        <Link href={more}>{words.all(total)}</Link>
      ) : (
        shown.mayAct && !shown.marking && total > 1 && <MarkSeveral name={name} shown={shown} />
      )}
    </section>
  );
}

/** Marks stand on the group's own page. */
const MarkSeveral = ({ name, shown }: { name: GroupName; shown: Shown }) => (
  <p class="hit-noprint">
    <Link href={viewAddress({ ...shown.view, group: name })}>
      {severalWords[shown.language].markSeveral}
      <span class="hit-hidden">: {groupHeading(name, shown)}</span>
    </Link>
  </p>
);

export function TaskGroup({ name, found, shown, more }: GroupProps<TaskView>) {
  const { language } = shown;
  const words = toDoWords[language];
  const hasDays = found.items.some(({ dueAt }) => dueAt !== null);
  return (
    <Group name={name} total={found.total} shown={shown} {...(more !== undefined && { more })}>
      <Table
        underHeading
        caption={groupHeading(name, shown)}
        empty={words.none}
        rows={found.items}
        columns={[
          { label: words.what, head: true, cell: (task) => <What task={task} shown={{ ...shown, view: { ...shown.view, group: name } }} /> },
          { label: words.activity, cell: (task) => <Where task={task} shown={{ ...shown, view: { ...shown.view, group: name } }} /> },
          { label: words.since, cell: (task) => shortDayInWords(dayOf(task.openedAt), language) },
          ...(hasDays
            ? [
                {
                  label: words.due,
                  cell: (task: TaskView) => (
                    <Due dueAt={task.dueAt} isLate={task.state === 'late'} today={shown.today} toTheMinute={task.kind === dataBreach} language={language} />
                  ),
                },
              ]
            : []),
          { label: words.otherwise, cell: (task) => <Lines lines={otherwiseOf(task, shown)} /> },
        ]}
      />
      {shown.marking && <WithMarked acts={actsOn(name, shown)} csrf={shown.csrf} language={language} />}
    </Group>
  );
}

/** Only tasks of one's own have a day that is chosen, and they stand among the others. */
function actsOn(name: GroupName, { view, language }: Shown): MarkedAct[] {
  const share: MarkedAct = { label: assignWords[language].short, address: viewAddress({ ...view, group: name }, assignPath), asks: 'back' };
  return name === 'other' ? [share, { label: severalWords[language].move.link, address: movePath, asks: 'back' }] : [share];
}

function What({ task, shown }: { task: TaskView; shown: Shown }) {
  const { language, mayAct, view } = shown;
  const what = taskInWords(task, language);
  const tick = tickOff(task);
  const red = task.reportStatus === 'red' && <Tag tone="late">{capitalised(wordsIn(language).reportStatus.red)}</Tag>;
  if (!mayAct)
    return (
      <span>
        {what} {red}
      </span>
    );
  return (
    <>
      {shown.marking && <Mark value={task.id} what={what} title={task.title} language={language} />}
      <Link href={alongList(leadsTo(task), view)}>{what}</Link> {red}
      {tick !== null && (
        <div>
          <Link href={tick}>
            {toDoWords[language].done}
            <span class="hit-hidden">: {what}</span>
          </Link>
        </div>
      )}
      {task.kind === ownTask && (
        <div>
          <Link href={changeTaskAddress(task.id)}>
            {ownTaskWords[language].move}
            <span class="hit-hidden">: {what}</span>
          </Link>
        </div>
      )}
      <TakeOver task={task} what={what} shown={shown} />
    </>
  );
}

/** One press, where it is somebody else's or everybody's. */
function TakeOver({ task, what, shown: { language, reader, view, csrf } }: { task: TaskView; what: string; shown: Shown }) {
  if (task.assignee === reader) return null;
  return (
    <div class="hit-noprint hit-as-link">
      <Form action={viewAddress(view, '/att-gora/ta-over')} csrf={csrf}>
        <button type="submit" name="uppgift" value={task.id}>
          {toDoWords[language].takeOver}
          <span class="hit-hidden">: {what}</span>
        </button>
      </Form>
    </div>
  );
}

function Where({ task, shown: { language, organisations, view } }: { task: TaskView; shown: Shown }) {
  const who = task.organisation === null ? undefined : (organisations.get(task.organisation) ?? task.organisation);
  return (
    <>
      {task.planActivity !== null && <LinkedName of={task.title ?? task.planActivity} href={alongList(activityAddress(task.planActivity), view)} />}
      {who !== undefined && (
        <div>
          <Name of={who} />
        </div>
      )}
      {task.assigneeName !== null && <div>{ownTaskWords[language].forWhom(task.assigneeName)}</div>}
      {task.recipient !== null && <div>{toDoWords[language].address(task.recipient)}</div>}
      {task.answer !== null && <div class="hit-quiet hit-break">{toDoWords[language].serverSaid(task.answer)}</div>}
    </>
  );
}

/** What it means, and the next thing that the clock does about it. */
export function otherwiseOf(task: TaskView, { language, bodies }: Pick<Shown, 'language' | 'bodies'>): string[] {
  const meaning = toDoWords[language].otherwiseOf[task.kind];
  return [...(meaning === undefined ? [] : [meaning]), ...comingSteps(task, false, bodies, language).slice(0, 1)];
}
