/** The files in a case that belong to no period, to be opened, with the form that adds one. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import type { ResponseOf } from '../../../routes/all-operations.ts';
import { Link, Table, Tag } from '../../components/display.tsx';
import { addressOf } from '../../form-engine/activity-of-form.ts';
import { caseFileWords } from '../../parts/papers/case-file-words.ts';
import { FoldedSection } from './folded-section.tsx';

interface FilesProps extends Pick<PlanActivityResponse, 'id'> {
  files: ResponseOf<'listCaseFiles'>['items'];
  mayAdd: boolean;
  language: Language;
}

export function FilesInCase({ id, files, mayAdd, language }: FilesProps) {
  const words = caseFileWords[language];
  return (
    <FoldedSection id="filer" title={words.title}>
      <Table
        underHeading
        caption={words.title}
        empty={words.none}
        rows={files}
        columns={[
          { label: words.name, head: true, cell: (file) => <Link href={`${addressOf({ id })}/fil/${file.id}`}>{file.title}</Link> },
          {
            label: words.what,
            cell: ({ kind, internal }) => (
              <>
                {capitalised(words.kinds[kind])} {internal && <Tag>{capitalised(words.internal)}</Tag>}
              </>
            ),
          },
          { label: words.on, cell: ({ on }) => <span class="hit-nowrap">{shortDayInWords(on, language)}</span> },
          { label: words.by, cell: ({ byName }) => byName },
        ]}
      />
      {mayAdd && (
        <p class="hit-buttons hit-noprint">
          <Link href={`${addressOf({ id })}/handling`}>{words.add}</Link>
        </p>
      )}
    </FoldedSection>
  );
}
