/** The registers that tests of lives need: a few organisations, the two bodies and one person for each role. */
import type { Knex } from 'knex';
import type { PersonEntry } from './register-entries.ts';
import { registerBodies, registerOrganisations, registerPerson } from './register-entries.ts';

const since = '2015-12-15T00:00:00.000Z';

const organisations = {
  'lansstyrelsen-norrbotten': 'Länsstyrelsen i Norrbottens län',
  ltu: 'Luleå tekniska universitet',
  'ltu-business': 'LTU Business',
  arbetsformedlingen: 'Arbetsförmedlingen',
  'overkalix-kommun': 'Överkalix kommun',
};
const others: PersonEntry[] = [
  { name: 'Bo Ek', email: 'secretary@lansstyrelsen.example', roles: ['secretary'] },
  { name: 'Cia Rask', email: 'rai@rai.example', roles: ['referenceGroup'] },
  { name: 'Dan Öberg', email: 'partnership@rp.example', roles: ['steeringGroup'] },
  { name: 'Kim Åström', email: 'actor@ltu.example', organisations: ['ltu'] },
  { name: 'Eva Berg', email: 'contact@ltu-business.example', organisations: ['ltu-business'] },
];

/** Returns the coordinator's person id. */
export async function seedRegisters(db: Knex): Promise<string> {
  await registerOrganisations(db, organisations, 'authority');
  await registerBodies(db, '2015-12-15');
  const coordinator = await registerPerson(db, { name: 'Anna Lind', email: 'coordinator@lansstyrelsen.example', roles: ['coordinator'] }, since);
  for (const person of others) await registerPerson(db, person, since);
  return coordinator;
}

/** For `databaseForAll`. */
export const withCoordinator = async (db: Knex): Promise<{ coordinator: string }> => ({ coordinator: await seedRegisters(db) });
