/** One press says that a message went to the wrong recipient. */
import type { MailView } from '../../../../contracts/views/mail-view.ts';
import type { Language } from '../../../../words/language.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { Form } from '../../components/form.tsx';
import type { PageCall } from '../../kit/page-route.ts';
import { page } from '../../kit/page-route.ts';
import { mailAddress } from '../../parts/mail-links.tsx';
import { mailLogWords } from '../../parts/mail-log-words.ts';

interface ButtonProps {
  mail: Pick<MailView, 'key' | 'subject' | 'acceptedAt'>;
  call: Pick<PageCall, 'viewer' | 'csrf'>;
  language: Language;
}

/** Of what a server has taken: anything else has reached nobody. */
export function WrongRecipientButton({ mail: { key, subject, acceptedAt }, call, language }: ButtonProps) {
  if (acceptedAt === null || !hasByRole('reportWrongRecipient', call.viewer)) return null;
  return (
    <Form action={`${mailAddress(key)}/fel-mottagare`} csrf={call.csrf}>
      <div>
        <button class="ds-button" type="submit" data-variant="tertiary" data-size="sm">
          {mailLogWords[language].wrongRecipient.send}
          <span class="hit-hidden">: {subject}</span>
        </button>
      </div>
    </Form>
  );
}

export const wrongRecipientPage = page({
  method: 'post',
  path: '/skickat/:key/fel-mottagare',
  access: 'reportWrongRecipient',
  async respond({ request, params, language }) {
    await request('reportWrongRecipient', { params });
    return { redirect: '/att-gora?grupp=other', notice: mailLogWords[language].wrongRecipient.done };
  },
});
