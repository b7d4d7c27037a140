/** One message: what became of it, and its text as it was sent, without personal links. */

import { digestKind } from '../../../../db/mail/digests/digest-read-model.ts';
import { findMailView } from '../../../../db/mail/mail-read-model.ts';
import { bodyNamesByDay } from '../../../../db/registers/body-read-model.ts';
import { planActivityTitles } from '../../../../db/registers/names-read-model.ts';
import { shortMinuteInWords } from '../../../../words/format.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { whyNotSentAgain } from '../../../operations/mail-resend-rule.ts';
import { ButtonLink, Facts, Heading, Link, Text } from '../../components/display.tsx';
import { page } from '../../kit/page-route.ts';
import { courseFacts } from '../../parts/mail-course.tsx';
import { mailAddress, resendAddress } from '../../parts/mail-links.tsx';
import { mailLogWords } from '../../parts/mail-log-words.ts';
import { AboutActivity, Outcome } from './mail-parts.tsx';
import { mailNamed } from './mail-resend-form.tsx';
import { mailKindInWords, withoutPersonalLinks } from './mail-words.ts';
import { WrongRecipientButton } from './wrong-recipient.tsx';

export const mailPage = page({
  method: 'get',
  path: '/skickat/:key',
  access: 'listMails',
  async respond(call) {
    const { deps, params, language, viewer } = call;
    const mail = await mailNamed(deps.db, params['key']);
    const words = mailLogWords[language];
    const view = await findMailView(deps.db, mail.key);
    const bodiesOn = await bodyNamesByDay(deps.db);
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
              ...(view ? courseFacts(view, bodiesOn, language) : []),
              mail.acceptedAt && [words.accepted, shortMinuteInWords(mail.acceptedAt, language)],
              [
                words.outcome,
                <Outcome
                  mail={{ ...mail, answer: null, acceptedAt: null, nextTryAt: view?.nextTryAt ?? null, isGathered: view?.isGathered ?? false }}
                  language={language}
                />,
              ],
              view?.digest && [words.inDigest, <Link href={mailAddress(view.digest)}>{mailKindInWords({ kind: digestKind }, language)}</Link>],
              [words.tries, String(mail.attempts)],
              [words.said, mail.answer],
              [words.subject, mail.subject],
            ]}
          />
          {hasByRole('resendMail', viewer) && whyNotSentAgain(mail) === undefined && (
            <p class="hit-buttons">
              <ButtonLink href={resendAddress(mail.key)} variant="secondary">
                {words.resend.title}
              </ButtonLink>
            </p>
          )}
          <WrongRecipientButton mail={mail} call={call} language={language} />
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
