/**
 * Jäv is personal: who is contact in a case, has reported for its actor, is the contact named in its proposal, or has declared itself partial,
 * neither reviews, advises nor decides it.
 */
import type { Knex } from 'knex';
import type { Stake } from '../../contracts/errors/stakes.ts';
import { stakesInEnglish } from '../../contracts/errors/stakes.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import { stakesIn } from '../../db/people/stakes-read-model.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Viewer } from './access.ts';

const notImpartial = (stake: Stake) =>
  new ApiProblem({ code: 'NotImpartial', detail: `${stakesInEnglish[stake]} Who is partial neither reviews, advises nor decides.`, stake });

/**
 * Looks for a stake of the viewer's own in the case. What somebody entered for another makes nobody partial, and neither does a name that somebody has
 * written: contacts are those of the register, by membership or by a coordinator's act.
 * @throws ApiProblem 403 that says which stake it is
 */
export async function requireImpartial(db: Knex, viewer: Viewer, activity: PlanActivityView): Promise<void> {
  const isDeclared = (activity.partialities ?? []).some(({ person, withdrawnAt }) => person === viewer.id && withdrawnAt === null);
  const stored = await stakesIn(db, activity.id, viewer.id);
  if (stored.contact) throw notImpartial('contact');
  if (stored.proposedContact) throw notImpartial('proposedContact');
  if (stored.reported) throw notImpartial('reported');
  if (isDeclared) throw notImpartial('declared');
}
