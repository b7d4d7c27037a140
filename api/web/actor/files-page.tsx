/** Files for a report that is being written: typed by their content, each of a limited size, the sender's own until the report is sent in. */

import type { Attachment } from '../../../db/cases/attachment-read-model.ts';
import { draftAttachments } from '../../../db/cases/attachment-read-model.ts';
import { acceptedKinds } from '../../attachments/file-kind.ts';
import { maxFileBytes, maxFilesAtOnce } from '../../attachments/file-limits.ts';
import { notFound } from '../../http/problem.ts';
import { one } from '../browser/posted-fields.ts';
import { ButtonLink, Heading, Table, Text } from '../components/display.tsx';
import { Button, ErrorSummary, Form, TextField } from '../components/form.tsx';
import { formWords } from '../form-engine/form-words.ts';
import type { PageResponse, PageRoute } from '../kit/page-route.ts';
import { reportFormWords } from '../parts/forms/report-form-words.ts';
import { AboutActivity } from './answer-links/about-activity.tsx';
import { answerRoutes } from './answer-links/answer-routes.ts';
import type { MatterCall } from './answer-links/matter.ts';
import { matterFacts } from './answer-links/matter-facts.ts';
import { fileSize } from './file-size.ts';

const upload = { maxBytes: maxFileBytes, maxFiles: maxFilesAtOnce };

export const filesPages: PageRoute[] = [
  ...answerRoutes({ method: 'get', path: '/rapport/filer', purpose: 'report', access: 'submitReport', respond: (call) => filesPage(call) }),
  ...answerRoutes({
    method: 'post',
    path: '/rapport/filer',
    purpose: 'report',
    access: 'submitReport',
    upload,
    limits: [{ name: 'files', limit: 100 }],
    respond: add,
  }),
  ...answerRoutes({ method: 'post', path: '/rapport/filer/bort', purpose: 'report', access: 'submitReport', respond: remove }),
];

async function filesPage(call: MatterCall, errors: string[] = []): Promise<PageResponse> {
  const { language, matter, csrf } = call;
  const words = reportFormWords[language].files;
  const { errorPrefix, errorHeading } = formWords[language];
  const { activity } = await matterFacts(call);
  const files = await draftAttachments(call.deps.db, matter);
  return {
    title: `${errors.length > 0 ? errorPrefix : ''}${words.title}`,
    ...(errors.length > 0 && { status: 422 }),
    content: (
      <>
        <ErrorSummary heading={errorHeading} errors={errors.map((detail) => ({ field: 'file', detail }))} />
        <Heading level={1}>{words.title}</Heading>
        <AboutActivity activity={activity} language={language} />
        <Text>{words.intro}</Text>
        <FilesTable call={call} files={files} />
        <Form action={`${matter.base}/rapport/filer`} csrf={csrf} upload>
          <TextField name="file" label={words.choose} hint={words.hint} type="file" accept={acceptedKinds} several error={errors.join(' ') || undefined} />
          <div class="hit-row">
            <Button variant="secondary">{words.add}</Button>
            <ButtonLink href={`${matter.base}/rapport`}>{words.back}</ButtonLink>
          </div>
        </Form>
      </>
    ),
  };
}

function FilesTable({ call: { language, matter, csrf }, files }: { call: MatterCall; files: Attachment[] }) {
  const words = reportFormWords[language].files;
  return (
    <Table
      caption={words.attached}
      rows={files}
      empty={words.none}
      columns={[
        { label: words.name, head: true, cell: ({ name }) => name },
        { label: words.size, numeric: true, cell: ({ sizeBytes }) => fileSize(sizeBytes, language) },
        {
          label: words.remove,
          cell: ({ id, name }) => (
            <Form action={`${matter.base}/rapport/filer/bort`} csrf={csrf}>
              <input type="hidden" name="id" value={id} />
              <button class="ds-button" type="submit" data-variant="tertiary" data-size="sm" aria-label={words.removeNamed(name)}>
                {words.remove}
              </button>
            </Form>
          ),
        },
      ]}
    />
  );
}

async function add(call: MatterCall): Promise<PageResponse> {
  const { deps, matter, language, params, act } = call;
  const words = reportFormWords[language].files;
  // Without a folder to keep files in there is no such page.
  if (deps.attachments === undefined) throw notFound();
  if (call.files.length === 0) return filesPage(call, [words.missing]);
  const added: string[] = [];
  const refused: string[] = [];
  // One after the other: how many a report has is counted anew for each.
  for (const { name, bytes } of call.files) {
    const answer = bytes ? await act('addDraftFile', { params, input: { owner: matter.owner, name, bytes } }) : { refused: 'tooLarge' as const };
    if ('refused' in answer) refused.push(words.refused(shownName(name), words[answer.refused]));
    else added.push(answer.name);
  }
  if (refused.length > 0) return filesPage(call, refused);
  return { redirect: `${matter.base}/rapport/filer`, notice: words.added(added) };
}

/** As its sender called it, not longer than a line. */
const shownName = (name: string): string => name.replace(/\p{C}/gu, '').slice(0, 100);

async function remove({ matter, form, language, params, act }: MatterCall): Promise<PageResponse> {
  await act('removeDraftFile', { params, input: { owner: matter.owner, id: one(form, 'id') ?? '' } });
  return { redirect: `${matter.base}/rapport/filer`, notice: reportFormWords[language].files.removed };
}
