/** Notes in a case (tjänsteanteckningar). They move no life: each is a row of its own, and a wrong one is corrected by a later one. */
import { z } from 'zod';
import { caseNote } from '../../../contracts/bodies/case-paper.ts';
import type { NoteView } from '../../../contracts/views/case-paper-view.ts';
import { noteView } from '../../../contracts/views/case-paper-view.ts';
import { listPageOf } from '../../../contracts/views/view-parts.ts';
import type { CasePaper } from '../../../db/cases/papers/paper-read-model.ts';
import { findPaper, listPapers, papersAbout } from '../../../db/cases/papers/paper-read-model.ts';
import { mapListPage } from '../../../db/queries/list-page.ts';
import { isOfCounty } from '../../authorization/visibility.ts';
import { pagingQuery } from '../../http/paging.ts';
import { fieldErrorOf } from '../../http/problem.ts';
import { listResponse } from '../../operations/common-responses.ts';
import { operation } from '../../operations/operation.ts';
import { idOf, keepInCase } from '../../operations/papers/keep-paper.ts';

const tag = 'Plan activities';
const path = '/plan-activities/{id}/notes';

export const noteOperations = [
  operation({
    id: 'listNotes',
    method: 'get',
    path,
    tag,
    summary: 'List the notes in a case',
    description: 'The latest first. Internal ones are listed for the county board’s own people only.',
    about: 'planActivity',
    query: z.strictObject(pagingQuery),
    responses: [{ status: 200, description: 'A page of notes.', schema: listPageOf(noteView) }],
    async handle({ deps, viewer, resource, query, request }) {
      const planActivity = resource.planActivity.id;
      const internal = isOfCounty(viewer);
      const found = await listPapers(deps.db, { planActivity, kind: 'note', internal }, query);
      const ids = found.items.map(({ id }) => id);
      const corrections = (await papersAbout(deps.db, planActivity, ids, 'note')).filter((paper) => internal || !paper.internal);
      return listResponse(request, await mapListPage(found, (papers) => papers.map((paper) => toNoteView(paper, corrections))));
    },
  }),
  operation({
    id: 'addNote',
    method: 'post',
    path,
    tag,
    summary: 'Make a note in a case',
    description: 'A note is never changed and never deleted: a wrong one is corrected by a new one that names it (`corrects`).',
    about: 'planActivity',
    keyed: true,
    body: caseNote,
    responses: [{ status: 201, description: 'The note.', schema: noteView }],
    async rules({ deps, body: { corrects }, resource: { planActivity } }) {
      if (corrects === undefined) return [];
      return (await findPaper(deps.db, planActivity.id, corrects, 'note')) ? [] : [fieldErrorOf(['corrects'], 'notInCase')];
    },
    async handle(call) {
      const { internal, corrects = null } = call.body;
      const note = { id: idOf(call), kind: 'note' as const, internal, about: corrects, content: call.body, file: null };
      const kept = await call.deps.db.transaction((trx) => keepInCase(trx, call, note, internal ? 'internalNoteAdded' : 'noteAdded'));
      return { status: 201, body: toNoteView({ ...kept, ...note }, []) };
    },
  }),
];

function toNoteView({ id, internal, person, personName, recordedAt, about, content }: CasePaper<'note'>, corrections: CasePaper[]): NoteView {
  const { kind, on, withWhom = null, text } = content;
  const correctedBy = corrections.findLast((paper) => paper.about === id)?.id ?? null;
  return { id, internal, by: person, byName: personName, recordedAt, kind, on, withWhom, text, corrects: about, correctedBy };
}
