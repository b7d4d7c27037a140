/** The Temporal server of the program that has a data folder now. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Run } from '../../../embedded/run-file.ts';

/** @throws Error where no program with a Temporal server has the folder */
export async function withEngine<T>(dataDir: string, use: (client: Client) => Promise<T>): Promise<T> {
  const { temporal } = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8')) as Run;
  if (!temporal) throw new Error(`the program in ${dataDir} has no Temporal server yet`);
  const connection = await Connection.connect({ address: temporal.address });
  try {
    return await use(new Client({ connection, namespace: temporal.namespace }));
  } finally {
    await connection.close();
  }
}
