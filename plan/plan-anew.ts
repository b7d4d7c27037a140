/**
 * What the plan says anew of an activity that came in earlier. Each field by itself: what still stands as an import wrote it becomes what the file says now,
 * what people have changed since stays as they have it. Whom the activity was begun with, and when it starts, is its life's and moves by commands alone.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { CommandBodies } from '../contracts/commands/command-bodies.ts';
import type { StoredCommand } from '../contracts/commands/stored-command.ts';
import { databaseClock } from '../db/engine/connection.ts';
import { appendAudit } from '../db/lives/audit-store.ts';
import { findCommand } from '../db/lives/command-read-model.ts';
import type { Partner, PlanActivityFacts, PlanActivityRow } from '../db/lives/life-read-model.ts';
import { findPlanActivity, partnersOf } from '../db/lives/life-read-model.ts';
import { describePlanActivity, lockLife, replacePartners } from '../db/lives/life-store.ts';
import { keepSaid, saidBefore } from '../db/plan/plan-source-store.ts';

/** What a plan describes of an activity. */
type Described = Pick<PlanActivityRow, 'title' | 'description' | 'developmentArea' | 'focusArea' | 'activityArea'> &
  Pick<PlanActivityFacts, 'targetGroups' | 'establishmentPhase' | 'priority' | 'expectedResults' | 'goals' | 'more'> & { partners: Partner[] };
type Field = keyof Described;

export interface PlanAnew {
  /** Fields that become what the file says now. */
  taken: Field[];
  /** Fields that the file says anew of, and people have changed. */
  kept: Field[];
  described: Described;
  row: PlanActivityRow;
}

/** Compares the file with what has come in and writes nothing; undefined where there is no such activity. */
export async function planAnew(trx: Knex, command: StoredCommand<'import'>, plan: string): Promise<PlanAnew | undefined> {
  const row = await findPlanActivity(trx, command.planActivity);
  if (!row) return undefined;
  const { body } = command;
  const present = await presentOf(trx, row);
  const before = (await saidBefore<Described>(trx, sourceOf(plan, body))) ?? (await begunWith(trx, command.id)) ?? present;
  const said = describedIn(body);
  const moved = (Object.keys(said) as Field[]).filter(
    (field) => !isDeepStrictEqual(said[field], before[field]) && !isDeepStrictEqual(said[field], present[field]),
  );
  const taken = moved.filter((field) => isDeepStrictEqual(present[field], before[field]));
  const described = { ...present, ...Object.fromEntries(taken.map((field) => [field, said[field]])) };
  return { taken, kept: moved.filter((field) => !taken.includes(field)), described, row };
}

/** Writes what the file says anew, with a line in the record. Returns what it did. */
export async function takeInAnew(db: Knex, command: StoredCommand<'import'>, plan: string): Promise<'changed' | 'unchanged' | 'differs'> {
  return db.transaction(async (trx) => {
    await lockLife(trx, command.planActivity);
    const anew = await planAnew(trx, command, plan);
    if (!anew) return 'unchanged';
    await keepSaid(trx, sourceOf(plan, command.body), describedIn(command.body));
    if (anew.taken.length === 0) return anew.kept.length > 0 ? 'differs' : 'unchanged';
    const { row, described, taken } = anew;
    const { partners, targetGroups, establishmentPhase, priority, expectedResults, goals, more, ...columns } = described;
    const facts = { ...row.facts, targetGroups, establishmentPhase, priority, expectedResults, goals, more };
    await describePlanActivity(trx, row.id, { ...row, ...columns, facts });
    if (taken.includes('partners')) await replacePartners(trx, row.id, partners);
    const at = await databaseClock(trx);
    await appendAudit(trx, { planActivity: row.id, seq: null, at, person: null, what: 'planReadAgain', details: { fields: taken }, stage: null });
    return 'changed';
  });
}

const sourceOf = (plan: string, { planRef }: CommandBodies['import']) => ({ plan, what: 'activity', ref: planRef });

async function begunWith(trx: Knex, command: string): Promise<Described | undefined> {
  const stored = await findCommand(trx, command);
  return stored?.name === 'import' ? describedIn(stored.body) : undefined;
}

async function presentOf(trx: Knex, row: PlanActivityRow): Promise<Described> {
  const { title, description, developmentArea, focusArea, activityArea, facts } = row;
  const { targetGroups, establishmentPhase, priority, expectedResults, goals, more } = facts;
  const partners = (await partnersOf(trx, row.id)).map(({ organisation, role }) => ({ organisation, role }));
  return { title, description, developmentArea, focusArea, activityArea, targetGroups, establishmentPhase, priority, expectedResults, goals, more, partners };
}

const describedIn = (body: CommandBodies['import']): Described => ({
  title: body.title,
  description: body.description ?? null,
  developmentArea: body.developmentArea,
  focusArea: body.focusArea,
  activityArea: body.activityArea ?? null,
  targetGroups: body.targetGroups ?? [],
  establishmentPhase: body.establishmentPhase ?? null,
  priority: body.priority ?? null,
  expectedResults: body.expectedResults ?? null,
  goals: body.goals ?? [],
  more: body.more,
  partners: body.partners.map(({ organisation, role }) => ({ organisation, role: role ?? null })),
});
