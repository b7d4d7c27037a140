/**
 * A step whose recording fails for the same reason ten times in a row is set aside: a fault of ours in one step must not hold a whole life. That the
 * database is away is no such reason: then it is tried again for as long as it takes. Where an older copy of it was put back, no try would help: the step
 * is dropped at once, for a workflow in the middle of a step cannot be asked where it stands, and the reconciler has to ask before it begins the run again.
 */
import type { Knex } from 'knex';
import { isDatabaseAway } from '../../db/engine/connection.ts';
import { voidCommand } from '../../db/lives/command-store.ts';
import { setAsideStep } from '../../db/lives/set-aside-store.ts';
import type { RecordStepRequest, RecordStepResult } from '../../workflows/effects.ts';
import { keyOf, WorkflowAheadOfSql } from './record-step.ts';

const maxFailures = 10;

type Record = (request: RecordStepRequest) => Promise<RecordStepResult>;

/** @param record may throw; @param complain is told what went wrong with a step that is dropped or set aside */
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
    const key = `${request.planActivity}/${keyOf(request.step)}`;
    try {
      const result = await record(request);
      failures.delete(key);
      return result;
    } catch (error) {
      if (error instanceof WorkflowAheadOfSql) {
        complain(error);
        return notTaken(request);
      }
      if (isDatabaseAway(error) || count(key, kindOf(error)) < maxFailures) throw error;
      complain(error);
      failures.delete(key);
      return setAside(db, request, kindOf(error));
    }
  };
}

async function setAside(db: Knex, request: RecordStepRequest, error: string): Promise<RecordStepResult> {
  const { planActivity, step } = request;
  await setAsideStep(db, { planActivity, stepKey: keyOf(step), error });
  // A report stays `received`: it has come in, and is delivered once the fault is mended. Any other command becomes void and may be sent again.
  if ('command' in step && step.command.name !== 'report') await voidCommand(db, step.command.id, step.command.attempt);
  return notTaken(request);
}

function notTaken({ step }: RecordStepRequest): RecordStepResult {
  if ('clock' in step) return { notTaken: null };
  return { refused: { type: 'CommandVoid', message: 'the command could not be recorded; it may be sent again' } };
}

/**
 * The kind of an error without its changing parts: messages of a database contain the values that were to be written, and instants that differ from try to try.
 */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
