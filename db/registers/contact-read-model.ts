/** Contact persons of a plan activity, now and before. */
import type { Knex } from 'knex';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import type { Key, List } from '../engine/batch-select.ts';
import { batchOf } from '../engine/batch-select.ts';

const contactColumns = ['organisation', 'name', 'email', 'from_at', 'to_at'];
export interface ContactRow {
  organisation: string;
  name: string;
  email: string;
  from_at: Instant;
  to_at: Instant | null;
}
export const toContact = ({ organisation, name, email, from_at, to_at }: ContactRow): PlanActivityView['contacts'][number] => ({
  organisation,
  name,
  email,
  from: dayOf(from_at),
  to: to_at && dayOf(to_at),
});

/** In the order that they began. */
export const contactsIn = (trx: Knex, planActivity: Key): List =>
  batchOf(
    trx('contacts')
      .where({ plan_activity: planActivity, taken_back_by: null })
      .orderBy(['from_at', 'organisation', 'email'])
      .join('people', 'people.id', 'contacts.person'),
    contactColumns,
  );
