/** How people want the mails that may wait: a choice of their own. */
import type { Knex } from 'knex';

/** Each by itself at once; gathered once a day; the same, and what there is to know once a week. */
export const mailPaces = ['atOnce', 'daily', 'weekly'] as const;
export type MailPace = (typeof mailPaces)[number];

/** What a person has chosen; undefined where it has chosen nothing. */
export const mailPaceOf = async (trx: Knex, person: string): Promise<MailPace | undefined> => (await mailPacesOf(trx, [person])).get(person);

/** The choices of those who have made one, by person. */
export async function mailPacesOf(trx: Knex, people: string[]): Promise<Map<string, MailPace>> {
  const rows = (await trx('mail_paces').whereIn('person', people).select('person', 'pace')) as { person: string; pace: MailPace }[];
  return new Map(rows.map(({ person, pace }) => [person, pace]));
}
