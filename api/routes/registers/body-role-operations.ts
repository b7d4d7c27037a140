/** The bodies' roles over the years, and with them who speaks for whichever body has one. */
import type { Knex } from 'knex';
import { bodyRoleEnd, bodyRoleGiven } from '../../../contracts/bodies/register-change.ts';
import { bodyView } from '../../../contracts/views/register-view.ts';
import { passOpenMatters } from '../../../db/cases/open-matters-store.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { noteAllSecurity } from '../../../db/people/security-log-store.ts';
import { endBodyRole, giveBodyRole } from '../../../db/registers/body-role-store.ts';
import { peopleWithRole } from '../../../db/registers/person-read-model.ts';
import { seatInBody } from '../../../db/registers/person-store.ts';
import { bodyView as readBody } from '../../../db/registers/register-read-model.ts';
import type { BodyRole } from '../../../workflows/domain/policy.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { existing, fieldErrorOf, invalid } from '../../http/problem.ts';
import type { Call } from '../../operations/operation.ts';
import { operation } from '../../operations/operation.ts';
import { registerAuditEntry } from '../../operations/register-audit-entry.ts';
import { changeRegister } from './change-register.ts';

const tag = 'Registers';

const speakersOf = async (trx: Knex, role: BodyRole, at: string): Promise<string[]> => (await peopleWithRole(trx, role, at)).map(({ id }) => id);

/** Changes which body has a role; open matters pass with it, and the security log tells whose rights that changes now. */
async function passRole(
  call: Pick<Call<'body'>, 'deps' | 'viewer' | 'at' | 'request'>,
  role: BodyRole,
  change: (trx: Knex.Transaction, speakers: string[]) => Promise<void>,
): Promise<void> {
  const { viewer, at, request } = call;
  await changeRegister(call, async (trx) => {
    const before = await speakersOf(trx, role, at);
    await change(trx, before);
    await passOpenMatters(trx, role, dayOf(at));
    const after = await speakersOf(trx, role, at);
    const changed = [...before, ...after].filter((id) => before.includes(id) !== after.includes(id));
    const details = (whose: string) => (after.includes(whose) ? { whose, given: [role], taken: [] } : { whose, given: [], taken: [role] });
    await noteAllSecurity(
      trx,
      changed.map((id) => ({ at, what: 'rightsChanged', person: viewer.id, from: request.from, details: details(id) })),
    );
  });
}

export const bodyRoleOperations = [
  operation({
    id: 'giveBodyRole',
    method: 'post',
    path: '/bodies/{id}/roles',
    tag,
    summary: 'Give a body a role from a day',
    description:
      'Whoever has had the role until further notice has it until that day; never two bodies have the same role at once. Matters that are open pass to the body that has the role today, and with them rights and mails: who spoke for the body before has the role only while that body has it.',
    about: 'body',
    body: bodyRoleGiven,
    responses: [{ status: 200, description: 'The body.', schema: bodyView }],
    async handle(call) {
      const { deps, viewer, at, resource, body: given } = call;
      const { role, from, to = null, people } = given;
      const { body } = resource;
      await passRole(call, role, async (trx, speakers) => {
        const strangers = people.flatMap((id, index) => (speakers.includes(id) ? [] : [fieldErrorOf(['people', index], 'notInRegister')]));
        if (strangers.length > 0) throw invalid(strangers);
        const outcome = await giveBodyRole(trx, { body, role, from, to }, dayOf(at));
        if (outcome === 'taken') throw invalid([fieldErrorOf(['from'], 'roleHeldAlready')]);
        // What is undone is as it was: with all who spoke for the body.
        const others = outcome === 'givenBack' ? [] : speakers.filter((id) => !people.includes(id));
        await seatInBody(trx, { body, role, people, others }, at);
        await appendAudit(trx, registerAuditEntry(viewer, at, 'bodyRoleGiven', { body, role, from, to, ...(people.length > 0 && { people }) }));
      });
      return { status: 200, body: existing(await readBody(deps.db, body)) };
    },
  }),
  operation({
    id: 'endBodyRole',
    method: 'post',
    path: '/bodies/{id}/roles/end',
    tag,
    summary: 'End a body’s role on a day',
    description:
      'On its first day, today or to come: it is taken back, and the body that handed it over has it still, with all who speak for it. Who speaks for a body has its role only while the body has it.',
    about: 'body',
    body: bodyRoleEnd,
    responses: [{ status: 200, description: 'The body.', schema: bodyView }],
    async handle(call) {
      const { deps, viewer, at, resource, body: ended } = call;
      const { role, to } = ended;
      const { body } = resource;
      await passRole(call, role, async (trx) => {
        if (!(await endBodyRole(trx, { body, role, to }, dayOf(at)))) throw invalid([fieldErrorOf(['to'], 'roleNotHeld')]);
        await appendAudit(trx, registerAuditEntry(viewer, at, 'bodyRoleEnded', { body, role, to }));
      });
      return { status: 200, body: existing(await readBody(deps.db, body)) };
    },
  }),
];
