/** Jäv that a person has declared in a case. What was declared is never changed: it stands until it is taken back, and is kept after that. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { PartialityView } from '../contracts/views/partiality-view.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import type { List } from './lists-at-once.ts';

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

/** The declaration of a person's that stands in a plan activity. */
export async function standingPartiality(trx: Knex, planActivity: string, person: string): Promise<PartialityView | undefined> {
  return (await declared(trx, planActivity).where({ person }).whereNull('withdrawn_at').first()) as PartialityView | undefined;
}

/** All that has been declared in a plan activity, in the order it was. */
export const partialitiesIn = (trx: Knex, planActivity: string): List => ({
  rows: declared(trx, planActivity).orderBy(['declared_at', 'declared_partialities.id']),
  columns: ['person', 'name', 'reason', 'declaredAt', 'withdrawnAt'] satisfies (keyof PartialityView)[],
});

const declared = (trx: Knex, planActivity: string): Knex.QueryBuilder =>
  trx('declared_partialities')
    .join('people', 'people.id', 'declared_partialities.person')
    .where({ plan_activity: planActivity })
    .select({ person: 'person', name: 'people.name', reason: 'reason', declaredAt: 'declared_at', withdrawnAt: 'withdrawn_at' });
