/** What a form is posted for about its draft: saved or thrown away by hand, or saved by its script. */
import { clockInWords } from '../../../../words/format.ts';
import type { PageResponse } from '../../kit/page-route.ts';
import { fillInPage } from '../form-views.tsx';
import { formWords } from '../form-words.ts';
import type { Showing } from '../showing.ts';
import { draftActs, draftAddress, draftFor, forgetDraft, formAddress, keepDraft, keepsDrafts } from './form-draft.ts';

/** What a button about the draft does, or the form's script; undefined for other buttons. */
export async function draftAct(showing: Showing, act: string): Promise<PageResponse | undefined> {
  const { call, description, form } = showing;
  const words = formWords[call.language].draft;
  if (act === draftActs.auto) return autosaved(showing);
  const leads = form.more?.find((each) => each.act === act)?.leads;
  if (leads) return savedByHand(showing, leads);
  if (!keepsDrafts(description)) return undefined;
  if (act === draftActs.save) return savedByHand(showing, { redirect: draftAddress(call.url), notice: words.saved });
  if (act !== draftActs.discard) return undefined;
  await forgetDraft(showing);
  return { redirect: formAddress(call.url), notice: words.discarded };
}

async function autosaved(showing: Showing): Promise<PageResponse> {
  const saved = await keepDraft(showing);
  if (saved === undefined) return { said: '', status: 409 };
  const { language } = showing.call;
  return { said: saved === 'nothing' ? '' : formWords[language].draft.savedAt(clockInWords(saved, language)) };
}

/** Where another page's newer draft stands the form comes back with all that was written: pressed once more, the button replaces what its reader now knows of. */
async function savedByHand(showing: Showing, leads: { redirect: string; notice?: string }): Promise<PageResponse> {
  if ((await keepDraft(showing)) !== undefined) return leads;
  const other = await draftFor(showing);
  if (!other) return savedByHand(showing, leads);
  const { writer } = showing.by;
  const draft = { savedAt: other.savedAt, is: 'newer' as const };
  return { ...fillInPage({ ...showing, by: { writer, knows: other.version }, draft }, []), status: 409 };
}
