/** Jäv is personal: who is contact in a case, has reported for its actor, or is the contact named in its proposal neither reviews, advises nor decides it. */
import type { Knex } from 'knex';
import type { PlanActivityView } from '../db/views.ts';
import type { Viewer } from './access.ts';
import { notImpartial } from './problem.ts';

/**
 * Looks for a stake of the viewer's own in the case. What somebody entered for another makes nobody partial.
 * @throws ApiProblem 403
 */
export async function requireImpartial(db: Knex, viewer: Viewer, activity: PlanActivityView): Promise<void> {
  const isContact = activity.contacts.some((contact) => contact.email.toLowerCase() === viewer.email.toLowerCase());
  if (isContact || (await hasStake(db, viewer.id, activity.id))) throw notImpartial();
}

async function hasStake(db: Knex, person: string, activity: string): Promise<boolean> {
  const stakes = [
    db('plan_activities').where({ id: activity, proposed_contact: person }),
    db('contacts').where({ plan_activity: activity, person }),
    // Reported for its own: as a member of the organisation that the report is from, now or earlier.
    db('reports')
      .join('memberships', 'memberships.organisation', 'reports.by_organisation')
      .where({ plan_activity: activity, by_person: person, 'memberships.person': person })
      .whereNull('channel'),
  ];
  for (const stake of stakes) if (await stake.first()) return true;
  return false;
}
