/** What the lead has answered and what the bodies have said, as a dossier shows it. */
import type { DossierResponse, ResolutionView } from '../../../../contracts/views/report-view.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { minuteInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { Card, Heading, Quote, Text } from '../../components/display.tsx';
import { bodyWords } from '../../parts/body-words.ts';
import { adviceKindsFor } from '../../parts/matters/matter-parts.tsx';
import type { DossierProps } from './dossier-props.ts';

export function Statements({ matter, level, language }: DossierProps) {
  const words = bodyWords[language].matter;
  return (
    <section class="hit-stack">
      <Heading level={level}>{words.statements}</Heading>
      {matter.statements.length === 0 && <Text quiet>{words.noStatement}</Text>}
      {matter.statements.map(({ text, receivedAt }) => (
        <div key={receivedAt}>
          <Text quiet>{capitalised(minuteInWords(receivedAt, language))}</Text>
          <Quote>{text}</Quote>
        </div>
      ))}
    </section>
  );
}

/** RAI's advice about the same report comes before what the Partnership says: it goes along when the matter is passed on. */
const saidIn = (matter: DossierResponse): ResolutionView[] =>
  [...matter.earlier.filter(({ obligation }) => obligation === matter.obligation), matter].flatMap(({ advice, decision }) => [
    ...advice,
    ...(decision ? [decision] : []),
  ]);

export function Said({ matter, level, language }: DossierProps) {
  const words = bodyWords[language].matter;
  const said = saidIn(matter);
  return (
    <section class="hit-stack">
      <Heading level={level}>{words.words}</Heading>
      {said.length === 0 && <Text quiet>{words.noWords}</Text>}
      {said.map((one) => (
        <Card key={one.recordedAt}>
          <Heading level={3}>{kindInWords(matter, one, language)}</Heading>
          <Text quiet>{whereSaid(one, language)}</Text>
          <Quote>{one.text}</Quote>
        </Card>
      ))}
    </section>
  );
}

/** "Råd om stöd", "Ny dag". */
export function kindInWords(matter: DossierResponse, { kind }: ResolutionView, language: Language): string {
  const kinds = { ...adviceKindsFor(matter, language), ...wordsIn(language).bodyDecisionOutcomes };
  return capitalised(kinds[kind as keyof typeof kinds] ?? kind);
}

/** "Möte 2026-03-02, § 12", or the minute in which it was said. */
export function whereSaid({ meeting, recordedAt }: ResolutionView, language: Language): string {
  const words = bodyWords[language].matter;
  return capitalised(meeting ? words.meeting(String(meeting['heldOn']), meeting['paragraph'] as string | undefined) : minuteInWords(recordedAt, language));
}
