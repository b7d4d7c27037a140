/** Registers: organisations, bodies, follow-up rules, people. */

import type { Knex } from 'knex';
import { z } from 'zod';
import { text } from '../../contracts/bodies/fields.ts';
import { newPerson, personChange, roles } from '../../contracts/bodies/register.ts';
import { bodyView, organisationView, personView, policyView } from '../../contracts/views/register-view.ts';
import { listPageOf } from '../../contracts/views/view-parts.ts';
import { transactionWithRetry } from '../../db/engine/retry-on-unique-violation.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { noteOwnRights } from '../../db/registers/own-rights-task.ts';
import type { Person } from '../../db/registers/person-read-model.ts';
import { findPersonByEmail, organisationsOf, rolesOf } from '../../db/registers/person-read-model.ts';
import {
  deactivatePerson,
  giveRole,
  isLastWithRole,
  joinOrganisation,
  leaveOrganisation,
  savePerson,
  takeRole,
  updatePerson,
} from '../../db/registers/person-store.ts';
import { listBodies, listOrganisations, listPeople, personView as readPerson } from '../../db/registers/register-read-model.ts';
import { takeInWhereNamed } from '../../db/registers/take-in-contact.ts';
import { defaultPolicy } from '../../workflows/domain/policy.ts';
import type { Role, Viewer } from '../authorization/access.ts';
import { longestSearch, pagingQuery } from '../http/paging.ts';
import { conflict, existing, fieldErrorOf, invalid } from '../http/problem.ts';
import { listResponse, omitUndefined } from '../operations/common-responses.ts';
import { operation } from '../operations/operation.ts';
import { registerAuditEntry } from '../operations/register-audit-entry.ts';
import { requireFreeAddress } from './contact-operations.ts';

const tag = 'Registers';
const query = z.strictObject(pagingQuery);

interface Positions {
  roles?: Role[] | undefined;
  organisations?: string[] | undefined;
}
type Given = { roles: Role[]; organisations: string[] };

/** Gives and takes so that exactly the named roles and memberships hold from now on; what is not named at all stays. @returns what is new */
async function place(trx: Knex, viewer: Pick<Viewer, 'id'>, person: string, wanted: Positions, at: string): Promise<Given> {
  const { roles, organisations } = wanted;
  const given: Given = { roles: [], organisations: [] };
  if (roles) {
    for (const role of await rolesOf(trx, person, at)) if (!roles.includes(role)) await takeRole(trx, person, role, at);
    for (const role of roles) if (await giveRole(trx, person, role, at)) given.roles.push(role);
  }
  if (organisations) {
    for (const organisation of await organisationsOf(trx, person, at))
      if (!organisations.includes(organisation)) await leaveOrganisation(trx, person, organisation, at);
    for (const organisation of organisations) {
      if (!(await joinOrganisation(trx, person, organisation, at))) continue;
      given.organisations.push(organisation);
      await takeInWhereNamed(trx, { person, organisation }, { person: viewer.id, at });
    }
  }
  return given;
}

const isSame = (some: string[], others: string[]): boolean => some.length === others.length && some.every((each) => others.includes(each));

/** Whether somebody in the register is exactly as would be added. */
async function standsAs(trx: Knex, known: Person, added: Required<Positions> & Omit<Person, 'id'>, at: string): Promise<boolean> {
  const isThat = known.name === added.name && known.language === added.language;
  return isThat && isSame(await rolesOf(trx, known.id, at), added.roles ?? []) && isSame(await organisationsOf(trx, known.id, at), added.organisations ?? []);
}

