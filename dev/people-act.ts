/** What the demo persons do with the activity of a named state, each by the API and under its own name. */
import { assignmentToLtu, decisionInPart, fullReport, proposalInSeconds } from '../test/support/builders/proposal-in-seconds.ts';
import { readResponse } from '../test/support/http/read-response.ts';
import { people } from '../test/support/server/running-hit.ts';
import type { LifeState } from '../workflows/domain/life-state.ts';
import { addDays, dayOf } from '../workflows/domain/time/instants.ts';
import type { PastCounty } from './past/past-county.ts';

const pathOf = ({ id }: Pick<LifeState, 'id'>): string => `/plan-activities/${id}`;
const today = ({ engine }: PastCounty): string => dayOf(engine.now());

/**
 * A proposal with follow-up rules in whole days, so that what falls due hardly hangs on the calendar. RAI has the matter a week after the due day.
 * @param partnershipAfter days after the due day at which the Partnership has it
 * @returns the activity's id
 */
export async function proposeLadder(county: PastCounty, partnershipAfter: number): Promise<string> {
  const { title, description, developmentArea, focusArea, activityArea, targetGroups, proposedBy, budget, expectedResults, indicators, goals } =
    proposalInSeconds;
  const proposed = await (await county.as(people.coordinator)).post('/plan-activities', {
    ...{ title, description, developmentArea, focusArea, activityArea, targetGroups, proposedBy, budget, expectedResults, indicators, goals },
    runs: { from: today(county), to: addDays(today(county), 730) },
    policy: {
      report: {
        every: 'P30D',
        due: 'P14D',
        remindBefore: ['P5D'],
        remindAfter: ['P2D'],
        hearBefore: 'P2D',
        ladder: [
          { after: 'P7D', role: 'referenceGroup' },
          { after: `P${partnershipAfter}D`, role: 'steeringGroup' },
        ],
      },
      quiet: [],
      mail: { hold: 'PT0S' },
    },
  });
  const { id } = readResponse('proposePlanActivity', proposed);
  return id;
}

export const decide = async (county: PastCounty, life: LifeState): Promise<unknown> =>
  (await county.as(people.coordinator)).post(`${pathOf(life)}/funding-decision`, { ...decisionInPart, decidedOn: today(county) });

export const askToLead = async (county: PastCounty, life: LifeState): Promise<unknown> =>
  (await county.as(people.coordinator)).post(`${pathOf(life)}/assignment`, assignmentToLtu);

export const accept = async (county: PastCounty, life: LifeState): Promise<unknown> =>
  (await county.as(people.actor)).post(`${pathOf(life)}/assignment-answer`, { answer: 'accepted' });

export const report = async (county: PastCounty, life: LifeState): Promise<unknown> =>
  (await county.as(people.actor)).put(`${pathOf(life)}/reports/P1`, fullReport);

export const review = async (county: PastCounty, life: LifeState): Promise<unknown> =>
  (await county.as(people.coordinator)).post(`${pathOf(life)}/reports/P1/review`, { outcome: 'approved' });

export const close = async (county: PastCounty, life: LifeState): Promise<unknown> =>
  (await county.as(people.coordinator)).post(`${pathOf(life)}/closing`, { reason: 'Målen är nådda.' });

export async function advise(county: PastCounty, life: LifeState): Promise<unknown> {
  const matter = Object.values(life.escalations).find(({ role, state }) => role === 'referenceGroup' && state === 'open');
  return (await county.as(people.secretary)).post(`/escalations/${matter?.id}/advice`, {
    kind: 'support',
    text: 'Länsstyrelsen erbjuder stöd med rapporten.',
    meeting: { heldOn: today(county), paragraph: '§ 12' },
  });
}
