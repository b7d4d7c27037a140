/** People to try the program with, at addresses that no mail can reach: one for each role, and one contact person for each organisation. */
import type { Knex } from 'knex';
import type { PersonRole } from '../db/registers/person-read-model.ts';
import { giveRole, joinOrganisation, savePerson } from '../db/registers/person-store.ts';
import type { Instant } from '../workflows/domain/time/day-and-instant.ts';

interface DemoPerson {
  email: string;
  name: string;
  role?: PersonRole;
  organisation?: string;
}

/** Those at Länsstyrelsen are no members of it as an actor: its own activities have a contact person like any other's. */
const officials: DemoPerson[] = [
  { email: 'coordinator@lansstyrelsen.example', name: 'Anna Lind (demo)', role: 'coordinator' },
  { email: 'coordinator2@lansstyrelsen.example', name: 'Åke Sundin (demo)', role: 'coordinator' },
  { email: 'secretary@lansstyrelsen.example', name: 'Bo Ekman (demo)', role: 'secretary' },
  { email: 'rai@rai.example', name: 'Cecilia Rask (demo)', role: 'referenceGroup' },
  { email: 'partnership@rp.example', name: 'David Öberg (demo)', role: 'steeringGroup' },
  { email: 'admin@lansstyrelsen.example', name: 'Eva Holm (demo)', role: 'administrator' },
];

const firstNames = ['Karin', 'Erik', 'Sara', 'Johan', 'Amina', 'Lars', 'Elin'];
const lastNames = ['Åström', 'Berg', 'Nilsson', 'Lundgren', 'Sjöberg', 'Wikström', 'Niemi', 'Haddad', 'Forsberg', 'Kallio', 'Mattsson'];

/** Writes the demo persons with their roles and memberships from `since`. Returns how many there are. */
export async function loadDemoPersons(trx: Knex, organisations: { id: string }[], since: Instant): Promise<number> {
  const people = [...officials, ...organisations.map(({ id }, index) => contactOf(id, index))];
  for (const { role, organisation, ...person } of people) {
    const { id } = await savePerson(trx, person, since);
    if (role) await giveRole(trx, id, role, since);
    if (organisation) await joinOrganisation(trx, id, organisation, since);
  }
  return people.length;
}

/** The contact person of an organisation: at the university the actor of the examples. */
function contactOf(organisation: string, index: number): DemoPerson {
  const name = `${firstNames[index % firstNames.length]} ${lastNames[index % lastNames.length]} (demo)`;
  return { email: organisation === 'ltu' ? 'actor@ltu.example' : `contact@${organisation}.example`, name, organisation };
}
