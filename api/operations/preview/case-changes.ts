/** What differs between two states of a case; what does not is not told. */
import type { ObligationResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { PreviewChange } from '../../../contracts/views/preview/preview-view.ts';
import type { Entry, ShownCase } from './shown-case.ts';
import { entriesOf } from './shown-case.ts';

/** @param before absent where the case has not begun */
export const caseChanges = (before: ShownCase | undefined, after: ShownCase): PreviewChange[] => [
  ...entryChanges(before ? entriesOf(before) : [], entriesOf(after)),
  ...owedChanges(before?.activity.obligations ?? [], after.activity.obligations),
];

export function entryChanges(before: Entry[], after: Entry[]): PreviewChange[] {
  const keyOf = ({ kind, subject }: Entry) => `${kind} ${subject}`;
  const [was, is] = [new Map(before.map((one) => [keyOf(one), one])), new Map(after.map((one) => [keyOf(one), one]))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const { kind, subject } = (now ?? old) as Entry;
    const change = { kind, subject, before: old?.value ?? null, after: now?.value ?? null, why: now?.why ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function owedChanges(before: ObligationResponse[], after: ObligationResponse[]): PreviewChange[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Map(after.map((one) => [one.id, one]));
  const changes: PreviewChange[] = [];
  for (const { id, dueOn, state, why } of after) {
    const old = was.get(id);
    if (!old) changes.push({ kind: 'opened', subject: id, before: null, after: dueOn, why });
    if (old && old.dueOn !== dueOn) changes.push({ kind: 'moved', subject: id, before: old.dueOn, after: dueOn, why });
    if (old && old.state !== state) changes.push({ kind: 'settled', subject: id, before: old.state, after: state, why: null });
  }
  for (const { id, state } of before) if (!is.has(id)) changes.push({ kind: 'settled', subject: id, before: state, after: null, why: null });
  return changes;
}
