/**
 * Jäv is personal: who is contact in a case, has reported for its actor, is the contact named in its proposal, or has declared itself partial,
 * neither reviews, advises nor decides it.
 */
import type { Knex } from 'knex';
import { standingPartiality } from '../db/partiality-store.ts';
import type { PlanActivityView } from '../db/views.ts';
import type { Viewer } from './access.ts';
import { notImpartial } from './problem.ts';

/**
 * Looks for a stake of the viewer's own in the case. What somebody entered for another makes nobody partial.
 * @throws ApiProblem 403 that says which stake it is
 */
export async function requireImpartial(db: Knex, viewer: Viewer, activity: PlanActivityView): Promise<void> {
  for (const { why, isSo } of stakes) if (await isSo(db, viewer, activity)) throw notImpartial(why);
}

interface Stake {
  why: string;
  isSo(db: Knex, viewer: Viewer, activity: PlanActivityView): boolean | Promise<boolean>;
}

const found = async (rows: Knex.QueryBuilder): Promise<boolean> => (await rows.first()) !== undefined;

const stakes: Stake[] = [
  {
    why: 'You are or have been a contact person in this case.',
    isSo: (db, viewer, activity) =>
      activity.contacts.some(({ email }) => email.toLowerCase() === viewer.email.toLowerCase()) ||
      found(db('contacts').where({ plan_activity: activity.id, person: viewer.id })),
  },
  {
    why: 'You are the contact named in the proposal of this case.',
    isSo: (db, viewer, activity) => found(db('plan_activities').where({ id: activity.id, proposed_contact: viewer.id })),
  },
  {
    // For its own: as a member of the organisation that the report is from, now or earlier.
    why: 'You have reported in this case for an organisation of yours.',
    isSo: (db, viewer, activity) =>
      found(
        db('reports')
          .join('memberships', 'memberships.organisation', 'reports.by_organisation')
          .where({ plan_activity: activity.id, by_person: viewer.id, 'memberships.person': viewer.id })
          .whereNull('channel'),
      ),
  },
  {
    why: 'You have declared yourself partial in this case.',
    isSo: async (db, viewer, activity) => (await standingPartiality(db, activity.id, viewer.id)) !== undefined,
  },
];
