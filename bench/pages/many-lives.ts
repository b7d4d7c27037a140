/** A county's plan grown large: plan activities in every stage, with two years of reports behind them, mails and history. Made by rule, the same every time. */
import type { Knex } from 'knex';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { writeAccepted } from '../../db/mail/mail-lease-store.ts';
import { enqueueMail } from '../../db/mail/mail-store.ts';
import { saveOrganisation } from '../../db/registers/organisation-store.ts';
import { sampleObligation } from '../../test/support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../test/support/builders/seeded-portfolio.ts';
import type { LifeState, Obligation } from '../../workflows/domain/life-state.ts';
import type { Stage } from '../../workflows/domain/stages.ts';

const organisations = 170;
/** Of ten activities, six are under way. */
const stages: Stage[] = ['inProgress', 'inProgress', 'proposed', 'inProgress', 'awaitingAnswer', 'inProgress', 'paused', 'inProgress', 'closed', 'inProgress'];
const areas = ['livsmiljoer', 'kompetens', 'innovation'];
const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'];
const atOnce = 200;

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;
const organisationOf = (number: number) => `organisation-${number % organisations}`;

export async function seedManyLives(knex: Knex, count: number): Promise<void> {
  for (let number = 0; number < organisations; number += 1)
    await saveOrganisation(knex, {
      id: organisationOf(number),
      name: `Föreningen för samverkan nummer ${number}`,
      kind: 'association',
      partOf: null,
      units: [],
      facts: {},
    });
  for (let first = 0; first < count; first += atOnce)
    await knex.transaction(async (trx) => {
      for (let number = first; number < Math.min(first + atOnce, count); number += 1) await seedOne(trx, number);
    });
}

async function seedOne(trx: Knex, number: number): Promise<void> {
  const id = `many-${number}`;
  const stage = pick(stages, number);
  const life = seededLife(id, {
    stage,
    proposer: organisationOf(number * 7),
    lead: organisationOf(number),
    runs: { from: '2025-01-01', to: pick(['2026-12-31', '2027-12-31'], number) },
    obligations: stage === 'inProgress' || stage === 'paused' ? reportsOf(number) : {},
  } satisfies Partial<LifeState>);
  await seedPlanActivity(trx, life, {
    title: `Språkvägen till arbete, omgång ${number}`,
    description: 'Nyanlända möter arbetsgivare och provar på yrken, med språkstöd på plats.',
    developmentArea: pick(areas, number),
    caseNumber: `HIT-2025-${10_000 + number}`,
  });
  for (const [index, what] of (['propose', 'fundingDecision', 'assignment', 'assignmentAnswer'] as const).entries())
    await appendAudit(trx, { planActivity: id, seq: index + 1, at: `2025-01-0${index + 1}T09:00:00.000Z`, person: null, what, details: {}, stage });
  await seedMail(trx, id, number);
}

function reportsOf(number: number): Record<string, Obligation> {
  const reports = quarters.map((name, index) =>
    sampleObligation({
      id: `report-${name}`,
      owedBy: { organisation: organisationOf(number) },
      openedAt: instant(index * 90),
      dueAt: instant(index * 90 + 119),
      period: { name, startsAt: instant(index * 90), endsAt: instant(index * 90 + 90) },
      ...stateOf(number, index),
    }),
  );
  return Object.fromEntries(reports.map((report) => [report.id, report]));
}

/** Most came in time; the last is still owed, and every seventh of those is late. */
function stateOf(number: number, index: number): Partial<Obligation> {
  if (index === quarters.length - 1) return { state: number % 7 === 0 ? 'late' : 'open' };
  return { state: 'met', report: 'approved', receivedAt: instant(index * 90 + (number % 5 === 0 ? 125 : 110)) };
}

/** Days after 2025 began. */
const instant = (days: number) => new Date(Date.UTC(2025, 0, 1 + days, 8)).toISOString();

async function seedMail(trx: Knex, planActivity: string, number: number): Promise<void> {
  const key = `${planActivity}-mail`;
  const askedAt = instant(number % 400);
  await enqueueMail(trx, {
    key,
    messageId: `<${key}@hit.example>`,
    threadId: null,
    planActivity,
    kind: 'reminder',
    person: null,
    recipient: `contact@${organisationOf(number)}.example`,
    recipientName: 'Kim Ängberg',
    language: 'sv',
    subject: 'Påminnelse: lägesrapporten ska vara inne på fredag',
    text: 'Hej!\n\nLägesrapporten ska vara inne på fredag.\n\nHälsningar',
    html: '<p>Hej!</p>',
    obligation: 'report-2026-Q1',
    dueVersion: 1,
    rung: 'remind',
    askedAt,
    carrier: 'dispatch',
    step: null,
  });
  await writeAccepted(trx, key, { answer: '250 Ok', at: askedAt });
}
