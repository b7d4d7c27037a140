/** What the program keeps may only be read for a while: also when it is started, then again and again while people act. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { databaseIn, readOnlyData } from '../injuries/read-only-data.ts';
import { actUnderInjuries } from '../injuries/under-injuries.ts';
import type { Machine } from '../machine/machine.ts';
import { makeReadOnly, whyNotReadOnly } from '../machine/read-only-files.ts';
import type { MachineWithPost } from '../machine/with-post.ts';
import { withPost } from '../machine/with-post.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';

const name = 'read-only-database';
const endsWithinMs = 60_000;

export async function actOnReadOnly(parts: MachineWithPost, plan: FaultPlan): Promise<FaultOutcome> {
  const broken = plan.isQuick ? [] : await startOnReadOnly(parts.machine);
  const outcome = await actUnderInjuries(parts, readOnlyData, { ...plan, name });
  return { ...outcome, breaks: [...broken, ...outcome.breaks] };
}

/** It ends with a reason, and starts once the file may be written again. */
async function startOnReadOnly(machine: Machine): Promise<string[]> {
  await machine.stop();
  const undo = await makeReadOnly(await databaseIn(machine.dataDir));
  const program = machine.launch();
  await Promise.race([program.ended, setTimeout(endsWithinMs, undefined, { ref: false })]);
  const hasEnded = !program.runs();
  await undo();
  if (!hasEnded) return [`a program on a database that may only be read had not ended after ${endsWithinMs} ms:\n${program.said()}`];
  await machine.launch().ready;
  return readOnlyData.saidAs.test(program.said()) ? [] : [`a program on a database that may only be read does not say so: ${program.said()}`];
}

async function run(plan: FaultPlan): Promise<FaultOutcome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-faults-'));
  const why = await whyNotReadOnly(dataDir);
  if (why !== undefined) return { seen: 0, trials: 0, figures: [`files cannot be made read-only under an open program here: ${why}`], breaks: [] };
  return withPost({ dataDir }, (parts) => actOnReadOnly(parts, plan));
}

export const readOnlyDatabaseScenario: Scenario = {
  name,
  fault: 'database, files of reports or the whole data folder read-only for 2–15 s while people act, and at a start',
  trial: 'call',
  usual: 25,
  run,
};
