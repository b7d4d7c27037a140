/** The files of open data of a program: built in a process of their own, and kept. */
import type { Knex } from 'knex';
import { startBackgroundRounds } from '../api/engine/background-rounds.ts';
import { keepOpenData } from '../api/engine/open-data-keeper.ts';
import type { OpenData } from '../api/ports/open-data.ts';
import { inSnapshot } from '../db/engine/connection.ts';
import { publicChangeSince } from '../db/public/public-state-read-model.ts';
import type { Config } from '../temporal.config.ts';
import { everyMs } from './intervals.ts';
import { openDataProcess } from './open-data-process.ts';
import type { Shutdown } from './shutdown.ts';
import type { Trouble } from './trouble.ts';

export function startOpenData(
  { database, http, mail }: Pick<Config, 'database' | 'http' | 'mail'>,
  { db, trouble }: { db: Knex; trouble: Trouble },
  shutdown: Shutdown,
): OpenData {
  const builder = openDataProcess({ database, publicUrl: http.publicUrl, contactAddress: mail.replyTo });
  const complain = trouble('open data');
  const keeper = keepOpenData({
    build: builder.build,
    changeSince: (state) => inSnapshot(db, (trx) => publicChangeSince(trx, state)),
    complain,
  });
  const rounds = startBackgroundRounds(everyMs.openData, keeper.refresh, complain);
  shutdown.add('open data', async () => {
    // What is running is ended first: the round may be waiting for it.
    await builder.close();
    await rounds.stop();
  });
  return keeper;
}
