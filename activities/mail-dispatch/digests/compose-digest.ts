/** Writes what a digest says at a try: what has been gathered for its person and is still true, the most urgent first. */
import type { Knex } from 'knex';
import type { SqlClock } from '../../../db/engine/connection.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import type { GatheredMail } from '../../../db/mail/digests/digest-read-model.ts';
import { mailsToGather } from '../../../db/mail/digests/digest-read-model.ts';
import { leaveOut, takeIn, writeDigest } from '../../../db/mail/digests/digest-store.ts';
import { isLeasedBy } from '../../../db/mail/mail-lease-store.ts';
import type { MailRow } from '../../../db/mail/mail-row-read-model.ts';
import { sendingFacts } from '../../../db/mail/sending-facts-read-model.ts';
import { findPersonAt } from '../../../db/registers/person-read-model.ts';
import { isFirstWorkingDayOfWeek } from '../../../workflows/domain/time/digest-instants.ts';
import { dayOf, later } from '../../../workflows/domain/time/instants.ts';
import { weeklySectionFor } from '../../mail-facts/digest/weekly-summary.ts';
import type { MailSettings } from '../../mail-facts/mail-settings.ts';
import { renderDigest } from '../../mail-templates/digest/digest-mail.tsx';
import { inOrder } from '../../mail-templates/digest/order.ts';
import { whyNoLongerTrue } from '../still-true.ts';

export interface ComposingParts {
  db: Knex;
  clock: SqlClock;
  mailSettings: MailSettings;
}

/**
 * The digest as it leaves now. What is no longer true is left out for good, and the rest taken in.
 * @param owner who has its lease @returns undefined where nothing is left to tell, or the lease has been lost
 */
export async function composeDigest({ db, clock, mailSettings }: ComposingParts, owner: string, digest: MailRow): Promise<MailRow | undefined> {
  const now = await databaseClock(db, clock);
  const person = digest.person === null ? undefined : await findPersonAt(db, digest.person, now);
  if (!person) return undefined;
  const on = dayOf(digest.askedAt);
  const week = isFirstWorkingDayOfWeek(on) ? await weeklySectionFor(db, person, on, mailSettings) : undefined;
  const gathered = await mailsToGather(db, person.id, now);
  const whys = new Map<string, Awaited<ReturnType<typeof whyNoLongerTrue>>>();
  for (const mail of gathered) whys.set(mail.key, await whyNoLongerTrue(db, mail, await sendingFacts(db, mail, clock)));
  return db.transaction(async (trx) => {
    if (!(await isLeasedBy(trx, owner, digest.key))) return undefined;
    const still: GatheredMail[] = [];
    for (const mail of gathered) {
      const why = whys.get(mail.key);
      if (why) await leaveOut(trx, mail.key, { step: why.step, at: later(now, mail.askedAt) });
      else still.push(mail);
    }
    const taken = await takeIn(
      trx,
      digest.key,
      owner,
      still.map(({ key }) => key),
    );
    const matters = inOrder(still.filter(({ key }) => taken.has(key))).map(({ item }) => item);
    if (matters.length === 0 && !week) return undefined;
    const written = { recipient: person.email, recipientName: person.name, ...renderDigest({ matters, week }, person, mailSettings) };
    await writeDigest(trx, digest.key, written);
    return { ...digest, ...written };
  });
}
