/** Who visits pages and asks for operations beside the coordinators. */
import type { Who } from '../http/api-world.ts';

/** In the order of the columns of `access.test.ts` and `page-operations.test.ts`. */
export const signedInButCoordinators = [
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
] as const satisfies Who[];

/** Null is nobody signed in. */
export const readersButCoordinators = [null, ...signedInButCoordinators] as const;
