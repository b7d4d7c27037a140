/** Which matters before a body tasks are about. */
import type { Knex } from 'knex';

interface OfTask {
  kind: string;
  plan_activity: string | null;
}

/** The matters that were raised because of what a task is about, or in which a body's word is waited for; the last raised last. */
export async function mattersOf(knex: Knex, rows: OfTask[]): Promise<{ id: string; plan_activity: string; obligation: string }[]> {
  const activities = rows.flatMap(({ kind, plan_activity }) => (aboutMatters.includes(kind) && plan_activity !== null ? [plan_activity] : []));
  if (activities.length === 0) return [];
  const raised = await knex('escalations').whereIn('plan_activity', activities).orderBy(['raised_at', 'id']).select('id', 'plan_activity', 'obligation');
  const words = await knex('obligations')
    .where({ kind: 'bodyDecision' })
    .whereIn('plan_activity', activities)
    .select({ id: 'escalation', plan_activity: 'plan_activity', obligation: 'id' });
  return [...raised, ...words];
}

const aboutMatters = ['callLead', 'bodySilent', 'referredBack', 'giveSupport'];
