/** Everything that people do in a life, as it is asked for. */
import { addDays } from '../../../workflows/domain/time/instants.ts';
import { assignmentToLtu, decisionInPart, fullReport } from '../../support/builders/proposal-in-seconds.ts';
import type { CommandAct } from './requests.ts';

type By = CommandAct['by'];
type Body = CommandAct['body'];

const post = (by: By, path: string, body: Body): CommandAct => ({ by, method: 'POST', path, body });
const inDays = (days: number): string => addDays(new Date().toISOString().slice(0, 10), days);
const said = { grounds: 'Insatsen prövad i sin helhet.', decidedBy: 'Anna Lind' };
const shortReport = { status: 'green', done: 'Verksamheten går som planerat.' };

export const propose = (proposal: Body): CommandAct => post('coordinator', '/plan-activities', proposal);

/** @param life its id */
export function actsIn(life: string) {
  const act = (by: By, what: string, body: Body) => post(by, `/plan-activities/${life}/${what}`, body);
  const about = (by: By, period: string, what: string, body: Body) => act(by, `reports/${period}/${what}`, body);
  const report = (by: By, period: string, body: Body): CommandAct => ({ ...act(by, `reports/${period}`, body), method: 'PUT' });
  return {
    approve: () => act('coordinator', 'funding-decision', decisionInPart),
    decideWithoutMoney: (outcome: 'noFundingNeeded' | 'sentBack' | 'rejected') => act('coordinator', 'funding-decision', { ...said, outcome }),
    complete: () => act('actor', 'completion', { comment: 'Kompletterat.' }),
    withdraw: (by: By) => act(by, 'withdrawal', { reason: 'Finansieringen uteblev, och ingen annan kunde ta över.' }),
    assign: () => act('coordinator', 'assignment', assignmentToLtu),
    accept: () => act('actor', 'assignment-answer', { answer: 'accepted' }),
    decline: () => act('actor', 'assignment-answer', { answer: 'declined', reason: 'Vi saknar folk.' }),
    /** @param attachments ids of files that have been sent */
    report: (by: By, period: string, attachments: string[] = []) => report(by, period, { ...fullReport, ...(attachments.length > 0 && { attachments }) }),
    reportByPhone: (period: string) => report('coordinator', period, { ...shortReport, channel: 'phone' }),
    saysNothingNew: (by: By, period: string) => about(by, period, 'reply', { kind: 'nothingNew' }),
    makesStatement: (by: By, period: string) => about(by, period, 'reply', { kind: 'statement', text: 'Vi väntar på en lokal.' }),
    asksForTime: (by: By, period: string) => about(by, period, 'reply', { kind: 'late', dueOn: inDays(20) }),
    extend: (period: string) => about('coordinator', period, 'extension', { dueOn: inDays(10), reason: 'Sjukdom.' }),
    hold: (period: string) => about('coordinator', period, 'hold', { until: inDays(4), reason: 'Vi har talats vid.' }),
    review: (period: string, outcome: string) => about('coordinator', period, 'review', { outcome, comment: 'Tack.' }),
    pause: (until: { until?: string } = {}) => act('coordinator', 'pause', { ...until, reason: 'Upphandlingen överklagades.' }),
    resume: () => act('coordinator', 'resume', { reason: 'Arbetet går vidare.' }),
    handOver: () => act('coordinator', 'handover', { lead: { organisation: 'ltu-business' }, reason: 'Ny ansvarig.' }),
    close: () => act('coordinator', 'closing', { reason: 'Målen är nådda.', final: true }),
    evaluate: () => act('coordinator', 'evaluation', { summary: 'Insatsen nådde sina mål.' }),
  };
}

/** What the reference group says of a matter. */
export const advise = (matter: string, kind: string): CommandAct =>
  post('referenceGroup', `/escalations/${matter}/advice`, { kind, text: 'Ta kontakt med aktören.' });

/** What the steering group decides in a matter. */
export const decideMatter = (matter: string, word: Body): CommandAct =>
  post('steeringGroup', `/escalations/${matter}/decision`, { grounds: 'Ingen har svarat.', ...word });

/** Each that the steering group may choose, with its content. */
export const wordsOfSteeringGroup: readonly [Body, ...Body[]] = [
  { outcome: 'noted' },
  { outcome: 'support', text: 'Kommunförbundet bistår.' },
  { outcome: 'newDate', dueOn: inDays(30) },
  { outcome: 'referredBack', to: 'referenceGroup', question: 'Vilket stöd har erbjudits?' },
  { outcome: 'referredBack', to: 'coordinator', question: 'Vad säger aktören?' },
  { outcome: 'pause' },
  { outcome: 'end' },
];
