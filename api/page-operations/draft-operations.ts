/** The draft of a report and the files that lie in it: the actor's own until it is sent in. */
import { randomUUID } from 'node:crypto';
import { maxAttachments } from '../../contracts/bodies/report.ts';
import { draftAttachments } from '../../db/cases/attachment-read-model.ts';
import { addAttachment, removeDraftAttachment } from '../../db/cases/attachment-store.ts';
import type { DraftFields, DraftOf } from '../../db/cases/draft-read-model.ts';
import { forgetDraft, saveDraft } from '../../db/cases/draft-store.ts';
import type { DraftWriter } from '../../db/drafts/versioned-draft.ts';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { FileKind } from '../attachments/file-kind.ts';
import { fileKind, fileName, isCalledAsMacros } from '../attachments/file-kind.ts';
import { filesIn } from '../attachments/sent-files.ts';
import type { Viewer } from '../authorization/access.ts';
import { notFound } from '../http/problem.ts';
import type { Resources } from '../operations/operation.ts';
import type { BeforeIt, InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';

/** The person's id, or the link's where a colleague writes. */
type Owned = Pick<DraftOf, 'owner'>;
interface NewFile extends Owned {
  /** As the sender named it. */
  name: string;
  bytes: Buffer;
}
/** What a file is taken for, and where it lies; or why it is not taken. */
type Received = { refused: 'wrongKind' | 'tooMany' } | { name: string; kind: FileKind; hash: string };

export const draftOperations = [
  pageOperation({
    id: 'saveDraft',
    about: 'report',
    run: ({ trx, resource, input }: InTransaction<'report', Owned & { content: DraftFields; by: DraftWriter }>) =>
      saveDraft(trx, draftOf(resource, input), { ...input.by, content: input.content }),
  }),
  pageOperation({
    id: 'forgetDraft',
    about: 'report',
    run: ({ trx, resource, input }: InTransaction<'report', Owned>) => forgetDraft(trx, draftOf(resource, input)),
  }),
  pageOperation({ id: 'addDraftFile', about: 'report', prepare: receive, run: add }),
  pageOperation({
    id: 'removeDraftFile',
    about: 'report',
    run: ({ trx, resource, input }: InTransaction<'report', Owned & { id: string }>) => removeDraftAttachment(trx, draftOf(resource, input), input.id),
  }),
];

const draftOf = ({ planActivity, period }: Resources['report'], { owner }: Owned): DraftOf => ({ planActivity: planActivity.id, period, owner });

async function receive({ db, deps, resource, input }: BeforeIt<'report', NewFile>): Promise<Received> {
  const attachments = required(deps.attachments);
  const kind = isCalledAsMacros(input.name) ? undefined : await fileKind(input.bytes);
  if (!kind) return { refused: 'wrongKind' };
  const sent = resource.item ? filesIn(resource.item) : [];
  if (sent.length + (await draftAttachments(db, draftOf(resource, input))).length >= maxAttachments) return { refused: 'tooMany' };
  return { name: fileName(input.name, kind), kind, hash: await attachments.keep(input.bytes) };
}

/** @returns the name that it is kept under; or why it is not taken */
async function add({
  trx,
  resource,
  input,
  prepared,
}: InTransaction<'report', NewFile, Viewer, Received>): Promise<{ name: string } | { refused: 'wrongKind' | 'tooMany' }> {
  if ('refused' in prepared) return prepared;
  const { name, kind, hash } = prepared;
  await addAttachment(trx, draftOf(resource, input), { id: randomUUID(), name, type: kind.type, sizeBytes: input.bytes.length, hash });
  return { name };
}

/** @throws ApiProblem 404 without a folder to keep files in */
function required(attachments: AttachmentStore | undefined): AttachmentStore {
  if (!attachments) throw notFound();
  return attachments;
}
