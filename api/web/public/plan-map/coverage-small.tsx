/** What the plan's page opens with: the map drawn small, and the results that were published last. */
import type { Coverage } from '../../../../db/public/coverage-read-model.ts';
import type { NewestResult } from '../../../../db/public/newest-results-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { Heading, Link, Text } from '../../components/display.tsx';
import { LinkedName } from '../../components/linked-name.tsx';
import { Saying } from '../../components/names.tsx';
import { CoverageDrawing, coverageLegend } from '../../drawings/coverage-drawing.tsx';
import { coverageWords } from '../../drawings/coverage-words.ts';
import { Figure } from '../../drawings/figure.tsx';
import { resultAnchor } from '../../parts/public-results.tsx';
import { coveragePath, findingIn } from './coverage-page.tsx';

export function CoverageSmall({ found, language }: { found: Coverage; language: Language }) {
  const words = coverageWords[language];
  if (found.targetGroups.length === 0 || found.areas.every(({ priorityAreas }) => priorityAreas.length === 0)) return null;
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.title}</Heading>
      <Figure caption={findingIn(found, language)} scroll={words.shortTitle} legend={coverageLegend(language)}>
        <CoverageDrawing found={found} language={language} />
      </Figure>
      <Text quiet>
        <Saying of={found.targetGroups.map(({ name }) => name)} say={words.columns} />
      </Text>
      <Link href={coveragePath}>{words.toMap}</Link>
    </section>
  );
}

/** As much of a result as tells what it is about; its page has all of it. */
const longestSummary = 200;

export function NewestResults({ results, language }: { results: NewestResult[]; language: Language }) {
  const words = coverageWords[language];
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.newest}</Heading>
      {results.length === 0 && <Text quiet>{words.noNewest}</Text>}
      {results.map(({ planActivity, title, period, summary, clearedAt }) => (
        <div key={`${planActivity} ${period}`}>
          <LinkedName of={title} href={`/planen/aktiviteter/${encodeURIComponent(planActivity)}#${resultAnchor(period)}`} />
          <Text>{summary.length > longestSummary ? `${summary.slice(0, longestSummary - 1)}…` : summary}</Text>
          <Text quiet>{capitalised(words.published(periodInWords(period, language), shortDayInWords(dayOf(clearedAt), language)))}</Text>
        </div>
      ))}
    </section>
  );
}
