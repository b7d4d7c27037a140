/** A file of no period is added to a case by a form, and opened by whoever reads the case. */
import { randomUUID } from 'node:crypto';
import { caseFile, fileKinds } from '../../../contracts/bodies/case-paper.ts';
import { findPaper } from '../../../db/cases/papers/paper-read-model.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { acceptedKinds } from '../../attachments/file-kind.ts';
import { maxFileBytes } from '../../attachments/file-limits.ts';
import { isOfCounty } from '../../authorization/visibility.ts';
import { notFound } from '../../http/problem.ts';
import { one } from '../browser/posted-fields.ts';
import { Choices } from '../components/choices.tsx';
import { Heading, Link, Text } from '../components/display.tsx';
import { Button, ErrorSummary, errorOf, Form, TextField } from '../components/form.tsx';
import type { WordedError } from '../components/worded-error.ts';
import { activityOf, addressOf, wordChoices } from '../form-engine/activity-of-form.ts';
import { About } from '../form-engine/form-views.tsx';
import { formWords } from '../form-engine/form-words.ts';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { caseFileWords } from '../parts/papers/case-file-words.ts';

const path = '/aktiviteter/:id/handling';

export const caseFilePages: PageRoute[] = [
  page({ method: 'get', path, access: 'keepCaseFile', respond: (call) => formPage(call, []) }),
  page({ method: 'post', path, access: 'keepCaseFile', upload: { maxBytes: maxFileBytes, maxFiles: 1 }, respond: add }),
  page({
    method: 'get',
    path: '/aktiviteter/:id/fil/:file',
    access: 'listCaseFiles',
    async respond({ deps, viewer, params, request }) {
      const { id = '', file = '' } = params;
      await request('listCaseFiles', { params: { id } });
      const paper = /^[0-9a-f-]{36}$/.test(file) ? await findPaper(deps.db, id, file, 'file') : undefined;
      const kept = paper?.file;
      const body = kept && (!paper.internal || isOfCounty(viewer)) ? await deps.attachments?.read(kept.hash) : undefined;
      if (!kept || !body) throw notFound();
      return { file: { type: kept.type, name: kept.name, body } };
    },
  }),
];

async function formPage(call: PageCall, errors: WordedError[]): Promise<PageResponse> {
  const { language, csrf, form, at, deps } = call;
  // Without a folder to keep files in there is no such page.
  if (deps.attachments === undefined) throw notFound();
  const activity = await activityOf(call);
  const { form: words, kinds } = caseFileWords[language];
  const { errorPrefix, errorHeading, cancel } = formWords[language];
  const field = (name: string) => ({ name, error: errorOf(errors, name) });
  return {
    title: `${errors.length > 0 ? errorPrefix : ''}${words.title}`,
    ...(errors.length > 0 && { status: 422 }),
    content: (
      <>
        <ErrorSummary heading={errorHeading} errors={errors} />
        <Heading level={1}>{words.title}</Heading>
        <About activity={activity} language={language} />
        <Text>{words.intro}</Text>
        <Form action={`${addressOf(activity)}/handling`} csrf={csrf} idempotencyKey={one(form, '_key') ?? randomUUID()} upload>
          <TextField {...field('title')} {...words.name} value={one(form, 'title') ?? ''} />
          <Choices {...field('kind')} {...words.kind} value={[one(form, 'kind') ?? '']} choices={wordChoices(fileKinds, kinds)} />
          <TextField {...field('on')} {...words.on} type="date" value={one(form, 'on') ?? dayOf(at)} />
          <Choices
            {...field('internal')}
            {...words.internal}
            several
            value={[one(form, 'internal') ?? '']}
            choices={[{ value: 'yes', label: words.internal.choice }]}
          />
          <TextField {...field('file')} {...words.file} type="file" accept={acceptedKinds} />
          <div class="hit-buttons">
            <Button>{words.send}</Button>
            <Link href={addressOf(activity)}>{cancel}</Link>
          </div>
        </Form>
      </>
    ),
  };
}

async function add(call: PageCall): Promise<PageResponse> {
  const { form, files, language, params, act } = call;
  const { errors: words, done } = caseFileWords[language].form;
  const [file] = files;
  const written = caseFile.safeParse({ title: one(form, 'title'), kind: one(form, 'kind'), on: one(form, 'on'), internal: one(form, 'internal') === 'yes' });
  const wrong = written.success ? [] : (['title', 'kind', 'on'] as const).filter((name) => written.error.issues.some(({ path: [at] }) => at === name));
  const ofFile = !file ? words.file : !file.bytes ? words.tooLarge : wrong.length > 0 ? words.again : undefined;
  const errors = [...wrong.map((field) => ({ field, detail: words[field] })), ...(ofFile === undefined ? [] : [{ field: 'file', detail: ofFile }])];
  if (!written.success || !file?.bytes) return formPage(call, errors);
  const answer = await act('keepCaseFile', {
    params,
    input: { key: one(form, '_key') ?? randomUUID(), content: written.data, name: file.name, bytes: file.bytes },
  });
  if ('refused' in answer) return formPage(call, [{ field: 'file', detail: words[answer.refused] }]);
  return { redirect: `/aktiviteter/${params['id'] ?? ''}`, notice: done };
}