export const registerOperations = [
  operation({
    id: 'listOrganisations',
    method: 'get',
    path: '/organisations',
    tag,
    summary: 'List organisations',
    about: 'nothing',
    query,
    responses: [{ status: 200, description: 'A page of organisations.', schema: listPageOf(organisationView) }],
    handle: async ({ deps, query, request }) => listResponse(request, await listOrganisations(deps.db, query)),
  }),
  operation({
    id: 'listBodies',
    method: 'get',
    path: '/bodies',
    tag,
    summary: 'List bodies and their roles',
    about: 'nothing',
    query,
    responses: [{ status: 200, description: 'A page of bodies.', schema: listPageOf(bodyView) }],
    handle: async ({ deps, query, request }) => listResponse(request, await listBodies(deps.db, query)),
  }),
  operation({
    id: 'listPolicies',
    method: 'get',
    path: '/policies',
    tag,
    summary: 'Read the default follow-up rules',
    about: 'nothing',
    query,
    responses: [{ status: 200, description: 'The default; each plan activity shows its own.', schema: listPageOf(policyView) }],
    async handle({ query: { page, limit }, request }) {
      const items = page === 1 ? [{ id: 'default', isDefault: true, policy: defaultPolicy }] : [];
      return listResponse(request, { items, page, limit, total: 1 });
    },
  }),
  operation({
    id: 'listPeople',
    method: 'get',
    path: '/people',
    tag,
    summary: 'List people',
    about: 'nothing',
    query: z.strictObject({
      ...pagingQuery,
      q: text(longestSearch).optional().meta({ description: 'Any part of a name or an address.', example: 'berg' }),
      role: z.enum(roles).optional().meta({ description: 'Only who has the role now.' }),
    }),
    responses: [{ status: 200, description: 'A page of people.', schema: listPageOf(personView) }],
    handle: async ({ deps, query, request, at }) =>
      listResponse(request, await listPeople(deps.db, at, query, omitUndefined({ q: query.q, role: query.role }))),
  }),
  operation({
    id: 'addPerson',
    method: 'post',
    path: '/people',
    tag,
    summary: 'Add a person',
    about: 'nothing',
    body: newPerson,
    responses: [{ status: 201, description: 'The person.', schema: personView }],
    async handle({ deps, viewer, body, at, idempotencyKey }) {
      const person = await transactionWithRetry(deps.db, async (trx) => {
        const known = await findPersonByEmail(trx, body.email);
        // A repeat with the same key finds everything as wanted and gets the same response.
        if (known && idempotencyKey !== null && (await standsAs(trx, known, body, at))) return readPerson(trx, known.id, at);
        if (known) throw conflict('PersonExists', `Somebody has the address ${body.email} already.`, { code: 'addressTaken', params: { email: body.email } });
        const { id } = await savePerson(trx, body, at);
        await place(trx, viewer, id, body, at);
        await appendAudit(trx, registerAuditEntry(viewer, at, 'personAdded', { person: id, roles: body.roles, organisations: body.organisations }));
        return readPerson(trx, id, at);
      });
      return { status: 201, body: existing(person) };
    },
  }),
  operation({
    id: 'changePerson',
    method: 'patch',
    path: '/people/{id}',
    tag,
    summary: 'Change or deactivate a person',
    description:
      'Another address ends tokens, sessions and links that went to the old one. Who gives itself a role or an organisation leaves a task to all coordinators.',
    about: 'person',
    body: personChange,
    responses: [{ status: 200, description: 'The person.', schema: personView }],
    async handle({ deps, viewer, body, resource: { person }, at }) {
      const { name, email, language, roles, organisations, active } = body;
      const changed = await transactionWithRetry(deps.db, async (trx) => {
        await requireFreeAddress(trx, email, person.id);
        const losesRole = active === false || (roles !== undefined && !roles.includes('administrator'));
        if (losesRole && (await isLastWithRole(trx, person.id, 'administrator', at)))
          throw invalid([fieldErrorOf([active === false ? 'active' : 'roles'], 'lastAdministrator')]);
        await updatePerson(trx, person.id, omitUndefined({ name, email, language }), at);
        const given = await place(trx, viewer, person.id, { roles, organisations }, at);
        if (person.id === viewer.id && given.roles.length + given.organisations.length > 0)
          await noteOwnRights(trx, { person: person.id, email: person.email, ...given }, at);
        if (active === false) await deactivatePerson(trx, person.id, at);
        await appendAudit(
          trx,
          registerAuditEntry(viewer, at, 'personChanged', { person: person.id, fields: Object.keys(body), ...omitUndefined({ roles, organisations, active }) }),
        );
        return readPerson(trx, person.id, at);
      });
      return { status: 200, body: existing(changed) };
    },
  }),
];
