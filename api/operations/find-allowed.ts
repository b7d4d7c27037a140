/**
 * The checks that every operation begins with, in this order: the role (403), whether the resource exists and is the viewer's to see (404), impartiality (403).
 */
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import { planActivityView } from '../../db/lives/plan-activity-read-model.ts';
import type { Viewer } from '../authorization/access.ts';
import { hasByRelation, hasByRole, requireOperation } from '../authorization/access.ts';
import { notImpartial, stakeOf } from '../authorization/impartiality.ts';
import { notFound } from '../http/problem.ts';
import { loadResource } from './load-resource.ts';
import type { ApiDependencies, Operation, ResourceKind, Resources } from './operation.ts';

/** The parts of an operation that these checks need. */
type Guarded = Pick<Operation, 'id' | 'about' | 'method' | 'partialMay'>;
type Source = Pick<ApiDependencies, 'db' | 'requestCache' | 'ownFunder' | 'caseReads'>;

interface Who {
  /** Null where nobody is signed in. */
  viewer: Viewer | null;
  params: Record<string, string>;
  at: string;
  from?: string | undefined;
}

interface Allowed {
  /** What the operation is about. */
  resource: Resources[ResourceKind];
  /** Whether the viewer acts by its office; false: for an organisation of its own, as a party of the case. */
  byOffice: boolean;
}

/** @throws ApiProblem by the first check that fails */
export async function findAllowed(operation: Guarded, { viewer, params, at, from }: Who, source: Source): Promise<Allowed> {
  requireOperation(operation.id, viewer);
  if (!viewer) return { resource: nothingIn(operation), byOffice: false };
  const resource = await loadResource(operation, viewer, params, source, at);
  const byOffice = await actsByOffice(operation, { viewer, at, resource }, source);
  const planActivity = planActivityOf(resource);
  // What is changed stands in the history of the case.
  if (planActivity && operation.method === 'get' && viewer.roles.length > 0)
    source.caseReads?.note({ person: viewer.id, planActivity: planActivity.id, at, from });
  return { resource, byOffice };
}

/** The plan activity that a resource is or belongs to. */
export const planActivityOf = (resource: Resources[ResourceKind]): PlanActivityView | undefined =>
  resource && 'planActivity' in resource ? resource.planActivity : undefined;

/** Somebody who is not signed in has no resource. */
function nothingIn({ about }: Guarded): undefined {
  if (about !== 'nothing') throw notFound();
}

interface Actor {
  viewer: Viewer;
  at: string;
  resource: Resources[ResourceKind];
}

/** @throws ApiProblem 403 for who is partial, and could act by its office alone */
async function actsByOffice(operation: Guarded, { viewer, at, resource }: Actor, source: Source): Promise<boolean> {
  if (!hasByRole(operation.id, viewer)) return false;
  if (operation.method === 'get' || operation.partialMay) return true;
  const activity = await caseOf(resource, source);
  if (!activity) return true;
  const stake = await stakeOf({ db: source.db, person: viewer.id, activity, authority: source.ownFunder, at });
  if (stake && !hasByRelation(operation.id, viewer, activity)) throw notImpartial(stake);
  return stake === undefined;
}

/** The case that something is done in: also by what is done with a task or a mail of it. */
async function caseOf(resource: Resources[ResourceKind], { db }: Source): Promise<PlanActivityView | undefined> {
  if (!resource) return undefined;
  const id = 'task' in resource ? resource.task.planActivity : 'mail' in resource ? resource.mail.planActivity : null;
  return id === null ? planActivityOf(resource) : planActivityView(db, id);
}
