/** One message: what became of it, and its text as it was sent, without personal links. */

import { findMail } from '../../../db/mail-store.ts';
import { planActivityTitles } from '../../../db/names-read-model.ts';
import { shortMinuteInWords } from '../../../words/format.ts';
import { notFound } from '../../problem.ts';
import { Facts, Heading, Link, Text } from '../components/show.tsx';
import { page } from '../page-route.ts';
import { mailLogWords } from '../words/mail-log-words.ts';
import { AboutActivity, Outcome } from './mail-log-page.tsx';
import { mailKindInWords, withoutPersonalLinks } from './mail-words.ts';

export const mailPage = page({
  method: 'get',
  path: '/skickat/:key',
  access: 'listMails',
  async answer({ deps, params, language }) {
    const key = params['key'] ?? '';
    // Keys are visible ASCII: anything else names nothing, and must not reach the database.
    const mail = /^[\x21-\x7e]{1,500}$/.test(key) ? await findMail(deps.db, key) : undefined;
    if (!mail) throw notFound();
    const words = mailLogWords[language];
    const titles = await planActivityTitles(deps.db, mail.planActivity ? [mail.planActivity] : []);
    return {
      title: mailKindInWords(mail, language),
      content: (
        <>
          <Heading level={1}>{mailKindInWords(mail, language)}</Heading>
          <Facts
            facts={[
              [words.about, <AboutActivity mail={mail} titles={titles} language={language} />],
              [words.to, `${mail.recipientName}, ${mail.recipient}`],
              [words.asked, shortMinuteInWords(mail.askedAt, language)],
              mail.acceptedAt && [words.accepted, shortMinuteInWords(mail.acceptedAt, language)],
              [words.outcome, <Outcome mail={{ ...mail, answer: null, acceptedAt: null }} language={language} />],
              [words.tries, String(mail.attempts)],
              [words.said, mail.answer],
              [words.subject, mail.subject],
            ]}
          />
          <Heading level={2}>{words.text}</Heading>
          <Text quiet>{words.maskedLinks}</Text>
          <div class="ds-card hit-letter" lang={mail.language}>
            {withoutPersonalLinks(mail.text, language)}
          </div>
          <Text>
            <Link href="/skickat">{words.back}</Link>
          </Text>
        </>
      ),
    };
  },
});
