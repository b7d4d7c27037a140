/** Opening and closing the gate for mail, with a reason; the page that asks to check says how many messages leave at once. */
import { mailGate } from '../../../../db/mail/mail-gate-read-model.ts';
import { heldMails } from '../../../../db/mail/mail-read-model.ts';
import { fieldErrorOf, invalid } from '../../../http/problem.ts';
import type { FormOf } from '../../form-engine/form-description.ts';
import { mailLogWords } from '../../parts/mail-log-words.ts';
import { registerGuard } from '../../parts/register-guard.ts';
import { afterRestore } from './mail-gate-after-restore.ts';

const gateForm = (open: boolean): FormOf<'setMailGate'> => ({
  path: open ? '/skickat/oppna-sparren' : '/skickat/stang-sparren',
  operation: 'setMailGate',
  async describe(call) {
    const { deps, language } = call;
    const { gate: words, back } = mailLogWords[language];
    const held = await heldMails(deps.db);
    return {
      title: open ? words.toOpen : words.toClose,
      intro: open ? [...((await afterRestore(deps.db, language)) ?? []), words.openIntro(held)].join(' ') : words.closeIntro,
      ...registerGuard(call, { what: 'mailGate' }, await mailGate(deps.db)),
      sections: [{ fields: [{ kind: 'text', name: 'reason', ...words.reason, required: true }] }],
      // The API takes a gate without a reason from programs; a person gives one.
      body(written) {
        if (!written['reason']) throw invalid([fieldErrorOf(['reason'], 'required')]);
        return { ...written, open };
      },
      params: {},
      send: open ? words.toOpen : words.toClose,
      back: '/skickat',
      backWords: back,
      ...(!deps.gated && { closed: words.localClosed }),
      done: () => ({ redirect: '/skickat', notice: open ? words.opened : words.shut }),
    };
  },
});

export const mailGateForms = [gateForm(true), gateForm(false)];
