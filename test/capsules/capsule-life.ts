/** One life of a capsule: its title says the stage that it stands in when the capsule is packed. */
import type { CapsuleWorld } from './capsule-world.ts';

export interface CapsuleLife {
  title: string;
  live(world: CapsuleWorld, title: string): Promise<unknown>;
}

/** No server takes mail for its contact any more. */
export const deadOrganisation = 'hushallningssallskapet';
/** The server of its contact wants to be asked again, for ever. */
export const busyOrganisation = 'pajala-kommun';
/** The server of its contact wants to be asked again, once the last lives are lived. */
export const slowOrganisation = 'lulea-stift';
