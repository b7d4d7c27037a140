/** What the dispatch makes of stored mails and links at this moment, by the clock of their database. */
import type { Knex } from 'knex';
import { whyNoLongerTrue } from '../../../activities/mail-dispatch/still-true.ts';
import { clockExpression, databaseClock } from '../../../db/engine/connection.ts';
import type { AnswerLink, StoredLink } from '../../../db/links/answer-link-read-model.ts';
import { idsOfLinksIn, toAnswerLink } from '../../../db/links/answer-link-read-model.ts';
import { answerLinkSigner, signLink } from '../../../db/links/answer-link-store.ts';
import type { Keyring } from '../../../db/links/keyring.ts';
import type { MailRow } from '../../../db/mail/mail-row-read-model.ts';
import { sendingFacts } from '../../../db/mail/sending-facts-read-model.ts';

/** Why a mail would not be sent now. */
export const whyUntrueNow = async (db: Knex, mail: MailRow): ReturnType<typeof whyNoLongerTrue> =>
  whyNoLongerTrue(db, mail, await sendingFacts(db, mail, clockExpression));

/** What stands in the address of a link that is sent now. */
export const signedNow = async (db: Knex, keyring: Keyring, link: AnswerLink): Promise<string> => signLink(keyring, link, await databaseClock(db));

/** The text of a mail as it would leave now. */
export async function textAsItLeaves(db: Knex, keyring: Keyring, to: Pick<MailRow, 'person' | 'recipient'>, text: string): Promise<string> {
  const links = ((await db('answer_links').whereIn('id', idsOfLinksIn(text))) as StoredLink[]).map(toAnswerLink);
  const sign = await answerLinkSigner(keyring, links, { ...to, at: await databaseClock(db) });
  return sign(text);
}
