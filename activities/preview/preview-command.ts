/**
 * What a command would do, found by doing it: the recording itself runs, with what is due first, in a transaction that is always rolled back. So a preview is
 * the act and cannot differ from it; nothing of it is left, no workflow hears of it, and no mail leaves.
 */
import type { Knex } from 'knex';
import type { StoredCommand } from '../../contracts/commands/stored-command.ts';
import { databaseClock } from '../../db/engine/connection.ts';
import { insertCommand } from '../../db/lives/command-store.ts';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import { lockLife } from '../../db/lives/life-store.ts';
import { withClockMarks } from '../../workflows/domain/clock-marks.ts';
import { positionOf } from '../../workflows/domain/position.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { later } from '../../workflows/domain/time/instants.ts';
import type { RecordStepResult, StepWanted } from '../../workflows/effects.ts';
import type { ClockDay, PublicView, StepOutcome } from '../recording/effect/step-effect.ts';
import { besideBefore, clockDays, outcomeOf, publicView, stepEffect } from '../recording/effect/step-effect.ts';
import { recordStep } from '../recording/record-step.ts';
import type { WriteMails } from '../recording/recording.ts';

export interface Previewed<Seen> extends Pick<StepOutcome, 'mails' | 'tasks'> {
  /** The instant for which it was tried. */
  at: Instant;
  /** Steps of the clock that are due by then and are taken first. */
  dueFirst: number;
  effect: string;
  /** What the looker saw of the case before the command, where there was one, and after it. */
  seen: { before: Seen | undefined; after: Seen };
  public: { before: PublicView; after: PublicView };
  /** What the clock will do beside what is owed. */
  clock: { before: ClockDay[]; after: ClockDay[] };
}

export type PreviewResult<Seen> = Previewed<Seen> | { refusal: Refusal };

/** Thrown to have the transaction rolled back, with what was found in it. */
class RolledBack<Seen> extends Error {
  readonly result: PreviewResult<Seen>;

  constructor(result: PreviewResult<Seen>) {
    super('the preview is done');
    this.result = result;
  }
}

export interface PreviewParts {
  writeMails: WriteMails;
  /** By what it is tried; absent: the database's. */
  clock?: (trx: Knex) => Promise<Instant>;
}

type Look<Seen> = (trx: Knex) => Promise<Seen>;

/** A life that has more due than this has stood still for long; what comes after is not foretold. */
const maxDueFirst = 200;

/**
 * @param command as it would be stored; it is not
 * @param look reads what is to be compared, in the transaction it is given
 */
export async function previewCommand<Seen>(db: Knex, parts: PreviewParts, command: StoredCommand, look: Look<Seen>): Promise<PreviewResult<Seen>> {
  try {
    await db.transaction(async (trx) => {
      throw new RolledBack<Seen>(await tried(trx, parts, command, look));
    });
  } catch (error) {
    if (error instanceof RolledBack) return (error as RolledBack<Seen>).result;
    throw error;
  }
  throw new Error('a preview was not rolled back');
}

async function tried<Seen>(
  trx: Knex.Transaction,
  { writeMails, clock: now = databaseClock }: PreviewParts,
  command: StoredCommand,
  look: Look<Seen>,
): Promise<PreviewResult<Seen>> {
  const { planActivity, command: sent } = command;
  const locked = await lockLife(trx, planActivity);
  const clock = await now(trx);
  const at = locked ? later(clock, locked.life.at) : clock;
  await insertCommand(trx, command);
  const record = async (step: StepWanted): Promise<RecordStepResult> =>
    recordStep(trx, writeMails, { planActivity, seq: ((await findPlanActivity(trx, planActivity))?.seq ?? 0) + 1, step, at });
  const dueFirst = locked ? await takeDue(trx, command, at, record) : 0;
  const clockBefore = clockDays((await findPlanActivity(trx, planActivity))?.life);
  const [before, beside, publicBefore] = [
    locked && (await look(trx)),
    await besideBefore(trx, planActivity),
    locked ? await publicView(trx, planActivity) : null,
  ];
  const result = await record({ command: { id: sent.id, name: sent.name, attempt: sent.attempt } });
  if ('refused' in result) return { refusal: result.refused };
  if (!('taken' in result)) throw new Error(`the command ${command.name} was answered as if the clock had sent it`);
  const outcome = await outcomeOf(trx, planActivity, beside);
  return {
    at,
    dueFirst,
    effect: stepEffect(outcome),
    mails: outcome.mails,
    tasks: outcome.tasks,
    seen: { before, after: await look(trx) },
    public: { before: publicBefore, after: outcome.public },
    clock: { before: clockBefore, after: clockDays(outcome.life) },
  };
}

/** As the workflow does before a command. @returns how many */
async function takeDue(
  trx: Knex,
  { id: own, planActivity }: Pick<StoredCommand, 'id' | 'planActivity'>,
  at: Instant,
  record: (step: StepWanted) => Promise<RecordStepResult>,
): Promise<number> {
  const passedOver = new Set<string>();
  for (let taken = 0; taken < maxDueFirst; taken += 1) {
    const life = (await findPlanActivity(trx, planActivity))?.life;
    const next = life && positionOf(withClockMarks(life), passedOver).next;
    if (!next || next.at > at) return taken;
    const result = await record({ clock: next });
    if ('waiting' in result) {
      // The very report that is previewed has come in before its hearing: it is taken now, and what is left comes after it.
      if (result.waiting.id === own) return taken;
      await record({ command: result.waiting });
    }
    if (!('taken' in result)) passedOver.add(next.key);
  }
  return maxDueFirst;
}
