/** The decisions of a case that somebody may want to have changed. */
import type { Knex } from 'knex';
import { takenActs } from '../case-acts-read-model.ts';
import type { Found } from '../case-document.ts';

const kinds: Found['kind'][] = ['fundingDecision', 'payment', 'bodyDecision', 'review', 'extension', 'pause', 'handover', 'closing', 'withdrawal', 'reopening'];

/** In the order in which they were taken. What an organisation has asked for is none. */
export const appealableDecisions = async (knex: Knex, planActivity: string): Promise<Found[]> =>
  (await takenActs(knex, planActivity)).filter(
    ({ kind, direction }) => kinds.includes(kind) && (direction === 'drawnUp' || kind === 'bodyDecision' || kind === 'reopening'),
  );
