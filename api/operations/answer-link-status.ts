/** What has become of the matter that a link was for: whether it is done, and whether anybody still waits for its answer. */
import type { Knex } from 'knex';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import { listReports } from '../../db/cases/report-read-model.ts';
import type { AnswerLink } from '../../db/links/answer-link-read-model.ts';
import { stillWaitsFor } from '../../db/links/answerable-read-model.ts';
import { planActivityView } from '../../db/lives/plan-activity-read-model.ts';
import { organisationsOf } from '../../db/registers/person-read-model.ts';
import { hasEnded } from '../../workflows/domain/stages.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

export interface LinkStatus {
  activity: PlanActivityView | undefined;
  /** Why no answer is needed any more; undefined where that is not so. */
  why?: 'over' | 'otherLead' | 'approved' | 'notOwed' | 'accepted' | 'notAsked' | 'completed';
  /** Its organisation still owes an answer, and its person still belongs there. */
  waits: boolean;
}

const kinds = { report: ['report', 'finalReport'], assignment: ['answer'], completion: ['completion'] } as const;

export async function answerLinkStatus(db: Knex, link: AnswerLink, at: Instant): Promise<LinkStatus> {
  const { planActivity, organisation, purpose, period, person } = link;
  const activity = await planActivityView(db, planActivity);
  const why = activity && (await whyDone(db, activity, link));
  const waits =
    !why &&
    (await organisationsOf(db, person, at)).includes(organisation) &&
    (await stillWaitsFor(db, planActivity, organisation, [...kinds[purpose]], period));
  return { activity, waits, ...(why && { why }) };
}

async function whyDone(db: Knex, activity: PlanActivityView, { purpose, organisation, period }: AnswerLink): Promise<LinkStatus['why']> {
  // What has been taken out of the plan may still owe its final report.
  if (hasEnded(activity.stage) && !(activity.stage === 'ended' && purpose === 'report')) return 'over';
  if (purpose === 'completion') return activity.stage === 'sentBack' ? undefined : 'completed';
  if (purpose === 'assignment') {
    if (activity.lead === organisation) return 'accepted';
    return activity.candidate?.organisation === organisation ? undefined : 'notAsked';
  }
  if (activity.lead !== organisation) return 'otherLead';
  const report = (await listReports(db, activity.id)).findLast((item) => item.period === period);
  if (activity.stage === 'ended' && (!report || report.state === 'void')) return 'over';
  if (report?.report === 'approved' || report?.report === 'noted') return 'approved';
  return report?.state === 'excused' || report?.state === 'void' ? 'notOwed' : undefined;
}
