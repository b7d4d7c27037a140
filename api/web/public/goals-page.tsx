/** The plan's goals, for everybody: what is to be reached and when, the county's own figures, and the activities that work towards it, never added to them. */

import type { Baseline, GoalActivity, PublicGoal } from '../../../db/public/public-goals-read-model.ts';
import { publicGoalsWithFirst } from '../../../db/public/public-goals-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { quantityInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { entryOf } from '../../../workflows/domain/entry-of.ts';
import { hasByRole } from '../../authorization/access.ts';
import { Card, Facts, Heading, Lines, Link, Table, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { Figure } from '../drawings/figure.tsx';
import { openPage } from '../kit/page-route.ts';
import { goalWords } from '../parts/goal-words.ts';
import { curveLegend, GoalCurve } from './goal-curve.tsx';
import { planAddress } from './plan-filter.ts';
import { publicWords } from './public-words.ts';

export const goalsPage = openPage({
  method: 'get',
  path: '/planen/mal',
  async respond({ deps, viewer, language }) {
    const words = goalWords[language];
    const { goals, baselines, cut } = await publicGoalsWithFirst(deps.db, firstOfGoal);
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Link href="/planen">{publicWords[language].back}</Link>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          <Text>{words.notSummed}</Text>
          {viewer && hasByRole('importFigures', viewer) && <Link href="/mal/importera">{words.import}</Link>}
          {goals.length === 0 && <Text quiet>{words.none}</Text>}
          {goals.map((goal, place) => (
            <Goal key={goal.id} place={place} goal={goal} isCut={cut.has(goal.id)} language={language} />
          ))}
          {baselines.length > 0 && <Baselines baselines={baselines} language={language} />}
          <section class="hit-stack" data-gap="small">
            <Heading level={2}>{words.openData}</Heading>
            <Link href="/planen-mal.csv">{words.csv}</Link>
          </section>
        </>
      ),
    };
  },
});

/** How many activities stand with each goal; the list of the plan has them all. */
const firstOfGoal = 25;

function Goal({ goal, place, isCut, language }: { goal: PublicGoal; place: number; isCut: boolean; language: Language }) {
  const words = goalWords[language];
  const { comparisonInferred, yearInferred, unit } = goal.target;
  const condition = inLanguage(goal, 'condition', goal.target.condition, language);
  const name = nameOf(goal, language);
  return (
    <Card>
      <Heading level={2}>{name}</Heading>
      <Facts
        facts={[
          [words.target, targetInWords(goal, language)],
          [words.condition, condition && capitalised(condition)],
          goal.baselines.length > 0 && [words.baseline, goal.baselines.map((baseline) => baselineInWords(baseline, language)).join(', ')],
          [words.verdict, verdictInWords(goal, language)],
        ]}
      />
      {goal.figures.length > 0 && (
        <Figure caption={words.curve(goal.target.year)} scroll={`${words.curve(goal.target.year)} ${name}`} legend={curveLegend(goal, language)}>
          <GoalCurve id={`goal-${place}`} name={name} goal={goal} language={language} />
        </Figure>
      )}
      {comparisonInferred && <Text quiet>{words.comparisonInferred}</Text>}
      {yearInferred && <Text quiet>{words.yearInferred}</Text>}
      <div class="hit-grid">
        <section class="hit-stack" data-gap="small">
          <Heading level={3}>{words.series}</Heading>
          <Table
            caption={`${words.series}: ${name}`}
            underHeading
            empty={words.noFigures}
            rows={goal.figures}
            columns={[
              { label: words.year, head: true, cell: ({ year }) => year },
              { label: words.value, numeric: true, cell: ({ value }) => quantityInWords(value, unit, language) },
              { label: words.source, cell: ({ source }) => source },
            ]}
          />
        </section>
        <section class="hit-stack" data-gap="small">
          <Heading level={3}>{words.towards}</Heading>
          <Table
            caption={`${words.towards}: ${name}`}
            underHeading
            empty={words.noTowards}
            rows={goal.activities}
            columns={[
              {
                label: words.activity,
                head: true,
                cell: ({ id, title }) => <LinkedName of={title} href={`/planen/aktiviteter/${encodeURIComponent(id)}`} />,
              },
              { label: words.counts, cell: (activity) => <Lines lines={countedInWords(activity, language)} /> },
            ]}
          />
          {isCut && <Link href={planAddress({ goal: goal.id })}>{words.allTowards(name)}</Link>}
        </section>
      </div>
    </Card>
  );
}

/** A text of the goal in the reader's language, where the plan has been put into it. */
const inLanguage = <Text extends string | null>({ english }: Pick<PublicGoal, 'english'>, field: string, text: Text, language: Language): Text | string =>
  language === 'en' && text !== null ? (english[field] ?? text) : text;
const nameOf = (goal: PublicGoal, language: Language): string => inLanguage(goal, 'measure', goal.name, language);

function targetInWords(goal: PublicGoal, language: Language): string {
  const words = goalWords[language];
  const { comparison, value, unit, year } = goal.target;
  const benchmark = inLanguage(goal, 'benchmark', goal.target.benchmark, language);
  const what =
    value !== null
      ? `${entryOf(words.signs, comparison ?? '') ?? ''} ${quantityInWords(value, unit, language)}`.trim()
      : benchmark && words.atLevelOf(benchmark);
  return what ? capitalised([what, ...(year === null ? [] : [words.by(year)])].join(', ')) : words.noTarget;
}

/** By the figure of the year that the goal is for; nothing where there are no figures. */
function verdictInWords({ target, figures: [latest], judgedBy }: PublicGoal, language: Language): string | null {
  const words = goalWords[language];
  const inWords = (value: number) => quantityInWords(value, target.unit, language);
  if (judgedBy === null) return latest && target.year !== null ? words.notYet(latest.year, inWords(latest.value), target.year) : null;
  const { year, value, meetsTarget } = judgedBy;
  const say = meetsTarget === null ? words.cannotSay : meetsTarget ? words.met : words.notMet;
  const later = target.year !== null && latest && latest.year > year && words.later(latest.year, inWords(latest.value));
  return [say(year, inWords(value)), target.condition && meetsTarget && words.conditionUnseen, later].filter(Boolean).join(' ');
}

function baselineInWords({ value, unit, precision, year }: Baseline, language: Language): string {
  const words = goalWords[language];
  const said = quantityInWords(value, unit, language);
  return words.inYear(precision === null ? said : words.precision[precision](said), year);
}

function Baselines({ baselines, language }: { baselines: Baseline[]; language: Language }) {
  const words = goalWords[language];
  return (
    <Card>
      <Heading level={2}>{words.baselines}</Heading>
      <Text>{words.baselinesIntro}</Text>
      <Facts
        facts={baselines.map((baseline) => [
          (language === 'en' && baseline.english['name']) || baseline.name,
          `${baselineInWords(baseline, language)}. ${words.source}: ${baseline.source}.`,
        ])}
      />
    </Card>
  );
}

const countedInWords = ({ indicators }: GoalActivity, language: Language): string[] =>
  indicators.map(({ name, unit, target }) =>
    goalWords[language].indicator(name, target === undefined ? (unit ?? null) : quantityInWords(target, unit, language)),
  );
