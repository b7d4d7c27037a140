/** How somebody gets into the register of people as contact person of an organisation: always by the act of one who keeps it. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { appendAudit } from '../lives/audit-store.ts';
import { findPlanActivity } from '../lives/life-read-model.ts';
import { finishTask } from '../lives/task-store.ts';
import { noteSecurity } from '../people/security-log-store.ts';
import { addContact } from './contact-store.ts';
import { becomeMember } from './membership-store.ts';
import { namedContactTask } from './named-contact-read-model.ts';
import { markTakenIn } from './named-contact-store.ts';
import { findPerson } from './person-read-model.ts';
import { savePerson } from './person-store.ts';

/** Who takes somebody in, and when. */
export interface TakenInBy {
  person: string;
  at: Instant;
}

/**
 * Makes whoever has an address a member of an organisation from now on; somebody unknown is added to the register, and who is known keeps its name.
 * Done again it changes nothing.
 * @param also a named contact that is taken in although a coordinator has said no to it before
 * @returns the person's id
 */
export async function takeIn(
  trx: Knex,
  { organisation, name, email, also }: { organisation: string; name: string; email: string; also?: string },
  by: TakenInBy,
): Promise<string> {
  const { id: person } = await savePerson(trx, { name, email }, by.at);
  if (await becomeMember(trx, { person, organisation }, by.at)) {
    await appendAudit(trx, { ...noCase, ...by, what: 'contactAdded', details: { person, organisation, from: by.at } });
    await noteSecurity(trx, { ...by, what: 'rightsChanged', details: { whose: person, given: [organisation], taken: [] } });
  }
  await takeInWhereNamed(trx, { person, organisation, ...(also !== undefined && { also }) }, by);
  return person;
}

const noCase = { planActivity: null, seq: null, stage: null };

/**
 * Who has become a member of an organisation is contact from now on in every case where somebody had named it for the organisation, and nothing is
 * asked there any more.
 */
export async function takeInWhereNamed(
  trx: Knex,
  { person, organisation, also }: { person: string; organisation: string; also?: string },
  by: TakenInBy,
): Promise<void> {
  const email = (await findPerson(trx, person))?.email;
  if (email === undefined) return;
  for (const named of await markTakenIn(trx, { organisation, email, ...(also !== undefined && { id: also }) }, by)) {
    await addContact(trx, named.plan_activity, organisation, person, by.at);
    await finishTask(trx, namedContactTask(named), { ...by, note: null });
    const stage = (await findPlanActivity(trx, named.plan_activity))?.stage ?? null;
    const details = { organisation, contact: named.id };
    await appendAudit(trx, { planActivity: named.plan_activity, seq: null, stage, ...by, what: 'contactTakenIn', details });
  }
}
