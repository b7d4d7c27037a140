/** Sharing out what waits among those who work at the county board: several at once with one check page, or one by a press in the list. */
import type { TaskView } from '../../../../contracts/views/register-view.ts';
import { listTasks } from '../../../../db/lives/task-read-model.ts';
import { peopleWithRole } from '../../../../db/registers/person-read-model.ts';
import { county } from '../../../authorization/groups.ts';
import { maxItems } from '../../../http/paging.ts';
import type { FieldError } from '../../../http/problem.ts';
import { fieldError } from '../../../http/problem.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import { many, one } from '../../browser/posted-fields.ts';
import type { Choice } from '../../components/choices.tsx';
import { Heading, Link, Table, Text } from '../../components/display.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Saying } from '../../components/names.tsx';
import type { Section } from '../../form-engine/field.ts';
import { actionField, DefaultButton, FormSections } from '../../form-engine/form-fields.tsx';
import { formWords } from '../../form-engine/form-words.ts';
import { placedErrors } from '../../form-engine/placed-errors.ts';
import { HiddenValues } from '../../form-engine/written-values.tsx';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import { page } from '../../kit/page-route.ts';
import { toDoWords } from '../../parts/to-do-words.ts';
import { taskInWords } from '../to-do/task-in-words.ts';
import type { ToDoView } from '../to-do/to-do-view.ts';
import { groupNames, listedIn, owedNames, viewAddress, viewOf } from '../to-do/to-do-view.ts';
import { assignWords } from './assign-words.ts';
import { markedField } from './items.ts';
import { assignPath } from './several-paths.ts';

/** More are not shown at once. */
const mostShown = 100;

export const assignPages = [
  page({ method: 'post', path: '/att-gora/ta-over', access: 'assignTasks', respond: takenOver }),
  page({ method: 'get', path: assignPath, access: 'assignTasks', respond: async (call) => choose(call, await shared(call), [], call.query) }),
  page({ method: 'post', path: assignPath, access: 'assignTasks', respond: posted }),
];

async function takenOver(call: PageCall): Promise<PageResponse> {
  const words = toDoWords[call.language];
  const { gone } = await call.act('assignTasks', { input: { tasks: [one(call.form, 'uppgift') ?? ''], assignee: call.viewer.id } });
  return { redirect: viewAddress(viewOf(call.query)), notice: gone.length > 0 ? words.gone : words.taken };
}

interface Shared {
  view: ToDoView;
  tasks: TaskView[];
  total: number;
  people: Choice[];
  sections: Section[];
}

async function shared(call: PageCall): Promise<Shared> {
  const { language, deps, at, query } = call;
  const words = assignWords[language];
  const view = viewOf(query);
  const { unit, ...listed } = await listedIn(call, view);
  const group = groupNames.find((name) => name === view.group && !owedNames.some((owed) => owed === name)) as 'other' | undefined;
  const { items: first, total } = await listTasks(deps.db, { page: 1, limit: mostShown }, { ...listed, ...(group && { group }) });
  const items = [...(await markedBeyond(call, first)), ...first];
  const found = new Map<string, Choice>();
  for (const role of county) for (const { id, name } of await peopleWithRole(deps.db, role, at)) found.set(id, { value: id, label: name, named: name });
  const people = [...found.values()];
  const sections: Section[] = [
    {
      fields: [
        { kind: 'several', name: markedField, ...words.tasks, choices: items.map((task) => choiceOf(task, call)), required: true },
        { kind: 'select', name: 'assignee', ...words.assignee, empty: words.everybody, choices: people },
      ],
    },
  ];
  return { view, tasks: items, total, people, sections };
}

/** What is marked farther down the list than is shown here. */
async function markedBeyond({ deps, form }: PageCall, first: TaskView[]): Promise<TaskView[]> {
  const wanted = new Set(many(form, markedField).slice(0, mostShown));
  for (const { id } of first) wanted.delete(id);
  const found: TaskView[] = [];
  for (let page = 1; wanted.size > found.length; page += 1) {
    const { items } = await listTasks(deps.db, { page, limit: maxItems });
    found.push(...items.filter(({ id }) => wanted.has(id)));
    if (items.length < maxItems) break;
  }
  return found;
}

