/** Everything that must be true when the faults have stopped and the program has had time to settle. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { databaseClock } from '../../../db/engine/connection.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { until } from '../../support/server/until.ts';
import type { Call } from '../clients/call.ts';
import { mailsNow } from '../machine/asked-mails.ts';
import type { Taken } from '../machine/post-office.ts';
import { judgeAudit, judgeAuditNumbers } from './checks/audit.ts';
import { judgeCalls } from './checks/calls.ts';
import { judgeClock } from './checks/clock.ts';
import { commandFacts, judgeCommands } from './checks/commands.ts';
import { judgeHearings } from './checks/hearings.ts';
import { judgeLadder } from './checks/ladder.ts';
import { lifeRecord } from './checks/life-record.ts';
import { judgeMailTimes, mailTimesOf } from './checks/mail-times.ts';
import type { Evidence } from './checks/mails.ts';
import { judgeMails } from './checks/mails.ts';
import { troubleStandingStill } from './checks/rest.ts';
import { judgeEngine } from './engine.ts';
import { judgeHistories } from './histories.ts';
import { commandsOf, judgeByRules } from './rules.ts';

export interface Remains {
  db: Knex;
  /** To the Temporal server of the program, which runs. */
  client: Client;
  /** Of all clients; what is no command of a life is passed over. */
  calls: readonly Call[];
  /** What a mail server took, and when whoever sends was killed (ms since 1970). Where it is given, mails are judged too. */
  post?: Pick<Evidence, 'taken' | 'kills'>;
  /** How long what is under way may take to come to rest; what has not by then stands still. */
  settlesWithinMs?: number;
  /** Of the program's lives, where several programs share the server. */
  taskQueue?: string;
  /** How many dispatches of mails should run: one unless told. */
  shards?: number;
}

const usualPatienceMs = 60_000;
/** A mail is on its way so long at most, where nothing hinders it. */
const underWayMs = 10_000;

/** @returns promises that were broken, a sentence each, naming the life or the act */
export async function check({ db, client, calls, post, settlesWithinMs = usualPatienceMs, taskQueue, shards }: Remains): Promise<string[]> {
  const still = await until('nothing stands still', async () => (await troubleStandingStill(db)).length === 0, settlesWithinMs).then(
    () => [],
    () => troubleStandingStill(db),
  );
  return [
    ...still,
    ...(await checkRecord(db, calls, post?.taken)),
    ...(post ? await judgePost(db, post) : []),
    ...(await judgeEngine(client, db, { ...(taskQueue && { taskQueue }), ...(shards && { shards }) })),
    ...(await judgeHistories(client, taskQueue)),
  ];
}

/** The clock of a life may ask for a mail at any moment: the rows are read first, then what was taken of them. */
async function judgePost(db: Knex, post: NonNullable<Remains['post']>): Promise<string[]> {
  const settledBy = addMs(await databaseClock(db), -underWayMs);
  const mails = await mailsNow(db);
  return judgeMails({ mails, taken: post.taken, kills: post.kills, settledBy }).breaks;
}

/** What must be true of SQL by itself, and of what clients know; no program need run. */
export async function checkRecord(db: Knex, calls: readonly Call[], taken: readonly Taken[] = []): Promise<string[]> {
  const commands = await commandFacts(db);
  const breaks = [...judgeCalls(calls, commands), ...judgeCommands(commands), ...(await judgeAuditNumbers(db))];
  for (const id of (await db('plan_activities').orderBy('id').pluck('id')) as string[]) breaks.push(...(await checkLife(db, id, taken)));
  return breaks;
}

async function checkLife(db: Knex, id: string, taken: readonly Taken[]): Promise<string[]> {
  const record = await lifeRecord(db, id);
  return [
    ...record.trouble,
    ...judgeAudit(record),
    ...judgeClock(record, Date.now()),
    ...judgeLadder(record),
    ...judgeHearings(record),
    ...judgeByRules(record, await commandsOf(db, id)),
    ...judgeMailTimes(record, await mailTimesOf(db, id), taken),
  ];
}
