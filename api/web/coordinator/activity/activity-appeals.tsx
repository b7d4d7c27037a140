/** Appeals and requests to reconsider in a case, with what has become of each. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import type { ResponseOf } from '../../../routes/all-operations.ts';
import { Lines, Link, Table } from '../../components/display.tsx';
import { Name } from '../../components/names.tsx';
import { addressOf } from '../../form-engine/activity-of-form.ts';
import { appealWords } from '../../parts/papers/appeal-words.ts';
import { FoldedSection } from './folded-section.tsx';

type Appeal = ResponseOf<'listAppeals'>['items'][number];

interface AppealsProps extends Pick<PlanActivityResponse, 'id'> {
  appeals: Appeal[];
  mayAdd: boolean;
  language: Language;
}

export function AppealsInCase({ id, appeals, mayAdd, language }: AppealsProps) {
  const words = appealWords[language];
  const address = `${addressOf({ id })}/overklagande`;
  return (
    <FoldedSection id="overklaganden" title={words.title}>
      <Table
        underHeading
        caption={words.title}
        empty={words.none}
        rows={appeals}
        columns={[
          { label: words.what, head: true, cell: ({ kind }) => capitalised(words.kinds[kind]) },
          { label: words.from, cell: ({ from }) => <Name of={from} /> },
          { label: words.on, cell: (appeal) => cameIn(appeal, language) },
          { label: words.became, cell: (appeal) => <Became appeal={appeal} carryOn={mayAdd ? `${address}/${appeal.id}` : undefined} language={language} /> },
        ]}
      />
      {mayAdd && (
        <p class="hit-buttons hit-noprint">
          <Link href={address}>{words.add}</Link>
        </p>
      )}
    </FoldedSection>
  );
}

function cameIn({ on, inTime }: Appeal, language: Language): string {
  const said = inTime === null ? [] : [appealWords[language].inTime[`${inTime}`]];
  return [shortDayInWords(on, language), ...said].join(', ');
}

function Became({ appeal: { kind, from, steps }, carryOn, language }: { appeal: Appeal; carryOn: string | undefined; language: Language }) {
  const words = appealWords[language];
  const lines = steps.map((step) => `${capitalised(words.steps[step.kind])}, ${shortDayInWords(step.on, language)}${step.text ? `: ${step.text}` : ''}`);
  return (
    <>
      <Lines lines={lines.length > 0 ? lines : [words.nothingYet]} />
      {carryOn !== undefined && (
        <Link href={carryOn}>
          {words.carryOn}
          <span class="hit-hidden">
            : {words.kinds[kind]}, <Name of={from} />
          </span>
        </Link>
      )}
    </>
  );
}
