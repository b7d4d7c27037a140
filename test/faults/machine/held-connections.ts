/** What a program that was left by its clients still holds: connections that nobody is at the other end of. */
import { readFile } from 'node:fs/promises';

/** Of proc(5): a connection that stands, and one that only the other side has ended. */
const heldStates = ['01', '08'];

/** How many connections the server at a port holds; undefined where the system does not say. */
export async function heldConnections(address: string): Promise<number | undefined> {
  const port = Number(new URL(address).port).toString(16).toUpperCase().padStart(4, '0');
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((table) => readFile(table, 'utf8').catch(() => '')));
  if (tables.every((table) => table === '')) return undefined;
  const lines = tables.flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)));
  return lines.filter(([, local = '', , state = '']) => local.endsWith(`:${port}`) && heldStates.includes(state)).length;
}
