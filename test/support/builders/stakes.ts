/** What the registers say of somebody in a case in which no organisation is a party. */
import type { Knex } from 'knex';
import type { Stakes } from '../../../db/checks/stakes-read-model.ts';
import { stakesIn } from '../../../db/checks/stakes-read-model.ts';

export const noStakes: Stakes = { declared: false, contact: false, proposedContact: false, reported: false, memberOf: [], units: [] };

export const stakesOf = (knex: Knex, planActivity: string, person: string): Promise<Stakes> =>
  stakesIn(knex, person, { planActivity, parties: [], since: '2015-12-15T00:00:00.000Z', at: '2099-01-01T00:00:00.000Z' });
