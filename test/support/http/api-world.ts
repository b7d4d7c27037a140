/** The HTTP application over a real database, SQLite unless said otherwise, and an engine that only writes down what it is asked: two cases, and a person for every part in them. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Knex } from 'knex';
import type { AppDependencies } from '../../../api/app.ts';
import { createApp } from '../../../api/app.ts';
import type { CommandOutcome, Gateway } from '../../../api/engine/gateway.ts';
import { IdempotencyMismatch } from '../../../api/http/idempotency-mismatch.ts';
import type { StoredCommand } from '../../../contracts/commands/stored-command.ts';
import type { StoredResponse } from '../../../contracts/views/command-response.ts';
import { dossier } from '../../../db/cases/dossier-read-model.ts';
import { listReports } from '../../../db/cases/report-read-model.ts';
import { insertReport } from '../../../db/cases/report-store.ts';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import { openTask } from '../../../db/lives/task-store.ts';
import { addContact } from '../../../db/registers/contact-store.ts';
import { nameContact } from '../../../db/registers/named-contact-store.ts';
import type { PersonRole } from '../../../db/registers/person-read-model.ts';
import { savePlanTerm } from '../../../db/registers/plan-store.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { registerOrganisations, registerPerson } from '../builders/register-entries.ts';
import { sampleObligation } from '../builders/sample-life.ts';
import { begun, noFacts, seededLife, seedPlanActivity, seedRegisters } from '../builders/seeded-portfolio.ts';
import { testKeyring } from '../builders/test-keyring.ts';
import { emptySqlite, migrated } from '../db/databases.ts';
import { openDataInside } from './open-data-inside.ts';
import { tokenForAll } from './test-token.ts';

interface Part {
  roles: readonly PersonRole[];
  organisation: string | undefined;
}

/** Everybody in the world, with the roles and the organisation that each has. */
export const people = {
  coordinator: { roles: ['coordinator'], organisation: 'lansstyrelsen-norrbotten' },
  support: { roles: ['support'], organisation: undefined },
  secretary: { roles: ['secretary'], organisation: undefined },
  referenceGroup: { roles: ['referenceGroup'], organisation: undefined },
  steeringGroup: { roles: ['steeringGroup'], organisation: undefined },
  administrator: { roles: ['administrator'], organisation: undefined },
  proposer: { roles: [], organisation: 'ostra-skolan' },
  lead: { roles: [], organisation: 'ltu' },
  candidate: { roles: [], organisation: 'alvsbyn' },
  partner: { roles: [], organisation: 'arbetsgruppen' },
  other: { roles: [], organisation: 'arbetsformedlingen' },
  nobody: { roles: [], organisation: undefined },
  /** Every role at once: whom only the body of a request can stop. */
  everything: { roles: ['coordinator', 'secretary', 'referenceGroup', 'steeringGroup', 'administrator'], organisation: undefined },
} as const satisfies Record<string, Part>;
export type Who = keyof typeof people;

export const own = 'case-own';
export const others = 'case-others';
/** The period of `own` whose report has been approved. */
export const approvedPeriod = 'P2';
/** Id of the contact that somebody has named in a case, and nobody has answered for. */
export const namedIn = (activity: string) => `${activity}-named`;
/** Id of the payment that waits in a case for a second person, where one has been seeded. */
export const heldIn = (activity: string) => `${activity}-held`;
/** Public id of a token that opens nothing. */
export const seededToken = 'token-1';
export const escalationOf = (activity: string, role: 'referenceGroup' | 'steeringGroup') => `${activity}-P1-1-${role}`;

export interface ApiResponse {
  status: number;
  headers: Headers;
  body: unknown;
  text: string;
}

/** An answer of the engine; a function's, where something happens before it answers. */
type NextOutcome = CommandOutcome | Error | (() => Promise<CommandOutcome>);

