/** Gives people their roles and organisations: the one place where somebody's rights are changed by hand. What changes is noted in the security log. */
import type { Knex } from 'knex';
import { noteSecurity } from '../../../db/people/security-log-store.ts';
import { noteOwnRights } from '../../../db/registers/own-rights-task.ts';
import type { PersonRole } from '../../../db/registers/person-read-model.ts';
import { organisationsOf, rolesOf } from '../../../db/registers/person-read-model.ts';
import { giveRole, joinOrganisation, leaveOrganisation, takeRole } from '../../../db/registers/person-store.ts';
import { takeInWhereNamed } from '../../../db/registers/take-in-contact.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { OwnRightsMail } from './own-rights-mail.ts';
import { mailOwnRights } from './own-rights-mail.ts';

export interface Positions {
  roles?: PersonRole[] | undefined;
  organisations?: string[] | undefined;
}

/** Who does it, when, from where, and what the coordinators are told by where that is its own rights. */
interface Placing {
  deps: OwnRightsMail;
  viewer: { id: string; name: string };
  at: Instant;
  from?: string | undefined;
}

interface Change<Held extends string> {
  given: Held[];
  taken: Held[];
}

/** Gives and takes so that exactly the named roles and memberships hold from now on; what is not named at all stays. */
export async function placePerson(trx: Knex, by: Placing, { id, email }: { id: string; email: string }, wanted: Positions): Promise<void> {
  const { viewer, at, from } = by;
  const roles = await changeRoles(trx, id, wanted.roles, at);
  const organisations = await changeOrganisations(trx, id, wanted.organisations, by);
  const [given, taken] = [
    [...roles.given, ...organisations.given],
    [...roles.taken, ...organisations.taken],
  ];
  if (given.length + taken.length > 0) await noteSecurity(trx, { at, what: 'rightsChanged', person: viewer.id, from, details: { whose: id, given, taken } });
  // Nobody else has said yes to it: the others are told.
  if (id === viewer.id && given.length > 0) {
    const own = { person: id, roles: roles.given, organisations: organisations.given };
    await noteOwnRights(trx, { ...own, email }, at);
    await mailOwnRights(trx, by.deps, { ...own, who: viewer.name }, at);
  }
}

async function changeRoles(trx: Knex, person: string, wanted: PersonRole[] | undefined, at: Instant): Promise<Change<PersonRole>> {
  const change: Change<PersonRole> = { given: [], taken: [] };
  if (!wanted) return change;
  for (const role of await rolesOf(trx, person, at)) if (!wanted.includes(role) && (await takeRole(trx, person, role, at))) change.taken.push(role);
  for (const role of wanted) if (await giveRole(trx, person, role, at)) change.given.push(role);
  return change;
}

async function changeOrganisations(trx: Knex, person: string, wanted: string[] | undefined, { viewer, at }: Placing): Promise<Change<string>> {
  const change: Change<string> = { given: [], taken: [] };
  if (!wanted) return change;
  for (const organisation of await organisationsOf(trx, person, at))
    if (!wanted.includes(organisation) && (await leaveOrganisation(trx, person, organisation, at))) change.taken.push(organisation);
  for (const organisation of wanted) {
    if (!(await joinOrganisation(trx, person, organisation, at))) continue;
    change.given.push(organisation);
    await takeInWhereNamed(trx, { person, organisation }, { person: viewer.id, at });
  }
  return change;
}
