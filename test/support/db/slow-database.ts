/** A database that lets whoever asks it wait: time for a sender to hang up while it is found out who it is. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Knex } from 'knex';

/** @param delayMs how long the next question waits, asked for each */
export function slowDown(db: Knex, delayMs: () => number): void {
  const client = db.client as { acquireConnection(): Promise<unknown> };
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    await wait(delayMs());
    return acquire();
  };
}
