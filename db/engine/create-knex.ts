/** The query builder as both engines make it. */
import type { Knex } from 'knex';
import knexModule from 'knex';

const make = knexModule.default ?? knexModule;

/** What a query was given stands in none of its errors: logs keep them, and an address or the text of a mail is nobody's to read there. */
export const createKnex = (config: Knex.Config): Knex => make({ ...config, compileSqlOnError: false });

/** How long a query waits for a free connection. */
export const acquireTimeoutMs = 5_000;
