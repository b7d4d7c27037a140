/** What was written is kept while its sender confirms who it is, and stands on the page that asks to check it afterwards. */
import { findKeptForm } from '../../../db/people/kept-forms/kept-form-read-model.ts';
import { one } from '../browser/posted-fields.ts';
import { versionField } from '../components/form.tsx';
import { changedCall } from '../kit/changed-call.ts';
import type { PageCall } from '../kit/page-route.ts';
import { writerField, writtenWriter } from './drafts/draft-writer.ts';
import { actionField } from './form-fields.tsx';
import type { Showing } from './showing.ts';

/** Name of the field that says under which id a form was kept: once it has been sent it is forgotten. */
export const keptField = '_kept';
/** Name of the parameter that opens a form with what was kept. */
export const keptParameter = 'bekraftad';

/** Where somebody confirms who it is, and goes on with what was kept. */
export const confirmPath = (kept: string): string => `/bekrafta/${kept}`;

/** Where a kept form is checked and sent. @param path of the form */
export const keptFormPath = (path: string, kept: string): string => `${path}${path.includes('?') ? '&' : '?'}${keptParameter}=${kept}`;

/** Keeps what was to be sent, with its key, so that it stays one act; and leads to where its sender confirms who it is. */
export async function askedToConfirm({ call, values, key, version, by }: Showing): Promise<{ redirect: string }> {
  const fields = { ...values, _key: key, [writerField]: writtenWriter(by), ...(version !== undefined && { [versionField]: version }) };
  return { redirect: confirmPath(await call.act('keepForm', { input: { path: call.url, fields } })) };
}

/**
 * The form that the address names, as if it had been posted to be checked.
 * @returns where to go instead when it is kept no longer; undefined where the address names none
 */
export async function keptForm(call: PageCall): Promise<PageCall | { redirect: string } | undefined> {
  const { deps, viewer, query, url } = call;
  const id = one(query, keptParameter);
  if (id === undefined) return undefined;
  const kept = await findKeptForm(deps.db, deps.keyring, { id, person: viewer.id });
  // What was written in one form is opened in no other.
  if (!kept || pathOf(kept.path) !== pathOf(url)) return { redirect: confirmPath(encodeURIComponent(id)) };
  const { [keptParameter]: _, ...asked } = query;
  return changedCall(call, { url: kept.path, query: asked, form: { ...kept.fields, [keptField]: id, [actionField]: 'check' } });
}

const pathOf = (url: string): string => url.split('?')[0] ?? '';
