/** Where the plan is as open data. */
import type { Language } from '../../../words/language.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import { goalWords } from '../parts/goal-words.ts';
import { resultWords } from '../parts/result-words.ts';
import { publicWords } from './public-words.ts';

export function OpenDataLinks({ language }: { language: Language }) {
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
