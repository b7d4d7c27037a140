/** One step on its way into SQL, for those who write its rows: with the life's row, so that nobody reads it again. */
import type { Knex } from 'knex';
import type { FactChanges } from '../../contracts/views/fact-changes.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import type { Advance } from '../../workflows/domain/advance.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { EndOfLife } from './reopening/end-of-life.ts';
import type { TakenBackStep } from './step-taken-back.ts';
import type { Corrected } from './write-correction.ts';

/** A step that is taken, before anything of it is written. The life is locked. */
export interface TakenStep {
  trx: Knex.Transaction;
  /** The step's plan time. */
  at: Instant;
  /** When what it carries was received; `at` for the clock. */
  received: Instant;
  before: LifeState | null;
  advanced: Advance;
  /** The command as it was stored, with all its words; absent for the clock. */
  stored: CommandRow | undefined;
  stepKey: string;
  /** What a correction changes of the facts; absent for every other step. */
  changes?: FactChanges | undefined;
  /** The plan activity after it, while it is written. */
  corrected?: Corrected | undefined;
  /** The step that this one takes back. */
  takenBack?: TakenBackStep | undefined;
  /** The end that this step undoes. */
  endOfLife?: EndOfLife | undefined;
}

export interface Recording extends TakenStep {
  /** The life's row as it stands after the step. */
  row: PlanActivityRow;
}

/** Writes the mails that a step asks for, in its transaction. */
export type WriteMails = (recording: Recording) => Promise<void>;
