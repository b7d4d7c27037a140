/** The form by which an administrator sets where a unit reads its mails together. */
import { unitsOf } from '../../../../db/registers/organisation-read-model.ts';
import { unitMailboxes } from '../../../../db/registers/units/unit-mailbox-read-model.ts';
import { notFound } from '../../../http/problem.ts';
import { form } from '../../form-engine/form-description.ts';
import { registerGuard } from '../../parts/register-guard.ts';
import { registerWords } from '../register-words.ts';
import { mailboxWords } from './mailbox-words.ts';

/** Where it is set: the unit by its place among the units of the county board, from 1, since its name is no part of an address. */
export const mailboxPath = (place: number | ':place'): string => `/enheter/${place}/brevlada`;

export const mailboxForms = [
  form({
    path: mailboxPath(':place'),
    operation: 'setUnitMailbox',
    async describe(call) {
      const { deps, params, language } = call;
      const words = mailboxWords[language];
      const unit = (await unitsOf(deps.db, deps.ownFunder))[Number(params['place']) - 1];
      if (unit === undefined) throw notFound();
      const now = { email: (await unitMailboxes(deps.db)).get(unit) };
      const back = `/organisationer/${deps.ownFunder}`;
      return {
        title: words.titleFor(unit),
        intro: words.intro,
        // The unit too: its place may have become another's.
        ...registerGuard(call, { what: 'unitMailboxSet' }, { unit, ...now }, now),
        sections: [{ fields: [{ kind: 'email', name: 'email', label: words.address, hint: words.hint }] }],
        start: now,
        body: (written) => ({ email: null, ...written, unit }),
        send: registerWords[language].save,
        back,
        backWords: registerWords[language].back,
        done: () => ({ redirect: back, notice: registerWords[language].saved }),
      };
    },
  }),
];
