/** The registers that tests of lives need: a few organisations, the two bodies and one person for each role. */
import type { Knex } from 'knex';
import { saveBody } from '../../../db/registers/body-store.ts';
import { saveOrganisation } from '../../../db/registers/organisation-store.ts';
import type { PersonRole } from '../../../db/registers/person-read-model.ts';
import { giveRole, joinOrganisation, savePerson } from '../../../db/registers/person-store.ts';

const since = '2015-12-15T00:00:00.000Z';

/** Returns the coordinator's person id. */
export async function seedRegisters(db: Knex): Promise<string> {
  for (const [id, name] of [
    ['lansstyrelsen-norrbotten', 'Länsstyrelsen i Norrbottens län'],
    ['ltu', 'Luleå tekniska universitet'],
    ['ltu-business', 'LTU Business'],
    ['arbetsformedlingen', 'Arbetsförmedlingen'],
    ['overkalix-kommun', 'Överkalix kommun'],
  ] as const)
    await saveOrganisation(db, { id, name, kind: 'authority', partOf: null, units: [], facts: {} });
  await saveBody(db, {
    id: 'rai',
    name: 'Regionala Arbetsgruppen för Integration',
    abbreviation: 'RAI',
    facts: {},
    roles: [{ role: 'referenceGroup', from: '2015-12-15', to: null }],
  });
  await saveBody(db, {
    id: 'regionala-partnerskapet',
    name: 'Regionala partnerskapet',
    abbreviation: 'RP',
    facts: {},
    roles: [{ role: 'steeringGroup', from: '2015-12-15', to: null }],
  });
  const coordinator = await withRole(db, 'coordinator', 'Anna Lind', 'coordinator@lansstyrelsen.example');
  await withRole(db, 'secretary', 'Bo Ek', 'secretary@lansstyrelsen.example');
  await withRole(db, 'referenceGroup', 'Cia Rask', 'rai@rai.example');
  await withRole(db, 'steeringGroup', 'Dan Öberg', 'partnership@rp.example');
  for (const [name, email, organisation] of [
    ['Kim Åström', 'actor@ltu.example', 'ltu'],
    ['Eva Berg', 'contact@ltu-business.example', 'ltu-business'],
  ] as const) {
    const { id } = await savePerson(db, { name, email }, since);
    await joinOrganisation(db, id, organisation, since);
  }
  return coordinator;
}

/** For `databaseForAll`. */
export const withCoordinator = async (db: Knex): Promise<{ coordinator: string }> => ({ coordinator: await seedRegisters(db) });

async function withRole(db: Knex, role: PersonRole, name: string, email: string): Promise<string> {
  const { id } = await savePerson(db, { name, email }, since);
  await giveRole(db, id, role, since);
  return id;
}
