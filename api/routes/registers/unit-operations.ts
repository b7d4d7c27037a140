/**
 * Units at the county board: who works at which, where each reads its mails together, and which is itself a party in a case. Who works there is partial, and
 * another unit handles it.
 */
import { partyUnit, personUnit } from '../../../contracts/bodies/partiality.ts';
import { unitMailbox } from '../../../contracts/bodies/registers/role-mails.ts';
import { planActivityView } from '../../../contracts/views/plan-activity-view.ts';
import { personUnitView, unitMailboxView } from '../../../contracts/views/register-view.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { namePartyUnit } from '../../../db/lives/life-store.ts';
import { planActivityView as readPlanActivity } from '../../../db/lives/plan-activity-read-model.ts';
import { moveToUnit } from '../../../db/people/person-unit-store.ts';
import { unitsOf } from '../../../db/registers/organisation-read-model.ts';
import { setUnitMailbox } from '../../../db/registers/units/unit-mailbox-store.ts';
import type { FieldError } from '../../http/problem.ts';
import { existing, fieldErrorOf } from '../../http/problem.ts';
import type { ApiDependencies } from '../../operations/operation.ts';
import { operation } from '../../operations/operation.ts';
import { registerAuditEntry } from '../../operations/register-audit-entry.ts';
import { planActivityFor } from '../../views/case-views.ts';
import { changeRegister } from './change-register.ts';

async function unknownUnit({ db, ownFunder }: ApiDependencies, unit: string | null): Promise<FieldError[]> {
  const isKnown = unit === null || (await unitsOf(db, ownFunder)).includes(unit);
  return isKnown ? [] : [fieldErrorOf(['unit'], 'noSuchUnit')];
}

export const unitOperations = [
  operation({
    id: 'namePartyUnit',
    method: 'put',
    path: '/plan-activities/{id}/party-unit',
    tag: 'Plan activities',
    summary: 'Name the county board’s own unit that is a party',
    description:
      'Where the county board itself leads, is asked to, takes part or asks for money. Who works at that unit does nothing in the case by its office.',
    about: 'planActivity',
    body: partyUnit,
    responses: [{ status: 200, description: 'The plan activity.', schema: planActivityView }],
    rules: ({ deps, body: { unit } }) => unknownUnit(deps, unit),
    async handle({ deps, viewer, at, body: { unit }, resource: { planActivity } }) {
      const named = await deps.db.transaction(async (trx) => {
        const { id, stage } = planActivity;
        if (await namePartyUnit(trx, id, unit))
          await appendAudit(trx, { planActivity: id, seq: null, at, person: viewer.id, what: 'partyUnitNamed', details: { unit }, stage });
        return readPlanActivity(trx, id);
      });
      return { status: 200, body: planActivityFor(viewer, existing(named)) };
    },
  }),
  operation({
    id: 'setPersonUnit',
    method: 'put',
    path: '/people/{id}/unit',
    tag: 'Registers',
    summary: 'Say at which unit of the county board a person works',
    description: 'From now on; the days of earlier units are kept.',
    about: 'person',
    body: personUnit,
    responses: [{ status: 200, description: 'The unit.', schema: personUnitView }],
    rules: ({ deps, body: { unit } }) => unknownUnit(deps, unit),
    async handle(call) {
      const { viewer, at, body, resource } = call;
      const { unit } = body;
      const { person } = resource;
      await changeRegister(call, async (trx) => {
        if (await moveToUnit(trx, person.id, unit, at)) await appendAudit(trx, registerAuditEntry(viewer, at, 'personUnitSet', { person: person.id, unit }));
      });
      return { status: 200, body: { person: person.id, unit } };
    },
  }),
  operation({
    id: 'setUnitMailbox',
    method: 'put',
    path: '/unit-mailboxes',
    tag: 'Registers',
    summary: 'Set the shared mailbox of a unit',
    description: 'Mails to the coordinators of the unit go to this one address instead of to each of them. Nobody signs in by it: its mails lead to pages.',
    about: 'nothing',
    body: unitMailbox,
    responses: [{ status: 200, description: 'The mailbox.', schema: unitMailboxView }],
    rules: ({ deps, body: { unit } }) => unknownUnit(deps, unit),
    async handle(call) {
      const { viewer, at, body } = call;
      const { unit } = body;
      const email = body.email?.toLowerCase() ?? null;
      await changeRegister(call, async (trx) => {
        if (await setUnitMailbox(trx, { unit, email })) await appendAudit(trx, registerAuditEntry(viewer, at, 'unitMailboxSet', { unit, email }));
      });
      return { status: 200, body: { unit, email } };
    },
  }),
];
