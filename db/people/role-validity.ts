/** When somebody has a role: within its time and, where it speaks for a body, while that body has the role. So a role that passes to another body passes at once. */
import type { Knex } from 'knex';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { validAt } from '../queries/validity-range.ts';
import { heldOn } from '../registers/body-read-model.ts';

/** Roles that people have for a body. */
export const isBodyRole = (role: string): role is BodyRole => role === 'referenceGroup' || role === 'steeringGroup';

/** Narrows a query of `person_roles` to the roles that hold at an instant. */
export function roleHolds(knex: Knex, at: Instant): (query: Knex.QueryBuilder) => void {
  const ofItsBody = knex('body_roles')
    .select(knex.raw('1'))
    .whereRaw('body_roles.body = person_roles.body and body_roles.role = person_roles.role')
    .where(heldOn(dayOf(at)));
  return (query) => {
    query.where(validAt('person_roles', at)).where((seat) => seat.whereNull('person_roles.body').orWhereExists(ofItsBody));
  };
}
