/**
 * HIT without HTTP for one test file: its own database, queue, workers and SMTP server, on the Temporal server of the run. Lives are driven as the API
 * would, and begin on the start day (`start-day.ts`): what a test compares with comes from a life's own clock, never from the machine's.
 */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import { NativeConnection } from '@temporalio/worker';
import type { Knex } from 'knex';
import { createActivities } from '../../../activities/create-activities.ts';
import type { Workers } from '../../../activities/create-workers.ts';
import { startWorkers } from '../../../activities/create-workers.ts';
import { createDispatchControl } from '../../../activities/mail-dispatch/dispatch-control.ts';
import type { Mailer } from '../../../activities/mail-dispatch/mailer.ts';
import { createMailer } from '../../../activities/mail-dispatch/mailer.ts';
import type { WorkflowBundle } from '../../../activities/workflow-bundle.ts';
import { workflowBundle } from '../../../activities/workflow-bundle.ts';
import type { CommandOutcome } from '../../../api/engine/gateway.ts';
import type { LifecycleGateway } from '../../../api/engine/lifecycle-gateway.ts';
import { createLifecycleGateway } from '../../../api/engine/lifecycle-gateway.ts';
import { startMailDispatches } from '../../../api/engine/mail-dispatch-runs.ts';
import { startSweep } from '../../../api/engine/sweep.ts';
import { planActivityIdOf } from '../../../api/operations/command-id.ts';
import { maxMailShards } from '../../../config/mail-settings.ts';
import type { SqlClock } from '../../../db/engine/connection.ts';
import { clockExpression } from '../../../db/engine/connection.ts';
import { instantAfter } from '../../../db/engine/expressions.ts';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { PolicyChange } from '../../../workflows/domain/policy.ts';
import { defaultPolicy, mergePolicy } from '../../../workflows/domain/policy.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { Effects } from '../../../workflows/effects.ts';
import { mailDispatchWorkflowId, planActivityWorkflowId } from '../../../workflows/messages.ts';
import { commandOf } from '../builders/command-content.ts';
import { seedRegisters } from '../builders/registers.ts';
import { testKeyring } from '../builders/test-keyring.ts';
import { beginningAt } from '../clock/begins-on-start-day.ts';
import { startInstant } from '../clock/start-day.ts';
import type { TestDatabase } from '../db/databases.ts';
import type { TestSmtpOptions, TestSmtpServer } from '../mail/smtp-server.ts';
import { startSmtpServer } from '../mail/smtp-server.ts';
import { afterItsMails } from './after-its-mails.ts';
import type { TemporalPlace } from './temporal-env.ts';
import { testConfig } from './test-binary.ts';
import { skipTime, skipTimeTo, timeOf } from './time-skipping.ts';
import { pollLimit, until } from './until.ts';

/** Time is skipped in these lives, and no mail waits for the machine's own minutes to pass. */
const mailsAtOnce = mergePolicy(defaultPolicy, { mail: { hold: 'PT0S' } });

export interface HitEnv {
  db: Knex;
  /** When the lives of this file begin. */
  startsAt: Instant;
  client: Client;
  temporal: TemporalPlace;
  gateway: LifecycleGateway;
  smtp: TestSmtpServer;
  /** Proposes a plan activity and returns its driver. */
  propose(options?: { policy?: PolicyChange; input?: Partial<CommandInputs['propose']>; body?: Record<string, unknown> }): Promise<Life>;
  send<N extends CommandName>(planActivity: string, name: N, input: CommandInputs[N], body?: Record<string, unknown>, id?: string): Promise<CommandOutcome>;
  /** Stores a command without sending it, as an API that is killed between the two. */
  store<N extends CommandName>(planActivity: string, name: N, input: CommandInputs[N], body: Record<string, unknown>, id: string): Promise<void>;
  /** Delivers or gives up what was stored and not settled. */
  sweep(): Promise<number>;
  life(planActivity: string): Life;
  /** The clock that the delivery of mails goes by. */
  deliveryClock: SqlClock;
  /** Lets time pass for the delivery of mails alone: what waits for its next try, or for its end, is due sooner. */
  passDeliveryTime(ms: number): void;
  stopWorkers(): Promise<void>;
  startWorkers(): Promise<void>;
  close(): Promise<void>;
}

