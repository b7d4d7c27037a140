/** What the plan does, for everybody: area by area, its activities and the organisations that carry them; searched by a word in the address. */
import type { PublicArea } from '../../../db/public/public-list-read-model.ts';
import { publicPlan } from '../../../db/public/public-list-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { Stage } from '../../../workflows/domain/stages.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import { longestSearch } from '../../http/paging.ts';
import { one } from '../browser/posted-fields.ts';
import { Heading, Link, Pager, Stat, Table, Text } from '../components/display.tsx';
import { Button, TextField } from '../components/form.tsx';
import { pageNumber } from '../kit/page-number.ts';
import { openPage } from '../kit/page-route.ts';
import { goalWords } from '../parts/goal-words.ts';
import { resultWords } from '../parts/result-words.ts';
import { publicWords } from './public-words.ts';

export const planPage = openPage({
  method: 'get',
  path: '/planen',
  async respond({ deps, language, query }) {
    const words = publicWords[language];
    const q = (one(query, 'q') ?? '').trim().slice(0, longestSearch);
    const area = one(query, 'omrade') || undefined;
    const { areas, byStage } = await publicPlan(
      deps.db,
      { words: q.split(/\s+/).filter(Boolean).slice(0, 10), ...(area !== undefined && { area }) },
      area === undefined ? { page: 1, limit: firstOfArea } : { page: pageNumber(query), limit: pageOfArea },
    );
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          <Link href="/planen/mal">{words.goals}</Link>
          <Search q={q} area={area} language={language} />
          <Counts byStage={byStage} language={language} />
          {areas.map((shown) => (
            <Area key={shown.id} area={shown} q={q} isAlone={area !== undefined} language={language} />
          ))}
          <OpenData language={language} />
        </>
      ),
    };
  },
});

/** How many of each area stand on the first page; of one area alone, a page holds more. */
const firstOfArea = 25;
const pageOfArea = 50;

const addressOf = (area: string, q: string, page = 1) =>
  `/planen?${new URLSearchParams({ omrade: area, ...(q && { q }), ...(page > 1 && { sida: String(page) }) })}`;

function Area({ area, q, isAlone, language }: { area: PublicArea; q: string; isAlone: boolean; language: Language }) {
  const words = publicWords[language];
  const { stages: stageWords } = wordsIn(language);
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{area.name}</Heading>
      <Table
        underHeading
        caption={area.name}
        empty={q ? words.noneFound : words.none}
        rows={area.items}
        columns={[
          { label: words.activity, head: true, cell: ({ id, title }) => <Link href={`/planen/aktiviteter/${encodeURIComponent(id)}`}>{title}</Link> },
          { label: words.lead, cell: ({ lead }) => lead ?? words.noLead },
          { label: words.partners, cell: ({ partners }) => (partners.length > 0 ? partners.join(', ') : '–') },
          { label: words.stage, cell: ({ stage }) => capitalised(stageWords[stage]) },
        ]}
      />
      {isAlone && <Pager {...area} href={(to) => addressOf(area.id, q, to)} language={language} />}
      {!isAlone && area.total > area.items.length && <Link href={addressOf(area.id, q)}>{words.allOf(area.total, area.name)}</Link>}
    </section>
  );
}

function Search({ q, area, language }: { q: string; area: string | undefined; language: Language }) {
  const words = publicWords[language];
  return (
    <search>
      <form method="get" action="/planen" class="ds-card hit-stack">
        <div class="hit-search">
          <TextField name="q" type="search" label={words.search} hint={words.searchHint} value={q} />
          <Button>{words.find}</Button>
        </div>
        {(q || area) && <Link href="/planen">{words.showAll}</Link>}
      </form>
    </search>
  );
}

function Counts({ byStage, language }: { byStage: { stage: Stage; count: number }[]; language: Language }) {
  const words = publicWords[language];
  const counted = stages.flatMap((stage) => byStage.filter((each) => each.stage === stage));
  if (counted.length === 0) return null;
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.counts}</Heading>
      <div class="hit-stats">
        {counted.map(({ stage, count }) => (
          <Stat key={stage} value={count} label={wordsIn(language).stages[stage]} />
        ))}
      </div>
    </section>
  );
}

function OpenData({ language }: { language: Language }) {
  const { openData, openDataText, formats } = publicWords[language];
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{openData}</Heading>
      <Text>{openDataText}</Text>
      <ul>
        <li>
          <Link href="/planen.json">{formats.json}</Link>
        </li>
        <li>
          <Link href="/planen.csv">{formats.csv}</Link>
        </li>
        <li>
          <Link href="/planen-resultat.csv">{resultWords[language].format}</Link>
        </li>
        <li>
          <Link href="/planen-mal.csv">{goalWords[language].csv}</Link>
        </li>
        <li>
          <Link href="/planen/atom.xml">{formats.atom}</Link>
        </li>
        <li>
          <Link href="/planen/dcat.rdf">{formats.dcatRdf}</Link>
        </li>
        <li>
          <Link href="/planen/dcat.jsonld">{formats.dcat}</Link>
        </li>
      </ul>
    </section>
  );
}
