/** What everybody may see of the plan: the activities that were taken into it, area by area, with the organisations that carry them. No persons, money, reports or mails. */
import type { Knex } from 'knex';
import type { Stage } from '../workflows/domain/stages.ts';
import { planTerms } from './plan-store.ts';

export interface PublicActivity {
  title: string;
  stage: Stage;
  /** Names. */
  lead: string | null;
  partners: string[];
}
export interface PublicArea {
  name: string;
  activities: PublicActivity[];
}

/** A proposal is not the plan's before it is decided, nor after it was refused or taken back. */
const inThePlan: Stage[] = ['awaitingAssignment', 'awaitingAnswer', 'inProgress', 'paused', 'closing', 'closed', 'ended'];

/** Every development area in the plan's order, also one without activities. */
export async function publicPlan(knex: Knex): Promise<PublicArea[]> {
  const rows = (await knex('plan_activities')
    .leftJoin('organisations', 'organisations.id', 'plan_activities.lead')
    .whereIn('stage', inThePlan)
    .orderBy('plan_activities.case_number')
    .select('plan_activities.id', 'title', 'stage', 'development_area', { lead: 'organisations.name' })) as (Omit<PublicActivity, 'partners'> & {
    id: string;
    development_area: string;
  })[];
  const partners = (await knex('plan_activity_partners')
    .join('organisations', 'organisations.id', 'plan_activity_partners.organisation')
    .orderBy('position')
    .select('plan_activity', 'organisations.name')) as { plan_activity: string; name: string }[];
  const areas = await planTerms(knex, 'developmentArea');
  return areas.map(({ id, name }) => ({
    name,
    activities: rows
      .filter((row) => row.development_area === id)
      .map(({ id: activity, title, stage, lead }) => ({
        title,
        stage,
        lead,
        partners: partners.filter((partner) => partner.plan_activity === activity).map((partner) => partner.name),
      })),
  }));
}
