/** Somebody works on with what was put back: in a life of the copy, and in one that is put forward now. */
import type { Knex } from 'knex';
import { proposalInDays } from '../../support/builders/proposal-in-seconds.ts';
import { readResponse } from '../../support/http/read-response.ts';
import { nextAct, positionOf } from '../../support/server/drive-to-end.ts';
import type { ApiResponse } from '../../support/server/running-hit.ts';
import { people, personAt } from '../../support/server/running-hit.ts';
import { createCaller } from '../clients/caller.ts';
import { actsIn, propose } from '../clients/life-acts.ts';
import type { Act } from '../clients/requests.ts';
import type { Random } from '../machine/random.ts';

const takenWithinMs = 30_000;
/** Somebody owes the next act in each of these, whatever was done before. */
const stages = ['proposed', 'sentBack', 'awaitingAssignment', 'inProgress', 'paused'];

interface Restored {
  url: string;
  dataDir: string;
  db: Knex;
  random: Random;
}

/** @throws Error where a command is refused, or not taken in time */
export async function actAfterRestore({ url, dataDir, db, random }: Restored): Promise<void> {
  const caller = createCaller({ db, reach: async (email) => ({ url, person: await personAt(url, dataDir, email) }) }, []);
  const last = Date.now() + takenWithinMs;
  async function done(act: Act): Promise<ApiResponse['body']> {
    const { outcome, status, body } = await caller.insist(act, `after-restore-${act.path}`, () => Date.now() > last);
    if (outcome !== 'ok') throw new Error(`${act.method} ${act.path}: ${outcome} ${status} ${JSON.stringify(body)}`);
    return body;
  }

  const [first, ...others] = (await db('plan_activities').whereIn('stage', stages).orderBy('id').pluck('id')) as string[];
  const coordinator = await personAt(url, dataDir, people.coordinator);
  const standing = first === undefined ? undefined : await positionOf({ coordinator }, random.pick([first, ...others]));
  const owed = standing && nextAct(standing);
  if (owed) await done(owed);
  const { id } = readResponse('proposePlanActivity', await done(propose({ ...proposalInDays, title: 'Ett förslag efter återställningen' })));
  await done(actsIn(id).approve());
  await done(actsIn(id).assign());
}
