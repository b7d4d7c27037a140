/** Sends a failed message again, or tries one at once that waits for its next try. */

import type { Knex } from 'knex';
import type { MailRow } from '../../../../db/mail/mail-row-read-model.ts';
import { findMail } from '../../../../db/mail/mail-row-read-model.ts';
import { planActivityTitles } from '../../../../db/registers/names-read-model.ts';
import { presentAddress } from '../../../../db/registers/units/unit-mailbox-read-model.ts';
import { notFound } from '../../../http/problem.ts';
import { whyNotSentAgain } from '../../../operations/mail-resend-rule.ts';
import { Card, Facts } from '../../components/display.tsx';
import type { FormOf } from '../../form-engine/form-description.ts';
import { refusalWords } from '../../form-engine/refusals/refusal-words.ts';
import { mailAddress } from '../../parts/mail-links.tsx';
import { mailLogWords } from '../../parts/mail-log-words.ts';
import { AboutActivity, Outcome } from './mail-parts.tsx';
import { mailKindInWords } from './mail-words.ts';

/** @throws ApiProblem 404 */
export async function mailNamed(db: Knex, key = ''): Promise<MailRow> {
  // Keys are visible ASCII: anything else names no mail, and must not reach the database.
  const mail = /^[\x21-\x7e]{1,500}$/.test(key) ? await findMail(db, key) : undefined;
  if (!mail) throw notFound();
  return mail;
}

export const mailResendForm: FormOf<'resendMail'> = {
  path: '/skickat/:key/skicka-igen',
  operation: 'resendMail',
  async describe({ deps, params, language }) {
    const mail = await mailNamed(deps.db, params['key']);
    const { resend: words, ...log } = mailLogWords[language];
    const present = (await presentAddress(deps.db, mail))?.email;
    const isCorrected = present !== undefined && present !== mail.recipient;
    const titles = await planActivityTitles(deps.db, mail.planActivity ? [mail.planActivity] : []);
    const closed = whyNotSentAgain(mail);
    return {
      title: words.title,
      intro: mail.outcome === 'retrying' ? words.introRetrying : words.intro,
      above: (
        <Card>
          <Facts
            facts={[
              [log.what, mailKindInWords(mail, language)],
              [log.about, <AboutActivity mail={mail} titles={titles} language={language} />],
              [words.sentTo, `${mail.recipientName}, ${isCorrected ? words.newAddress(present, mail.recipient) : mail.recipient}`],
              [log.outcome, <Outcome mail={{ ...mail, answer: null, acceptedAt: null }} language={language} />],
              [log.said, mail.answer],
              [log.subject, mail.subject],
            ]}
          />
        </Card>
      ),
      sections: [{ fields: [{ kind: 'text', name: 'reason', ...words.reason }] }],
      params: { key: mail.key },
      send: words.short,
      back: mailAddress(mail.key),
      backWords: words.back,
      ...(closed !== undefined && { closed: refusalWords[language].refusals[closed] ?? refusalWords[language].otherRefusal }),
      done: () => ({ redirect: mailAddress(mail.key), notice: words.done }),
    };
  },
};
