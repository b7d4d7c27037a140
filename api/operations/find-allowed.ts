/**
 * The checks that every operation begins with, in this order: the role (403), whether the resource exists and is the viewer's to see (404), impartiality (403).
 */
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { Viewer } from '../authorization/access.ts';
import { requireOperation } from '../authorization/access.ts';
import { requireImpartial } from '../authorization/impartiality.ts';
import { notFound } from '../http/problem.ts';
import { loadResource } from './load-resource.ts';
import type { ApiDependencies, Operation, ResourceKind, Resources } from './operation.ts';

/** The parts of an operation that these checks need. */
type Guarded = Pick<Operation, 'id' | 'about' | 'impartial'>;

interface Who {
  /** Null where nobody is signed in. */
  viewer: Viewer | null;
  params: Record<string, string>;
  at: string;
}

/** @returns the resource that the operation is about @throws ApiProblem by the first check that fails */
export async function findAllowed(
  operation: Guarded,
  { viewer, params, at }: Who,
  deps: Pick<ApiDependencies, 'db' | 'requestCache'>,
): Promise<Resources[ResourceKind]> {
  requireOperation(operation.id, viewer);
  if (!viewer) return nothingIn(operation);
  const resource = await loadResource(operation, viewer, params, deps, at);
  const planActivity = planActivityOf(resource);
  if (planActivity && decides(operation, viewer)) await requireImpartial(deps.db, viewer, planActivity);
  return resource;
}

/** The plan activity that a resource is or belongs to. */
export const planActivityOf = (resource: Resources[ResourceKind]): PlanActivityView | undefined =>
  resource && 'planActivity' in resource ? resource.planActivity : undefined;

/** Somebody who is not signed in has no resource. */
function nothingIn({ about }: Guarded): undefined {
  if (about !== 'nothing') throw notFound();
}

const decides = ({ impartial }: Guarded, viewer: Viewer) => impartial === 'always' || (impartial === 'coordinator' && viewer.roles.includes('coordinator'));
