/** Who has declared itself partial in a case. */
import type { Knex } from 'knex';
import type { PartialityView } from '../../contracts/views/partiality-view.ts';
import type { Key, List } from '../engine/batch-select.ts';

/** The declaration of a person's that stands in a plan activity. */
export async function currentPartiality(trx: Knex, planActivity: string, person: string): Promise<PartialityView | undefined> {
  return (await declared(trx, planActivity).where({ person }).whereNull('withdrawn_at').first()) as PartialityView | undefined;
}

/** All that has been declared in a plan activity, in the order it was. */
export const partialitiesIn = (trx: Knex, planActivity: Key): List => ({
  rows: declared(trx, planActivity).orderBy(['declared_at', 'declared_partialities.id']),
  columns: ['person', 'name', 'reason', 'declaredAt', 'withdrawnAt'] satisfies (keyof PartialityView)[],
});

const declared = (trx: Knex, planActivity: Key): Knex.QueryBuilder =>
  trx('declared_partialities')
    .join('people', 'people.id', 'declared_partialities.person')
    .where({ plan_activity: planActivity })
    .select({ person: 'person', name: 'people.name', reason: 'reason', declaredAt: 'declared_at', withdrawnAt: 'withdrawn_at' });
