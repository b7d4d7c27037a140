/** The query builder as both engines make it. */
import knexModule from 'knex';

export const createKnex = knexModule.default ?? knexModule;

/** How long a query waits for a free connection. */
export const acquireTimeoutMs = 5_000;
