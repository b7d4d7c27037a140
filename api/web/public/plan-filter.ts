/** What narrows the plan's list for everybody lives in the address: a bookmark is a saved search. */
import type { PublicFilter } from '../../../db/public/public-list-read-model.ts';
import { longestSearch } from '../../http/paging.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';

/** Names in the address of the words of the plan that the list is narrowed by. */
export const filterNames = {
  developmentArea: 'omrade',
  activityArea: 'prioriterat',
  focusArea: 'insatsomrade',
  targetGroup: 'malgrupp',
  establishmentPhase: 'fas',
  goal: 'mal',
} as const satisfies Partial<Record<keyof PublicFilter, string>>;
type Term = keyof typeof filterNames;
const terms = Object.keys(filterNames) as Term[];

export interface PlanFilter extends Record<Term, string> {
  q: string;
  /** Set: only where work goes on or is to begin. */
  alive: string;
}
export const alive = 'pagar';

export function planFilterOf(query: Fields): PlanFilter {
  const text = (name: string) => (one(query, name) ?? '').trim().slice(0, longestSearch);
  const named = Object.fromEntries(terms.map((term) => [term, text(filterNames[term])])) as Record<Term, string>;
  return { ...named, alive: text('lage') === alive ? alive : '', q: text('q') };
}

export const isNarrowed = (filter: PlanFilter): boolean => Object.values(filter).some(Boolean);

/** As the read model takes it. */
export function publicFilterOf({ q, alive: onlyAlive, ...named }: PlanFilter): PublicFilter {
  const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
  return { words: q.split(/\s+/).filter(Boolean).slice(0, 10), ...given, ...(onlyAlive && { isAlive: true }) };
}

/** As the address has it. */
export function planAddress(filter: Partial<PlanFilter>, page = 1): string {
  const fields = new URLSearchParams({
    ...(filter.q && { q: filter.q }),
    ...Object.fromEntries(terms.flatMap((term) => (filter[term] ? [[filterNames[term], filter[term]]] : []))),
    ...(filter.alive && { lage: filter.alive }),
    ...(page > 1 && { sida: String(page) }),
  });
  return `/planen${fields.size > 0 ? `?${fields}` : ''}`;
}
