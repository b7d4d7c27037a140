/** The HTTP application of a program, over its parts. */
import type { Client } from '@temporalio/client';
import type { Express } from 'express';
import type { Knex } from 'knex';
import { createApp } from '../api/app.ts';
import { appSettings } from '../api/app-settings.ts';
import type { CaseReads } from '../api/engine/case-reads.ts';
import type { LifecycleGateway } from '../api/engine/lifecycle-gateway.ts';
import { createMetrics } from '../api/engine/metrics/metrics.ts';
import { createReadiness } from '../api/engine/readiness.ts';
import type { LifecycleWatch } from '../api/engine/reconciliation/standing-still-watch.ts';
import type { Log } from '../api/http/request-log.ts';
import type { OpenData } from '../api/ports/open-data.ts';
import type { SqlClock } from '../db/engine/connection.ts';
import type { Keyring } from '../db/links/keyring.ts';
import { adoptedPlan } from '../db/registers/plan-read-model.ts';
import { createPlanImporter } from '../embedded/create-plan-importer.ts';
import type { Config } from '../temporal.config.ts';
import type { Policy } from '../workflows/domain/policy.ts';
import { defaultPolicyWith } from '../workflows/domain/policy.ts';
import { mailSettingsOf } from './create-mail-transport.ts';
import { createPreviewer } from './create-previewer.ts';
import type { Engine } from './start-engine.ts';
import type { Tracing } from './tracing/tracing.ts';

interface Parts {
  log: Log;
  db: Knex;
  keyring: Keyring;
  client: Client;
  gateway: LifecycleGateway;
  watch: LifecycleWatch;
  caseReads: CaseReads;
  openData: OpenData;
  deliveryClock: SqlClock;
  /** Absent where the API runs alone: mails leave elsewhere, through the gate, and plans are read in by the command. */
  engine?: Engine;
  tracing?: Tracing;
}

/** @throws Error, a sentence, where no plan has been read in */
export async function createProgramApp(
  config: Config,
  { log, db, keyring, client, gateway, watch, caseReads, openData, deliveryClock: clock, engine, tracing }: Parts,
): Promise<Express> {
  const { shards, maxPerSecond: perSecond } = config.mail;
  const { coordinatedBy } = await adoptedPlan(db);
  const newPolicy = defaultPolicyWith(config);
  const metrics = config.metrics.token !== null ? createMetrics({ db, clock, watch }) : undefined;
  return createApp({
    ...appSettings(config),
    db,
    keyring,
    caseReads,
    openData,
    limits: config.limits,
    moneyProofMinutes: config.money.proofMinutes,
    newPolicy,
    ...(metrics && config.metrics.token !== null && { metricsPage: { metrics, token: config.metrics.token } }),
    gateway: { execute: metrics ? metrics.timed(gateway.execute) : gateway.execute, ready: createReadiness(client, db, { shards, perSecond, watch, clock }) },
    previewer: createPreviewer(db, mailSettingsOf(config)),
    ownFunder: coordinatedBy,
    log,
    ...(tracing && { traced: tracing.requests }),
    ...(engine ? besideWorkers(engine, { log, db, gateway, newPolicy }) : { gated: true }),
  });
}

function besideWorkers(
  { mailTransport, wakeDispatch }: Engine,
  { log, db, gateway, newPolicy }: Pick<Parts, 'log' | 'db' | 'gateway'> & { newPolicy: Policy },
) {
  const planImporter = createPlanImporter({ db, gateway, newPolicy, complain: (error) => log.error({ err: error }, 'plan import') });
  return { gated: mailTransport.gated, wakeDispatch, planImporter, ...(mailTransport.mailbox && { mailbox: mailTransport.mailbox }) };
}
