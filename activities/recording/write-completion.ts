/** What was missing in a proposal that had been sent back: the fields that are sent replace those that stand. */

import type { Knex } from 'knex';
import type { CommandBodies } from '../../contracts/commands/command-bodies.ts';
import type { PlanActivityFacts, PlanActivityRow } from '../../db/lives/life-read-model.ts';
import { describePlanActivity } from '../../db/lives/life-store.ts';
import { factsOf } from './insert-plan-activity.ts';

const columns = ['title', 'description', 'developmentArea', 'focusArea', 'activityArea'] as const;

/** @returns the row as it then stands */
export function writeCompletion(trx: Knex, row: PlanActivityRow, body: CommandBodies['completion']): Promise<PlanActivityRow> {
  const facts = factsOf(body);
  const named = (Object.keys(facts) as (keyof PlanActivityFacts)[]).filter((name) => name in body);
  return describePlanActivity(trx, row.id, { ...row, ...pick(body, columns), facts: { ...row.facts, ...pick(facts, named) } });
}

type Picked<T, K extends keyof T> = { [P in K]?: Exclude<T[P], undefined> };

/** Those of the members that are there. */
const pick = <T extends object, K extends keyof T>(members: T, names: readonly K[]): Picked<T, K> =>
  Object.fromEntries(names.filter((name) => members[name] !== undefined).map((name) => [name, members[name]])) as Picked<T, K>;
