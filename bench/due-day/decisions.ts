/** Somebody decides, one activity after the other, at an even pace: how long the answer takes. */
import { setTimeout } from 'node:timers/promises';
import { decisionInPart, proposalInDays } from '../../test/support/builders/proposal-in-seconds.ts';
import { readResponse } from '../../test/support/http/read-response.ts';
import type { Person } from '../../test/support/server/running-hit.ts';

/** Activities that wait for a decision; nothing in them falls due meanwhile. */
export async function putForward(person: Person, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1)
    ids.push(readResponse('proposePlanActivity', await person.post('/plan-activities', { ...proposalInDays, title: `Beslut ${number}` })).id);
  return ids;
}

/** @param everyMs from the beginning of one to that of the next @param going looked at before each @returns milliseconds of each answer */
export async function decide(person: Person, ids: string[], everyMs: number, going: () => boolean): Promise<number[]> {
  const took: number[] = [];
  for (const id of ids) {
    if (!going()) break;
    const begun = performance.now();
    await person.post(`/plan-activities/${id}/funding-decision`, decisionInPart);
    took.push(performance.now() - begun);
    await setTimeout(Math.max(0, everyMs - (performance.now() - begun)));
  }
  return took;
}
