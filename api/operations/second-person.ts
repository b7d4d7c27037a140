/** Which commands wait for a second person before they take effect: decisions and payments of our own money, from the amount that the activity's rules name. */

import type { Knex } from 'knex';
import type { FundingDecisionBody } from '../../contracts/bodies/decision.ts';
import type { StoredCommand, StoredContent } from '../../contracts/commands/stored-command.ts';
import type { HeldCommand } from '../../contracts/views/held-command.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { lockLife } from '../../db/lives/life-store.ts';
import { admitCommand, holdCommand, secondPersonTask } from '../../db/lives/second-person/held-command-store.ts';
import { moneyCommandsOf } from '../../db/lives/second-person/money-command-read-model.ts';
import { openTask } from '../../db/lives/task-store.ts';
import type { EarlierMoneyAct, MoneyAct } from '../../workflows/domain/money/second-person.ts';
import { needsSecondPerson } from '../../workflows/domain/money/second-person.ts';
import { settingOf } from '../../workflows/domain/policy.ts';
import { IdempotencyMismatch } from '../http/idempotency-mismatch.ts';
import { planActivityOf } from './find-allowed.ts';
import type { Call, ResourceKind } from './operation.ts';

/** Whole SEK that a decision grants of our own money. */
export const ownGranted = (grants: FundingDecisionBody['grants'], ownFunder: string): number =>
  grants.reduce((sum, { funder, outcome, amountSek }) => sum + (funder === ownFunder && outcome === 'approved' ? amountSek : 0), 0);

/** What a command decides on or pays of our own money; undefined for every other. */
export function moneyActOf(content: StoredContent, ownFunder: string): MoneyAct | undefined {
  if (content.name === 'payment') return { kind: 'payment', amountSek: content.body.funder === ownFunder ? content.body.amountSek : 0 };
  return content.name === 'fundingDecision' ? { kind: 'decision', amountSek: ownGranted(content.body.grants, ownFunder) } : undefined;
}

/** What has been decided on and paid in a plan activity, in order of time. @param but a command that does not count */
export async function earlierMoneyActs(trx: Knex, planActivity: string, ownFunder: string, but = ''): Promise<EarlierMoneyAct[]> {
  const commands = await moneyCommandsOf(trx, planActivity, but);
  return commands.flatMap(({ content, isConfirmed }) => {
    const act = moneyActOf(content, ownFunder);
    return act ? [{ ...act, isConfirmed }] : [];
  });
}

/** A command about our own money, where the rules of its plan activity may ask for a second person. */
export interface Judged {
  activity: PlanActivityView;
  /** Whole SEK from which a second person is needed. */
  from: number;
  act: MoneyAct;
  ownFunder: string;
}

/** Undefined where a command takes effect at once, whatever has gone before. */
export function judgedIn({ resource, deps: { ownFunder } }: Pick<Call<ResourceKind>, 'resource' | 'deps'>, command: StoredCommand): Judged | undefined {
  const activity = planActivityOf(resource);
  const from = settingOf(activity?.policy.money?.secondPersonFrom);
  const act = moneyActOf(command, ownFunder);
  return activity && from !== null && act && act.amountSek > 0 ? { activity, from, act, ownFunder } : undefined;
}

/**
 * Stores a command by the judgement whether it waits, under the life's lock, so that of two at once the second counts the first: with the task that asks for a
 * second person where it waits.
 * @param toWait the command as it is to wait; may throw where it was made from another version
 * @returns undefined where it takes effect, or has been answered already: then it is settled, or under way
 * @throws IdempotencyMismatch when its key came with another body
 */
export async function holdWhereNeeded(
  db: Knex,
  command: StoredCommand,
  { activity, from, act, ownFunder }: Judged,
  { at, toWait }: { at: string; toWait(): StoredCommand },
): Promise<HeldCommand | undefined> {
  const row = await db.transaction(async (trx) => {
    await lockLife(trx, activity.id);
    const earlier = await earlierMoneyActs(trx, activity.id, ownFunder, command.id);
    if (!needsSecondPerson(act, from, earlier)) return admitCommand(trx, command);
    const held = await holdCommand(trx, toWait());
    if (held.inserted) await ask(trx, held.row, activity, at);
    return held.row;
  });
  if (row.bodyHash !== command.bodyHash) throw new IdempotencyMismatch();
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
