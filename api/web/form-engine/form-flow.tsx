/**
 * The way of every form, described once: fill in, check, send. Each step posts what was written to the same address; a draft of it is kept until it is sent.
 * A version that is no longer the present one, and whatever the life refuses, is answered with what was written still there.
 */
import { randomUUID } from 'node:crypto';
import { etagOf } from '../../http/etag.ts';
import { IdempotencyMismatch } from '../../http/idempotency-mismatch.ts';
import { ApiProblem } from '../../http/problem.ts';
import { ProofTooOld } from '../../operations/security/recent-proof.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';
import { versionField } from '../components/form.tsx';
import { withKeptList } from '../kit/kept-list.ts';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { describedAnew, isConflict, isMeanwhileMended, standsAsShown } from './changed-meanwhile.ts';
import { changedPage, happenedSince, presentVersion } from './changed-page.tsx';
import { allErrors } from './checking/all-errors.ts';
import { operationOf, paramsOf, whatIsAsked } from './checking/asked.ts';
import { draftAct } from './drafts/draft-acts.ts';
import { newWriter, writerIn } from './drafts/draft-writer.ts';
import { draftOpened, forgetDraft, keepDraft } from './drafts/form-draft.ts';
import type { FormDescription, FormPage } from './form-description.ts';
import { faultsOfForm } from './form-faults.ts';
import { actionField } from './form-fields.tsx';
import { tidied, valuesOf } from './form-values.ts';
import { checkPage, closedPage, fillInPage } from './form-views.tsx';
import { formWords } from './form-words.ts';
import { askedToConfirm, keptField, keptForm } from './kept-form.ts';
import { errorsOfRefusal, refusedPage } from './refusals/refused-page.tsx';
import { resized } from './resized.ts';
import type { Showing } from './showing.ts';
import { effectField, foretell } from './what-happens/foretold.ts';

export const formRoutes = (description: FormDescription): PageRoute[] => [
  page({ method: 'get', path: description.path, access: description.operation, respond: (call) => opened(call, description) }),
  page({ method: 'post', path: description.path, access: description.operation, respond: (call) => posted(call, description) }),
];

async function opened(call: PageCall, description: FormDescription): Promise<PageResponse> {
  const kept = await keptForm(call);
  if (kept) return 'redirect' in kept ? kept : posted(kept, description);
  const form = await description.describe(call);
  if ('instead' in form || form.closed) await refuseOthers(call, description);
  if ('instead' in form) return form.instead;
  if (form.closed) return closedPage(call, form);
  const { fields, knows, said } = await draftOpened(call, description, form);
  const fresh = showingOf(call, description, form, fields ?? valuesOf(form.sections, form.start ?? {}));
  // A draft goes on from the version that it was begun from.
  const showing = { ...fresh, version: (fields && one(fields, versionField)) ?? fresh.version, by: newWriter(knows), draft: said };
  try {
    await call.check(operationOf(showing), { params: paramsOf(showing), body: {} });
  } catch (error) {
    // An empty form is never whole; whoever may not send it is told before filling it in.
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status !== 422) return refusedPage(showing, error);
  }
  return fillInPage(showing, []);
}

/**
 * A form that is not shown is asked no questions of its own; whose it is not is told so all the same, and not what would be needed to open it.
 * @throws ApiProblem 403 when the reader's part does not have the operation
 */
async function refuseOthers(call: PageCall, { operation }: FormDescription): Promise<void> {
  try {
    await call.check(operation, { params: call.params, body: {} });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 403) throw error;
  }
}

async function posted(call: PageCall, description: FormDescription): Promise<PageResponse> {
  const form = await description.describe(call);
  if ('instead' in form || form.closed) await refuseOthers(call, description);
  if ('instead' in form) return form.instead;
  const asPosted = {
    ...showingOf(call, description, form, call.form),
    version: one(call.form, versionField),
    kept: one(call.form, keptField),
    effect: one(call.form, effectField),
    by: writerIn(call.form),
  };
  const [act, what = ''] = (one(call.form, actionField) ?? 'check').split(':', 2) as [string, string?];
  if (act === 'add' || act === 'remove') return fillInPage({ ...asPosted, ...resized(form, call.form, act, what) }, []);
  const ofDraft = await draftAct(asPosted, act);
  if (ofDraft) return ofDraft;
  if (act === 'back') return fillInPage({ ...asPosted, values: tidied(form.sections, call.form) }, []);
  const showing = { ...asPosted, values: tidied(form.sections, call.form), key: one(call.form, '_key') ?? asPosted.key };
  // A form that was sent already gets its response again, even if the activity has changed by it: only the API knows.
  if (act === 'send') return isMeanwhileMended(showing, 'send') ? changedPage(showing, []) : sent(showing);
  if (form.closed) return closedPage(call, form, showing);
  await keepDraft(showing);
  return toCheck(showing);
}

