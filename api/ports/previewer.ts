/** The port by which the API asks what a command would do. The recording implements it; programs join the two. */
import type { Knex } from 'knex';
import type { StoredCommand } from '../../contracts/commands/stored-command.ts';
import type { StepMail } from '../../db/mail/step-mails-read-model.ts';
import type { PublicActivity } from '../../db/public/public-plan-read-model.ts';
import type { AgendaKind } from '../../workflows/domain/agenda-item.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';

interface ClockDay {
  kind: AgendaKind;
  subject: number | null;
  day: Day;
}

export interface Previewed<Seen> {
  /** The instant for which it was tried. */
  at: Instant;
  /** Steps of the clock that are due by then and are taken first. */
  dueFirst: number;
  effect: string;
  mails: StepMail[];
  /** By id, the kinds of tasks that it opens, and of those that it closes. */
  tasks: { opened: ReadonlyMap<string, string>; closed: ReadonlyMap<string, string> };
  /** What the looker saw of the case before the command, where there was one, and after it. */
  seen: { before: Seen | undefined; after: Seen };
  /** What everybody reads; null where the activity is not in the plan. */
  public: { before: PublicActivity | null; after: PublicActivity | null };
  /** What the clock will do beside what is owed: periods that begin, the end of the run, of a pause, instalments released. */
  clock: { before: ClockDay[]; after: ClockDay[] };
}

export interface Previewer {
  /**
   * Tries a command and leaves nothing behind.
   * @param look reads what is to be compared, in the transaction that is rolled back
   */
  preview<Seen>(command: StoredCommand, look: (trx: Knex) => Promise<Seen>): Promise<Previewed<Seen> | { refusal: Refusal }>;
}
