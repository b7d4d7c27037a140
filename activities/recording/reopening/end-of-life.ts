/** How a life ended, by its record: what a reopening goes back to. */
import type { Knex } from 'knex';
import { stepsUpTo } from '../../../db/lives/step-store.ts';
import type { Ending } from '../../../workflows/domain/chapters/step-context.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { applyPatch, diff } from '../../../workflows/domain/merge-patch.ts';
import type { Refusal } from '../../../workflows/domain/refusals.ts';
import { hasEnded } from '../../../workflows/domain/stages.ts';

/** The last end of a life, with the number of its step. */
export interface EndOfLife {
  ending: Ending;
  step: number;
}

/**
 * @param life as it stands in SQL, at an end
 * @returns the end, or why it is not gone back to: the recorded steps do not make the life that stands
 */
export async function endOf(trx: Knex.Transaction, life: LifeState): Promise<EndOfLife | { refusal: Refusal }> {
  let state: LifeState | null = null;
  let end: EndOfLife | undefined;
  for (const { seq, patch } of await stepsUpTo(trx, life.id, life.seq)) {
    const after: LifeState = applyPatch(state, patch) as LifeState;
    if (state && hasEnded(after.stage) && !hasEnded(state.stage)) end = { ending: { earlier: state, endedAt: after.at }, step: seq };
    state = after;
  }
  if (!end || Object.keys(diff(state, life)).length > 0)
    return { refusal: { type: 'NotReopened', message: 'the record does not tell how the life was before its end' } };
  return end;
}
