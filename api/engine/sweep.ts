/**
 * Finds commands that were stored and never settled, because a process ended between the two, or the engine was away.
 * Reports and beginnings of lives are delivered; anything else is given up: its sender got no answer and may send it again.
 * Finds also what SQL holds as taken and no workflow has confirmed: a life that does not know of its last step sends no mails and waits for the wrong day.
 */
import type { Knex } from 'knex';
import { databaseClock } from '../../db/engine/connection.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { markInHistory, receivedOlderThan, takenUnconfirmed, voidCommand } from '../../db/lives/command-store.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { startBackgroundRounds } from './background-rounds.ts';
import type { LifecycleGateway } from './lifecycle-gateway.ts';

/** A command younger than this may still be under way in the process that stored it. */
const deliverAfterMs = 3_000;
const giveUpAfterMs = 30_000;
const atOnce = 100;
/** A life that did not answer is skipped for so many rounds, so that it does not keep the others waiting. */
const roundsOff = 30;

export interface Sweep {
  /** One round over unsettled commands; returns how many were delivered, given up or made known to their workflow. */
  once(): Promise<number>;
  /** Waits for the command under way, not for the rest. */
  stop(): Promise<void>;
}

/** @param everyMs how often; @param trouble is told of what a round could not do */
export function startSweep(db: Knex, gateway: LifecycleGateway, everyMs: number, trouble: (error: unknown) => void): Sweep {
  let stopped = false;
  const putOff = new Map<string, number>();
  const rounds = startBackgroundRounds(everyMs, once, trouble);

  async function once(): Promise<number> {
    const clock = await databaseClock(db);
    const left = await receivedOlderThan(db, addMs(clock, -deliverAfterMs), atOnce);
    let settled = 0;
    for (const row of left) {
      if (stopped) break;
      settled += (await sweepOne(row, row.receivedAt < addMs(clock, -giveUpAfterMs))) ? 1 : 0;
    }
    return settled + (await tellWorkflows(await takenUnconfirmed(db, addMs(clock, -deliverAfterMs), atOnce, peaceful())));
  }

  /** Lives that are skipped in this round. */
  function peaceful(): string[] {
    for (const [life, rounds] of putOff) {
      if (rounds === 0) putOff.delete(life);
      else putOff.set(life, rounds - 1);
    }
    return [...putOff.keys()];
  }

  /** Confirms only what was seen before asking: another may be taken meanwhile. */
  async function tellWorkflows(taken: { id: string; planActivity: string }[]): Promise<number> {
    let told = 0;
    for (const life of new Set(taken.map(({ planActivity }) => planActivity))) {
      if (stopped) break;
      if (!(await gateway.catchUp(life))) {
        putOff.set(life, roundsOff);
        break;
      }
      const ids = taken.filter(({ planActivity }) => planActivity === life).map(({ id }) => id);
      await markInHistory(db, ids);
      told += ids.length;
    }
    return told;
  }

  async function sweepOne(row: CommandRow, isOld: boolean): Promise<boolean> {
    if (row.name === 'report' || row.name === 'propose' || row.name === 'import') {
      const outcome = await gateway.deliver(row);
      return !('unavailable' in outcome) && !('status' in outcome && outcome.status === 202);
    }
    return isOld && voidCommand(db, row.id, row.attempt);
  }

  return {
    once,
    async stop() {
      stopped = true;
      await rounds.stop();
    },
  };
}
