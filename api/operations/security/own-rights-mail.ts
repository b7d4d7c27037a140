/** Mails to the coordinators about an administrator who has given itself rights: beside the task that stays until somebody else has looked at it. */
import type { Knex } from 'knex';
import { findOrganisation } from '../../../db/registers/organisation-read-model.ts';
import type { PersonRole } from '../../../db/registers/person-read-model.ts';
import { peopleWithRole } from '../../../db/registers/person-read-model.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { Letters } from '../../ports/letters.ts';
import { enqueueLetter } from '../letter-mail.ts';

/** What the mails are made of and lead to. */
export interface OwnRightsMail {
  letters: Pick<Letters, 'ownRights'>;
  publicUrl: string;
  mailHostname: string;
}

interface OwnRights {
  person: string;
  /** Its name. */
  who: string;
  roles: PersonRole[];
  /** Ids. */
  organisations: string[];
}

/** One mail to each coordinator but the person itself. */
export async function mailOwnRights(trx: Knex, { letters, publicUrl, mailHostname }: OwnRightsMail, own: OwnRights, at: Instant): Promise<void> {
  const names: string[] = [];
  for (const id of own.organisations) names.push((await findOrganisation(trx, id))?.name ?? id);
  for (const { id, name, email, language } of await peopleWithRole(trx, 'coordinator', at)) {
    if (id === own.person) continue;
    const letter = letters.ownRights({ ...own, organisations: names }, name, `${publicUrl}/personer/${own.person}`, language);
    const mail = { kind: 'ownRights', planActivity: null, to: { id, name, email }, language, letter } as const;
    await enqueueLetter(trx, `ownRights/${own.person}/${at}/${id}`, mail, { hostname: mailHostname, at });
  }
}
