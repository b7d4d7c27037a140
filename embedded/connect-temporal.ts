/** The two connections of a process: one for clients, one for its workers. */
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Shutdown } from './shutdown.ts';
import type { TemporalAccess } from './with-temporal.ts';

export async function connectTemporal(
  { connection: options, namespace }: TemporalAccess,
  shutdown: Shutdown,
): Promise<{ client: Client; native: NativeConnection }> {
  const connection = await Connection.connect(options);
  shutdown.add('client', () => connection.close());
  const native = await NativeConnection.connect(options);
  shutdown.add('connection of the workers', () => native.close());
  return { client: new Client({ connection, namespace }), native };
}
