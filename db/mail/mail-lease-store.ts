/**
 * The outbox: who sends a mail at the moment. A lease belongs to one attempt of one dispatch and runs by the database's own clock; when a mail is due
 * goes by the clock of delivery, which tests move. Failures and releases are written by the lease's owner alone; that a server has taken a mail is
 * written whoever has its lease.
 */
import type { Knex } from 'knex';
import type { MailOutcome } from '../../contracts/views/mail-view.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import type { SqlClock } from '../engine/connection.ts';
import { clockExpression, databaseClock } from '../engine/connection.ts';
import { instantAfter } from '../engine/expressions.ts';
import { notTaken } from '../engine/locks.ts';
import { digestKind } from './digests/digest-read-model.ts';
import type { WhichAreDue } from './mail-outlook-read-model.ts';
import { dueMails, maxAheadMs } from './mail-outlook-read-model.ts';
import { lockPace, takeSlots } from './mail-relay-store.ts';
import type { MailRow, StoredMail } from './mail-row-read-model.ts';
import { awaitedKinds, toMailRow, unsettledOutcomes } from './mail-row-read-model.ts';

/** A lease that ends sooner counts as lost: handing a mail over takes a moment. */
const leastLeftMs = 1_000;

const free = { lease: null, lease_until: null } as const;

export interface LeaseRequest extends WhichAreDue {
  owner: string;
  most: number;
  leaseMs: number;
  perSecond: number;
}

export interface Leased {
  mails: MailRow[];
  /** Ms until the slot of the first; the others follow at the pace. */
  firstSlotMs: number;
}

const nothing: Leased = { mails: [], firstSlotMs: 0 };

/** Leases mails that are due, first those that somebody waits for, then by due time, as far as the pace has slots. Writes: ask `mailOutlook` before. */
export async function leaseDueMails(db: Knex, request: LeaseRequest): Promise<Leased> {
  return db.transaction(async (trx) => {
    const pace = await lockPace(trx);
    if (pace.aheadMs > maxAheadMs) return nothing;
    const mails = await lease(trx, request, pace.clock);
    if (mails.length === 0) return nothing;
    return { mails, firstSlotMs: await takeSlots(trx, pace, { slots: mails.length, perSecond: request.perSecond }) };
  });
}

async function lease(trx: Knex.Transaction, request: LeaseRequest, clock: Instant): Promise<MailRow[]> {
  const due = dueMails(trx, request)
    .orderByRaw(`case when kind in (${awaitedKinds.map(() => '?').join(', ')}) then 0 else 1 end`, [...awaitedKinds])
    .orderBy(['next_try_at', 'asked_at', 'key'])
    .limit(request.most);
  const keys = (await notTaken(trx, due).pluck('key')) as string[];
  if (keys.length === 0) return [];
  const until = addMs(clock, request.leaseMs);
  const leased = (await trx('mails').whereIn('key', keys).update({ lease: request.owner, lease_until: until }).returning('*')) as StoredMail[];
  return leased.map(toMailRow).sort((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key));
}

/** Holds what is due while the mail gate is closed, but for what somebody waits for; returns how many. What is leased at this moment is held by its owner. */
export const holdDueMails = (db: Knex, clock: SqlClock): Promise<number> =>
  dueMails(db, { clock })
    .whereNot({ outcome: 'held' })
    .whereNotIn('kind', awaitedKinds)
    .update({ outcome: 'held', ...free });

const fromNow = (db: Knex, ms: number): Knex.Raw => instantAfter(db, clockExpression(db), db.raw('?', [ms]));

/** Makes the leases of an owner last from now on. */
export async function renewLeases(db: Knex, owner: string, leaseMs: number): Promise<void> {
  await db('mails')
    .where({ lease: owner })
    .update({ lease_until: fromNow(db, leaseMs) });
}

/** Whether an owner has a mail's lease for long enough to hand it over. */
export async function isLeasedBy(db: Knex, owner: string, key: string): Promise<boolean> {
  const held = db('mails').where({ key, lease: owner });
  return (await held.where('lease_until', '>', fromNow(db, leastLeftMs)).first('key')) !== undefined;
}

/** Gives mails back as they were: all of an owner's, or one with what it has taken in. */
export async function releaseLeases(db: Knex, owner: string, key?: string): Promise<void> {
  const mails = db('mails').where({ lease: owner });
  if (key !== undefined) mails.where((one) => void one.where({ key }).orWhere({ digest: key }));
  await mails.update(free);
}

/** Gives all leases free. Only where every process that sent mails is known to have ended. */
export async function releaseAllLeases(db: Knex): Promise<void> {
  await db('mails').whereNotNull('lease').update(free);
}

/** Writes what an owner has found out about a mail, and gives it back, with what it has taken in. @returns false when it is no longer theirs */
async function asOwner(trx: Knex, owner: string, key: string, found: Found): Promise<boolean> {
  const written = await trx('mails')
    .where({ key, lease: owner })
    .whereIn('outcome', unsettledOutcomes)
    .update({ ...found, ...free })
    .returning('kind');
  if ((written as { kind: string }[])[0]?.kind === digestKind) {
    const { next_try_at: _, ...same } = found;
    await takenInBy(trx, key)
      .whereIn('outcome', unsettledOutcomes)
      .update({ ...same, ...free });
  }
  return written.length === 1;
}

interface Found extends Record<string, unknown> {
  outcome: MailOutcome;
}

/** What becomes of a digest becomes of the mails in it. */
const takenInBy = (trx: Knex, key: string): Knex.QueryBuilder => trx('mails').where({ digest: key });

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
  const accepted = (await trx('mails').where({ key }).whereNot({ outcome: 'accepted' }).update(written).returning('kind')) as { kind: string }[];
  if (accepted[0]?.kind === digestKind) await takenInBy(trx, key).whereNot({ outcome: 'accepted' }).update(written);
  return accepted.length === 1;
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
