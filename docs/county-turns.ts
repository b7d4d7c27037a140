/** A day in a life: who owes something does it when its time has come, through the API and under its own name. */

import { readAnswer } from '../test/support/http/read-reply.ts';
import type { Person } from '../test/support/server/running-hit.ts';
import { people } from '../test/support/server/running-hit.ts';
import type { LifeState, Obligation } from '../workflows/domain/life-state.ts';
import { isOwed } from '../workflows/domain/life-state.ts';
import type { Day, Instant } from '../workflows/domain/time/day-and-instant.ts';
import { addDays, addMs, dayOf } from '../workflows/domain/time/instants.ts';
import type { Course, Proposal } from './county-course.ts';
import { doneInPeriod } from './county-course.ts';

export interface Turn {
  course: Course & Partial<Proposal>;
  at: Instant;
  /** Until the day on which the pictures are taken. */
  daysLeft: number;
  as(email: string): Promise<Person>;
}

const dayMs = 86_400_000;
const county = 'lansstyrelsen-norrbotten';
const contactOf = (organisation: string): string => (organisation === 'ltu' ? people.actor : `contact@${organisation}.example`);
const daysSince = (instant: Instant, at: Instant): number => (Date.parse(at) - Date.parse(instant)) / dayMs;
/** Not all on the same day, and the same every time. */
const spread = (id: string, among: number): number => Array.from(id).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % among;

export async function propose(
  { title, description, proposer, developmentArea, focusArea, requestedSek, policy, days = 900 }: Proposal,
  turn: Pick<Turn, 'at' | 'as'>,
): Promise<string> {
  const today = dayOf(turn.at);
  const coordinator = await turn.as(people.coordinator);
  const proposed = await coordinator.post('/plan-activities', {
    title,
    description,
    developmentArea,
    focusArea,
    targetGroups: ['nyanlanda-i-etablering'],
    proposedBy: { organisation: proposer },
    runs: { from: addDays(today, 30), to: addDays(today, days) },
    budget: { requestedSek, ownSek: Math.round(requestedSek / 4), inKind: [{ organisation: proposer, what: 'lokaler', hours: 120 }] },
    expectedResults: 'Minst fyrtio deltagare om året, varav hälften går vidare till arbete eller studier.',
    indicators: [{ name: 'deltagare', unit: 'personer', target: 40 }],
    goals: ['sysselsattning'],
    ...(policy && { policy }),
  });
  return readAnswer('proposePlanActivity', proposed).id;
}

export async function takeTurn(life: LifeState, turn: Turn): Promise<void> {
  for (const owed of Object.values(life.obligations).filter(isOwed)) await settle(life, owed, turn);
  for (const { ago, body, asksForDays } of turn.course.replies ?? []) if (ago === turn.daysLeft) await reply(life, turn, body, asksForDays);
  await pay(life, turn);
}

async function settle(life: LifeState, owed: Obligation, turn: Turn): Promise<void> {
  const { course, at } = turn;
  const waited = daysSince(owed.openedAt, at);
  const path = `/plan-activities/${life.id}`;
  const coordinator = await turn.as(people.coordinator);
  switch (owed.kind) {
    case 'decision':
      if (course.decided && waited >= 28) await coordinator.post(`${path}/funding-decision`, decisionOf(course, dayOf(at)));
      return;
    case 'assignment':
      if (course.asked?.ago === turn.daysLeft) await ask(life, course.asked.organisation, turn);
      else if (course.proposer && waited >= 3) await ask(life, course.proposer, turn);
      return;
    case 'answer':
      if (!course.asked && life.candidate && waited >= 4 + spread(life.id, 9))
        await (await turn.as(contactOf(life.candidate.organisation))).post(`${path}/assignment-answer`, { answer: 'accepted' });
      return;
    case 'report':
    case 'finalReport':
      if (isTimeToReport(life, owed, turn)) await report(life, owed, turn);
      return;
    case 'review':
      if (waited >= 6 + spread(life.id, 4))
        await coordinator.post(`${path}/reports/${owed.period?.name}/review`, { outcome: 'approved', comment: 'Tack för en tydlig rapport.' });
      return;
    case 'bodyDecision':
      if (course.advised && 'role' in owed.owedBy && owed.owedBy.role === 'referenceGroup' && waited >= 3) await advise(owed, turn);
      return;
    case 'evaluation':
      if (waited >= 20)
        await coordinator.post(`${path}/evaluation`, {
          summary: 'Insatsen nådde 38 av 40 deltagare.',
          lessons: 'Börja med arbetsgivarna.',
          goalsReached: ['sysselsattning'],
        });
      return;
    // Nobody completes or asks for more time here: what waits is to be seen.
    case 'completion':
    case 'extensionAnswer':
  }
}

