/** What somebody has done in a case so far: what a colleague looks through once that person has turned out to be partial. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

export interface PersonAct {
  at: Instant;
  /** As the history calls it; `namedInDecision` where a decision names the person and somebody else has entered it. */
  what: string;
}

/** In the order they were done; declaring partiality, and taking that back, are none. */
export async function actsOfPerson(trx: Knex, planActivity: string, person: string): Promise<PersonAct[]> {
  const done = (await trx('audit')
    .where({ plan_activity: planActivity, person })
    .whereNotIn('what', ['partialityDeclared', 'partialityWithdrawn'])
    .orderBy('id')
    .select('at', 'what')) as PersonAct[];
  const named = (await trx('decisions')
    .where({ plan_activity: planActivity })
    .where((either) => either.where({ decided_by_person: person }).orWhere({ prepared_by_person: person }))
    .where((others) => others.whereNot({ by_person: person }).orWhereNull('by_person'))
    .orderBy(['recorded_at', 'id'])
    .select({ at: 'recorded_at', what: trx.raw('?', ['namedInDecision']) })) as PersonAct[];
  return [...done, ...named].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
