/** What lies before the bodies, the longest waiting first, and what has been settled. */

import type { JSX } from 'preact';
import type { BodyName } from '../../../contracts/views/body-name.ts';
import type { EscalationView } from '../../../contracts/views/report-view.ts';
import { bodiesById } from '../../../db/registers/names-read-model.ts';
import { printAddress } from '../../../words/addresses/print-addresses.ts';
import { shortNameOf } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { BodyRole } from '../../../workflows/domain/policy.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { one } from '../browser/posted-fields.ts';
import { Heading, Link, Table, Tag, Text } from '../components/display.tsx';
import { FileLinks } from '../components/file-links.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { PartEnd } from '../components/part-end.tsx';
import type { ListFormat } from '../kit/list-file.ts';
import { everyRow, listFile, listFormatOf, namesInFile } from '../kit/list-file.ts';
import { pageNumber } from '../kit/page-number.ts';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { bodyWords } from '../parts/body-words.ts';
import { OwnLinks } from '../parts/calendar/own-links.tsx';
import { aboutWhat, matterStateInWords } from '../parts/matters/matter-parts.tsx';
import { dossierWords } from './dossier/dossier-words.ts';

/** So much of each part stands on the first page; the rest is a link away, so much at a time. */
const maxOfEach = 50;
const isOpen = ({ state }: EscalationView) => state === 'open' || state === 'advised';

/** Parts of the page, under the names that they have in the address. */
const parts = ['oppna', 'vidare', 'tidigare'] as const;
type Part = (typeof parts)[number];
/** What has gone on to the steering group is no longer open before the reference group, but its advice is welcome until that has decided. */
const queryOf: Record<Part, { open: 'true' | 'false'; mayBeAdvised?: 'true' | 'false' }> = {
  oppna: { open: 'true' },
  vidare: { open: 'false', mayBeAdvised: 'true' },
  tidigare: { open: 'false', mayBeAdvised: 'false' },
};

export const agendaPage = page({
  method: 'get',
  path: '/arendelista',
  access: 'listEscalations',
  async respond(call) {
    const { language, query } = call;
    const words = bodyWords[language].list;
    const only = parts.find((part) => part === one(query, 'del'));
    const format = listFormatOf(query);
    if (format) return mattersFile(call, only ? [only] : [...parts], format);
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          {only && <Link href="/arendelista">{words.back}</Link>}
          <Heading level={1}>{words.title}</Heading>
          <Text>{words.intro}</Text>
          <OwnLinks viewer={call.viewer} language={language} />
          <p class="hit-buttons hit-noprint">
            <FileLinks address={only ? `/arendelista?del=${only}` : '/arendelista'} language={language} />
          </p>
          {only
            ? await partOf(call, only, true)
            : [await partOf(call, 'oppna', false), await partOf(call, 'vidare', false), await partOf(call, 'tidigare', false)]}
        </>
      ),
    };
  },
});

async function mattersFile(call: PageCall, asked: Part[], format: ListFormat): Promise<PageResponse> {
  const { request, language, deps } = call;
  const words = bodyWords[language].list;
  const said = await namesInFile(call);
  const bodies = await bodiesById(deps.db);
  let rows: EscalationView[] | undefined = [];
  for (const part of asked) {
    const found: EscalationView[] | undefined = await everyRow(format, (page) => request('listEscalations', { query: { ...queryOf[part], ...page } }));
    rows = rows && found && [...rows, ...found];
  }
  return listFile(
    format,
    {
      name: words.title.toLowerCase(),
      rows,
      back: '/arendelista',
      columns: [
        [words.activity, ({ title }) => said(title)],
        [words.period, (matter) => aboutWhat(matter, language)],
        [words.body, (matter) => bodyOf(matter, bodies, language)],
        [words.raised, ({ raisedAt }) => ({ day: dayOf(raisedAt) })],
        [words.due, ({ dueAt }) => dueAt !== null && { day: dayOf(dueAt) }],
        [words.state, (matter) => matterStateInWords(matter, language)],
      ],
    },
    language,
  );
}

function bodyOf({ body, role }: EscalationView, bodies: Listed['bodies'], language: Language): string {
  const found = body === null ? undefined : bodies.get(body);
  return found ? shortNameOf(found, language) : capitalised(wordsIn(language).roles[role]);
}

async function partOf({ request, language, deps, query }: PageCall, part: Part, whole: boolean): Promise<JSX.Element | null> {
  const words = bodyWords[language].list;
  const headings = { oppna: [words.open, words.noneOpen], vidare: [words.passedOn, ''], tidigare: [words.earlier, words.noneEarlier] } as const;
  const [caption, empty] = headings[part];
  const number = whole ? pageNumber(query) : 1;
  const found = await request('listEscalations', { query: { ...queryOf[part], limit: String(maxOfEach), page: String(number) } });
  if (part === 'vidare' && found.total === 0) return null;
  const bodies = await bodiesById(deps.db);
  return (
    <div key={part} class="hit-stack" data-gap="small">
      <Matters caption={caption} empty={empty} matters={found.items} bodies={bodies} language={language} />
      {part === 'oppna' && <PrintLinks matters={found.items} bodies={bodies} language={language} />}
      <PartEnd found={found} address={`/arendelista?del=${part}`} whole={whole} language={language} />
    </div>
  );
}

interface Listed {
  caption: string;
  empty: string;
  matters: EscalationView[];
  bodies: ReadonlyMap<string, BodyName>;
  language: Language;
}

/** One link for each body that has matters open. */
function PrintLinks({ matters, bodies, language }: Pick<Listed, 'matters' | 'bodies' | 'language'>) {
  const roles = (['referenceGroup', 'steeringGroup'] as const).filter((role) => matters.some((matter) => matter.role === role));
  const nameOf = (role: BodyRole) => {
    const found = bodies.get(matters.find((matter) => matter.role === role)?.body ?? '');
    return found ? shortNameOf(found, language) : wordsIn(language).roles[role];
  };
  return (
    <ul class="hit-plain hit-noprint">
      {roles.map((role) => (
        <li key={role}>
          <Link href={printAddress(role)}>{dossierWords[language].print.link(nameOf(role))}</Link>
        </li>
      ))}
    </ul>
  );
}

function Matters({ caption, empty, matters, bodies, language }: Listed) {
  const words = bodyWords[language].list;
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{caption}</Heading>
      <Table
        underHeading
        caption={caption}
        empty={empty}
        rows={matters}
        columns={[
          {
            label: words.activity,
            head: true,
            cell: ({ id, title }) => <LinkedName of={title} href={`/arenden/${id}`} />,
          },
          { label: words.period, cell: (matter) => aboutWhat(matter, language) },
          { label: words.body, cell: (matter) => bodyOf(matter, bodies, language) },
          { label: words.raised, cell: ({ raisedAt }) => <span class="hit-nowrap">{shortDayInWords(dayOf(raisedAt), language)}</span> },
          { label: words.due, cell: ({ dueAt }) => (dueAt ? <span class="hit-nowrap">{shortDayInWords(dayOf(dueAt), language)}</span> : '–') },
          { label: words.state, cell: (matter) => <Tag tone={isOpen(matter) ? 'soon' : 'neutral'}>{matterStateInWords(matter, language)}</Tag> },
        ]}
      />
    </section>
  );
}
