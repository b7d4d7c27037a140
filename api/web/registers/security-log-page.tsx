/** The security log: who came in, who was refused, what was read and taken along. The whole of it is exported by a command. */
import type { SecurityEventView } from '../../../contracts/views/security-event-view.ts';
import { securityEvents } from '../../../contracts/views/security-event-view.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { personNames } from '../../../db/registers/names-read-model.ts';
import type { PersonRole } from '../../../db/registers/person-read-model.ts';
import { shortMinuteInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { isDay } from '../../../workflows/domain/time/instants.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';
import { Select } from '../components/choices.tsx';
import { Heading, Lines, Link, Pager, Table, Text } from '../components/display.tsx';
import { Button, TextField } from '../components/form.tsx';
import { pageNumber, pageSize } from '../kit/page-number.ts';
import { page } from '../kit/page-route.ts';
import { addressWith, RegisterLinks } from './register-parts.tsx';
import { registerWords } from './register-words.ts';
import { securityLogWords } from './security-log-words.ts';

const path = '/sakerhetslogg';

export const securityLogPage = page({
  method: 'get',
  path,
  access: 'listSecurityEvents',
  async respond({ request, deps, language, query }) {
    const words = securityLogWords[language];
    const filter = filterOf(query);
    const narrowed = Object.fromEntries(Object.entries(filter).filter((part): part is [string, string] => part[1] !== undefined));
    const found = await request('listSecurityEvents', { query: { ...narrowed, page: String(pageNumber(query)), limit: String(pageSize) } });
    const names = await personNames(
      deps.db,
      found.items.flatMap(({ details }) => (typeof details['whose'] === 'string' ? [details['whose']] : [])),
    );
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <RegisterLinks language={language} />
          <Text>{words.intro}</Text>
          <FilterForm filter={filter} language={language} />
          <Table
            caption={words.count(found.total)}
            empty={words.none}
            rows={found.items}
            columns={[
              { label: words.at, head: true, cell: ({ at }) => shortMinuteInWords(at, language) },
              { label: words.what, cell: ({ what }) => words.kinds[what] },
              { label: words.who, cell: (event) => <Who event={event} language={language} /> },
              { label: words.from, cell: ({ networkAddress }) => networkAddress ?? words.machine },
              { label: words.about, cell: ({ details }) => <Lines lines={aboutInWords(details, names, language)} /> },
            ]}
          />
          <Pager
            page={found.page}
            limit={pageSize}
            total={found.total}
            href={(to) => addressWith(path, { handelse: filter.what, fran: filter.from, till: filter.to, sida: to > 1 && String(to) })}
            language={language}
          />
        </>
      ),
    };
  },
});

/** What cannot be a filter is no filter: an old bookmark still opens. */
function filterOf(query: Fields) {
  const day = (name: string) => [one(query, name) ?? ''].find(isDay);
  return { what: securityEvents.find((each) => each === one(query, 'handelse')), from: day('fran'), to: day('till') };
}

function FilterForm({ filter, language }: { filter: ReturnType<typeof filterOf>; language: Language }) {
  const words = securityLogWords[language];
  const { all, show, clear } = registerWords[language];
  const choices = securityEvents.map((value) => ({ value, label: words.kinds[value] }));
  return (
    <search>
      <form method="get" action={path} class="ds-card hit-stack">
        <div class="hit-filter">
          <Select name="handelse" label={words.what} value={filter.what ?? ''} empty={all} choices={choices} />
          <TextField name="fran" type="date" label={words.firstDay} value={filter.from ?? ''} />
          <TextField name="till" type="date" label={words.lastDay} value={filter.to ?? ''} />
        </div>
        <div class="hit-buttons">
          <Button>{show}</Button>
          {Object.values(filter).some((part) => part !== undefined) && <Link href={path}>{clear}</Link>}
        </div>
      </form>
    </search>
  );
}

function Who({ event: { person, personName }, language }: { event: SecurityEventView; language: Language }) {
  if (person === null) return <span>{securityLogWords[language].unknown}</span>;
  return <Link href={`/personer/${person}`}>{personName ?? person}</Link>;
}

/** What an administrator may see of it: whose rights, which address of ours, which case by its id. */
function aboutInWords(details: SecurityEventView['details'], names: NamesById, language: Language): string[] {
  const words = securityLogWords[language];
  const { roles } = wordsIn(language);
  const { whose, path: asked, planActivity, given, taken } = details;
  const held = (list: unknown) => (Array.isArray(list) ? list.map((each) => roles[each as PersonRole] ?? String(each)) : []);
  return [
    ...(typeof whose === 'string' ? [names.get(whose) ?? whose] : []),
    ...held(given).map(words.given),
    ...held(taken).map(words.taken),
    ...[asked, planActivity].filter((part) => typeof part === 'string'),
  ];
}
