/** What somebody might do in a life as it stands: mostly what is owed, now and then something else, and often nothing, so that the clock comes to its turn. */
import { addDays } from '../../../workflows/domain/time/instants.ts';
import { assignmentToLtu, decisionInPart, fullReport } from '../../support/builders/proposal-in-seconds.ts';
import type { Act as OwedAct, Position as Standing } from '../../support/server/drive-to-end.ts';
import { nextAct } from '../../support/server/drive-to-end.ts';
import type { people } from '../../support/server/running-hit.ts';
import type { Random } from '../machine/random.ts';

export type Act = OwedAct<keyof typeof people>;

type Draw = (standing: Standing, random: Random) => Act | undefined;

const said = { grounds: 'Insatsen prövad i sin helhet.', decidedBy: 'Anna Lind' };
const shortReport = { status: 'green', done: 'Verksamheten går som planerat.' };
const inDays = (days: number): string => addDays(new Date().toISOString().slice(0, 10), days);
const act = ({ id }: Standing, by: Act['by'], path: string, body: Record<string, unknown>, method: Act['method'] = 'POST'): Act => ({
  by,
  method,
  path: `/plan-activities/${id}/${path}`,
  body,
});

/** How often each is drawn where it can be, beside the others that can. */
const draws: [weight: number, stages: Standing['stage'][], Draw][] = [
  [6, ['proposed'], (life) => act(life, 'coordinator', 'funding-decision', decisionInPart)],
  [2, ['proposed'], (life) => act(life, 'coordinator', 'funding-decision', { ...said, outcome: 'noFundingNeeded' })],
  [2, ['proposed'], (life) => act(life, 'coordinator', 'funding-decision', { ...said, outcome: 'sentBack' })],
  [1, ['proposed'], (life) => act(life, 'coordinator', 'funding-decision', { ...said, outcome: 'rejected' })],
  [1, ['proposed', 'sentBack'], (life) => act(life, 'actor', 'withdrawal', { reason: 'Vi hinner inte.' })],
  [4, ['sentBack'], (life) => act(life, 'actor', 'completion', { comment: 'Kompletterat.' })],
  [6, ['awaitingAssignment'], (life) => act(life, 'coordinator', 'assignment', assignmentToLtu)],
  [6, ['awaitingAnswer'], (life) => act(life, 'actor', 'assignment-answer', { answer: 'accepted' })],
  [1, ['awaitingAnswer'], (life) => act(life, 'actor', 'assignment-answer', { answer: 'declined', reason: 'Vi saknar folk.' })],
  [1.5, ['inProgress', 'closing'], (life, random) => report(life, random, 'actor', fullReport)],
  [0.5, ['inProgress'], (life, random) => report(life, random, 'coordinator', { ...shortReport, channel: 'phone' })],
  [0.5, ['inProgress'], (life, random) => reply(life, random, { kind: 'nothingNew' })],
  [1, ['inProgress'], (life, random) => reply(life, random, { kind: 'statement', text: 'Vi väntar på en lokal.' })],
  [0.4, ['inProgress'], (life, random) => reply(life, random, { kind: 'late', dueOn: inDays(20) })],
  [0.4, ['inProgress'], (life, random) => aboutReport(life, random, 'coordinator', 'extension', { dueOn: inDays(10), reason: 'Sjukdom.' })],
  [0.4, ['inProgress'], (life, random) => aboutReport(life, random, 'coordinator', 'hold', { until: inDays(4), reason: 'Vi har talats vid.' })],
  [3, ['inProgress', 'closing'], (life, random) => review(life, random)],
  [1, ['inProgress'], (life) => act(life, 'coordinator', 'pause', { reason: 'Upphandlingen överklagades.' })],
  [0.5, ['inProgress'], (life) => act(life, 'coordinator', 'handover', { lead: { organisation: 'ltu-business' }, reason: 'Ny ansvarig.' })],
  [0.4, ['inProgress', 'paused'], (life) => act(life, 'coordinator', 'closing', { reason: 'Målen är nådda.', final: true })],
  [4, ['paused'], (life) => act(life, 'coordinator', 'resume', { reason: 'Arbetet går vidare.' })],
  [4, ['closing'], (life) => act(life, 'coordinator', 'evaluation', { summary: 'Insatsen nådde sina mål.' })],
  [4, ['inProgress', 'closing', 'paused'], advice],
  [6, ['inProgress', 'closing', 'paused'], decision],
];
const owedWeight = 4;
const nothingWeight = 60;

