/** The coverage map, for everybody: where the plan has activities and where it has none, by area, target group and phase; and who could work together. */
import type { Coverage, LedActivity } from '../../../../db/public/coverage-read-model.ts';
import { coverage, ledActivities } from '../../../../db/public/coverage-read-model.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import { namesIn } from '../../../../db/registers/names-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { planFieldWords } from '../../../../words/plan-fields.ts';
import { one } from '../../browser/posted-fields.ts';
import { Select } from '../../components/choices.tsx';
import { Heading, Lines, Link, Table, Text } from '../../components/display.tsx';
import { Button } from '../../components/form.tsx';
import { LinkedName } from '../../components/linked-name.tsx';
import { Name, NameList, Saying } from '../../components/names.tsx';
import { coverageLegend } from '../../drawings/coverage-drawing.tsx';
import { coverageWords } from '../../drawings/coverage-words.ts';
import { Legend } from '../../drawings/figure.tsx';
import { openPage } from '../../kit/page-route.ts';
import { publicWords } from '../public-words.ts';
import { holesIn } from './coverage-holes.ts';
import { CoverageMap } from './coverage-map.tsx';
import type { Synergy } from './synergies.ts';
import { synergyOf } from './synergies.ts';

export const coveragePath = '/planen/karta';
/** So many of a priority area are looked at for who could work together. */
const mostOfArea = 25;

export const coveragePage = openPage({
  method: 'get',
  path: coveragePath,
  async respond({ deps: { db }, language, query }) {
    const words = coverageWords[language];
    const found = await coverage(db, one(query, 'fas'));
    const { phase = '' } = found;
    const areas = found.areas.flatMap(({ priorityAreas }) => priorityAreas);
    const led = await ledActivities(
      db,
      areas.map(({ id }) => id),
      mostOfArea,
    );
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Link href="/planen">{publicWords[language].back}</Link>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          <PhaseChoice phases={found.phases} phase={phase} language={language} />
          {areas.length === 0 || found.targetGroups.length === 0 ? (
            <Text quiet>{words.none}</Text>
          ) : (
            <>
              <Text>{findingIn(found, language)}</Text>
              <CoverageMap found={found} language={language} />
              <Legend legend={coverageLegend(language)} />
              {found.phases.length > 0 && phase === '' && <Text quiet>{words.byPhase}</Text>}
              <Text quiet>{words.counted}</Text>
              <Holes found={found} language={language} />
              <Synergies found={found} led={led} phase={phase} language={language} />
            </>
          )}
        </>
      ),
    };
  },
});

/** What the map says first: how many priority areas nobody works in. */
export function findingIn(found: Coverage, language: Language): string {
  const all = found.areas.flatMap(({ priorityAreas }) => priorityAreas).length;
  return coverageWords[language].finding(holesIn(found).filter(({ isWhole }) => isWhole).length, all);
}

function PhaseChoice({ phases, phase, language }: { phases: string[]; phase: string; language: Language }) {
  const words = coverageWords[language];
  if (phases.length === 0) return <Text quiet>{words.noPhases}</Text>;
  return (
    <search class="hit-noprint">
      <form method="get" action={coveragePath} class="ds-card hit-stack">
        <div class="hit-filter">
          <Select
            name="fas"
            label={words.phase}
            value={phase}
            empty={words.allPhases}
            choices={phases.map((value) => ({ value, label: value, named: value }))}
          />
          <div class="hit-buttons">
            <Button>{words.show}</Button>
          </div>
        </div>
      </form>
    </search>
  );
}

function Holes({ found, language }: { found: Coverage; language: Language }) {
  const words = coverageWords[language];
  const holes = holesIn(found);
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.holes}</Heading>
      {holes.length === 0 ? (
        <Text>{words.noHoles}</Text>
      ) : (
        <ul class="ds-list">
          {holes.map(({ area, targetGroups, isWhole }) => (
            <li key={area.id}>
              <Name of={area.name} />
              {': '}
              {isWhole ? words.wholeHole : <NameList of={targetGroups.map(({ name }) => name)} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface SynergiesProps {
  found: Coverage;
  led: ReadonlyMap<string, LedActivity[]>;
  phase: string;
  language: Language;
}

function Synergies({ found: { areas, targetGroups }, led, phase, language }: SynergiesProps) {
  const words = coverageWords[language];
  const names: NamesById = namesIn(targetGroups);
  const inPhase = (activity: LedActivity) => phase === '' || activity.phase === phase;
  const rows = areas
    .flatMap(({ priorityAreas }) => priorityAreas)
    .flatMap(({ name, id }): (Synergy & { name: string })[] => {
      const synergy = synergyOf((led.get(id) ?? []).filter(inPhase));
      return synergy ? [{ name, ...synergy }] : [];
    });
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.synergies}</Heading>
      <Text>{words.synergiesIntro}</Text>
      <Table
        underHeading
        caption={words.synergies}
        empty={words.noSynergies}
        rows={rows}
        columns={[
          { label: publicWords[language].priorityArea, head: true, cell: ({ name }) => <Name of={name} /> },
          {
            label: words.activities,
            cell: ({ activities }) => (
              <Lines
                lines={activities.map(({ id, title, lead, isByPlan }) => (
                  <>
                    <LinkedName of={title} href={`/planen/aktiviteter/${encodeURIComponent(id)}`} />
                    {', '}
                    {isByPlan ? <Saying of={lead} say={planFieldWords[language].byPlan} /> : <Name of={lead} />}
                  </>
                ))}
              />
            ),
          },
          { label: words.shared, cell: (row) => <NameList of={row.targetGroups.map((group) => names.get(group) ?? group)} /> },
        ]}
      />
    </section>
  );
}
