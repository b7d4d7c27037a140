/** Somebody works on with what was put back: a life of the copy, and one that is put forward now. */
import type { Knex } from 'knex';
import { assignmentToLtu, decisionInPart, proposalInSeconds } from '../../support/builders/proposal-in-seconds.ts';
import { insist } from '../../support/insist.ts';
import type { Person } from '../../support/server/running-hit.ts';
import type { Random } from '../machine/random.ts';

const takenWithinMs = 30_000;

/** What a coordinator may do in a stage, whatever was done before. */
const nextAct: Record<string, { what: string; body: object }> = {
  proposed: { what: 'funding-decision', body: decisionInPart },
  awaitingAssignment: { what: 'assignment', body: assignmentToLtu },
  inProgress: { what: 'pause', body: { reason: 'Vi frågar dem det gäller.' } },
  paused: { what: 'resume', body: { reason: 'Vi har frågat dem det gäller.' } },
};

/** @throws Error where a command is refused, or not taken in time */
export async function moveOn(coordinator: Person, db: Knex, random: Random): Promise<void> {
  const send = (path: string, body: object) => insist(async () => coordinator, ['POST', path, `after-restore-${path}`, body], takenWithinMs);
  const lives = (await db('plan_activities').whereIn('stage', Object.keys(nextAct)).orderBy('id').select('id', 'stage')) as { id: string; stage: string }[];
  const [first, ...others] = lives;
  const { id, stage } = first ? random.pick([first, ...others]) : { id: '', stage: '' };
  const act = nextAct[stage];
  if (act) await send(`/plan-activities/${id}/${act.what}`, act.body);
  const { policy: _inSeconds, ...proposal } = proposalInSeconds;
  const begun = (await send('/plan-activities', { ...proposal, title: 'Ett förslag efter återställningen' })) as { id: string };
  await send(`/plan-activities/${begun.id}/funding-decision`, decisionInPart);
  await send(`/plan-activities/${begun.id}/assignment`, assignmentToLtu);
}
