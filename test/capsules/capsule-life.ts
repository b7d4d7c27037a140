/** One life of a capsule: its title says the stage that it stands in when the capsule is packed. */
import type { CapsuleWorld } from './capsule-world.ts';

export interface CapsuleLife {
  title: string;
  live(world: CapsuleWorld, title: string): Promise<unknown>;
}

/** No server takes mail for its contact any more. */
export const deadOrganisation = 'hushallningssallskapet';
/** The server of its contact puts mails off for ever. */
export const busyOrganisation = 'pajala-kommun';
/** The server of its contact puts mails off once the other lives have been lived. */
export const slowOrganisation = 'lulea-stift';
