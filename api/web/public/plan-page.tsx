/** What the plan does, for everybody: area by area, its activities and the organisations that carry them; searched by a word in the address. */

import { countyOf } from '../../../db/plan/county-read-model.ts';
import { coverage } from '../../../db/public/coverage-read-model.ts';
import { newestResults } from '../../../db/public/newest-results-read-model.ts';
import type { PublicArea, PublicListItem } from '../../../db/public/public-list-read-model.ts';
import { publicPlan } from '../../../db/public/public-list-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import type { Language } from '../../../words/language.ts';
import { planFieldWords } from '../../../words/plan-fields.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { Stage } from '../../../workflows/domain/stages.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import { Heading, Link, Pager, Stat, Table, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { Name, NameList, Saying } from '../components/names.tsx';
import { coverageWords } from '../drawings/coverage-words.ts';
import { pageNumber } from '../kit/page-number.ts';
import { openPage } from '../kit/page-route.ts';
import { OpenDataLinks } from './open-data-links.tsx';
import type { PlanFilter } from './plan-filter.ts';
import { isNarrowed, planAddress, planFilterOf, publicFilterOf } from './plan-filter.ts';
import { coveragePath } from './plan-map/coverage-page.tsx';
import { CoverageSmall, NewestResults } from './plan-map/coverage-small.tsx';
import { PlanSearch } from './plan-search.tsx';
import { publicWords } from './public-words.ts';

export const planPage = openPage({
  method: 'get',
  path: '/planen',
  async respond({ deps, language, query }) {
    const words = publicWords[language];
    const filter = planFilterOf(query);
    const isAlone = filter.developmentArea !== '';
    const { areas, byStage, searched } = await publicPlan(
      deps.db,
      publicFilterOf(filter),
      isAlone ? { page: pageNumber(query), limit: pageOfArea } : { page: 1, limit: firstOfArea },
    );
    // Who searches is shown what is found.
    const opening = isNarrowed(filter) ? undefined : { coverage: await coverage(deps.db), newest: await newestResults(deps.db, newestShown) };
    const { plan } = await countyOf(deps.db, deps.ownFunder);
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro(plan?.[language] ?? null)}</Text>
          <p class="hit-buttons">
            <Link href="/planen/om">{words.about}</Link>
            <Link href="/planen/mal">{words.goals}</Link>
            <Link href={coveragePath}>{coverageWords[language].shortTitle}</Link>
          </p>
          {opening && (
            <div class="hit-opening">
              <CoverageSmall found={opening.coverage} language={language} />
              <NewestResults results={opening.newest} language={language} />
            </div>
          )}
          <PlanSearch filter={filter} searched={searched} language={language} />
          {byStage ? <Counts byStage={byStage} language={language} /> : <Text quiet>{words.manyFound}</Text>}
          {areas.map((shown) => (
            <Area key={shown.id} area={shown} filter={filter} isAlone={isAlone} language={language} />
          ))}
          <OpenDataLinks language={language} />
        </>
      ),
    };
  },
});

const newestShown = 3;
/** How many of each area stand on the first page; of one area alone, a page holds more. */
const firstOfArea = 25;
const pageOfArea = 50;

interface AreaProps {
  area: PublicArea;
  filter: PlanFilter;
  isAlone: boolean;
  language: Language;
}

function Area({ area, filter, isAlone, language }: AreaProps) {
  const words = publicWords[language];
  const { stages: stageWords } = wordsIn(language);
  const addressOf = (page: number) => planAddress({ ...filter, developmentArea: area.id }, page);
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>
        <Name of={area.name} />
      </Heading>
      <PriorityAreas area={area} language={language} />
      <Table
        underHeading
        caption={<Name of={area.name} />}
        empty={isNarrowed(filter) ? words.noneFound : words.none}
        rows={area.items}
        columns={[
          {
            label: words.activity,
            head: true,
            cell: ({ id, title }) => <LinkedName of={title} href={`/planen/aktiviteter/${encodeURIComponent(id)}`} />,
          },
          { label: words.priorityArea, cell: ({ activityArea }) => (activityArea ? <Name of={activityArea} /> : '–') },
          { label: words.focus, cell: ({ focusArea }) => <Name of={focusArea} /> },
          { label: words.lead, cell: (item) => (item.lead ? <Name of={item.lead} /> : item.leadByPlan ? byPlan(item.leadByPlan, language) : words.noLead) },
          { label: words.partners, cell: (item) => partnersOf(item, language) },
          { label: words.stage, cell: ({ stage }) => capitalised(stageWords[stage]) },
        ]}
      />
      {isAlone && <Pager {...area} href={addressOf} language={language} />}
      {!isAlone && (area.more || area.total > area.items.length) && (
        <Link href={addressOf(1)}>
          <Saying of={area.name} say={(name) => (area.more ? words.moreIn(name) : words.allOf(area.total, name))} />
        </Link>
      )}
    </section>
  );
}

const byPlan = (who: string | readonly string[], language: Language) => <Saying of={who} say={planFieldWords[language].byPlan} />;

/** Until the organisation that is to lead has answered, its partners are the plan's word too. */
function partnersOf({ leadByPlan, partners }: PublicListItem, language: Language) {
  if (partners.length === 0) return '–';
  return leadByPlan === null ? <NameList of={partners} /> : byPlan(partners, language);
}

/** What the plan puts first in the area, also what no activity is part of yet. */
function PriorityAreas({ area: { priorityAreas }, language }: { area: PublicArea; language: Language }) {
  const words = publicWords[language];
  if (priorityAreas.length === 0) return null;
  return (
    <>
      <Text>{words.priorityAreas}</Text>
      <ul class="ds-list">
        {priorityAreas.map(({ id, name, count }) => (
          <li key={id}>
            {count > 0 ? (
              <Link href={planAddress({ activityArea: id })}>
                <Saying of={name} say={(said) => words.activitiesIn(said, count)} />
              </Link>
            ) : (
              <Saying of={name} say={words.emptyArea} />
            )}
          </li>
        ))}
      </ul>
    </>
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
