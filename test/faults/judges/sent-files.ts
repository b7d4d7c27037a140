/** What clients know of the files that they sent for reports, each of them unlike any other, held against the rows that tell of files. */
import type { Knex } from 'knex';
import type { Call } from '../clients/call.ts';

export async function judgeSentFiles(db: Knex, calls: readonly Call[]): Promise<string[]> {
  const lives = [...new Set(calls.flatMap(({ path, fileHash }) => (fileHash === undefined ? [] : [path.split('/')[2] ?? ''])))];
  return troubleWithFiles(calls, (await db('attachments').whereIn('plan_activity', lives).pluck('hash')) as string[]);
}

/** @param stored the hashes of all rows of the lives in question */
export function troubleWithFiles(calls: readonly Call[], stored: string[]): string[] {
  const sent = new Map<string, Call[]>();
  for (const call of calls) if (call.fileHash !== undefined) sent.set(call.fileHash, [...(sent.get(call.fileHash) ?? []), call]);
  const rowsOf = (hash: string) => stored.filter((one) => one === hash).length;
  return [
    ...[...sent].flatMap(([hash, ofFile]) => troubleWithFile(ofFile, rowsOf(hash)).map((trouble) => `the file ${hash} ${trouble}`)),
    ...stored.filter((hash) => !sent.has(hash)).map((hash) => `nobody has sent the file ${hash}`),
  ];
}

function troubleWithFile(calls: Call[], rows: number): string[] {
  const isTaken = calls.some(({ outcome }) => outcome === 'ok');
  return [
    ...(rows > 1 ? [`lies there ${rows} times`] : []),
    ...(isTaken && rows === 0 ? ['was taken, and no row tells of it'] : []),
    ...(rows > 0 && calls.every(({ isCut }) => isCut) ? ['was never sent whole, and a row tells of it'] : []),
  ];
}
