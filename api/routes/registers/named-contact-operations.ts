/** Contacts that somebody has named in a case: a coordinator takes them into the register of people, or says no. */
import type { Knex } from 'knex';
import type { NamedContactAnswer } from '../../../contracts/bodies/named-contact.ts';
import { namedContactAnswer } from '../../../contracts/bodies/named-contact.ts';
import { namedContactView } from '../../../contracts/views/named-contact-view.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { finishTask } from '../../../db/lives/task-store.ts';
import { findNamedContact, namedContactTask, toNamedContact } from '../../../db/registers/named-contact-read-model.ts';
import { refuseNamedContact } from '../../../db/registers/named-contact-store.ts';
import { takeIn } from '../../../db/registers/take-in-contact.ts';
import { conflict, existing } from '../../http/problem.ts';
import type { Call } from '../../operations/operation.ts';
import { operation } from '../../operations/operation.ts';

type Answering = Pick<Call<'namedContact', unknown, NamedContactAnswer>, 'resource' | 'viewer' | 'body' | 'at'>;

export const namedContactOperations = [
  operation({
    id: 'answerNamedContact',
    method: 'post',
    path: '/plan-activities/{id}/named-contacts/{contact}/answer',
    tag: 'Registers',
    summary: 'Take a named contact into the register, or say no',
    description:
      'Taken in it is a member of the organisation from now on, and contact in every case where it waits for that; mails then carry links. Who is in the register already keeps its name. A no may be changed; sent again it is the same answer.',
    about: 'namedContact',
    body: namedContactAnswer,
    responses: [{ status: 200, description: 'The named contact.', schema: namedContactView }],
    async handle(call) {
      const { deps, body, resource } = call;
      const answer = body.answer === 'takenIn' ? takenIn : refused;
      const named = await deps.db.transaction(async (trx) => {
        await answer(trx, call);
        return existing(await findNamedContact(trx, resource.contact.id));
      });
      return { status: 200, body: toNamedContact(named) };
    },
  }),
];

async function takenIn(trx: Knex, { resource: { contact }, viewer, at }: Answering): Promise<void> {
  const { organisation, name, email, id } = contact;
  const { state } = existing(await findNamedContact(trx, id));
  if (state === 'ended') throw leftTheCase();
  // Who has left the organisation again is not brought back by an answer that comes once more.
  if (state !== 'takenIn') await takeIn(trx, { organisation, name, email, also: id }, { person: viewer.id, at });
}

async function refused(trx: Knex, { resource: { contact, planActivity }, viewer, body, at }: Answering): Promise<void> {
  const { id, organisation } = contact;
  if (await refuseNamedContact(trx, id, { person: viewer.id, at })) {
    await finishTask(trx, namedContactTask({ id, plan_activity: planActivity.id }), { at, person: viewer.id, note: body.reason ?? null });
    const details = { organisation, contact: id, ...(body.reason && { reason: body.reason }) };
    await appendAudit(trx, { planActivity: planActivity.id, seq: null, at, person: viewer.id, what: 'contactRefused', details, stage: planActivity.stage });
    return;
  }
  const { state } = existing(await findNamedContact(trx, id));
  if (state === 'takenIn') throw conflict('ContactTakenIn', 'The contact has been taken into the register. End its time for the organisation there instead.');
  if (state === 'ended') throw leftTheCase();
}

const leftTheCase = () => conflict('ContactEnded', 'The organisation has left the case, and the contact with it.');
