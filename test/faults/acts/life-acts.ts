/** A life from its proposal to its withdrawal as people act in it: ten acts, one of them a file for a report. */
import { assignmentToLtu, decisionInPart, fullReport, proposalInSeconds } from '../../support/builders/proposal-in-seconds.ts';
import type { ApiResponse as Answer } from '../../support/server/running-hit.ts';
import type { Act } from './sender.ts';

export interface Upload {
  planActivity: string;
  period: string;
  name: string;
  bytes: Buffer;
}

export interface Doing {
  /** Sees to it that it is done. @returns the answer's body */
  act(act: Act): Promise<Answer['body']>;
  /** Sees to it that the file is there. @returns its id */
  upload(upload: Upload): Promise<string>;
}

/** Acts of a life, its file among them. */
export const actsOfLife = 10;

const { policy: _inSeconds, ...proposal } = proposalInSeconds;
const pausedUntil = '2126-11-02';

/**
 * @param name of no other life: its title, and what the keys of its acts begin with
 * @param bytes what the report's file holds
 * @returns its id
 */
export async function liveThrough(name: string, bytes: Buffer, { act, upload }: Doing): Promise<string> {
  const send = (who: Act['who'], what: string, path: string, body: object, method: Act['method'] = 'POST') =>
    act({ who, method, path, key: `${name}-${what}`, body });
  const { id } = await send('coordinator', 'propose', '/plan-activities', { ...proposal, title: name });
  const path = `/plan-activities/${id}`;
  await send('coordinator', 'decide', `${path}/funding-decision`, decisionInPart);
  await send('coordinator', 'assign', `${path}/assignment`, assignmentToLtu);
  const period = firstPeriodIn(await send('actor', 'accept', `${path}/assignment-answer`, { answer: 'accepted' }));
  const attachment = await upload({ planActivity: id, period, name: `${name}.pdf`, bytes });
  await send('actor', 'report', `${path}/reports/${period}`, { ...fullReport, attachments: [attachment] }, 'PUT');
  await send('coordinator', 'review', `${path}/reports/${period}/review`, { outcome: 'approved', comment: 'Tack.' });
  await send('coordinator', 'pause', `${path}/pause`, { until: pausedUntil, reason: 'Upphandlingen överklagades.' });
  await send('coordinator', 'resume', `${path}/resume`, { reason: 'Upphandlingen är klar.' });
  await send('coordinator', 'withdraw', `${path}/withdrawal`, { reason: 'Finansieringen uteblev, och ingen annan kunde ta över.' });
  return id;
}

function firstPeriodIn(answer: Answer['body']): string {
  const report = (answer.obligations as { kind: string; period: string | null }[]).find(({ kind }) => kind === 'report');
  if (!report?.period) throw new Error(`no report is asked for: ${JSON.stringify(answer)}`);
  return report.period;
}