/** @returns undefined where nothing is done now */
export function drawAct(standing: Standing, random: Random): Act | undefined {
  const owed = nextAct(standing);
  const able: [number, Act | undefined][] = draws.flatMap(([weight, stages, draw]) => {
    const drawn = stages.includes(standing.stage) ? draw(standing, random) : undefined;
    return drawn ? [[weight, drawn]] : [];
  });
  // What is owed next while a life is in progress is its closing: then it would soon be over.
  if (owed && !owed.path.endsWith('/closing')) able.push([owedWeight, owed]);
  if (followUp.includes(standing.stage)) able.push([nothingWeight, undefined]);
  return drawn(able, random);
}

const followUp: Standing['stage'][] = ['inProgress', 'closing'];

export function drawn<T>(weighted: [number, T][], random: Random): T | undefined {
  let left = random.next() * weighted.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, one] of weighted) {
    left -= weight;
    if (left < 0) return one;
  }
  return undefined;
}

const isReport = ({ kind }: Standing['obligations'][0]): boolean => kind === 'report' || kind === 'finalReport';
const isOwed = ({ state }: { state: string }): boolean => state === 'open' || state === 'late';

/** A period of which a report is owed. */
function owedPeriod({ obligations }: Standing, random: Random): string | undefined {
  const [first, ...rest] = obligations.filter((one) => isReport(one) && isOwed(one)).flatMap(({ period }) => (period === null ? [] : [period]));
  return first === undefined ? undefined : random.pick([first, ...rest]);
}

function aboutReport(standing: Standing, random: Random, by: Act['by'], path: string, body: Record<string, unknown>): Act | undefined {
  const period = owedPeriod(standing, random);
  return period === undefined ? undefined : act(standing, senderFor(standing, by), `reports/${period}/${path}`, body);
}

const reply = (standing: Standing, random: Random, body: Record<string, unknown>): Act | undefined => aboutReport(standing, random, 'actor', 'reply', body);

function report(standing: Standing, random: Random, by: Act['by'], body: Record<string, unknown>): Act | undefined {
  const period = owedPeriod(standing, random);
  return period === undefined ? undefined : act(standing, senderFor(standing, by), `reports/${period}`, body, 'PUT');
}

/** Another lead than ours says what it has to say to a coordinator. */
const senderFor = ({ lead }: Standing, by: Act['by']): Act['by'] => (by === 'actor' && lead !== 'ltu' ? 'coordinator' : by);

function review(standing: Standing, random: Random): Act | undefined {
  const owed = standing.obligations.find((one) => one.kind === 'review' && isOwed(one));
  const outcome = random.pick(['approved', 'approved', 'noted', 'returned']);
  return owed && act(standing, 'coordinator', `reports/${owed.period}/review`, { outcome, comment: 'Tack.' });
}

const openBefore = ({ matters }: Standing, role: string) => matters.find((matter) => matter.role === role && matter.state === 'open');

function advice(standing: Standing, random: Random): Act | undefined {
  const matter = openBefore(standing, 'referenceGroup');
  const body = { kind: random.pick(['contact', 'support', 'proposal']), text: 'Ta kontakt med aktören.' };
  return matter && { by: 'referenceGroup', method: 'POST', path: `/escalations/${matter.id}/advice`, body };
}

function decision(standing: Standing, random: Random): Act | undefined {
  const matter = openBefore(standing, 'steeringGroup');
  const word = random.pick<Record<string, unknown>>([
    { outcome: 'noted' },
    { outcome: 'support', text: 'Kommunförbundet bistår.' },
    { outcome: 'newDate', dueOn: inDays(30) },
    { outcome: 'referredBack', to: 'referenceGroup', question: 'Vilket stöd har erbjudits?' },
    { outcome: 'referredBack', to: 'coordinator', question: 'Vad säger aktören?' },
    { outcome: 'pause' },
    { outcome: 'end' },
  ]);
  return matter && { by: 'steeringGroup', method: 'POST', path: `/escalations/${matter.id}/decision`, body: { grounds: 'Ingen har svarat.', ...word } };
}
