/** Whom mails of a case go to, by one statement: who answers for an organisation in it, who is named for it, and who has a role. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { List } from '../engine/batch-select.ts';
import { batchSelect } from '../engine/batch-select.ts';
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
}

/** @param at when they answer for it */
export async function findAddressees(trx: Knex, planActivity: string, { organisations, roles }: Sought, at: Instant): Promise<Addressees> {
  const ofOrganisations = organisations.length > 0;
  const found = await batchSelect<Rows>(trx, {
    contacts: ofOrganisations ? peopleBy(trx, 'contacts', 'organisation', organisations, at, { plan_activity: planActivity }) : undefined,
    members: ofOrganisations ? peopleBy(trx, 'memberships', 'organisation', organisations, at) : undefined,
    named: ofOrganisations ? namedFor(trx, planActivity, organisations) : undefined,
    holders: roles.length > 0 ? peopleBy(trx, 'person_roles', 'role', roles, at) : undefined,
  });
  const by = (rows: PersonBy[], party: string): Person[] => rows.filter((row) => row.party === party).map(({ party: _, ...person }) => person);
  return {
    contactsOf(organisation) {
      const contacts = by(found.contacts, organisation);
      return contacts.length > 0 ? contacts : by(found.members, organisation);
    },
    namedFor: (organisation) => found.named.filter((row) => row.organisation === organisation),
    holdersOf: (role) => by(found.holders, role),
  };
}

type PersonBy = Person & { party: string };

interface Rows extends Record<string, object> {
  contacts: PersonBy;
  members: PersonBy;
  named: NamedContactRow;
  holders: PersonBy;
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
