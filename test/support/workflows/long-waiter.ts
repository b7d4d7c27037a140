/** A workflow that waits for years, answers in between and goes on in a new run: what the tests of time skipping need, and no more. */
import { condition, continueAsNew, defineQuery, defineUpdate, setHandler, sleep } from '@temporalio/workflow';

export interface LongWait {
  /** Milliseconds that each run waits. */
  waitMs: number;
  /** Runs that are still to come after this one. */
  runsLeft: number;
  log: string[];
}

export const noteUpdate = defineUpdate<string, [string]>('note');
export const logQuery = defineQuery<string[]>('log');

export async function longWaiter({ waitMs, runsLeft, log }: LongWait): Promise<string[]> {
  const now = (): string => new Date().toISOString();
  const entries = [...log, `began ${now()}`];
  setHandler(noteUpdate, (text) => {
    entries.push(`${text} ${now()}`);
    return now();
  });
  setHandler(logQuery, () => entries);
  await sleep(waitMs);
  entries.push(`waited ${now()}`);
  if (runsLeft > 0) await continueAsNew<typeof longWaiter>({ waitMs, runsLeft: runsLeft - 1, log: entries });
  return entries;
}

/** Waits for an update however long it takes; its only timer lies a hundred years ahead. */
export async function patientWaiter(): Promise<string> {
  let note: string | undefined;
  setHandler(noteUpdate, (text) => (note = text));
  await condition(() => note !== undefined, '36500 days');
  return note ?? 'nothing came';
}
