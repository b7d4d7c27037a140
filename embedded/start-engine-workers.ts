/** The workers of a program on one machine, with the dispatch of mails that lives in them. */
import type { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { Knex } from 'knex';
import { createActivities } from '../activities/create-activities.ts';
import type { Workers } from '../activities/create-workers.ts';
import { startWorkers } from '../activities/create-workers.ts';
import type { DispatchControl } from '../activities/mail-dispatch/dispatch-control.ts';
import { createDispatchControl } from '../activities/mail-dispatch/dispatch-control.ts';
import { startMailDispatches, startMailDispatchesAnew } from '../api/lifecycle-mail-dispatch.ts';
import { databaseClock, databaseFile } from '../db/engine/connection.ts';
import type { Keyring } from '../db/keyring.ts';
import type { Config } from '../temporal.config.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import type { Effects } from '../workflows/effects.ts';
import type { Post } from './open-post.ts';

/** Tells when a mail is due, and how long a server has been in trouble. */
export type DeliveryClock = (db: Knex) => Promise<Instant>;

interface Parts {
  client: Client;
  native: NativeConnection;
  namespace: string;
  db: Knex;
  keyring: Keyring;
  post: Post;
  /** Of the dispatch, for who tells it of mails besides. */
  control?: DispatchControl;
  /** Is told what went wrong with mails. */
  complain: (error: unknown) => void;
  /** Absent: the database's clock. */
  deliveryClock?: DeliveryClock;
  wrapEffects?: (effects: Effects) => Effects;
}

/** Call with the data folder locked, and once the lives of earlier versions have been brought over. */
export async function startEngineWorkers(
  { database, mail: { shards, maxPerSecond: perSecond }, worker }: Pick<Config, 'database' | 'mail' | 'worker'>,
  {
    client,
    native,
    namespace,
    db,
    keyring,
    post,
    control = createDispatchControl(),
    complain,
    deliveryClock: clock = databaseClock,
    wrapEffects = (effects) => effects,
  }: Parts,
): Promise<Workers> {
  const activities = wrapEffects(createActivities({ db, keyring, ...post, perSecond, control, complain, clock }));
  // The lock proves that whoever sent mails with this file has ended; with a database of several programs it proves nothing.
  if (databaseFile(database.url) === undefined) await startMailDispatches(client, { shards });
  else await startMailDispatchesAnew(client, db, { shards });
  return startWorkers({ connection: native, namespace, activities, control, ...worker });
}
