/** Rebuilds a recorded step as it was at its time, so that a mail about it that is written later says what it would have said then. */
import type { Knex } from 'knex';
import { findCommand } from '../../db/lives/command-read-model.ts';
import { changesOfFacts } from '../../db/lives/history-read-model.ts';
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import { stepsUpTo } from '../../db/lives/step-store.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { applyPatch } from '../../workflows/domain/merge-patch.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import type { Recording } from './recording.ts';

/**
 * Rebuilds a step from the record: the life before and after it from the steps' differences, and its command with all its words.
 * @param row of the life, as it stands now; @param mails of those that it asked for
 * @throws Error when there is no such step
 */
export async function recordingOfStep(trx: Knex.Transaction, row: PlanActivityRow, number: number, mails: MailNotice[]): Promise<Recording> {
  const steps = await stepsUpTo(trx, row.id, number);
  const step = steps.pop();
  if (step?.seq !== number) throw new Error(`life ${row.id} has no step ${number}`);
  const before = steps.reduce<LifeState | null>((life, { patch }) => applyPatch(life, patch), null);
  const life = applyPatch(before, step.patch) as LifeState;
  return {
    trx,
    at: life.at,
    received: step.received ?? life.at,
    before,
    advanced: { life, mails, tasks: [], tasksDone: [], created: before === null },
    stored: step.command === null ? undefined : await findCommand(trx, step.command),
    stepKey: step.key,
    changes: step.kind === 'correction' || step.kind === 'changeTerms' ? await changesOfFacts(trx, row.id, number) : undefined,
    row,
  };
}