export interface Life {
  id: string;
  /** Sends it, and the same again where a slow machine takes longer than an answer is waited for. */
  send<N extends CommandName>(name: N, input: CommandInputs[N], body?: Record<string, unknown>): Promise<CommandOutcome>;
  /** Sends and expects it to be taken. */
  take<N extends CommandName>(name: N, input: CommandInputs[N], body?: Record<string, unknown>): Promise<void>;
  state(): Promise<LifeState>;
  /** What the life's own clock shows; `state().at` is the instant of its last step, which may be long ago. */
  now(): Promise<Instant>;
  /** Lets time pass, and waits until what fell due in it is recorded. */
  skip(duration: string | number): Promise<void>;
  skipTo(instant: Instant): Promise<void>;
  /** Skips to 'inProgress' by decision without money, assignment to ltu and acceptance. */
  accept(): Promise<void>;
  steps(): Promise<{ seq: number; step_key: string; kind: string; at: string }[]>;
  mailRows(): Promise<
    { kind: string; recipient: string; asked_at: string; outcome: string; subject: string; obligation: string | null; rung: string | null }[]
  >;
  workflowId: string;
}

/** Made once for all files that run in one process. */
const programBundle = workflowBundle(testConfig().cacheDir);

/** Loaded where it is asked for: the runner of the tests is nowhere else. */
const ofTheTestRun = {
  temporal: async () => (await import('./temporal-env.ts')).connectTemporal(),
  async database() {
    const { emptySqlite, migrated } = await import('../db/databases.ts');
    return migrated(emptySqlite);
  },
};

export interface HitOptions {
  /** Where no test run is: a server that lets time be skipped. It is closed with HIT. */
  temporal?: TemporalPlace;
  database?: TestDatabase;
  /** Fills the registers and returns who sends the commands; null: nobody is in them. */
  registers?: (db: Knex) => Promise<string | null>;
  /** What the SMTP server answers, beside its usual. */
  smtp?: TestSmtpOptions;
  /** Whether the mail gate holds mails, as it does where they really leave. */
  gated?: boolean;
  /** Mails a second. */
  perSecond?: number;
  /** Lays something between delivery and the mailer. */
  wrapMailer?: (mailer: Mailer) => Mailer;
  /** Lays something over the effects. */
  wrapEffects?: (effects: Effects) => Effects;
  workflowTaskTimeout?: Duration;
  /** The workflows that its workers know; absent: the program's. */
  bundle?: WorkflowBundle;
  /** When lives begin; one that has passed is now. Absent: the start day. */
  startsAt?: Instant;
}

