/** Contact persons of organisations: the coordinators' daily work. Whoever has a role is an administrator's to change. */
import type { Knex } from 'knex';
import { contactChange, contactEnd, newContact } from '../../../contracts/bodies/register-change.ts';
import { contactView } from '../../../contracts/views/register-view.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { noteSecurity } from '../../../db/people/security-log-store.ts';
import { beginMembership, endMembership, lastingMembership } from '../../../db/registers/membership-store.ts';
import type { Person } from '../../../db/registers/person-read-model.ts';
import { findPerson, findPersonByEmail, rolesOf } from '../../../db/registers/person-read-model.ts';
import { savePerson, updatePerson } from '../../../db/registers/person-store.ts';
import { takeInWhereNamed } from '../../../db/registers/take-in-contact.ts';
import { addDays, dayOf, later, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { existing, fieldErrorOf, invalid, notAllowed } from '../../http/problem.ts';
import { omitUndefined } from '../../operations/common-responses.ts';
import type { Call, ResourceKind } from '../../operations/operation.ts';
import { operation } from '../../operations/operation.ts';
import { registerAuditEntry } from '../../operations/register-audit-entry.ts';
import { changeRegister } from './change-register.ts';

const tag = 'Registers';
const shown = (organisation: string, { id, ...person }: Person) => ({ organisation, person: id, ...person });

/** @throws ApiProblem 422 at `email` when somebody else has it */
export async function requireFreeAddress(trx: Knex, email: string | undefined, person: string): Promise<void> {
  const holder = email === undefined ? undefined : await findPersonByEmail(trx, email);
  if (holder && holder.id !== person) throw invalid([fieldErrorOf(['email'], 'addressOfAnother')]);
}

/** Who speaks for an organisation has rights in its cases. */
const noteMembership = (
  trx: Knex,
  { viewer, at, request }: Pick<Call<ResourceKind>, 'viewer' | 'at' | 'request'>,
  details: Record<string, unknown>,
): Promise<void> => noteSecurity(trx, { at, what: 'rightsChanged', person: viewer.id, from: request.from, details });

export const contactOperations = [
  operation({
    id: 'addContact',
    method: 'post',
    path: '/organisations/{id}/contacts',
    tag,
    summary: 'Add a contact person of an organisation',
    about: 'organisation',
    body: newContact,
    responses: [{ status: 201, description: 'The contact person.', schema: contactView }],
    async handle(call) {
      const { viewer, body, resource, at, idempotencyKey } = call;
      const { organisation } = resource;
      const from = body.from === undefined || body.from === dayOf(at) ? at : startOfDay(body.from);
      const contact = await changeRegister(call, async (trx) => {
        const known = await findPersonByEmail(trx, body.email);
        const id = known?.id ?? (await savePerson(trx, body, at)).id;
        const began = await beginMembership(trx, { person: id, organisation: organisation.id }, from);
        // A repeat with the same key finds everything as wanted and gets the same response.
        if (!began && idempotencyKey !== null && known?.name === body.name) return known;
        if (!began) throw invalid([fieldErrorOf(['email'], 'alreadyContact')]);
        if (from <= at) await takeInWhereNamed(trx, { person: id, organisation: organisation.id }, { person: viewer.id, at });
        await appendAudit(trx, registerAuditEntry(viewer, at, 'contactAdded', { person: id, organisation: organisation.id, from }));
        await noteMembership(trx, call, { whose: id, given: [organisation.id], taken: [] });
        return findPerson(trx, id);
      });
      return { status: 201, body: shown(organisation.id, existing(contact)) };
    },
  }),
  operation({
    id: 'changeContact',
    method: 'patch',
    path: '/organisations/{id}/contacts/{person}',
    tag,
    summary: 'Change a contact person of an organisation',
    about: 'contact',
    body: contactChange,
    responses: [{ status: 200, description: 'The contact person.', schema: contactView }],
    async handle(call) {
      const { viewer, body, resource, at } = call;
      const { organisation, person } = resource;
      const changed = await changeRegister(call, async (trx) => {
        // Whoever signs in by an address gets its roles: only an administrator may change the address of somebody with roles.
        if ((await rolesOf(trx, person.id, at)).length > 0) throw notAllowed('Somebody with a role is changed by an administrator.');
        await requireFreeAddress(trx, body.email, person.id);
        await updatePerson(trx, person.id, omitUndefined(body), at);
        await appendAudit(
          trx,
          registerAuditEntry(viewer, at, 'contactChanged', { person: person.id, organisation: organisation.id, fields: Object.keys(body) }),
        );
        return findPerson(trx, person.id);
      });
      return { status: 200, body: shown(organisation.id, existing(changed)) };
    },
  }),
  operation({
    id: 'endContact',
    method: 'post',
    path: '/organisations/{id}/contacts/{person}/end',
    tag,
    summary: 'End a contact person’s time for an organisation',
    about: 'contact',
    body: contactEnd,
    responses: [{ status: 200, description: 'The contact person.', schema: contactView }],
    async handle(call) {
      const { viewer, body, resource, at } = call;
      const { organisation, person } = resource;
      const pair = { person: person.id, organisation: organisation.id };
      await changeRegister(call, async (trx) => {
        const from = await lastingMembership(trx, pair, at);
        if (from === undefined) throw invalid([fieldErrorOf(['lastDay'], 'contactHasEnded')]);
        // The day before the first: entered by mistake, and never a contact.
        if (body.lastDay < addDays(dayOf(from), -1)) throw invalid([fieldErrorOf(['lastDay'], 'lastDayBeforeFirst')]);
        await endMembership(trx, pair, later(from, startOfDay(addDays(body.lastDay, 1))), at);
        await appendAudit(trx, registerAuditEntry(viewer, at, 'contactEnded', { ...pair, lastDay: body.lastDay }));
        await noteMembership(trx, call, { whose: person.id, given: [], taken: [organisation.id] });
      });
      return { status: 200, body: shown(organisation.id, person) };
    },
  }),
];
