/**
 * What everybody may see of the plan: the activities that were taken into it, the organisations that carry them, and the results that were cleared.
 * No money, reports or mails, and no persons but the officers who cleared a result.
 */
import type { Knex } from 'knex';
import type { Stage } from '../../workflows/domain/stages.ts';
import { hasEnded } from '../../workflows/domain/stages.ts';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf, instantOf } from '../../workflows/domain/time/instants.ts';
import { inSnapshot } from '../engine/connection.ts';
import type { PlanActivityFacts } from '../lives/life-read-model.ts';
import { fromJson } from '../queries/json-column.ts';
import { organisationNames, partnerNames, termNamesOf } from '../registers/names-read-model.ts';
import type { FromPlan } from './from-plan.ts';
import { fromPlan } from './from-plan.ts';
import { changingWhatIsPublic } from './public-changes.ts';
import type { PublicResult } from './public-result-read-model.ts';
import { publicResults } from './public-result-read-model.ts';

export interface PublicActivity {
  id: string;
  title: string;
  description: string | null;
  stage: Stage;
  developmentArea: string;
  focusArea: string;
  /** Name of the plan's priority area that it is part of. */
  activityArea: string | null;
  targetGroups: string[];
  /** Names of the plan's goals that it works towards. */
  goals: string[];
  establishmentPhase: string | null;
  priority: string | null;
  /** Names. */
  lead: string | null;
  partners: string[];
  runs: { from: Day | null; to: Day | null };
  /** When it was taken into the plan: of what came in with the adopted plan, at noon of the day that it was adopted on, for its hour is not known. */
  takenInAt: Instant;
  takenInOn: Day;
  /** What the adopted plan says of it; null for what was taken in later. */
  fromPlan: FromPlan | null;
  /** When it was closed or taken out of the plan, if it was. */
  endedAt: Instant | null;
  /** Cleared results, the newest period first. */
  results: PublicResult[];
}

/** A proposal is not the plan's before it is decided, nor after it was refused or taken back. */
export const inThePlan: Stage[] = ['awaitingAssignment', 'awaitingAnswer', 'inProgress', 'paused', 'closing', 'closed', 'ended'];
/** Of these, where work goes on or is to begin. */
export const aliveInThePlan: Stage[] = inThePlan.filter((stage) => !hasEnded(stage));

/** One activity, and when what it shows last became another; undefined also for one that is there but not in the plan. */
export async function publicActivity(knex: Knex, id: string): Promise<(PublicActivity & { updatedAt: Instant }) | undefined> {
  return inSnapshot(knex, async (trx) => {
    const [activity] = await publicActivities(trx, id);
    if (!activity) return undefined;
    const changed = await instants(trx('audit').whereIn('what', changingWhatIsPublic).max({ at: 'at' }), id);
    const days = [changed.get(id), activity.takenInAt, activity.endedAt, ...activity.results.map(({ clearedAt }) => clearedAt)];
    return { ...activity, updatedAt: days.reduce<Instant>((latest, at) => (at && at > latest ? at : latest), activity.takenInAt) };
  });
}

