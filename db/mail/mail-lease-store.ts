/**
 * The outbox: who sends a mail at the moment. A lease belongs to one attempt of one dispatch and runs by the database's own clock; when a mail is due
 * goes by the clock of delivery, which tests move. Failures and releases are written by the lease's owner alone; that a server has taken a mail is
 * written whoever has its lease.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { databaseClock } from '../engine/connection.ts';
import { notTaken } from '../engine/locks.ts';
import { paceAhead } from './mail-relay-read-model.ts';
import { lockPace, takeSlots } from './mail-relay-store.ts';
import type { MailRow } from './mail-row-read-model.ts';
import { awaitedKinds, findMail, unsettledOutcomes } from './mail-row-read-model.ts';

/** A lease that ends sooner counts as lost: handing a mail over takes a moment. */
const leastLeftMs = 1_000;
/** No slots are taken further ahead: a mail that somebody waits for would have to wait behind them. */
const maxAheadMs = 1_000;

const free = { lease: null, lease_until: null } as const;

export interface LeaseRequest {
  owner: string;
  most: number;
  leaseMs: number;
  perSecond: number;
  /** By the clock of delivery. */
  now: Instant;
  /** Only mails that somebody waits for: the mail gate is shut. */
  awaitedAlone?: boolean;
}

export interface Leased {
  mails: MailRow[];
  /** Ms until the slot of the first; the others follow at the pace. */
  firstSlotMs: number;
}

const nothing: Leased = { mails: [], firstSlotMs: 0 };

/**
 * Leases mails that are due, first those that somebody waits for, then by due time, as far as the pace has slots. Reads before it writes, so that an idle round
 * writes nothing.
 */
export async function leaseDueMails(db: Knex, request: LeaseRequest): Promise<Leased> {
  const clock = await databaseClock(db);
  const seen = await wantedMails(db, request, clock).limit(1).pluck('key');
  if (seen.length === 0 || (await paceAhead(db)) > maxAheadMs) return nothing;
  return db.transaction(async (trx) => {
    const aheadMs = await lockPace(trx);
    if (aheadMs > maxAheadMs) return nothing;
    const keys = await lease(trx, request);
    if (keys.length === 0) return nothing;
    const firstSlotMs = await takeSlots(trx, { aheadMs, slots: keys.length, perSecond: request.perSecond });
    return { mails: await inOrder(trx, keys), firstSlotMs };
  });
}

async function lease(trx: Knex.Transaction, request: LeaseRequest): Promise<string[]> {
  const { owner, most, leaseMs } = request;
  const clock = await databaseClock(trx);
  const due = wantedMails(trx, request, clock)
    .orderByRaw(`case when kind in (${awaitedKinds.map(() => '?').join(', ')}) then 0 else 1 end`, [...awaitedKinds])
    .orderBy(['next_try_at', 'asked_at', 'key'])
    .limit(most);
  const keys = (await notTaken(trx, due).pluck('key')) as string[];
  await trx('mails')
    .whereIn('key', keys)
    .update({ lease: owner, lease_until: addMs(clock, leaseMs) });
  return keys;
}

async function inOrder(trx: Knex, keys: string[]): Promise<MailRow[]> {
  const mails: MailRow[] = [];
  for (const key of keys) mails.push((await findMail(trx, key)) as MailRow);
  return mails;
}

function wantedMails(knex: Knex, { now, awaitedAlone = false }: LeaseRequest, clock: Instant) {
  const due = dueMails(knex, now, clock);
  return awaitedAlone ? due.whereIn('kind', awaitedKinds) : due;
}

const dueMails = (knex: Knex, now: Instant, clock: Instant) =>
  knex('mails')
    .where({ carrier: 'dispatch' })
    .whereIn('outcome', unsettledOutcomes)
    .where('next_try_at', '<=', now)
    .where((nobody) => void nobody.whereNull('lease_until').orWhere('lease_until', '<=', clock));

/** Holds what is due while the mail gate is closed, but for what somebody waits for; returns how many. What is leased at this moment is held by its owner. */
export async function holdDueMails(db: Knex, now: Instant): Promise<number> {
  return dueMails(db, now, await databaseClock(db))
    .whereNot({ outcome: 'held' })
    .whereNotIn('kind', awaitedKinds)
    .update({ outcome: 'held', ...free });
}

