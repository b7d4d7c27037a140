/** A person chooses how it wants the mails that may wait. */
import type { Knex } from 'knex';
import type { MailPace } from './mail-pace-read-model.ts';

/** @param pace null: as the rules of each activity say @returns whether that is another choice than before */
export async function chooseMailPace(trx: Knex, person: string, pace: MailPace | null): Promise<boolean> {
  if (pace === null) return (await trx('mail_paces').where({ person }).del()) === 1;
  const another = trx('mail_paces').insert({ person, pace }).onConflict('person').merge().whereNot('mail_paces.pace', pace);
  return ((await another.returning('person')) as unknown[]).length === 1;
}
