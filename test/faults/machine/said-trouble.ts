/** What the program says of itself to whoever watches it. */
import type { Knex } from 'knex';

const answeredWithinMs = 15_000;

/** What `/ready` answers. @throws Error when it does not */
export async function ready(address: string): Promise<{ httpStatus: number; status: string }> {
  const response = await fetch(`${address}/ready`, { signal: AbortSignal.timeout(answeredWithinMs) });
  return { httpStatus: response.status, status: ((await response.json()) as { status: string }).status };
}

/** Tasks that tell of trouble with our server of mail. */
export async function troubleTasks(db: Knex): Promise<{ open: number; closed: number }> {
  const done = (await db('tasks').where({ kind: 'mailServerTrouble' }).pluck('done_at')) as (string | null)[];
  return { open: done.filter((at) => at === null).length, closed: done.filter((at) => at !== null).length };
}