/** Makes the leases of an owner last from now on. */
export async function renewLeases(db: Knex, owner: string, leaseMs: number): Promise<void> {
  const until = addMs(await databaseClock(db), leaseMs);
  await db('mails').where({ lease: owner }).update({ lease_until: until });
}

/** Whether an owner has a mail's lease for long enough to hand it over. */
export async function isLeasedBy(db: Knex, owner: string, key: string): Promise<boolean> {
  const until = addMs(await databaseClock(db), leastLeftMs);
  return (await db('mails').where({ key, lease: owner }).where('lease_until', '>', until).first('key')) !== undefined;
}

/** Gives mails back as they were: all of an owner's, or one. */
export async function releaseLeases(db: Knex, owner: string, key?: string): Promise<void> {
  await db('mails')
    .where({ lease: owner, ...(key !== undefined && { key }) })
    .update(free);
}

/** Gives all leases free. Only where every process that sent mails is known to have ended. */
export async function releaseAllLeases(db: Knex): Promise<void> {
  await db('mails').whereNotNull('lease').update(free);
}

/** Writes what an owner has found out about a mail, and gives it back. @returns false when it is no longer theirs */
async function asOwner(trx: Knex, owner: string, key: string, found: Record<string, unknown>): Promise<boolean> {
  return (
    (await trx('mails')
      .where({ key, lease: owner })
      .whereIn('outcome', unsettledOutcomes)
      .update({ ...found, ...free })) === 1
  );
}

/** The mail gate was closed before it was handed over. */
export const holdLeased = (trx: Knex, owner: string, key: string): Promise<boolean> => asOwner(trx, owner, key, { outcome: 'held' });

/** A server has put it off, which is counted. @param next when it is tried again, by the clock of delivery; `at` is now, by the same */
export const putOff = (trx: Knex, owner: string, key: string, { answer, at, next }: { answer: string; at: Instant; next: Instant }): Promise<boolean> =>
  asOwner(trx, owner, key, {
    outcome: 'retrying',
    answer,
    next_try_at: next,
    attempts: trx.raw('attempts + 1'),
    trouble_since: trx.raw('coalesce(trouble_since, cast(? as text))', [at]),
  });

/** Ends a mail that no server has taken. @param end.tried a server was asked, and the try is counted */
export const endLeased = (
  trx: Knex,
  owner: string,
  key: string,
  end: { outcome: 'refused' | 'superseded' | 'expired'; answer: string | null; tried: boolean; at: Instant; supersededBy?: number | null },
): Promise<boolean> =>
  asOwner(trx, owner, key, {
    outcome: end.outcome,
    ...(end.answer !== null && { answer: end.answer }),
    ...(end.tried && { attempts: trx.raw('attempts + 1') }),
    ...(end.supersededBy !== undefined && { superseded_by: end.supersededBy }),
    settled_at: end.at,
    next_try_at: null,
  });

/** Writes that a server has taken a mail, whoever has its lease and whatever was written before. @returns false when that was written already */
export async function writeAccepted(trx: Knex, key: string, { answer, at }: { answer: string; at: Instant }): Promise<boolean> {
  const written = { outcome: 'accepted', answer, accepted_at: at, settled_at: at, next_try_at: null, attempts: trx.raw('attempts + 1'), ...free };
  return (await trx('mails').where({ key }).whereNot({ outcome: 'accepted' }).update(written)) === 1;
}

/** How many mails that are not settled wait for a run of an earlier version. */
export async function mailsCarriedByLives(db: Knex): Promise<number> {
  const row = await db('mails').where({ carrier: 'life' }).whereIn('outcome', unsettledOutcomes).count({ count: '*' }).first();
  return Number(row?.['count']);
}

/** What runs of an earlier version have not settled is the dispatch's from now on, due at once; returns how many. Their runs must have ended. */
export async function handOverMails(db: Knex): Promise<number> {
  const now = await databaseClock(db);
  return db('mails').where({ carrier: 'life' }).whereIn('outcome', unsettledOutcomes).update({ carrier: 'dispatch', next_try_at: now });
}
