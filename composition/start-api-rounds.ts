/** What every API does in the background: settles commands that were left, watches that no life stands still, and forgets drafts. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { attachmentsOf } from '../api/app-settings.ts';
import type { CaseReads } from '../api/engine/case-reads.ts';
import { startCaseReads, startForgettingSecurity } from '../api/engine/case-reads.ts';
import type { LifecycleGateway } from '../api/engine/lifecycle-gateway.ts';
import { startPurgingDrafts } from '../api/engine/purge-drafts-job.ts';
import type { LifecycleWatch } from '../api/engine/reconciliation/standing-still-watch.ts';
import { startLifecycleWatch } from '../api/engine/reconciliation/standing-still-watch.ts';
import { startSweep } from '../api/engine/sweep.ts';
import type { OpenData } from '../api/ports/open-data.ts';
import type { Config } from '../temporal.config.ts';
import { everyMs } from './intervals.ts';
import type { Shutdown } from './shutdown.ts';
import { startOpenData } from './start-open-data.ts';
import type { Trouble } from './trouble.ts';

interface Parts {
  client: Client;
  db: Knex;
  gateway: LifecycleGateway;
  trouble: Trouble;
  /** Tells who runs the program. */
  say: (line: string) => void;
}

/** @returns the watch, for who asks what it has found, what notes which cases are read, and the files of open data */
export function startApiRounds(
  config: Pick<Config, 'dataDir' | 'securityLogDays' | 'database' | 'http' | 'mail'>,
  { client, db, gateway, trouble, say }: Parts,
  shutdown: Shutdown,
): { watch: LifecycleWatch; caseReads: CaseReads; openData: OpenData } {
  shutdown.add('sweep', startSweep(db, gateway, everyMs.sweep, trouble('sweep')).stop);
  const watch = startLifecycleWatch(client, db, { everyMs: everyMs.watch, say, trouble: trouble('standing still') });
  shutdown.add('watch', watch.stop);
  shutdown.add('drafts', startPurgingDrafts(db, attachmentsOf(config), everyMs.forget, trouble('drafts')).stop);
  shutdown.add('security log', startForgettingSecurity(db, config.securityLogDays, everyMs.forget, trouble('security log')).stop);
  const caseReads = startCaseReads(db, everyMs.caseReads, trouble('security log'));
  shutdown.add('reads of cases', caseReads.stop);
  return { watch, caseReads, openData: startOpenData(config, { db, trouble }, shutdown) };
}