/** All activities in the plan, in the order of their case numbers; or the one. */
export async function publicActivities(knex: Knex, id?: string): Promise<PublicActivity[]> {
  const asked = knex('plan_activities')
    .leftJoin('organisations', 'organisations.id', 'plan_activities.lead')
    .whereIn('stage', inThePlan)
    .orderBy('plan_activities.case_number')
    .select(
      'plan_activities.id',
      'title',
      'description',
      'stage',
      'development_area',
      'focus_area',
      'activity_area',
      'plan_ref',
      'lead',
      'candidate',
      'plan_activities.facts',
      'life',
      'plan_activities.created_at',
      { lead_name: 'organisations.name' },
    );
  const rows = (await (id === undefined ? asked : asked.where('plan_activities.id', id))) as Row[];
  if (rows.length === 0) return [];
  const partners = await partnerNames(knex, id === undefined ? undefined : [id]);
  const taken = await instants(knex('decisions').where({ taken_back_by: null }).whereNot({ outcome: 'rejected' }).max({ at: 'recorded_at' }), id);
  const adopted = await instants(knex('decisions').where({ taken_back_by: null }).min({ at: 'decided_on' }), id);
  const ends = knex('audit').whereIn('stage', ['closed', 'ended']).whereNotExists(takenBackStep(knex)).whereNotExists(reopenedSince(knex));
  const ended = await instants(ends.min({ at: 'at' }), id);
  const results = await publicResults(knex, id);
  const names = await termNamesOf(knex, ['developmentArea', 'focusArea', 'activityArea', 'targetGroup', 'goal', 'group']);
  const organisations = await organisationNames(knex);
  const nameOf = (kind: keyof typeof names) => (term: string) => names[kind].get(term) ?? term;
  return rows.map((row) => {
    const { runs, yearly } = fromJson<{ runs: { from?: Day; to?: Day }; yearly?: boolean }>(row.life);
    const facts = { ...noMore, ...fromJson<Partial<PlanActivityFacts>>(row.facts) };
    const adoptedOn = row.plan_ref === null ? undefined : adopted.get(row.id);
    const takenInAt = adoptedOn === undefined ? (taken.get(row.id) ?? row.created_at) : instantOf(adoptedOn, '12:00');
    const source = { ...row, facts, isYearly: yearly === true };
    return {
      id: row.id,
      title: row.title,
      description: row.description,
      stage: row.stage,
      developmentArea: nameOf('developmentArea')(row.development_area),
      focusArea: nameOf('focusArea')(row.focus_area),
      activityArea: row.activity_area && nameOf('activityArea')(row.activity_area),
      targetGroups: facts.targetGroups.map(nameOf('targetGroup')),
      goals: facts.goals.map(nameOf('goal')),
      establishmentPhase: facts.establishmentPhase,
      priority: facts.priority,
      lead: row.lead_name,
      partners: partners.get(row.id) ?? [],
      runs: { from: runs.from ?? null, to: runs.to ?? null },
      takenInAt,
      takenInOn: dayOf(takenInAt),
      fromPlan: row.plan_ref !== null && adoptedOn ? fromPlan({ ...source, planRef: row.plan_ref, adoptedOn }, { organisations, groups: names.group }) : null,
      endedAt: ended.get(row.id) ?? null,
      results: results.get(row.id) ?? [],
    };
  });
}

/** Facts written by the earliest version lack some. */
const noMore: PlanActivityFacts = {
  targetGroups: [],
  establishmentPhase: null,
  priority: null,
  budget: null,
  expectedResults: null,
  indicators: [],
  goals: [],
  more: {},
};

/** The step of an entry of the audit, where it was taken back. */
const takenBackStep = (knex: Knex): Knex.QueryBuilder =>
  knex('steps').whereRaw('steps.plan_activity = audit.plan_activity and steps.seq = audit.seq').whereNotNull('steps.taken_back_by');

/** A reopening of the life, later than an entry of the audit. */
const reopenedSince = (knex: Knex): Knex.QueryBuilder =>
  knex('audit as again').whereRaw('again.plan_activity = audit.plan_activity and again.seq > audit.seq').where({ 'again.what': 'reopening' });

async function instants(asked: Knex.QueryBuilder, id: string | undefined): Promise<Map<string, Instant>> {
  const each = asked.whereNotNull('plan_activity').groupBy('plan_activity').select('plan_activity');
  const rows = (await (id === undefined ? each : each.where({ plan_activity: id }))) as { plan_activity: string; at: Instant }[];
  return new Map(rows.map(({ plan_activity, at }) => [plan_activity, at]));
}

interface Row {
  id: string;
  title: string;
  description: string | null;
  stage: Stage;
  development_area: string;
  focus_area: string;
  activity_area: string | null;
  plan_ref: string | null;
  lead: string | null;
  candidate: string | null;
  facts: string;
  life: string;
  created_at: Instant;
  lead_name: string | null;
}
