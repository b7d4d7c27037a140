/** A payment of our own money that waits for a second person. */
import type { Knex } from 'knex';
import { holdCommand } from '../../../db/lives/second-person/held-command-store.ts';
import { commandOf } from '../builders/command-content.ts';
import { heldIn } from './api-world.ts';

export const seedHeldPayment = async (knex: Knex, planActivity: string, person: string | null = null): Promise<void> => {
  const input = { funder: 'lansstyrelsen-norrbotten', amountSek: 100 };
  await holdCommand(knex, commandOf('payment', input, {}, { id: heldIn(planActivity), planActivity, person }));
};
