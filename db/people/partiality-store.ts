/** Jäv that a person has declared in a case. What was declared is never changed: it stands until it is taken back, and is kept after that. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

/** Declares a person partial in a plan activity from now on. @throws a unique violation when a declaration of the person's stands there */
export async function declarePartiality(
  trx: Knex,
  { planActivity, person, reason, at }: { planActivity: string; person: string; reason: string; at: Instant },
): Promise<void> {
  await trx('declared_partialities').insert({ id: randomUUID(), plan_activity: planActivity, person, reason, declared_at: at });
}

/** Takes a person's declaration back. Returns whether one stood. */
export async function withdrawPartiality(trx: Knex, planActivity: string, person: string, at: Instant): Promise<boolean> {
  return (await trx('declared_partialities').where({ plan_activity: planActivity, person }).whereNull('withdrawn_at').update({ withdrawn_at: at })) > 0;
}
