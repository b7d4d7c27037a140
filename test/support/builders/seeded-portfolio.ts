/** A small plan in a database: organisations, people, bodies, words of the plan, and lives at different places. All of it before `now`. */
import type { Knex } from 'knex';
import { projectLife } from '../../../db/lives/life-projection.ts';
import type { NewPlanActivity, PlanActivityFacts } from '../../../db/lives/life-read-model.ts';
import { insertPlanActivity } from '../../../db/lives/life-store.ts';
import { saveBody } from '../../../db/registers/body-store.ts';
import { savePlanTerm } from '../../../db/registers/plan-store.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { PersonEntry } from './register-entries.ts';
import { registerBodies, registerOrganisations, registerPerson } from './register-entries.ts';
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

const organisations = {
  'lansstyrelsen-norrbotten': 'Länsstyrelsen i Norrbottens län',
  ltu: 'Luleå tekniska universitet',
  'ostra-skolan': 'Östra skolan',
  alvsbyn: 'Älvsbyns kommun',
  arbetsgruppen: 'Årbetsgruppen',
};

export interface People {
  coordinator: string;
  secretary: string;
  actor: string;
}

/** Writes registers that lives can refer to, and returns the people's ids. */
export async function seedRegisters(knex: Knex): Promise<People> {
  await registerOrganisations(knex, organisations, 'association');
  await registerBodies(knex, '2015-12-15', '2026-02-01');
  const formerly = { role: 'steeringGroup', from: '2015-12-15', to: '2026-02-01' } as const;
  await saveBody(knex, { id: 'gamla-partnerskapet', name: 'Gamla partnerskapet', abbreviation: null, facts: {}, roles: [formerly] });
  for (const [position, id] of ['livsmiljoer', 'kompetens', 'innovation'].entries())
    await savePlanTerm(knex, { kind: 'developmentArea', id, name: id.toUpperCase(), position, facts: {} });
  for (const [position, id] of ['kompetens-arbete', 'livsmiljo-halsa'].entries())
    await savePlanTerm(knex, { kind: 'focusArea', id, name: id.toUpperCase(), position, facts: {} });
  await savePlanTerm(knex, { kind: 'activityArea', id: 'sprakstudier', name: 'Språkstudier', position: 0, facts: { developmentArea: 'kompetens' } });
  const county = ['lansstyrelsen-norrbotten'];
  const person = (name: string, email: string, places: Partial<PersonEntry>) => registerPerson(knex, { name, email, ...places }, begun);
  return {
    coordinator: await person('Åsa Samordnare', 'coordinator@lansstyrelsen.example', { roles: ['coordinator'], organisations: county }),
    secretary: await person('Erik Sekreterare', 'secretary@lansstyrelsen.example', { roles: ['secretary'], organisations: county }),
    actor: await person('Ölwin Aktör', 'actor@ltu.example', { organisations: ['ltu'] }),
  };
}

/** Writes a plan activity with its life laid out in rows. */
export async function seedPlanActivity(knex: Knex, life: LifeState, activity: Partial<NewPlanActivity> = {}): Promise<LifeState> {
  const { caseNumber = `HIT-2026-${life.id}` } = activity;
  await knex('taken_case_numbers').insert({ number: caseNumber.toLowerCase(), plan_activity: life.id });
  await insertPlanActivity(knex, {
    id: life.id,
    planRef: null,
    caseNumber,
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
