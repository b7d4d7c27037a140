/**
 * Who is named as contact in a case. The register of people is the coordinators': a coordinator who names somebody unknown thereby takes it in; to
 * everybody else, and for whoever is known and does not belong to the organisation, the name and address are the case's own, until a coordinator answers.
 */
import type { Contact } from '../../contracts/bodies/fields.ts';
import { askAboutContact } from '../../db/checks/contact-question.ts';
import { openTask } from '../../db/lives/task-store.ts';
import { beginContact } from '../../db/registers/contact-store.ts';
import { namedContactTask } from '../../db/registers/named-contact-read-model.ts';
import { nameContact } from '../../db/registers/named-contact-store.ts';
import type { PersonRole } from '../../db/registers/person-read-model.ts';
import { savePerson } from '../../db/registers/person-store.ts';
import { takeIn } from '../../db/registers/take-in-contact.ts';
import type { TakenStep } from './recording.ts';

/** A contact with the organisation that it is to answer for. */
export interface NamedAs {
  organisation: string;
  contact: Contact;
}

/** A contact with what the register makes of it. */
export interface NamedContact extends NamedAs {
  /** The person whom it turns out to be; undefined where the contact is the case's own. */
  person: string | undefined;
  /** Whether that person is contact in the case already. */
  isContact: boolean;
}

/**
 * The person in the register whom a named contact turns out to be: an existing member of the organisation, or a new person, where a coordinator names somebody
 * unknown. None in all other cases, and also where the register has changed since the command was accepted: never fails.
 */
export async function contactNamed(taken: TakenStep, named: NamedAs): Promise<NamedContact> {
  const { trx, at, stored, received, advanced } = taken;
  const { organisation, contact } = named;
  const question = { planActivity: advanced.life.id, organisation, email: contact.email, namedBy: stored?.person ?? null, namedAt: received, at };
  const { known, isMember, isContact, rolesOfNamer } = await askAboutContact(trx, question);
  // Only a person who is new to the register is added by being named; somebody else may add the same address at this very moment.
  if (!known && stored?.person && isByCoordinator(taken, rolesOfNamer)) {
    const entry = { name: nameOf(contact), email: contact.email };
    if ((await savePerson(trx, entry, at)).added) await takeIn(trx, { organisation, ...entry }, { person: stored.person, at });
    return contactNamed(taken, named);
  }
  return { ...named, person: isMember ? known : undefined, isContact };
}

/** Writes a named contact down in its case: a contact where it is somebody of the register, else data of the case, with a task for the coordinators. */
export async function keepContact(taken: TakenStep, { organisation, contact, person, isContact }: NamedContact): Promise<void> {
  const { trx, at, advanced, stored, stepKey: id } = taken;
  const planActivity = advanced.life.id;
  if (person !== undefined) {
    if (!isContact) await beginContact(trx, planActivity, organisation, person, { at, step: advanced.life.seq });
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
    step: advanced.life.seq,
  });
}

const nameOf = ({ name, email }: Contact): string => name ?? email;

/**
 * Whether a coordinator names the contact. A body's decision counts as the body's, whoever records it; otherwise the sender's roles count as they were when the
 * command came in.
 */
const isByCoordinator = ({ stored }: TakenStep, rolesOfNamer: readonly PersonRole[]): boolean =>
  stored?.name !== 'bodyDecision' && rolesOfNamer.includes('coordinator');
