/** An activity that came in with the adopted plan. */
import type { Knex } from 'knex';
import { insertDecision } from '../../../db/cases/decision-store.ts';

/** @param planActivity seeded before; the plan calls it by the same id */
export async function seedAdoption(db: Knex, planActivity: string): Promise<void> {
  await db('plan_activities').where({ id: planActivity }).update({ plan_ref: planActivity, description: 'Språkstöd på arbetsplatser.' });
  await insertDecision(db, {
    id: `${planActivity}-adoption`,
    planActivity,
    outcome: 'noFundingNeeded',
    grounds: 'Antagen med planen.',
    conditions: [],
    decidedBy: 'Styrgruppen',
    preparedBy: '',
    namedPersons: undefined,
    delegation: null,
    decidedOn: '2015-12-15',
    caseNumber: planActivity,
    meeting: null,
    recordedAt: '2015-12-15T08:00:00.000Z',
    byPerson: null,
  });
}
