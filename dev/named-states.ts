/**
 * States of a life that somebody wants to look at while changing the program, by name. Each is reached as it would be in the county: by what people sent, so
 * many days ago, under rules in whole days, and by what fell due since.
 */

import type { LifeState } from '../workflows/domain/life-state.ts';
import { isOwed } from '../workflows/domain/life-state.ts';
import type { Instant } from '../workflows/domain/time/day-and-instant.ts';
import { addDays, dayOf, instantOf } from '../workflows/domain/time/instants.ts';
import type { PastCounty, PastCountyOptions } from './past/past-county.ts';
import { openPastCounty } from './past/past-county.ts';
import { accept, advise, askToLead, close, decide, proposeLadder, report, review } from './people-act.ts';

/** What a person does: on a day, or as soon as a body has the matter. */
interface Act {
  when: { ago: number } | { before: 'referenceGroup' };
  take(county: PastCounty, life: LifeState): Promise<unknown>;
}

export interface NamedState {
  /** What stands there, for who chooses. */
  shows: string;
  /** The proposal comes in so many days ago. */
  proposedAgo: number;
  /** The matter comes before the Partnership so many days after the due day. */
  partnershipAfter: number;
  acts: Act[];
  isReached(life: LifeState): boolean;
}

const on = (ago: number, take: Act['take']): Act => ({ when: { ago }, take });
/** A period of 30 days begins; its report is due 14 days after it. */
const acceptedBefore = (ago: number): Act[] => [on(ago + 8, decide), on(ago + 4, askToLead), on(ago, accept)];
const isBefore = (life: LifeState, role: string): boolean => Object.values(life.escalations).some((matter) => matter.role === role && matter.state === 'open');
const owes = ({ obligations }: LifeState, kind: string): boolean => Object.values(obligations).some((one) => one.kind === kind && isOwed(one));
const late = 60;

export const namedStates = {
  proposed: {
    shows: 'a proposal that waits for a decision',
    proposedAgo: 6,
    partnershipAfter: late,
    acts: [],
    isReached: ({ stage }) => stage === 'proposed',
  },
  'awaiting-answer': {
    shows: 'an organisation has been asked to take the lead, and has not answered',
    proposedAgo: 30,
    partnershipAfter: late,
    acts: [on(8, decide), on(2, askToLead)],
    isReached: ({ stage }) => stage === 'awaitingAnswer',
  },
  'report-due': {
    shows: 'a period has ended, and its report is due within days',
    proposedAgo: 55,
    partnershipAfter: late,
    acts: acceptedBefore(38),
    isReached: (life) =>
      Object.values(life.obligations).some(
        (one) => one.kind === 'report' && one.state === 'open' && (one.period?.endsAt ?? life.at) <= life.at && one.dueAt > life.at,
      ),
  },
  'overdue-before-rai': {
    shows: 'a report has not come in, and the matter is before RAI',
    proposedAgo: 78,
    partnershipAfter: late,
    acts: acceptedBefore(63),
    isReached: (life) => isBefore(life, 'referenceGroup') && !isBefore(life, 'steeringGroup'),
  },
  'overdue-before-rp': {
    shows: 'a report has not come in, RAI has advised, and the matter is before the Regional Partnership',
    proposedAgo: 90,
    partnershipAfter: 14,
    acts: [...acceptedBefore(75), { when: { before: 'referenceGroup' }, take: advise }],
    isReached: (life) => isBefore(life, 'steeringGroup'),
  },
  closing: {
    shows: 'the closing has begun: final report and evaluation are owed',
    proposedAgo: 60,
    partnershipAfter: late,
    acts: [...acceptedBefore(44), on(10, report), on(8, review), on(5, close)],
    isReached: (life) => life.stage === 'closing' && owes(life, 'finalReport') && owes(life, 'evaluation'),
  },
} satisfies Record<string, NamedState>;

export type StateName = keyof typeof namedStates;
export const isStateName = (name: string): name is StateName => name in namedStates;

/**
 * Fills an empty data folder: the county's plan, as imported today, and one activity in the state.
 * @returns the life as it stands
 * @throws Error when the state has not come about
 */
export async function liveInto(name: StateName, dataDir: string, options: Omit<PastCountyOptions, 'begins'> = {}): Promise<LifeState> {
  const state: NamedState = namedStates[name];
  const today = dayOf(new Date().toISOString());
  const ago = (days: number): Instant => instantOf(addDays(today, -days), '09:30');
  const county = await openPastCounty(dataDir, { ...options, begins: ago(state.proposedAgo) });
  try {
    const id = await proposeLadder(county, state.partnershipAfter);
    const life = () => county.engine.lives().find((one) => one.id === id) as LifeState;
    const left = [...state.acts];
    for (let days = state.proposedAgo; days > 0; days -= 1) {
      await county.engine.passTo(ago(days));
      const due = left.filter(({ when }) => ('ago' in when ? when.ago === days : isBefore(life(), when.before)));
      for (const act of due) {
        left.splice(left.indexOf(act), 1);
        await act.take(county, life());
      }
    }
    await county.engine.passTo(new Date().toISOString());
    await county.importPlan();
    if (left.length > 0 || !state.isReached(life())) throw new Error(`The state ${name} has not come about: the activity is ${life().stage}.`);
    return life();
  } finally {
    await county.close();
  }
}
