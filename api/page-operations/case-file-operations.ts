/** A file that belongs to no period is kept in a case: a letter that came in, minutes, an agreement. */
import type { FileBody } from '../../contracts/bodies/case-paper.ts';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { FileKind } from '../attachments/file-kind.ts';
import { fileKind, fileName, isCalledAsMacros } from '../attachments/file-kind.ts';
import type { Viewer } from '../authorization/access.ts';
import { notFound } from '../http/problem.ts';
import { commandId } from '../operations/command-id.ts';
import type { BeforeIt, InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';
import { keepInCase } from '../operations/papers/keep-paper.ts';

interface NewCaseFile {
  /** Makes a form that is sent twice one act. */
  key: string;
  content: FileBody;
  /** As its sender named it. */
  name: string;
  bytes: Buffer;
}
/** What it is taken for, and where it lies; or that it is not taken. */
type Received = { refused: 'wrongKind' } | { kind: FileKind; hash: string };

export const caseFileOperations = [pageOperation({ id: 'keepCaseFile', about: 'planActivity', prepare: receive, run: keep })];

async function receive({ deps, input }: BeforeIt<'planActivity', NewCaseFile>): Promise<Received> {
  const attachments = required(deps.attachments);
  const kind = isCalledAsMacros(input.name) ? undefined : await fileKind(input.bytes);
  return kind ? { kind, hash: await attachments.keep(input.bytes) } : { refused: 'wrongKind' };
}

/** @returns the paper's id; or why it is not taken */
async function keep(act: InTransaction<'planActivity', NewCaseFile, Viewer, Received>): Promise<{ id: string } | { refused: 'wrongKind' }> {
  const { trx, viewer, resource, input, prepared } = act;
  if ('refused' in prepared) return prepared;
  const { kind, hash } = prepared;
  const { internal } = input.content;
  const id = commandId({ person: viewer.id, method: 'POST', path: `/aktiviteter/${resource.planActivity.id}/handling`, key: input.key });
  const file = { hash, name: fileName(input.name, kind), type: kind.type, sizeBytes: input.bytes.length };
  await keepInCase(trx, act, { id, kind: 'file', internal, about: null, content: input.content, file }, internal ? 'internalFileKept' : 'fileKept');
  return { id };
}

/** @throws ApiProblem 404 without a folder to keep files in */
function required(attachments: AttachmentStore | undefined): AttachmentStore {
  if (!attachments) throw notFound();
  return attachments;
}
