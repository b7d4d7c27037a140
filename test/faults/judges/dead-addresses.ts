/** Holds mails that a server refused for good against the tasks that tell a coordinator of it: one open task for each, and none of another. */
import type { Knex } from 'knex';

export async function judgeDeadAddresses(db: Knex): Promise<string[]> {
  const refused = (await db('mails').where({ outcome: 'refused' }).pluck('recipient')) as string[];
  const tasks = (await db('tasks').where({ kind: 'deadAddress' }).select('details', 'done_at')) as { details: string; done_at: string | null }[];
  const told = tasks.map(({ details }) => (JSON.parse(details) as { recipient?: string }).recipient ?? '');
  return [
    ...refused.filter((recipient) => told.filter((one) => one === recipient).length !== 1).map((recipient) => `${recipient} is refused, and not told of once`),
    ...told.filter((recipient) => !refused.includes(recipient)).map((recipient) => `${recipient} is told of as dead, and no server refused it`),
    ...tasks.filter(({ done_at }) => done_at !== null).map(({ details }) => `told of and closed by nobody: ${details}`),
  ];
}
