/**
 * Watches the SMTP server that takes our mails (the relay). While it cannot be reached, does not greet us or does not let us sign in, no mail can leave: such a
 * failure is counted against no mail, the dispatch waits longer and longer, and tries a single mail to see whether the relay is back.
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
  trouble(serverReply: string, now: Instant): Promise<void>;
  /** The server has answered about a mail. @param now asked for only where there has been trouble */
  works(now: () => Promise<Instant>): Promise<void>;
}

export function createRelayWatch(db: Knex): RelayWatch {
  let waits = 0;
  let askAgainAt: Instant | undefined;
  // A process before this one may have noted trouble that is over by now.
  let mayBeNoted = true;

  return {
    allows(room, underWay, now) {
      if (askAgainAt === undefined) return room;
      return underWay === 0 && askAgainAt <= now ? 1 : 0;
    },
    async trouble(serverReply, now) {
      // Mails that were under way at the same time report one and the same trouble.
      if (askAgainAt !== undefined && askAgainAt > now) return;
      askAgainAt = addMs(now, Math.min(firstWaitMs * 2 ** waits, longestWaitMs));
      waits += 1;
      mayBeNoted = true;
      const since = await noteRelayTrouble(db, serverReply, now);
      if (msBetween(since, now) >= relayTroubleToldAfterMs) await openTask(db, taskAbout(serverReply, since, now));
    },
    async works(now) {
      askAgainAt = undefined;
      waits = 0;
      if (!mayBeNoted) return;
      await endRelayTrouble(db);
      await closeTasksOfKind(db, 'mailServerTrouble', await now());
      mayBeNoted = false;
    },
  };
}

const taskAbout = (serverReply: string, since: Instant, now: Instant) => ({
  // One task for each time that trouble begins.
  id: `mailServerTrouble-${since}`,
  kind: 'mailServerTrouble',
  planActivity: null,
  obligation: null,
  period: null,
  organisation: null,
  details: { answer: serverReply, since },
  openedAt: now,
});
