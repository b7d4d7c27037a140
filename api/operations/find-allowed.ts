/**
 * The checks that every operation begins with, in this order: the role (403), whether the resource exists and is the viewer's to see (404), impartiality (403).
 */
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { Stakes } from '../../db/checks/stakes-read-model.ts';
import { stakesIn } from '../../db/checks/stakes-read-model.ts';
import { planActivityView } from '../../db/lives/plan-activity-read-model.ts';
import type { Viewer } from '../authorization/access.ts';
import { hasByRelation, hasByRole, requireOperation } from '../authorization/access.ts';
import { caseQuestion, notImpartial, weightiest } from '../authorization/impartiality.ts';
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

/** The checks of an operation whose body says nothing more that they ask about. @throws ApiProblem by the first check that fails */
export async function findAllowed(operation: Guarded, who: Who, source: Source): Promise<Allowed> {
  const { viewer, at } = who;
  const resource = await findResource(operation, who, source);
  if (!viewer) return { resource, byOffice: false };
  const activity = await caseForOffice(operation, { viewer, resource }, source);
  const asked = activity && caseQuestion({ person: viewer.id, activity, authority: source.ownFunder, at });
  const stakes = asked && (await stakesIn(source.db, viewer.id, asked));
  return { resource, byOffice: actsByOffice(operation, viewer, stakes && { activity, stakes, authority: source.ownFunder }) };
}

/** The first two. @throws ApiProblem */
export async function findResource(operation: Guarded, { viewer, params, at }: Who, source: Source): Promise<Resources[ResourceKind]> {
  requireOperation(operation.id, viewer);
  return viewer ? loadResource(operation, viewer, params, source, at) : nothingIn(operation);
}

/** Notes who reads a case by its role. What is changed stands in the history of the case. */
export function noteReading(resource: Resources[ResourceKind], { viewer, at, from }: Who & { viewer: Viewer }, { caseReads }: Source): void {
  const planActivity = planActivityOf(resource);
  if (planActivity && viewer.roles.length > 0) caseReads?.note({ person: viewer.id, planActivity: planActivity.id, at, from });
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
  resource: Resources[ResourceKind];
}

/** The case in which the viewer would act by its office, where that asks for impartiality. */
export async function caseForOffice(operation: Guarded, { viewer, resource }: Actor, source: Source): Promise<PlanActivityView | undefined> {
  if (!hasByRole(operation.id, viewer) || operation.method === 'get' || operation.partialMay) return undefined;
  return caseOf(resource, source);
}

/** The case, and what the registers say of the viewer in it. */
interface OwnStakes {
  activity: PlanActivityView;
  stakes: Stakes;
  authority: string;
}

/**
 * Whether the viewer acts by its office, and not as a party. @param inCase undefined where nobody's partiality matters
 * @throws ApiProblem 403 for who is partial, and could act by its office alone
 */
export function actsByOffice(operation: Guarded, viewer: Viewer, inCase: OwnStakes | undefined): boolean {
  if (!inCase) return hasByRole(operation.id, viewer);
  const stake = weightiest(inCase.stakes, inCase);
  if (stake && !hasByRelation(operation.id, viewer, inCase.activity)) throw notImpartial(stake);
  return stake === undefined;
}

/** The case that something is done in: also by what is done with a task or a mail of it. */
async function caseOf(resource: Resources[ResourceKind], { db }: Source): Promise<PlanActivityView | undefined> {
  if (!resource) return undefined;
  const id = 'task' in resource ? resource.task.planActivity : 'mail' in resource ? resource.mail.planActivity : null;
  return id === null ? planActivityOf(resource) : planActivityView(db, id);
}
