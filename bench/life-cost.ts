/** `npm run cost`: what one life costs Temporal in a year of quarterly follow-up, on a server of its own with time skipped. Prints events, bytes and the size of the state. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planActivityIdOf } from '../api/command-id.ts';
import { findPlanActivity } from '../db/life-store.ts';
import { saveOrganisation } from '../db/organisation-store.ts';
import { giveRole, joinOrganisation, savePerson } from '../db/person-store.ts';
import { savePlan } from '../db/plan-store.ts';
import type { RunningHit } from '../embedded/run-hit.ts';
import { runHit } from '../embedded/run-hit.ts';
import { loadConfig } from '../temporal.config.ts';
import { skipTime } from '../test/support/time-skipping.ts';
import type { Command, CommandInputs, CommandName } from '../workflows/domain/commands.ts';
import { defaultPolicy, mergePolicy } from '../workflows/domain/policy.ts';
import { planActivityWorkflowId } from '../workflows/messages.ts';

const since = '2020-01-01T00:00:00.000Z';
const quarters = 4;
/** What skipping time itself writes into a history; no real life has it. */
const ofTimeSkipping = ['workflowExecutionOptionsUpdatedEventAttributes', 'workflowExecutionTimeSkippingTransitionedEventAttributes'] as const;
const kB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;

const dataDir = await mkdtemp(join(tmpdir(), 'hit-cost-'));
const config = loadConfig({ ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', SMTP_URL: '', DATABASE_URL: '', TEMPORAL_ADDRESS: '' });
const quiet = { info: () => {}, error: () => {} };
const hit = await runHit(config, { log: quiet, say: console.log, timeSkipping: 'test', prepare: ({ db }) => register(db) });
try {
  const lives = [
    { what: 'every report on time', reports: true },
    { what: 'no report at all: every reminder, RAI and RP', reports: false },
  ];
  console.log(`One life, a year of quarterly follow-up (${quarters} periods), default policy:`);
  for (const { what, reports } of lives) await measure(hit, what, reports);
} finally {
  await hit.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function register(db: RunningHit['db']): Promise<void> {
  await savePlan(db, { id: 'cost', facts: { coordinatedBy: 'board' } });
  for (const id of ['board', 'actor']) await saveOrganisation(db, { id, name: id, kind: 'authority', partOf: null, units: [], facts: {} });
  const actor = await savePerson(db, { name: 'Actor', email: 'actor@actor.example' }, since);
  await joinOrganisation(db, actor.id, 'actor', since);
  for (const role of ['coordinator', 'referenceGroup', 'steeringGroup'] as const)
    await giveRole(db, (await savePerson(db, { name: role, email: `${role}@board.example` }, since)).id, role, since);
}

async function measure(hit: RunningHit, what: string, reports: boolean): Promise<void> {
  const proposal = randomUUID();
  const id = planActivityIdOf(proposal);
  const send = async <N extends CommandName>(name: N, input: CommandInputs[N], body: object, command: string = randomUUID()) => {
    const outcome = await hit.gateway.execute({
      id: command,
      name,
      planActivity: id,
      person: null as never,
      path: '/',
      idempotencyKey: null,
      body,
      bodyHash: '',
      command: { name, id: command, attempt: 1, input } as Command,
    });
    if (!('status' in outcome)) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  };
  const policy = mergePolicy(defaultPolicy, { report: { every: 'P3M' } });
  await send(
    'propose',
    { policy, runs: {}, yearly: false, proposer: 'actor', ownFunder: 'board' },
    { title: 'Cost', developmentArea: 'a', focusArea: 'b', proposedBy: { organisation: 'actor' } },
    proposal,
  );
  await send('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, { outcome: 'noFundingNeeded', grounds: 'g', decidedBy: 'd' });
  await send('assignment', { lead: 'actor' }, { lead: { organisation: 'actor' } });
  await send('assignmentAnswer', { answer: 'accepted' }, {});
  await skipTime(hit.client, planActivityWorkflowId(id), '60 days');
  const before = await sizeOf(hit, id);
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const period = (await findPlanActivity(hit.db, id))?.life.period?.name as string;
    if (reports) await send('report', { period, form: 'short' }, { status: 'green', done: 'd' });
    await skipTime(hit.client, planActivityWorkflowId(id), '91 days');
  }
  const after = await sizeOf(hit, id);
  const state = JSON.stringify((await findPlanActivity(hit.db, id))?.life).length;
  const mails = await hit.db('mails').where({ plan_activity: id }).count({ count: '*' }).first();
  console.log(
    `  ${what}: ${after.events - before.events} events, ${kB(after.bytes - before.bytes)} of history; ${mails?.count} mails in the whole life; state ${kB(state)}`,
  );
}

/** All runs of the life together; events without those of time skipping, bytes with them. */
async function sizeOf({ client }: RunningHit, id: string): Promise<{ events: number; bytes: number }> {
  const workflowId = planActivityWorkflowId(id);
  const sum = { events: 0, bytes: 0 };
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  let runId = raw.workflowExecutionInfo?.firstRunId ?? undefined;
  while (runId) {
    const run = client.workflow.getHandle(workflowId, runId);
    const { raw: described } = await run.describe();
    sum.bytes += Number(described.workflowExecutionInfo?.historySizeBytes ?? 0);
    const { events } = await run.fetchHistory();
    sum.events += (events ?? []).filter((event) => !ofTimeSkipping.some((kind) => event[kind])).length;
    runId = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
  return sum;
}
