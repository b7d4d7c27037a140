/** How long a decision may be appealed. */
import { rollForward } from './calendar.ts';
import type { Day } from './day-and-instant.ts';
import { addDays } from './instants.ts';

const days = 21;

/** Three weeks from the day on which the decision was received (förvaltningslagen 44 §); the next working day where that is none (lag 1930:173, 2 §). */
export const lastDayToAppeal = (received: Day): Day => rollForward(addDays(received, days));
