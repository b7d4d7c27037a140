/** Whether the reader of a page may take the last step of an activity back, as far as the page can tell: the life judges anew when it is asked. */
import type { LastStepOfLife } from '../../../../db/lives/taken-back/last-step-read-model.ts';
import type { Refusal } from '../../../../workflows/domain/refusals.ts';
import { refusalOfTakingBack } from '../../../../workflows/domain/taking-back.ts';
import type { PageCall } from '../../kit/page-route.ts';

/** @returns why it may not; undefined where it may */
export function whyNotTakenBack(last: LastStepOfLife | undefined, { viewer, at }: Pick<PageCall, 'viewer' | 'at'>): Refusal | undefined {
  if (!last) return { type: 'NotTakenBack', message: 'there is no step' };
  const by = { person: viewer.id, isCoordinator: viewer.roles.includes('coordinator'), received: at };
  return refusalOfTakingBack({ ...last, isWhole: true, hasLeft: false }, by);
}
