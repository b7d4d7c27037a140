/** What is the county's own and in no code: its authority, its plan, its place, the languages that people may write in. All of it came with the plan's file. */
import type { Knex } from 'knex';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { fromJson } from '../queries/json-column.ts';
import { englishIn } from './said-by-plan.ts';

/** A name in both languages; the same in both where it has not been put into English. */
export interface InBoth {
  sv: string;
  en: string;
}

export interface County {
  /** The authority that coordinates the plan and decides on its own money. */
  authority: InBoth;
  /** Title of the plan; null before one is imported. */
  plan: InBoth | null;
  /** The county by its name, and as an IRI where the plan's file has one. */
  place: (InBoth & { iri: string | null }) | null;
  /** Languages of national minorities that people may write in; none: nothing is said of it. */
  minorityLanguages: { sv: string[]; en: string[] };
  /** The court that its refusals to hand out are appealed to. */
  appealCourt: InBoth | null;
}

/** @param authority id of the organisation that coordinates the plan */
export async function countyOf(knex: Knex, authority: string): Promise<County> {
  const rows = await batchSelect<{ organisations: { name: string; facts: string }; plans: { facts: string } }>(knex, {
    organisations: batchOf(knex('organisations').where({ id: authority }), ['name', 'facts']),
    plans: batchOf(knex('plans').orderBy('id'), ['facts']),
  });
  const [organisation] = rows.organisations;
  const plans = rows.plans.map(({ facts }) => fromJson<Facts>(facts));
  const own = organisation ? fromJson<Facts>(organisation.facts) : {};
  const plan = plans.find(({ coordinatedBy }) => coordinatedBy === authority) ?? {};
  const { place } = plan;
  const named = isObject(place) ? place : {};
  const where = inBoth(named, 'name');
  return {
    authority: { sv: organisation?.name ?? authority, en: englishIn(own)['name'] ?? organisation?.name ?? authority },
    plan: inBoth(plan, 'title'),
    place: where && { ...where, iri: typeof named['iri'] === 'string' ? named['iri'] : null },
    minorityLanguages: { sv: textsOf(own['minorityLanguages']), en: textsOf(isObject(own['english']) ? own['english']['minorityLanguages'] : undefined) },
    appealCourt: inBoth(own, 'appealCourt'),
  };
}

type Facts = Record<string, unknown>;
const isObject = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value);
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

function inBoth(facts: Facts, field: string): InBoth | null {
  const sv = facts[field];
  return typeof sv === 'string' ? { sv, en: englishIn(facts)[field] ?? sv } : null;
}
