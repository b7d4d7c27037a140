/** What is said anew of an activity, in a completion or a correction: what is not sent stays, and null takes away. */

import type { Budget } from '../../contracts/bodies/proposal.ts';
import type { CommandBodies } from '../../contracts/commands/command-bodies.ts';
import type { PlanActivityFacts, PlanActivityRow } from '../../db/lives/life-read-model.ts';
import type { Description } from '../../db/lives/life-store.ts';

const columns = ['title', 'description', 'developmentArea', 'focusArea', 'activityArea'] as const;
const texts = ['establishmentPhase', 'priority', 'expectedResults'] as const;
const lists = ['targetGroups', 'indicators', 'goals'] as const;

/** What both may say anew. */
type Content = Pick<CommandBodies['completion'], (typeof columns)[number] | (typeof texts)[number] | (typeof lists)[number] | 'budget'>;

/** @param row as it stood before */
export function describedAnew(row: PlanActivityRow, body: Content): Description {
  const listed = Object.fromEntries(Object.entries(pick(body, lists)).map(([name, list]) => [name, list ?? []]));
  const facts: PlanActivityFacts = { ...row.facts, ...pick(body, texts), ...listed, budget: budgetAnew(row.facts.budget, body.budget) };
  return { ...row, ...pick(body, columns), facts };
}

/** A budget with nothing left in it is none. */
function budgetAnew(stands: Budget | null, sent: Content['budget']): Budget | null {
  if (sent === undefined) return stands;
  const { requestedSek, ownSek, coFunding, inKind }: NonNullable<typeof sent> = sent === null ? {} : { ...stands, ...sent };
  const left = {
    ...(requestedSek != null && { requestedSek }),
    ...(ownSek != null && { ownSek }),
    ...(coFunding != null && { coFunding }),
    ...(inKind != null && { inKind }),
  };
  return Object.keys(left).length > 0 ? left : null;
}

type Picked<T, K extends keyof T> = { [P in K]?: Exclude<T[P], undefined> };

/** Those of the members that are there. */
const pick = <T extends object, K extends keyof T>(members: T, names: readonly K[]): Picked<T, K> =>
  Object.fromEntries(names.filter((name) => members[name] !== undefined).map((name) => [name, members[name]])) as Picked<T, K>;
