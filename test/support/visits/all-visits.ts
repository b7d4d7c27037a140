/** Every visit there is. Who adds a page adds a line in the list of its readers, or a list of its own here: a route that nobody visits fails a test. */
import type { VisitedWorld } from '../browser/visited-world.ts';
import { actorErrands, actorVisits } from './actor-visits.ts';
import { bodyVisits } from './body-visits.ts';
import { countyErrands, countyVisits } from './county-visits.ts';
import { formVisits } from './form-visits.ts';
import { openErrands, openVisits } from './open-visits.ts';
import { paperVisits } from './paper-visits.ts';
import { registerVisits } from './register-visits.ts';
import type { Errand, Visit } from './visit.ts';

export const allVisits = async (world: VisitedWorld): Promise<Visit[]> => [
  ...(await openVisits(world)),
  ...countyVisits,
  ...formVisits(world),
  ...paperVisits,
  ...registerVisits(world),
  ...(await actorVisits(world)),
  ...bodyVisits,
];

export const allErrands: Errand[] = [...openErrands, ...countyErrands, ...actorErrands];
