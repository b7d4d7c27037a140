/**
 * Brings a life to its end through the API, whatever stage it is found in: reads where it stands, does the next thing that is owed, and reads again.
 * Nothing here knows what day it is, so that a life that was laid aside for years is brought to its end as well as one of this morning.
 */

import { setTimeout } from 'node:timers/promises';
import type { ObligationState } from '../../../workflows/domain/life-state.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import type { EndStage, Stage } from '../../../workflows/domain/stages.ts';
import { hasEnded } from '../../../workflows/domain/stages.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { responseIn } from '../http/read-response.ts';
import type { ApiResponse, Person } from './running-hit.ts';

export interface Drivers {
  coordinator: Person;
  /** Records what the bodies say. */
  secretary: Person;
}

/** What is read of a plan activity. */
export interface Position {
  id: string;
  stage: Stage;
  proposedBy: string;
  /** After an end with money of ours: until they are settled the life does not rest. */
  accounts?: 'open' | 'settled' | null | undefined;
  lead: string | null;
  candidate: { organisation: string } | null;
  obligations: { kind: string; period: string | null; state: ObligationState }[];
  matters: { id: string; role: string; state: string; raisedAt: string }[];
}

/** One person's act, as it is sent. */
export interface Act<By = keyof Drivers> {
  by: By;
  method: 'POST' | 'PUT';
  path: string;
  body: Record<string, unknown>;
}

const lookAgainMs = 250;

/**
 * @param timeoutMs how long a life may take, and the engine may be away
 * @returns the end it has come to: `closed`, or the one it was on its way to
 * @throws Error when a command is refused for another reason than that the life has moved meanwhile, or when the time is over
 */
export async function driveToEnd(drivers: Drivers, id: string, timeoutMs = 60_000): Promise<EndStage> {
  const until = performance.now() + timeoutMs;
  let last = 'nothing';
  while (performance.now() < until) {
    const position = await positionOf(drivers, id);
    // One that had come to its end before is left as it was: what is still open in its accounts is for people to say.
    const wasEnded = last === 'nothing';
    if (position && hasEnded(position.stage) && (wasEnded || position.accounts !== 'open')) return position.stage;
    const act = position && nextAct(position);
    if (act) last = `${act.method} ${act.path} in ${position.stage}`;
    if (!act || !(await isDone(drivers, act))) await setTimeout(lookAgainMs);
  }
  throw new Error(`${id} has not come to an end within ${timeoutMs} ms: the last thing tried was ${last}`);
}

/** Undefined while the program cannot answer. */
export async function positionOf({ coordinator }: Pick<Drivers, 'coordinator'>, id: string): Promise<Position | undefined> {
  const [life, matters] = await Promise.all([
    coordinator.send('GET', `/plan-activities/${id}`),
    coordinator.send('GET', `/escalations?planActivity=${id}&state=open&limit=200`),
  ]);
  if (isAway(life) || isAway(matters)) return undefined;
  return { ...responseIn('getPlanActivity', taken('GET', life)), matters: responseIn('listEscalations', taken('GET', matters)).items };
}

/** @returns whether it is done; not when the engine is away, or the life has moved since it was read */
async function isDone(drivers: Drivers, { by, method, path, body }: Act): Promise<boolean> {
  const response = await drivers[by].send(method, path, body);
  // 202: the report is stored, and taken once the engine is there again.
  if (isAway(response) || response.status === 409 || response.status === 202) return false;
  taken(`${method} ${path}`, response);
  return true;
}

const isAway = ({ status }: ApiResponse): boolean => status === 503;

function taken(what: string, response: ApiResponse): ApiResponse {
  if (response.status >= 300) throw new Error(`${what}: ${response.status} ${JSON.stringify(response.body)}`);
  return response;
}

/** Held on the day on which the matter was raised: neither to come nor before the proposal. */
const meetingOn = ({ raisedAt }: Position['matters'][number]) => ({ heldOn: dayOf(raisedAt), paragraph: '§ 12' });

/** What is owed next, as long as it comes to an end; undefined while others are waited for. */
export function nextAct(position: Position): Act | undefined {
  const { stage, id, proposedBy } = position;
  const act = post(`/plan-activities/${id}`);
  if (hasEnded(stage)) return position.accounts === 'open' ? act('settlement', { comment: 'Allt är betalt.' }) : undefined;
  switch (stage) {
    case 'proposed':
      return act('funding-decision', { outcome: 'noFundingNeeded', grounds: 'Insatsen svarar mot planens mål.', decidedBy: 'Anna Lind' });
    case 'sentBack':
      return act('completion', { comment: 'Kompletterat.' });
    case 'awaitingAssignment':
      return act('assignment', { lead: { organisation: proposedBy } });
    case 'awaitingAnswer':
      return act('assignment-answer', { answer: 'accepted' });
    default:
      return followUpAct(position);
  }
}

const post =
  (life: string) =>
  (path: string, body: Record<string, unknown>): Act => ({ by: 'coordinator', method: 'POST', path: `${life}/${path}`, body });

/** What others wait for comes first; then the closing, with all that it asks. */
function followUpAct(position: Position): Act | undefined {
  return wordOfABody(position) ?? answerOwed(position) ?? closingAct(position);
}

const before = ({ matters }: Position, role: string) => matters.find((matter) => matter.role === role && matter.state === 'open');

function wordOfABody(position: Position): Act | undefined {
  const toDecide = before(position, 'steeringGroup');
  if (toDecide) {
    const body = { outcome: 'end', final: 'notOwed', grounds: 'Ingen har svarat.', meeting: meetingOn(toDecide) };
    return { by: 'secretary', method: 'POST', path: `/escalations/${toDecide.id}/decision`, body };
  }
  const toAdvise = before(position, 'referenceGroup');
  return (
    toAdvise && {
      by: 'secretary',
      method: 'POST',
      path: `/escalations/${toAdvise.id}/advice`,
      body: { kind: 'contact', text: 'Ta kontakt med aktören.', meeting: meetingOn(toAdvise) },
    }
  );
}

function answerOwed({ id, candidate, obligations, proposedBy }: Position): Act | undefined {
  const act = post(`/plan-activities/${id}`);
  const owed = (kind: string) => obligations.find((obligation) => obligation.kind === kind && isOwed(obligation));
  if (candidate) return act('assignment-answer', { answer: 'accepted' });
  if (owed('assignment')) return act('assignment', { lead: { organisation: proposedBy } });
  const moreTime = owed('extensionAnswer');
  if (moreTime) return act(`reports/${moreTime.period}/extension`, { outcome: 'refused', reason: 'Rapporten behövs nu.' });
  const review = owed('review');
  return review && act(`reports/${review.period}/review`, { outcome: 'approved', comment: 'Tack.' });
}

function closingAct({ id, stage, obligations }: Position): Act | undefined {
  const act = post(`/plan-activities/${id}`);
  if (stage === 'paused') return act('resume', { reason: 'Arbetet går vidare.' });
  // A yearly activity closed for the year only goes round once more, and is then closed for good.
  if (stage === 'inProgress') return act('closing', { reason: 'Målen är nådda.', final: true });
  const owed = (kind: string) => obligations.find((obligation) => obligation.kind === kind && isOwed(obligation));
  const final = owed('finalReport');
  if (final) return { ...act(`reports/${final.period}`, { status: 'green', done: 'Allt är gjort.' }), method: 'PUT' };
  return owed('evaluation') && act('evaluation', { summary: 'Insatsen nådde sina mål.' });
}
