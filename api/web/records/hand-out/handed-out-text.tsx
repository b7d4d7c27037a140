/** The decision on handing out, as it is given to whoever asked: what was decided, why, on what ground, and how to appeal. */
import type { HandedOut } from '../../../../db/cases/handed-out-read-model.ts';
import type { County } from '../../../../db/plan/county-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { Heading, Lines, Text } from '../../components/display.tsx';
import { releaseDecisionWords } from './release-decision-words.ts';

interface Decided extends Pick<HandedOut, 'grounds' | 'documents'> {
  county: Pick<County, 'authority' | 'appealCourt'>;
  outcome: Exclude<HandedOut['outcome'], 'whole'>;
  language: Language;
}

/** The decision as headings with their lines; the first has none. */
export function decisionParts({ outcome, grounds, documents, county, language }: Decided): { heading: string | null; lines: string[] }[] {
  const words = releaseDecisionWords[language];
  const authority = county.authority[language];
  return [
    { heading: null, lines: [words[outcome](authority)] },
    { heading: words.why, lines: [grounds] },
    { heading: words.law, lines: groundsOf(documents) },
    { heading: words.appeal, lines: words.appealText(authority, county.appealCourt?.[language] ?? null) },
  ];
}

export const groundsOf = (documents: Pick<HandedOut['documents'][number], 'withheld' | 'masks'>[]): string[] => [
  ...new Set(documents.flatMap(({ withheld, masks }) => [...(withheld === null ? [] : [withheld]), ...masks.map(({ ground }) => ground)])),
];

export const DecisionText = (decided: Decided) => (
  <>
    {decisionParts(decided).map(({ heading, lines }) => (
      <div class="hit-stack" key={heading ?? ''} data-gap="small">
        {heading && <Heading level={3}>{heading}</Heading>}
        {lines.length > 1 ? <Lines lines={lines} /> : <Text>{lines[0]}</Text>}
      </div>
    ))}
  </>
);
