/** Cleared results as everybody reads them; the page that checks a clearing shows one of them just so. */
import type { PublicResult } from '../../../db/public/public-result-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Card, Facts, Heading, Text } from '../components/display.tsx';
import { keepsBack, numbersInWords } from './result-in-words.ts';
import { resultWords } from './result-words.ts';

/** Where a result stands on its activity's page. */
export const resultAnchor = (period: string): string => `resultat-${period}`;

export function PublicResults({ results, language }: { results: PublicResult[]; language: Language }) {
  const words = resultWords[language];
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.results}</Heading>
      {results.length === 0 && <Text quiet>{words.none}</Text>}
      {results.map((result) => (
        <ShownResult key={result.period} result={result} language={language} />
      ))}
    </section>
  );
}

export function ShownResult({ result, language }: { result: PublicResult; language: Language }) {
  const words = resultWords[language];
  const day = (value: string) => shortDayInWords(value, language);
  const numbers = numbersInWords(result, language);
  return (
    <Card>
      <Heading level={3} id={resultAnchor(result.period)}>
        {capitalised(periodInWords(result.period, language))}
      </Heading>
      <Text quiet>{words.days(day(result.firstDay), day(result.lastDay))}</Text>
      {result.summary.split(/\n+/).map((paragraph, index) => (
        <Text key={index}>{paragraph}</Text>
      ))}
      {numbers.length > 0 && <Facts facts={numbers} />}
      {keepsBack(result) && <Text quiet>{words.keptBack}</Text>}
      <Text quiet>{words.cleared(result.clearedBy, day(dayOf(result.clearedAt)))}</Text>
    </Card>
  );
}
