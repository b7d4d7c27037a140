/** Conditions for what is overdue and for what lies before a body undecided: one definition for every count, list and filter. */
import type { Knex } from 'knex';

/** Obligations of an organisation whose day has passed. */
export const letPass = (knex: Knex): Knex.QueryBuilder => knex('obligations').where({ state: 'late' }).whereNotNull('owed_organisation');

/** Matters that a body has before it. */
export const overdueMatters = (knex: Knex): Knex.QueryBuilder => knex('escalations').whereIn('state', ['open', 'advised']);