function decisionOf({ decided, requestedSek = 0 }: Turn['course'], today: Day): object {
  if (decided === 'sentBack' || !decided)
    return {
      outcome: 'sentBack',
      grounds: 'Beskriv hur barnen får vetskap om träningarna, och vad bussarna kostar.',
      decidedBy: 'Anna Lind, enhetschef',
      decidedOn: today,
    };
  const { grantedSek, instalments } = decided;
  const amountSek = Math.round(grantedSek / instalments);
  return {
    outcome: grantedSek < requestedSek ? 'approvedInPart' : 'approved',
    grants: [{ funder: county, amountSek: grantedSek, source: '§ 37 a-medel' }],
    conditions: ['Medlen används i länet.', 'Ändringar i budgeten stäms av med Länsstyrelsen.'],
    instalments: Array.from({ length: instalments }, (_, index) => ({ amountSek, release: { on: addDays(today, 30 + index * 170) } })),
    grounds: 'Insatsen svarar mot planens mål.',
    decidedBy: 'Anna Lind, enhetschef',
    decidedOn: today,
  };
}

async function ask(life: LifeState, organisation: string, { course, as }: Turn): Promise<void> {
  await (await as(people.coordinator)).post(`/plan-activities/${life.id}/assignment`, {
    lead: { organisation },
    ...(course.partners && { partners: course.partners }),
    unit: 'Social hållbarhet (SHS)',
  });
}

function isTimeToReport(life: LifeState, owed: Obligation, { course, at, daysLeft }: Turn): boolean {
  if (course.early === daysLeft) return true;
  const today = addMs(at, daysLeft * dayMs);
  if (course.silentFor !== undefined && daysSince(owed.dueAt, today) < course.silentFor) return false;
  // One in seven comes in some days late.
  const late = spread(life.id + owed.id, 7) === 0 ? 4 : -(2 + spread(life.id, 8));
  return daysSince(owed.dueAt, at) >= late;
}

async function report(life: LifeState, { period }: Obligation, { as }: Turn): Promise<void> {
  const seed = spread(`${life.id}${period?.name}`, 12);
  const money = life.money.grants[life.ownFunder]?.amountSek;
  const content = {
    status: seed % 5 === 0 ? 'yellow' : 'green',
    done: doneInPeriod[seed % doneInPeriod.length],
    participants: { women: 8 + seed, men: 5 + seed },
    ...(money !== undefined && {
      usedSek: Math.round(money / 14 / 1000) * 1000,
      indicators: [{ name: 'deltagare', value: 13 + 2 * seed }],
      lessons: 'Tidig kontakt med arbetsgivare lönar sig.',
    }),
  };
  await (await as(contactOf(life.lead as string))).put(`/plan-activities/${life.id}/reports/${period?.name}`, content);
}

async function advise({ escalation }: Obligation, { as, at }: Turn): Promise<void> {
  await (await as(people.secretary)).post(`/escalations/${escalation}/advice`, {
    kind: 'support',
    text: 'Länsstyrelsen erbjuder stöd med rapporten. Arbetet är angeläget och bör fortsätta.',
    meeting: { heldOn: dayOf(at), paragraph: '§ 12' },
  });
}

async function reply(life: LifeState, { as, at }: Turn, body: object, asksForDays?: number): Promise<void> {
  const owed = Object.values(life.obligations).find((one) => one.kind === 'report' && isOwed(one));
  if (!owed) return;
  await (await as(contactOf(life.lead as string))).post(`/plan-activities/${life.id}/reports/${owed.period?.name}/reply`, {
    ...body,
    ...(asksForDays && { dueOn: addDays(dayOf(owed.dueAt > at ? owed.dueAt : at), asksForDays) }),
  });
}

/** A week after the day that releases it. */
async function pay(life: LifeState, { as, at }: Turn): Promise<void> {
  if (life.stage !== 'inProgress') return;
  for (const [number, { amountSek, release, paidSek }] of Object.entries(life.money.instalments))
    if (paidSek === 0 && 'on' in release && addDays(release.on, 7) <= dayOf(at))
      await (await as(people.coordinator)).post(`/plan-activities/${life.id}/payments`, {
        funder: county,
        instalment: Number(number),
        amountSek,
        paidOn: dayOf(at),
      });
}
