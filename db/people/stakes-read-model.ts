/** What somebody has to do with a case beside its office: the stakes that make it partial, but those that it has declared itself. */
import type { Knex } from 'knex';

export interface Stakes {
  /** Is or has been a contact person. */
  contact: boolean;
  /** Is the contact named in the proposal. */
  proposedContact: boolean;
  /** Has reported for its own: as a member of the organisation that the report is from, now or earlier. */
  reported: boolean;
}

export async function stakesIn(knex: Knex, planActivity: string, person: string): Promise<Stakes> {
  const stakes: Record<keyof Stakes, Knex.QueryBuilder> = {
    contact: knex('contacts').where({ plan_activity: planActivity, person }),
    proposedContact: knex('plan_activities').where({ id: planActivity, proposed_contact: person }),
    reported: knex('reports')
      .join('memberships', 'memberships.organisation', 'reports.by_organisation')
      .where({ plan_activity: planActivity, by_person: person, 'memberships.person': person })
      .whereNull('channel'),
  };
  const found = (await knex.unionAll(Object.entries(stakes).map(([stake, rows]) => rows.select(knex.raw('? as stake', [stake]))))) as { stake: keyof Stakes }[];
  const has = (stake: keyof Stakes) => found.some((row) => row.stake === stake);
  return { contact: has('contact'), proposedContact: has('proposedContact'), reported: has('reported') };
}
