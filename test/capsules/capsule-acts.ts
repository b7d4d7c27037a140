/** What is done in a capsule's lives, one act of one person each. */

import type { PolicyChange } from '../../workflows/domain/policy.ts';
import { addDays, dayOf } from '../../workflows/domain/time/instants.ts';
import { readResponse } from '../support/http/read-response.ts';
import type { CapsuleWorld } from './capsule-world.ts';

const county = 'lansstyrelsen-norrbotten';
export const path = (id: string): string => `/plan-activities/${id}`;

/**
 * All spans have a time part, so that skipping time reaches their instants: a report is owed a day after 30, called for a day later; RAI has it after two days,
 * RP after four.
 */
export const monthOfHours: PolicyChange = {
  report: {
    every: 'PT720H',
    due: 'PT24H',
    remindBefore: ['PT24H'],
    remindAfter: ['PT6H'],
    hearBefore: 'PT12H',
    ladder: [
      { after: 'PT24H', role: 'coordinator' },
      { after: 'PT48H', role: 'referenceGroup' },
      { after: 'PT96H', role: 'steeringGroup', requires: 'advice' },
    ],
  },
  mail: { workingDaysOnly: false, digest: 'never' },
};

/** Periods of more than a year, and the final report soon before the bodies: what a closing comes to within seconds. */
export const hurriedClosing: PolicyChange = {
  report: {
    every: 'PT9600H',
    due: 'PT1S',
    remindBefore: [],
    remindAfter: [],
    hearBefore: 'PT1S',
    ladder: [
      { after: 'PT1S', role: 'referenceGroup' },
      { after: 'PT2S', role: 'steeringGroup' },
    ],
  },
  mail: { workingDaysOnly: false, digest: 'never' },
};

export const fullReport = {
  status: 'yellow',
  done: 'Två kursomgångar är genomförda. Tolv deltagare har gått vidare till praktik.',
  participants: { women: 12, men: 10 },
  usedSek: 75_000,
  indicators: [{ name: 'deltagare', value: 22 }],
  deviations: 'Lokalen blev klar en månad senare än planerat.',
  lessons: 'Börja med arbetsgivarna.',
};
export const shortReport = { status: 'green', done: 'Verksamheten går som planerat.' };

export async function propose({ coordinator }: CapsuleWorld, title: string, more: Record<string, unknown> = {}): Promise<string> {
  const proposed = await coordinator.post('/plan-activities', {
    title,
    description: 'Nyanlända paras ihop med en kollega som stöd i språket.',
    developmentArea: 'kompetens',
    focusArea: 'kompetens-arbete',
    targetGroups: ['nyanlanda-i-etablering'],
    proposedBy: { organisation: 'ltu' },
    budget: {
      requestedSek: 400_000,
      ownSek: 100_000,
      coFunding: [{ organisation: 'arbetsformedlingen', amountSek: 50_000 }],
      inKind: [{ organisation: 'ltu', what: 'handledning', hours: 200 }],
    },
    expectedResults: 'Fyrtio deltagare.',
    indicators: [{ name: 'deltagare', unit: 'personer', target: 40 }],
    goals: ['sysselsattning'],
    ...more,
  });
  const { id } = readResponse('proposePlanActivity', proposed);
  return id;
}

const said = { grounds: 'Insatsen svarar mot planens mål.', decidedBy: 'Anna Lind, enhetschef' };

export const decide = ({ coordinator }: CapsuleWorld, id: string, decision: Record<string, unknown>): Promise<unknown> =>
  coordinator.post(`${path(id)}/funding-decision`, { ...said, ...decision });

/** Our money in part, another funder's still to be heard of, two instalments: one released by a report, one by a day long past. */
export const grantInPart = {
  outcome: 'approvedInPart',
  grants: [
    { funder: county, amountSek: 300_000, source: '§ 37 a-medel' },
    { funder: 'arbetsformedlingen', outcome: 'pending', amountSek: 50_000 },
  ],
  conditions: ['Medlen används i länet.'],
  instalments: [
    { amountSek: 100_000, release: { on: '2026-01-15' } },
    { amountSek: 200_000, release: { period: 'P1' } },
  ],
};

export const ask = ({ coordinator }: CapsuleWorld, id: string, organisation = 'ltu'): Promise<unknown> =>
  coordinator.post(`${path(id)}/assignment`, {
    lead: { organisation },
    partners: [{ organisation: 'ltu-business', role: 'genomförare' }],
    unit: 'Social hållbarhet (SHS)',
  });

export const answer = async (world: CapsuleWorld, id: string, body: Record<string, unknown>, organisation = 'ltu'): Promise<unknown> =>
  (await world.contact(organisation)).post(`${path(id)}/assignment-answer`, body);

/** Proposed, decided, asked and accepted: a life in its follow-up. */
export async function followedUp(
  world: CapsuleWorld,
  title: string,
  { decision = { outcome: 'noFundingNeeded' }, ...more }: Record<string, unknown> & { decision?: Record<string, unknown> } = {},
): Promise<string> {
  const id = await propose(world, title, more);
  await decide(world, id, decision);
  await ask(world, id);
  await answer(world, id, { answer: 'accepted' });
  return id;
}

/** The period that runs now. */
export async function runningPeriod(world: CapsuleWorld, id: string): Promise<string> {
  const { period } = await world.state(id);
  if (!period) throw new Error(`no period runs in ${id}`);
  return period.name;
}

/** The path of the report that is owed the longest, or of the period that runs. */
export async function reportPath(world: CapsuleWorld, id: string): Promise<string> {
  const owed = Object.values((await world.state(id)).obligations)
    .filter(({ kind, state }) => (kind === 'report' || kind === 'finalReport') && (state === 'open' || state === 'late'))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return `${path(id)}/reports/${owed[0]?.period?.name ?? (await runningPeriod(world, id))}`;
}

export async function report(world: CapsuleWorld, id: string, content: Record<string, unknown> = fullReport): Promise<string> {
  const at = await reportPath(world, id);
  await (await world.contact('ltu')).put(at, content);
  return at;
}

export const review = ({ coordinator }: CapsuleWorld, at: string, outcome: string, comment = 'Tack.'): Promise<unknown> =>
  coordinator.post(`${at}/review`, { outcome, comment });

/** The open matter before a body, once the clock has put it there. */
export async function matterBefore(world: CapsuleWorld, id: string, role: 'referenceGroup' | 'steeringGroup'): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const open = Object.values((await world.state(id)).escalations).find((one) => one.role === role && one.state === 'open');
    if (open) return open.id;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`nothing of ${id} came before the ${role}`);
}

/** A day so many days after a life's last step. */
export const daysOn = async (world: CapsuleWorld, id: string, days: number): Promise<string> => addDays(dayOf((await world.state(id)).at), days);

export const meeting = { heldOn: dayOf(new Date().toISOString()), paragraph: '§ 12' };
