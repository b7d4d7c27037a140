/** Who changed something of a register last, by the audit. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { AuditEntry } from '../lives/audit-store.ts';

/** A person, an organisation or a body by its id; or what is named in the audit by its event alone. */
export type RegisterSubject = { person: string } | { organisation: string } | { body: string } | { what: AuditEntry['what'] };

interface LastChange {
  at: Instant;
  person: string | null;
  name: string | null;
}

/** The last change of it by a person; undefined where none is known. @param name null where the person is no longer in the register */
export async function lastRegisterChange(knex: Knex, subject: RegisterSubject): Promise<LastChange | undefined> {
  const changes = knex('audit').leftJoin('people', 'people.id', 'audit.person').whereNull('audit.plan_activity').orderBy('audit.id', 'desc');
  const own =
    'what' in subject ? changes.where({ 'audit.what': subject.what }) : changes.whereLike('audit.details', `%${JSON.stringify(subject).slice(1, -1)}%`);
  return (await own.first('audit.at', 'audit.person', 'people.name')) as LastChange | undefined;
}
