/** Who visits pages beside the coordinators; null is nobody signed in. */
import type { Who } from '../http/api-world.ts';

export const readersButCoordinators = [
  null,
  'support',
  'secretary',
  'referenceGroup',
  'steeringGroup',
  'administrator',
  'proposer',
  'lead',
  'candidate',
  'partner',
  'other',
  'nobody',
] as const satisfies (Who | null)[];
