/** What is to be done in a case beside what is owed: open tasks, with the forms that do, move and add them. */

import { openTasksIn, ownTask } from '../../../../db/lives/tasks/own-task-read-model.ts';
import { textIn } from '../../../../db/lives/tasks/task-details.ts';
import { tickOffAddress } from '../../../../words/addresses/page-addresses.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords, shortMinuteInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { Heading, Link, Table } from '../../components/display.tsx';
import { addressOf } from '../../form-engine/activity-of-form.ts';
import type { PageCall } from '../../kit/page-route.ts';
import { ownTaskWords } from '../../parts/papers/own-task-words.ts';
import { changeTaskAddress } from '../to-do-links.ts';

type Open = Awaited<ReturnType<typeof openTasksIn>>[number];
interface Tasks {
  open: Open[];
  mayAct: boolean;
}

/** Undefined for those who are told of no tasks. */
export async function tasksOf({ deps, viewer }: PageCall, planActivity: string): Promise<Tasks | undefined> {
  if (!hasByRole('listTasks', viewer)) return undefined;
  return { open: await openTasksIn(deps.db, planActivity), mayAct: hasByRole('makeTaskInCase', viewer) };
}

export function TasksInCase({ id, tasks: { open, mayAct }, language }: { id: string; tasks: Tasks; language: Language }) {
  const words = ownTaskWords[language];
  return (
    <section class="hit-stack" id="uppgifter">
      <Heading level={2}>{words.inCase}</Heading>
      <Table
        underHeading
        caption={words.inCase}
        empty={words.none}
        rows={open}
        columns={[
          { label: words.what, head: true, cell: (task) => whatOf(task, language) },
          { label: words.due, cell: (task) => <span class="hit-nowrap">{dueOf(task, language)}</span> },
          { label: words.who, cell: ({ assigneeName }) => assigneeName ?? words.everybody },
          ...(mayAct ? [{ label: words.act, cell: (task: Open) => <Act task={task} language={language} /> }] : []),
        ]}
      />
      {mayAct && (
        <p class="hit-buttons hit-noprint">
          <Link href={`${addressOf({ id })}/uppgift`}>{words.add}</Link>
        </p>
      )}
    </section>
  );
}

const whatOf = (task: Open, language: Language): string => textIn(task, 'text') || capitalised(entryOf(wordsIn(language).taskKinds, task.kind) ?? task.kind);

/** Of what counts in hours the hour is told. */
function dueOf({ kind, dueAt }: Open, language: Language): string {
  if (dueAt === null) return '–';
  return kind === ownTask ? shortDayInWords(dayOf(dueAt), language) : shortMinuteInWords(dueAt, language);
}

function Act({ task, language }: { task: Open; language: Language }) {
  const words = ownTaskWords[language];
  const what = whatOf(task, language);
  return (
    <>
      <Link href={tickOffAddress(task.id)}>
        {words.done}
        <span class="hit-hidden">: {what}</span>
      </Link>
      {task.kind === ownTask && (
        <div>
          <Link href={changeTaskAddress(task.id)}>
            {words.move}
            <span class="hit-hidden">: {what}</span>
          </Link>
        </div>
      )}
    </>
  );
}
