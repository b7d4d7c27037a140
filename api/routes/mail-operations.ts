/** Sends a failed mail again, at a coordinator's request. */

import { mailResending } from '../../contracts/bodies/register.ts';
import { mailView } from '../../contracts/views/mail-view.ts';
import { findMailView } from '../../db/mail/mail-read-model.ts';
import { resendMail, resentBy } from '../../db/mail/mail-resend-store.ts';
import type { MailRow } from '../../db/mail/mail-row-read-model.ts';
import { findMail, isAwaited } from '../../db/mail/mail-row-read-model.ts';
import { IdempotencyMismatch } from '../http/idempotency-mismatch.ts';
import type { ApiProblem } from '../http/problem.ts';
import { conflict, existing } from '../http/problem.ts';
import { commandId } from '../operations/command-id.ts';
import type { NotSentAgain } from '../operations/mail-resend-rule.ts';
import { whyNotSentAgain } from '../operations/mail-resend-rule.ts';
import { operation } from '../operations/operation.ts';
import { pathOf } from '../operations/send-command.ts';

export const mailOperations = [
  operation({
    id: 'resendMail',
    method: 'post',
    path: '/mails/{key}/resend',
    tag: 'County board',
    summary: 'Send a mail again',
    description:
      'One that was refused or given up begins a new course of tries, to the present address of its person and under its own Message-ID; one that waits for its next try is tried at once. Sent only while it is still true.',
    about: 'mail',
    keyed: true,
    body: mailResending,
    responses: [{ status: 200, description: 'The mail, on its way again.', schema: mailView }],
    async handle({ deps, viewer, at, request: ask, idempotencyKey, body, resource: { mail } }) {
      const { reason = null } = body;
      const request = commandId({ person: viewer.id, method: ask.method, path: pathOf(ask), key: idempotencyKey });
      await deps.db.transaction(async (trx) => {
        if (isAwaited(mail)) throw refusal(mail);
        const done = await resentBy(trx, mail.key, request);
        // A repeat with the same key is the same request, whatever has become of the mail by now.
        if (done && done.reason !== reason) throw new IdempotencyMismatch();
        if (done || (await resendMail(trx, mail.key, { why: 'asked', person: viewer.id, reason, request, at }))) return;
        throw refusal((await findMail(trx, mail.key)) ?? mail);
      });
      return { status: 200, body: existing(await findMailView(deps.db, mail.key)) };
    },
  }),
];

const sentences: Record<NotSentAgain, string> = {
  MailWithLink: 'It carries a link that somebody asked for and waited for. Ask for a new one on the page that sent it.',
  MailAccepted: 'The recipient’s server has taken it.',
  MailSuperseded: 'It is no longer true, so it is not sent.',
  MailHeld: 'The mail gate holds it: open the gate, and it leaves.',
  MailQueued: 'It is waiting to be sent and leaves by itself.',
};

/** @param mail as it stands; one that could be sent again and was not is in the hands of the dispatch */
function refusal(mail: MailRow): ApiProblem {
  const why = whyNotSentAgain(mail);
  return why === undefined ? conflict('MailUnderWay', 'It is being tried at this moment.') : conflict(why, sentences[why]);
}
