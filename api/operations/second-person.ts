/** Which commands wait for a second person before they take effect: decisions and payments of our own money, from the amount that the activity's rules name. */

import type { Knex } from 'knex';
import type { FundingDecisionBody } from '../../contracts/bodies/decision.ts';
import type { StoredCommand, StoredContent } from '../../contracts/commands/stored-command.ts';
import type { HeldCommand } from '../../contracts/views/held-command.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { holdCommand, secondPersonTask } from '../../db/lives/held-command-store.ts';
import { openTask } from '../../db/lives/task-store.ts';
import { settingOf } from '../../workflows/domain/policy.ts';
import { IdempotencyMismatch } from '../http/idempotency-mismatch.ts';
import { planActivityOf } from './find-allowed.ts';
import type { Call, ResourceKind } from './operation.ts';

/** Whole SEK that a decision grants of our own money. */
export const ownGranted = (grants: FundingDecisionBody['grants'], ownFunder: string): number =>
  grants.reduce((sum, { funder, outcome, amountSek }) => sum + (funder === ownFunder && outcome === 'approved' ? amountSek : 0), 0);

/** Whole SEK of our own that a command decides on or pays; 0 for every other. */
function ownMoneyIn(content: StoredContent, ownFunder: string): number {
  if (content.name === 'payment') return content.body.funder === ownFunder ? content.body.amountSek : 0;
  return content.name === 'fundingDecision' ? ownGranted(content.body.grants, ownFunder) : 0;
}

/** The plan activity in which a command waits; undefined where it takes effect at once. */
export function heldIn({ resource, deps }: Pick<Call<ResourceKind>, 'resource' | 'deps'>, command: StoredCommand): PlanActivityView | undefined {
  const activity = planActivityOf(resource);
  const from = settingOf(activity?.policy.money?.secondPersonFrom);
  const amount = ownMoneyIn(command, deps.ownFunder);
  return from !== null && amount > 0 && amount >= from ? activity : undefined;
}

/**
 * Stores a command that waits, with the task that asks for a second person.
 * @returns undefined where the same command has been answered already: then it is settled, or under way
 * @throws IdempotencyMismatch when its key came with another body
 */
export async function hold(db: Knex, command: StoredCommand, activity: PlanActivityView, at: string): Promise<HeldCommand | undefined> {
  const { inserted, row } = await db.transaction(async (trx) => {
    const held = await holdCommand(trx, command);
    if (held.inserted) await ask(trx, held.row, activity, at);
    return held;
  });
  if (!inserted && row.bodyHash !== command.bodyHash) throw new IdempotencyMismatch();
  return row.state === 'held' ? { state: 'waitsForSecond', command: row.id, heldAt: row.receivedAt } : undefined;
}

async function ask(trx: Knex, row: CommandRow, { id: planActivity, stage }: PlanActivityView, at: string): Promise<void> {
  await openTask(trx, {
    id: secondPersonTask(row),
    kind: 'secondPerson',
    planActivity,
    obligation: null,
    period: null,
    organisation: null,
    details: { command: row.id },
    openedAt: at,
  });
  await appendAudit(trx, { planActivity, seq: null, at, person: row.person, what: 'secondPersonAsked', details: { command: row.id, name: row.name }, stage });
}
