/**
 * Opens the database: one SQLite file (the default, for one process) or PostgreSQL.
 * Promises the same values from both: whole numbers as numbers, instants and days as text, JSON as text that the stores parse.
 */

import type { Knex } from 'knex';
import pg from 'pg';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { effectTimeoutMs } from '../../workflows/effects.ts';
import { acquireTimeoutMs, createKnex } from './create-knex.ts';
import { addReaders, assertSqliteVersion, readersOf, removeReaders, sqliteConfig } from './sqlite-connection.ts';

/** PostgreSQL cancels a statement before the Activity that sent it times out and is tried again. On SQLite busy_timeout does the same. */
const longestStatementMs = effectTimeoutMs - 1_000;

/**
 * Opens a database and checks that it answers.
 * @param options.url `postgres://…`, `sqlite:///absolute/path` or a file's path
 * @param options.poolSize connections to PostgreSQL; SQLite always has one that writes
 * @param options.clock what `databaseClock` and `clockExpression` go by instead of the database's own clock, for tests and rehearsals on another day
 * @throws Error when SQLite is older than 3.51.3 or the database cannot be reached
 */
export async function openDatabase({ url, poolSize = 10, clock }: { url: string; poolSize?: number; clock?: Clock }): Promise<Knex> {
  const file = databaseFile(url);
  const knex = await answering(createKnex(file === undefined ? postgresConfig(url, poolSize) : sqliteConfig(file)));
  if (clock) givenClocks.set(configOf(knex), clock);
  return knex;
}

/** Closes it again where it does not answer. @throws as `openDatabase` does */
export async function answering(knex: Knex): Promise<Knex> {
  try {
    if (isPostgres(knex)) await knex.raw('select 1');
    else await assertSqliteVersion(knex);
  } catch (error) {
    await knex.destroy();
    throw error;
  }
  return knex;
}

/**
 * Lets SQLite's snapshots be read beside the one connection that writes, for a program that does several things at once: who reads waits for nobody who
 * writes. Without readers, and on PostgreSQL, which has connections enough, they are read by the connection itself.
 * @returns what closes them, before the database itself is closed
 */
export function openReaders(knex: Knex, { url }: { url: string }): { close(): Promise<void> } {
  const file = databaseFile(url);
  const beside = file === undefined ? undefined : addReaders(knex, file);
  const clock = givenClocks.get(configOf(knex));
  if (beside && clock) givenClocks.set(configOf(beside), clock);
  return { close: () => removeReaders(knex) };
}

/** The clock that was given instead of the database's own. */
type Clock = () => Instant;
/** Keyed by the knex configuration, which a connection shares with its transactions. */
const givenClocks = new WeakMap<Knex.Config, Clock>();
const configOf = (knex: Knex): Knex.Config => (knex.client as { config: Knex.Config }).config;

/** True when the database is PostgreSQL, false when it is SQLite. */
export const isPostgres = (knex: Knex): boolean => configOf(knex).client === 'pg';

/** The name by which OpenTelemetry knows the database. */
export const systemName = (knex: Knex): string => (isPostgres(knex) ? 'postgresql' : 'sqlite');

/**
 * Error codes of a database that cannot be reached or written to: sockets, PostgreSQL's classes 08 and 57P and too many connections, a SQLite file that another
 * process holds; a full disk or memory (class 53), a failing disk (class 58), a database that is read-only, as a standby is; a transaction that was given up for
 * another's sake (class 40), as of two that wait for each other.
 */
const awayCode =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|08...|57P0[1-3]|40...|53...|58...|25006|SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN))$/;

/** True of an error that says nothing about what was asked: the database is away, overloaded or cannot write, and may answer later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'KnexTimeoutError' || /Connection (terminated|ended) unexpectedly/.test(error.message)) return true;
  return awayCode.test(String((error as { code?: unknown }).code));
}

/** As file systems (no space, no quota left), SQLite and PostgreSQL say it. */
const fullCodes = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100'];

