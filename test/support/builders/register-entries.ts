/** Entries of the registers, one at a time: what a test does not say of them is as plain as it can be. */
import type { Knex } from 'knex';
import type { NewAbsence } from '../../../db/people/absences/absence-store.ts';
import type { NewDelegation } from '../../../db/people/delegation-store.ts';
import { saveBody } from '../../../db/registers/body-store.ts';
import type { Organisation } from '../../../db/registers/organisation-read-model.ts';
import { saveOrganisation } from '../../../db/registers/organisation-store.ts';
import type { PersonRole } from '../../../db/registers/person-read-model.ts';
import { giveRole, joinOrganisation, savePerson } from '../../../db/registers/person-store.ts';
import type { BodyRole } from '../../../workflows/domain/policy.ts';
import type { Day, Instant } from '../../../workflows/domain/time/day-and-instant.ts';

export interface PersonEntry {
  name?: string;
  email: string;
  roles?: readonly PersonRole[];
  organisations?: readonly string[];
}

/** A person with its places from an instant on. @returns its id */
export async function registerPerson(knex: Knex, { email, name = email, roles = [], organisations = [] }: PersonEntry, from: Instant): Promise<string> {
  const { id } = await savePerson(knex, { name, email }, from);
  for (const role of roles) await giveRole(knex, id, role, from);
  for (const organisation of organisations) await joinOrganisation(knex, id, organisation, from);
  return id;
}

/** Units of the county board. */
export const ownUnits = ['Tillväxt och infrastruktur (ToI)', 'Landsbygd'] as const;

/** A delegation to decide on any sum. */
export const delegationOf = (person: string): NewDelegation => ({
  id: 'delegation-1',
  name: 'Arbetsordning 4 §',
  person,
  act: 'decision',
  upToSek: null,
  from: '2015-12-15',
  to: null,
});

/** A week away that nobody stands in for, long after everything that tests do. */
export const absenceOf = (person: string): NewAbsence => ({ id: 'absence-1', person, deputy: null, from: '2126-07-01', to: '2126-07-08' });

/** Organisations of one kind, by their ids; the county board has its units. */
export async function registerOrganisations(knex: Knex, names: Readonly<Record<string, string>>, kind: Organisation['kind']): Promise<void> {
  for (const [id, name] of Object.entries(names))
    await saveOrganisation(knex, { id, name, kind, partOf: null, units: id === 'lansstyrelsen-norrbotten' ? [...ownUnits] : [], facts: {} });
}

/** RAI and the Regional Partnership, each with its role from a day on. @param partnershipFrom that of the Partnership, where another had it before */
export async function registerBodies(knex: Knex, from: Day, partnershipFrom = from): Promise<void> {
  const bodies: [id: string, name: string, abbreviation: string, role: BodyRole, from: Day][] = [
    ['rai', 'Regionala Arbetsgruppen för Integration', 'RAI', 'referenceGroup', from],
    ['regionala-partnerskapet', 'Regionala partnerskapet', 'RP', 'steeringGroup', partnershipFrom],
  ];
  for (const [id, name, abbreviation, role, since] of bodies)
    await saveBody(knex, { id, name, abbreviation, facts: {}, roles: [{ role, from: since, to: null }] });
}
