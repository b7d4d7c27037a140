/** A person's own views of the list of activities: saved, renamed and deleted. */
import type { SavedView } from '../../../../db/people/saved-views/saved-view-read-model.ts';
import { savedViewsOf } from '../../../../db/people/saved-views/saved-view-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import { one } from '../../browser/posted-fields.ts';
import { Heading, Link, Table, Text } from '../../components/display.tsx';
import { Button, ErrorSummary, Form, TextField } from '../../components/form.tsx';
import { formWords } from '../../form-engine/form-words.ts';
import type { PageCall, PageResponse, PageRoute } from '../../kit/page-route.ts';
import { page } from '../../kit/page-route.ts';
import { filterOf } from '../portfolio-filter.ts';
import { addressOfView, SaveView, selectionOf, viewsPath } from './saved-views.tsx';
import { viewName } from './view-name.ts';
import { viewWords } from './view-words.ts';

const renamePath = `${viewsPath}/namn`;

export const viewPages: PageRoute[] = [
  page({ method: 'get', path: viewsPath, access: 'saveView', respond: (call) => overview(call) }),
  page({ method: 'post', path: viewsPath, access: 'saveView', respond: saved }),
  page({ method: 'get', path: renamePath, access: 'renameView', respond: (call) => renaming(call, one(call.query, 'vy') ?? '') }),
  page({ method: 'post', path: renamePath, access: 'renameView', respond: renamed }),
  page({ method: 'post', path: `${viewsPath}/ta-bort`, access: 'deleteView', respond: deleted }),
];

/** What could not be saved, shown where it was written. */
interface Refused {
  written: string;
  error: string;
}

async function saved(call: PageCall): Promise<PageResponse> {
  const { form, language, act } = call;
  const words = viewWords[language];
  const selection = selectionIn(one(form, 'urval') ?? '');
  const written = one(form, 'namn') ?? '';
  const name = viewName.safeParse(written);
  if (!name.success) return overview(call, { written, selection, error: words.errors.name });
  const view = { name: name.data, selection };
  if (!(await act('saveView', { input: view }))) return overview(call, { written, selection, error: words.errors.full });
  return { redirect: addressOfView(view), notice: words.saved(view.name) };
}

/** Only what the list knows is kept of it. */
function selectionIn(posted: string): string {
  const fields: Fields = {};
  const parameters = new URLSearchParams(posted);
  for (const name of new Set(parameters.keys())) fields[name] = parameters.getAll(name);
  return selectionOf(filterOf(fields));
}

async function deleted({ form, language, act }: PageCall): Promise<PageResponse> {
  const name = one(form, 'vy') ?? '';
  await act('deleteView', { input: { name } });
  return { redirect: viewsPath, notice: viewWords[language].removed(name) };
}

async function overview(call: PageCall, refused?: Refused & { selection: string }): Promise<PageResponse> {
  const { deps, viewer, language, csrf } = call;
  const words = viewWords[language];
  const views = await savedViewsOf(deps.db, viewer.id);
  // What was to be saved, or what somebody comes with from elsewhere.
  const asked = one(call.query, 'urval');
  const selection = refused?.selection ?? (asked === undefined ? undefined : selectionIn(asked));
  return {
    title: `${refused ? formWords[language].errorPrefix : ''}${words.title}`,
    ...(refused && { status: 422 }),
    content: (
      <>
        <Heading level={1}>{words.title}</Heading>
        {refused && <ErrorSummary heading={words.wrong} errors={[{ field: 'namn', detail: refused.error }]} />}
        {selection !== undefined && <SaveView selection={selection} name={refused?.written} error={refused?.error} csrf={csrf} language={language} />}
        <Text>{words.intro}</Text>
        <Table
          caption={words.yours}
          empty={words.none}
          rows={views}
          columns={[
            { label: words.name, head: true, cell: (view) => <Link href={addressOfView(view)}>{view.name}</Link> },
            { label: words.change, cell: (view) => <Changes view={view} csrf={csrf} language={language} /> },
          ]}
        />
        <Link href="/aktiviteter">{words.list}</Link>
      </>
    ),
  };
}

/** Buttons and links that look alike are told apart by who hears them. */
function Changes({ view: { name }, csrf, language }: { view: SavedView; csrf: string; language: Language }) {
  const words = viewWords[language];
  const ofIt = <span class="ds-sr-only">{words.of(name)}</span>;
  return (
    <div class="hit-buttons">
      <Link href={`${renamePath}?${new URLSearchParams({ vy: name })}`}>
        {words.rename}
        {ofIt}
      </Link>
      <Form action={`${viewsPath}/ta-bort`} csrf={csrf}>
        <input type="hidden" name="vy" value={name} />
        <div>
          <Button variant="secondary">
            {words.remove}
            {ofIt}
          </Button>
        </div>
      </Form>
    </div>
  );
}

async function renamed(call: PageCall): Promise<PageResponse> {
  const { form, language, act } = call;
  const words = viewWords[language];
  const of = one(form, 'vy') ?? '';
  const written = one(form, 'namn') ?? '';
  const name = viewName.safeParse(written);
  if (!name.success) return renaming(call, of, { written, error: words.errors.name });
  if (!(await act('renameView', { input: { name: of, to: name.data } }))) return renaming(call, of, { written, error: words.errors.taken });
  return { redirect: viewsPath, notice: words.renamed(name.data) };
}

async function renaming({ deps, viewer, language, csrf }: PageCall, of: string, refused?: Refused): Promise<PageResponse> {
  const words = viewWords[language];
  if (!(await savedViewsOf(deps.db, viewer.id)).some(({ name }) => name === of)) return { redirect: viewsPath };
  const title = words.renameOf(of);
  return {
    title: `${refused ? formWords[language].errorPrefix : ''}${title}`,
    ...(refused && { status: 422 }),
    content: (
      <>
        <Heading level={1}>{title}</Heading>
        {refused && <ErrorSummary heading={words.wrong} errors={[{ field: 'namn', detail: refused.error }]} />}
        <Form action={renamePath} csrf={csrf}>
          <input type="hidden" name="vy" value={of} />
          <TextField name="namn" label={words.newName} value={refused?.written ?? of} error={refused?.error} />
          <div>
            <Button>{words.rename}</Button>
          </div>
        </Form>
        <Link href={viewsPath}>{words.title}</Link>
      </>
    ),
  };
}
