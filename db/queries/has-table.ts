/** How far a database has come: a command may meet one that is empty, or of a program's first start that was cut off. */
import type { Knex } from 'knex';

export const hasTable = (knex: Knex, name: 'people' | 'commands' | 'migrations' | 'cluster_membership'): Promise<boolean> => knex.schema.hasTable(name);
