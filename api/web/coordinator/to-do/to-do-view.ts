/** Which part of the coordinators' list is shown: whose, in which order, which group. It lives in the address, and follows whoever goes from the list to a form. */
import { taskGroups } from '../../../../db/lives/task-groups.ts';
import type { Listed } from '../../../../db/lives/tasks/waiting-rows.ts';
import type { TaskOrder } from '../../../../db/lives/tasks/whose-tasks.ts';
import { taskOrders } from '../../../../db/lives/tasks/whose-tasks.ts';
import { currentUnit } from '../../../../db/people/person-unit-read-model.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import { one } from '../../browser/posted-fields.ts';
import { listField } from '../../kit/kept-list.ts';
import type { PageCall } from '../../kit/page-route.ts';

/** What others owe stands beside the coordinators' own groups. */
export const owedAtFirst = ['bodies', 'late'] as const;
/** All that organisations owe is a page of its own. */
export const owedNames = [...owedAtFirst, 'organisations'] as const;
export type OwedName = (typeof owedNames)[number];
export const isOwedName = (name: string): name is OwedName => owedNames.some((owed) => owed === name);
export const groupNames = [...taskGroups, ...owedNames] as const;
export type GroupName = (typeof groupNames)[number];

const whoseNames = ['all', 'mine', 'unit'] as const;
export interface ToDoView {
  whose: (typeof whoseNames)[number];
  order: TaskOrder;
  /** Undefined: all of them. */
  group?: GroupName | undefined;
  /** Only what waits for the coordinators themselves. */
  ours?: true | undefined;
}

const inAddress = { whose: { all: 'alla', mine: 'mina', unit: 'enhet' }, order: { oldest: 'aldst', due: 'dag' } } as const;

/** What is no view shows everything: an old bookmark still opens. */
export const viewOf = (query: Fields): ToDoView => ({
  whose: whoseNames.find((name) => inAddress.whose[name] === one(query, 'vems')) ?? 'all',
  order: taskOrders.find((name) => inAddress.order[name] === one(query, 'sortera')) ?? 'oldest',
  group: groupNames.find((name) => name === one(query, 'grupp')),
  ours: one(query, 'vantar') === 'samordnare' || undefined,
});

function fieldsOf({ whose, order, group, ours }: ToDoView): URLSearchParams {
  return new URLSearchParams({
    ...(group !== undefined && { grupp: group }),
    ...(ours && { vantar: 'samordnare' }),
    ...(whose !== 'all' && { vems: inAddress.whose[whose] }),
    ...(order !== 'oldest' && { sortera: inAddress.order[order] }),
  });
}

/** Where a view stands. @param more fields of the page that belong to no view */
export function viewAddress(view: ToDoView, path = '/att-gora', more: Record<string, string> = {}): string {
  const fields = fieldsOf(view);
  for (const [name, value] of Object.entries(more)) fields.append(name, value);
  return `${path}${fields.size > 0 ? `?${fields}` : ''}`;
}

/** The address of a form or an activity, which is to know from which list its reader came. Other pages lead back to the list by themselves. */
export function alongList(address: string, view: ToDoView): string {
  if (!address.startsWith('/aktiviteter/') || view.group === undefined) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${listField}=${encodeURIComponent(fieldsOf(view).toString())}`;
}

/** The view that somebody came from; undefined: none. */
export function viewBehind(query: Fields): ToDoView | undefined {
  const kept = one(query, listField);
  if (kept === undefined) return undefined;
  const view = viewOf(Object.fromEntries(new URLSearchParams(kept)));
  return view.group === undefined ? undefined : view;
}

/** What of the list a view asks for. Who works at no unit sees everybody's. */
export async function listedIn({ deps, viewer, at }: PageCall, { whose, order }: ToDoView): Promise<Listed & { unit: string | null }> {
  const unit = await currentUnit(deps.db, viewer.id, at);
  if (whose === 'mine') return { order, unit, whose: { person: viewer.id } };
  return { order, unit, ...(whose === 'unit' && unit !== null && { whose: { unit, at } }) };
}

/** What of all that others owe a group of it asks for. */
export const owedQuery = (name: OwedName, { whose }: ToDoView, unit: string | null): Record<string, string> => ({
  owedBy: name === 'bodies' ? 'bodies' : 'organisations',
  ...(name === 'late' && { late: 'true' }),
  ...(whose === 'unit' && unit !== null && { unit }),
});
