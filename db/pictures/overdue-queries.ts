/** What has been let pass, and what waits before a body: said once, for every count and filter. */
import type { Knex } from 'knex';

/** What an organisation has let pass. */
export const letPass = (knex: Knex): Knex.QueryBuilder => knex('obligations').where({ state: 'late' }).whereNotNull('owed_organisation');

/** Matters that a body has before it. */
export const overdueMatters = (knex: Knex): Knex.QueryBuilder => knex('escalations').whereIn('state', ['open', 'advised']);
