/**
 * A step whose recording fails for the same reason ten times in a row is set aside: a fault of ours in one step must not hold a whole life. That the
 * database is away, or an older copy of it was put back, is no such reason: then it is tried again until the database, or another run, is there.
 */
import type { Knex } from 'knex';
import { isDatabaseAway } from '../../db/engine/connection.ts';
import { voidCommand } from '../../db/lives/command-store.ts';
import { setAsideStep } from '../../db/lives/set-aside-store.ts';
import type { RecordStepRequest, RecordStepResult } from '../../workflows/effects.ts';
import { WorkflowAheadOfSql } from './record-step.ts';

const maxFailures = 10;

type Record = (request: RecordStepRequest) => Promise<RecordStepResult>;

/** @param record may throw; @param complain is told what went wrong with a step that is set aside */
export function recordOrSetAside(db: Knex, record: Record, complain: (error: unknown) => void): Record {
  const failures = new Map<string, { error: string; times: number }>();

  /** How often in a row this step has failed so, with this time. */
  function count(key: string, error: string): number {
    const before = failures.get(key);
    const times = before?.error === error ? before.times + 1 : 1;
    failures.set(key, { error, times });
    return times;
  }

  return async (request) => {
    const key = `${request.planActivity}/${request.step.key}`;
    try {
      const result = await record(request);
      failures.delete(key);
      return result;
    } catch (error) {
      if (isDatabaseAway(error) || error instanceof WorkflowAheadOfSql || count(key, kindOf(error)) < maxFailures) throw error;
      complain(error);
      failures.delete(key);
      return setAside(db, request, kindOf(error));
    }
  };
}

async function setAside(db: Knex, { planActivity, step }: RecordStepRequest, error: string): Promise<RecordStepResult> {
  await setAsideStep(db, { planActivity, stepKey: step.key, error });
  if ('clock' in step) return { notOnAgenda: true };
  // A report stays `received`: it has come in, and is delivered once the fault is mended. Any other command becomes void and may be sent again.
  if (step.command.name !== 'report') await voidCommand(db, step.command.id, step.command.attempt);
  return { refused: { type: 'CommandVoid', message: 'the command could not be recorded; it may be sent again' }, seq: 0 };
}

/**
 * The kind of an error without its changing parts: messages of a database contain the values that were to be written, and instants that differ from try to try.
 */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