/** Whether no room is left on a disk: of the database, or of files. */
export const isStorageFull = (error: unknown): boolean => error instanceof Error && fullCodes.includes(String((error as { code?: unknown }).code));

/** SQL for the database's clock, or for the one that the connection was given, in the one shape that instants are stored in. */
export function clockExpression(knex: Knex): Knex.Raw {
  const given = givenClocks.get(configOf(knex));
  if (given) return givenClock(given)(knex);
  return isPostgres(knex)
    ? // clock_timestamp, not now(): a transaction that waited for a lock must read the time after it got it.
      knex.raw(`to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
    : knex.raw(`strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`);
}

/** A clock as SQL, for whatever asks it within a statement: `clockExpression`, or one that tests move. */
export type SqlClock = (knex: Knex) => Knex.Raw;

/** A clock that says what it is told, whatever the database's own says. @param at asked for each time */
export const givenClock =
  (at: () => Instant): SqlClock =>
  (knex) =>
    knex.raw('cast(? as text)', [at()]);

/** The database's own clock as an instant in UTC with milliseconds, or what another clock says beside it. The only clock that `db/` reads. */
export async function databaseClock(knex: Knex, clock: SqlClock = clockExpression): Promise<Instant> {
  const row = (await knex.select({ at: clock(knex) }).first()) as { at: Instant };
  return row.at;
}

/**
 * Runs reads that must all see one moment; inside a transaction they do so already, as far as its isolation level promises. They see everything committed
 * before, and wait for no writer. The end of the read transaction is not waited for: what was read is valid however it ends.
 */
export async function inSnapshot<T>(knex: Knex, read: (trx: Knex) => Promise<T>): Promise<T> {
  if (knex.isTransaction) return read(knex);
  const trx = await (readersOf(knex) ?? knex).transaction(isPostgres(knex) ? { isolationLevel: 'repeatable read', readOnly: true } : {});
  try {
    return await read(trx);
  } finally {
    trx.commit().catch(() => undefined);
  }
}

/**
 * Runs reads that do not depend on each other. On SQLite all at once, so that they share the driver's threads; on PostgreSQL one after the other, since a
 * connection takes one query at a time.
 */
export async function parallelReads<Reads extends readonly (() => Promise<unknown>)[]>(
  knex: Knex,
  ...reads: Reads
): Promise<{ -readonly [Index in keyof Reads]: Awaited<ReturnType<Reads[Index]>> }> {
  type Found = { -readonly [Index in keyof Reads]: Awaited<ReturnType<Reads[Index]>> };
  if (!isPostgres(knex)) return (await Promise.all(reads.map((read) => read()))) as Found;
  const found: unknown[] = [];
  for (const read of reads) found.push(await read());
  return found as Found;
}

/** The file that a database's address names; undefined for PostgreSQL. */
export function databaseFile(url: string): string | undefined {
  if (/^postgres(ql)?:\/\//.test(url)) return undefined;
  if (!url.startsWith('sqlite:')) return url;
  return decodeURIComponent(url.replace(/^sqlite:(\/\/)?/, ''));
}

/** @param options of its sessions, as the server's command line takes them */
export function postgresConfig(url: string, poolSize: number, options?: string): Knex.Config {
  const connection = { connectionString: url, types: { getTypeParser: numberParser }, application_name: 'hit', statement_timeout: longestStatementMs };
  return {
    client: 'pg',
    connection: { ...connection, ...(options !== undefined && { options }) },
    acquireConnectionTimeout: acquireTimeoutMs,
    pool: { min: 0, max: poolSize },
  };
}

const int8 = 20;
const numeric = 1700;
/** bigint and numeric come as text from pg; ours are counts and whole SEK up to 10^12 a row, far inside what a double holds exactly. */
const numberParser = (oid: number, format: string) => (oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format as 'text'));
