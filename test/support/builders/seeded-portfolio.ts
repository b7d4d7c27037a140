/** A small plan in a database: organisations, people, bodies, words of the plan, and lives at different places. All of it before `now`. */
import type { Knex } from 'knex';
import { projectLife } from '../../../db/lives/life-projection.ts';
import type { NewPlanActivity, PlanActivityFacts } from '../../../db/lives/life-read-model.ts';
import { insertPlanActivity } from '../../../db/lives/life-store.ts';
import { saveBody } from '../../../db/registers/body-store.ts';
import type { Organisation } from '../../../db/registers/organisation-read-model.ts';
import { saveOrganisation } from '../../../db/registers/organisation-store.ts';
import type { PersonRole } from '../../../db/registers/person-read-model.ts';
import { giveRole, joinOrganisation, savePerson } from '../../../db/registers/person-store.ts';
import { savePlanTerm } from '../../../db/registers/plan-store.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { sampleLife } from './sample-life.ts';

/** When everything seeded began. */
export const begun = '2026-01-01T08:00:00.000Z';
export const now = '2026-03-02T08:00:00.000Z';

export const noFacts: PlanActivityFacts = {
  targetGroups: [],
  establishmentPhase: null,
  priority: null,
  budget: null,
  expectedResults: null,
  indicators: [],
  goals: [],
  more: {},
};

const organisation = (id: string, name: string): Organisation => ({ id, name, kind: 'association', partOf: null, units: [], facts: {} });

export interface People {
  coordinator: string;
  secretary: string;
  actor: string;
}

/** Writes registers that lives can refer to, and returns the people's ids. */
export async function seedRegisters(knex: Knex): Promise<People> {
  const names = {
    'lansstyrelsen-norrbotten': 'Länsstyrelsen i Norrbottens län',
    ltu: 'Luleå tekniska universitet',
    'ostra-skolan': 'Östra skolan',
    alvsbyn: 'Älvsbyns kommun',
    arbetsgruppen: 'Årbetsgruppen',
  };
  for (const [id, name] of Object.entries(names)) await saveOrganisation(knex, organisation(id, name));
  await saveBody(knex, {
    id: 'rai',
    name: 'Regionala Arbetsgruppen för Integration',
    abbreviation: 'RAI',
    facts: {},
    roles: [{ role: 'referenceGroup', from: '2015-12-15', to: null }],
  });
  await saveBody(knex, {
    id: 'gamla-partnerskapet',
    name: 'Gamla partnerskapet',
    abbreviation: null,
    facts: {},
    roles: [{ role: 'steeringGroup', from: '2015-12-15', to: '2026-02-01' }],
  });
  await saveBody(knex, {
    id: 'regionala-partnerskapet',
    name: 'Regionala partnerskapet',
    abbreviation: 'RP',
    facts: {},
    roles: [{ role: 'steeringGroup', from: '2026-02-01', to: null }],
  });
  for (const [position, id] of ['livsmiljoer', 'kompetens', 'innovation'].entries())
    await savePlanTerm(knex, { kind: 'developmentArea', id, name: id.toUpperCase(), position, facts: {} });
  for (const [position, id] of ['kompetens-arbete', 'livsmiljo-halsa'].entries())
    await savePlanTerm(knex, { kind: 'focusArea', id, name: id.toUpperCase(), position, facts: {} });
  await savePlanTerm(knex, { kind: 'activityArea', id: 'sprakstudier', name: 'Språkstudier', position: 0, facts: { developmentArea: 'kompetens' } });
  return {
    coordinator: await seedPerson(knex, 'Åsa Samordnare', 'coordinator@lansstyrelsen.example', 'coordinator', 'lansstyrelsen-norrbotten'),
    secretary: await seedPerson(knex, 'Erik Sekreterare', 'secretary@lansstyrelsen.example', 'secretary', 'lansstyrelsen-norrbotten'),
    actor: await seedPerson(knex, 'Ölwin Aktör', 'actor@ltu.example', undefined, 'ltu'),
  };
}

async function seedPerson(knex: Knex, name: string, email: string, role: PersonRole | undefined, member: string): Promise<string> {
  const { id } = await savePerson(knex, { name, email }, begun);
  if (role) await giveRole(knex, id, role, begun);
  await joinOrganisation(knex, id, member, begun);
  return id;
}

/** Writes a plan activity with its life laid out in rows. */
export async function seedPlanActivity(knex: Knex, life: LifeState, activity: Partial<NewPlanActivity> = {}): Promise<LifeState> {
  await insertPlanActivity(knex, {
    id: life.id,
    planRef: null,
    caseNumber: `HIT-2026-${life.id}`,
    title: `Titel ${life.id}`,
    description: null,
    developmentArea: 'kompetens',
    focusArea: 'kompetens-arbete',
    activityArea: null,
    proposedBy: life.proposer,
    proposedContact: null,
    facts: noFacts,
    partners: [],
    unit: null,
    life,
    createdAt: begun,
    ...activity,
  });
  await projectLife(knex, life.id, null, life);
  return life;
}

/** A life `inProgress` led by LTU, as a test wants it. */
export const seededLife = (id: string, changes: Partial<LifeState> = {}): LifeState => sampleLife({ id, ...changes });

/** For `databaseForAll`: registers alone. */
export const withRegisters = async (knex: Knex): Promise<{ people: People }> => ({ people: await seedRegisters(knex) });

/** For `databaseForAll`: registers, and lives `inProgress` of these ids. */
export const withCases =
  (...ids: string[]) =>
  async (knex: Knex): Promise<{ people: People }> => {
    const seeded = await withRegisters(knex);
    for (const id of ids) await seedPlanActivity(knex, seededLife(id));
    return seeded;
  };
