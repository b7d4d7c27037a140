/**
 * What somebody has begun to write in a form: kept when it says so, each time it is checked, and by the form itself where there is script; offered when the form
 * is opened, gone once it is sent. No page writes over a draft that another has saved since.
 */
import type { DraftWriter } from '../../../../db/drafts/versioned-draft.ts';
import type { FormDraft } from '../../../../db/people/form-drafts/form-draft-read-model.ts';
import { findFormDraft } from '../../../../db/people/form-drafts/form-draft-read-model.ts';
import type { Instant } from '../../../../workflows/domain/time/day-and-instant.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import { one } from '../../browser/posted-fields.ts';
import { versionField } from '../../components/form.tsx';
import type { PageCall } from '../../kit/page-route.ts';
import type { FormDescription, FormPage } from '../form-description.ts';
import { asItStands } from '../form-values.ts';
import { keptParameter } from '../kept-form.ts';
import type { Showing } from '../showing.ts';

/** Name of the parameter that opens a form with its draft. */
const draftParameter = 'utkast';

/** What the form is posted for; `auto` by its script, which is answered in few words. */
export const draftActs = { save: 'draft', discard: 'discard', auto: 'autosave' } as const;

/** Reports have drafts of their own, and who comes by a link has no place to keep any. */
export const keepsDrafts = ({ keepsDrafts: keeps }: Pick<FormDescription, 'keepsDrafts'>): boolean => keeps !== false;

/** Address of a form, with what in its query says which form it is. */
export function formAddress(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  for (const own of [draftParameter, keptParameter]) searchParams.delete(own);
  searchParams.sort();
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

export function draftAddress(url: string): string {
  const address = formAddress(url);
  return `${address}${address.includes('?') ? '&' : '?'}${draftParameter}=1`;
}

/** The draft that there is; of a person's forms by their address. */
export function draftFor({ call, description, form }: Pick<Showing, 'call' | 'description' | 'form'>): Promise<FormDraft | undefined> {
  const { deps, viewer, url } = call;
  if (form.ownDraft) return form.ownDraft.find();
  return keepsDrafts(description) ? findFormDraft(deps.db, deps.keyring, { person: viewer.id, address: formAddress(url) }) : Promise.resolve(undefined);
}

interface Opened {
  /** What was written, where the form is opened with it. */
  fields?: Fields | undefined;
  knows?: string;
  /** What is said of it. */
  said?: Showing['draft'];
}

/** The draft of a form that is opened. A report's own stands in its fields without being asked for. */
export async function draftOpened(call: PageCall, description: FormDescription, form: FormPage): Promise<Opened> {
  const draft = await draftFor({ call, description, form });
  if (!draft) return {};
  const { fields, savedAt, version: knows } = draft;
  if (form.ownDraft || !fields) return { fields, knows };
  const isShown = one(call.query, draftParameter) !== undefined;
  return { ...(isShown && { fields }), knows, said: { savedAt, is: isShown ? 'shown' : 'offered' } };
}

/**
 * Keeps what has been written, where anything has; not what already waits for its sender to confirm who it is.
 * @returns when it was saved; 'nothing' where there was nothing to keep; undefined where another page's draft stands that this one does not know
 */
export async function keepDraft({ call, description, form, values, version, kept, by }: Showing): Promise<Instant | 'nothing' | undefined> {
  if (!savesDrafts({ description, form, kept })) return 'nothing';
  const written = asItStands(form.sections, values);
  if (!Object.values(written).some((value) => value !== undefined && value.length > 0)) return 'nothing';
  const fields = { ...written, ...(version !== undefined && { [versionField]: version }) };
  return form.ownDraft ? form.ownDraft.save(fields, by) : call.act('saveFormDraft', { input: { address: formAddress(call.url), fields, by } });
}

/** Whether what is written in this form has a place to be kept. */
export const savesDrafts = ({ description, form, kept }: Pick<Showing, 'description' | 'form' | 'kept'>): boolean =>
  kept === undefined && (form.ownDraft !== undefined || keepsDrafts(description));

/** @param by where only a draft that this page knows is to go */
export async function forgetDraft(showing: Pick<Showing, 'call' | 'description' | 'form'>, by?: DraftWriter): Promise<void> {
  const { call, description } = showing;
  if (!keepsDrafts(description) || !(await draftFor(showing))) return;
  await call.act('forgetFormDraft', { input: { address: formAddress(call.url), ...(by && { by }) } });
}
