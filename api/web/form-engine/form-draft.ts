/** What somebody signed in has begun to write in a form: kept when it says so and each time it is checked, offered when the form is opened, gone once it is sent. */
import type { FormDraft } from '../../../db/people/form-drafts/form-draft-read-model.ts';
import { findFormDraft } from '../../../db/people/form-drafts/form-draft-read-model.ts';
import { one } from '../browser/posted-fields.ts';
import { versionField } from '../components/form.tsx';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import type { FormDescription } from './form-description.ts';
import { asItStands } from './form-values.ts';
import { formWords } from './form-words.ts';
import { keptParameter } from './kept-form.ts';
import type { Showing } from './showing.ts';

/** Name of the parameter that opens a form with its draft. */
const draftParameter = 'utkast';

/** What the form is posted for. */
export const draftActs = { save: 'draft', discard: 'discard' } as const;

/** Reports have drafts of their own, and who comes by a link has no place to keep any. */
export const keepsDrafts = ({ keepsDrafts: keeps }: Pick<FormDescription, 'keepsDrafts'>): boolean => keeps !== false;

/** Address of a form, with what in its query says which form it is. */
function addressOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  for (const own of [draftParameter, keptParameter]) searchParams.delete(own);
  searchParams.sort();
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

export function draftAddress(url: string): string {
  const address = addressOf(url);
  return `${address}${address.includes('?') ? '&' : '?'}${draftParameter}=1`;
}

const draftFor = ({ deps, viewer, url }: PageCall): Promise<FormDraft | undefined> =>
  findFormDraft(deps.db, deps.keyring, { person: viewer.id, address: addressOf(url) });

/** The draft of a form that is opened, and whether it is asked for. */
export async function draftOpened(call: PageCall, description: FormDescription): Promise<{ draft: FormDraft; isAsked: boolean } | undefined> {
  const draft = keepsDrafts(description) ? await draftFor(call) : undefined;
  return draft && { draft, isAsked: one(call.query, draftParameter) !== undefined };
}

/** Keeps what has been written, where anything has; not what already waits for its sender to confirm who it is. */
export async function keepDraft({ call, description, form, values, version, kept }: Showing): Promise<void> {
  if (!keepsDrafts(description) || kept !== undefined) return;
  const fields = asItStands(form.sections, values);
  if (!Object.values(fields).some((value) => value !== undefined && value.length > 0)) return;
  await call.act('saveFormDraft', {
    input: { address: addressOf(call.url), fields: { ...fields, ...(version !== undefined && { [versionField]: version }) } },
  });
}

export async function forgetDraft({ call, description }: Pick<Showing, 'call' | 'description'>): Promise<void> {
  if (keepsDrafts(description) && (await draftFor(call))) await call.act('forgetFormDraft', { input: { address: addressOf(call.url) } });
}

/** What a button about the draft does; undefined for other buttons. */
export async function draftAct(showing: Showing, act: string): Promise<PageResponse | undefined> {
  const { call, description } = showing;
  const words = formWords[call.language].draft;
  if (!keepsDrafts(description)) return undefined;
  if (act === draftActs.save) {
    await keepDraft(showing);
    return { redirect: draftAddress(call.url), notice: words.saved };
  }
  if (act !== draftActs.discard) return undefined;
  await forgetDraft(showing);
  return { redirect: addressOf(call.url), notice: words.discarded };
}
