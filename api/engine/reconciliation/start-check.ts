/** At a start, while the program answers already: SQL and Temporal are compared, mended, and what was found is said. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { unlessAnotherDoes } from '../../../db/engine/exclusively.ts';
import type { ReconcileOptions } from './reconciler.ts';
import { reconcile } from './reconciler.ts';

export interface StartCheck {
  /** Settles when all is compared. */
  done: Promise<void>;
  /** Waits for the life under way, not for the rest. */
  stop(): Promise<void>;
}

interface Telling extends Pick<ReconcileOptions, 'taskQueue' | 'shards'> {
  say: (line: string) => void;
  /** Is told what kept it from comparing. */
  complain: (error: unknown) => void;
}

/** Of several workers that start at once one compares. */
export function startStartCheck(client: Client, db: Knex, { say, complain, ...place }: Telling): StartCheck {
  const ending = new AbortController();
  const done = unlessAnotherDoes(db, 'comparison', async () => {
    const { lives, drifts } = await reconcile(client, db, { ...place, say, ending: ending.signal });
    for (const { id: subject, what, mended } of drifts) say(`${subject}: ${what}${mended ? '; mended' : ''}`);
    if (drifts.length > 0 && !ending.signal.aborted) say(`${lives} lives are compared with their workflows: ${drifts.length} differed.`);
  }).catch(complain);
  return {
    done,
    async stop() {
      ending.abort();
      await done;
    },
  };
}
