/** The SQL that a piece of work sends to a database of SQLite, to the connection that writes and to those that read beside it. */
import { setImmediate } from 'node:timers/promises';
import type { Knex } from 'knex';
import { readersOf } from '../../../db/engine/sqlite-connection.ts';

export interface SentStatement {
  sql: string;
  /** Sent by a connection that only reads. */
  byReader: boolean;
  /** The transaction that it is part of; null outside all. */
  transaction: string | null;
  /** Sent while another had not been answered yet: which of them goes first is up to the machine. */
  besideAnother: boolean;
  /** Sent by work that was said to be about mails. */
  ofMail: boolean;
}

export interface StatementRecorder {
  /** What the work sends, in the order of sending. @throws what the work throws */
  sentBy(work: () => Promise<unknown>): Promise<SentStatement[]>;
  /** Work whose statements are none of what is recorded: a test's own. */
  unrecorded<T>(work: () => Promise<T>): Promise<T>;
}

/** What knex tells of a query. */
interface QueryEvent {
  sql: string;
  __knexTxId?: string | null;
  __knexQueryUid?: string | null;
}

/** How many pieces of work about mails are going on. Transactions of a database that has one writer take turns: what is sent meanwhile is of that work. */
let mailWork = 0;

/** Does work whose statements are told apart: gathering what mails say, and writing them. @throws what the work throws */
export async function asMailWork<T>(work: () => Promise<T>): Promise<T> {
  mailWork += 1;
  try {
    return await work();
  } finally {
    mailWork -= 1;
  }
}

const opens = /^begin\b/i;
const closes = /^(commit|rollback)\s*;?$/i;

export function statementRecorder(db: Knex): StatementRecorder {
  let sent: SentStatement[] = [];
  let isMuted = true;
  const unanswered = new Set<string>();
  const answered = ({ __knexQueryUid: id }: QueryEvent) => id && unanswered.delete(id);
  function listen(knex: Knex | undefined, byReader: boolean): void {
    knex?.on('query', ({ sql, __knexTxId: transaction = null, __knexQueryUid: id }: QueryEvent) => {
      if (!isMuted) sent.push({ sql, byReader, transaction, besideAnother: unanswered.size > 0, ofMail: mailWork > 0 });
      if (id) unanswered.add(id);
    });
    knex?.on('query-response', (_rows: unknown, query: QueryEvent) => answered(query));
    knex?.on('query-error', (_error: unknown, query: QueryEvent) => answered(query));
  }
  listen(db, false);
  listen(readersOf(db), true);

  /** Nobody waits for the end of what was only read: it may come after the answer. */
  async function transactionsHaveEnded(): Promise<void> {
    const count = (mark: RegExp) => sent.filter(({ sql }) => mark.test(sql)).length;
    while (count(opens) > count(closes)) await setImmediate();
  }

  async function muted<T>(mute: boolean, work: () => Promise<T>): Promise<T> {
    const before = isMuted;
    isMuted = mute;
    try {
      return await work();
    } finally {
      isMuted = before;
    }
  }

  return {
    async sentBy(work) {
      sent = [];
      await muted(false, async () => {
        await work();
        await transactionsHaveEnded();
      });
      return sent;
    },
    unrecorded: (work) => muted(true, work),
  };
}
