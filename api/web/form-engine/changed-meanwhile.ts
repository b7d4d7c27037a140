/** Whether what a form is about has become another since it was opened. */
import type { Knex } from 'knex';
import type { HistoryItem } from '../../../contracts/views/plan-activity-view.ts';
import { presentVersion } from './changed-page.tsx';
import type { FormPage } from './form-description.ts';
import { bodyOf, valuesOf } from './form-values.ts';
import type { Showing } from './showing.ts';

/** Steps of the clock, such as a reminder, are no conflict; where time has changed the stage, the form has been closed already. */
export const isConflict = ({ concerns = () => true }: FormPage, since: HistoryItem[]): boolean =>
  since.length === 0 || since.some((step) => step.by !== null && concerns(step));

/**
 * What is mended stands otherwise than when the form was opened. Before it is sent this is asked only where the operation takes no version, and where what
 * stands can be compared: a form that is sent twice finds all as it wanted it.
 */
export function isMeanwhileMended({ form, values, version }: Showing, step: 'check' | 'send'): boolean {
  if (version === undefined || version === presentVersion(form)) return false;
  const now = form.mends?.now;
  if (step === 'check') return true;
  if (typeof form.mends?.version !== 'string' || !now) return false;
  return JSON.stringify(bodyOf(form.sections, valuesOf(form.sections, now))) !== JSON.stringify(bodyOf(form.sections, values));
}

/**
 * Whether what is mended stands as the form showed it, or as it wants it where it is sent twice. Asked in the transaction of the write, which the form is then
 * described from anew.
 */
export const standsAsShown = (showing: Showing) => async (trx: Knex) => {
  const form = await describedAnew(showing, trx);
  if (!form || presentVersion(form) === showing.version) return true;
  return form.mends?.now ? !isMeanwhileMended({ ...showing, form }, 'send') : ((await form.mends?.isOwn?.()) ?? false);
};

export async function describedAnew({ call, description }: Showing, db: Knex): Promise<FormPage | undefined> {
  const form = await description.describe({ ...call, deps: { ...call.deps, db } });
  return 'instead' in form ? undefined : form;
}
