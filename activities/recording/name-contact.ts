/**
 * Who is named as contact in a case. The register of people is the coordinators': a coordinator who names somebody unknown thereby takes it in; to
 * everybody else, and for whoever is known and does not belong to the organisation, the name and address are the case's own, until a coordinator answers.
 */
import type { Contact } from '../../contracts/bodies/fields.ts';
import { openTask } from '../../db/lives/task-store.ts';
import { addContact } from '../../db/registers/contact-store.ts';
import { isMember } from '../../db/registers/membership-store.ts';
import { namedContactTask } from '../../db/registers/named-contact-read-model.ts';
import { nameContact } from '../../db/registers/named-contact-store.ts';
import { findPersonByEmail, rolesOf } from '../../db/registers/person-read-model.ts';
import { savePerson } from '../../db/registers/person-store.ts';
import { takeIn } from '../../db/registers/take-in-contact.ts';
import type { TakenStep } from './recording.ts';

/** A contact with the organisation that it is to answer for. */
export interface NamedAs {
  organisation: string;
  contact: Contact;
}

/**
 * The person in the register whom a named contact turns out to be: an existing member of the organisation, or a new person, where a coordinator names somebody
 * unknown. Undefined in all other cases, and also where the register has changed since the command was accepted: never fails.
 */
export async function personNamed(taken: TakenStep, { organisation, contact }: NamedAs): Promise<string | undefined> {
  const { trx, at, stored } = taken;
  const entry = { name: nameOf(contact), email: contact.email };
  // Only a person who is new to the register is added by being named; somebody else may add the same address at this very moment.
  if (stored?.person && (await isByCoordinator(taken)) && (await savePerson(trx, entry, at)).added)
    return takeIn(trx, { organisation, ...entry }, { person: stored.person, at });
  const known = await findPersonByEmail(trx, contact.email);
  return known && (await isMember(trx, { person: known.id, organisation }, at)) ? known.id : undefined;
}

/** Writes a named contact down in its case: a contact where it is somebody of the register, else data of the case, with a task for the coordinators. */
export async function keepContact(taken: TakenStep, { organisation, contact }: NamedAs, person: string | undefined): Promise<void> {
  const { trx, at, advanced, stored, stepKey: id } = taken;
  const planActivity = advanced.life.id;
  if (person !== undefined) {
    await addContact(trx, planActivity, organisation, person, at);
    return;
  }
  const named = { id, planActivity, organisation, name: nameOf(contact), email: contact.email, namedBy: stored?.person ?? null };
  if (!(await nameContact(trx, named, at))) return;
  await openTask(trx, {
    id: namedContactTask({ id, plan_activity: planActivity }),
    kind: 'contactToTakeIn',
    planActivity,
    obligation: null,
    period: null,
    organisation,
    details: { contact: id, recipient: contact.email.toLowerCase() },
    openedAt: at,
  });
}

const nameOf = ({ name, email }: Contact): string => name ?? email;

/**
 * Whether a coordinator names the contact. A body's decision counts as the body's, whoever records it; otherwise the sender's roles count as they were when the
 * command came in.
 */
async function isByCoordinator({ trx, stored, received }: TakenStep): Promise<boolean> {
  if (!stored?.person || stored.name === 'bodyDecision') return false;
  return (await rolesOf(trx, stored.person, received)).includes('coordinator');
}
