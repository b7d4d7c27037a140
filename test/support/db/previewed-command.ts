/** Commands of one person that are previewed and then recorded with the effect that was seen, without an engine. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { previewCommand } from '../../../activities/preview/preview-command.ts';
import { recordStep } from '../../../activities/recording/record-step.ts';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { nextDue } from '../../../workflows/domain/agenda.ts';
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import { referenceTo } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { commandOf } from '../builders/command-content.ts';
import type { RecordedLife } from '../builders/recorded-life.ts';
import { writeTestMails } from '../builders/test-mail-settings.ts';

export type MadeCommand = ReturnType<typeof commandOf>;

export const lifeStateIn = async (knex: Knex, { id }: Pick<RecordedLife, 'id'>): Promise<LifeState> => (await findPlanActivity(knex, id))?.life as LifeState;

export const commandBy = <N extends CommandName>(person: string, { id: planActivity }: Pick<RecordedLife, 'id'>, name: N, input: CommandInputs[N], body = {}) =>
  commandOf(name, input, body, { id: randomUUID(), planActivity, person });

/** @param now absent: the database's clock */
export const previewed = (knex: Knex, command: MadeCommand, now?: Instant) =>
  previewCommand(knex, { writeMails: writeTestMails, ...(now && { clock: async () => now }) }, command, async (trx: Knex) =>
    findPlanActivity(trx, command.planActivity),
  );

/** @throws Error where it would be refused */
export async function effectSeen(knex: Knex, command: MadeCommand, now?: Instant): Promise<string> {
  const found = await previewed(knex, command, now);
  if ('refusal' in found) throw new Error(found.refusal.message);
  return found.effect;
}

/** Has it recorded with the effect that was seen. @param before happens when it is stored, and not yet recorded */
export async function recordSeen(knex: Knex, command: MadeCommand, ifEffect: string | undefined, at: Instant, before = async () => {}) {
  await insertCommand(knex, { ...command, command: { ...command.command, ...(ifEffect !== undefined && { ifEffect }) } } as MadeCommand);
  await before();
  const seq = ((await findPlanActivity(knex, command.planActivity))?.seq ?? 0) + 1;
  return recordStep(knex, writeTestMails, { planActivity: command.planActivity, seq, step: { command: referenceTo(command.command) }, at });
}

/** Takes what is due in a life, as the workflow does before a command. */
export async function takeDue(knex: Knex, life: RecordedLife, now: Instant): Promise<void> {
  const passed = new Set<string>();
  for (let next = nextDue(await lifeStateIn(knex, life), passed); next && next.at <= now; next = nextDue(await lifeStateIn(knex, life), passed)) {
    const result = await life.clock(next, now);
    if ('waiting' in result) return;
    if (!('taken' in result)) passed.add(next.key);
  }
}
