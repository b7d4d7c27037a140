/** Facts that are put right: what is not named stays, and null takes away. What each was and has become stands in the record. */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { CommandBodies } from '../../contracts/commands/command-bodies.ts';
import type { FactChanges } from '../../contracts/views/fact-changes.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import type { Partner, PlanActivityFacts, PlanActivityRow } from '../../db/lives/life-read-model.ts';
import { partnersOf } from '../../db/lives/life-read-model.ts';
import type { Description } from '../../db/lives/life-store.ts';
import { withoutReading } from '../../db/plan/said-by-plan.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import { describedAnew } from './write-completion.ts';

type Body = CommandBodies['correction'];

/** A plan activity after a correction. */
export interface Corrected {
  description: Description;
  unit: string | null;
  partners: Partner[];
}

/** It with what is another in it. */
export interface Correction {
  corrected: Corrected;
  changes: FactChanges;
}

/** What a correction does to the row as it stands; undefined for every other command. @returns a refusal where all of it stands so already */
export async function correctedIn(trx: Knex.Transaction, row: PlanActivityRow, stored: CommandRow): Promise<Correction | { refusal: Refusal } | undefined> {
  if (stored.name !== 'correction') return undefined;
  const correction = correctionOf(row, await partnersOf(trx, row.id), stored.body);
  if (Object.keys(correction.changes).length > 0) return correction;
  return { refusal: { type: 'NothingToCorrect', message: 'all that the correction names stands so already' } };
}

/** @param partners as they stood before */
function correctionOf(row: PlanActivityRow, partners: Partner[], body: Body): Correction {
  const described = describedAnew(row, body);
  const after = {
    description: { ...described, facts: withOwnFacts(described.facts, body) },
    unit: body.unit === undefined ? row.unit : body.unit,
    partners: body.partners === undefined ? partners : (body.partners ?? []).map(({ organisation, role }) => ({ organisation, role: role ?? null })),
    proposedBy: body.proposedBy?.organisation ?? row.proposedBy,
  };
  const changes = changesBetween(factsOf({ description: row, partners, unit: row.unit, proposedBy: row.proposedBy }), factsOf(after));
  const { facts } = after.description;
  const description = { ...after.description, facts: { ...facts, more: withoutReading(facts.more, Object.keys(changes)) } };
  return { corrected: { description, unit: after.unit, partners: after.partners }, changes };
}

/** What no proposal says; absent where there is none. */
function withOwnFacts({ ownReference, supportingUnits, ...facts }: PlanActivityFacts, body: Body): PlanActivityFacts {
  const reference = body.ownReference === undefined ? ownReference : body.ownReference;
  const units = body.supportingUnits === undefined ? supportingUnits : body.supportingUnits;
  return { ...facts, ...(reference && { ownReference: reference }), ...(units && units.length > 0 && { supportingUnits: units }) };
}

interface Standing {
  description: Description;
  unit: string | null;
  partners: Partner[];
  proposedBy: string;
}

const factsOf = ({ description, ...rest }: Standing) => {
  const { title, description: text, developmentArea, focusArea, activityArea, facts } = description;
  const { more: _, ownReference = null, supportingUnits = [], ...said } = facts;
  return { title, description: text, developmentArea, focusArea, activityArea, ...said, ownReference, supportingUnits, ...rest };
};
type Facts = ReturnType<typeof factsOf>;

function changesBetween(before: Facts, after: Facts): FactChanges {
  const changed = (Object.keys(after) as (keyof Facts)[]).filter((fact) => !isDeepStrictEqual(before[fact], after[fact]));
  return Object.fromEntries(
    changed.map((fact) => [fact, fact === 'budget' ? budgetChange(before.budget, after.budget) : { from: before[fact], to: after[fact] }]),
  );
}

/** Of a budget the parts that are others. */
function budgetChange(before: Facts['budget'], after: Facts['budget']) {
  const [was, is]: Record<string, unknown>[] = [{ ...before }, { ...after }];
  const parts = ['requestedSek', 'ownSek', 'coFunding', 'inKind'].filter((part) => !isDeepStrictEqual(was?.[part], is?.[part]));
  const only = (budget: Record<string, unknown> = {}) =>
    Object.fromEntries(parts.flatMap((part) => (budget[part] === undefined ? [] : [[part, budget[part]]])));
  return { from: only(was), to: only(is) };
}
