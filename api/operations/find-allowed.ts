/** The questions that whatever somebody does begins with, in their order: role 403, there and theirs 404, impartial 403. */
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { Viewer } from '../authorization/access.ts';
import { requireOperation } from '../authorization/access.ts';
import { requireImpartial } from '../authorization/impartiality.ts';
import { notFound } from '../http/problem.ts';
import { loadResource } from './load-resource.ts';
import type { ApiDependencies, Operation, ResourceKind, Resources } from './operation.ts';

/** As much of an operation as these questions are asked by. */
type Guarded = Pick<Operation, 'id' | 'about' | 'impartial'>;

interface Who {
  /** Null where nobody is signed in. */
  viewer: Viewer | null;
  params: Record<string, string>;
  at: string;
}

/** @returns what the operation is about @throws ApiProblem as the first question that is answered no */
export async function findAllowed(
  operation: Guarded,
  { viewer, params, at }: Who,
  deps: Pick<ApiDependencies, 'db' | 'requestCache'>,
): Promise<Resources[ResourceKind]> {
  requireOperation(operation.id, viewer);
  if (!viewer) return nothingIn(operation);
  const subject = await loadResource(operation, viewer, params, deps, at);
  const planActivity = planActivityOf(subject);
  if (planActivity && decides(operation, viewer)) await requireImpartial(deps.db, viewer, planActivity);
  return subject;
}

/** The case that a subject is, or lies in. */
export const planActivityOf = (subject: Resources[ResourceKind]): PlanActivityView | undefined =>
  subject && 'planActivity' in subject ? subject.planActivity : undefined;

/** Nothing is theirs who are not signed in. */
function nothingIn({ about }: Guarded): undefined {
  if (about !== 'nothing') throw notFound();
}

const decides = ({ impartial }: Guarded, viewer: Viewer) => impartial === 'always' || (impartial === 'coordinator' && viewer.roles.includes('coordinator'));
