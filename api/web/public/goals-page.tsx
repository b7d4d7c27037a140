/** The plan's goals, for everybody: what is to be reached and when, the county's own figures, and the activities that work towards it, never added to them. */
import type { GoalActivity, PublicGoal } from '../../../db/public/public-goals-read-model.ts';
import { publicGoals } from '../../../db/public/public-goals-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { quantityInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { entryOf } from '../../../workflows/domain/entry-of.ts';
import { hasByRole } from '../../authorization/access.ts';
import { Card, Facts, Heading, Lines, Link, Table, Text } from '../components/display.tsx';
import { openPage } from '../kit/page-route.ts';
import { goalWords } from '../parts/goal-words.ts';
import { publicWords } from './public-words.ts';

export const goalsPage = openPage({
  method: 'get',
  path: '/planen/mal',
  async respond({ deps, viewer, language }) {
    const words = goalWords[language];
    const goals = await publicGoals(deps.db);
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
          {goals.map((goal) => (
            <Goal key={goal.id} goal={goal} language={language} />
          ))}
          <section class="hit-stack" data-gap="small">
            <Heading level={2}>{words.openData}</Heading>
            <Link href="/planen-mal.csv">{words.csv}</Link>
          </section>
        </>
      ),
    };
  },
});

function Goal({ goal, language }: { goal: PublicGoal; language: Language }) {
  const words = goalWords[language];
  const { condition, comparisonInferred, unit } = goal.target;
  return (
    <Card>
      <Heading level={2}>{goal.name}</Heading>
      <Facts
        facts={[
          [words.target, targetInWords(goal, language)],
          [words.condition, condition && capitalised(condition)],
          [words.verdict, verdictInWords(goal, language)],
        ]}
      />
      {comparisonInferred && <Text quiet>{words.inferred}</Text>}
      <div class="hit-grid">
        <section class="hit-stack" data-gap="small">
          <Heading level={3}>{words.series}</Heading>
          <Table
            caption={`${words.series}: ${goal.name}`}
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
            caption={`${words.towards}: ${goal.name}`}
            underHeading
            empty={words.noTowards}
            rows={goal.activities}
            columns={[
              { label: words.activity, head: true, cell: ({ id, title }) => <Link href={`/planen/aktiviteter/${encodeURIComponent(id)}`}>{title}</Link> },
              { label: words.counts, cell: (activity) => <Lines lines={countedInWords(activity, language)} /> },
            ]}
          />
        </section>
      </div>
    </Card>
  );
}

function targetInWords({ target }: PublicGoal, language: Language): string {
  const words = goalWords[language];
  const { comparison, value, unit, year, benchmark } = target;
  const what =
    value !== null
      ? `${entryOf(words.signs, comparison ?? '') ?? ''} ${quantityInWords(value, unit, language)}`.trim()
      : benchmark && words.atLevelOf(benchmark);
  return what ? capitalised([what, ...(year === null ? [] : [words.by(year)])].join(', ')) : words.noTarget;
}

/** Of the latest figure; nothing where there is none. */
function verdictInWords({ target, figures: [latest], latestMeetsTarget }: PublicGoal, language: Language): string | null {
  if (!latest) return null;
  const words = goalWords[language];
  const say = latestMeetsTarget === null ? words.cannotSay : latestMeetsTarget ? words.met : words.notMet;
  const said = say(latest.year, quantityInWords(latest.value, target.unit, language));
  return target.condition && latestMeetsTarget ? `${said} ${words.conditionUnseen}` : said;
}

const countedInWords = ({ indicators }: GoalActivity, language: Language): string[] =>
  indicators.map(({ name, unit, target }) =>
    goalWords[language].indicator(name, target === undefined ? (unit ?? null) : quantityInWords(target, unit, language)),
  );
