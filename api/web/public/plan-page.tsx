/** What the plan does, for everybody: area by area, its activities and the organisations that carry them; searched by a word in the address. */
import type { PublicActivity } from '../../../db/public-plan-read-model.ts';
import { publicPlan } from '../../../db/public-plan-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import { capital } from '../capital.ts';
import { Button, TextField } from '../components/form.tsx';
import { Facts, Heading, Link, Table, Text } from '../components/show.tsx';
import { one, openPage } from '../page-route.ts';
import { publicWords } from '../words/public-words.ts';

export const planPage = openPage({
  method: 'get',
  path: '/planen',
  async answer({ deps, language, query }) {
    const words = publicWords[language];
    const { stages: stageWords } = wordsIn(language);
    const q = (one(query, 'q') ?? '').trim().slice(0, 200);
    const areas = await publicPlan(deps.db, (activity) => holds(activity, q));
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          <Link href="/planen/mal">{words.goals}</Link>
          <Search q={q} language={language} />
          <Counts activities={areas.flatMap(({ activities }) => activities)} language={language} />
          {areas.map((area) => (
            <section class="hit-stack" data-gap="small" key={area.name}>
              <Heading level={2}>{area.name}</Heading>
              <Table
                underHeading
                caption={area.name}
                empty={q ? words.noneFound : words.none}
                rows={area.activities}
                columns={[
                  { label: words.activity, head: true, cell: ({ id, title }) => <Link href={`/planen/aktiviteter/${encodeURIComponent(id)}`}>{title}</Link> },
                  { label: words.lead, cell: ({ lead }) => lead ?? words.noLead },
                  { label: words.partners, cell: ({ partners }) => (partners.length > 0 ? partners.join(', ') : '–') },
                  { label: words.stage, cell: ({ stage }) => capital(stageWords[stage]) },
                ]}
              />
            </section>
          ))}
          <OpenData language={language} />
        </>
      ),
    };
  },
});

/** Every word that was searched for stands somewhere in what is public of it. */
function holds({ title, description, lead, partners, targetGroups }: PublicActivity, q: string): boolean {
  const text = [title, description, lead, ...partners, ...targetGroups].join(' ').toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function Search({ q, language }: { q: string; language: Language }) {
  const words = publicWords[language];
  return (
    <search>
      <form method="get" action="/planen" class="ds-card hit-stack">
        <TextField name="q" type="search" label={words.search} hint={words.searchHint} value={q} />
        <div class="hit-row">
          <Button variant="secondary">{words.find}</Button>
          {q && <Link href="/planen">{words.showAll}</Link>}
        </div>
      </form>
    </search>
  );
}

function Counts({ activities, language }: { activities: PublicActivity[]; language: Language }) {
  const words = publicWords[language];
  const counted = stages.map((stage) => [stage, activities.filter((activity) => activity.stage === stage).length] as const).filter(([, count]) => count > 0);
  if (counted.length === 0) return null;
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.counts}</Heading>
      <Facts facts={counted.map(([stage, count]) => [capital(wordsIn(language).stages[stage]), String(count)])} />
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
          <Link href="/planen/atom.xml">{formats.atom}</Link>
        </li>
        <li>
          <Link href="/planen/dcat.jsonld">{formats.dcat}</Link>
        </li>
      </ul>
    </section>
  );
}
