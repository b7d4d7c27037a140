/** Files for a report that is being written: typed by their content, each of a limited size, the sender's own until the report is sent in. */

import type { Attachment } from '../../../db/cases/attachment-read-model.ts';
import { draftAttachments } from '../../../db/cases/attachment-read-model.ts';
import { maxFileBytes } from '../../attachments/file-limits.ts';
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

const upload = { maxBytes: maxFileBytes, maxFiles: 1 };

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

async function filesPage(call: MatterCall, error?: string): Promise<PageResponse> {
  const { language, matter, csrf } = call;
  const words = reportFormWords[language].files;
  const { errorPrefix, errorHeading } = formWords[language];
  const { activity } = await matterFacts(call);
  const files = await draftAttachments(call.deps.db, matter);
  return {
    title: `${error ? errorPrefix : ''}${words.title}`,
    ...(error && { status: 422 }),
    content: (
      <>
        <ErrorSummary heading={errorHeading} errors={error ? [{ field: 'file', detail: error }] : []} />
        <Heading level={1}>{words.title}</Heading>
        <AboutActivity activity={activity} language={language} />
        <Text>{words.intro}</Text>
        <FilesTable call={call} files={files} />
        <Form action={`${matter.base}/rapport/filer`} csrf={csrf} upload>
          <TextField name="file" label={words.choose} hint={words.hint} type="file" error={error} />
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
  const [file] = call.files;
  if (!file) return filesPage(call, words.missing);
  if (!file.bytes) return filesPage(call, words.tooLarge);
  const added = await act('addDraftFile', { params, input: { owner: matter.owner, name: file.name, bytes: file.bytes } });
  if ('refused' in added) return filesPage(call, words[added.refused]);
  return { redirect: `${matter.base}/rapport/filer`, notice: words.added(added.name) };
}

async function remove({ matter, form, language, params, act }: MatterCall): Promise<PageResponse> {
  await act('removeDraftFile', { params, input: { owner: matter.owner, id: one(form, 'id') ?? '' } });
  return { redirect: `${matter.base}/rapport/filer`, notice: reportFormWords[language].files.removed };
}