export interface ApiWorld {
  db: Knex;
  /** Of the database. */
  url: string;
  address: string;
  /** What the engine was asked to carry out, the last last. */
  sent: StoredCommand[];
  tokens: Record<Who, string>;
  ids: Record<Who, string>;
  logged: string[];
  /** The engine's next answers, before those that it makes up. */
  nextOutcomes: NextOutcome[];
  request(who: Who | null, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ApiResponse>;
  stop(): Promise<void>;
}

/** @param empty the engine's */
export async function startApiWorld(more: Partial<AppDependencies> = {}, empty = emptySqlite): Promise<ApiWorld> {
  const { knex: db, url, remove } = await migrated(empty);
  const sent: StoredCommand[] = [];
  const nextOutcomes: ApiWorld['nextOutcomes'] = [];
  const logged: string[] = [];
  const write = (fields: object, message: string) =>
    logged.push(`${message} ${JSON.stringify(fields, (_key, value) => (value instanceof Error ? String(value.stack) : value))}`);
  await seedRegisters(db);
  await seedTerms(db);
  const { tokens, ids } = await seedPeople(db);
  await seedToken(db, ids.other);
  const atWork = lifeAtWork(own, 'ltu');
  const parties = { proposer: 'ostra-skolan', candidate: { organisation: 'alvsbyn', obligation: 'answer-1', handover: true } };
  await seedCase(db, { ...atWork, ...parties, obligations: { ...atWork.obligations, [approved.id]: approved } }, ['arbetsgruppen']);
  await seedApprovedReport(db);
  await seedCase(db, { ...lifeAtWork(others, 'ltu-business'), proposer: 'ltu-business' }, []);
  await openTask(db, {
    id: 'task-1',
    kind: 'noContact',
    planActivity: null,
    obligation: null,
    period: null,
    organisation: 'ltu',
    details: {},
    openedAt: begun,
  });
  await openTask(db, {
    id: `${own}-callLead`,
    kind: 'callLead',
    planActivity: own,
    obligation: 'report-P1',
    period: 'P1',
    organisation: null,
    details: {},
    openedAt: begun,
  });

  const settings = {
    ownFunder: 'lansstyrelsen-norrbotten',
    publicUrl: 'http://127.0.0.1',
    contactAddress: 'hit@lansstyrelsen.example',
    mailHostname: 'hit.example',
    ...more,
  };
  const app = createApp({
    db,
    keyring: testKeyring,
    gateway: recordingGateway(db, sent, nextOutcomes),
    gated: true,
    log: { info: write, warn: write, error: write },
    openData: openDataInside(db, settings),
    ...settings,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const request: ApiWorld['request'] = async (who, method, path, body, headers = {}) => {
    const response = await fetch(`${address}${path}`, {
      method: method.toUpperCase(),
      headers: {
        ...(who && { authorization: `Bearer ${tokens[who]}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined,
    };
  };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await remove();
  };
  return { db, url, address, sent, tokens, ids, logged, nextOutcomes, request, stop };
}

/** Answers as the engine does when all goes well: a case, a report's item or a dossier as they stand; a known id gets its first answer. */
function recordingGateway(db: Knex, sent: StoredCommand[], nextOutcomes: NextOutcome[]): Gateway {
  const known = new Map<string, { hash: string; outcome: CommandOutcome }>();
  return {
    async execute(command) {
      const before = known.get(command.id);
      if (before && before.hash !== command.bodyHash) throw new IdempotencyMismatch();
      if (before) return before.outcome;
      sent.push(command);
      const next = nextOutcomes.shift();
      if (next instanceof Error) throw next;
      const outcome = (typeof next === 'function' ? await next() : next) ?? {
        status: command.name === 'propose' ? 201 : 200,
        body: await viewAfter(db, command),
      };
      known.set(command.id, { hash: command.bodyHash, outcome });
      return outcome;
    },
    ready: async () => ({ ok: true, checks: { database: true } }),
  };
}

async function viewAfter(db: Knex, { command, planActivity }: StoredCommand): Promise<StoredResponse> {
  if (command.name === 'propose') {
    const view = await planActivityView(db, own);
    return view ? { ...view, id: planActivity, stage: 'proposed', version: 1, proposedBy: command.input.proposer } : null;
  }
  if (command.name === 'matter') return (await dossier(db, escalationOf(own, command.input.role))) ?? null;
  if (command.name === 'advice' || command.name === 'bodyDecision' || command.name === 'matterWithdrawal')
    return (await dossier(db, command.input.escalation)) ?? null;
  if (['report', 'reply', 'hold', 'review', 'extension', 'excuse'].includes(command.name)) return (await listReports(db, planActivity))[0] ?? null;
  return (await planActivityView(db, planActivity)) ?? null;
}

async function seedTerms(db: Knex): Promise<void> {
  await registerOrganisations(db, { 'ltu-business': 'ltu-business', arbetsformedlingen: 'arbetsformedlingen' }, 'company');
  await savePlanTerm(db, { kind: 'goal', id: 'sysselsattning', name: 'Sysselsättning', position: 0, facts: {} });
  await savePlanTerm(db, { kind: 'targetGroup', id: 'nyanlanda-i-etablering', name: 'Nyanlända i etablering', position: 0, facts: {} });
}

async function seedPeople(db: Knex): Promise<Pick<ApiWorld, 'tokens' | 'ids'>> {
  const tokens: Partial<Record<Who, string>> = {};
  const ids: Partial<Record<Who, string>> = {};
  for (const [who, { roles, organisation }] of Object.entries<Part>(people)) {
    const entry = { name: `Person ${who}`, email: `${who}@people.example`, roles, organisations: organisation ? [organisation] : [] };
    const id = await registerPerson(db, entry, begun);
    ids[who as Who] = id;
    tokens[who as Who] = await tokenForAll(db, id, begun);
  }
  // The body that had the role when everything began has it no longer: they speak for the one that has.
  await db('person_roles').where({ role: 'steeringGroup' }).update({ body: 'regionala-partnerskapet' });
  return { tokens: tokens as Record<Who, string>, ids: ids as Record<Who, string> };
}

/** A token for what is done with one. */
const seedToken = (db: Knex, person: string): Promise<unknown> =>
  db('tokens').insert({
    id: seededToken,
    hash: 'nothing has it',
    person,
    name: 'Ekonomisystemet',
    scope: '["read"]',
    created_at: begun,
    expires_at: '2126-01-01T00:00:00.000Z',
  });

const approved = sampleObligation({
  id: 'report-P2',
  period: { name: approvedPeriod, startsAt: '2026-01-01T09:00:00.000Z', endsAt: '2026-02-01T08:00:00.000Z' },
  state: 'met',
  report: 'approved',
  receivedAt: begun,
});

const seedApprovedReport = (db: Knex): Promise<number> =>
  insertReport(db, {
    id: 'approved-report',
    planActivity: own,
    period: approvedPeriod,
    form: 'full',
    channel: null,
    content: { status: 'green', done: 'Två kursomgångar genomförda.', participants: { women: 12, men: 10 }, indicators: [{ name: 'deltagare', value: 22 }] },
    receivedAt: begun,
    receivedOn: null,
    byPerson: null,
    byOrganisation: 'ltu',
  });

/** A life at work: with money of ours, its report late, and the matter before the steering group. */
function lifeAtWork(id: string, lead: string): LifeState {
  const period = { name: 'P1', startsAt: '2026-01-01T08:00:00.000Z', endsAt: '2126-01-01T08:00:00.000Z' };
  const escalation = (role: 'referenceGroup' | 'steeringGroup', state: 'open' | 'passedOn') => ({
    [escalationOf(id, role)]: { id: escalationOf(id, role), obligation: 'report-P1', dueVersion: 1, period: 'P1', role, raisedAt: begun, state },
  });
  return seededLife(id, {
    lead,
    seq: 12,
    money: {
      requestedSek: 400000,
      grants: { 'lansstyrelsen-norrbotten': { outcome: 'approved', amountSek: 300000, paidSek: 0 } },
      instalments: { 1: { amountSek: 150000, release: { period: 'P1' }, paidSek: 0 } },
    },
    obligations: { 'report-P1': sampleObligation({ id: 'report-P1', owedBy: { organisation: lead }, period, state: 'late' }) },
    escalations: { ...escalation('referenceGroup', 'passedOn'), ...escalation('steeringGroup', 'open') },
  });
}

/** Writes a case with a contact of its lead, and one that is named. */
export async function seedCase(db: Knex, life: LifeState, partners: string[]): Promise<void> {
  const { id, lead = 'ltu' } = life;
  await seedPlanActivity(db, life, {
    title: `Fallet ${id}`,
    caseNumber: `HIT-2026-${id}`,
    partners: partners.map((organisation) => ({ organisation, role: null })),
    facts: { ...noFacts, budget: { requestedSek: 400000, ownSek: 100000 }, more: { amount: 'ett belopp' } },
  });
  const person = await registerPerson(db, { name: 'Kontakt', email: `contact@${lead}.example` }, begun);
  await addContact(db, id, lead, person, begun);
  const named = { id: namedIn(id), planActivity: id, organisation: lead, name: 'Angiven Kontakt', email: `named@${lead}.example`, namedBy: null };
  await nameContact(db, named, begun);
}
