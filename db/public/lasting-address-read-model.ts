/** The address that what is published is named by (Atom ids, IRIs of the catalogue): the first that the program had for others, for ever. */
import type { Knex } from 'knex';

/** @returns undefined while the program has only answered on its own machine */
export async function lastingAddress(knex: Knex): Promise<string | undefined> {
  return ((await knex('lasting_address').where({ id: 1 }).first('root')) as { root: string } | undefined)?.root;
}
