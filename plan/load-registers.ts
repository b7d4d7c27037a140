/** The plan's organisations, bodies and words into the registers: what is new is added, what the plan says anew is changed, what people have changed stays, nothing is taken away. */
import type { Knex } from 'knex';
import { writerOfPlan } from '../db/plan/plan-source-store.ts';
import type { RowWriter } from '../db/queries/upsert.ts';
import { findBody } from '../db/registers/body-read-model.ts';
import { saveBody } from '../db/registers/body-store.ts';
import { unknownOrganisations } from '../db/registers/organisation-read-model.ts';
import { saveOrganisation } from '../db/registers/organisation-store.ts';
import type { PlanTerm, PlanTermKind } from '../db/registers/plan-read-model.ts';
import { findPlan, unknownTerms } from '../db/registers/plan-read-model.ts';
import { savePlan, savePlanTerm } from '../db/registers/plan-store.ts';
import type { PlanFile } from './plan-schema.ts';

/** What became of one thing in the file. */
export interface Loaded {
  /** "organisation", "goal", … */
  what: string;
  id: string;
  name: string;
  outcome: 'new' | 'changed' | 'unchanged';
}

/** Writes everything in the file but its activities. Returns one entry for each thing, in the order it was written. */
export async function loadRegisters(trx: Knex, file: PlanFile): Promise<Loaded[]> {
  const { id, ...facts } = file.plan;
  const isNew = !(await findPlan(trx, id));
  const write = writerOfPlan(id);
  const plan = await load('plan', { id, name: facts.title }, isNew, savePlan(trx, { id, facts }, write));
  return [plan, ...(await loadOrganisations(trx, file, write)), ...(await loadBodies(trx, file, write)), ...(await loadTerms(trx, file, write))];
}

async function load(what: string, { id, name }: { id: string; name: string }, isNew: boolean, saved: Promise<boolean>): Promise<Loaded> {
  const changed = await saved;
  return { what, id, name, outcome: isNew ? 'new' : changed ? 'changed' : 'unchanged' };
}

async function loadOrganisations(trx: Knex, file: PlanFile, write: RowWriter): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (const { partOf, units = [], ...organisation } of parentsFirst(file.organisations)) {
    const { id, name, kind, ...facts } = organisation;
    const isNew = (await unknownOrganisations(trx, [id])).length > 0;
    loaded.push(await load('organisation', organisation, isNew, saveOrganisation(trx, { id, name, kind, partOf: partOf ?? null, units, facts }, write)));
  }
  return loaded;
}

/** An organisation after the one it is part of, else in the file's order. */
function parentsFirst(organisations: PlanFile['organisations']): PlanFile['organisations'] {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const ordered = new Set<PlanFile['organisations'][number]>();
  const place = (organisation: PlanFile['organisations'][number] | undefined): void => {
    if (!organisation || ordered.has(organisation)) return;
    if (organisation.partOf !== undefined) place(byId.get(organisation.partOf));
    ordered.add(organisation);
  };
  for (const organisation of organisations) place(organisation);
  return [...ordered];
}

async function loadBodies(trx: Knex, file: PlanFile, write: RowWriter): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (const body of file.bodies) {
    const { id, name, abbreviation = null, roles, ...facts } = body;
    const moreOfRoles = roles.filter(({ role: _role, from: _from, to: _to, ...more }) => Object.keys(more).length > 0);
    const dated = roles.map(({ role, from, to }) => ({ role, from: from ?? null, to: to ?? null }));
    const kept = { ...facts, ...(moreOfRoles.length > 0 && { roles: moreOfRoles }) };
    const isNew = !(await findBody(trx, id));
    loaded.push(await load('body', body, isNew, saveBody(trx, { id, name, abbreviation, facts: kept, roles: dated }, write)));
  }
  return loaded;
}

const termNames: Record<PlanTermKind, string> = {
  developmentArea: 'development area',
  focusArea: 'focus area',
  activityArea: 'activity area',
  targetGroup: 'target group',
  goal: 'goal',
  group: 'group',
  measure: 'measure',
  alias: 'alias',
  baseline: 'baseline',
};

async function loadTerms(trx: Knex, file: PlanFile, write: RowWriter): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (const term of termsOf(file)) {
    const isNew = (await unknownTerms(trx, term.kind, [term.id])).length > 0;
    loaded.push(await load(termNames[term.kind], term, isNew, savePlanTerm(trx, term, write)));
  }
  return loaded;
}

function termsOf(file: PlanFile): PlanTerm[] {
  const listed = (kind: PlanTermKind, terms: { id: string; name: string }[]): PlanTerm[] =>
    terms.map(({ id, name, ...facts }, position) => ({ kind, id, name, position, facts }));
  return [
    ...listed('developmentArea', file.developmentAreas),
    ...listed('focusArea', file.focusAreas),
    ...listed('activityArea', file.activityAreas),
    ...listed('targetGroup', file.targetGroups),
    ...listed(
      'goal',
      file.goals.map(({ measure, ...goal }) => ({ ...goal, name: measure })),
    ),
    ...listed('group', file.groups),
    ...listed('measure', numbered(file.measures, 'developmentArea')),
    ...listed('alias', numbered(file.aliases, 'of')),
    ...listed('baseline', file.baselines),
  ];
}

/** Texts that the file lists under an id have no id of their own: the owner's, and their place there. */
function numbered(lists: Record<string, string[]>, owner: string): { id: string; name: string }[] {
  return Object.entries(lists).flatMap(([id, names]) => names.map((name, index) => ({ id: `${id}-${index + 1}`, name, [owner]: id })));
}
