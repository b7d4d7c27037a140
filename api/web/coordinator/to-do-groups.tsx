/** The groups of the coordinators' start page: what to do, where, since when and by when, and what comes of it if nothing is done. */

import type { ComponentChildren } from 'preact';
import type { BodyNames } from '../../../contracts/views/body-name.ts';
import type { ListPage } from '../../../contracts/views/list-page.ts';
import type { OwedItem } from '../../../contracts/views/plan-activity-view.ts';
import type { TaskView } from '../../../contracts/views/register-view.ts';
import { dataBreach, ownTask } from '../../../db/lives/tasks/own-task-read-model.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { activityAddress, matterAddress } from '../../../words/addresses/page-addresses.ts';
import { bodiesInText, bodyCalled } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { entryOf } from '../../../workflows/domain/entry-of.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Heading, Lines, Link, Table, Tag } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { Name } from '../components/names.tsx';
import { comingSteps } from '../parts/coming-steps-shown.ts';
import { ownTaskWords } from '../parts/papers/own-task-words.ts';
import { toDoWords } from '../parts/to-do-words.ts';
import { Due } from './due.tsx';
import { changeTaskAddress, entryAddress, leadsTo, tickOff } from './to-do-links.ts';

export type GroupName = keyof (typeof toDoWords)['sv']['groups'] | 'bodies';

/** What all groups are shown with. */
export interface Shown {
  language: Language;
  organisations: NamesById;
  bodies: BodyNames;
  /** Links to forms are for those who may send them. */
  mayAct: boolean;
}

interface GroupProps<Item> {
  name: GroupName;
  found: ListPage<Item>;
  shown: Shown;
  /** Where the rest of the group is, when it does not all stand here. */
  more?: string;
}

/** What a group is called: what waits for the bodies by their own names. */
export const groupHeading = (name: GroupName, { bodies, language }: Pick<Shown, 'bodies' | 'language'>): string =>
  name === 'bodies' ? toDoWords[language].bodies(bodiesInText(bodies, language)) : toDoWords[language].groups[name];

function Group({ name, total, shown, more, children }: { name: GroupName; total: number; shown: Shown; more?: string; children: ComponentChildren }) {
  const words = toDoWords[shown.language];
  return (
    <section class="hit-stack hit-columns" data-gap="small" id={name}>
      <Heading level={2}>{`${groupHeading(name, shown)} (${total})`}</Heading>
      {children}
      {more !== undefined && <Link href={more}>{words.all(total)}</Link>}
    </section>
  );
}

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
          { label: words.what, head: true, cell: (task) => <What task={task} shown={shown} /> },
          { label: words.activity, cell: (task) => <Where task={task} shown={shown} /> },
          { label: words.since, cell: (task) => shortDayInWords(dayOf(task.openedAt), language) },
          ...(hasDays
            ? [
                {
                  label: words.due,
                  cell: (task: TaskView) => (
                    <Due dueAt={task.dueAt} isLate={task.state === 'late'} toTheMinute={task.kind === dataBreach} language={language} />
                  ),
                },
              ]
            : []),
          { label: words.otherwise, cell: (task) => <Lines lines={otherwiseOf(task, shown)} /> },
        ]}
      />
    </Group>
  );
}

function What({ task, shown: { language, mayAct } }: { task: TaskView; shown: Shown }) {
  const { toDo, taskKinds, reportStatus } = wordsIn(language);
  const what = task.text ?? capitalised(withPeriod({ ...taskKinds, ...toDo }[task.kind as keyof typeof toDo] ?? task.kind, task.period, language));
  const tick = tickOff(task);
  const red = task.reportStatus === 'red' && <Tag tone="late">{capitalised(reportStatus.red)}</Tag>;
  if (!mayAct)
    return (
      <span>
        {what} {red}
      </span>
    );
  return (
    <>
      <Link href={leadsTo(task)}>{what}</Link> {red}
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
    </>
  );
}

function Where({ task, shown: { language, organisations } }: { task: TaskView; shown: Shown }) {
  const who = task.organisation === null ? undefined : (organisations.get(task.organisation) ?? task.organisation);
  return (
    <>
      {task.planActivity !== null && <LinkedName of={task.title ?? task.planActivity} href={activityAddress(task.planActivity)} />}
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
function otherwiseOf(task: TaskView, { language, bodies }: Shown): string[] {
  const meaning = toDoWords[language].otherwiseOf[task.kind];
  return [...(meaning === undefined ? [] : [meaning]), ...comingSteps(task, false, bodies, language).slice(0, 1)];
}

export function OwedGroup({ name, found, shown, more }: GroupProps<OwedItem>) {
  const { language, mayAct } = shown;
  const words = toDoWords[language];
  const late = name === 'late';
  return (
    <Group name={name} total={found.total} shown={shown} {...(more !== undefined && { more })}>
      <Table
        underHeading
        caption={groupHeading(name, shown)}
        empty={words.none}
        rows={found.items}
        columns={[
          { label: words.what, head: true, cell: (item) => <OwedWhat item={item} language={language} mayAct={mayAct} /> },
          {
            label: words.activity,
            cell: (item) => <LinkedName of={item.title} href={activityAddress(item.planActivity)} />,
          },
          { label: words.who, cell: ({ owedBy }) => whoOwes(owedBy, shown) },
          { label: words.due, cell: ({ dueAt, state }) => <Due dueAt={dueAt} isLate={state === 'late'} language={language} /> },
          ...(late ? [{ label: words.lastReply, cell: (item: OwedItem) => lastReply(item, language) }] : []),
          { label: words.otherwise, cell: (item) => <Lines lines={nextStep(item, shown)} /> },
        ]}
      />
    </Group>
  );
}

function OwedWhat({ item, language, mayAct }: { item: OwedItem; language: Language; mayAct: boolean }) {
  const what = capitalised(withPeriod(wordsIn(language).toDo[item.kind], item.period, language));
  if (item.escalation !== null) return <Link href={matterAddress(item.escalation)}>{what}</Link>;
  return mayAct ? <Link href={entryAddress(item)}>{what}</Link> : <span>{what}</span>;
}

const whoOwes = (owedBy: OwedItem['owedBy'], { organisations, bodies, language }: Shown) => {
  if ('organisation' in owedBy) return <Name of={organisations.get(owedBy.organisation) ?? owedBy.organisation} />;
  return bodyCalled(bodies, owedBy.role, language) ?? capitalised(wordsIn(language).roles[owedBy.role]);
};

function lastReply({ lastReply: last }: OwedItem, language: Language): string {
  if (last === null) return toDoWords[language].noReply;
  const { replyKinds } = wordsIn(language);
  return `${capitalised(entryOf(replyKinds, last.kind) ?? last.kind)}, ${shortDayInWords(dayOf(last.receivedAt), language)}`;
}

function nextStep(item: OwedItem, { bodies, language }: Shown): string[] {
  const [next] = comingSteps(item, false, bodies, language);
  return [next ?? toDoWords[language].noMore];
}

const withPeriod = (what: string, period: string | null, language: Language): string =>
  period === null ? what : `${what}, ${periodInWords(period, language)}`;
