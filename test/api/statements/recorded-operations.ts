/** Carries every operation out once, and records the SQL of each from the request to its answer. */
import type { OperationId } from '../../../api/authorization/access.ts';
import { access } from '../../../api/authorization/access.ts';
import { existing } from '../../../api/http/problem.ts';
import { executePageOperation } from '../../../api/operations/execute-page-operation.ts';
import type { Operation } from '../../../api/operations/operation.ts';
import { pageOperationOf, pageOperations } from '../../../api/page-operations/all-page-operations.ts';
import type { ApiOperationId } from '../../../api/routes/all-operations.ts';
import { operations } from '../../../api/routes/all-operations.ts';
import { insertStep } from '../../../db/lives/step-store.ts';
import { findPersonAt } from '../../../db/registers/person-read-model.ts';
import { importCommandOf } from '../../../plan/import-activities.ts';
import type { FileActivity } from '../../../plan/plan-schema.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { diff } from '../../../workflows/domain/merge-patch.ts';
import { countyPlan } from '../../support/builders/county-plan.ts';
import type { SentStatement } from '../../support/db/recorded-statements.ts';
import type { ApiWorld, Who } from '../../support/http/api-world.ts';
import { own, seedCase } from '../../support/http/api-world.ts';
import { exampleBody, pathFor, personFor } from '../../support/http/operation-requests.ts';
import type { OperationCase } from './operation-cases.ts';
import { operationCases, period } from './operation-cases.ts';
import { pageOperationCases } from './page-operation-cases.ts';
import type { RecordedWorld } from './recorded-world.ts';

/** By what was asked for. */
export type Recorded = Map<string, SentStatement[]>;

/** @throws Error where an operation is not taken: what is refused asks for less */
export async function recordedOperations({ world, recorder }: RecordedWorld): Promise<Recorded> {
  const recorded: Recorded = new Map();
  // First what is about the world as it stands: how much it asks must not hang on the cases of the others.
  const [inWorld, inCases] = [operations.filter(({ id }) => !operationCases[id].life), operations.filter(({ id }) => operationCases[id].life)];
  for (const operation of [...inWorld, ...inCases]) recorded.set(operation.id, await recorder.sentBy(await requestOf(operation, world)));
  return recorded;
}

/** A request that is taken, with the case that it is about. */
async function requestOf(operation: Operation & { id: ApiOperationId }, world: ApiWorld): Promise<() => Promise<void>> {
  const { id, method } = operation;
  const { life, partners = ['arbetsgruppen'], body = exampleBody(operation), after, who = access[id][0] as Who } = operationCases[id];
  const seed = life && (await seeded(world, life, id, partners));
  if (seed && after) await recordedAfter(world, seed, after);
  const path = seed ? pathIn(seed, operation) : pathFor(operation, undefined, world.ids[personFor(operation)]);
  return async () => {
    const { status, text } = await world.request(who, method, path, body);
    if (status >= 300) throw new Error(`${id}: ${status} ${text}`);
  };
}

/** Writes a life as a case of its own: ids that are made of the life's are made anew. */
async function seeded({ db }: ApiWorld, life: LifeState, id: string, partners: string[]): Promise<LifeState> {
  const ofItsOwn = JSON.parse(JSON.stringify(life).replaceAll(`"${life.id}`, `"case-${id}`)) as LifeState;
  await seedCase(db, ofItsOwn, partners);
  return ofItsOwn;
}

/** One step on the record of a case, whose record holds all that came before it as one. */
async function recordedAfter({ db, request }: ApiWorld, life: LifeState, { path, body, inMatter }: NonNullable<OperationCase['after']>): Promise<void> {
  const before = { planActivity: life.id, seq: life.seq, key: `${life.id}-before`, kind: 'propose' as const, command: null, at: life.at, received: null };
  await insertStep(db, { ...before, patch: diff({}, life) });
  const about = inMatter ? `escalations/${Object.keys(life.escalations).at(-1)}` : `plan-activities/${life.id}`;
  const { status, text } = await request(inMatter ?? 'coordinator', 'post', `/api/v1/${about}/${path}`, body);
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
}

function pathIn({ id, escalations }: LifeState, { path, about }: Operation): string {
  const subject = about === 'escalation' ? (Object.keys(escalations).at(-1) as string) : id;
  return `/api/v1${path.replace('{id}', subject).replace('{period}', period)}`;
}

/** What pages alone do. */
export async function recordedPageOperations({ world, recorder, deps }: RecordedWorld): Promise<Recorded> {
  const recorded: Recorded = new Map();
  const cases = await pageOperationCases(world);
  const at = new Date().toISOString();
  for (const { id } of pageOperations) {
    const { who, input } = cases[id];
    const viewer = who && { ...existing(await findPersonAt(world.db, world.ids[who], at)), language: 'sv' as const };
    const ask = { viewer, at, params: { id: own, period: 'P1' }, input };
    recorded.set(id, await recorder.sentBy(() => executePageOperation(pageOperationOf(id), ask, deps)));
  }
  return recorded;
}

/** Rows of the access table that only pages show, each with such a page. */
export const pagesAlone = {
  extendSeveralReports: '/flera/mer-tid',
  remindOfSeveral: '/flera/paminn',
  listCaseDocuments: `/aktiviteter/${own}/handlingar`,
  search: '/sok?q=kurs',
  seeRegisters: '/organisationer',
  seeAllMoney: '/bilder/pengar',
  seeRuns: '/korningar',
} as const satisfies Partial<Record<OperationId, string>>;

export async function recordedPages({ world, recorder }: RecordedWorld): Promise<Recorded> {
  const recorded: Recorded = new Map();
  const browser = await world.browser('everything');
  for (const [row, path] of Object.entries(pagesAlone)) {
    const sent = await recorder.sentBy(async () => {
      const { status } = await browser.get(path);
      if (status !== 200) throw new Error(`${path}: ${status}`);
    });
    recorded.set(row, sent);
  }
  return recorded;
}

/** The one command that no request carries: an activity comes in with the plan. */
export async function recordedImport({ recorder, gateway }: RecordedWorld): Promise<SentStatement[]> {
  const plan = countyPlan();
  const activity = plan.activities.find(({ id }) => id === 'korta-vagen') as FileActivity;
  return recorder.sentBy(async () => {
    const outcome = await gateway.execute(importCommandOf(plan, activity));
    if (!('status' in outcome)) throw new Error(JSON.stringify(outcome));
  });
}
