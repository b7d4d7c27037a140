/** Reading a plan's file in: the file is tried, what it would do is shown, then it is imported while the page tells how far it has come. */

import type { ComponentChildren } from 'preact';
import type { Language } from '../../../words/language.ts';
import { entryOf } from '../../../workflows/domain/entry-of.ts';
import { hasByRole } from '../../authorization/access.ts';
import type { FieldError } from '../../http/problem.ts';
import type { ImportRun } from '../../ports/plan-importer.ts';
import { maxPlanFileMb } from '../../ports/plan-importer.ts';
import { ButtonLink, Heading, Link, Note, Table, Text } from '../components/display.tsx';
import { Button, ErrorSummary, Form, TextField } from '../components/form.tsx';
import { Name } from '../components/names.tsx';
import type { WordedError } from '../components/worded-error.ts';
import { fieldErrorsIn } from '../form-engine/field-errors/error-words.ts';
import { formWords } from '../form-engine/form-words.ts';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { goalWords } from '../parts/goal-words.ts';
import { importWords } from '../parts/import-words.ts';

const path = '/importera';
const access = 'importPlan';
const maxBytes = maxPlanFileMb * 1024 * 1024;
const field = 'plan';

export const importPages: PageRoute[] = [
  page({ method: 'get', path, access, respond: async (call) => uploadPage(call, []) }),
  page({ method: 'post', path, access, upload: { maxBytes, maxFiles: 1 }, respond: triedOut }),
  page({ method: 'get', path: `${path}/:run`, access, respond: async (call) => runPage(call) }),
  page({ method: 'post', path: `${path}/:run`, access, respond: begun }),
];

function uploadPage(call: PageCall, errors: WordedError[], wrong: FieldError[] = []): PageResponse {
  const { language, csrf, deps, viewer } = call;
  const words = importWords[language];
  if (!deps.planImporter) return simplePage(words.title, words.absent, <Link href="/aktiviteter">{words.done.list}</Link>);
  const hasErrors = errors.length + wrong.length > 0;
  return {
    title: `${hasErrors ? formWords[language].errorPrefix : ''}${words.title}`,
    ...(hasErrors && { status: 422 }),
    content: (
      <>
        <ErrorSummary heading={formWords[language].errorHeading} errors={errors} />
        <Heading level={1}>{words.title}</Heading>
        {wrong.length > 0 && <WrongInFile wrong={wrong} language={language} />}
        <Text>{words.intro}</Text>
        <Form action={path} csrf={csrf} upload>
          <TextField name={field} type="file" {...words.file} error={errors[0]?.detail} />
          <div>
            <Button>{words.try}</Button>
          </div>
        </Form>
        {hasByRole('importFigures', viewer) && <Link href="/mal/importera">{goalWords[language].import}</Link>}
      </>
    ),
  };
}

function WrongInFile({ wrong, language }: { wrong: FieldError[]; language: Language }) {
  const words = importWords[language];
  const names = wrong.map(({ field: name }) => name.replace(/\.\d+(?=\.|$)/g, ''));
  const labels = Object.fromEntries(names.map((name) => [name, name]));
  return (
    <Note color="danger">
      <Heading level={2}>{words.wrong}</Heading>
      <ul class="ds-list">
        {fieldErrorsIn(language, wrong, labels).map(({ field: name, detail }, index) => (
          <li key={`${name} ${index}`}>{detail}</li>
        ))}
      </ul>
      <Text>{words.wrongHelp}</Text>
    </Note>
  );
}

async function triedOut(call: PageCall): Promise<PageResponse> {
  const { fileErrors } = importWords[call.language];
  const [file] = call.files;
  if (!call.deps.planImporter) return uploadPage(call, []);
  const refused = (detail: string) => uploadPage(call, [{ field, detail }]);
  if (!file) return refused(fileErrors.none);
  if (!file.bytes) return refused(fileErrors.large);
  const tried = await call.act('tryPlan', { input: { bytes: file.bytes } });
  if (!('wrong' in tried)) return { redirect: `${path}/${tried.id}` };
  return tried.wrong.some(({ code }) => code === 'notJson') ? refused(fileErrors.json) : uploadPage(call, [], tried.wrong);
}

