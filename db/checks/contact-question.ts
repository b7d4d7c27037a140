/** What the registers say of somebody who is named as contact in a case, by one statement. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { validAt } from '../queries/validity-range.ts';
import type { PersonRole } from '../registers/person-read-model.ts';
import { holds } from '../registers/person-read-model.ts';

export interface ContactQuestion {
  planActivity: string;
  organisation: string;
  email: string;
  /** Person who names it, as far as one is known, and when. */
  namedBy: string | null;
  namedAt: Instant;
  /** When it is to be contact. */
  at: Instant;
}

export interface ContactAnswer {
  /** Id of the person of the register who has the address. */
  known: string | undefined;
  /** Whether that person is a member of the organisation. */
  isMember: boolean;
  /** Whether it is contact for the organisation in the case. */
  isContact: boolean;
  rolesOfNamer: PersonRole[];
}

export async function askAboutContact(trx: Knex, { planActivity, organisation, email, namedBy, namedAt, at }: ContactQuestion): Promise<ContactAnswer> {
  const known = () => trx('people').where({ email: email.toLowerCase() });
  const theirs = (table: string, key: Record<string, string>) =>
    batchOf(
      trx(table)
        .where({ organisation, ...key })
        .whereIn('person', known().select('id'))
        .where(validAt(table, at))
        .limit(1),
      ['person'],
    );
  const found = await batchSelect<Rows>(trx, {
    known: batchOf(known(), ['id']),
    memberships: theirs('memberships', {}),
    contacts: theirs('contacts', { plan_activity: planActivity }),
    roles:
      namedBy === null
        ? undefined
        : batchOf(
            trx('person_roles')
              .where({ person: namedBy })
              .where(holds(trx, 'person_roles', namedAt)),
            ['role'],
          ),
  });
  return {
    known: found.known[0]?.id,
    isMember: found.memberships.length > 0,
    isContact: found.contacts.length > 0,
    rolesOfNamer: found.roles.map(({ role }) => role),
  };
}

interface Rows extends Record<string, object> {
  known: { id: string };
  memberships: { person: string };
  contacts: { person: string };
  roles: { role: PersonRole };
}
