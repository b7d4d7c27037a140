/** The query builder as both engines make it. */
import type { Knex } from 'knex';
import knexModule from 'knex';

const make = knexModule.default ?? knexModule;

/** Errors carry the query without its values: logs keep errors, and nobody is to read an address or the text of a mail there. */
export const createKnex = (config: Knex.Config): Knex => make({ ...config, compileSqlOnError: false });

/** How long a query waits for a free connection. */
export const acquireTimeoutMs = 5_000;
