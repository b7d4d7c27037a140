import type { Knex } from 'knex';
import { beforeEach, expect, test } from 'vitest';
import { bodyWithRole, findBody } from '../../db/registers/body-read-model.ts';
import { findOrganisation } from '../../db/registers/organisation-read-model.ts';
import { findPlan, planTerms } from '../../db/registers/plan-read-model.ts';
import { listBodies } from '../../db/registers/register-read-model.ts';
import { loadDemoPersons } from '../../plan/demo-persons.ts';
import { loadRegisters } from '../../plan/load-registers.ts';
import { countyPlan, countyPlanAsWritten } from '../support/builders/county-plan.ts';
import { databaseForEach } from '../support/db/database-for-tests.ts';
import { emptySqlite } from '../support/db/databases.ts';

const database = databaseForEach(emptySqlite);
let db: Knex;
beforeEach(async () => {
  db = database.knex;
});

const outcomes = (loaded: { outcome: string }[]) => [...new Set(loaded.map(({ outcome }) => outcome))];

test('loads organisations, bodies and words of the plan, and the second time changes nothing', async () => {
  const first = await loadRegisters(db, countyPlan());
  expect(outcomes(first)).toEqual(['new']);
  // The plan, 34 organisations, 3 bodies, 3 + 3 areas, 10 activity areas, 3 target groups, 9 goals, 1 group, 11 measures, 9 aliases, 6 baselines.
  expect(first).toHaveLength(1 + 34 + 3 + 6 + 10 + 3 + 9 + 1 + 11 + 9 + 6);
  const second = await loadRegisters(db, countyPlan());
  expect(outcomes(second)).toEqual(['unchanged']);
  expect(second.map(({ what, id }) => [what, id])).toEqual(first.map(({ what, id }) => [what, id]));
});

test('tells what is new and what has changed', async () => {
  await loadRegisters(db, countyPlan());
  const file = countyPlan();
  file.organisations.push({ id: 'tillvaxtverket', name: 'Tillväxtverket', kind: 'authority' });
  for (const organisation of file.organisations) if (organisation.id === 'norrbottens-lans-landsting') organisation.name = 'Region Norrbotten';
  for (const body of file.bodies) for (const role of body.roles) if (body.id === 'rai') role.to = '2026-12-31';
  for (const goal of file.goals) if (goal.id === 'unga') goal['target'] = 20;
  const moved = (await loadRegisters(db, file)).filter(({ outcome }) => outcome !== 'unchanged');
  expect(moved.map(({ what, id, outcome }) => [what, id, outcome])).toEqual([
    ['organisation', 'norrbottens-lans-landsting', 'changed'],
    ['organisation', 'tillvaxtverket', 'new'],
    ['body', 'rai', 'changed'],
    ['goal', 'unga', 'changed'],
  ]);
});

const rename = (id: string, name: string) => db('organisations').where({ id }).update({ name, sort_name: name.toLowerCase() });
const nameOf = async (id: string) => (await findOrganisation(db, id))?.name;

test('leaves what people have changed since, import after import, and takes over what the file says anew of the rest', async () => {
  await loadRegisters(db, countyPlan());
  await rename('norrbottens-lans-landsting', 'Region Norrbotten');
  expect(outcomes(await loadRegisters(db, countyPlan()))).toEqual(['unchanged']);
  const file = countyPlan();
  for (const organisation of file.organisations) if (organisation.id === 'norrbottens-lans-landsting') organisation['note'] = 'until 2016';
  expect((await loadRegisters(db, file)).filter(({ outcome }) => outcome === 'changed').map(({ id }) => id)).toEqual(['norrbottens-lans-landsting']);
  expect(await findOrganisation(db, 'norrbottens-lans-landsting')).toMatchObject({ name: 'Region Norrbotten', facts: { note: 'until 2016' } });
});

test('of a database that an earlier version imported into, what people may have changed stays, and the rest is taken over', async () => {
  const shorter = countyPlan();
  for (const area of shorter.focusAreas) delete area['challenges'];
  await loadRegisters(db, shorter);
  await db('plan_sources').delete();
  await rename('ltu', 'LTU');
  await db('body_roles').where({ body: 'rai' }).update({ to_on: '2027-01-01' });
  const changed = (await loadRegisters(db, countyPlan())).filter(({ outcome }) => outcome !== 'unchanged').map(({ what }) => what);
  expect(changed).toEqual(['focus area', 'focus area', 'focus area']);
  expect([await nameOf('ltu'), await bodyWithRole(db, 'referenceGroup', '2027-06-01')]).toEqual(['LTU', undefined]);
});

