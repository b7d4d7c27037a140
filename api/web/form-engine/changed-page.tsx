/** "Somebody else has changed it": what was written beside how it stands now, and what has happened since the form was opened. */

import type { BodyNamesByDay } from '../../../contracts/views/body-name.ts';
import type { HistoryItem } from '../../../contracts/views/plan-activity-view.ts';
import { bodyNamesByDay } from '../../../db/registers/body-read-model.ts';
import { minuteInWords } from '../../../words/format.ts';
import { happeningInWords } from '../../../words/history-words.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../authorization/access.ts';
import { etagOf } from '../../http/etag.ts';
import { Heading, Link, Table, Text } from '../components/display.tsx';
import { Button } from '../components/form.tsx';
import type { PageResponse } from '../kit/page-route.ts';
import { fieldsOf } from './field.ts';
import type { FormPage } from './form-description.ts';
import { actionField } from './form-fields.tsx';
import { valuesOf } from './form-values.ts';
import { About, Posted } from './form-views.tsx';
import { formWords } from './form-words.ts';
import { refusalWords } from './refusals/refusal-words.ts';
import type { Showing } from './showing.ts';
import { valueInWords, WrittenValues } from './written-values.tsx';

const maxRead = 200;

/** @param since the steps since the form was opened, as far as they can be read */
export async function changedPage(showing: Showing, since: HistoryItem[]): Promise<PageResponse> {
  const { call, form } = showing;
  const guard = guardOf(form);
  const by = await form.mends?.by?.();
  const { language } = call;
  const words = formWords[language];
  const { version } = words;
  const { title, intro } = form.mends?.changed ?? version;
  return {
    title,
    status: 412,
    content: (
      <>
        <Heading level={1}>{title}</Heading>
        <About activity={form.activity} language={call.language} />
        {form.about}
        <Text>{intro}</Text>
        {by && <Text>{by}</Text>}
        {!form.mends && guard && <Text>{`${words.stage}: ${wordsIn(language).stages[guard.stage]}.`}</Text>}
        {form.mends ? form.above : <Since items={since} bodiesOn={await bodyNamesByDay(call.deps.db)} language={language} />}
        <Comparison showing={showing} />
        <Posted showing={{ ...showing, version: presentVersion(form) }} hidden>
          <div class="hit-buttons">
            <Button name={actionField} value="check">
              {version.goOn}
            </Button>
            <Link href={form.back}>{version.discard}</Link>
          </div>
        </Posted>
      </>
    ),
  };
}

/** The version that a form opened now is made from. */
export function presentVersion(form: FormPage): string | undefined {
  const version = (form.mends ?? guardOf(form))?.version;
  return typeof version === 'number' ? etagOf(version) : version;
}

/** The activity that the form is about, whether its reader has a page of it or not. */
const guardOf = ({ activity, guardedBy }: FormPage) => activity ?? guardedBy;

/** Steps after the version that the form was made from, where those are the activity's; undefined for those who do not read its history. */
export async function happenedSince({ call, form, version }: Showing): Promise<HistoryItem[] | undefined> {
  const made = Number(/\d+/.exec(version ?? '')?.[0] ?? Number.NaN);
  const guard = guardOf(form);
  if (!guard || form.mends || Number.isNaN(made)) return [];
  if (!hasByRole('getHistory', call.viewer) && call.viewer.organisations.length === 0) return undefined;
  const params = { id: guard.id };
  const first = await call.request('getHistory', { params, query: { limit: '1' } });
  const last = Math.max(1, Math.ceil(first.total / maxRead));
  const { items } = await call.request('getHistory', { params, query: { limit: String(maxRead), page: String(last) } });
  return items.filter(({ seq }) => seq !== null && seq > made);
}

function Since({ items, bodiesOn, language }: { items: HistoryItem[]; bodiesOn: BodyNamesByDay; language: Language }) {
  const words = formWords[language].version;
  return (
    <Table
      caption={words.since}
      rows={items}
      empty={words.nothingSince}
      columns={[
        { label: words.what, head: true, cell: ({ what, at, details }) => happeningInWords(what, bodiesOn(dayOf(at)), language, details['outcome']) },
        { label: words.who, cell: ({ byName }) => byName ?? words.clock },
        { label: words.when, cell: ({ at }) => minuteInWords(at, language) },
      ]}
    />
  );
}

/** Two columns where the form began with the present values; otherwise there is nothing to compare with. */
function Comparison({ showing: { call, form, values } }: { showing: Showing }) {
  const { language } = call;
  const words = formWords[language].version;
  if (!form.start)
    return (
      <>
        <Heading level={2}>{refusalWords[language].refused.typed}</Heading>
        <WrittenValues sections={form.sections.map(({ fields }) => ({ fields }))} values={values} language={language} />
      </>
    );
  const now = valuesOf(form.sections, form.mends?.now ?? form.start);
  const rows = fieldsOf(form.sections)
    .map((field) => ({ label: field.label, written: valueInWords(field, values, language), now: valueInWords(field, now, language) }))
    .filter(({ written, now: current }) => written !== undefined || current !== undefined);
  return (
    <Table
      caption={words.compare}
      rows={rows}
      empty={formWords[language].nothing}
      columns={[
        { label: words.field, head: true, cell: ({ label }) => label },
        { label: words.typed, cell: ({ written }) => written ?? '–' },
        { label: words.now, cell: ({ now: current }) => current ?? '–' },
      ]}
    />
  );
}
