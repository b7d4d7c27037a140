/** Changes of the register of organisations. */

import { newOrganisation, organisationChange } from '../../../contracts/bodies/register-change.ts';
import { organisationView } from '../../../contracts/views/register-view.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import type { Organisation } from '../../../db/registers/organisation-read-model.ts';
import { findOrganisation } from '../../../db/registers/organisation-read-model.ts';
import { addOrganisation, saveOrganisation } from '../../../db/registers/organisation-store.ts';
import { fieldErrorOf, invalid } from '../../http/problem.ts';
import { omitUndefined } from '../../operations/common-responses.ts';
import { operation } from '../../operations/operation.ts';
import { registerAuditEntry } from '../../operations/register-audit-entry.ts';
import { changeRegister } from './change-register.ts';

const tag = 'Registers';

/** "Älvsbyns kommun" → "alvsbyns-kommun", as the ids of the plan are made. Empty where the name has no letter of ours. */
const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');

const shown = ({ facts: _, ...organisation }: Organisation) => organisation;

export const organisationOperations = [
  operation({
    id: 'addOrganisation',
    method: 'post',
    path: '/organisations',
    tag,
    summary: 'Add an organisation',
    about: 'nothing',
    body: newOrganisation,
    responses: [{ status: 201, description: 'The organisation.', schema: organisationView }],
    async handle(call) {
      const { viewer, body, at, idempotencyKey } = call;
      const id = idOf(body.name);
      if (id === '') throw invalid([fieldErrorOf(['name'], 'nameWithoutLetters')]);
      const organisation = { id, ...body, partOf: null, units: [], facts: {} };
      await changeRegister(call, async (trx) => {
        const known = await findOrganisation(trx, id);
        // A repeat with the same key finds everything as wanted and gets the same response.
        if (idempotencyKey !== null && known?.name === body.name && known.kind === body.kind) return;
        if (known) throw invalid([fieldErrorOf(['name'], 'organisationExists')]);
        await addOrganisation(trx, organisation);
        await appendAudit(trx, registerAuditEntry(viewer, at, 'organisationAdded', { organisation: id }));
      });
      return { status: 201, body: shown(organisation) };
    },
  }),
  operation({
    id: 'changeOrganisation',
    method: 'patch',
    path: '/organisations/{id}',
    tag,
    summary: 'Change an organisation',
    about: 'organisation',
    body: organisationChange,
    responses: [{ status: 200, description: 'The organisation.', schema: organisationView }],
    async handle(call) {
      const { viewer, body, resource, at } = call;
      const { organisation } = resource;
      const changed = { ...organisation, ...omitUndefined(body) };
      await changeRegister(call, async (trx) => {
        if (!(await saveOrganisation(trx, changed))) return;
        const before = { name: organisation.name, kind: organisation.kind };
        await appendAudit(trx, registerAuditEntry(viewer, at, 'organisationChanged', { organisation: organisation.id, before, ...omitUndefined(body) }));
      });
      return { status: 200, body: shown(changed) };
    },
  }),
];
