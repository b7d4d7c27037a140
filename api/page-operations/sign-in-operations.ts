/** Signing in by a link in a mail. Nobody is signed in before it. */
import { databaseClock } from '../../db/engine/connection.ts';
import { signInLinkPath } from '../../db/links/sign-in-link-read-model.ts';
import { createSignInLink, newSignInLinkId, useSignInLink } from '../../db/links/sign-in-link-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import { beginAnew } from '../../db/people/session-store.ts';
import { findPersonByEmail, rolesOf } from '../../db/registers/person-read-model.ts';
import type { Language } from '../../words/language.ts';
import type { Viewer } from '../authorization/access.ts';
import { enqueueAwaitedMail } from '../operations/letter-mail.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';

type Entering<Input> = InTransaction<'nothing', Input, Viewer | null>;

interface LinkAsked {
  email: string;
  language: Language;
  /** Path of the page to come to. */
  leadsTo: string | null;
}

/** Secret of the session that the browser brings: it ends, and a new one begins. */
interface InPlaceOf {
  replaces: string | undefined;
}

export const signInOperations = [
  pageOperation({
    id: 'askSignInLink',
    about: 'nothing',
    run: askLink,
    committed: ({ deps }, hasAsked) => {
      if (hasAsked) deps.wakeDispatch?.();
    },
  }),
  pageOperation({ id: 'useSignInLink', about: 'nothing', run: useLink }),
];

/** Has a link mailed to whoever has an address, if anybody has. @returns whether a mail was asked for: nothing that a page may tell */
async function askLink({ trx, deps, at, from, input: { email, language, leadsTo } }: Entering<LinkAsked>): Promise<boolean> {
  const person = await findPersonByEmail(trx, email);
  await noteSecurity(trx, { at, what: 'signInLinkAsked', person: person?.id ?? null, from });
  if (!person) return false;
  // People whose roles come from the issuer must sign in there, and not by the weaker way of a mailed link.
  if (deps.issuer?.givesOneOf(await rolesOf(trx, person.id, at))) return false;
  const id = newSignInLinkId();
  const letter = deps.letters.signIn(person.name, deps.publicUrl + signInLinkPath(id), language);
  const now = await databaseClock(trx);
  const mail = await enqueueAwaitedMail(trx, { kind: 'signIn', planActivity: null, to: person, language, letter }, { hostname: deps.mailHostname, at: now });
  await createSignInLink(trx, { id, person, leadsTo, mail }, now);
  return true;
}

/** @returns secret of the new session, and the page that was asked for; undefined where the link is not good any more */
async function useLink({
  trx,
  deps,
  at,
  from,
  input,
}: Entering<InPlaceOf & { token: string }>): Promise<{ secret: string; leadsTo: string | null } | undefined> {
  const signIn = await useSignInLink(trx, deps.keyring, input.token, await databaseClock(trx));
  if (!signIn) {
    await noteSecurity(trx, { at, what: 'signInRefused', person: null, from, details: { by: 'link' } });
    return undefined;
  }
  await noteSecurity(trx, { at, what: 'signedIn', person: signIn.person, from, details: { by: 'link' } });
  const secret = await beginAnew(trx, { person: signIn.person, idToken: null }, input.replaces, at);
  return { secret, leadsTo: signIn.leadsTo };
}