test('leaves to another plan what that plan has brought', async () => {
  await loadRegisters(db, countyPlan());
  const other = countyPlan('another');
  for (const area of other.developmentAreas) area.name = `${area.name}, annorlunda`;
  expect((await loadRegisters(db, other)).filter(({ outcome }) => outcome !== 'unchanged').map(({ what, id }) => `${what} ${id}`)).toEqual(['plan another']);
  expect((await planTerms(db, 'developmentArea')).map(({ name }) => name)).toEqual(countyPlan().developmentAreas.map(({ name }) => name));
});

test('loads an organisation after the one it is part of, whatever the order of the file', async () => {
  const file = countyPlan();
  file.organisations.reverse();
  await loadRegisters(db, file);
  expect(await findOrganisation(db, 'arbetsformedlingen-norra-norrland')).toMatchObject({ partOf: 'arbetsformedlingen' });
});

test('keeps every field that has no place of its own', async () => {
  const written = countyPlanAsWritten();
  await loadRegisters(db, countyPlan());
  const { id, ...facts } = written.plan;
  expect(await findPlan(db, id)).toEqual(facts);
  expect((await findOrganisation(db, 'lansstyrelsen-norrbotten'))?.units).toEqual(written.organisations[0]?.units);
  expect(await findBody(db, 'regionala-partnerskapet')).toMatchObject({ abbreviation: 'RP', facts: { chair: 'Landshövdingen' } });
  const { id: _, name: __, abbreviation: ___, ...moreOfKfu } = { ...written.bodies[2] };
  expect((await findBody(db, 'kfu'))?.facts).toEqual(moreOfKfu);
  expect((await planTerms(db, 'goal')).map(({ id: goal, name, facts: more }) => ({ ...more, id: goal, measure: name }))).toEqual(written.goals);
  expect((await planTerms(db, 'activityArea')).map(({ id: area, name, facts: more }) => ({ ...more, id: area, name }))).toEqual(written.activityAreas);
  expect((await planTerms(db, 'measure')).filter(({ facts: more }) => more['developmentArea'] === 'innovation').map(({ name }) => name)).toEqual(
    written.measures?.['innovation'],
  );
  expect((await planTerms(db, 'alias')).map(({ name, facts: more }) => `${String(more['of'])}: ${name}`)).toContain('ltu: universitetet');
});

test('knows which body had which role when, also where nobody wrote down since when', async () => {
  await loadRegisters(db, countyPlan());
  expect(await bodyWithRole(db, 'steeringGroup', '2015-06-01')).toBe('kfu');
  expect(await bodyWithRole(db, 'steeringGroup', '2015-12-15')).toBe('regionala-partnerskapet');
  expect(await bodyWithRole(db, 'referenceGroup', '2026-11-24')).toBe('rai');
  const { items } = await listBodies(db, { page: 1, limit: 20 });
  expect(items.find(({ id }) => id === 'kfu')?.roles).toEqual([{ role: 'steeringGroup', from: null, to: '2015-12-15' }]);
});

test('adds a demo person for each role and one for each organisation, once', async () => {
  const file = countyPlan();
  await loadRegisters(db, file);
  expect(await loadDemoPersons(db, file.organisations, '2026-11-23T23:00:00.000Z')).toBe(6 + 34);
  await loadDemoPersons(db, file.organisations, '2026-11-24T23:00:00.000Z');
  const people: { email: string; name: string; role: string | null; organisation: string | null }[] = await db('people')
    .leftJoin('person_roles', 'person_roles.person', 'people.id')
    .leftJoin('memberships', 'memberships.person', 'people.id')
    .select('email', 'name', 'role', 'organisation');
  expect(people).toHaveLength(40);
  expect(people.every(({ name }) => name.endsWith('(demo)'))).toBe(true);
  const [one, ...same] = ['actor@ltu.example', 'contact@lansstyrelsen-norrbotten.example', 'contact@overkalix-kommun.example'].map(
    (address) => people.find(({ email }) => email === address)?.organisation,
  );
  expect([one, ...same]).toEqual(['ltu', 'lansstyrelsen-norrbotten', 'overkalix-kommun']);
  expect(people.filter(({ role }) => role !== null).map(({ email, role, organisation }) => [email, role, organisation])).toEqual(
    expect.arrayContaining([
      ['coordinator@lansstyrelsen.example', 'coordinator', null],
      ['secretary@lansstyrelsen.example', 'secretary', null],
      ['rai@rai.example', 'referenceGroup', null],
      ['partnership@rp.example', 'steeringGroup', null],
      ['admin@lansstyrelsen.example', 'administrator', null],
    ]),
  );
});
