/** A new database of a PostgreSQL server. */
import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../../db/engine/connection.ts';

/**
 * @param server where databases may be made
 * @param template the database to copy, which nobody may be connected to; absent: an empty one
 */
export async function newPostgresDatabase(server: string, template = 'template1'): Promise<{ name: string; url: string; remove(): Promise<void> }> {
  const name = `hit_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href, remove: () => administer(server, `drop database ${name} with (force)`) };
}

async function administer(url: string, statement: string): Promise<void> {
  const knex = await openDatabase({ url });
  try {
    await knex.raw(statement);
  } finally {
    await knex.destroy();
  }
}
