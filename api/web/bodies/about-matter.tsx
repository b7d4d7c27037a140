/** Which matter a body speaks in: on the form, where it is checked, and on its receipt. */
import type { EscalationView } from '../../../contracts/views/report-view.ts';
import type { Language } from '../../../words/language.ts';
import { Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { aboutWhat } from '../parts/matters/matter-parts.tsx';
import { dossierWords } from './dossier/dossier-words.ts';

interface Props {
  matter: Pick<EscalationView, 'id' | 'title' | 'period' | 'byHand'>;
  caseNumber: string;
  language: Language;
}

/** "Ärende: Korta vägen (HIT-2026-0001), lägesrapporten för period 2" */
export function AboutMatter({ matter, caseNumber, language }: Props) {
  return (
    <Text quiet>
      {`${dossierWords[language].receipt.matter}: `}
      <LinkedName of={matter.title} href={`/arenden/${matter.id}`} />
      {` (${caseNumber}). ${aboutWhat(matter, language)}.`}
    </Text>
  );
}
