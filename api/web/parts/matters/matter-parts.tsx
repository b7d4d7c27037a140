/** What is shown of a matter before a body wherever it stands: what it is about, where it is, and what a coordinator asks in it. */
import type { EscalationView } from '../../../../contracts/views/report-view.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import type { Words } from '../../../../words/words.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { Card, Heading, Lines, Quote, Table, Text } from '../../components/display.tsx';
import { bodyWords } from '../body-words.ts';

/** The period of the report that is late, or what a coordinator has raised. */
export function aboutWhat({ period, byHand }: Pick<EscalationView, 'period' | 'byHand'>, language: Language): string {
  if (byHand) return capitalised(wordsIn(language).matterKinds[byHand.kind]);
  return period === null ? '–' : capitalised(periodInWords(period, language));
}

/** A matter raised by hand is over with the advice that it asked for: nobody has decided anything then. */
export function matterStateInWords({ state, role, byHand }: Pick<EscalationView, 'state' | 'role' | 'byHand'>, language: Language): string {
  const advised = byHand && role === 'referenceGroup' && state === 'decided';
  return capitalised(advised ? bodyWords[language].list.answered : wordsIn(language).escalationStates[state]);
}

/** What the reference group may say: to a question raised by hand a proposal is the answer. */
export function adviceKindsFor({ byHand }: Pick<EscalationView, 'byHand'>, language: Language): Words['adviceKinds'] {
  const { adviceKinds } = wordsIn(language);
  return byHand ? { ...adviceKinds, proposal: bodyWords[language].matter.answer } : adviceKinds;
}

/** What is asked, and what the county board proposes as the answer. */
export function AskedByHand({ byHand, level = 2, language }: { byHand: NonNullable<EscalationView['byHand']>; level?: 2 | 3; language: Language }) {
  const words = bodyWords[language].matter;
  return (
    <Card>
      <Heading level={level}>{words.question}</Heading>
      <Text quiet>{words.byHand}</Text>
      <Text>{`${words.aboutWhat}: ${wordsIn(language).matterKinds[byHand.kind]}`}</Text>
      <Quote>{byHand.question}</Quote>
      {byHand.proposedAnswer !== null && (
        <>
          <Heading level={3}>{words.proposedAnswer}</Heading>
          <Quote>{byHand.proposedAnswer}</Quote>
        </>
      )}
    </Card>
  );
}

/** The same above a form in which a body says its word. */
export const aboveByHand = ({ byHand }: Pick<EscalationView, 'byHand'>, language: Language) =>
  byHand ? { above: <AskedByHand byHand={byHand} language={language} /> } : {};

/** What else has been before the bodies in the same activity. */
export function Earlier({ earlier, language }: { earlier: EscalationView[]; language: Language }) {
  const words = bodyWords[language];
  if (earlier.length === 0) return null;
  return (
    <Table
      caption={words.matter.earlier}
      empty=""
      rows={earlier}
      columns={[
        { label: words.list.period, head: true, cell: (matter) => aboutWhat(matter, language) },
        { label: words.list.raised, cell: ({ raisedAt }) => shortDayInWords(dayOf(raisedAt), language) },
        { label: words.list.state, cell: (matter) => matterStateInWords(matter, language) },
        { label: words.matter.words, cell: ({ advice, decision }) => <Lines lines={[...advice, ...(decision ? [decision] : [])].map(({ text }) => text)} /> },
      ]}
    />
  );
}
