/** All that SQL holds of one life's course, read at one moment, with the life before and after each step. */
import type { Knex } from 'knex';
import { inSnapshot } from '../../../../db/engine/connection.ts';
import type { StepRow } from '../../../../db/lives/step-store.ts';
import { stepsFrom } from '../../../../db/lives/step-store.ts';
import { withClockMarks } from '../../../../workflows/domain/clock-marks.ts';
import type { LifeState } from '../../../../workflows/domain/life-state.ts';
import { applyPatch } from '../../../../workflows/domain/merge-patch.ts';
import { troubleWithSteps } from '../../../support/db/kept-record.ts';

/** A step between two states of a life. */
export interface Moment {
  step: StepRow;
  /** Null before the first; with its marks, as the recording looked at it. */
  before: LifeState | null;
  after: LifeState;
}

export interface AuditRow {
  id: number;
  seq: number | null;
  what: string;
  at: string;
}

export interface LifeRecord {
  id: string;
  moments: Moment[];
  /** Of its steps, in the order in which they were written. */
  audit: AuditRow[];
  /** What is wrong with numbers, keys and row, a sentence each. */
  trouble: string[];
}

export const lifeRecord = (db: Knex, id: string): Promise<LifeRecord> =>
  inSnapshot(db, async (trx) => {
    const steps = await stepsFrom(trx, id, 1);
    const audit = (await trx('audit').where({ plan_activity: id }).whereNotNull('seq').orderBy('id').select('id', 'seq', 'what', 'at')) as AuditRow[];
    return { id, moments: momentsOf(steps), audit, trouble: await troubleWithSteps(trx, id) };
  });

function momentsOf(steps: StepRow[]): Moment[] {
  const moments: Moment[] = [];
  for (const step of steps) {
    const last = moments.at(-1)?.after ?? null;
    moments.push({ step, before: last && withClockMarks(last), after: applyPatch(last ?? ({} as LifeState), step.patch) });
  }
  return moments;
}
