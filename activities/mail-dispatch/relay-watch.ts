/**
 * Watches the server that takes our mails. One that cannot be reached, does not greet us or does not let us in is in trouble for every mail alike:
 * nothing is counted against a mail, the dispatch waits longer and longer, and asks with one mail whether the server is back.
 */

import type { Knex } from 'knex';
import { closeTasksOfKind, openTask } from '../../db/lives/task-store.ts';
import { relayTroubleToldAfterMs } from '../../db/mail/mail-relay-read-model.ts';
import { endRelayTrouble, noteRelayTrouble } from '../../db/mail/mail-relay-store.ts';
import { minuteMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs, msBetween } from '../../workflows/domain/time/instants.ts';

const firstWaitMs = 1_000;
const longestWaitMs = minuteMs;

export interface RelayWatch {
  /** How many mails may be leased now, of those for which there is room. */
  allows(room: number, underWay: number, now: Instant): number;
  /** The server was not reached, or did not let us in. */
  trouble(answer: string, now: Instant): Promise<void>;
  /** The server has answered about a mail. */
  works(now: Instant): Promise<void>;
}

export function createRelayWatch(db: Knex): RelayWatch {
  let waits = 0;
  let askAgainAt: Instant | undefined;
  // What a process before this one noted may be over.
  let mayBeNoted = true;

  return {
    allows(room, underWay, now) {
      if (askAgainAt === undefined) return room;
      return underWay === 0 && askAgainAt <= now ? 1 : 0;
    },
    async trouble(answer, now) {
      // Those that were under way together are one trouble.
      if (askAgainAt !== undefined && askAgainAt > now) return;
      askAgainAt = addMs(now, Math.min(firstWaitMs * 2 ** waits, longestWaitMs));
      waits += 1;
      mayBeNoted = true;
      const since = await noteRelayTrouble(db, answer, now);
      if (msBetween(since, now) >= relayTroubleToldAfterMs) await openTask(db, taskAbout(answer, since, now));
    },
    async works(now) {
      askAgainAt = undefined;
      waits = 0;
      if (!mayBeNoted) return;
      await endRelayTrouble(db);
      await closeTasksOfKind(db, 'mailServerTrouble', now);
      mayBeNoted = false;
    },
  };
}

const taskAbout = (answer: string, since: Instant, now: Instant) => ({
  // One for each time of trouble.
  id: `mailServerTrouble-${since}`,
  kind: 'mailServerTrouble',
  planActivity: null,
  obligation: null,
  period: null,
  organisation: null,
  details: { answer, since },
  openedAt: now,
});
