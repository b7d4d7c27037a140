/** The English names of what has a Swedish one in the plan and the registers, by the Swedish name. */
import type { Knex } from 'knex';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { fromJson } from '../queries/json-column.ts';
import { englishIn } from './said-by-plan.ts';

export type EnglishNames = ReadonlyMap<string, string>;

interface Row {
  name: string;
  facts: string;
}

/** Of the plan's words, its activities, organisations and bodies. */
export async function englishNames(knex: Knex): Promise<EnglishNames> {
  const inEnglish = (table: string) => knex(table).where('facts', 'like', '%"english"%');
  const rows = await batchSelect<Record<'terms' | 'organisations' | 'bodies' | 'activities', Row>>(knex, {
    terms: batchOf(inEnglish('plan_terms').orderBy(['kind', 'position', 'id']), ['name', 'facts']),
    organisations: batchOf(inEnglish('organisations').orderBy('id'), ['name', 'facts']),
    bodies: batchOf(inEnglish('bodies').orderBy('id'), ['name', 'facts']),
    activities: { rows: inEnglish('plan_activities').orderBy('id').select({ name: 'title' }, 'facts'), columns: ['name', 'facts'] },
  });
  return new Map([
    ...rows.terms.flatMap(({ name, facts }) => pair(name, englishIn(fromJson(facts)), ['name', 'measure'])),
    ...[...rows.organisations, ...rows.bodies].flatMap(({ name, facts }) => pair(name, englishIn(fromJson(facts)), ['name'])),
    ...rows.activities.flatMap(({ name, facts }) => pair(name, englishIn(fromJson<{ more?: Record<string, unknown> }>(facts).more ?? {}), ['title'])),
  ]);
}

function pair(name: string, english: Record<string, string>, fields: readonly string[]): [string, string][] {
  return fields.flatMap((field): [string, string][] => (english[field] === undefined ? [] : [[name, english[field]]]));
}
