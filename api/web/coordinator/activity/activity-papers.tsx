/** What people have put into the case beside its steps, with the forms that put more there. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { hasEnded } from '../../../../workflows/domain/stages.ts';
import { hasByRole, relationsOf } from '../../../authorization/access.ts';
import { maxItems } from '../../../http/paging.ts';
import type { ResponseOf } from '../../../routes/all-operations.ts';
import { Link, Table, Tag } from '../../components/display.tsx';
import { addressOf } from '../../form-engine/activity-of-form.ts';
import type { PageCall } from '../../kit/page-route.ts';
import { actionWords } from '../../parts/action-words.ts';
import { noteWords } from '../../parts/papers/note-words.ts';
import { AppealsInCase } from './activity-appeals.tsx';
import { FilesInCase } from './activity-files.tsx';
import { FoldedSection } from './folded-section.tsx';

interface Papers {
  notes: ResponseOf<'listNotes'>['items'];
  files: ResponseOf<'listCaseFiles'>['items'];
  /** Undefined for those who are told of none. */
  appeals: ResponseOf<'listAppeals'>['items'] | undefined;
  mayAdd: boolean;
  /** Whether there is a folder to keep files in. */
  keepsFiles: boolean;
}

/** Undefined for those who read no papers of the case. */
export async function papersOf({ request, params, viewer, deps }: PageCall, activity: PlanActivityResponse): Promise<Papers | undefined> {
  if (!hasByRole('listNotes', viewer) && relationsOf(viewer, activity).length === 0) return undefined;
  const query = { limit: String(maxItems) };
  const appeals = hasByRole('listAppeals', viewer) ? (await request('listAppeals', { params, query })).items : undefined;
  const files = (await request('listCaseFiles', { params, query })).items;
  return {
    notes: (await request('listNotes', { params, query })).items,
    files,
    appeals,
    mayAdd: hasByRole('addNote', viewer),
    keepsFiles: deps.attachments !== undefined,
  };
}

export function PapersInCase({
  activity,
  papers: { notes, files, appeals, mayAdd, keepsFiles },
  language,
}: {
  activity: PlanActivityResponse;
  papers: Papers;
  language: Language;
}) {
  const words = noteWords[language];
  const address = addressOf(activity);
  const raise = mayAdd && !hasEnded(activity.stage) ? `${address}/ta-upp-arende?galler=question` : undefined;
  return (
    <>
      <FoldedSection id="anteckningar" title={words.title}>
        <Table
          underHeading
          caption={words.title}
          empty={words.none}
          rows={notes}
          columns={[
            { label: words.on, head: true, cell: ({ on }) => <span class="hit-nowrap">{shortDayInWords(on, language)}</span> },
            { label: words.what, cell: (note) => <What note={note} language={language} /> },
            { label: words.withWhom, cell: ({ withWhom }) => withWhom ?? '–' },
            { label: words.text, cell: ({ text }) => <div class="hit-letter">{text}</div> },
            {
              label: words.by,
              cell: (note) => <By note={note} correct={mayAdd ? `${address}/anteckning?rattar=${note.id}` : undefined} raise={raise} language={language} />,
            },
          ]}
        />
        {mayAdd && (
          <p class="hit-buttons hit-noprint">
            <Link href={`${address}/anteckning`}>{words.add}</Link>
          </p>
        )}
      </FoldedSection>
      {appeals && <AppealsInCase id={activity.id} appeals={appeals} mayAdd={mayAdd} language={language} />}
      <FilesInCase id={activity.id} files={files} mayAdd={mayAdd && keepsFiles} language={language} />
    </>
  );
}

interface OfNote {
  note: Papers['notes'][number];
  language: Language;
}

function What({ note: { kind, internal, corrects, correctedBy }, language }: OfNote) {
  const words = noteWords[language];
  return (
    <>
      {capitalised(words.kinds[kind])} {internal && <Tag>{capitalised(words.internal)}</Tag>}
      {corrects !== null && <div class="hit-quiet">{capitalised(words.corrects)}</div>}
      {correctedBy !== null && <div class="hit-quiet">{capitalised(words.corrected)}</div>}
    </>
  );
}

function By({ note: { byName, on, correctedBy }, correct, raise, language }: OfNote & Record<'correct' | 'raise', string | undefined>) {
  const words = noteWords[language];
  return (
    <>
      {byName}
      {correct !== undefined && correctedBy === null && (
        <div>
          <Link href={correct}>
            {words.correct}
            <span class="hit-hidden">: {words.correctNamed(shortDayInWords(on, language))}</span>
          </Link>
        </div>
      )}
      {raise !== undefined && correctedBy === null && (
        <div class="hit-noprint">
          <Link href={raise}>
            {actionWords[language].links['ta-upp-arende']}
            <span class="hit-hidden">: {words.correctNamed(shortDayInWords(on, language))}</span>
          </Link>
        </div>
      )}
    </>
  );
}