async function begun(call: PageCall): Promise<PageResponse> {
  const run = call.params['run'] ?? '';
  if (call.deps.planImporter) await call.act('importPlan', { input: { run } });
  return { redirect: `${path}/${run}` };
}

function runPage(call: PageCall): PageResponse {
  const words = importWords[call.language];
  const run = call.deps.planImporter?.find(call.params['run'] ?? '');
  if (!run) return { ...simplePage(words.gone.title, words.gone.help, <Link href={path}>{words.again}</Link>), status: 404 };
  return { tried: triedPage, running: runningPage, done: donePage, stopped: stoppedPage }[run.state](run, call);
}

function triedPage(run: ImportRun, { language, csrf, url }: PageCall): PageResponse {
  const words = importWords[language];
  const { tried } = words;
  const added = run.entries.filter(({ what, outcome }) => what === 'activity' && outcome === 'new').length;
  const changes = run.entries.some(({ outcome }) => outcome === 'new' || outcome === 'changed');
  return {
    title: tried.title(run.title),
    content: (
      <>
        <Heading level={1}>{tried.title(run.title)}</Heading>
        <Text>{run.entries.length === 0 ? tried.nothing(run.parts) : tried.summary(run.entries.length, run.parts)}</Text>
        {added > 0 && <Text>{tried.mails(added)}</Text>}
        {changes && (
          <Form action={url} csrf={csrf}>
            <div>
              <Button>{tried.begin}</Button>
            </div>
          </Form>
        )}
        <Text>
          <Link href={path}>{words.again}</Link>
        </Text>
        {run.entries.length > 0 && (
          <Table
            caption={tried.caption}
            rows={run.entries}
            empty={tried.nothing(run.parts)}
            columns={[
              { label: words.name, head: true, cell: ({ name }) => <Name of={name} /> },
              { label: words.what, cell: ({ what }) => entryOf(words.kinds, what) ?? what },
              { label: words.outcome, cell: ({ outcome }) => words.outcomes[outcome] },
            ]}
          />
        )}
      </>
    ),
  };
}

function runningPage({ passed, activities }: ImportRun, { language, url }: PageCall): PageResponse {
  const { running } = importWords[language];
  return {
    title: running.title,
    content: (
      <>
        <Heading level={1}>{running.title}</Heading>
        <progress max={activities} value={passed} aria-label={running.title} />
        <Text>{running.progress(passed, activities)}</Text>
        <Text quiet>{running.leave}</Text>
        <div>
          <ButtonLink href={url} variant="secondary">
            {running.refresh}
          </ButtonLink>
        </div>
      </>
    ),
  };
}

function donePage(_run: ImportRun, { language }: PageCall): PageResponse {
  const { done } = importWords[language];
  return simplePage(done.title, done.help, <ButtonLink href="/aktiviteter">{done.list}</ButtonLink>);
}

function stoppedPage({ trouble }: ImportRun, { language }: PageCall): PageResponse {
  const { stopped, again } = importWords[language];
  const more = (
    <>
      {trouble.length > 0 && (
        <>
          <Heading level={2}>{stopped.why}</Heading>
          <ul class="ds-list" lang="en">
            {trouble.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <div>
        <ButtonLink href={path}>{again}</ButtonLink>
      </div>
    </>
  );
  return simplePage(stopped.title, stopped.help, more);
}

const simplePage = (title: string, text: string, more: ComponentChildren) => ({
  title,
  content: (
    <>
      <Heading level={1}>{title}</Heading>
      <Text>{text}</Text>
      {more}
    </>
  ),
});
