/** A request that every operation would take, made from its own example. */
import type { Operation } from '../../api/operation.ts';
import { escalationOf, own } from './api-world.ts';

/** Ids that stand in a path, for a case. */
export function pathFor({ id, path }: Operation, activity = own, person = ''): string {
  const subject = path.startsWith('/escalations')
    ? escalationOf(activity, id === 'adviseEscalation' || id === 'getEscalation' ? 'referenceGroup' : 'steeringGroup')
    : path.startsWith('/tasks')
      ? `${activity}-callLead`
      : path.startsWith('/people')
        ? person
        : activity;
  return `/api/v1${path.replace('{id}', subject).replace('{period}', 'P1')}`;
}

export const exampleBody = ({ body }: Operation): unknown => (body ? (body.meta() as { example?: unknown }).example : undefined);