/** Shows what is to be sent, or that somebody else has changed what it is about. */
async function toCheck(showing: Showing): Promise<PageResponse> {
  const { form } = showing;
  const present = presentVersion(form);
  if (present !== undefined && showing.version !== undefined && showing.version !== present) {
    if (form.mends) return isMeanwhileMended(showing, 'check') ? changedPage(showing, []) : checked(showing);
    const since = await happenedSince(showing);
    // Who does not read what has happened sees on the next page what comes of it now.
    if (since && isConflict(form, since)) return changedPage(showing, since);
    return checked({ ...showing, version: present });
  }
  return checked(showing);
}

async function changedAsItStands(showing: Showing): Promise<PageResponse> {
  const form = (await describedAnew(showing, showing.call.deps.db)) ?? showing.form;
  return changedPage({ ...showing, form, key: randomUUID() }, []);
}

const showingOf = (call: PageCall, description: FormDescription, form: FormPage, values: Fields): Showing => ({
  call,
  form,
  description,
  values,
  key: randomUUID(),
  version: presentVersion(form),
  kept: undefined,
  by: newWriter(),
});

async function checked(showing: Showing): Promise<PageResponse> {
  try {
    await showing.call.check(operationOf(showing), whatIsAsked(showing));
    const faults = faultsOfForm(showing);
    if (faults.length > 0) return fillInPage(showing, await allErrors(showing, faults));
    return await checkPage(showing, await foretell(showing.call, operationOf(showing), whatIsAsked(showing)));
  } catch (error) {
    return notTaken(showing, error);
  }
}

async function sent(showing: Showing): Promise<PageResponse> {
  const { call, form, key, version, kept, effect } = showing;
  const faults = faultsOfForm(showing);
  if (faults.length > 0) return fillInPage(showing, await allErrors(showing, faults));
  try {
    const answer = await call.request(operationOf(showing), {
      ...whatIsAsked(showing),
      idempotencyKey: key,
      ...(effect !== undefined && { ifEffect: effect }),
      ...(version !== undefined && (typeof form.mends?.version === 'string' ? { standsAsShown: standsAsShown(showing) } : { ifMatch: version })),
    });
    if (kept !== undefined) await call.act('forgetKeptForm', { input: { id: kept } });
    await forgetDraft(showing, showing.by);
    const leads = waitsForSecond(answer) ? { redirect: form.back, notice: formWords[call.language].held } : await form.done(answer);
    return withKeptList(leads, call.query);
  } catch (error) {
    return notTaken(showing, error);
  }
}

/** What takes effect only when another coordinator has said yes is told so, whatever the form says of what it does. */
const waitsForSecond = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'state' in answer && answer.state === 'waitsForSecond';

/** After a refusal the form gets a new key, since it is sent with other content; without any response it keeps its key. */
async function notTaken(showing: Showing, error: unknown): Promise<PageResponse> {
  if (error instanceof ProofTooOld) return askedToConfirm(showing);
  if (error instanceof IdempotencyMismatch) return refusedPage(showing, error);
  if (!(error instanceof ApiProblem)) throw error;
  if (error.type === 'EffectChanged') return effectChanged(showing, error);
  if (error.status === 412) return typeof showing.form.mends?.version === 'string' ? changedAsItStands(showing) : otherVersion(showing);
  const errors = errorsOfRefusal(error, showing.form.sections);
  if (!errors) return refusedPage(showing, error);
  return fillInPage({ ...showing, key: randomUUID() }, await allErrors(showing, [...faultsOfForm(showing), ...errors]));
}

/** Shown once more with what it would do by now. */
function effectChanged(showing: Showing, { drift }: ApiProblem): Promise<PageResponse> {
  const again = { ...showing, key: randomUUID() };
  return drift ? checkPage(again, { found: drift.now, differs: drift.differs }) : checked(again);
}

/**
 * Sent once more if only the clock, or what concerns other matters, has changed the activity since; the key is derived from the first, so that this too is one
 * command. For who does not read what has happened the effect that it has seen is fence enough.
 */
async function otherVersion(showing: Showing): Promise<PageResponse> {
  const since = await happenedSince(showing);
  const isFenced = since === undefined && showing.effect !== undefined;
  if (!isFenced && isConflict(showing.form, since ?? [])) return changedPage({ ...showing, key: randomUUID() }, since ?? []);
  // The steps themselves say which version is the present one: the activity may have been read before the last of them.
  const now = since
    ? etagOf(Math.max(...since.map(({ seq }) => seq ?? 0)))
    : presentVersion((await describedAnew(showing, showing.call.deps.db)) ?? showing.form);
  return sent({ ...showing, version: now, key: `${showing.key}.${now?.replaceAll(/\D/g, '')}` });
}