export async function startHit({
  temporal: place,
  database,
  registers = seedRegisters,
  smtp: answers,
  gated = false,
  perSecond = 1000,
  wrapMailer = (mailer) => mailer,
  wrapEffects = (effects) => effects,
  workflowTaskTimeout,
  bundle,
  startsAt = startInstant(),
}: HitOptions = {}): Promise<HitEnv> {
  const temporal = place ?? (await ofTheTestRun.temporal());
  const base = database ?? (await ofTheTestRun.database());
  const db = base.knex;
  const coordinator = await registers(db);
  const smtp = await startSmtpServer(answers);
  const mailer = createMailer({ smtpUrl: smtp.url, from: { name: 'HIT', address: 'hit@hit.example' }, replyTo: 'svar@hit.example', hostname: 'hit.example' });
  const native = await NativeConnection.connect({ address: temporal.address });
  let deliveryAheadMs = 0;
  const deliveryClock: SqlClock = (knex) => instantAfter(knex, clockExpression(knex), knex.raw('?', [deliveryAheadMs]));
  let control = createDispatchControl();
  const activities = () =>
    createActivities({
      db,
      keyring: testKeyring,
      mailer: wrapMailer(mailer),
      gated,
      perSecond,
      control,
      clock: deliveryClock,
      complain: (error) => console.error('mails:', error),
      mailSettings: {
        senderName: 'Länsstyrelsen i Norrbottens län',
        replyTo: 'svar@hit.example',
        hostname: 'hit.example',
        publicUrl: 'https://hit.example',
        digest: 'never',
      },
    });
  let workers: Workers | undefined;
  const { client, taskQueue } = temporal;
  const settings = { taskQueue, ...(workflowTaskTimeout && { workflowTaskTimeout }) };
  const gateway = beginningAt(
    { client, settings, at: startsAt, hasWorkers: () => workers !== undefined },
    createLifecycleGateway(client, db, { ...settings, deadlineMs: 2_000 }),
  );

  async function begin(): Promise<void> {
    control = createDispatchControl();
    await startMailDispatches(client, { taskQueue, shards: 1 });
    workers = await startWorkers({
      connection: native,
      namespace: temporal.namespace,
      taskQueue: temporal.taskQueue,
      activities: wrapEffects(afterItsMails(db, activities())),
      control,
      maxCachedWorkflows: 100,
      shutdownGraceSeconds: 5,
      maxDispatches: maxMailShards,
      bundle: bundle ?? (await programBundle),
    });
  }
  async function end(): Promise<void> {
    await workers?.stop();
    workers = undefined;
  }
  await begin();

  const stored = <N extends CommandName>(planActivity: string, name: N, input: CommandInputs[N], body: Record<string, unknown>, id: string) =>
    commandOf(name, input, body, { id, planActivity, person: coordinator });
  const send = <N extends CommandName>(
    planActivity: string,
    name: N,
    input: CommandInputs[N],
    body: Record<string, unknown> = {},
    id: string = randomUUID(),
  ): Promise<CommandOutcome> => gateway.execute(stored(planActivity, name, input, body, id));
  /** As somebody who sends the same once more where it is said to be under way: a slow machine may take longer than the answer is waited for. */
  async function sendUntilAnswered<N extends CommandName>(
    planActivity: string,
    name: N,
    input: CommandInputs[N],
    body?: Record<string, unknown>,
    id: string = randomUUID(),
  ): Promise<CommandOutcome> {
    const last = performance.now() + pollLimit.timeout;
    let outcome = await send(planActivity, name, input, body, id);
    while ('unavailable' in outcome && performance.now() < last) outcome = await send(planActivity, name, input, body, id);
    return outcome;
  }
  const sweep = startSweep(db, gateway, 3_600_000, () => {});

  /** Where the machine is slow, time has passed before what fell due in it is recorded. */
  async function dueIsTaken(one: Life): Promise<void> {
    const now = await one.now();
    const isTaken = async () => ((await findPlanActivity(db, one.id))?.turn?.at ?? 'never') > now;
    if (workers) await until(`what was due of ${one.id} by ${now} is taken`, isTaken, 60_000);
  }

  function life(id: string): Life {
    const self: Life = {
      id,
      workflowId: planActivityWorkflowId(id),
      send: (name, input, body) => sendUntilAnswered(id, name, input, body),
      async take(name, input, body) {
        const outcome = await self.send(name, input, body);
        if (!('status' in outcome) || outcome.status >= 300 || outcome.status === 202) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
      },
      async state() {
        const row = await findPlanActivity(db, id);
        if (!row) throw new Error(`no life ${id}`);
        return row.life;
      },
      now: async () => new Date(await timeOf(client, self.workflowId)).toISOString(),
      async skip(duration) {
        await skipTime(client, self.workflowId, duration as never);
        await dueIsTaken(self);
      },
      async skipTo(instant) {
        await skipTimeTo(client, self.workflowId, instant);
        await dueIsTaken(self);
      },
      async accept() {
        await self.take(
          'fundingDecision',
          { outcome: 'noFundingNeeded', grants: [], instalments: [] },
          { grounds: 'Ordinarie verksamhet.', decidedBy: 'Anna Lind' },
        );
        await self.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu', contact: { name: 'Kim Åström', email: 'actor@ltu.example' } } });
        await self.take('assignmentAnswer', { answer: 'accepted' });
      },
      steps: () => db('steps').where({ plan_activity: id }).orderBy('seq').select('seq', 'step_key', 'kind', 'at'),
      mailRows: () =>
        db('mails')
          .where({ plan_activity: id })
          .orderBy(['asked_at', 'key'])
          .select('kind', 'recipient', 'asked_at', 'outcome', 'subject', 'obligation', 'rung'),
    };
    return self;
  }

  return {
    db,
    startsAt,
    client,
    temporal,
    gateway,
    smtp,
    send,
    store: async (...command) => void (await insertCommand(db, stored(...command))),
    sweep: sweep.once,
    life,
    async propose({ policy, input, body } = {}) {
      const id = randomUUID();
      const given = { policy: mergePolicy(mailsAtOnce, policy), runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten', ...input };
      const planActivity = planActivityIdOf(id);
      const outcome = await sendUntilAnswered(
        planActivity,
        'propose',
        given,
        {
          title: 'Korta vägen för akademiker',
          developmentArea: 'kompetens',
          focusArea: 'kompetens-arbete',
          proposedBy: { organisation: given.proposer, contact: { name: 'Kim Åström', email: 'actor@ltu.example' } },
          ...body,
        },
        id,
      );
      if (!('status' in outcome) || outcome.status !== 201) throw new Error(`propose: ${JSON.stringify(outcome)}`);
      return life(planActivity);
    },
    deliveryClock,
    passDeliveryTime(ms) {
      deliveryAheadMs += ms;
      control.poke();
    },
    stopWorkers: end,
    startWorkers: begin,
    async close() {
      await end();
      await client.workflow.getHandle(mailDispatchWorkflowId(taskQueue, 0)).terminate('the test has ended');
      await smtp.close();
      await native.close();
      await temporal.close();
      if (!database) await base.remove();
    },
  };
}