function choiceOf(task: TaskView, { language }: PageCall): Choice {
  const what = taskInWords(task, language);
  const { title, assigneeName } = task;
  return {
    value: task.id,
    label: title === null ? what : `${title}: ${what}`,
    ...(title !== null && { named: title }),
    hint: assigneeName ?? assignWords[language].everybody,
  };
}

function choose(call: PageCall, { view, tasks, total, sections }: Shared, found: FieldError[], values: Fields): PageResponse {
  const { language, csrf } = call;
  const words = assignWords[language];
  const errors = placedErrors(language, sections, values, found);
  return {
    title: `${errors.length > 0 ? formWords[language].errorPrefix : ''}${words.title}`,
    ...(errors.length > 0 && { status: 422 }),
    content: (
      <>
        <ErrorSummary heading={formWords[language].errorHeading} errors={errors} />
        <Heading level={1}>{words.title}</Heading>
        <Text>{words.intro}</Text>
        {tasks.length === 0 ? (
          <Text>{words.none}</Text>
        ) : (
          <Form action={viewAddress(view, assignPath)} csrf={csrf}>
            <DefaultButton />
            {total > tasks.length && <Text quiet>{words.more(tasks.length, total)}</Text>}
            <FormSections sections={sections} values={values} errors={errors} language={language} />
            <div class="hit-buttons">
              <Button name={actionField} value="check">
                {words.check}
              </Button>
              <Link href={viewAddress(view)}>{formWords[language].cancel}</Link>
            </div>
          </Form>
        )}
      </>
    ),
  };
}

async function posted(call: PageCall): Promise<PageResponse> {
  const shown = await shared(call);
  const act = one(call.form, actionField) ?? 'check';
  const chosen = shown.tasks.filter(({ id }) => many(call.form, markedField).includes(id));
  const assignee = shown.people.find(({ value }) => value === one(call.form, 'assignee'));
  if (act === 'back') return choose(call, shown, [], call.form);
  if (act === 'send') return sent(call, shown.view, assignee);
  if (chosen.length === 0) return choose(call, shown, [fieldError([markedField], { code: 'required', params: {} })], call.form);
  return check(call, shown.view, chosen, assignee);
}

async function sent(call: PageCall, view: ToDoView, assignee: Choice | undefined): Promise<PageResponse> {
  const words = assignWords[call.language];
  const tasks = many(call.form, markedField).slice(0, mostShown);
  const { gone } = await call.act('assignTasks', { input: { tasks, assignee: assignee?.value ?? null } });
  return { redirect: viewAddress(view), notice: `${words.done(tasks.length - gone.length)}${gone.length > 0 ? words.someGone(gone.length) : ''}` };
}

function check({ language, csrf }: PageCall, view: ToDoView, chosen: TaskView[], assignee: Choice | undefined): PageResponse {
  const words = assignWords[language];
  return {
    title: `${formWords[language].check}: ${words.title}`,
    content: (
      <>
        <Heading level={1}>{formWords[language].check}</Heading>
        <Table
          caption={words.title}
          empty=""
          rows={chosen}
          columns={[
            { label: words.what, head: true, cell: (task) => <What task={task} said={taskInWords(task, language)} /> },
            { label: words.now, cell: ({ assigneeName }) => assigneeName ?? words.everybody },
            { label: words.after, cell: () => assignee?.label ?? words.everybody },
          ]}
        />
        <Form action={viewAddress(view, assignPath)} csrf={csrf}>
          <HiddenValues values={{ [markedField]: chosen.map(({ id }) => id), ...(assignee && { assignee: assignee.value }) }} />
          <div class="hit-buttons">
            <Button name={actionField} value="send">
              {words.send(chosen.length)}
            </Button>
            <Button name={actionField} value="back" variant="secondary">
              {formWords[language].change}
            </Button>
            <Link href={viewAddress(view)}>{formWords[language].cancel}</Link>
          </div>
        </Form>
      </>
    ),
  };
}

const What = ({ task: { title }, said }: { task: TaskView; said: string }) =>
  title === null ? <span>{said}</span> : <Saying of={title} say={(name) => `${name}: ${said}`} />;
