/** The adopted plan itself, for everybody: what it is for, whom, what it puts first and why, who steers it, and where the county stood. Of the activities: how many. */
import type { Knex } from 'knex';
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import { inSnapshot } from '../engine/connection.ts';
import { fromJson } from '../queries/json-column.ts';
import type { PlanTerm } from '../registers/plan-read-model.ts';
import { planTermsOf } from '../registers/plan-read-model.ts';
import { englishIn, inferredIn } from './said-by-plan.ts';

/** A thing of the plan with its texts. */
export interface PlanThing {
  id: string;
  name: string;
  /** Texts by the names of their fields; a list of texts by the name of its field. */
  texts: Record<string, string>;
  lists: Record<string, string[]>;
  /** The same for readers of English, as far as it has been put into it. */
  english: { texts: Record<string, string>; lists: Record<string, string[]> };
  /** Fields that are our reading of the plan. */
  inferred: string[];
}

export interface PlanArea extends PlanThing {
  /** What the regional development strategy (RUS) wants done, each with all its grounds and aims. */
  measures: string[];
  /** Priority areas, also those that no activity is part of. */
  priorityAreas: PlanThing[];
}

export interface PlanGroup extends PlanThing {
  /** Names. */
  organisations: string[];
  ledBy: string | null;
}

export interface PlanItself extends PlanThing {
  adoptedOn: Day | null;
  /** Names. */
  adoptedBy: string | null;
  coordinatedBy: PlanThing | null;
  /** What each unit of who coordinates it does for the plan. */
  units: { unit: string; does: string; english: string | null }[];
  areas: PlanArea[];
  focusAreas: PlanThing[];
  targetGroups: PlanThing[];
  bodies: (PlanThing & { abbreviation: string | null })[];
  groups: PlanGroup[];
}

/** Undefined where no plan has been imported. @param authority id of the organisation that coordinates it */
export async function planItself(knex: Knex, authority: string): Promise<PlanItself | undefined> {
  return inSnapshot(knex, async (trx) => {
    const plans = ((await trx('plans').orderBy('id')) as { id: string; facts: string }[]).map(({ id, facts: said }) => ({
      id,
      facts: fromJson<Record<string, unknown>>(said),
    }));
    const plan = plans.find(({ facts: { coordinatedBy } }) => coordinatedBy === authority) ?? plans[0];
    if (!plan) return undefined;
    const { facts } = plan;
    const terms = await planTermsOf(trx, ['developmentArea', 'focusArea', 'activityArea', 'targetGroup', 'group', 'measure']);
    const of = (kind: PlanTerm['kind'], belongs: (term: PlanTerm) => boolean = () => true) => terms.filter((term) => term.kind === kind && belongs(term));
    const organisations = (await trx('organisations').select('id', 'name', 'facts')) as Stored[];
    const bodies = (await trx('bodies').orderBy('name').select('id', 'name', 'abbreviation', 'facts')) as (Stored & { abbreviation: string | null })[];
    const nameIn = (rows: Stored[], id: unknown) => rows.find((row) => row.id === id)?.name ?? (typeof id === 'string' ? id : null);
    const coordinator = organisations.find(({ id }) => id === facts['coordinatedBy']);
    return {
      ...thingOf({ id: plan.id, name: typeof facts['title'] === 'string' ? facts['title'] : plan.id, facts }),
      adoptedOn: typeof facts['adoptedOn'] === 'string' ? facts['adoptedOn'] : null,
      adoptedBy: nameIn(bodies, facts['adoptedBy']),
      coordinatedBy: coordinator ? thingOf(toThing(coordinator)) : null,
      units: coordinator ? unitsIn(fromJson(coordinator.facts)) : [],
      areas: of('developmentArea').map((area) => ({
        ...thingOf(area),
        measures: of('measure', (measure) => measure.facts['developmentArea'] === area.id).map(({ name }) => name),
        priorityAreas: of('activityArea', (priority) => priority.facts['developmentArea'] === area.id).map(thingOf),
      })),
      focusAreas: of('focusArea').map(thingOf),
      targetGroups: of('targetGroup').map(thingOf),
      bodies: bodies.map((body) => ({ ...thingOf(toThing(body)), abbreviation: body.abbreviation })),
      groups: of('group').map((group) => ({
        ...thingOf(group),
        organisations: textsOf(group.facts['organisations']).map((id) => nameIn(organisations, id) ?? id),
        ledBy: nameIn(bodies, group.facts['ledBy']),
      })),
    };
  });
}

interface Stored {
  id: string;
  name: string;
  facts: string;
}
const toThing = ({ id, name, facts }: Stored) => ({ id, name, facts: fromJson<Record<string, unknown>>(facts) });

function thingOf({ id, name, facts }: Pick<PlanTerm, 'id' | 'name' | 'facts'>): PlanThing {
  const { english } = facts;
  const lists = typeof english === 'object' && english !== null ? listsIn(english as Record<string, unknown>) : {};
  const texts = Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return { id, name, texts, lists: listsIn(facts), english: { texts: englishIn(facts), lists }, inferred: inferredIn(facts) };
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
const listsIn = (facts: Record<string, unknown>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(facts).flatMap(([field, value]) => (textsOf(value).length > 0 ? [[field, textsOf(value)]] : [])));

function unitsIn(facts: Record<string, unknown>): PlanItself['units'] {
  const duties = Array.isArray(facts['unitDuties']) ? (facts['unitDuties'] as Record<string, unknown>[]) : [];
  return duties.map(({ unit, does, english }) => ({ unit: String(unit), does: String(does), english: typeof english === 'string' ? english : null }));
}
