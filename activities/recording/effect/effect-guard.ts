/**
 * A command that comes with the effect somebody has seen in a preview is taken only where it still has that effect: it is written, compared, and unwritten where
 * it would do something else by now. A raised version alone refuses nothing.
 */
import { differingParts } from '../../../contracts/views/preview/effect.ts';
import type { RecordStepResult } from '../../../workflows/effects.ts';
import type { TakenStep } from '../recording.ts';
import { besideBefore, outcomeOf, stepEffect } from './step-effect.ts';

class OtherEffect extends Error {
  readonly effect: string;

  constructor(effect: string) {
    super('the command has another effect than the one that was seen');
    this.effect = effect;
  }
}

/** @param seen the effect that the command was sent with @param take writes the step in the transaction it is given, or refuses */
export async function unlessEffectChanged<Result extends Extract<RecordStepResult, { taken: unknown } | { refused: unknown }>>(
  { trx, planActivity }: Pick<TakenStep, 'trx'> & { planActivity: string },
  seen: string,
  take: (trx: TakenStep['trx']) => Promise<Result>,
): Promise<Result | Extract<RecordStepResult, { refused: unknown }>> {
  try {
    return await trx.transaction(async (inner) => {
      const before = await besideBefore(inner, planActivity);
      const result = await take(inner);
      if (!('taken' in result)) return result;
      const effect = stepEffect(await outcomeOf(inner, planActivity, before));
      if (effect !== seen) throw new OtherEffect(effect);
      return result;
    });
  } catch (error) {
    if (!(error instanceof OtherEffect)) throw error;
    const parts = differingParts(seen, error.effect).join(', ');
    return { refused: { type: 'EffectChanged', message: `what the command would do is not what it was when it was looked at: ${parts}` } };
  }
}
