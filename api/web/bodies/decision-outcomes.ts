/** The decisions that the Regional Partnership can take in a matter, by their word in the address. */
import type { EscalationView } from '../../../contracts/views/report-view.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';

/** The form asks apart for what the API has one field for: the day of the next meeting, or who is asked. */
export type DecisionWritten = BodyOf<'decideEscalation'> & { deferTo?: string; referTo?: string };
export type Outcome = BodyOf<'decideEscalation'>['outcome'];

const outcomes: Record<string, Outcome> = {
  'ny-dag': 'newDate',
  stod: 'support',
  'annan-organisation': 'reassign',
  paus: 'pause',
  bordlagg: 'deferred',
  aterremiss: 'referredBack',
  'till-handlingarna': 'noted',
  avfor: 'end',
};

/** No report is late in a matter raised by hand: there is no day to move. */
export const outcomesFor = ({ byHand }: Pick<EscalationView, 'byHand'>): [word: string, outcome: Outcome][] =>
  Object.entries(outcomes).filter(([, outcome]) => outcome !== 'newDate' || !byHand);

/** Undefined where the address names none that the matter can have. */
export const outcomeIn = (query: Fields, matter: Pick<EscalationView, 'byHand'>): Outcome | undefined =>
  outcomesFor(matter).find(([word]) => word === one(query, 'utfall'))?.[1];
