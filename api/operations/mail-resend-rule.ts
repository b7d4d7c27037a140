/** Why a mail is not sent again: for the answer of the API, and for the pages, which show no button then. */
import type { MailRow } from '../../db/mail/mail-row-read-model.ts';
import { isAwaited } from '../../db/mail/mail-row-read-model.ts';

export type NotSentAgain = 'MailWithLink' | 'MailAccepted' | 'MailSuperseded' | 'MailHeld' | 'MailQueued';

/** @returns undefined where it may be sent again */
export function whyNotSentAgain({ kind, outcome }: Pick<MailRow, 'kind' | 'outcome'>): NotSentAgain | undefined {
  if (isAwaited({ kind })) return 'MailWithLink';
  switch (outcome) {
    case 'accepted':
      return 'MailAccepted';
    case 'superseded':
      return 'MailSuperseded';
    case 'held':
      return 'MailHeld';
    case 'queued':
      return 'MailQueued';
    default:
      return undefined;
  }
}
