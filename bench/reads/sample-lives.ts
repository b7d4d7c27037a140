/** A few lives written by the program's own stores, of every stage and with all that belongs to one: what a large plan is copied from. */
import type { Knex } from 'knex';
import { insertDecision } from '../../db/cases/decision-store.ts';
import { insertReport } from '../../db/cases/report-store.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { openTask } from '../../db/lives/task-store.ts';
import { enqueueMail } from '../../db/mail/mail-store.ts';
import { sampleObligation } from '../../test/support/builders/sample-life.ts';
import { noFacts, seededLife, seedPlanActivity } from '../../test/support/builders/seeded-portfolio.ts';
import { sampleMail } from '../../test/support/mail/sample-mail.ts';
import { settleMail } from '../../test/support/server/settle-mail.ts';
import type { LifeState, Obligation } from '../../workflows/domain/life-state.ts';
import type { Stage } from '../../workflows/domain/stages.ts';

/** Of twenty lives, twelve are under way. */
const stages: Stage[] = ['proposed', 'awaitingAnswer', 'paused', 'closing', 'closed', 'ended', 'awaitingAssignment', 'rejected'];
export const sampleCount = 20;
/** Stands in a sample for the organisation that each copy has instead. */
export const sampleOrganisation = 'sample-organisation';
export const sampleId = (number: number): string => `sample-life-${number}`;

const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'];
/** Days after 2025 began. */
const instant = (days: number): string => new Date(Date.UTC(2025, 0, 1 + days, 8)).toISOString();

export async function writeSampleLives(knex: Knex): Promise<void> {
  for (let number = 0; number < sampleCount; number += 1) await knex.transaction((trx) => writeOne(trx, number));
}

async function writeOne(trx: Knex, number: number): Promise<void> {
  const id = sampleId(number);
  const life = lifeOf(number);
  const budget = number % 2 === 0 ? { requestedSek: 400_000, ownSek: 100_000, coFunding: [{ organisation: 'ltu', amountSek: 50_000 }] } : null;
  await seedPlanActivity(trx, life, {
    caseNumber: id,
    facts: { ...noFacts, targetGroups: number % 3 === 0 ? ['nyanlanda-i-etablering'] : [], goals: number % 4 === 0 ? ['sysselsattning'] : [], budget },
    partners: [{ organisation: 'ltu', role: null }].slice(number % 2),
    unit: number % 5 === 0 ? 'Landsbygd' : null,
  });
  for (const [index, what] of (['propose', 'fundingDecision', 'assignment', 'assignmentAnswer', 'report', 'review'] as const).entries())
    await appendAudit(trx, { planActivity: id, seq: index + 1, at: instant(index * 30), person: null, what, details: {}, stage: life.stage });
  await writeCaseFiles(trx, id);
  for (const mail of [0, 1, 2]) await writeMail(trx, `${id}-mail-${mail}`, id, number * 11 + mail * 90);
  if (number % 5 === 0)
    await openTask(trx, {
      id: `${id}-task`,
      kind: number % 10 === 0 ? 'callLead' : 'noContact',
      planActivity: id,
      obligation: 'report-2026-Q1',
      period: '2026-Q1',
      organisation: null,
      details: {},
      openedAt: instant(300 + number),
    });
}

function lifeOf(number: number): LifeState {
  const id = sampleId(number);
  const stage = stages[number] ?? 'inProgress';
  const isLed = !['proposed', 'awaitingAnswer', 'awaitingAssignment', 'rejected'].includes(stage);
  const isLate = stage === 'inProgress' && number % 6 === 0;
  const { lead: _lead, ...life } = seededLife(id, { stage, proposer: sampleOrganisation, runs: { from: '2025-01-01', to: '2027-12-31' } });
  const money: LifeState['money'] =
    number % 2 === 0
      ? { requestedSek: 400_000, grants: { 'lansstyrelsen-norrbotten': { outcome: 'approved', amountSek: 300_000, paidSek: 150_000 } }, instalments: {} }
      : { grants: {}, instalments: {} };
  return {
    ...life,
    money,
    ...(isLed && { lead: sampleOrganisation }),
    ...(stage === 'awaitingAnswer' && { candidate: { organisation: sampleOrganisation, obligation: 'answer-1', handover: false } }),
    obligations: Object.fromEntries((isLed ? reportsOf(number, isLate) : []).concat(ownWork(number, stage)).map((one) => [one.id, one])),
    escalations: isLate ? { [`${id}-matter`]: matterOf(id, number) } : {},
  };
}

function reportsOf(number: number, isLate: boolean): Obligation[] {
  return quarters.map((name, index) => {
    const isLast = index === quarters.length - 1;
    return sampleObligation({
      id: `report-${name}`,
      owedBy: { organisation: sampleOrganisation },
      openedAt: instant(index * 90),
      dueAt: instant(index * 90 + 100 + number),
      period: { name, startsAt: instant(index * 90), endsAt: instant(index * 90 + 90) },
      ...(isLast ? { state: isLate ? 'late' : 'open' } : { state: 'met', report: 'approved', receivedAt: instant(index * 90 + (number % 5 === 0 ? 125 : 99)) }),
    });
  });
}

/** What a coordinator owes in some of them. */
function ownWork(number: number, stage: Stage): Obligation[] {
  const kind = stage === 'proposed' ? 'decision' : stage === 'awaitingAssignment' ? 'assignment' : number % 6 === 1 ? 'review' : undefined;
  return kind
    ? [sampleObligation({ id: `${kind}-1`, kind, owedBy: { role: 'coordinator' }, openedAt: instant(300 + number), dueAt: instant(420 + number) })]
    : [];
}

const matterOf = (id: string, number: number): LifeState['escalations'][string] => ({
  id: `${id}-matter`,
  obligation: 'report-2026-Q1',
  dueVersion: 1,
  period: '2026-Q1',
  role: number % 12 === 0 ? 'referenceGroup' : 'steeringGroup',
  raisedAt: instant(440),
  state: 'open',
});

async function writeCaseFiles(trx: Knex, id: string): Promise<void> {
  for (const [index, period] of quarters.slice(0, -1).entries())
    await insertReport(trx, {
      id: `${id}-report-${period}`,
      planActivity: id,
      period,
      form: 'short',
      channel: null,
      content: { status: 'green', done: 'Två kursomgångar är genomförda, och de flesta läser vidare.' },
      receivedAt: instant(index * 90 + 99),
      receivedOn: null,
      byPerson: null,
      byOrganisation: sampleOrganisation,
    });
  await insertDecision(trx, {
    id: `${id}-decision`,
    planActivity: id,
    outcome: 'approved',
    grounds: 'Bidrar till planens mål.',
    conditions: [],
    decidedBy: 'Anna Lind',
    preparedBy: 'Bo Berg',
    delegation: null,
    decidedOn: '2025-02-01',
    caseNumber: id,
    meeting: null,
    recordedAt: instant(31),
    byPerson: null,
    namedPersons: undefined,
  });
}

async function writeMail(trx: Knex, key: string, planActivity: string, day: number): Promise<void> {
  const askedAt = instant(day);
  await enqueueMail(trx, sampleMail(key, { planActivity, recipient: `contact@${sampleOrganisation}.example`, obligation: 'report-2026-Q1', askedAt }));
  const outcome = day % 97 === 0 ? 'refused' : 'accepted';
  await settleMail(trx, key, { outcome, answer: outcome === 'refused' ? '550 5.1.1 No such user' : '250 Ok', tried: true }, askedAt);
}
