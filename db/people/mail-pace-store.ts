/** A person chooses how it wants the mails that may wait. */
import type { Knex } from 'knex';
import type { MailPace } from './mail-pace-read-model.ts';

/** @param pace null: as the rules of each activity say @returns whether that is another choice than before */
export async function chooseMailPace(trx: Knex, person: string, pace: MailPace | null): Promise<boolean> {
  const before = (await trx('people').where({ id: person }).forUpdate().first('mail_pace')) as { mail_pace: MailPace | null } | undefined;
  if (!before || before.mail_pace === pace) return false;
  await trx('people').where({ id: person }).update({ mail_pace: pace });
  return true;
}
