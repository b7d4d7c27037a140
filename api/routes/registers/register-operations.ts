/** Registers: organisations, bodies, follow-up rules, people. */

import type { Knex } from 'knex';
import { z } from 'zod';
import { text } from '../../../contracts/bodies/fields.ts';
import { newPerson, personChange, roles } from '../../../contracts/bodies/register.ts';
import { bodyView, organisationView, personView, policyView } from '../../../contracts/views/register-view.ts';
import { listPageOf } from '../../../contracts/views/view-parts.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import type { Person } from '../../../db/registers/person-read-model.ts';
import { findPersonByEmail, organisationsOf, rolesOf } from '../../../db/registers/person-read-model.ts';
import { deactivatePerson, isLastWithRole, savePerson, updatePerson } from '../../../db/registers/person-store.ts';
import { listBodies, listOrganisations, listPeople, personView as readPerson } from '../../../db/registers/register-read-model.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { longestSearch, pagingQuery } from '../../http/paging.ts';
import { conflict, existing, fieldErrorOf, invalid } from '../../http/problem.ts';
import { listResponse, omitUndefined } from '../../operations/common-responses.ts';
import { operation } from '../../operations/operation.ts';
import { registerAuditEntry } from '../../operations/register-audit-entry.ts';
import type { Positions } from '../../operations/security/place-person.ts';
import { placePerson } from '../../operations/security/place-person.ts';
import { changeRegister } from './change-register.ts';
import { requireFreeAddress } from './contact-operations.ts';

const tag = 'Registers';
const query = z.strictObject(pagingQuery);

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
    description:
      'What holds for a new plan activity where its proposal says nothing else; it is written into the activity when it comes in. `money.secondPersonFrom` is there where this installation asks for a second person (`MONEY_SECOND_PERSON_FROM`); a coordinator’s proposal may name another amount, or null for never.',
    about: 'nothing',
    query,
    responses: [{ status: 200, description: 'The default; each plan activity shows its own.', schema: listPageOf(policyView) }],
    async handle({ deps, query: { page, limit }, request }) {
      const items = page === 1 ? [{ id: 'default', isDefault: true, policy: deps.newPolicy ?? defaultPolicy }] : [];
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
    async handle(call) {
      const { deps, viewer, body, at, idempotencyKey, request } = call;
      const person = await changeRegister(call, async (trx) => {
        const known = await findPersonByEmail(trx, body.email);
        // A repeat with the same key finds everything as wanted and gets the same response.
        if (known && idempotencyKey !== null && (await standsAs(trx, known, body, at))) return readPerson(trx, known.id, at);
        if (known) throw conflict('PersonExists', `Somebody has the address ${body.email} already.`, { code: 'addressTaken', params: { email: body.email } });
        const { id } = await savePerson(trx, body, at);
        await placePerson(trx, { deps, viewer, at, from: request.from }, { id, email: body.email }, body);
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
    async handle(call) {
      const { deps, viewer, body, resource, at, request } = call;
      const { person } = resource;
      const { name, email, language, roles, organisations, active } = body;
      const changed = await changeRegister(call, async (trx) => {
        await requireFreeAddress(trx, email, person.id);
        const losesRole = active === false || (roles !== undefined && !roles.includes('administrator'));
        if (losesRole && (await isLastWithRole(trx, person.id, 'administrator', at)))
          throw invalid([fieldErrorOf([active === false ? 'active' : 'roles'], 'lastAdministrator')]);
        await updatePerson(trx, person.id, omitUndefined({ name, email, language }), at);
        await placePerson(trx, { deps, viewer, at, from: request.from }, person, { roles, organisations });
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
