/**
 * Whom mails of a case go to, by one statement: who answers for an organisation in it, who is named for it, who has a role, who of them has taken what and works
 * at the unit that follows it, and who is away.
 */
import type { Knex } from 'knex';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import type { List } from '../engine/batch-select.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import type { PlanActivityRow } from '../lives/life-read-model.ts';
import type { AbsenceRow } from '../people/absences/absence-read-model.ts';
import { absencesNotOver } from '../people/absences/absence-read-model.ts';
import { validAt } from '../queries/validity-range.ts';
import type { NamedContactRow } from '../registers/named-contact-read-model.ts';
import { namedContactColumns } from '../registers/named-contact-read-model.ts';
import type { Person, PersonRole } from '../registers/person-read-model.ts';
import { holds } from '../registers/person-read-model.ts';

/** Whom to look for. */
export interface Sought {
  organisations: string[];
  roles: PersonRole[];
}

/** Each in order of address. */
export interface Addressees {
  /** An organisation's contacts in the case, else its members. */
  contactsOf(organisation: string): Person[];
  /** Who is named for an organisation in the case, and waits to be taken in. */
  namedFor(organisation: string): NamedContactRow[];
  holdersOf(role: PersonRole): Person[];
  /** Ids of the people at the county board who have taken an obligation, or a task about it. */
  takersOf(obligation: string): string[];
  /** Ids of whoever works at the unit that follows the case. */
  atUnit: string[];
  /** The shared mailbox of that unit. */
  mailbox: UnitMailbox | undefined;
  /** Of all coordinators and secretaries: none that is over. */
  absences: AbsenceRow[];
  /** The day that they are asked for. */
  day: Day;
}

/** A unit of the county board reads its mails together. */
export interface UnitMailbox {
  id: string;
  unit: string;
  email: string;
}

/** The case that mails are about, with the unit that follows it. */
export type CaseOfMails = Pick<PlanActivityRow, 'id' | 'unit'>;

/** @param about null: no case; @param at when they answer for it */
export async function findAddressees(trx: Knex, about: CaseOfMails | null, { organisations, roles }: Sought, at: Instant): Promise<Addressees> {
  const ofOrganisations = about !== null && organisations.length > 0;
  const day = dayOf(at);
  const found = await batchSelect<Rows>(trx, {
    contacts: ofOrganisations ? peopleBy(trx, 'contacts', 'organisation', organisations, at, { plan_activity: about.id }) : undefined,
    members: ofOrganisations ? peopleBy(trx, 'memberships', 'organisation', organisations, at) : undefined,
    named: ofOrganisations ? namedFor(trx, about.id, organisations) : undefined,
    holders: roles.length > 0 ? peopleBy(trx, 'person_roles', 'role', roles, at) : undefined,
    absences: roles.length > 0 ? absencesNotOver(trx, day) : undefined,
    ...sharedOut(trx, roles.includes('coordinator') ? about : null, at),
  });
  const by = (rows: PersonBy[], party: string): Person[] => rows.filter((row) => row.party === party).map(({ party: _, ...person }) => person);
  return {
    contactsOf(organisation) {
      const contacts = by(found.contacts, organisation);
      return contacts.length > 0 ? contacts : by(found.members, organisation);
    },
    namedFor: (organisation) => found.named.filter((row) => row.organisation === organisation),
    holdersOf: (role) => by(found.holders, role),
    takersOf: (obligation) => found.takers.filter((row) => row.obligation === obligation).map(({ assignee }) => assignee),
    atUnit: found.colleagues.map(({ person }) => person),
    mailbox: found.mailboxes[0],
    absences: found.absences,
    day,
  };
}

type PersonBy = Person & { party: string };

interface Rows extends Record<string, object> {
  contacts: PersonBy;
  members: PersonBy;
  named: NamedContactRow;
  holders: PersonBy;
  absences: AbsenceRow;
  takers: { obligation: string; assignee: string };
  colleagues: { person: string };
  mailboxes: UnitMailbox;
}

/** How the coordinators share out a case: who has taken what of it, and the unit that follows it. */
function sharedOut(trx: Knex, about: CaseOfMails | null, at: Instant): Record<'takers' | 'colleagues' | 'mailboxes', List | undefined> {
  if (about === null) return { takers: undefined, colleagues: undefined, mailboxes: undefined };
  const { id, unit } = about;
  const inCase = { plan_activity: id };
  const columns = ['obligation', 'assignee'];
  const ofTasks = trx('tasks')
    .where({ ...inCase, done_at: null })
    .whereNotNull('obligation')
    .whereNotNull('assignee')
    .select(columns);
  return {
    takers: { rows: trx('assigned_obligations').where(inCase).select(columns).union(ofTasks).orderBy(columns), columns },
    colleagues: unit === null ? undefined : batchOf(trx('person_units').where({ unit }).where(validAt('person_units', at)).orderBy('person'), ['person']),
    mailboxes: unit === null ? undefined : batchOf(trx('unit_mailboxes').where({ unit }), ['id', 'unit', 'email']),
  };
}

/** People of a dated table's rows that hold, each once for each party. */
function peopleBy(trx: Knex, table: string, column: string, parties: string[], at: Instant, key: Record<string, string> = {}): List {
  const rows = trx(table)
    .join('people', 'people.id', `${table}.person`)
    .where(key)
    .whereIn(column, parties)
    .where(holds(trx, table, at))
    .orderBy('email')
    .distinct({ party: column, id: 'people.id', name: 'people.name', email: 'email', language: 'language' });
  return { rows, columns: ['party', 'id', 'name', 'email', 'language'] };
}

const namedFor = (trx: Knex, planActivity: string, organisations: string[]): List => ({
  rows: trx('named_contacts')
    .where({ plan_activity: planActivity, state: 'waiting' })
    .whereIn('organisation', organisations)
    .orderBy('email')
    .select(namedContactColumns),
  columns: namedContactColumns,
});
